"""What the tests of transport and auth share: a clock that a test moves, both ways to run."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

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


class Sync:
    """Runs the synchronous twin: its results are there already."""

    is_async = False

    def __call__(self, value: Any) -> Any:
        return value

    def close(self) -> None:
        pass


class Async:
    """Runs the asynchronous one, everything of a test in one event loop."""

    is_async = True

    def __init__(self) -> None:
        self._runner = asyncio.Runner()

    def __call__(self, value: Coroutine[Any, Any, Any]) -> Any:
        return self._runner.run(value)

    def close(self) -> None:
        self._runner.close()
