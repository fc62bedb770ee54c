"""`client.preview`: the request that a method would send; and nothing is sent, stored or begun."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NoReturn

import pytest

from beenergised import (
    AsyncClient,
    AsyncPublicApiClient,
    AsyncQaasClient,
    Client,
    MemoryTokenStore,
    PublicApiClient,
    QaasClient,
    errors,
)
from beenergised.transport import Request
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.hooks import CallEvent


class Untouchable(MemoryTokenStore):
    """A token store that must not be used."""

    def load(self, *_: Any) -> NoReturn:
        raise AssertionError("the store was read")

    save = delete = try_lock = load


class Unsent:
    """A transport that must not be used, for both kinds of clients."""

    def send(self, *_: Any) -> NoReturn:
        raise AssertionError("a request was sent")

    def close(self) -> None: ...

    async def aclose(self) -> None: ...


def hook(event: CallEvent) -> NoReturn:
    raise AssertionError(f"a hook heard of {event}")


# Any, in this file: clients of three services in two kinds.
KINDS: dict[str, Callable[[], Any]] = {
    kind.__name__: lambda kind=kind, arguments=arguments: kind(
        **arguments, sender=Unsent(), hooks=[hook]
    )
    for kinds, arguments in (
        (
            (Client, AsyncClient),
            {
                "tenant": "community", "psk": "the-psk", "username": "driver@example.com",
                "password": "the-password", "store": Untouchable(),
            },
        ),
        ((PublicApiClient, AsyncPublicApiClient), {"host": "a.example.com", "token": "the-token"}),
        ((QaasClient, AsyncQaasClient), {"store": Untouchable()}),
    )
    for kind in kinds
}  # fmt: skip
METHODS: dict[str, list[tuple[str, tuple[Any, ...], str]]] = {
    "Client": [
        ("me", (), "contact"),
        ("chargelogs.get", ("7",), "chargelog"),
        ("chargelogs.list", (), "chargelogsPaged"),
        ("stations.near", ((47.8, 13.0),), "cpsPaged"),
        ("statistics.get", (), "chargingStatistics"),
        ("cards.rename", ("7", "Mine"), "updateCard"),
        ("charging.attempt", ("7",), "remoteStartAttemptStatus"),
        ("charging.stop", ("7",), "remoteStop"),
        ("charging.watch", ("7",), "chargelog"),
        ("execute", ("{ contact { id } }",), "contact"),
    ],
    "PublicApiClient": [
        ("sessions.get", (7,), "session.read"),
        ("sessions.list", (), "sessions.listing"),
        ("charge_points.reset", (7, "soft"), "chargePoint.reset"),
        ("request", ("GET", "/public-api/x"), "GET /public-api/x"),
        ("charging.watch", (7,), "session.read"),
    ],
    "QaasClient": [
        ("records.list", (), "listRecords"),
        ("operators.list", (), "listOperators"),
    ],
}
CASES = [
    (kind, path, arguments, operation)
    for plain, methods in METHODS.items()
    for kind in (plain, f"Async{plain}")
    for path, arguments, operation in methods
]


def found(client: Any, path: str) -> Any:
    for name in path.split("."):
        client = getattr(client, name)
    return client


@pytest.mark.parametrize(("kind", "path", "arguments", "operation"), CASES)
def test_preview_without_a_loop_touches_nothing(
    kind: str, path: str, arguments: tuple[Any, ...], operation: str
) -> None:
    client, threads = KINDS[kind](), threading.active_count()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a coroutine that was never awaited
        request = client.preview(found(client, path), *arguments)
        gc.collect()
    assert isinstance(request, Request)
    assert operation.rpartition(" ")[2].rpartition(".")[0] in f"{request.operation}{request.url}"
    assert request.headers["authorization"] == "[redacted]"
    assert "the-" not in f"{request!r}{request.text}{dict(request.headers)}"
    assert threading.active_count() == threads


@pytest.mark.parametrize("kind", [name for name in KINDS if name.startswith("Async")])
async def test_preview_within_a_loop_starts_no_task(kind: str) -> None:
    client, tasks = KINDS[kind](), asyncio.all_tasks()
    for path, arguments, _ in METHODS[kind.removeprefix("Async")]:
        assert isinstance(client.preview(found(client, path), *arguments), Request)
    assert asyncio.all_tasks() == tasks


@pytest.mark.parametrize("kind", KINDS)
def test_preview_checks_the_arguments(kind: str) -> None:
    client = KINDS[kind]()
    path, arguments, _ = METHODS[kind.removeprefix("Async")][-1]
    with pytest.raises(errors.InvalidArgumentError, match="more than 0"):
        client.preview(found(client, path), *arguments, timeout=-1)


@pytest.mark.parametrize("kind", KINDS)
def test_preview_refuses_methods_that_are_not_the_clients(kind: str) -> None:
    client, other = KINDS[kind](), KINDS[kind]()
    path, arguments, _ = METHODS[kind.removeprefix("Async")][-1]
    heard: list[int] = []
    for method, words in (
        (found(other, path), "belongs to another client"),
        (heard.append, "takes a method of the client"),
        ("sessions.list", "takes a method of the client"),
        (lambda *_: heard.append(1), "takes a method of the client"),
    ):
        with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
            client.preview(method, *arguments)
        assert caught.value.argument == "method"
    assert heard == []


@pytest.mark.parametrize("kind", KINDS)
def test_preview_of_a_close_leaves_the_client_open(kind: str) -> None:
    client = KINDS[kind]()
    close = client.aclose if kind.startswith("Async") else client.close
    with pytest.raises(errors.InvalidArgumentError, match=r"close has no preview: it closes"):
        client.preview(close)
    path, arguments, _ = METHODS[kind.removeprefix("Async")][0]
    with pytest.raises(AssertionError, match=r"was sent|was read"):
        run(found(client, path), *arguments)


def run(method: Any, *arguments: Any) -> Any:
    result = method(*arguments)
    return asyncio.run(result) if asyncio.iscoroutine(result) else result


@pytest.mark.parametrize("kind", ["Client", "AsyncClient", "QaasClient", "AsyncQaasClient"])
def test_preview_of_a_login_is_refused(kind: str) -> None:
    client = KINDS[kind]()
    login = {"show": print} if "Qaas" in kind else {}
    for method, arguments in (
        (client.login, login), (client.logout, {}), (client.session_info, {}),
    ):  # fmt: skip
        with pytest.raises(errors.InvalidArgumentError, match="has no preview"):
            client.preview(method, **arguments)


@pytest.mark.parametrize("kind", ["Client", "AsyncClient"])
def test_preview_of_a_download_writes_no_file(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a file was created")

    monkeypatch.setattr(PartFile, "create", refuse)
    client = KINDS[kind]()
    request = client.preview(client.documents.download, "7", tmp_path / "a.pdf")
    assert request.operation == "accountDocument"
    assert list(tmp_path.iterdir()) == []


def test_previews_in_threads_and_tasks_are_apart() -> None:
    plain, other = KINDS["Client"](), KINDS["AsyncClient"]()
    seen: list[str] = []

    def preview() -> None:
        requests = [plain.preview(plain.chargelogs.get, str(number)) for number in range(50)]
        seen.extend(request.json()["variables"]["id"] for request in requests)

    async def together() -> list[str]:
        async def one(number: int) -> str:
            await asyncio.sleep(0)
            request = other.preview(other.chargelogs.get, str(number))
            return str(request.json()["variables"]["id"])

        return list(await asyncio.gather(*(one(number) for number in range(50))))

    threads = [threading.Thread(target=preview, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert asyncio.run(together()) == [str(number) for number in range(50)]
    for thread in threads:
        thread.join(60)
    assert sorted(seen) == sorted(4 * [str(number) for number in range(50)])


class Slow:
    """A resource whose method suspends before its first request."""

    def __init__(self, client: Any) -> None:
        self._caller = client._caller
        self.ended = False

    def get(self) -> Coroutine[Any, Any, None]:
        self.begun = self._get()  # held, so that only `preview` can end it
        return self.begun

    async def _get(self) -> None:
        try:
            await asyncio.sleep(0)
        finally:
            self.ended = True


@pytest.mark.parametrize("kind", [name for name in KINDS if name.startswith("Async")])
def test_preview_of_a_method_that_suspends_first_is_refused(kind: str) -> None:
    client = KINDS[kind]()
    slow = Slow(client)
    with pytest.raises(errors.InvalidArgumentError, match="waits for something else before"):
        client.preview(slow.get)
    assert slow.ended
