"""What was answered with 202 is handled, or named when the receiver stops."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest
from tests.public_api.notifications.support import (
    KIND,
    NOW,
    TOKEN,
    Moment,
    body,
    post,
    sent,
)

from beenergised.base_models import Answer
from beenergised.errors import ConfigurationError
from beenergised.public_api.models import SessionStartStopNotification
from beenergised.public_api.notifications import Delivery, NotificationReceiver, signed_headers
from beenergised.public_api.notifications import queue as work_module


def made(**settings: Any) -> NotificationReceiver:
    return NotificationReceiver(token=TOKEN, clock=Moment(), **settings)


def numbers(deliveries: list[Delivery]) -> list[int]:
    return [each.notification.session_id for each in deliveries]  # type: ignore[attr-defined]  # pyright: ignore


async def test_stopping_waits_for_what_was_accepted_and_takes_nothing_more() -> None:
    receiver = made(drain_timeout=30)
    let_go = asyncio.Event()
    told: list[int] = []

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        await let_go.wait()
        told.append(notification.session_id)

    await receiver.start()
    assert [await post(receiver, body(number)) for number in range(3)] == [202] * 3
    stopping = asyncio.create_task(receiver.stop())
    await asyncio.sleep(0)
    assert await post(receiver, body(3)) == 503
    assert not stopping.done()
    let_go.set()
    assert await stopping == []
    assert told == [0, 1, 2]


async def test_what_is_not_done_in_time_is_returned_told_of_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    receiver = made(drain_timeout=0.01)
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)
    begun, never = asyncio.Event(), asyncio.Event()

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        if notification.session_id:
            begun.set()
            await never.wait()

    async with receiver:
        for number in range(4):
            await post(receiver, body(number, driver="Ada Lovelace"))
        await begun.wait()
        left = await receiver.stop()
    assert numbers(left) == [1, 2, 3]
    assert undelivered == left
    assert [each.begun for each in left] == [True, False, False]
    assert left[0].body == body(1, driver="Ada Lovelace")
    logged = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert len(logged) == 3
    assert all(KIND in each.getMessage() for each in logged)
    assert "Lovelace" not in caplog.text
    assert (receiver.counts.handled, receiver.counts.undelivered) == (1, 3)


async def test_what_was_left_is_handled_when_it_is_sent_again() -> None:
    receiver = made()
    let_go = asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await let_go.wait()

    await receiver.start()
    await post(receiver, body())
    assert len(await receiver.stop(drain_timeout=0)) == 1
    let_go.set()
    async with receiver:
        assert await post(receiver, body()) == 202
    assert receiver.counts.handled == 1


async def test_a_thread_that_never_ends_does_not_hold_up_the_stop(
    caplog: pytest.LogCaptureFixture,
) -> None:
    receiver = made(drain_timeout=0.01)
    let_go, started = threading.Event(), threading.Event()
    ended = asyncio.Event()
    threads: list[threading.Thread] = []

    @receiver.on_any
    def handler(notification: SessionStartStopNotification) -> None:
        threads.append(threading.current_thread())
        started.set()
        assert let_go.wait(30)
        raise LookupError("too late")

    await receiver.start()
    await post(receiver, body())
    await asyncio.to_thread(started.wait, 30)
    left = await receiver.stop()
    assert [each.begun for each in left] == [True]
    assert threads[0].daemon  # the process can end without it
    let_go.set()
    await asyncio.to_thread(threads[0].join)
    asyncio.get_running_loop().call_soon(ended.set)
    await ended.wait()
    assert "too late" in caplog.text  # not swallowed


@pytest.mark.parametrize("fails", [True, False])
def test_a_thread_that_ends_after_the_event_loop_says_so(
    fails: bool, caplog: pytest.LogCaptureFixture
) -> None:
    receiver = made()
    let_go, started = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    @receiver.on_any
    def handler(notification: Answer) -> None:
        threads.append(threading.current_thread())
        started.set()
        assert let_go.wait(30)
        if fails:
            raise LookupError("too late")

    async def serve() -> None:
        await receiver.start()
        await post(receiver, body())
        await asyncio.to_thread(started.wait, 30)
        assert len(await receiver.stop(drain_timeout=0)) == 1

    asyncio.run(serve())
    let_go.set()
    threads[0].join()
    assert "after its event loop" in caplog.text
    assert ("too late" in caplog.text) is fails


async def test_a_handler_that_does_not_let_itself_be_cancelled_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work_module, "_GRACE", 0.01)
    receiver = made(drain_timeout=0.01)
    begun, let_go = asyncio.Event(), asyncio.Event()
    ended: list[Answer] = []

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        begun.set()
        while not let_go.is_set():
            try:
                await let_go.wait()
            except asyncio.CancelledError:
                continue
        ended.append(notification)

    receiver.on_any(ended.append)  # its turn does not come any more
    await receiver.start()
    await post(receiver, body(1))
    await post(receiver, body(2))
    await begun.wait()
    left = await receiver.stop()
    assert numbers(left) == [1, 2]  # the oldest first
    let_go.set()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*tasks, return_exceptions=True)
    assert ended == [left[0].notification]
    assert (receiver.counts.handled, receiver.counts.undelivered) == (0, 2)


async def test_a_handler_that_cleans_up_and_ends_when_it_is_cancelled_was_not_undelivered() -> None:
    receiver = made(drain_timeout=0.01)
    begun = asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return  # it has done what there was to do

    await receiver.start()
    await post(receiver, body())
    await begun.wait()
    assert await receiver.stop() == []
    assert receiver.counts.handled == 1


async def test_a_body_that_was_being_read_when_the_stop_began_is_put_off() -> None:
    receiver = made()
    content = body()
    pairs = [(k.encode(), v.encode()) for k, v in signed_headers(content, TOKEN, at=NOW).items()]
    reading, go_on = asyncio.Event(), asyncio.Event()
    answers: list[Any] = []

    async def receive() -> Any:
        reading.set()
        await go_on.wait()
        return {"type": "http.request", "body": content}

    async def send(message: Any) -> None:
        answers.append(message)

    await receiver.start()
    scope = {"type": "http", "method": "POST", "headers": [(k.lower(), v) for k, v in pairs]}
    request = asyncio.ensure_future(receiver(scope, receive, send))
    await reading.wait()
    assert await receiver.stop() == []
    go_on.set()
    await request
    assert answers[0]["status"] == 503
    assert receiver.counts.accepted == 0


async def test_what_is_told_of_the_undelivered_may_be_asynchronous_and_may_fail(
    caplog: pytest.LogCaptureFixture,
) -> None:
    receiver = made()
    kept: list[Delivery] = []

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await asyncio.Event().wait()

    @receiver.on_undelivered
    async def broken(delivery: Delivery) -> None:
        raise OSError("disk full")

    @receiver.on_undelivered
    async def keep(delivery: Delivery) -> None:
        kept.append(delivery)

    await receiver.start()
    await post(receiver, body(1))
    await post(receiver, body(2))
    left = await receiver.stop(drain_timeout=0)
    assert kept == left
    assert numbers(left) == [1, 2]
    assert caplog.text.count("on_undelivered raised on") == 2


# --- Begun and ended by a server


class Server:
    """The half of the lifespan protocol that a server speaks."""

    def __init__(self, receiver: Any) -> None:
        self.said: asyncio.Queue[str] = asyncio.Queue()
        self.asked: asyncio.Queue[str] = asyncio.Queue()
        self.task = asyncio.ensure_future(receiver({"type": "lifespan"}, self._receive, self._send))

    async def ask(self, what: str) -> str:
        await self.asked.put(f"lifespan.{what}")
        return await self.said.get()

    async def _receive(self) -> Any:
        return {"type": await self.asked.get()}

    async def _send(self, message: Any) -> None:
        await self.said.put(message["type"])


async def test_the_lifespan_of_a_server_begins_and_drains_it() -> None:
    receiver = made()
    told: list[Answer] = []
    receiver.on_any(told.append)
    server = Server(receiver)
    assert await server.ask("startup") == "lifespan.startup.complete"
    assert await post(receiver, body()) == 202
    assert await server.ask("shutdown") == "lifespan.shutdown.complete"
    await server.task
    assert len(told) == 1
    assert await post(receiver, body(2)) == 503


async def test_a_server_that_is_torn_down_names_what_is_lost() -> None:
    receiver = made(drain_timeout=30)
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await asyncio.Event().wait()

    server = Server(receiver)
    await server.ask("startup")
    await post(receiver, body(1))
    await post(receiver, body(2))
    server.task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await server.task
    assert numbers(undelivered) == [1, 2]


def test_the_end_of_the_event_loop_names_what_is_lost() -> None:
    receiver = made(drain_timeout=30)
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await asyncio.Event().wait()

    async def serve() -> None:
        server = Server(receiver)
        await server.ask("startup")
        for number in range(3):
            await post(receiver, body(number))

    asyncio.run(serve())
    assert sorted(numbers(undelivered)) == [0, 1, 2]


@pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt()])
def test_an_asynchronous_handler_that_ends_the_process_is_named_with_what_waited(
    error: BaseException,
) -> None:
    receiver = made(drain_timeout=30)
    told: list[int] = []
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        if notification.session_id == 2:
            raise error
        told.append(notification.session_id)

    async def serve() -> None:
        server = Server(receiver)
        await server.ask("startup")
        for number in range(1, 5):
            await post(receiver, body(number))
        await server.task

    with pytest.raises(type(error)):
        asyncio.run(serve())
    assert sorted([*told, *numbers(undelivered)]) == [1, 2, 3, 4]
    assert 2 in numbers(undelivered)


async def test_an_application_that_is_cancelled_names_what_is_lost() -> None:
    receiver = made(drain_timeout=3600)
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)
    running = asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await asyncio.Event().wait()

    async def application() -> None:
        async with receiver:
            await post(receiver, body())
            running.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(application())
    await running.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        async with asyncio.timeout(30):  # it does not wait for what cannot end any more
            await task
    assert len(undelivered) == 1


async def test_a_stop_that_is_cancelled_names_what_is_left() -> None:
    receiver = made(drain_timeout=30)
    undelivered: list[Delivery] = []
    receiver.on_undelivered(undelivered.append)

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await asyncio.Event().wait()

    await receiver.start()
    await post(receiver, body())
    stopping = asyncio.create_task(receiver.stop())
    await asyncio.sleep(0)
    stopping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopping
    assert len(undelivered) == 1


async def test_a_stop_that_is_cancelled_again_while_handlers_end_says_what_is_left(
    caplog: pytest.LogCaptureFixture,
) -> None:
    receiver = made(drain_timeout=30)
    let_go = asyncio.Event()
    told_to_end = asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            told_to_end.set()
            await let_go.wait()

    await receiver.start()
    await post(receiver, body(1))
    await post(receiver, body(2))
    stopping = asyncio.create_task(receiver.stop())
    await asyncio.sleep(0)
    stopping.cancel()
    await told_to_end.wait()
    stopping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopping
    assert caplog.text.count("accepted and not handled") == 2
    assert receiver.counts.undelivered == 2
    let_go.set()
    await receiver.join()


async def test_started_twice_it_stops_when_it_was_stopped_twice() -> None:
    receiver = made()
    async with receiver:
        async with receiver:
            assert await post(receiver, body(1)) == 202
        assert await post(receiver, body(2)) == 202
    assert await post(receiver, body(3)) == 503
    assert receiver.counts.handled == 2
    assert await receiver.stop() == []


async def test_a_stop_while_it_stops_waits_for_that_one() -> None:
    receiver = made(drain_timeout=30)
    let_go, keeping, kept = asyncio.Event(), asyncio.Event(), asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await let_go.wait()

    @receiver.on_undelivered
    async def keep(delivery: Delivery) -> None:
        keeping.set()
        await kept.wait()

    await receiver.start()
    await post(receiver, body())
    stopping = asyncio.create_task(receiver.stop(drain_timeout=0))
    await asyncio.sleep(0)
    again = asyncio.create_task(receiver.stop())
    await keeping.wait()
    assert await receiver.stop(drain_timeout=0) == []  # it does not wait longer than it may
    assert not again.done()
    kept.set()
    assert await again == []
    assert stopping.done()
    assert len(await stopping) == 1


async def test_while_it_stops_it_cannot_be_started() -> None:
    receiver = made(drain_timeout=30)
    let_go = asyncio.Event()

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        await let_go.wait()

    await receiver.start()
    await post(receiver, body())
    stopping = asyncio.create_task(receiver.stop())
    await asyncio.sleep(0)
    with pytest.raises(ConfigurationError, match="being stopped"):
        await receiver.start()
    assert await Server(receiver).ask("startup") == "lifespan.startup.failed"
    let_go.set()
    await stopping
    async with receiver:
        assert await post(receiver, body(2)) == 202


def test_in_the_next_event_loop_it_drains_as_in_the_first() -> None:
    receiver = made(drain_timeout=30)
    told: list[int] = []

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        told.append(notification.session_id)

    async def serve(number: int) -> None:
        async with receiver:
            await post(receiver, body(number))
            await post(receiver, body(number + 1))

    for number in (1, 3, 5):
        asyncio.run(serve(number))
    assert told == [1, 2, 3, 4, 5, 6]
    assert receiver.counts.undelivered == 0


def test_what_was_lost_with_a_loop_that_nobody_stopped_is_named_at_the_next_start(
    caplog: pytest.LogCaptureFixture,
) -> None:
    receiver = made()
    kept: list[Delivery] = []
    receiver.on_undelivered(kept.append)

    @receiver.on_any
    async def handler(notification: Answer) -> None:
        if not kept:
            await asyncio.Event().wait()

    async def serve() -> None:
        await receiver.start()
        await post(receiver, body(1))

    async def serve_again() -> None:
        async with receiver:
            assert numbers(kept) == [1]
            assert await post(receiver, body(1)) == 202

    asyncio.run(serve())
    asyncio.run(serve_again())
    assert caplog.text.count("accepted and not handled") == 1
    assert (receiver.counts.handled, receiver.counts.undelivered) == (1, 1)


async def test_it_does_not_start_where_it_runs_in_another_event_loop() -> None:
    async with (receiver := made()):
        with pytest.raises(ConfigurationError, match="another event loop"):
            await asyncio.to_thread(asyncio.run, receiver.start())
        assert await post(receiver, body()) == 202


async def test_join_does_not_wait_where_there_is_nothing() -> None:
    receiver = made()
    await receiver.join()
    status, _, _ = await sent(receiver, [b""])
    assert status == 503
