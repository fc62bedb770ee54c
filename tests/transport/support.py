"""What the tests of transport and auth share: a clock that a test moves, both ways to run."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from types import SimpleNamespace
from typing import Any

import pytest

from beenergised.transport import timeouts as limits
from beenergised.transport.clock import Clock


class FakeClock(Clock):
    """Time passes only by `advance` and by what sleeps on it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.wall = 1_700_000_000.0
        self.slept: list[float] = []

    def advance(self, seconds: float) -> None:
        self.now += seconds
        self.wall += seconds

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return self.wall

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


def limit_attempts_by(
    clock: Clock, patch: pytest.MonkeyPatch, loop: asyncio.AbstractEventLoop | None = None
) -> None:
    """Make the limits of attempts, in threads and in `loop`, go by `clock`.

    Then it does not matter how busy the machine is: an attempt is over once a test says so. Reads
    and writes of sockets still take at most the seconds that are left of it.
    """
    patch.setattr(limits, "time", SimpleNamespace(monotonic=clock.monotonic))
    if loop is not None:
        patch.setattr(loop, "time", clock.monotonic)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the event loop that runs in this thread, if one does."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class Sync:
    """Runs the synchronous twin: its results are there already."""

    is_async = False
    loop = None

    def __call__(self, value: Any) -> Any:
        return value

    def close(self) -> None:
        pass


class Async:
    """Runs the asynchronous one, everything of a test in one event loop."""

    is_async = True

    def __init__(self) -> None:
        self._runner = asyncio.Runner()

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        return self._runner.get_loop()

    def __call__(self, value: Coroutine[Any, Any, Any]) -> Any:
        return self._runner.run(value)

    def close(self) -> None:
        self._runner.close()
