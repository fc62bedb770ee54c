"""Bodies on their way to a file: both senders, custom senders, and tasks that are cancelled."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transport.servers import Connection, RawServer, answering
from tests.transport.servers import http as http_answer
from tests.transport.support import Async, FakeClock, Sync

from beenergised.errors import (
    CallTimeoutError,
    ConnectionLostError,
    InvalidResponseError,
    ResponseTooLargeError,
    ServiceUnavailableError,
    ServiceUnreachableError,
)
from beenergised.messages import Headers, Request, Response
from beenergised.redaction import Secret
from beenergised.sandbox.core import Answer
from beenergised.sandbox.senders import AsyncSandboxSender, SandboxSender
from beenergised.transport import timeouts as limits
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport._async.http import AsyncHttpSender
from beenergised.transport._sync.driver import Driver
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.base import AsyncStreamingSender, StreamingSender
from beenergised.transport.clock import Clock
from beenergised.transport.downloads._async.download import AsyncFileSink
from beenergised.transport.downloads._async.download import download as async_download
from beenergised.transport.downloads._sync.download import FileSink
from beenergised.transport.downloads._sync.download import download as sync_download
from beenergised.transport.downloads.body import ProgressFailed, ReceivedBody
from beenergised.transport.downloads.files import PartFile
from beenergised.transport.downloads.order import PDF, Order
from beenergised.transport.lifecycle import Grant
from beenergised.transport.links import read_link
from beenergised.transport.settings import Settings

LONG = 30.0
BODY = b"%PDF-" + b"x" * 100_000


class Tokens:
    def obtain(self, role: str, within: float) -> Grant:
        return Grant(Secret("token-of-the-driver"), role)

    def renew(self, refused: Grant, within: float) -> Grant | None:
        return Grant(Secret("token-renewed"), refused.role, 1)


class AsyncTokens:
    async def obtain(self, role: str, within: float) -> Grant:
        return Tokens().obtain(role, within)

    async def renew(self, refused: Grant, within: float) -> Grant | None:
        return Tokens().renew(refused, within)


class Plain:
    """A sender of one's own, which knows nothing of files."""

    def __init__(self, *replies: Response | Exception) -> None:
        self.replies = list(replies)
        self.requests: list[Request] = []
        self.timeouts: list[float] = []

    def send(self, request: Request, timeout: float) -> Response:
        self.requests.append(request)
        self.timeouts.append(timeout)
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def close(self) -> None: ...


class AsyncPlain(Plain):
    async def send(self, request: Request, timeout: float) -> Response:  # type: ignore[override]  # noqa: ASYNC109
        return Plain.send(self, request, timeout)

    async def aclose(self) -> None: ...


def an_order(url: str = "http://127.0.0.1:9/7.pdf", **changes: Any) -> Order:
    given_: dict[str, Any] = {
        "operation": "documents.download",
        "link": read_link(url),
        "home": read_link("http://127.0.0.1:9/graphql/"),
        "role": "CRM",
        "settings": Settings(),
        "timeout": LONG,
        "attempt_timeout": LONG,
        "max_bytes": 10_000_000,
        "headers": {},
        "content_type": PDF,
    }
    return Order(**{**given_, **changes})


class Fetch:
    """Downloads through a sender of either kind."""

    def __init__(self, drive: Sync | Async, place: Path) -> None:
        self.drive = drive
        self.place = place
        self.clock: Clock = FakeClock()
        self._senders: list[Any] = []

    def __call__(self, order: Order, *replies: Response | Exception, sender: Any = None) -> bytes:
        """What arrived. The sender speaks HTTP, or gives these replies."""
        self.sender = sender or self._sender(order, replies)
        part = PartFile(self.place)
        part.create()
        try:
            self.drive(self._download(order, part))
            part.become(self.place / "it", overwrite=True)
        finally:
            part.discard()
        return (self.place / "it").read_bytes()

    def _sender(self, order: Order, replies: tuple[Response | Exception, ...]) -> Any:
        if replies:
            return AsyncPlain(*replies) if self.drive.is_async else Plain(*replies)
        kind = AsyncHttpSender if self.drive.is_async else HttpSender
        self._senders.append(kind(order.settings))
        return self._senders[-1]

    def _download(self, order: Order, part: PartFile) -> Any:
        if self.drive.is_async:
            driver = AsyncDriver(self.sender, self.clock)
            return async_download(lambda call: driver.run(call, AsyncTokens()), order, part)
        plain = Driver(self.sender, self.clock)
        return sync_download(lambda call: plain.run(call, Tokens()), order, part)

    def close(self) -> None:
        for sender in self._senders:
            self.drive(sender.aclose() if self.drive.is_async else sender.close())


@pytest.fixture
def fetch(drive: Sync | Async, tmp_path: Path) -> Iterator[Fetch]:
    fetch = Fetch(drive, tmp_path)
    yield fetch
    fetch.close()


def ok(content: bytes = BODY, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(200, Headers(named), content)


# --- A sender of one's own ---


def test_a_sender_that_knows_nothing_of_files_will_do(fetch: Fetch) -> None:
    told: list[int] = []
    order = an_order(progress=lambda received, total: told.append(received))
    assert fetch(order, ConnectionLostError("x"), ok()) == BODY
    assert len(fetch.sender.requests) == 2
    assert told[0] == 0
    assert told[-1] == len(BODY)
    assert len(told) > 2


def test_it_gets_the_whole_time_of_the_call(fetch: Fetch) -> None:
    fetch(an_order(timeout=300.0, attempt_timeout=20.0), ok())
    assert fetch.sender.timeouts == [300.0]


def test_its_answer_is_compared_with_the_length_it_names(fetch: Fetch) -> None:
    cut = ok(BODY[:100], Content_Length="200")
    assert fetch(an_order(), cut, ok()) == BODY
    with pytest.raises(ConnectionLostError, match=r"not complete\. 100 of 200 bytes"):
        fetch(an_order(), *[cut] * 4)


def test_it_stops_at_the_bound(fetch: Fetch) -> None:
    with pytest.raises(ResponseTooLargeError):
        fetch(an_order(max_bytes=len(BODY) - 1), ok())


def test_its_refusals_keep_their_body(fetch: Fetch) -> None:
    order = an_order(settings=Settings(retry=lambda attempt: None))
    with pytest.raises(ServiceUnavailableError) as caught:
        fetch(order, Response(503, content=b"later"))
    assert caught.value.body == "later"
    with pytest.raises(InvalidResponseError) as wrong:
        fetch(order, ok(b"<html>", Content_Type="text/html"))
    assert wrong.value.body == "<html>"


def test_a_token_refused_at_home_is_renewed_and_the_file_begun_again(fetch: Fetch) -> None:
    assert fetch(an_order(), Response(401), ok()) == BODY
    bearers = [request.headers["authorization"] for request in fetch.sender.requests]
    assert bearers == ["Bearer token-of-the-driver"] * 2


def test_abroad_no_token_is_even_asked_for(fetch: Fetch) -> None:
    assert fetch(an_order("https://files.example.com/7.pdf"), ok()) == BODY
    assert "authorization" not in fetch.sender.requests[0].headers


def test_both_http_senders_stream() -> None:
    assert issubclass(HttpSender, StreamingSender)
    assert issubclass(AsyncHttpSender, AsyncStreamingSender)
    assert not isinstance(Plain(), StreamingSender)


# --- The sandbox's senders ---


class FileSandbox:
    """What a sandbox answers, in turn."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)

    def answer(self, request: Request) -> Answer:
        return self.answers.pop(0)


def from_sandbox(fetch: Fetch, *answers: Answer) -> tuple[Any, list[float]]:
    kind = AsyncSandboxSender if fetch.drive.is_async else SandboxSender
    moved: list[float] = []
    sandbox: Any = FileSandbox(*answers)
    return kind(sandbox, advance=moved.append), moved


def test_the_sandbox_hands_out_files_in_pieces_and_breaks_them_off(fetch: Fetch) -> None:
    whole = ok(Content_Length=str(len(BODY)))
    sender, _ = from_sandbox(
        fetch, Answer(whole, cut_at=40_000), Answer(None), Answer(Response(503, content=b"busy")),
        Answer(whole),
    )  # fmt: skip
    told: list[int] = []
    order = an_order(progress=lambda received, total: told.append(received))
    assert fetch(order, sender=sender) == BODY
    again = told.index(0, 1)
    assert told[again - 1] == 40_000
    assert told[-1] == len(BODY)
    assert len(told[again:]) > 5


def test_the_sandbox_can_be_too_slow_for_a_file(fetch: Fetch) -> None:
    never = Settings(retry=lambda attempt: None)
    order = an_order(timeout=600.0, attempt_timeout=20.0, settings=never)
    slow = Answer(ok(), delay=25.0)
    sender, moved = from_sandbox(fetch, slow, Answer(ok(), delay=25.0, trickle=True), slow)
    with pytest.raises(CallTimeoutError, match="within 20 s"):
        fetch(order, sender=sender)
    assert fetch(order, sender=sender) == BODY
    assert moved == [20.0, 25.0]


def test_the_sandbox_is_left_where_no_more_is_wanted(fetch: Fetch) -> None:
    sender, _ = from_sandbox(fetch, Answer(ok(), cut_at=99_000))
    with pytest.raises(ResponseTooLargeError):
        fetch(an_order(max_bytes=1000), sender=sender)


# --- Over HTTP ---


def test_a_file_is_never_whole_in_memory(fetch: Fetch, raw_server: RawServer) -> None:
    raw_server.behave = answering(http_answer(BODY))
    settings = Settings(max_response_bytes=1000)  # holds what is read into memory
    order = an_order(f"http://127.0.0.1:{raw_server.port}/x", settings=settings)
    assert fetch(order) == BODY


def test_a_refusal_without_end_is_left(fetch: Fetch, raw_server: RawServer) -> None:
    raw_server.behave = answering(http_answer(b"x" * 5000, status="403 No"))
    settings = Settings(max_response_bytes=1000)
    with pytest.raises(ResponseTooLargeError, match="max_response_bytes"):
        fetch(an_order(f"http://127.0.0.1:{raw_server.port}/x", settings=settings))


def test_a_server_that_is_slow_but_not_silent_has_all_the_time(
    fetch: Fetch, raw_server: RawServer, attempt_clock: FakeClock
) -> None:
    told: queue.SimpleQueue[int] = queue.SimpleQueue()

    def drop_by_drop(connection: Connection) -> None:
        connection.read_request()
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 45\r\n\r\n%PDF-")
        for sent in range(5, 45):  # together longer than the silence that is allowed
            while told.get(timeout=LONG) < sent:
                pass
            connection.server.pass_time(10)
            connection.send(b"x")

    raw_server.behave = drop_by_drop
    order = an_order(
        f"http://127.0.0.1:{raw_server.port}/x",
        timeout=1000.0,
        progress=lambda received, total: told.put(received),
    )
    assert fetch(order) == b"%PDF-" + b"x" * 40


def test_silence_begins_anew_with_each_byte_but_not_beyond_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr(limits, "time", SimpleNamespace(monotonic=lambda: now[0]))
    limit = limits.AttemptLimit(5, 12)
    assert (limit.end, limit.for_silence) == (105, True)
    now[0] += 4
    limit.go_on()
    assert (limit.end, limit.for_silence) == (109, True)
    now[0] += 4
    limit.go_on()
    assert (limit.end, limit.for_silence) == (112, False)
    assert limits.AttemptLimit(5).for_silence is False


def test_an_attempt_within_an_attempt_gives_it_back() -> None:
    with limits.AttemptLimit(LONG) as outer:
        with limits.AttemptLimit(LONG) as inner:
            assert limits._running.attempt is inner
        assert limits._running.attempt is outer
    assert limits._running.attempt is None


async def test_silence_begins_anew_in_an_event_loop_too(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    with monkeypatch.context() as patch:
        now = [start]
        patch.setattr(loop, "time", lambda: now[0])
        async with limits.AsyncAttemptLimit(5000, 12000) as limit:
            assert (round(limit.end - start), limit.for_silence) == (5000, True)
            now[0] += 8000
            limit.go_on()
            assert (round(limit.end - start), limit.for_silence) == (12000, False)
            now[0] = start


def test_a_trickle_does_not_outlast_the_whole_time(
    fetch: Fetch, raw_server: RawServer, attempt_clock: FakeClock
) -> None:
    told: queue.SimpleQueue[int] = queue.SimpleQueue()

    def for_ever(connection: Connection) -> None:
        connection.read_request()
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n%PDF-")
        received = 0
        for sent in range(5, 1_000_000):
            while received < sent:
                received = told.get(timeout=LONG)
            connection.server.pass_time(10)
            connection.send(b"x")

    raw_server.behave = for_ever
    fetch.clock = attempt_clock
    order = an_order(
        f"http://127.0.0.1:{raw_server.port}/x",
        timeout=300.0,
        progress=lambda received, total: told.put(received),
    )
    with pytest.raises(
        CallTimeoutError, match=r"not send everything within 300 s\. \d+ of 1000000 bytes"
    ):
        fetch(order)
    told.put(1_000_000)  # the download reads no more


def test_no_connection_is_told_as_such(fetch: Fetch) -> None:
    with RawServer() as gone:
        url = f"http://127.0.0.1:{gone.port}/x"
    with pytest.raises(ServiceUnreachableError, match="Nothing was sent"):
        fetch(an_order(url))


def test_no_connection_in_time_is_not_called_silence(fetch: Fetch) -> None:
    # A listener whose queue is full lets nobody in, and says nothing.
    with socket.socket() as full, contextlib.ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(8):
            one = waiting.enter_context(socket.socket())
            one.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                one.connect(full.getsockname())
        settings = Settings(retry=lambda attempt: None)
        url = f"http://127.0.0.1:{full.getsockname()[1]}/x"
        with pytest.raises(CallTimeoutError, match="no connection") as caught:
            fetch(an_order(url, attempt_timeout=0.15, settings=settings))
    assert caught.value.request_sent is False


# --- Cancelled ---


def half(arrived: threading.Event) -> Any:
    def behave(connection: Connection) -> None:
        connection.read_request()
        connection.send(http_answer(BODY)[:-50_000])
        connection.until_gone()
        arrived.set()

    return behave


def test_a_cancelled_task_hangs_up_and_leaves_no_file(
    raw_server: RawServer, tmp_path: Path
) -> None:
    hung_up = threading.Event()
    raw_server.behave = half(hung_up)

    async def cancelled() -> None:
        begun = asyncio.Event()

        def watch(received: int, total: int | None) -> None:
            if received > 1000:
                begun.set()

        sender = AsyncHttpSender(Settings())
        driver = AsyncDriver(sender, FakeClock())
        part = PartFile(tmp_path)
        order = an_order(f"http://127.0.0.1:{raw_server.port}/x", progress=watch)

        async def whole() -> None:
            try:
                await asyncio.to_thread(part.create)
                await async_download(lambda call: driver.run(call, AsyncTokens()), order, part)
            finally:
                await asyncio.to_thread(part.discard)

        task = asyncio.create_task(whole())
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(hung_up.wait, LONG)
        await sender.aclose()

    asyncio.run(cancelled())
    assert list(tmp_path.iterdir()) == []


# --- The sink ---


@given(
    st.lists(st.binary(max_size=40), max_size=12), st.integers(0, 12), st.sampled_from([7, 10_000])
)
def test_what_is_written_is_what_came_in_whatever_pieces_and_after_any_attempt(
    pieces: list[bytes], lost: int, block: int
) -> None:
    written = bytearray()

    class Part(PartFile):
        def begin(self, attempt: int) -> None:
            written.clear()

        def write(self, attempt: int, content: bytes) -> None:
            written.extend(content)

    told: list[int] = []
    order = an_order(content_type=None, progress=lambda received, total: told.append(received))
    body = ReceivedBody(order)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("beenergised.transport.downloads._sync.download._BLOCK", block)
        sink = FileSink(Part(Path()), body)
        for attempt in (pieces[:lost], pieces):  # the first breaks off
            assert sink.begin(Response(200)) is True
            assert sum(sink.write(piece) for piece in attempt) == len(attempt)
        sink.flush()
    whole = b"".join(pieces)
    assert bytes(written) == whole
    assert body.received == len(whole)
    assert told[-1] == len(whole)


async def test_a_sink_that_has_failed_wants_no_more_and_says_why() -> None:
    def fail(received: int, total: int | None) -> None:
        raise ZeroDivisionError

    class Part(PartFile):
        def begin(self, attempt: int) -> None: ...

    body = ReceivedBody(an_order(progress=fail))
    sink = AsyncFileSink(Part(Path()), body)
    assert await sink.begin(Response(200)) is True
    assert await sink.write(b"x") is False
    with pytest.raises(ProgressFailed) as caught:
        body.check(Response(200))
    assert isinstance(caught.value.error, ZeroDivisionError)
