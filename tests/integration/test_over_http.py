"""Both clients against the sandbox on a socket: faults of the network as the network has them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from tests.graphql_api.support import URL, AsyncFake, Fake, Ticks, answer, data

from beenergised import AsyncClient, Client, MemoryTokenStore, errors
from beenergised.sandbox import STUCK_USERNAME, UNCONFIRMED_USERNAME, RunningSandbox


def given_to(served: RunningSandbox, **more: Any) -> dict[str, Any]:
    return {
        "base_url": served.url,
        "psk": served.psk,
        "username": served.username,
        "password": served.password,
        "clock": Ticks(served.sandbox.clock.time()),
        **more,
    }


class Reader:
    """The same few reads with either client, from the outside without `await`."""

    def __init__(self, kind: str, **given: Any) -> None:
        self.kind = kind
        self.given = given

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[AsyncClient]:
        async with AsyncClient(**self.given) as client:
            yield client

    def run(self, *steps: Callable[[Any], Any]) -> list[Any]:
        """What the steps give, one after the other, on one client."""
        if self.kind == "Client":
            with Client(**self.given) as client:
                return [_listed(step(client)) for step in steps]
        return asyncio.run(self._arun(steps))

    async def _arun(self, steps: Any) -> list[Any]:
        async with self._client() as client:
            found = []
            for step in steps:
                of = step(client)
                if hasattr(of, "to_list"):
                    found.append(await of.to_list())
                else:
                    found.append(await of if hasattr(of, "__await__") else of)
            return found


def _listed(of: Any) -> Any:
    return of.to_list() if hasattr(of, "to_list") else of


@pytest.fixture(params=["Client", "AsyncClient"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


FAULTS = [
    "429:retry_after=2",
    "503",
    "reset_before",
    "reset_after",
    "truncated",
    "cut_off",
    "html",
    "html:status=502",
    "revoked_token",
    "unknown_enum",
    "null",
]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_the_wire_loses_and_doubles_no_row(
    served: RunningSandbox, kind: str, fault: str
) -> None:
    start = served.sandbox.anchor - timedelta(days=40)

    def recent(client: Any) -> Any:
        return client.chargelogs.list(start=start, page_size=10)

    def break_it(client: Any) -> None:
        joint = "," if ":" in fault else ":"
        served.sandbox.faults.add(f"{fault}{joint}operation=chargelogsPaged,after=1")
        served.sandbox.faults.add(f"{fault}{joint}operation=contact")

    before, _, after, me = Reader(kind, **given_to(served)).run(
        recent, break_it, recent, lambda client: client.me()
    )
    assert len(before) > 20
    assert [log.id for log in after] == [log.id for log in before]
    assert me.email == served.username
    assert len(served.sandbox.faults) == 0


LASTING: list[tuple[str, type[errors.BeEnergisedError]]] = [
    ("429", errors.RateLimitedError),
    ("500", errors.ServiceUnavailableError),
    ("403", errors.PermissionDeniedError),
    ("401", errors.SessionExpiredError),
    ("reset_before", errors.ConnectionLostError),
    ("reset_after", errors.ConnectionLostError),
    ("truncated", errors.InvalidResponseError),
    ("cut_off", errors.ConnectionLostError),
    ("html", errors.InvalidResponseError),
    ("revoked_token", errors.SessionExpiredError),
    ("errors_without_data", errors.GraphQLError),
]


@pytest.mark.parametrize(("fault", "expected"), LASTING)
def test_a_fault_that_lasts_on_the_wire_is_its_typed_exception(
    served: RunningSandbox, kind: str, fault: str, expected: type[Exception]
) -> None:
    served.sandbox.faults.add(f"{fault}:times=always,operation=contact")
    with pytest.raises(expected) as caught:
        Reader(kind, **given_to(served)).run(lambda client: client.me())
    assert type(caught.value) is expected
    assert served.sandbox.calls.get("contact", 0) <= 4


# --- Six ways in which a login fails


def refused_connection() -> str:
    """An address of this machine where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/graphql/"


@pytest.fixture
def unknown_host(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    yield
    monkeypatch.undo()


def failure(kind: str, *steps: Callable[[Any], Any], **given: Any) -> errors.BeEnergisedError:
    with pytest.raises(errors.BeEnergisedError) as caught:
        Reader(kind, **given).run(*steps)
    return caught.value


def login(client: Any) -> Any:
    return client.login()


def logout(client: Any) -> Any:
    return client.logout()


def test_a_tenant_that_does_not_exist(kind: str, unknown_host: None) -> None:
    error = failure(
        kind, login, tenant="no-such-tenant", psk="x", username="y", password="z", clock=Ticks()
    )
    assert type(error) is errors.HostNotFoundError
    assert "no-such-tenant.v2.api.htb.services" in str(error)
    assert "tenant" in str(error)


def test_the_ways_in_which_a_login_or_logout_fails_are_different_exceptions(
    served: RunningSandbox, kind: str
) -> None:
    def given(**more: Any) -> dict[str, Any]:
        return given_to(served, **more)

    found = [
        failure(kind, login, **given(password="wrong")),
        failure(kind, login, **given(username="nobody@example.com")),
        failure(kind, login, **given(username=UNCONFIRMED_USERNAME, password="unconfirmed")),
        failure(kind, login, **given(psk="not-the-psk")),
        failure(kind, login, **given(base_url=refused_connection())),
        failure(kind, login, logout, **given(username=STUCK_USERNAME, password="stuck")),
    ]
    assert [type(error) for error in found] == [
        errors.InvalidCredentialsError,
        errors.InvalidCredentialsError,
        errors.EmailConfirmationRequiredError,
        errors.PskRefusedError,
        errors.ServiceUnreachableError,
        errors.SessionInvalidationError,
    ]
    assert len({error.code for error in found}) == 5
    assert {error.status for error in found} == {200, 401, None}
    for error in found:
        for secret in ("wrong", "unconfirmed", "not-the-psk"):
            assert f'"{secret}"' not in str(error)


def test_a_service_that_is_down_is_not_a_lost_session(served: RunningSandbox, kind: str) -> None:
    store = MemoryTokenStore()
    given = given_to(served, store=store)
    Reader(kind, **given).run(login)
    served.sandbox.faults.add("503:times=always")
    assert type(failure(kind, lambda client: client.me(), **given)) is (
        errors.ServiceUnavailableError
    )
    served.sandbox.faults.clear()
    (me,) = Reader(kind, **given).run(lambda client: client.me())
    assert me.email == served.username
    assert served.sandbox.calls["initSession"] == 1


# --- An asynchronous source of access tokens


async def test_a_coroutine_function_gives_the_asynchronous_client_its_access_tokens() -> None:
    tokens = iter(["first", "second"])

    async def source() -> str:
        await asyncio.sleep(0)
        return next(tokens)

    sender = AsyncFake(contact=[answer({}, 401), data("contact", {"id": "1"})])
    async with AsyncClient(
        base_url=URL, access_token=source, sender=sender, clock=Ticks()
    ) as client:
        assert (await client.me()).id == "1"
    assert sender.wire.bearers == [("contact", "first"), ("contact", "second")]


def test_a_coroutine_function_is_refused_by_the_synchronous_client() -> None:
    async def source() -> str:
        return "token"

    sender = Fake()
    with (
        Client(base_url=URL, access_token=source, sender=sender, clock=Ticks()) as client,
        pytest.raises(errors.ConfigurationError, match="AsyncClient"),
    ):
        client.me()
    assert sender.wire.requests == []


async def test_one_access_token_is_asked_for_however_many_tasks_wait() -> None:
    asked: list[int] = []

    async def source() -> str:
        asked.append(1)
        await asyncio.sleep(0)
        return f"token-{len(asked)}"

    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with AsyncClient(
        base_url=URL, access_token=source, sender=sender, clock=Ticks()
    ) as client:
        await asyncio.gather(*(client.me() for _ in range(50)))
    assert len(asked) == 1
