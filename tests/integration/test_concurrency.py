"""Many at once on one client: one login, one renewal, whoever asks and however it goes wrong."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.graphql_api.support import AsyncWired, Service, Wired

from beenergised import AsyncClient, Client, Pool, Settings, errors
from beenergised.messages import Request, Response
from beenergised.sandbox import RunningSandbox

TASKS = 200
THREADS = 30


def client_of(service: Service, **more: Any) -> Client:
    return Client(**{**service.login, **more}, sender=Wired(service))


def async_client_of(service: Service, **more: Any) -> AsyncClient:
    return AsyncClient(**{**service.login, **more}, sender=AsyncWired(service))


def expire_for_the_service_only(service: Service) -> None:
    service.sandbox.advance(3600)


def expire_for_both(service: Service) -> None:
    service.expire()


def end_soon(service: Service) -> None:
    service.sandbox.advance(3560)
    service.clock.advance(3560)


EXPIRIES = [expire_for_the_service_only, expire_for_both, end_soon]


@pytest.mark.parametrize(
    ("expire", "errors_as"),
    [
        (expire_for_the_service_only, "http"),
        (expire_for_the_service_only, "graphql"),
        (expire_for_both, "http"),
        (end_soon, "http"),
    ],
)
async def test_200_tasks_through_an_expiry_renew_once(
    service: Service, expire: Callable[[Service], None], errors_as: str
) -> None:
    service.sandbox.configure(authorisation_errors=errors_as)
    async with async_client_of(service) as client:
        await asyncio.gather(*(client.me() for _ in range(TASKS)))
        assert service.sandbox.calls["initSession"] == 1
        for number in (1, 2):
            expire(service)
            found = await asyncio.gather(*(client.me() for _ in range(TASKS)))
            assert len({contact.id for contact in found}) == 1
            assert service.sandbox.calls["renewSession"] == number
    assert service.sandbox.calls["initSession"] == 1


@pytest.mark.parametrize("expire", EXPIRIES)
def test_30_threads_through_an_expiry_renew_once(
    service: Service, expire: Callable[[Service], None]
) -> None:
    ready = threading.Barrier(THREADS)

    def work(_: int) -> str:
        ready.wait()
        return str(client.me().id)

    with client_of(service) as client, ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(work, range(THREADS)))
        assert service.sandbox.calls["initSession"] == 1
        for number in (1, 2):
            expire(service)
            assert len(set(threads.map(work, range(THREADS)))) == 1
            assert service.sandbox.calls["renewSession"] == number
    assert service.sandbox.calls["initSession"] == 1


class Gate(Wired):
    """Holds one operation's answer back until a test lets it go."""

    def __init__(self, service: Service, operation: str) -> None:
        super().__init__(service)
        self.operation = operation
        self.reached = threading.Event()
        self.open = threading.Event()

    def send(self, request: Request, timeout: float) -> Response:
        response = super().send(request, timeout)
        if request.operation == self.operation:
            self.reached.set()
            assert self.open.wait(60)
        return response


class AsyncGate(AsyncWired):
    """The same for an event loop."""

    def __init__(self, service: Service, operation: str) -> None:
        super().__init__(service)
        self.operation = operation
        self.reached = asyncio.Event()
        self.open = asyncio.Event()

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        response = await super().send(request, timeout)
        if request.operation == self.operation:
            self.reached.set()
            await self.open.wait()
        return response


async def test_the_task_that_renews_may_be_cancelled_and_the_renewal_goes_on(
    service: Service,
) -> None:
    sender = AsyncGate(service, "renewSession")
    async with AsyncClient(**service.login, sender=sender) as client:
        await client.me()
        service.expire()
        first = asyncio.create_task(client.me())
        await sender.reached.wait()
        second = asyncio.create_task(client.me())
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        sender.open.set()
        assert (await second).id
        assert (await client.me()).id
    assert service.sandbox.calls["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 1


async def test_all_waiting_tasks_cancelled_still_keep_the_new_tokens(service: Service) -> None:
    sender = AsyncGate(service, "renewSession")
    async with AsyncClient(**service.login, sender=sender) as client:
        await client.me()
        service.expire()
        tasks = [asyncio.create_task(client.me()) for _ in range(10)]
        await sender.reached.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        sender.open.set()
        assert (await client.me()).id
    assert service.sandbox.calls["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 1


async def test_closing_a_client_waits_for_the_renewal_and_keeps_its_tokens(
    service: Service,
) -> None:
    from beenergised import MemoryTokenStore

    store = MemoryTokenStore()
    sender = AsyncGate(service, "renewSession")
    client = AsyncClient(**service.login, sender=sender, store=store)
    await client.me()
    service.expire()
    task = asyncio.create_task(client.me())
    await sender.reached.wait()
    task.cancel()
    closing = asyncio.create_task(client.aclose())
    await asyncio.wait({task})
    assert not closing.done()
    sender.open.set()
    await closing
    async with async_client_of(service, store=store, password=None) as heir:
        assert (await heir.me()).id
    assert service.sandbox.calls["renewSession"] == 1


def test_a_thread_that_runs_out_of_time_leaves_the_renewal_running(service: Service) -> None:
    sender = Gate(service, "renewSession")
    with Client(**service.login, sender=sender) as client:
        client.me()
        service.expire()
        with pytest.raises(errors.CallTimeoutError, match="goes on"):
            client.me(timeout=0.01)
        assert sender.reached.wait(60)
        sender.open.set()
        assert client.me().id
    assert service.sandbox.calls["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 1


async def test_a_login_that_fails_fails_for_all_who_wait_and_is_sent_once(
    service: Service,
) -> None:
    async with async_client_of(service, password="wrong") as client:
        found = await asyncio.gather(*(client.me() for _ in range(TASKS)), return_exceptions=True)
    assert {type(each) for each in found} == {errors.InvalidCredentialsError}
    assert len({id(each) for each in found}) == TASKS  # a traceback belongs to one task
    assert service.sandbox.calls == {"initSession": 1}


def test_a_login_that_fails_fails_for_all_threads_and_is_sent_once(service: Service) -> None:
    ready = threading.Barrier(THREADS)

    def work(_: int) -> type[BaseException] | None:
        ready.wait()
        try:
            client.me()
        except errors.BeEnergisedError as error:
            return type(error)
        return None

    with client_of(service, password="wrong") as client, ThreadPoolExecutor(THREADS) as threads:
        assert set(threads.map(work, range(THREADS))) == {errors.InvalidCredentialsError}
    assert service.sandbox.calls == {"initSession": 1}


@pytest.mark.parametrize("fault", ["reset_after", "truncated", "cut_off"])
async def test_200_tasks_through_a_renewal_whose_answer_is_lost(
    service: Service, fault: str
) -> None:
    async with async_client_of(service) as client:
        await client.me()
        service.expire()
        service.sandbox.faults.add(f"{fault}:operation=renewSession")
        found = await asyncio.gather(*(client.me() for _ in range(TASKS)))
        assert len(found) == TASKS
    assert service.sandbox.executed["renewSession"] == 1
    assert service.sandbox.calls["renewSession"] == 2
    assert service.sandbox.calls["initSession"] == 2


async def test_200_tasks_whose_session_cannot_be_renewed_end_in_typed_errors_not_in_a_storm(
    service: Service,
) -> None:
    async with async_client_of(service) as login:
        await login.login()
    session, refresh = service.wire.tokens()
    client = AsyncClient(
        base_url=service.application["base_url"],
        clock=service.clock,
        session_token=session,
        refresh_token=refresh,
        sender=AsyncWired(service),
    )
    async with client:
        await client.me()
        service.sandbox.revoke()
        service.sandbox.revoke(refresh=True)
        found = await asyncio.gather(*(client.me() for _ in range(TASKS)), return_exceptions=True)
    assert {type(each) for each in found} <= {
        errors.SessionExpiredError,
        errors.NotLoggedInError,
    }
    assert service.sandbox.calls["renewSession"] <= 2


async def test_lists_in_many_tasks_through_revoked_tokens_lose_no_row(service: Service) -> None:
    async with async_client_of(service) as client:
        everything = [log.id async for log in client.chargelogs.list(page_size=300)]

        async def read() -> list[str]:
            return [log.id async for log in client.chargelogs.list(page_size=300)]

        for number in (1, 2):
            service.sandbox.faults.add("revoked_token:operation=chargelogsPaged,after=5")
            for found in await asyncio.gather(*(read() for _ in range(6))):
                assert found == everything
            assert service.sandbox.calls["renewSession"] == number
    assert service.sandbox.calls["initSession"] == 1


# --- Over HTTP


async def test_many_tasks_over_http_through_an_expiry_renew_once(served: RunningSandbox) -> None:
    async with AsyncClient(
        base_url=served.url,
        psk=served.psk,
        username=served.username,
        password=served.password,
        settings=Settings(max_connections=8),
    ) as client:
        await client.me()
        served.sandbox.advance(3600)
        found = await asyncio.gather(*(client.me() for _ in range(40)))
        assert len({contact.id for contact in found}) == 1
    assert served.sandbox.calls["renewSession"] == 1
    assert served.sandbox.calls["initSession"] == 1


def test_threads_over_http_through_an_expiry_renew_once(served: RunningSandbox) -> None:
    with (
        Client(
            base_url=served.url,
            psk=served.psk,
            username=served.username,
            password=served.password,
        ) as client,
        ThreadPoolExecutor(8) as threads,
    ):
        client.me()
        served.sandbox.advance(3600)
        assert len({each.id for each in threads.map(lambda _: client.me(), range(24))}) == 1
    assert served.sandbox.calls["renewSession"] == 1
    assert served.sandbox.calls["initSession"] == 1


# --- A pool of many


def test_a_thousand_clients_on_one_pool_are_light_and_open_no_connection(
    service: Service,
) -> None:
    import tracemalloc

    sender = Wired(service)
    with Pool(**service.application, sender=sender) as pool:
        pool.client(username="driver", password="word").close()
        tracemalloc.start()
        try:
            clients = [
                pool.client(username=f"driver-{number}", password="word") for number in range(1000)
            ]
            size, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert size / len(clients) < 10_000
        assert threading.active_count() < 20
        assert service.wire.requests == []
        assert len({id(client.pool.driver.sender) for client in clients}) == 1
        for client in clients:
            client.close()
        assert sender.closed == 0
    assert sender.closed == 1


def test_clients_that_nobody_holds_any_more_are_forgotten_by_their_pool(
    service: Service,
) -> None:
    import gc
    import weakref

    with Pool(**service.application, sender=Wired(service)) as pool:
        clients = [pool.client(username=f"driver-{number}") for number in range(100)]
        references = [weakref.ref(client) for client in clients]
        del clients
        gc.collect()
        assert not any(reference() for reference in references)
