"""What only an event loop has: cancelling, coroutines, many tasks; and threads beside it."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.qaas_api.support import (
    API,
    LOGIN,
    PENDING,
    AsyncFake,
    Fake,
    Ticks,
    answer,
    device,
    operator,
    tokens,
)

from beenergised import AsyncQaasClient, MemoryTokenStore, QaasClient, errors
from beenergised.auth import SessionKey
from beenergised.auth.tokens import StoredSession
from beenergised.messages import Request, Response
from beenergised.models import DeviceCode
from beenergised.transport.clock import Clock


def async_client_of(sender: AsyncFake, **more: Any) -> AsyncQaasClient:
    return AsyncQaasClient(
        base_url=API, login_url=LOGIN, sender=sender, **{"clock": Ticks(), **more}
    )


class Stuck(Clock):
    """Nobody wakes up by itself."""

    def __init__(self) -> None:
        self.asleep_now = asyncio.Event()

    async def asleep(self, seconds: float) -> None:
        self.asleep_now.set()
        await asyncio.Event().wait()


class SlowToAnswer(AsyncFake):
    """Answers a question only after a while that never ends."""

    def __init__(self, **replies: Any) -> None:
        super().__init__(**replies)
        self.asked = asyncio.Event()

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        if request.operation == "pollDeviceLogin":
            self.asked.set()
            await asyncio.Event().wait()
        return await super().send(request, timeout)


async def test_a_login_cancelled_while_it_waits_leaves_nothing_behind() -> None:
    clock, store = Stuck(), MemoryTokenStore()
    sender = AsyncFake(startDeviceLogin=device(), pollDeviceLogin=tokens())
    async with async_client_of(sender, clock=clock, store=store) as client:
        login = asyncio.create_task(client.login(show=lambda code: None))
        await clock.asleep_now.wait()
        login.cancel()
        with pytest.raises(asyncio.CancelledError):
            await login
        assert await client.session_info() is None
        assert store.load(client.session_key) is None
    assert sender.operations == ["startDeviceLogin"]


async def test_a_login_cancelled_while_it_asks_leaves_nothing_behind() -> None:
    store = MemoryTokenStore()
    sender = SlowToAnswer(startDeviceLogin=device(), pollDeviceLogin=tokens())
    async with async_client_of(sender, store=store) as client:
        login = asyncio.create_task(client.login(show=lambda code: None))
        await sender.asked.wait()
        login.cancel()
        with pytest.raises(asyncio.CancelledError):
            await login
        assert await client.session_info() is None
        assert store.load(client.session_key) is None


class _Held(MemoryTokenStore):
    """Writes when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.writing, self.go_on = threading.Event(), threading.Event()

    def save(self, key: SessionKey, session: StoredSession) -> None:
        self.writing.set()
        assert self.go_on.wait(30)
        super().save(key, session)


async def test_a_login_cancelled_while_it_is_stored_leaves_nothing_behind() -> None:
    store = _Held()
    sender = AsyncFake(startDeviceLogin=device(), pollDeviceLogin=tokens())
    client = async_client_of(sender, store=store)
    login = asyncio.create_task(client.login(show=lambda code: None))
    assert await asyncio.to_thread(store.writing.wait, 30)
    login.cancel()
    with pytest.raises(asyncio.CancelledError):
        await login
    store.go_on.set()
    await client.aclose()
    assert await client.session_info() is None
    assert store.load(client.session_key) is None


async def test_the_code_may_be_shown_by_a_coroutine() -> None:
    shown: list[str] = []

    async def show(code: DeviceCode) -> None:
        await asyncio.sleep(0)
        shown.append(code.user_code)

    sender = AsyncFake(startDeviceLogin=device(), pollDeviceLogin=[PENDING, tokens()])
    async with async_client_of(sender) as client:
        await client.login(show=show)
    assert shown == ["DXYZ12345"]


def test_the_synchronous_client_refuses_a_coroutine() -> None:
    async def show(code: DeviceCode) -> None:
        raise AssertionError("nobody awaits it")

    sender = Fake(startDeviceLogin=device())
    with (
        QaasClient(base_url=API, login_url=LOGIN, sender=sender, clock=Ticks()) as client,
        pytest.raises(errors.InvalidArgumentError, match="asynchronous client"),
    ):
        client.login(show=show)


async def test_many_tasks_refresh_once() -> None:
    sender = AsyncFake(listOperators=answer([operator()]), refreshToken=tokens())
    async with async_client_of(sender, refresh_token="given-refresh") as client:
        await asyncio.gather(*(client.operators.list() for _ in range(50)))
    assert sender.operations.count("refreshToken") == 1


def test_many_threads_refresh_once() -> None:
    class Slow(Fake):
        def answer(self, request: Request) -> Response:
            if request.operation == "refreshToken":
                everybody.wait(10)
            return super().answer(request)

    everybody = threading.Barrier(2)
    sender = Slow(listOperators=answer([operator()]), refreshToken=tokens())
    client = QaasClient(base_url=API, login_url=LOGIN, sender=sender, refresh_token="given-refresh")
    with client, ThreadPoolExecutor(8) as threads:
        calls = [threads.submit(client.operators.list) for _ in range(8)]
        everybody.wait(10)
        assert all(len(call.result(10)) == 1 for call in calls)
    assert sender.operations.count("refreshToken") == 1


async def test_a_login_beside_a_renewal_is_what_stays() -> None:
    """A renewal that is under way when a person has logged in does not win over the login."""
    going_on = asyncio.Event()

    class Slow(AsyncFake):
        async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
            if request.operation == "refreshToken":
                await going_on.wait()
            return await super().send(request, timeout)

    sender = Slow(
        listOperators=answer([operator()]),
        refreshToken=tokens(1),
        startDeviceLogin=device(),
        pollDeviceLogin=tokens(2),
    )
    async with async_client_of(sender, refresh_token="given-refresh") as client:
        call = asyncio.create_task(client.operators.list())
        await asyncio.sleep(0)
        login = asyncio.create_task(client.login(show=lambda code: None))
        for _ in range(20):
            await asyncio.sleep(0)
        going_on.set()
        await asyncio.gather(call, login)
        await client.operators.list()
    assert sender.requests[-1].headers["authorization"] == "Bearer opaque-access-2"
