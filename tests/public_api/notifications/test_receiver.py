"""What a receiver answers, and whom it tells."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
import tracemalloc
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from tests.public_api.notifications.support import KIND, NOW, TOKEN, Moment, body, post, sent

from beenergised.base_models import Answer, Unchecked
from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.public_api.models import SessionStartStopNotification
from beenergised.public_api.notifications import (
    Delivery,
    NotificationReceiver,
    UnknownNotification,
    signed_headers,
)
from beenergised.public_api.notifications.signatures import WrittenEncoding


@pytest.fixture
def clock() -> Moment:
    return Moment()


@pytest.fixture
async def receiver(clock: Moment) -> AsyncIterator[NotificationReceiver]:
    made = NotificationReceiver(token=TOKEN, clock=clock, max_body=4000)
    async with made:
        yield made


def numbers(told: list[Any]) -> list[int]:
    return [each.session_id for each in told]


# --- Who is told


async def test_a_handler_is_told_of_its_types_and_of_no_other(
    receiver: NotificationReceiver,
) -> None:
    of_sessions: list[Answer] = []
    of_all: list[Answer] = []

    @receiver.on("SessionStartStopNotification", KIND)
    async def changed(told: SessionStartStopNotification) -> None:
        of_sessions.append(told)

    @receiver.on_any
    async def anything(told: Answer) -> None:
        of_all.append(told)

    assert await post(receiver, body(1)) == 202
    assert await post(receiver, body(2, "SessionStartStopNotification")) == 202
    assert await post(receiver, body(3, "evse.changed")) == 202
    await receiver.join()
    assert numbers(of_sessions) == [1, 2]
    assert isinstance(of_sessions[0], SessionStartStopNotification)
    assert len(of_all) == 3
    assert (receiver.counts.accepted, receiver.counts.handled) == (3, 3)


async def test_a_type_that_is_newer_can_be_asked_for(receiver: NotificationReceiver) -> None:
    told: list[UnknownNotification] = []
    receiver.on(Unchecked("coffee.ready"))(told.append)
    assert await post(receiver, b'{"notification": "coffee.ready", "cups": 2}') == 202
    await receiver.join()
    assert told[0].model_extra == {"cups": 2}


async def test_handlers_of_one_notification_are_called_in_turn(
    receiver: NotificationReceiver,
) -> None:
    called: list[str] = []

    def add(name: str, told: Answer) -> None:
        called.append(name)

    class AnObject:
        async def __call__(self, told: Answer) -> None:
            called.append("object")

    async def asynchronous(name: str, told: Answer) -> None:
        called.append(name)

    receiver.on_any(partial(add, "function"))
    receiver.on(KIND)(partial(asynchronous, "coroutine"))
    receiver.on_any(AnObject())
    receiver.on_any(lambda told: asynchronous("lambda", told))
    await post(receiver, body())
    await receiver.join()
    assert called == ["function", "coroutine", "object", "lambda"]


async def test_a_delivery_has_what_arrived_to_pass_it_on(receiver: NotificationReceiver) -> None:
    got: list[Delivery] = []
    receiver.on_delivery(got.append)
    await post(receiver, body(), headers={"X-Tenant": "7"})
    await receiver.join()
    assert (got[0].body, got[0].type, got[0].received_at) == (body(), KIND, NOW)
    assert got[0].headers["x-tenant"] == "7"
    signature = signed_headers(body(), TOKEN)["X-Signature"]
    assert got[0].headers["X-Signature"] == signature
    assert signature not in repr(got[0]) + repr(got[0].headers)
    assert "session_id" not in repr(got[0])


async def test_a_synchronous_handler_does_not_block_and_sees_the_context(
    receiver: NotificationReceiver,
) -> None:
    variable = contextvars.ContextVar("variable", default="none")
    variable.set("of the one who posted")
    let_go = threading.Event()
    seen: list[tuple[str, bool]] = []

    @receiver.on_any
    def handler(told: Answer) -> None:
        assert let_go.wait(30)
        own = threading.current_thread() is not threading.main_thread()
        seen.append((variable.get(), own))

    assert await post(receiver, body(1)) == 202  # though the handler waits
    assert await post(receiver, body(2)) == 202
    let_go.set()
    await receiver.join()
    assert seen == [("of the one who posted", True)] * 2


async def test_what_waited_is_handled_in_the_context_of_its_own_request(
    receiver: NotificationReceiver,
) -> None:
    variable = contextvars.ContextVar("variable", default=-1)
    seen: list[tuple[int, int]] = []

    @receiver.on_any
    async def handler(told: SessionStartStopNotification) -> None:
        await asyncio.sleep(0)
        seen.append((told.session_id, variable.get()))

    @receiver.on_any
    def in_a_thread(told: SessionStartStopNotification) -> None:
        seen.append((told.session_id, variable.get()))

    async def send(number: int) -> None:
        variable.set(number)
        assert await post(receiver, body(number)) == 202

    await asyncio.gather(*[asyncio.create_task(send(number)) for number in range(3)])
    await receiver.join()
    assert seen == [(0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 2)]


async def test_with_one_worker_the_order_is_that_of_arrival(
    receiver: NotificationReceiver,
) -> None:
    order: list[int] = []

    @receiver.on_any
    async def handler(told: SessionStartStopNotification) -> None:
        for _ in range(told.session_id % 3):
            await asyncio.sleep(0)
        order.append(told.session_id)

    for number in range(20):
        await post(receiver, body(number))
    await receiver.join()
    assert order == list(range(20))


async def test_with_several_workers_a_slow_one_holds_up_none_of_the_others() -> None:
    async with NotificationReceiver(token=TOKEN, clock=Moment(), workers=2) as receiver:
        let_go = asyncio.Event()
        done: list[int] = []

        @receiver.on_any
        async def handler(told: SessionStartStopNotification) -> None:
            if told.session_id == 0:
                await let_go.wait()
            done.append(told.session_id)
            if len(done) == 4:
                let_go.set()

        for number in range(5):
            await post(receiver, body(number))
        await receiver.join()
        assert done == [1, 2, 3, 4, 0]


# --- Answers


async def test_the_answer_does_not_wait_for_the_work(receiver: NotificationReceiver) -> None:
    let_go = asyncio.Event()

    @receiver.on_any
    async def handler(told: Answer) -> None:
        await let_go.wait()

    assert await post(receiver, body()) == 202
    assert receiver.counts.handled == 0
    let_go.set()
    await receiver.join()
    assert receiver.counts.handled == 1


async def test_what_is_not_trusted_is_not_told_why_but_the_log_is(
    receiver: NotificationReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    answers = [
        await sent(receiver, [body()], [(b"x-timestamp", b"2024-03-15T10:15:00Z")]),
        await sent(receiver, [body()], encoded(signed_headers(body(), "another", at=NOW))),
        await sent(receiver, [body()], encoded(signed_headers(body(), TOKEN))),
    ]
    assert {(status, *headers) for status, headers, _ in answers} == {(401, "content-length")}
    assert receiver.counts.refused == 3
    assert ["no X-Signature" in caplog.text, "another key" in caplog.text] == [True, True]
    assert TOKEN not in caplog.text


ENCODINGS: tuple[WrittenEncoding, ...] = ("hex", "base64", "sha256=hex", "sha256=base64")


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_receiver_takes_only_the_encoding_that_is_set(
    clock: Moment, encoding: WrittenEncoding
) -> None:
    async with NotificationReceiver(token=TOKEN, clock=clock, encoding=encoding) as made:
        for each in ENCODINGS:
            headers = encoded(signed_headers(body(), TOKEN, at=NOW, encoding=each))
            status, _, _ = await sent(made, [body()], headers)
            assert status == (202 if each == encoding else 401)


def encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]


async def test_what_is_signed_beside_the_body_and_the_tolerance_are_the_receivers_own(
    clock: Moment,
) -> None:
    def with_time(content: bytes, timestamp: str) -> bytes:
        return timestamp.encode() + content

    made = NotificationReceiver(token=TOKEN, clock=clock, signed=with_time, tolerance=None)
    long_ago = NOW - timedelta(days=7)
    async with made:
        right = encoded(signed_headers(body(), TOKEN, at=long_ago, signed=with_time))
        assert (await sent(made, [body()], right))[0] == 202
        assert await post(made, body()) == 401


async def test_nothing_is_read_of_what_is_not_trusted(receiver: NotificationReceiver) -> None:
    assert await post(receiver, b"{", token="another") == 401
    assert await post(receiver, b"{") == 400


async def test_a_repeated_signature_is_refused(receiver: NotificationReceiver) -> None:
    pairs = encoded(signed_headers(body(), TOKEN, at=NOW))
    status, _, _ = await sent(receiver, [body()], [*pairs, pairs[0]])
    assert status == 401


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"a":' * 200 + b"1" + b"}" * 200])
async def test_what_is_signed_but_unreadable_is_400(
    receiver: NotificationReceiver, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert await post(receiver, content) == 400
    assert "refused with 400: The body of the notification is" in caplog.text


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
async def test_another_method_than_post_is_405(receiver: NotificationReceiver, method: str) -> None:
    status, headers, read = await sent(receiver, [b""], method=method)
    assert (status, headers["allow"], read) == (405, "POST", 0)


async def test_a_body_that_says_it_is_too_long_is_not_read(receiver: NotificationReceiver) -> None:
    status, headers, read = await sent(receiver, [b"x"], [(b"content-length", b"4001")])
    assert (status, headers["connection"], read) == (413, "close", 0)


async def test_a_body_that_does_not_say_its_length_is_read_up_to_the_limit(
    receiver: NotificationReceiver,
) -> None:
    status, _, read = await sent(receiver, [b"x" * 1000] * 100)
    assert (status, read) == (413, 5)
    at_the_limit = body().rstrip(b"}") + b" " * (4000 - len(body())) + b"}"
    assert len(at_the_limit) == 4000
    assert await post(receiver, at_the_limit) == 202


@pytest.mark.parametrize("length", [b"9" * 19, b"9" * 20, b"9" * 5000, b"0" * 5000])
async def test_a_length_beyond_all_lengths_is_too_long(
    receiver: NotificationReceiver, length: bytes
) -> None:
    status, _, read = await sent(receiver, [b"x"], [(b"content-length", length)])
    assert (status, read) == (413, 0)


async def test_of_two_lengths_the_longer_counts(receiver: NotificationReceiver) -> None:
    lengths = [(b"content-length", b"1"), (b"Content-Length", b"4001"), (b"content-length", b"x")]
    assert (await sent(receiver, [b"x"], lengths))[0] == 413


async def test_a_body_that_does_not_come_in_time_is_put_an_end_to(
    clock: Moment, caplog: pytest.LogCaptureFixture
) -> None:
    answers: list[Any] = []

    async def receive() -> Any:
        await asyncio.sleep(0)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def never() -> Any:
        await asyncio.Event().wait()

    async def send(message: Any) -> None:
        answers.append(message)

    scope = {"type": "http", "http_version": "1.1", "method": "POST", "headers": []}
    async with NotificationReceiver(token=TOKEN, clock=clock, body_timeout=0) as made:
        for slow in (receive, never):
            await made(scope, slow, send)
    assert [each["status"] for each in answers[::2]] == [408, 408]
    assert (b"connection", b"close") in answers[0]["headers"]
    assert made.counts.refused == 2
    assert "refused with 408: its body did not arrive in time" in caplog.text


async def test_parts_without_anything_in_them_take_no_memory(
    receiver: NotificationReceiver,
) -> None:
    parts = 50_000

    async def receive() -> Any:
        nonlocal parts
        parts -= 1
        return {"type": "http.request", "body": b"", "more_body": parts > 0}

    async def send(message: Any) -> None:
        assert message.get("status", 401) == 401

    scope: Any = {"type": "http", "method": "POST", "headers": []}
    tracemalloc.start()
    try:
        await receiver(scope, receive, send)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100_000


async def test_a_body_may_come_in_parts(receiver: NotificationReceiver) -> None:
    parts = [bytes([each]) for each in body()]
    status, _, _ = await sent(receiver, parts, encoded(signed_headers(body(), TOKEN, at=NOW)))
    assert status == 202


async def test_who_goes_away_while_sending_is_not_answered(
    receiver: NotificationReceiver,
) -> None:
    assert await sent(receiver, [body()], goes_away=True) == (0, {}, 1)
    assert receiver.counts.accepted == 0


async def test_a_web_socket_is_closed(receiver: NotificationReceiver) -> None:
    answers: list[Any] = []

    async def send(message: Any) -> None:
        answers.append(message)

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    await receiver({"type": "websocket"}, receive, send)
    assert answers == [{"type": "websocket.close", "code": 1000}]
    with pytest.raises(InvalidArgumentError):
        await receiver({"type": "teletype"}, receive, send)


async def test_over_http_2_no_header_speaks_of_the_connection(
    receiver: NotificationReceiver,
) -> None:
    answers: list[Any] = []

    async def send(message: Any) -> None:
        answers.append(message)

    scope: Any = {"type": "http", "http_version": "2", "method": "GET", "headers": []}
    await receiver(scope, None, send)  # type: ignore[arg-type]  # pyright: ignore
    assert dict(answers[0]["headers"]) == {b"content-length": b"0", b"allow": b"POST"}


# --- Duplicates


async def test_the_same_body_is_handled_once_within_the_window(
    receiver: NotificationReceiver, clock: Moment
) -> None:
    told: list[Answer] = []
    receiver.on_any(told.append)
    for seconds in (0, 1, 598):
        clock.seconds += seconds
        at = datetime.fromtimestamp(clock.seconds, UTC)  # a resend has a time of its own
        assert await post(receiver, body(), at=at) == 202
    await receiver.join()
    assert len(told) == 1


async def test_after_the_window_it_is_handled_again(clock: Moment) -> None:
    told: list[Answer] = []
    made = NotificationReceiver(
        token=TOKEN, clock=clock, tolerance=None, duplicate_window=timedelta(minutes=10)
    )
    async with made:
        made.on_any(told.append)
        for seconds in (0, 1, 598, 1):
            clock.seconds += seconds
            assert await post(made, body()) == 202
            await made.join()
    assert len(told) == 2
    assert (made.counts.accepted, made.counts.duplicates) == (2, 2)


async def test_without_a_window_everything_is_handled(clock: Moment) -> None:
    async with NotificationReceiver(token=TOKEN, clock=clock, duplicate_window=None) as made:
        assert [await post(made, body()) for _ in range(3)] == [202] * 3
        await made.join()
    assert made.counts.handled == 3


async def test_what_is_remembered_of_duplicates_is_bounded(clock: Moment) -> None:
    made = NotificationReceiver(token=TOKEN, clock=clock, duplicate_limit=10)
    async with made:
        for number in range(30):
            await post(made, body(number))
        assert len(made._recent) == 10  # pyright: ignore[reportPrivateUsage]
        await post(made, body(29))
        await post(made, body(0))
        await made.join()
    assert (made.counts.handled, made.counts.duplicates) == (31, 1)


# --- The queue


async def test_a_full_queue_says_come_back_and_then_takes_it(clock: Moment) -> None:
    made = NotificationReceiver(token=TOKEN, clock=clock, queue_size=2)
    async with made:
        let_go = asyncio.Event()
        told: list[Any] = []

        @made.on_any
        async def handler(told_of: SessionStartStopNotification) -> None:
            await let_go.wait()
            told.append(told_of)

        # One is under way, two wait.
        assert [await post(made, body(number)) for number in range(5)] == [202] * 3 + [503] * 2
        pairs = encoded(signed_headers(body(3), TOKEN, at=NOW))
        status, headers, _ = await sent(made, [body(3)], pairs)
        assert (status, int(headers["retry-after"]) > 0) == (503, True)
        assert await post(made, body(2)) == 202  # it waits already
        let_go.set()
        await made.join()
        assert [await post(made, body(number)) for number in (3, 4)] == [202] * 2
        await made.join()
    assert numbers(told) == [0, 1, 2, 3, 4]
    assert (made.counts.put_off, made.counts.duplicates) == (3, 1)


async def test_a_receiver_that_was_not_started_takes_nothing_and_says_how_to(
    clock: Moment, caplog: pytest.LogCaptureFixture
) -> None:
    made = NotificationReceiver(token=TOKEN, clock=clock)
    status, headers, _ = await sent(made, [body()], encoded(signed_headers(body(), TOKEN, at=NOW)))
    assert (status, "retry-after" in headers, headers["connection"]) == (503, True, "close")
    assert "async with receiver" in caplog.text


async def test_in_another_event_loop_it_takes_nothing(
    receiver: NotificationReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    assert await asyncio.to_thread(asyncio.run, post(receiver, body())) == 503
    assert "another event loop" in caplog.text


# --- Handlers that fail


async def test_a_handler_that_raises_stops_no_other_and_a_resend_is_handled(
    receiver: NotificationReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Answer] = []
    errors: list[tuple[BaseException, Delivery]] = []

    @receiver.on_any
    async def broken(told_of: Answer) -> None:
        if len(told) < 1:
            raise LookupError("no such session")

    receiver.on_any(told.append)

    @receiver.on_error
    async def on_error(error: BaseException, delivery: Delivery) -> None:
        errors.append((error, delivery))

    assert await post(receiver, body(driver="Ada Lovelace")) == 202
    await receiver.join()
    assert await post(receiver, body(driver="Ada Lovelace")) == 202
    await receiver.join()
    assert len(told) == 2
    assert [(type(error), delivery.type) for error, delivery in errors] == [(LookupError, KIND)]
    assert (receiver.counts.failed, receiver.counts.handled) == (1, 1)
    assert "broken" in caplog.text
    assert "no such session" in caplog.text
    assert "Lovelace" not in caplog.text


@pytest.mark.parametrize(
    "error", [StopIteration(), SystemExit(1), KeyboardInterrupt(), asyncio.CancelledError()]
)
async def test_whatever_a_thread_raises_is_told_and_the_next_is_handled(
    receiver: NotificationReceiver, error: BaseException
) -> None:
    told: list[BaseException] = []

    @receiver.on_error
    def on_error(raised: BaseException, delivery: Delivery) -> None:
        told.append(raised)

    @receiver.on_any
    def handler(told_of: SessionStartStopNotification) -> None:
        if told_of.session_id == 1:
            raise error

    await post(receiver, body(1))
    await post(receiver, body(2))
    await receiver.join()
    assert told == [error]
    assert receiver.counts.handled == 1


async def test_a_cancellation_of_the_handlers_own_is_a_failure_like_any(
    receiver: NotificationReceiver,
) -> None:
    told: list[type[BaseException]] = []

    @receiver.on_error
    async def on_error(raised: BaseException, delivery: Delivery) -> None:
        told.append(type(raised))

    @receiver.on_any
    async def handler(told_of: SessionStartStopNotification) -> None:
        if told_of.session_id == 1:
            gone = asyncio.get_running_loop().create_future()
            gone.cancel()
            await gone

    await post(receiver, body(1))
    await post(receiver, body(2))
    await receiver.join()
    assert told == [asyncio.CancelledError]
    assert receiver.counts.handled == 1


async def test_a_handler_that_cancels_its_own_task_does_not_end_the_receiver(
    receiver: NotificationReceiver,
) -> None:
    @receiver.on_any
    async def handler(told_of: SessionStartStopNotification) -> None:
        task = asyncio.current_task()
        if told_of.session_id == 1 and task is not None:
            task.cancel()
            await asyncio.sleep(0)

    await post(receiver, body(1))
    await post(receiver, body(2))
    await receiver.join()
    assert receiver.counts.handled == 1
    assert [left.type for left in await receiver.stop()] == [KIND]


async def test_what_is_told_of_errors_may_fail_itself(
    receiver: NotificationReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    @receiver.on_error
    def on_error(raised: BaseException, delivery: Delivery) -> None:
        raise RuntimeError("out of paper")

    @receiver.on_any
    async def handler(told: Answer) -> None:
        raise LookupError

    await post(receiver, body(1))
    await post(receiver, body(2))
    await receiver.join()
    assert receiver.counts.failed == 2
    assert "out of paper" in caplog.text


async def test_a_thread_that_cannot_be_started_is_a_failure(
    receiver: NotificationReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    receiver.on_any(lambda told: None)
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        await post(receiver, body())
        await receiver.join()
    assert receiver.counts.failed == 1


# --- What is registered, and settings


def test_a_misspelt_type_is_refused_with_the_nearest(receiver: NotificationReceiver) -> None:
    for name, near in [
        ("session.start.stop.notificaton", KIND),
        ("SessionUpdatedNotification", "SessionUpdateNotification"),
        ("evse.Changed", "evse.changed"),
    ]:
        with pytest.raises(InvalidArgumentError, match=f"Did you mean '{near}'"):
            receiver.on(KIND, name)


@pytest.mark.parametrize("arguments", [(), (print,), (7,)])
def test_on_needs_types(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(InvalidArgumentError):
        NotificationReceiver(token=TOKEN).on(*arguments)


def test_a_handler_is_a_function_that_does_something_when_called() -> None:
    def generator(told: Answer) -> Any:
        yield told

    async def asynchronous_generator(told: Answer) -> Any:
        yield told

    receiver = NotificationReceiver(token=TOKEN)
    for handler in (None, "print", generator, asynchronous_generator):
        wrong: Any = handler
        for register in (receiver.on_any, receiver.on_delivery, receiver.on(KIND)):
            with pytest.raises(InvalidArgumentError, match=r"handler|generator"):
                register(wrong)


@pytest.mark.parametrize(
    "settings",
    [
        {"queue_size": 0}, {"workers": 0}, {"workers": 1.5}, {"max_body": -1}, {"workers": True},
        {"drain_timeout": -1}, {"drain_timeout": None}, {"tolerance": -1},
        {"duplicate_window": "1h"}, {"duplicate_limit": 0}, {"body_timeout": -1},
        {"drain_timeout": 10**400},
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_right_is_named(settings: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        NotificationReceiver(token=TOKEN, **settings)
    assert [caught.value.argument] == list(settings)


def test_without_a_token_there_is_no_receiver() -> None:
    with pytest.raises(ConfigurationError):
        NotificationReceiver(token=None)  # type: ignore[arg-type]  # pyright: ignore
    assert TOKEN not in repr(NotificationReceiver(token=TOKEN))


async def test_nothing_is_logged_of_what_goes_well(
    receiver: NotificationReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "beenergised")
    await post(receiver, body())
    await receiver.join()
    assert not [each for each in caplog.records if each.name.startswith("beenergised")]
