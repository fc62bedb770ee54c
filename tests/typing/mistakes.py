"""What a type checker refuses. Read by mypy and basedpyright, never run.

Each marked line is a mistake that a user could make; a mark that suppresses nothing is an error
itself (`warn_unused_ignores`, `reportUnnecessaryTypeIgnoreComment`). The marks name mypy's codes;
basedpyright takes them for its own.
"""

# ruff: noqa: B018, T201
# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from beenergised import AsyncClient, Client, Pool, Settings
from beenergised.auth import SessionKey, StoredSession, TokenStore
from beenergised.models import Chargelog
from beenergised.transport import AsyncSender, Sender


def arguments(client: Client) -> None:
    """Names that do not exist, and values of the wrong kind."""
    client.chargelogs.list(state="stopped")  # type: ignore[call-arg]
    client.chargelogs.list("stopped")  # type: ignore[call-arg]
    client.chargelogs.list(start=1735689600)  # type: ignore[arg-type]
    client.chargelogs.list(page_size="100")  # type: ignore[arg-type]
    client.chargelogs.list(time_out=3)  # type: ignore[call-arg]
    client.chargelogs.get()  # type: ignore[call-arg]
    client.chargelogs.get(17)  # type: ignore[arg-type]
    client.stations.list(paging="page")  # type: ignore[arg-type]
    client.statistics.get(headers=["de"])  # type: ignore[arg-type]
    client.me(timeout="10")  # type: ignore[arg-type]


def construction() -> None:
    """Everything is given by name, and secrets are text."""
    Client("community")  # type: ignore[call-arg]
    Client(tenant="community", psk=b"psk")  # type: ignore[arg-type]
    Client(tenant="community", token="a")  # type: ignore[call-arg]
    Client(tenant="community", hooks=print)  # type: ignore[arg-type]
    Client(tenant="community", access_token=lambda: 17)  # type: ignore[arg-type,return-value]
    Pool(tenant="community").client(psk="psk")  # type: ignore[call-arg]
    Settings(timeout="10")  # type: ignore[arg-type]
    Settings(timout=10)  # type: ignore[call-arg]


def results(client: Client, log: Chargelog) -> None:
    """What may be None is not used as if it were there; what is not a field is not read."""
    log.date_start.isoformat()  # type: ignore[union-attr]
    print(log.energy_consumption + 1)  # type: ignore[operator]
    print(log.dateStart)  # type: ignore[attr-defined]
    client.chargelogs.list().first().id  # type: ignore[union-attr]
    client.preview(client.chargelogs.get, "id").status  # type: ignore[attr-defined]
    list(client.preview(client.chargelogs.list))  # type: ignore[call-overload]


async def forgotten_awaits(client: AsyncClient) -> None:
    """The asynchronous client is awaited."""
    client.me().email  # type: ignore[attr-defined]
    (await client.chargelogs.list().first()).id  # type: ignore[union-attr]
    list(client.chargelogs.list())  # type: ignore[call-overload]


def kinds_of_clients(sender: Sender, asynchronous: AsyncSender, client: Client) -> None:
    """What belongs to one kind of client does not pass for the other."""
    Client(tenant="community", sender=asynchronous)  # type: ignore[arg-type]
    AsyncClient(tenant="community", sender=sender)  # type: ignore[arg-type]
    AsyncClient(pool=client.pool)  # type: ignore[arg-type]


class ForgetfulStore:
    """A store without a lock."""

    def load(self, key: SessionKey) -> StoredSession | None: ...
    def save(self, key: SessionKey, session: StoredSession) -> None: ...
    def delete(self, key: SessionKey) -> None: ...


class AsynchronousStore(ForgetfulStore):
    """A store with a coroutine function for its lock: stores are synchronous."""

    async def try_lock(self, key: SessionKey, lease: float) -> None: ...


def stores() -> None:
    """A store without a lock is none."""
    kinds: list[TokenStore] = [ForgetfulStore()]  # type: ignore[list-item]
    more: list[TokenStore] = [AsynchronousStore()]  # type: ignore[list-item]
    print(kinds, more)


def hook_with_two_arguments(client: Client) -> None:
    """A hook takes one event."""

    def hook(event: object, more: object) -> None:
        print(event, more)

    Client(pool=client.pool, hooks=[hook])  # type: ignore[list-item]


def what_does_not_change(client: Client, settings: Settings) -> None:
    """Settings do not change once made."""
    settings.timeout = 10  # type: ignore[misc]
    client.chargelogs = client.stations  # type: ignore[assignment]
