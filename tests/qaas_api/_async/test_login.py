"""Logging in by device code, and giving up in the middle of it."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.qaas_api.support import (
    API,
    LOGIN,
    PENDING,
    SLOW_DOWN,
    AsyncFake,
    AsyncWired,
    Service,
    Ticks,
    device,
    raw,
    refused,
    tokens,
)

from beenergised import AsyncQaasClient, MemoryTokenStore, errors
from beenergised.auth import StoredSession
from beenergised.errors import BeEnergisedError, ConnectionLostError, ServiceUnreachableError
from beenergised.models import DeviceCode
from beenergised.transport.hooks import ResponseReceived
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings


def client_of(service: Service, **more: Any) -> AsyncQaasClient:
    return AsyncQaasClient(**{**service.access, **more}, sender=AsyncWired(service))


def fake_client(sender: AsyncFake, **more: Any) -> AsyncQaasClient:
    clock = more.pop("clock", None) or Ticks()
    return AsyncQaasClient(base_url=API, login_url=LOGIN, sender=sender, clock=clock, **more)


class WatchedStore(MemoryTokenStore):
    """Remembers whether anything was ever kept."""

    def __init__(self) -> None:
        super().__init__()
        self.saved: list[StoredSession] = []

    def save(self, key: Any, session: StoredSession) -> None:
        self.saved.append(session)
        super().save(key, session)


# --- Against the sandbox


async def test_a_person_logs_in_and_the_calls_go_with_what_that_brought(service: Service) -> None:
    async with client_of(service) as client:
        assert await client.session_info() is None
        info = await client.login(show=service.approving())
        assert (info.renewable, info.generation) == (True, 1)
        assert info == await client.session_info()
        assert len(await client.operators.list()) > 0
    assert service.operations == ["startDeviceLogin", "pollDeviceLogin", "listOperators"]
    assert service.bearers() == [service.given_out()[0]["access_token"]]
    assert service.clock.slept == [5.0]


async def test_the_code_is_shown_with_all_that_a_person_needs(service: Service) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving())
    (code,) = service.codes
    assert isinstance(code, DeviceCode)
    assert code.user_code
    assert code.verification_uri.endswith("/device")
    assert code.verification_uri_complete is not None
    assert code.user_code in code.verification_uri_complete
    assert (code.expires_in, code.interval) == (900.0, 5.0)
    assert code.expires_at.timestamp() == service.clock.time() - 5 + 900
    assert code.device_code.reveal() not in repr(code)


async def test_without_a_login_a_call_says_how_to_log_in(service: Service) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.NotLoggedInError, match="beenergised qaas login"):
            await client.operators.list()
        with pytest.raises(errors.NotLoggedInError, match="beenergised qaas login"):
            await client.refresh()
    assert service.requests == []


async def test_somebody_who_says_no_is_told_apart_from_somebody_who_says_nothing(
    service: Service,
) -> None:
    store = WatchedStore()
    async with client_of(service, store=store) as client:
        with pytest.raises(errors.LoginDeclinedError, match="beenergised qaas login"):
            await client.login(show=lambda code: service.sandbox.decline_device(code.user_code))
        with pytest.raises(errors.LoginExpiredError):
            await client.login(show=lambda code: None)
        assert await client.session_info() is None
    assert store.saved == []


async def test_a_code_that_the_service_lets_expire_ends_the_login(service: Service) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.LoginExpiredError) as caught:
            await client.login(show=lambda code: service.sandbox.expire_device(code.user_code))
    assert caught.value.status == 400


async def test_an_account_that_may_not_is_told_so(service: Service) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving("stranger@example.com"))
        with pytest.raises(errors.PermissionDeniedError):
            await client.operators.list()


async def test_no_session_begins_by_itself(service: Service) -> None:
    async with client_of(service) as client:
        assert not client._session._source.can_begin()
        with pytest.raises(errors.NotLoggedInError, match="needs a person"):
            await client._session._source.begin(())


# --- Against answers made by hand


async def test_it_waits_as_long_as_it_takes() -> None:
    sender = AsyncFake(
        startDeviceLogin=device(interval=7),
        pollDeviceLogin=[PENDING, PENDING, SLOW_DOWN, PENDING, tokens()],
    )
    clock = Ticks()
    async with fake_client(sender, clock=clock) as client:
        await client.login(show=lambda code: None)
    assert clock.slept == [7.0, 7.0, 7.0, 12.0, 12.0]


async def test_what_fails_on_the_way_is_asked_again_later() -> None:
    sender = AsyncFake(
        startDeviceLogin=device(),
        pollDeviceLogin=[
            PENDING,
            ConnectionLostError("the connection broke"),
            ServiceUnreachableError("no network"),
            raw(b"<html>please pay for the wifi</html>", kind="text/html"),
            raw(b"", 503),
            PENDING,
            tokens(),
        ],
    )
    clock = Ticks()
    async with fake_client(sender, clock=clock) as client:
        info = await client.login(show=lambda code: None)
    assert info.renewable
    assert clock.slept == [5.0, 5.0, 10.0, 20.0, 40.0, 60.0, 5.0]


async def test_a_login_that_cannot_begin_is_no_login() -> None:
    shown: list[DeviceCode] = []
    sender = AsyncFake(startDeviceLogin=raw(b"", 404))
    async with fake_client(sender) as client:
        with pytest.raises(errors.NotFoundError):
            await client.login(show=shown.append)
    assert shown == []


async def test_the_timeout_is_that_of_the_whole() -> None:
    clock = Ticks()
    sender = AsyncFake(startDeviceLogin=device(), pollDeviceLogin=PENDING)
    async with fake_client(sender, clock=clock) as client:
        with pytest.raises(errors.CallTimeoutError, match="nobody finished the login within 12 s"):
            await client.login(show=lambda code: None, timeout=12)
    assert (clock.passed, len(sender.requests)) == (12.0, 3)


async def test_the_timeout_limits_the_beginning_too() -> None:
    sender = AsyncFake(startDeviceLogin=ServiceUnreachableError("no network"))
    async with fake_client(sender, settings=Settings(retry=never)) as client:
        with pytest.raises(errors.ServiceUnreachableError):
            await client.login(show=lambda code: None, timeout=3)


@pytest.mark.parametrize("giving_up", [KeyboardInterrupt, SystemExit, ZeroDivisionError])
@pytest.mark.parametrize("when", ["shown", "waiting", "asking"])
async def test_an_abandoned_login_leaves_nothing_behind(
    giving_up: type[BaseException], when: str
) -> None:
    class Impatient(Ticks):
        def sleep(self, seconds: float) -> None:
            if when == "waiting" and self.slept:
                raise giving_up
            super().sleep(seconds)

    class Interrupted(AsyncFake):
        def answer(self, request: Any) -> Any:
            if when == "asking" and len(self.requests) == 2:
                raise giving_up
            return super().answer(request)

    def show(code: DeviceCode) -> None:
        if when == "shown":
            raise giving_up

    store = WatchedStore()
    sender = Interrupted(startDeviceLogin=device(), pollDeviceLogin=[PENDING, tokens()])
    async with fake_client(sender, clock=Impatient(), store=store) as client:
        with pytest.raises(giving_up):
            await client.login(show=show)
        assert await client.session_info() is None
        with pytest.raises(errors.NotLoggedInError):
            await client.operators.list()
    assert store.saved == []


async def test_an_abandoned_login_leaves_the_session_of_before(service: Service) -> None:
    async with client_of(service) as client:
        before = await client.login(show=service.approving())
        with pytest.raises(errors.LoginDeclinedError):
            await client.login(show=lambda code: service.sandbox.decline_device(code.user_code))
        assert await client.session_info() == before
        assert await client.operators.list()


async def test_a_second_login_replaces_the_first(service: Service) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving())
        await client.operators.list()
        info = await client.login(show=service.approving("empty@example.com"))
        assert info.generation == 2
        assert await client.operators.list() == []
    first, second = (said["access_token"] for said in service.given_out())
    assert service.bearers() == [first, second]


async def test_after_a_logout_a_login_begins_again(service: Service) -> None:
    store = WatchedStore()
    async with client_of(service, store=store) as client:
        await client.login(show=service.approving())
        await client.logout()
        assert store.load(client.session_key) is None
        assert await client.session_info() is None
        with pytest.raises(errors.NotLoggedInError, match="logged out"):
            await client.records.list()
        await client.login(show=service.approving())
        assert await client.records.list()


async def test_what_show_raises_ends_the_login(service: Service) -> None:
    def show(code: DeviceCode) -> None:
        raise OSError("the screen is gone")

    async with client_of(service) as client:
        with pytest.raises(OSError, match="screen"):
            await client.login(show=show)
    assert service.operations == ["startDeviceLogin"]


@pytest.mark.parametrize("bad", [{"timeout": 0}, {"timeout": "5"}, {"show": None}])
async def test_arguments_that_cannot_be_right_are_refused(bad: Any) -> None:
    sender = AsyncFake()
    async with fake_client(sender) as client:
        with pytest.raises(errors.InvalidArgumentError):
            await client.login(**{"show": print, **bad})
    assert sender.requests == []


async def test_a_store_that_fails_does_not_lose_the_login(service: Service) -> None:
    class Full(MemoryTokenStore):
        full = True

        def save(self, key: Any, session: StoredSession) -> None:
            if self.full:
                raise errors.TokenStoreError("no space left")
            super().save(key, session)

    store = Full()
    async with client_of(service, store=store) as client:
        with pytest.raises(errors.TokenStoreError):
            await client.login(show=service.approving())
        store.full = False
        assert await client.operators.list()


# --- Secrets


async def test_no_code_and_no_token_shows_anywhere() -> None:
    said: list[str] = []

    def listen(event: Any) -> None:
        said.append(repr(event))
        if isinstance(event, ResponseReceived):
            said.append(event.response.text)
        else:
            said.append(repr(getattr(event, "request", event)))
            said.append(getattr(getattr(event, "request", None), "text", ""))

    sender = AsyncFake(
        startDeviceLogin=device(verification_uri_complete="https://m.example/d?otc=DXYZ12345"),
        pollDeviceLogin=[PENDING, refused("slow_down", "code device-code-of-this-login"), tokens()],
        refreshToken=refused("invalid_grant", "opaque-refresh-1 was used"),
    )
    async with fake_client(sender, hooks=[listen]) as client:
        await client.login(show=lambda code: None)
        with pytest.raises(BeEnergisedError) as caught:
            await client.refresh()
        said += [str(caught.value), repr(caught.value), str(caught.value.body), repr(client)]
    text = " ".join(said)
    for secret in (
        "device-code-of-this-login",
        "DXYZ12345",
        "opaque-access-1",
        "opaque-refresh-1",
    ):
        assert secret not in text
    assert "startDeviceLogin" in text
