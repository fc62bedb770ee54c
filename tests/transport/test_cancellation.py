"""Calls that are cancelled or interrupted at any instant: nothing of them stays in the pool."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.transport.servers import RawServer, answering, http

from beenergised import errors
from beenergised.messages import Headers, Request
from beenergised.transport import connection_pool
from beenergised.transport._async.http import AsyncHttpSender
from beenergised.transport._sync.http import HttpSender
from beenergised.transport.settings import Settings
from beenergised.transport.timeouts import AsyncAttemptLimit

BODY = b'{"data":"' + b"x" * 300_000 + b'"}'
_PIECE = 50_000
LONG = 30.0


class _Service:
    """Answers in pieces, in a varying number of turns of the event loop, and sometimes closes."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                await self._answer(writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, writer: asyncio.StreamWriter) -> None:
        closes = self._draw.random() < 0.2
        writer.write(b"HTTP/1.1 200 OK\r\n" + (b"Connection: close\r\n" if closes else b""))
        writer.write(b"Content-Length: %d\r\n\r\n" % len(BODY))
        for start in range(0, len(BODY), _PIECE):
            writer.write(BODY[start : start + _PIECE])
            await writer.drain()
            for _ in range(self._draw.randrange(3)):
                await asyncio.sleep(0)
        if closes:
            raise ConnectionError


def _request(url: str) -> Request:
    return Request("GET", url, Headers(), None, operation="cancelled")


async def _cancel_after(task: asyncio.Task[object], turns: int, again: list[int]) -> bool:
    """Cancel `task` after so many turns, and again after more; return whether it was finished."""
    for pause in (turns, *again):
        for _ in range(pause):
            await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait({task}, timeout=LONG)
    assert task.done()
    return not task.cancelled()


@pytest.mark.parametrize("twice", [False, True], ids=["once", "again while it ends"])
@pytest.mark.parametrize("together", [1, 5])
async def test_calls_cancelled_at_any_turn_leave_nothing_in_the_pool(
    together: int, twice: bool
) -> None:
    draw = random.Random(1)
    server = await asyncio.start_server(_Service(draw), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    sender = AsyncHttpSender(Settings(max_connections=3))
    finished = 0
    for _ in range(250 // together):
        tasks = [asyncio.create_task(sender.send(_request(url), LONG)) for _ in range(together)]
        ends = [
            _cancel_after(
                task,
                draw.randrange(30 * together),
                [draw.randrange(3) for _ in range(draw.randrange(3))] if twice else [],
            )
            for task in tasks
        ]
        finished += sum(await asyncio.gather(*ends))
    assert 0 < finished < 250
    await asyncio.gather(*sender._pools._releases, return_exceptions=True)
    (pool,) = sender._pools._pools.values()
    assert pool._requests == []
    assert all(connection.is_idle() for connection in pool.connections)
    assert (await sender.send(_request(url), LONG)).content == BODY
    await sender.aclose()
    server.close()


async def test_calls_that_time_out_at_any_turn_leave_nothing_in_the_pool() -> None:
    # The limit of an attempt is a cancellation, too.
    draw = random.Random(2)
    server = await asyncio.start_server(_Service(draw), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    sender = AsyncHttpSender(Settings(max_connections=2))
    timed_out = 0
    for _ in range(150):
        try:
            await sender.send(_request(url), draw.random() * 0.005)
        except errors.CallTimeoutError:
            timed_out += 1
    assert timed_out > 0
    await asyncio.gather(*sender._pools._releases, return_exceptions=True)
    (pool,) = sender._pools._pools.values()
    assert pool._requests == []
    assert (await sender.send(_request(url), LONG)).content == BODY
    await sender.aclose()
    server.close()


async def test_attempt_limit_that_is_over_cannot_be_extended() -> None:
    async def extend() -> None:
        async with AsyncAttemptLimit(0, 60) as limit:
            try:
                await asyncio.sleep(LONG)
            finally:
                limit.go_on()

    with pytest.raises(TimeoutError):
        await extend()


def test_call_interrupted_at_any_line_leaves_a_working_client() -> None:
    # In a program of its own: it traces lines, as the measuring of coverage does.
    done = subprocess.run(
        [sys.executable, "-m", "tests.transport.interrupted_calls", "300"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    interrupted, _, broken = done.stdout.rpartition(", ")
    # A call that needs fewer lines than the first ends before its interrupt.
    assert int(interrupted.split()[0]) > 250
    assert broken == "0 broken\n"


def test_connections_given_up_after_an_interrupt_are_closed_in_time(
    raw_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(connection_pool, "time", SimpleNamespace(monotonic=lambda: now[0]))
    raw_server.behave = answering(http(BODY))
    sender = HttpSender(Settings(download_timeout=600))
    pools = sender._pools
    for expected in (1, 2):
        sender.send(_request(raw_server.url), LONG)
        pools.discard_after(KeyboardInterrupt())
        assert len(pools._discarded) == expected
        now[0] += 400
    now[0] += 400
    pools.discard_after(KeyboardInterrupt())
    assert pools._discarded == []
    sender.close()


async def test_connections_given_up_in_a_loop_close_with_the_client() -> None:
    server = await asyncio.start_server(_Service(random.Random(3)), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    sender = AsyncHttpSender(Settings())
    await sender.send(_request(url), LONG)
    sender._pools.discard_after(KeyboardInterrupt())
    ((_, _, pool),) = sender._pools._discarded
    await sender.aclose()
    assert pool.connections == []
    server.close()
