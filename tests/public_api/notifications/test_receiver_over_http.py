"""Thousands of notifications over real sockets, and a stop in the middle of them."""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import uvicorn
from tests.public_api.notifications.support import TOKEN, body
from tests.threads import background

from beenergised.public_api.models import SessionStartStopNotification
from beenergised.public_api.notifications import Delivery, NotificationReceiver, signed_headers

SENDERS = 4
EACH = 500


class Server(uvicorn.Server):
    """In a thread; `ready` when it accepts."""

    def __init__(self, app: Any) -> None:
        # Named with its protocol, so that asyncio turns Nagle's algorithm off.
        self.listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self.listener.bind(("127.0.0.1", 0))
        self.port: int = self.listener.getsockname()[1]
        self.ready = threading.Event()
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            loop="asyncio",
            lifespan="on",
            interface="asgi3",
            log_config=None,
            # For an application whose test has failed.
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    def stop(self) -> None:
        self.should_exit = True


@contextmanager
def serving(app: Any) -> Iterator[Server]:
    server = Server(app)
    with server.listener, background(server.run, [server.listener], stop=server.stop):
        assert server.ready.wait(30)
        yield server


class Sender:
    """A connection that is kept, and posts one notification after the other."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def post(self, number: int) -> int:
        content = body(number)
        self._connection.request("POST", "/", content, signed_headers(content, TOKEN))
        answer = self._connection.getresponse()
        answer.read()
        return answer.status

    def close(self) -> None:
        self._connection.close()


def each_by_several(port: int, work: Callable[[Sender, int], None]) -> None:
    """Call `work` for the numbers, from several threads with a connection each."""

    def run(first: int) -> None:
        sender = Sender(port)
        try:
            for number in range(first * EACH, (first + 1) * EACH):
                work(sender, number)
        finally:
            sender.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        for done in [pool.submit(run, first) for first in range(SENDERS)]:
            done.result()


def test_of_2000_from_several_senders_none_is_lost_though_one_handler_is_slow_and_one_raises() -> (
    None
):
    receiver = NotificationReceiver(token=TOKEN, queue_size=200, workers=8, drain_timeout=30)
    told: list[int] = []
    raised: list[int] = []
    put_off = threading.Event()

    @receiver.on("session.start.stop.notification")
    async def slow(notification: SessionStartStopNotification) -> None:
        # So slow that the queue runs full: until a sender was told to come back.
        if notification.session_id % 50 == 0:
            await asyncio.to_thread(put_off.wait, 30)

    @receiver.on("session.start.stop.notification")
    async def broken(notification: SessionStartStopNotification) -> None:
        if notification.session_id % 7 == 0:
            raise LookupError(notification.session_id)

    @receiver.on_error
    async def on_error(error: BaseException, delivery: Delivery) -> None:
        raised.append(error.args[0])

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        told.append(notification.session_id)

    def work(sender: Sender, number: int) -> None:
        while (status := sender.post(number)) == 503:
            put_off.set()
        assert status == 202

    with serving(receiver) as server:
        each_by_several(server.port, work)
    everything = range(SENDERS * EACH)
    assert sorted(told) == list(everything)
    assert sorted(raised) == [number for number in everything if number % 7 == 0]
    counts = receiver.counts
    assert (counts.accepted, counts.undelivered) == (2000, 0)
    assert (counts.handled, counts.failed) == (2000 - len(raised), len(raised))
    assert put_off.is_set()
    assert counts.put_off > 0


def stopped_in_the_middle(drain_timeout: float) -> tuple[set[int], list[int], list[int]]:
    """What was answered with 202, handled, and left."""
    receiver = NotificationReceiver(token=TOKEN, queue_size=5000, drain_timeout=drain_timeout)
    accepted: set[int] = set()
    told: list[int] = []
    left: list[int] = []
    halted, stop = threading.Event(), threading.Event()

    @receiver.on_any
    async def handler(notification: SessionStartStopNotification) -> None:
        if len(told) == 300:  # nothing goes on before there is a stop, with some waiting
            halted.set()
            await asyncio.to_thread(stop.wait, 30)
            if not drain_timeout:
                await asyncio.Event().wait()
        told.append(notification.session_id)

    @receiver.on_undelivered
    async def keep(delivery: Delivery) -> None:
        left.append(delivery.notification.session_id)  # type: ignore[attr-defined]  # pyright: ignore

    def work(sender: Sender, number: int) -> None:
        try:
            status = sender.post(number)
        except (OSError, http.client.HTTPException):  # it is gone
            return
        if status == 202:
            accepted.add(number)
        if len(accepted) > 600 and not stop.is_set():
            assert halted.wait(30)
            server.should_exit = True
            stop.set()

    with serving(receiver) as server:
        each_by_several(server.port, work)
    assert receiver.counts.accepted == receiver.counts.handled + receiver.counts.undelivered
    return accepted, told, left


def test_a_stop_in_the_middle_handles_all_that_was_accepted() -> None:
    accepted, told, left = stopped_in_the_middle(30)
    assert 600 < len(accepted) <= SENDERS * EACH
    assert accepted <= set(told)
    assert left == []


def test_a_stop_without_time_names_all_that_was_accepted_and_not_handled() -> None:
    accepted, told, left = stopped_in_the_middle(0)
    assert accepted <= {*told, *left}
    assert len(told) == 300
    assert len(left) >= 300
    assert not set(told) & set(left)
