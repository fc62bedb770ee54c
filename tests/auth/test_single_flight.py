"""However many wait, one renewal is made; and it belongs to none of them."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.auth.support import KEY, LIFE, FakeService, make
from tests.threads import background
from tests.transport.support import FakeClock

from beenergised.auth.blocking import lock_in_thread
from beenergised.auth.single_flight import AsyncSingleFlight, SingleFlight
from beenergised.auth.token_stores.base import MemoryTokenStore
from beenergised.auth.token_stores.file import FileTokenStore
from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ServiceUnreachableError,
    SessionExpiredError,
    TokenStoreError,
)
from beenergised.transport.blocking import _seen
from beenergised.transport.clock import Clock

LONG = 30.0
SHORT = 0.02


# --- Tasks ---


async def test_200_tasks_log_in_once_and_renew_once(clock: FakeClock) -> None:
    service = FakeService(clock)
    session = make(True, service, clock)
    grants = await asyncio.gather(*(session.obtain("CRM", LONG) for _ in range(200)))
    assert len({grant.token for grant in grants}) == 1
    clock.advance(LIFE + 1)
    grants = await asyncio.gather(*(session.obtain("CRM", LONG) for _ in range(200)))
    assert len({grant.token for grant in grants}) == 1
    renewed = await asyncio.gather(*(session.renew(grant, LONG) for grant in grants))
    assert len({grant.token for grant in renewed}) == 1
    assert service.calls == ["login", "renew", "renew"]


async def test_a_failed_renewal_fails_for_all_with_errors_of_their_own(clock: FakeClock) -> None:
    service = FakeService(clock)
    service.failures = [ServiceUnreachableError("down")]
    session = make(True, service, clock)
    errors = await asyncio.gather(
        *(session.obtain("CRM", LONG) for _ in range(10)), return_exceptions=True
    )
    assert {type(error) for error in errors} == {ServiceUnreachableError}
    assert len({id(error) for error in errors}) == 10
    assert service.calls == ["login"]
    await session.obtain("CRM", LONG)


class Held:
    """Holds a service's answer until the test lets go."""

    def __init__(self, session: Any) -> None:
        self.reached = asyncio.Event()
        self.go = asyncio.Event()
        session._source.pause = self._pause

    async def _pause(self) -> None:
        self.reached.set()
        await self.go.wait()


async def test_a_cancelled_caller_does_not_cancel_the_renewal(clock: FakeClock) -> None:
    service, store = FakeService(clock), MemoryTokenStore()
    session = make(True, service, clock, store)
    grant = await session.obtain("CRM", LONG)
    held = Held(session)
    callers = [asyncio.create_task(session.renew(grant, LONG)) for _ in range(3)]
    await held.reached.wait()
    callers[0].cancel()
    await asyncio.wait({callers[0]})
    assert callers[0].cancelled()
    held.go.set()
    others = await asyncio.gather(*callers[1:])
    kept = store.load(KEY)
    assert kept is not None
    assert {other.token for other in others} == {kept.session_token}
    assert service.calls == ["login", "renew"]


async def test_a_caller_whose_time_is_up_leaves_the_renewal_running(clock: FakeClock) -> None:
    service = FakeService(clock)
    session = make(True, service, clock)
    held = Held(session)
    with pytest.raises(CallTimeoutError, match="the login or renewal goes on") as caught:
        await session.obtain("CRM", SHORT)
    assert caught.value.request_sent is False
    held.go.set()
    await session.settle()
    await session.obtain("CRM", LONG)
    assert service.calls == ["login"]


async def test_an_early_renewal_that_takes_too_long_does_not_fail_the_call(
    clock: FakeClock,
) -> None:
    service = FakeService(clock)
    session = make(True, service, clock)
    grant = await session.obtain("CRM", LONG)
    clock.advance(LIFE - 30)
    held = Held(session)
    assert await session.obtain("CRM", SHORT) == grant
    held.go.set()
    await session.settle()
    assert (await session.obtain("CRM", LONG)).token != grant.token
    assert service.calls == ["login", "renew"]


async def test_a_logout_waits_for_a_renewal_and_nothing_comes_back(clock: FakeClock) -> None:
    service, store = FakeService(clock), MemoryTokenStore()
    session = make(True, service, clock, store)
    grant = await session.obtain("CRM", LONG)
    held = Held(session)
    renewing = asyncio.create_task(session.renew(grant, LONG))
    await held.reached.wait()
    leaving = asyncio.create_task(session.forget())
    await asyncio.sleep(0)
    held.go.set()
    await asyncio.gather(renewing, leaving)
    assert store.load(KEY) is None
    assert await session.current() is None


async def test_an_explicit_login_is_not_satisfied_by_a_renewal_under_way(
    clock: FakeClock,
) -> None:
    service = FakeService(clock)
    session = make(True, service, clock)
    grant = await session.obtain("CRM", LONG)
    held = Held(session)
    renewing = asyncio.create_task(session.renew(grant, LONG))
    await held.reached.wait()
    beginning = asyncio.create_task(session.begin(LONG))
    await asyncio.sleep(0)
    held.go.set()
    await asyncio.gather(renewing, beginning)
    assert service.calls == ["login", "renew", "login"]


def test_a_loop_that_ends_in_the_middle_of_a_renewal_leaves_a_usable_session(
    clock: FakeClock,
) -> None:
    service, store = FakeService(clock), MemoryTokenStore()
    session = make(True, service, clock, store)

    async def leave() -> None:
        held = Held(session)
        waiting = asyncio.create_task(session.obtain("CRM", LONG))
        await held.reached.wait()
        assert store.try_lock(KEY, 1.0) is None
        waiting.cancel()

    asyncio.run(leave())
    session._source.pause = lambda: asyncio.sleep(0)
    asyncio.run(session.obtain("CRM", LONG))
    assert service.calls == ["login"]


async def test_work_in_a_thread_that_never_began_is_not_missed() -> None:
    future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    future.cancel()
    _seen(future)


async def test_a_renewal_that_was_cancelled_itself_is_said() -> None:
    flight: AsyncSingleFlight[int] = AsyncSingleFlight()
    started = asyncio.Event()

    async def work() -> int:
        started.set()
        await asyncio.Event().wait()
        return 1

    waiting = asyncio.create_task(flight.run(work, LONG))
    await started.wait()
    (task,) = flight._tasks.values()
    task.cancel()
    with pytest.raises(SessionExpiredError, match="event loop ended"):
        await waiting


async def test_an_error_that_is_not_ours_comes_out_as_it_is() -> None:
    flight: AsyncSingleFlight[int] = AsyncSingleFlight()

    async def work() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await flight.run(work, LONG)


async def test_settling_is_bounded() -> None:
    flight: AsyncSingleFlight[None] = AsyncSingleFlight()
    go = asyncio.Event()

    async def work() -> None:
        await go.wait()

    with pytest.raises(CallTimeoutError):
        await flight.run(work, SHORT)
    await flight.settle(SHORT)
    go.set()
    await flight.settle()
    assert flight._tasks == {}


# --- Threads ---


def in_threads(count: int, work: Callable[[], Any]) -> list[Any]:
    """What `work` gave in each of so many threads that begin together; errors among it."""
    results: list[Any] = []
    start = threading.Barrier(count)

    def run() -> None:
        start.wait(LONG)
        try:
            results.append(work())
        except BeEnergisedError as error:
            results.append(error)

    with ExitStack() as threads:
        for _ in range(count):
            threads.enter_context(background(run))
    return results


def test_50_threads_log_in_once_and_renew_once(clock: FakeClock) -> None:
    service = FakeService(clock)
    session = make(False, service, clock)
    grants = in_threads(50, lambda: session.obtain("CRM", LONG))
    assert len({grant.token for grant in grants}) == 1
    renewed = in_threads(50, lambda: session.renew(grants[0], LONG))
    assert len({grant.token for grant in renewed}) == 1
    assert service.calls == ["login", "renew"]


def test_a_failure_reaches_every_thread_as_its_own(clock: FakeClock) -> None:
    service = FakeService(clock)
    both_wait = threading.Semaphore(0)
    service.before_answer = lambda: both_wait.acquire(timeout=LONG) and None
    service.failures = [ServiceUnreachableError("down")]
    session = make(False, service, clock)

    def obtain() -> Any:
        both_wait.release()
        return session.obtain("CRM", LONG)

    results = in_threads(10, obtain)
    failures = [result for result in results if isinstance(result, BeEnergisedError)]
    assert failures
    assert len({id(failure) for failure in failures}) == len(failures)


def test_a_thread_whose_time_is_up_leaves_the_renewal_running(clock: FakeClock) -> None:
    service = FakeService(clock)
    go = threading.Event()
    service.before_answer = lambda: go.wait(LONG) and None
    session = make(False, service, clock)
    with pytest.raises(CallTimeoutError, match="goes on"):
        session.obtain("CRM", SHORT)
    session._flight.settle(SHORT)
    go.set()
    session.settle()
    session.obtain("CRM", LONG)
    assert service.calls == ["login"]


def test_an_error_that_is_not_ours_reaches_the_thread_that_waits() -> None:
    flight: SingleFlight[float] = SingleFlight()
    with pytest.raises(ZeroDivisionError):
        flight.run(lambda: 1 / 0, LONG)
    assert flight.run(lambda: 2.0, LONG) == 2.0


def test_a_thread_that_cannot_be_started_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flight: SingleFlight[int] = SingleFlight()

    def fail(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", fail)
        with pytest.raises(RuntimeError):
            flight.run(lambda: 1, LONG)
    assert flight.run(lambda: 1, LONG) == 1


def test_a_renewal_of_the_parent_process_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flight: SingleFlight[int] = SingleFlight()
    go = threading.Event()

    def work() -> int:
        go.wait(LONG)
        return 1

    with pytest.raises(CallTimeoutError):
        flight.run(work, SHORT)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    flight.settle()
    assert flight.run(lambda: 2, LONG) == 2
    go.set()


def test_a_thread_that_cannot_be_started_fails_those_who_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flight: SingleFlight[int] = SingleFlight()
    waits: list[Any] = []

    def fail(self: threading.Thread) -> None:
        (future,) = flight._futures.values()
        waits.append(future)
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", fail)
        with pytest.raises(RuntimeError):
            flight.run(lambda: 1, LONG)
    assert isinstance(waits[0].exception(0), RuntimeError)


async def test_single_flight_in_another_loop_does_not_wait_for_the_first() -> None:
    flight: AsyncSingleFlight[int] = AsyncSingleFlight()
    go = asyncio.Event()

    async def first() -> int:
        await go.wait()
        return 1

    async def second() -> int:
        return 2

    async def elsewhere() -> int:
        await flight.settle()
        return await flight.run(second, LONG)

    waiting = asyncio.create_task(flight.run(first, LONG))
    await asyncio.sleep(0)
    assert await asyncio.to_thread(asyncio.run, elsewhere()) == 2
    go.set()
    assert await waiting == 1
    assert flight._tasks == {}


# --- Several sessions over one store, as several processes have them ---


@pytest.mark.parametrize("is_async", [True, False], ids=["async", "sync"])
def test_eight_sessions_over_one_file_renew_once(
    is_async: bool, tmp_path: Path, clock: FakeClock
) -> None:
    service = FakeService(clock)

    def session() -> Any:
        # The lock is waited for in real time.
        mixed = FakeClock()
        mixed.sleep = Clock().sleep  # type: ignore[method-assign]
        mixed.asleep = Clock().asleep  # type: ignore[method-assign]
        return make(is_async, service, mixed, FileTokenStore(tmp_path))

    sessions = [session() for _ in range(8)]
    if is_async:

        async def main() -> list[Any]:
            first = await asyncio.gather(*(s.obtain("CRM", LONG) for s in sessions))
            return await asyncio.gather(
                *(s.renew(g, LONG) for s, g in zip(sessions, first, strict=True))
            )

        renewed = asyncio.run(main())
    else:
        queue = list(sessions)
        firsts = [session.obtain("CRM", LONG) for session in sessions]

        def one() -> Any:
            return queue.pop().renew(firsts.pop(), LONG)

        renewed = in_threads(8, one)
    assert len({grant.token for grant in renewed}) == 1
    assert service.calls == ["login", "renew"]


# --- Taking a lock off the loop ---


async def test_a_lock_that_a_cancelled_caller_cannot_receive_is_released() -> None:
    store = MemoryTokenStore()
    go, taken = threading.Event(), threading.Event()

    def slow() -> Any:
        go.wait(LONG)
        release = store.try_lock(KEY, 1.0)

        def released() -> None:
            assert release is not None
            release()
            taken.set()

        return released

    waiting = asyncio.create_task(lock_in_thread(slow))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go.set()
    assert await asyncio.to_thread(taken.wait, LONG)
    assert store.try_lock(KEY, 1.0) is not None


@pytest.mark.parametrize("fails", [True, False])
async def test_a_lock_that_was_not_taken_needs_no_release(
    fails: bool, caplog: pytest.LogCaptureFixture
) -> None:
    go, done = threading.Event(), threading.Event()

    def slow() -> None:
        go.wait(LONG)
        done.set()
        if fails:
            raise TokenStoreError("no")

    waiting = asyncio.create_task(lock_in_thread(slow))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go.set()
    await asyncio.to_thread(done.wait, LONG)
    await asyncio.to_thread(partial(int, "0"))  # after the other thread's work
    assert caplog.records == []
