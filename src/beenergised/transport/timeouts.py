"""How one attempt is held to its time, whatever the other side does.

An HTTP library's timeouts are per read: a server that sends a byte now and then is never late.
In an event loop a whole attempt can be cancelled. In a thread it cannot, so there every read and
write on the socket gets the time that is left of the attempt.
"""

from __future__ import annotations

import asyncio
import threading
import time
from types import TracebackType
from typing import Self

_running = threading.local()


class AsyncAttemptLimit:
    """Holds everything inside the block to `seconds`, and longer only by `go_on`."""

    def __init__(self, seconds: float, in_all: float | None = None) -> None:
        self._time = asyncio.get_running_loop().time
        self._seconds = seconds
        self._last = self._time() + (seconds if in_all is None else in_all)
        self.end = min(self._time() + seconds, self._last)
        self._timeout = asyncio.timeout_at(self.end)

    def go_on(self) -> None:
        """Something arrived: `seconds` begin anew, within those `in_all`."""
        self.end = min(self._time() + self._seconds, self._last)
        if not self._timeout.expired():  # what has expired cannot be extended: asyncio refuses
            self._timeout.reschedule(self.end)

    async def give_turn(self) -> None:
        """Let the event loop run, which ends the block here if its time is over."""
        await asyncio.sleep(0)

    @property
    def for_silence(self) -> bool:
        """Whether the end comes `seconds` after something arrived, before those `in_all`."""
        return self.end < self._last

    async def __aenter__(self) -> Self:
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self._timeout.__aexit__(kind, error, at)


class AttemptLimit:
    """Holds everything that this thread does on the network, inside the block, to `seconds`, and
    longer only by `go_on`.
    """

    def __init__(self, seconds: float, in_all: float | None = None) -> None:
        now = time.monotonic()
        self._seconds = seconds
        self._last = now + (seconds if in_all is None else in_all)
        self.end = min(now + seconds, self._last)
        self.over = False
        self._outer: AttemptLimit | None = None

    def go_on(self) -> None:
        """Something arrived: `seconds` begin anew, within those `in_all`."""
        self.end = min(time.monotonic() + self._seconds, self._last)

    def give_turn(self) -> None:
        """Raise `TimeoutError` if the time of the block is over."""
        if time.monotonic() >= self.end:
            raise TimeoutError("the time of the attempt is over")

    @property
    def for_silence(self) -> bool:
        """Whether the end comes `seconds` after something arrived, before those `in_all`."""
        return self.end < self._last

    def __enter__(self) -> Self:
        # Within the attempt of a download its progress is told, and may make calls of its own.
        self._outer = getattr(_running, "attempt", None)
        _running.attempt = self
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.over = True
        _running.attempt = self._outer


def time_left(timeout: float | None, late: type[Exception]) -> float | None:
    """Return the seconds left of this thread's attempt, or `timeout` if that is less.

    Raises `late` at the end of the attempt.

    It raises because a read with hardly any time still succeeds if there are bytes to read: a
    server that sends them fast enough would hold the attempt for ever.
    """
    attempt: AttemptLimit | None = getattr(_running, "attempt", None)
    if attempt is None:
        return timeout
    left = attempt.end - time.monotonic()
    if left <= 0:
        raise late("the time of the attempt is over")
    return left if timeout is None else min(timeout, left)
