"""Compressed bodies over real sockets: limits of memory and time, ends, and errors."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.transport.servers import Connection, RawServer, answering, answering_once
from tests.transport.servers import http as http_answer
from tests.transport.support import Async, FakeClock, Sync
from tests.transport.test_decoding import MEBIBYTE, bomb, raw_deflate

from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ConnectionLostError,
    OutcomeUnknownError,
    ResponseDecodingError,
    ResponseTooLargeError,
    TransportError,
)
from beenergised.messages import Headers, Request, Response
from beenergised.transport import timeouts as limits
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport._async.http import AsyncHttpSender
from beenergised.transport._sync.driver import Driver
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.lifecycle import Call
from beenergised.transport.retry import BackOff, never
from beenergised.transport.settings import Settings

LONG = 60.0
CLOSING = "Connection: close"


class Send:
    """Sends through an HTTP sender of either kind, a new one for each request."""

    def __init__(self, drive: Sync | Async) -> None:
        self.drive = drive

    def __call__(
        self, url: str, *, timeout: float = LONG, method: str = "GET", **settings: Any
    ) -> Response:
        request = Request(method, url, Headers(), operation="cards.list")
        if not self.drive.is_async:
            with contextlib.closing(HttpSender(Settings(**settings))) as sender:
                return sender.send(request, timeout)

        async def send() -> Response:
            sender = AsyncHttpSender(Settings(**settings))
            try:
                return await sender.send(request, timeout)
            finally:
                await sender.aclose()

        answer: Response = self.drive(send())
        return answer

    def call(self, url: str, *, repeatable: bool, retry: Any = never) -> object:
        """Make a whole call, with what is decided about its failure."""
        request = Request("POST", url, Headers(), b"{}", "cards.update")
        call: Call[int] = Call(request, lambda answer: answer.status, retry, repeatable=repeatable)
        if not self.drive.is_async:
            with contextlib.closing(HttpSender(Settings())) as sender:
                return Driver(sender, FakeClock()).run(call)

        async def run() -> object:
            sender = AsyncHttpSender(Settings())
            try:
                return await AsyncDriver(sender, FakeClock()).run(call)
            finally:
                await sender.aclose()

        return self.drive(run())


@pytest.fixture
def send(drive: Sync | Async) -> Send:
    return Send(drive)


def encoded(body: bytes, coding: str, *more: str) -> bytes:
    return http_answer(body, f"Content-Encoding: {coding}", *more)


def in_turn(*answers: bytes) -> Callable[[Connection], None]:
    """Behaviour: one response for each connection."""
    left = list(answers)

    def behave(connection: Connection) -> None:
        connection.read_request()
        connection.send(left.pop(0))

    return behave


# --- Bodies that are decoded ---


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("x-gzip", gzip.compress(b"abc")),
        ("GZIP", gzip.compress(b"abc")),
        ("gzip", gzip.compress(b"a") + gzip.compress(b"bc")),
        ("deflate", raw_deflate(b"abc")),
        ("identity", b"abc"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"abc"))),
        ("deflate\r\nContent-Encoding: gzip", gzip.compress(zlib.compress(b"abc"))),
    ],
    ids=range(7),
)
def test_body_in_any_supported_coding_is_decoded(
    send: Send, raw_server: RawServer, coding: str, body: bytes
) -> None:
    raw_server.behave = answering(encoded(body, coding))
    assert send(raw_server.url).content == b"abc"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("GET", b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"),
        ("GET", b"HTTP/1.1 204 No Content\r\n"),
        ("GET", b"HTTP/1.1 304 Not Modified\r\nContent-Length: 70\r\n"),
        ("HEAD", b"HTTP/1.1 200 OK\r\nContent-Length: 70\r\n"),
    ],
)
def test_response_without_body_may_name_any_coding(
    send: Send, raw_server: RawServer, method: str, answer: bytes, coding: str
) -> None:
    raw_server.behave = answering(answer + f"Content-Encoding: {coding}\r\n\r\n".encode())
    assert send(raw_server.url, method=method).content == b""


# --- Bodies that are not what they say ---


def chunked(body: bytes, *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked", *headers]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return head + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def until_closed(body: bytes, *headers: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", CLOSING, *headers]).encode() + b"\r\n\r\n" + body


FRAMES = [http_answer, chunked, until_closed]
WHOLE = gzip.compress(os.urandom(1000))
BROKEN: list[tuple[str, bytes, type[TransportError]]] = [
    ("gzip", WHOLE[:500], ConnectionLostError),
    ("gzip", WHOLE[:-1], ConnectionLostError),
    ("deflate", zlib.compress(b"abc" * 99)[:-1], ConnectionLostError),
    ("deflate", raw_deflate(b"abc" * 99)[:-1], ConnectionLostError),
    ("gzip, gzip", gzip.compress(WHOLE[:500]), ConnectionLostError),
    ("gzip", WHOLE + b"garbage", ResponseDecodingError),
    ("deflate", zlib.compress(b"abc") + b"x", ResponseDecodingError),
    ("gzip", b"not gzip", ResponseDecodingError),
    ("br", b"abc", ResponseDecodingError),
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("coding", "body", "kind"), BROKEN, ids=range(len(BROKEN)))
def test_body_that_cannot_be_decoded_is_an_error(  # noqa: PLR0917 - a table
    send: Send,
    raw_server: RawServer,
    coding: str,
    body: bytes,
    kind: type[TransportError],
    frame: Callable[..., bytes],
) -> None:
    raw_server.behave = answering_once(frame(body, f"Content-Encoding: {coding}"))
    with pytest.raises(TransportError) as caught:
        send(raw_server.url)
    assert type(caught.value) is kind
    assert caught.value.request_sent is True
    assert caught.value.message.startswith("cards.list: ")
    if kind is ResponseDecodingError:
        assert caught.value.status == 200
        assert "127.0.0.1 answered with HTTP 200" in caught.value.message
    if coding == "br":
        assert "'br', and only gzip, deflate were asked for" in caught.value.message


@pytest.mark.parametrize(("coding", "body", "kind"), BROKEN[3:8:2], ids=range(3))
def test_write_with_undecodable_response_has_unknown_outcome(
    send: Send, raw_server: RawServer, coding: str, body: bytes, kind: type[BeEnergisedError]
) -> None:
    raw_server.behave = answering_once(encoded(body, coding, CLOSING))
    with pytest.raises(OutcomeUnknownError) as caught:
        send.call(raw_server.url, repeatable=False, retry=BackOff())
    assert type(caught.value.__cause__) is kind
    assert len(raw_server.requests) == 1


def test_read_whose_response_cannot_be_decoded_is_retried(
    send: Send, raw_server: RawServer
) -> None:
    raw_server.behave = in_turn(
        encoded(b"?", "gzip", CLOSING), encoded(WHOLE[:9], "gzip", CLOSING), http_answer(b"")
    )
    assert send.call(raw_server.url, repeatable=True, retry=BackOff()) == 200
    assert len(raw_server.requests) == 3


# --- Limits ---


def nested(times: int, mebibytes: int) -> tuple[str, bytes]:
    body = bomb(mebibytes)
    for _ in range(times - 1):
        body = gzip.compress(body)
    return ", ".join(["gzip"] * times), body


def test_error_for_a_large_response_names_its_option(send: Send, raw_server: RawServer) -> None:
    coding, body = nested(2, 4)
    raw_server.behave = answering_once(encoded(body, coding, CLOSING))
    with pytest.raises(ResponseTooLargeError, match="more than 100000 bytes") as caught:
        send(raw_server.url, max_response_bytes=100_000)
    assert caught.value.message.startswith("cards.list: ")
    assert "max_response_bytes" in caught.value.message
    assert caught.value.status == 200


def test_response_of_exactly_the_limit_is_taken(send: Send, raw_server: RawServer) -> None:
    body = os.urandom(100_000)
    for content, coding in ((body, "identity"), (gzip.compress(gzip.compress(body)), "gzip, gzip")):
        raw_server.behave = answering_once(encoded(content, coding, CLOSING))
        assert send(raw_server.url, max_response_bytes=100_000).content == body
        raw_server.behave = answering_once(encoded(content, coding, CLOSING))
        with pytest.raises(ResponseTooLargeError):
            send(raw_server.url, max_response_bytes=99_999)


def test_time_limit_of_an_attempt_holds_while_decoding(
    send: Send, raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Time passes with each step only: the limit is over after fifty of 1024.
    coding, body = nested(2, 64)
    now = [0.0]
    real = zlib.decompressobj

    class Inflater:
        def __init__(self, *arguments: Any) -> None:
            self._real = real(*arguments)

        def decompress(self, *arguments: Any) -> bytes:
            now[0] += 1.0
            return self._real.decompress(*arguments)

        def __getattr__(self, name: str) -> Any:
            return getattr(self._real, name)

    monkeypatch.setattr("beenergised.transport.decoding.zlib.decompressobj", Inflater)
    raw_server.behave = answering_once(encoded(body, coding, CLOSING))
    if send.drive.is_async:
        send.drive(_set_time_of_loop(now))
    else:
        monkeypatch.setattr(limits, "time", SimpleNamespace(monotonic=lambda: now[0]))
    with pytest.raises(CallTimeoutError, match="within 50 s") as caught:
        send(raw_server.url, timeout=50.0, max_response_bytes=1024 * MEBIBYTE)
    assert caught.value.request_sent is True
    assert 50 <= now[0] <= 60


async def _set_time_of_loop(now: list[float]) -> None:
    loop = asyncio.get_running_loop()
    start = loop.time
    began = start()
    # The real time counts for nothing, however slow the machine.
    loop.time = lambda: began + now[0]  # type: ignore[method-assign]


async def test_event_loop_runs_while_a_body_is_decoded(raw_server: RawServer) -> None:
    body = gzip.compress(gzip.compress(bytes(16 * MEBIBYTE)))
    raw_server.behave = answering_once(encoded(body, "gzip, gzip", CLOSING))
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    sender = AsyncHttpSender(Settings())
    request = Request("GET", raw_server.url, Headers(), operation="cards.list")
    answer = await sender.send(request, LONG)
    counting.cancel()
    await sender.aclose()
    assert len(answer.content) == 16 * MEBIBYTE
    assert turns >= 16 * 16


# --- Memory ---

SMALL = 10 * MEBIBYTE
SPARE = 16 * MEBIBYTE


def _cases() -> list[tuple[str, str, bytes]]:
    """Bodies far beyond any limit: (name, Content-Encoding, body)."""
    one, deflated = bomb(2048), bomb(2048)[10:]
    return [
        ("gzip", "gzip", one),
        ("x-gzip", "x-gzip", one),
        ("raw deflate", "deflate", deflated),
        ("gzip, gzip", "gzip, gzip", gzip.compress(one)),
        ("gzip, deflate", "gzip, deflate", zlib.compress(one)),
        ("three times", "gzip, gzip, gzip", gzip.compress(gzip.compress(one))),
        ("four times", ", ".join(["gzip"] * 4), gzip.compress(gzip.compress(gzip.compress(one)))),
        ("members", "gzip", gzip.compress(bytes(MEBIBYTE)) * 100),
        ("not compressed", "identity", bytes(64 * MEBIBYTE)),
    ]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory from /proc")
@pytest.mark.parametrize("what", ["call", "call within the limit", "download"])
def test_memory_stays_below_the_limit_and_16_mebibytes(
    raw_server: RawServer, drive: Sync | Async, what: str, tmp_path: Path
) -> None:
    if what == "call within the limit":
        body = bytes(32 * MEBIBYTE)
        cases = [("gzip", "gzip", gzip.compress(body, 1)), ("plain", "identity", body)]
    else:
        cases = _cases()
    answers = [encoded(b"{}", "identity", CLOSING)]  # the idle client's
    answers += [encoded(body, coding, CLOSING) for _, coding, body in cases]
    raw_server.behave = in_turn(*answers)
    kind = "async" if drive.is_async else "sync"
    program = [sys.executable, "-m", "tests.transport.measuring", kind, what, raw_server.url]
    ended = subprocess.run(
        [*program, str(tmp_path), *(name for name, _, _ in cases)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    measured = json.loads(ended.stdout)
    limit = SMALL if what == "download" else Settings().max_response_bytes
    outcome = "33554432 bytes" if what == "call within the limit" else "ResponseTooLargeError"
    assert {case["outcome"] for case in measured} == {outcome}
    assert {case["name"]: case["bytes"] for case in measured if case["bytes"] > limit + SPARE} == {}
    assert len(measured) == len(cases)
    assert list(tmp_path.iterdir()) == []
