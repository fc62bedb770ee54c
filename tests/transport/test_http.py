"""Both HTTP senders against real sockets on loopback."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import http.server
import json
import logging
import os
import pickle
import selectors
import signal
import socket
import ssl
import threading
import traceback
import warnings
import weakref
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpcore2
import pytest
from httpcore2._trace import Trace
from tests.threads import background
from tests.transport.servers import Connection, RawServer, answering, answering_once
from tests.transport.servers import http as http_answer
from tests.transport.support import Async, FakeClock, Sync, limit_attempts_by

from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ConfigurationError,
    ConnectionLostError,
    HostNotFoundError,
    ResponseTooLargeError,
    ServiceUnreachableError,
    TransportError,
)
from beenergised.messages import Headers, Request, Response
from beenergised.redaction import Secret
from beenergised.transport import connection_pool
from beenergised.transport import timeouts as limits
from beenergised.transport._async import http as async_http
from beenergised.transport._async.http import AsyncHttpSender
from beenergised.transport._sync import http as sync_http
from beenergised.transport._sync.driver import Driver
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.clock import Clock
from beenergised.transport.decoding import BodyDecoder, TruncatedBodyError
from beenergised.transport.error_mapping import failure_of, is_programming_error
from beenergised.transport.lifecycle import Call
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings

TOKEN = "eyJhbGciOi.token-in-clear.signature"
PASSWORD = "correct horse battery"
# Not in a test: its own local variables are searched for secrets.
LEAKY = json.dumps({"sessionToken": TOKEN, "password": PASSWORD}).encode()
LONG = 30.0  # an attempt that is not expected to run into its limit
SHORT = 0.15  # one that is


def a_request(url: str, **changes: Any) -> Request:
    given: dict[str, Any] = {
        "method": "POST",
        "url": url,
        "headers": Headers({"Authorization": f"Bearer {TOKEN}", "X-Language": "de"}),
        "content": json.dumps({"password": PASSWORD}).encode(),
        "operation": "me",
        "secrets": (Secret(TOKEN), Secret(PASSWORD)),
    }
    return Request(**{**given, **changes})


class Send:
    """Sends through a sender of either kind, and closes it at the end."""

    def __init__(self, drive: Sync | Async) -> None:
        self.drive = drive
        self._senders: list[Any] = []

    def sender(self, settings: Settings | None = None) -> Any:
        kind = AsyncHttpSender if self.drive.is_async else HttpSender
        sender = kind(settings or Settings())
        self._senders.append(sender)
        return sender

    def __call__(
        self,
        request: Request | str,
        timeout: float = LONG,
        settings: Settings | None = None,
        sender: Any = None,
    ) -> Response:
        if isinstance(request, str):
            request = a_request(request)
        sender = sender or self.sender(settings)
        answer: Response = self.drive(sender.send(request, timeout))
        return answer

    def close(self) -> None:
        for sender in self._senders:
            self.drive(sender.aclose() if self.drive.is_async else sender.close())


@pytest.fixture
def send(drive: Sync | Async) -> Iterator[Send]:
    send = Send(drive)
    yield send
    send.close()


@pytest.fixture
def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


# --- An answer ---


def test_a_request_arrives_as_it_is_and_the_answer_comes_back(
    send: Send, raw_server: RawServer
) -> None:
    raw_server.behave = answering(
        http_answer(b'{"data": 1}', "X-Trace: a", "X-Trace: b", status="418 Teapot")
    )
    answer = send(raw_server.url)
    assert (answer.status, answer.json()) == (418, {"data": 1})
    assert answer.headers["x-trace"] == "a, b"
    head, _, body = raw_server.requests[0].partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "POST /graphql/ HTTP/1.1"
    sent = {line.split(": ")[0].lower(): line.split(": ", 1)[1] for line in lines[1:]}
    assert sent["authorization"] == f"Bearer {TOKEN}"
    assert sent["x-language"] == "de"
    assert sent["user-agent"].startswith("beenergised-python/")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert json.loads(body) == {"password": PASSWORD}


def test_a_connection_is_used_again(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = answering(http_answer(b"{}"))
    sender = send.sender()
    for _ in range(3):
        send(raw_server.url, sender=sender)
    assert (raw_server.accepted, len(raw_server.requests)) == (1, 3)


def test_cookies_are_never_kept(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = answering(http_answer(b"{}", "Set-Cookie: session=abc; Path=/"))
    sender = send.sender()
    send(raw_server.url, sender=sender)
    send(raw_server.url, sender=sender)
    assert len(raw_server.requests) == 2
    assert not any(b"cookie" in request.lower() for request in raw_server.requests)


def test_a_redirect_is_not_followed_and_its_target_sees_nothing(
    send: Send, raw_server: RawServer
) -> None:
    with RawServer() as target:
        target.behave = answering(http_answer(b"{}"))
        for status in ("301 Moved", "302 Found", "307 Temporary", "308 Permanent"):
            raw_server.behave = answering_once(
                http_answer(b"", f"Location: {target.url}", "Connection: close", status=status)
            )
            assert send(raw_server.url).status == int(status[:3])
        assert (target.accepted, target.requests) == (0, [])


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def test_a_chunked_body_is_read_whole(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = answering(CHUNKED + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
    assert send(raw_server.url).content == b"abcde"


@pytest.mark.parametrize(
    ("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)], ids=["gzip", "deflate"]
)
def test_a_packed_body_is_unpacked(
    send: Send, raw_server: RawServer, name: str, pack: Callable[[bytes], bytes]
) -> None:
    raw_server.behave = answering(http_answer(pack(b"abc" * 1000), f"Content-Encoding: {name}"))
    assert send(raw_server.url).content == b"abc" * 1000


# --- Too much of it ---


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_beyond_the_limit_is_refused_packed_or_not(
    send: Send, raw_server: RawServer, packed: bool
) -> None:
    body = b"x" * 200_000
    answer = (
        http_answer(gzip.compress(body), "Content-Encoding: gzip")
        if packed
        else (http_answer(body))
    )
    raw_server.behave = answering(answer)
    settings = Settings(max_response_bytes=100_000)
    with pytest.raises(ResponseTooLargeError, match="more than 100000 bytes") as caught:
        send(raw_server.url, settings=settings)
    assert caught.value.request_sent is True
    assert caught.value.status == 200
    assert send(raw_server.url, settings=Settings(max_response_bytes=200_000)).content == body


def test_a_body_without_end_is_left(send: Send, raw_server: RawServer) -> None:
    def endless(connection: Connection) -> None:
        connection.read_request()
        connection.send(CHUNKED)
        while True:
            connection.send(b"1000\r\n" + b"x" * 4096 + b"\r\n")

    raw_server.behave = endless
    with pytest.raises(ResponseTooLargeError):
        send(raw_server.url, settings=Settings(max_response_bytes=50_000))


# --- No answer, or half of one ---


def test_refused(send: Send, free_port: int) -> None:
    with pytest.raises(ServiceUnreachableError, match="Nothing was sent") as caught:
        send(f"http://127.0.0.1:{free_port}/")
    assert caught.value.request_sent is False


def test_reset_before_the_answer(send: Send, raw_server: RawServer) -> None:
    def behave(connection: Connection) -> None:
        connection.read_request()
        connection.reset()

    raw_server.behave = behave
    with pytest.raises(ConnectionLostError) as caught:
        send(raw_server.url)
    assert caught.value.request_sent is True


HALVES = [
    b"",
    b"HTTP/1.1 200 OK\r\nContent-Le",
    b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
    CHUNKED + b"3\r\nabc\r\n",
    CHUNKED + b"zz\r\nabc\r\n",
    b"SSH-2.0-OpenSSH_9.6\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: three\r\n\r\nabc",
    http_answer(gzip.compress(os.urandom(100))[:50], "Content-Encoding: gzip", "X: y")[:-20],
    b"HTTP/1.1 200 OK\r\n" + b"X-Filler: y\r\n" * 20_000 + b"\r\n",
]


@pytest.mark.parametrize("half", HALVES, ids=range(len(HALVES)))
def test_half_an_answer_is_a_lost_connection(
    send: Send, raw_server: RawServer, half: bytes
) -> None:
    raw_server.behave = answering_once(half)
    with pytest.raises(ConnectionLostError) as caught:
        send(raw_server.url)
    assert caught.value.request_sent is True
    assert "me: " in caught.value.message


def test_after_a_failure_the_sender_goes_on(send: Send, raw_server: RawServer) -> None:
    sender = send.sender(Settings(max_connections=1))
    for half in HALVES[:6]:
        raw_server.behave = answering_once(half)
        with pytest.raises(ConnectionLostError):
            send(raw_server.url, sender=sender)
    raw_server.behave = answering(http_answer(b"{}"))
    assert send(raw_server.url, sender=sender).status == 200


# --- Names ---


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (socket.EAI_NONAME, HostNotFoundError),
        (socket.EAI_NODATA, HostNotFoundError),
        (socket.EAI_AGAIN, ServiceUnreachableError),
        (socket.EAI_FAIL, ServiceUnreachableError),
    ],
)
def test_a_name_that_does_not_exist_is_told_from_a_resolver_that_fails(
    send: Send, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[TransportError]
) -> None:
    def failing(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    with pytest.raises(TransportError) as caught:
        send("https://tenant.invalid/graphql/")
    assert type(caught.value) is kind
    assert caught.value.request_sent is False
    assert "tenant.invalid" in caught.value.message


def test_a_name_with_several_addresses_is_tried_at_each(
    drive: Sync | Async, send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    if drive.is_async:
        pytest.skip("anyio tries them, at the same time")
    raw_server.behave = answering(http_answer(b"{}"))
    real = socket.getaddrinfo

    def two(host: str, *args: Any, **kwargs: Any) -> Any:
        if host != "many.invalid":
            return real(host, *args, **kwargs)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, raw_server.port))
            for address in ("127.0.0.2", "127.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert send(f"http://many.invalid:{raw_server.port}/").status == 200


@pytest.mark.parametrize(
    "url",
    ["http://exa mple.invalid/", "http://host.invalid:port/", "http://" + "a" * 300 + ".invalid/"],
)
def test_an_impossible_address_is_a_classified_error(send: Send, url: str) -> None:
    with pytest.raises((ConfigurationError, ServiceUnreachableError)):
        send(url)


@pytest.mark.parametrize("value", ["Bearer abc\n", "Bearer äöü", "Bearer a\0b"])
def test_a_token_that_no_header_can_hold_is_refused_without_showing_it(
    send: Send, raw_server: RawServer, value: str
) -> None:
    raw_server.behave = answering(http_answer(b"{}"))
    headers = Headers({"Authorization": value})
    with pytest.raises(ConfigurationError, match="does not allow") as caught:
        send(a_request(raw_server.url, headers=headers))
    assert value[7:] not in "".join(traceback.format_exception(caught.value))
    assert raw_server.requests == []


# --- Time ---


def trickle_headers(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        connection.send(b"x")
        wait_a_moment(connection)


def trickle_body(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
    while True:
        connection.send(b"x")
        wait_a_moment(connection)


def trickle_interim_answers(connection: Connection) -> None:
    connection.read_request()
    while True:
        connection.send(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        wait_a_moment(connection)


def wait_a_moment(connection: Connection) -> None:
    connection.server.pass_time(SHORT / 10)
    # Faster than any read can time out; ends when the client hangs up.
    connection.sock.settimeout(0.0005)
    with contextlib.suppress(TimeoutError):
        if not connection.sock.recv(1):
            raise ConnectionResetError
    connection.sock.settimeout(None)


def silent(connection: Connection) -> None:
    connection.read_request()
    connection.server.pass_time(SHORT)
    connection.until_gone()


@pytest.mark.parametrize("behave", [silent, trickle_headers, trickle_body, trickle_interim_answers])
def test_an_attempt_ends_at_its_limit_however_slowly_the_server_speaks(
    send: Send,
    raw_server: RawServer,
    attempt_clock: FakeClock,
    behave: Callable[[Connection], None],
) -> None:
    raw_server.behave = behave
    with pytest.raises(CallTimeoutError, match=r"no complete answer within 0\.15 s") as caught:
        send(raw_server.url, SHORT)
    assert caught.value.request_sent is True


def test_no_connection_in_time_is_not_sent(send: Send, raw_server: RawServer) -> None:
    # A listener whose queue is full lets nobody in, and says nothing.
    with socket.socket() as full, contextlib.ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(8):
            one = waiting.enter_context(socket.socket())
            one.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                one.connect(full.getsockname())
        with pytest.raises(CallTimeoutError, match="no connection") as caught:
            send(f"http://127.0.0.1:{full.getsockname()[1]}/", SHORT)
    assert caught.value.request_sent is False


def test_several_silent_addresses_share_the_time_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    for module in (limits, connection_pool):
        monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(connection_pool, "_addresses", lambda host, port: ["a", "b", "c", "d"])
    tried: list[tuple[str, float | None]] = []

    class Backend(httpcore2.NetworkBackend):
        def connect_tcp(  # type: ignore[no-untyped-def]
            self, host, port, timeout=None, local_address=None, socket_options=None
        ):
            tried.append((host, timeout))
            now[0] += 4 if timeout is None else min(4, timeout)
            raise httpcore2.ConnectTimeout("silent")

        def sleep(self, seconds: float) -> None: ...

    backend = connection_pool.LimitedBackend(Backend())
    with pytest.raises(httpcore2.ConnectTimeout):
        backend.connect_tcp("many", 443, timeout=10)
    assert tried == [("a", 10), ("b", 6), ("c", 2)]
    backend.sleep(0)
    tried.clear()
    with limits.AttemptLimit(5), pytest.raises(httpcore2.ConnectTimeout):
        backend.connect_tcp("many", 443, timeout=10)
    assert tried == [("a", 5), ("b", 1)]
    tried.clear()
    with pytest.raises(httpcore2.ConnectTimeout):
        backend.connect_tcp("many", 443)
    assert [timeout for _, timeout in tried] == [None] * 4
    monkeypatch.setattr(connection_pool, "_addresses", lambda host, port: [])
    with pytest.raises(httpcore2.ConnectError, match="no address"):
        backend.connect_tcp("many", 443)


def test_a_write_to_a_server_that_does_not_read_ends_in_time(
    send: Send, raw_server: RawServer, attempt_clock: FakeClock
) -> None:
    def behave(connection: Connection) -> None:
        connection.sock.recv(1, socket.MSG_PEEK)  # the request is on its way
        attempt_clock.advance(SHORT)
        raw_server.closing.wait()

    raw_server.behave = behave
    with pytest.raises(CallTimeoutError) as caught:
        send(a_request(raw_server.url, content=b"x" * 20_000_000, secrets=()), SHORT)
    assert caught.value.request_sent is True


def test_write_to_a_server_that_reads_slowly_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeClock()
    limit_attempts_by(clock, monkeypatch)
    taken: list[bytes] = []

    class Slow(httpcore2.NetworkStream):
        def write(self, buffer: bytes, timeout: float | None = None) -> None:
            taken.append(buffer)
            clock.advance(2.0)

    class Backend(httpcore2.NetworkBackend):
        def connect_tcp(self, *args: Any, **kwargs: Any) -> httpcore2.NetworkStream:
            return Slow()

    monkeypatch.setattr(connection_pool, "_addresses", lambda host, port: ["a"])
    body = os.urandom(300_000)
    with limits.AttemptLimit(5):
        stream = connection_pool.LimitedBackend(Backend()).connect_tcp("slow", 443)
        with pytest.raises(httpcore2.WriteTimeout):
            stream.write(body)
    assert len(taken) == 3
    taken.clear()
    stream.write(body)  # outside of an attempt there is no limit
    assert b"".join(taken) == body


def test_no_free_connection_in_time_is_not_sent(send: Send, raw_server: RawServer) -> None:
    arrived, over = threading.Event(), threading.Event()

    def behave(connection: Connection) -> None:
        connection.read_request()
        arrived.set()
        over.wait(LONG)

    raw_server.behave = behave
    sender = send.sender(Settings(max_connections=1))
    failures: list[BaseException] = []
    if send.drive.is_async:

        async def two() -> None:
            first = asyncio.create_task(sender.send(a_request(raw_server.url), LONG))
            await asyncio.to_thread(arrived.wait, LONG)
            with pytest.raises(CallTimeoutError) as caught:
                await sender.send(a_request(raw_server.url), SHORT)
            failures.append(caught.value)
            first.cancel()
            over.set()
            with pytest.raises(asyncio.CancelledError):
                await first

        send.drive(two())
    else:
        with background(_ignoring, sender, raw_server.url, stop=over.set):
            arrived.wait(LONG)
            with pytest.raises(CallTimeoutError) as caught:
                sender.send(a_request(raw_server.url), SHORT)
            failures.append(caught.value)
    assert [getattr(failure, "request_sent", None) for failure in failures] == [False]
    assert len(raw_server.requests) == 1


def _ignoring(sender: HttpSender, url: str) -> None:
    with contextlib.suppress(TransportError):
        sender.send(a_request(url), LONG)


def test_a_cancelled_task_gives_its_connection_back(raw_server: RawServer) -> None:
    arrived = threading.Event()

    def behave(connection: Connection) -> None:
        connection.read_request()
        arrived.set()
        connection.until_gone()

    async def main() -> None:
        sender = AsyncHttpSender(Settings(max_connections=1))
        for _ in range(3):
            arrived.clear()
            raw_server.behave = behave
            task = asyncio.create_task(sender.send(a_request(raw_server.url), LONG))
            await asyncio.to_thread(arrived.wait, LONG)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        raw_server.behave = answering(http_answer(b"{}"))
        assert (await sender.send(a_request(raw_server.url), LONG)).status == 200
        await sender.aclose()

    asyncio.run(main())


@pytest.mark.parametrize("given_up", [[1], [2], [1, 2], [2, 3], [1, 2, 3]])
def test_tasks_that_give_up_waiting_take_no_connection_with_them(
    raw_server: RawServer, given_up: list[int]
) -> None:
    arrived, answer = threading.Event(), threading.Event()

    def behave(connection: Connection) -> None:
        while connection.read_request() is not None:
            arrived.set()
            answer.wait(LONG)
            connection.send(http_answer(b"{}"))

    raw_server.behave = behave

    async def main() -> list[object]:
        sender = AsyncHttpSender(Settings(max_connections=1))
        request = a_request(raw_server.url)
        tasks = [asyncio.create_task(sender.send(request, LONG)) for _ in range(5)]
        await asyncio.to_thread(arrived.wait, LONG)
        for number in given_up:
            tasks[number].cancel()
        answer.set()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        await sender.aclose()
        return [getattr(outcome, "status", type(outcome)) for outcome in outcomes]

    expected = [asyncio.CancelledError if n in given_up else 200 for n in range(5)]
    assert asyncio.run(main()) == expected
    assert len(raw_server.requests) == 5 - len(given_up)


def test_tasks_of_a_later_event_loop_wait_for_each_other_too(raw_server: RawServer) -> None:
    # Each connection ends with its answer, so that none is left of the loop before.
    raw_server.behave = answering_once(http_answer(b"{}", "Connection: close"))
    sender = AsyncHttpSender(Settings(max_connections=1))

    async def main() -> list[int]:
        request = a_request(raw_server.url)
        answers = await asyncio.gather(*(sender.send(request, LONG) for _ in range(4)))
        return [answer.status for answer in answers]

    for _ in range(3):
        assert asyncio.run(main()) == [200] * 4


def test_a_sender_does_not_keep_the_event_loops_that_ended(raw_server: RawServer) -> None:
    raw_server.behave = answering_once(http_answer(b"{}", "Connection: close"))
    sender = AsyncHttpSender(Settings())
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def main() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        await sender.send(a_request(raw_server.url), LONG)

    for _ in range(3):
        asyncio.run(main())
    gc.collect()
    assert [each() for each in loops[:-1]] == [None, None]


# --- Many at once ---


@pytest.fixture
def counting_server() -> Iterator[http.server.ThreadingHTTPServer]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None: ...

    class Server(http.server.ThreadingHTTPServer):
        connections = 0
        request_queue_size = 100

        def process_request(self, *args: Any) -> None:
            self.connections += 1
            super().process_request(*args)

    with (
        Server(("127.0.0.1", 0), Handler) as server,
        background(server.serve_forever, 0.01, stop=server.shutdown),
    ):
        yield server


def test_200_tasks_share_five_connections(
    counting_server: http.server.ThreadingHTTPServer,
) -> None:
    url = f"http://127.0.0.1:{counting_server.server_port}/"

    async def main() -> list[Response]:
        sender = AsyncHttpSender(Settings(max_connections=5))
        answers = await asyncio.gather(
            *(sender.send(a_request(url, content=b"%d" % n), LONG) for n in range(200))
        )
        await sender.aclose()
        return answers

    answers = asyncio.run(main())
    assert [answer.content for answer in answers] == [b"%d" % n for n in range(200)]
    assert counting_server.connections <= 5  # type: ignore[attr-defined]


def test_20_threads_share_five_connections(
    counting_server: http.server.ThreadingHTTPServer,
) -> None:
    url = f"http://127.0.0.1:{counting_server.server_port}/"
    sender = HttpSender(Settings(max_connections=5))
    wrong: list[int] = []

    def work(number: int) -> None:
        for n in range(5):
            content = b"%d-%d" % (number, n)
            if sender.send(a_request(url, content=content), LONG).content != content:
                wrong.append(number)

    with contextlib.ExitStack() as threads:
        for number in range(20):
            threads.enter_context(background(work, number))
    sender.close()
    assert wrong == []
    assert counting_server.connections <= 5  # type: ignore[attr-defined]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_after_a_fork_the_child_has_connections_of_its_own(
    raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No connection grows old meanwhile, however slow the machine.
    monkeypatch.setattr("httpcore2._sync.http11.time", SimpleNamespace(monotonic=lambda: 0.0))
    raw_server.behave = answering(http_answer(b"{}"))
    sender = HttpSender(Settings())
    assert sender.send(a_request(raw_server.url), LONG).status == 200
    child = os.fork()
    if child == 0:  # pragma: no cover - another process
        status = 1
        with contextlib.suppress(BaseException):
            status = 0 if sender.send(a_request(raw_server.url), LONG).status == 200 else 1
            sender.close()
        os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    assert sender.send(a_request(raw_server.url), LONG).status == 200
    assert (raw_server.accepted, len(raw_server.requests)) == (2, 3)
    sender.close()


# The fork above is another process; here is what it does, seen from inside.
def test_another_process_id_means_another_client(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw_server.behave = answering(http_answer(b"{}"))
    sender = send.sender()
    send(raw_server.url, sender=sender)
    monkeypatch.setattr(os, "getpid", lambda: -1)
    send(raw_server.url, sender=sender)
    send(raw_server.url, sender=sender)
    assert raw_server.accepted == 2
    parent = sender._of_parent
    send.drive(parent.aclose() if send.drive.is_async else parent.close())


# --- TLS and certificates ---


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A certificate for 127.0.0.1, its key, and the key with a password."""
    import datetime
    import ipaddress

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sandbox")])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=2))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    directory = tmp_path_factory.mktemp("certificate")
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8
    paths = (directory / "certificate.pem", directory / "key.pem", directory / "locked.pem")
    paths[0].write_bytes(signed.public_bytes(pem))
    paths[1].write_bytes(key.private_bytes(pem, form, serialization.NoEncryption()))
    locked = serialization.BestAvailableEncryption(b"password")
    paths[2].write_bytes(key.private_bytes(pem, form, locked))
    return paths


@pytest.fixture
def tls_server(raw_server: RawServer, certificate: tuple[Path, Path, Path]) -> RawServer:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate[0], certificate[1])

    def behave(connection: Connection) -> None:
        with context.wrap_socket(connection.sock, server_side=True) as connection.sock:
            answering_once(http_answer(b"{}"))(connection)

    raw_server.behave = behave
    return raw_server


def test_a_certificate_that_nobody_vouches_for_is_refused_and_nothing_sent(
    send: Send, tls_server: RawServer
) -> None:
    with pytest.raises(ServiceUnreachableError, match="certificate") as caught:
        send(tls_server.url.replace("http:", "https:"))
    assert caught.value.request_sent is False
    assert tls_server.requests == []


def test_a_bundle_of_ones_own_vouches_for_it(
    send: Send, tls_server: RawServer, certificate: tuple[Path, Path, Path]
) -> None:
    for settings in (
        Settings(ca_bundle=certificate[0]),
        Settings(ca_bundle=certificate[0], client_certificate=certificate[:2]),
    ):
        assert send(tls_server.url.replace("http:", "https:"), settings=settings).status == 200


def test_a_certificate_and_its_key_may_share_a_file(
    send: Send, tmp_path: Path, certificate: tuple[Path, Path, Path]
) -> None:
    both = tmp_path / "both.pem"
    both.write_text(certificate[0].read_text() + certificate[1].read_text())
    send.sender(Settings(client_certificate=both))


def test_a_server_that_does_not_speak_tls(send: Send, raw_server: RawServer) -> None:
    def behave(connection: Connection) -> None:
        connection.sock.recv(10)
        connection.send(http_answer(b"plain"))

    raw_server.behave = behave
    with pytest.raises(ServiceUnreachableError) as caught:
        send(raw_server.url.replace("http:", "https:"))
    assert caught.value.request_sent is False


def test_a_handshake_without_end_ends_in_time(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = Connection.until_gone
    with pytest.raises(CallTimeoutError) as caught:
        send(raw_server.url.replace("http:", "https:"), SHORT)
    assert caught.value.request_sent is False
    # Cancelled in a handshake, httpcore2's asynchronous backend leaves the socket to the garbage
    # collector (it closes it for an Exception only).
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


def test_files_that_are_no_certificates_are_named(
    send: Send, tmp_path: Path, certificate: tuple[Path, Path, Path]
) -> None:
    text = tmp_path / "text.pem"
    text.write_text("hello")
    for settings in (
        Settings(ca_bundle=tmp_path / "absent.pem"),
        Settings(ca_bundle=text),
        Settings(client_certificate=text),
        Settings(client_certificate=(certificate[0], text)),
    ):
        with pytest.raises(ConfigurationError, match=r"absent\.pem|text\.pem"):
            send.sender(settings)


def test_a_key_with_a_password_is_refused_and_not_asked_for(
    send: Send, certificate: tuple[Path, Path, Path]
) -> None:
    with pytest.raises(ConfigurationError, match="cannot be used"):
        send.sender(Settings(client_certificate=(certificate[0], certificate[2])))


# --- Proxies ---


def test_a_proxy_that_refuses_is_a_service_out_of_reach(send: Send, raw_server: RawServer) -> None:
    raw_server.behave = answering_once(http_answer(b"", status="407 Proxy Authentication Required"))
    proxy = f"http://user:hush-hush@127.0.0.1:{raw_server.port}"
    with pytest.raises(ServiceUnreachableError, match="407") as caught:
        send("https://tenant.invalid/", settings=Settings(proxy=proxy))
    assert caught.value.request_sent is False
    assert raw_server.requests[0].startswith(b"CONNECT tenant.invalid:443 ")
    assert TOKEN.encode() not in raw_server.requests[0]
    assert "hush-hush" not in "".join(traceback.format_exception(caught.value))


def test_a_proxy_of_the_environment_counts_unless_told_otherwise(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{raw_server.port}")
    raw_server.behave = answering_once(http_answer(b"", status="403 Forbidden"))
    with pytest.raises(ServiceUnreachableError, match="403"):
        send("https://tenant.invalid/")
    with pytest.raises(HostNotFoundError):
        send("https://tenant.invalid/", settings=Settings(use_environment=False))
    assert raw_server.accepted == 1


def test_what_goes_to_this_machine_does_not_go_through_a_proxy_of_the_environment(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RawServer() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        raw_server.behave = answering(http_answer(b"{}"))
        for host in ("127.0.0.1", "localhost"):
            assert send(f"http://{host}:{raw_server.port}/").status == 200
        assert proxy.accepted == 0


@pytest.mark.parametrize(
    "proxy", ["socks5://user:hush-hush@h:1", "ftp://user:hush-hush@h", "http://user:hush/hush@h:1"]
)
def test_a_proxy_that_cannot_be_used_is_refused_without_its_password(
    send: Send, proxy: str
) -> None:
    with pytest.raises(ConfigurationError, match="proxy") as caught:
        send.sender(Settings(proxy=proxy))
    assert "hush" not in "".join(traceback.format_exception(caught.value))


# --- What was raised by others ---


@pytest.mark.parametrize(
    "earlier",
    [
        ssl.SSLCertVerificationError(1, "expired"),
        socket.gaierror(socket.EAI_NONAME, "unknown"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_earlier_exception_says_nothing_of_a_lost_request(
    send: Send, raw_server: RawServer, earlier: OSError
) -> None:
    """Called while another failure is handled, a lost write is not taken for an unsent one."""
    raw_server.behave = answering_once(b"")
    try:
        raise earlier
    except OSError:
        with pytest.raises(ConnectionLostError) as caught:
            send(raw_server.url)
    assert caught.value.request_sent is True
    assert earlier.__traceback__ is not None


def test_earlier_exception_says_nothing_of_a_refused_connection(send: Send, free_port: int) -> None:
    try:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")
    except OSError:
        with pytest.raises(ServiceUnreachableError) as caught:
            send(f"http://127.0.0.1:{free_port}/")
    assert type(caught.value) is ServiceUnreachableError


@pytest.mark.parametrize("kind", [TimeoutError, OSError, RuntimeError, ValueError])
def test_what_a_signal_handler_raises_is_not_the_networks(
    raw_server: RawServer, request: pytest.FixtureRequest, kind: type[Exception]
) -> None:
    def end(number: int, frame: object) -> None:
        raise kind("the time of the program is over")

    request.addfinalizer(partial(signal.signal, signal.SIGUSR1, signal.signal(signal.SIGUSR1, end)))

    def behave(connection: Connection) -> None:
        connection.read_request()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)
        raw_server.closing.wait(LONG)

    raw_server.behave = behave
    sender = HttpSender(Settings(max_connections=1))
    with pytest.raises(kind, match="of the program is over") as caught:
        sender.send(a_request(raw_server.url), LONG)
    assert type(caught.value) is kind
    raw_server.behave = answering(http_answer(b"{}"))
    assert sender.send(a_request(raw_server.url), LONG).status == 200  # on a new connection
    sender.close()


class Alarm:
    """A signal handler that is an object, or a method of one."""

    def __init__(self, kind: type[Exception]) -> None:
        self.kind = kind

    def __call__(self, number: int, frame: object) -> None:
        raise self.kind("the time of the program is over")

    def ring(self, number: int, frame: object) -> None:
        self(number, frame)


@pytest.mark.parametrize("kind", [TimeoutError, OSError])
@pytest.mark.parametrize("form", ["object", "method", "partial"])
def test_signal_handler_raising_during_a_write_is_not_the_networks(
    raw_server: RawServer, request: pytest.FixtureRequest, kind: type[Exception], form: str
) -> None:
    alarm = Alarm(kind)
    handlers = {"object": alarm, "method": alarm.ring, "partial": partial(alarm)}
    before = signal.signal(signal.SIGUSR1, handlers[form])
    request.addfinalizer(partial(signal.signal, signal.SIGUSR1, before))

    def behave(connection: Connection) -> None:  # it reads nothing more, so that a write waits
        connection.sock.recv(1)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)
        raw_server.closing.wait(LONG)

    raw_server.behave = behave
    sender = HttpSender(Settings(max_connections=1))
    with pytest.raises(kind, match="of the program is over") as caught:
        sender.send(a_request(raw_server.url, content=bytes(32 << 20)), LONG)
    assert type(caught.value) is kind
    sender.close()


@pytest.mark.parametrize(
    "kind", [RuntimeError, ValueError, NotImplementedError, RecursionError, KeyError]
)
def test_programming_error_in_an_attempt_is_not_the_networks(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    def fail(*arguments: object) -> None:
        raise kind("a bug")

    raw_server.behave = answering(http_answer(b"{}"))
    sender = send.sender(Settings(max_connections=1))
    with monkeypatch.context() as patch:
        patch.setattr(BodyDecoder, "decode", fail)
        with pytest.raises(kind, match="a bug") as caught:
            send(raw_server.url, sender=sender)
    assert type(caught.value) is kind
    assert send(raw_server.url, sender=sender).status == 200


@pytest.mark.parametrize(
    ("kind", "is_mistake"),
    [
        (RuntimeError, False),
        (ValueError, False),
        (RecursionError, True),
        (NotImplementedError, True),
        (OSError, False),
        (httpcore2.ReadError, False),
    ],
)
def test_error_of_the_http_library_is_seldom_a_programming_error(
    kind: type[Exception], is_mistake: bool
) -> None:
    inside = {"__name__": "httpcore2._sync.http11", "kind": kind}
    with pytest.raises(kind) as caught:
        eval("(_ for _ in ()).throw(kind('x'))", inside)  # noqa: S307 - code of that module
    assert is_programming_error(caught.value) is is_mistake


def test_closed_event_loop_is_no_programming_error() -> None:
    loop = asyncio.new_event_loop()
    loop.close()
    with pytest.raises(RuntimeError) as closed:
        loop.call_soon(print)
    assert not is_programming_error(closed.value)


def test_closed_selector_is_no_programming_error() -> None:
    with socket.socket() as sock, selectors.DefaultSelector() as selector:
        sock.close()
        with pytest.raises(ValueError, match="Invalid file") as closed:
            selector.register(sock, selectors.EVENT_READ)
    assert not is_programming_error(closed.value)


def test_signal_handlers_error_ends_a_write_as_it_is(
    raw_server: RawServer, request: pytest.FixtureRequest
) -> None:
    """It is no programming error of the attempt, which would leave the outcome unknown."""
    before = signal.signal(signal.SIGUSR1, Alarm(ValueError))
    request.addfinalizer(partial(signal.signal, signal.SIGUSR1, before))

    def behave(connection: Connection) -> None:
        connection.read_request()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)
        raw_server.closing.wait(LONG)

    raw_server.behave = behave
    sender = HttpSender(Settings())
    call = Call(a_request(raw_server.url), lambda response: response, never, repeatable=False)
    with pytest.raises(ValueError, match="of the program is over") as caught:
        Driver(sender, Clock()).run(call)
    sender.close()
    assert type(caught.value) is ValueError


# --- Nothing secret to see ---


def test_neither_token_nor_password_shows_in_a_failure_or_a_log(
    send: Send, raw_server: RawServer, free_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    behaviours: list[tuple[Callable[[Connection], None], float, Settings]] = [
        (answering_once(b""), LONG, Settings()),
        (answering_once(http_answer(LEAKY)[:-3]), LONG, Settings()),
        (answering_once(http_answer(LEAKY + b"x" * 100)), LONG, Settings(max_response_bytes=120)),
        (silent, SHORT, Settings()),
        (trickle_body, SHORT, Settings()),
    ]
    shown = ""
    for behave, timeout, settings in behaviours:
        raw_server.behave = behave
        with pytest.raises(TransportError) as caught:
            send(raw_server.url, timeout, settings)
        shown += everything(caught.value)
    with pytest.raises(ServiceUnreachableError) as unreached:
        send(f"http://127.0.0.1:{free_port}/")
    shown += everything(unreached.value) + caplog.text
    assert "sender" in shown  # local variables were shown
    for secret in (TOKEN, PASSWORD, "token-in-clear"):
        assert secret not in shown


def everything(error: BeEnergisedError) -> str:
    """All that a person, a log or a pickle may show of `error`."""
    # The first frame is this test's own.
    lines = traceback.TracebackException.from_exception(error, capture_locals=True).format()
    return "".join(lines) + repr(error) + str(error.details()) + repr(pickle.dumps(error))


class _TimeIsOverError(Exception):
    """An exception that a program raises in its own signal handler."""


@pytest.mark.parametrize("kind", [KeyboardInterrupt, _TimeIsOverError, TimeoutError])
def test_neither_token_nor_body_shows_in_an_interrupt(
    raw_server: RawServer, request: pytest.FixtureRequest, kind: type[BaseException]
) -> None:
    def end(number: int, frame: object) -> None:
        raise kind

    request.addfinalizer(partial(signal.signal, signal.SIGUSR1, signal.signal(signal.SIGUSR1, end)))
    main = threading.main_thread().ident or 0
    raw_server.behave = _reading_a_part_then(lambda: signal.pthread_kill(main, signal.SIGUSR1))
    sender = HttpSender(Settings())
    with pytest.raises(kind) as caught:
        sender.send(_a_long_request(raw_server.url), LONG)
    sender.close()
    assert not _secrets_shown(caught.value)


def test_neither_token_nor_body_shows_in_a_cancellation(raw_server: RawServer) -> None:
    async def cancelled() -> str:
        task = asyncio.create_task(sender.send(_a_long_request(raw_server.url), LONG))
        loop = asyncio.get_running_loop()
        raw_server.behave = _reading_a_part_then(lambda: loop.call_soon_threadsafe(task.cancel))
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        await sender.aclose()
        return _secrets_shown(caught.value)

    sender = AsyncHttpSender(Settings())
    assert not asyncio.run(cancelled())


def _a_long_request(url: str) -> Request:
    """A request that no buffer of a connection holds as a whole."""
    return a_request(url, content=PASSWORD.encode() * 1_000_000)


def _reading_a_part_then(act: Callable[[], object]) -> Callable[[Connection], None]:
    def behave(connection: Connection) -> None:
        connection.sock.recv(100_000, socket.MSG_WAITALL)
        act()
        connection.server.closing.wait(LONG)

    return behave


def _secrets_shown(error: BaseException) -> str:
    """The first line of a traceback with local variables that shows a secret."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    lines = "".join(shown.format()).splitlines()
    found = (line[:100] for line in lines if TOKEN in line or PASSWORD in line)
    return next(found, "")


def test_password_of_a_socks_proxy_shows_in_no_log(
    drive: Sync | Async, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logger = logging.getLogger("httpcore2.socks")
    arguments: dict[str, Any] = {"auth": (b"driver", b"hush")}
    # As httpcore2 does before it logs in, with these arguments.
    if drive.is_async:
        step = Trace("setup_socks5_connection", logger, _traced(async_http._GoingOut()), arguments)
        drive(step.__aenter__())
    else:
        step = Trace("setup_socks5_connection", logger, _traced(sync_http._GoingOut()), arguments)
        step.__enter__()
    assert "setup_socks5_connection.started" in caplog.text
    assert "hush" not in caplog.text
    assert arguments["auth"] == (b"driver", b"hush")


def _traced(going_out: Any) -> httpcore2.Request:
    return httpcore2.Request("GET", "http://h.invalid/", extensions={"trace": going_out.trace})


# --- What the HTTP library may raise ---


@pytest.mark.parametrize(
    ("error", "sending", "kind", "sent"),
    [
        (httpcore2.ConnectError("x"), False, ServiceUnreachableError, False),
        (httpcore2.ProxyError("x"), False, ServiceUnreachableError, False),
        (httpcore2.UnsupportedProtocol("x"), False, ServiceUnreachableError, False),
        (httpcore2.ConnectTimeout("x"), False, CallTimeoutError, False),
        (httpcore2.PoolTimeout("x"), False, CallTimeoutError, False),
        (httpcore2.ReadTimeout("x"), True, CallTimeoutError, True),
        (httpcore2.WriteTimeout("x"), True, CallTimeoutError, True),
        (TimeoutError(), False, CallTimeoutError, False),
        (TimeoutError(), True, CallTimeoutError, True),
        (httpcore2.ReadError("x"), True, ConnectionLostError, True),
        (httpcore2.WriteError("x"), True, ConnectionLostError, True),
        (httpcore2.RemoteProtocolError("x"), True, ConnectionLostError, True),
        (OSError("x"), True, ConnectionLostError, True),
        (TruncatedBodyError("x"), True, ConnectionLostError, True),
    ],
)
def test_every_exception_of_the_http_library_has_a_meaning(
    error: Exception, sending: bool, kind: type[TransportError], sent: bool
) -> None:
    failure = failure_of(error, a_request("https://h.invalid/"), 1.0, sending=sending)
    assert (type(failure), failure.request_sent) == (kind, sent)


def test_what_the_http_library_says_is_redacted() -> None:
    error = httpcore2.ReadError(f"cannot read {TOKEN}")
    failure = failure_of(error, a_request("https://h.invalid/"), 1.0, sending=True)
    assert TOKEN not in failure.message
