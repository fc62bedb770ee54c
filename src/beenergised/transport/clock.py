"""The clock that the library measures and waits by, so that a test can move it."""

from __future__ import annotations

import asyncio
import time


class Clock:
    """Monotonic time for durations, wall time for expiry dates read from storage, and sleep."""

    def monotonic(self) -> float:
        """Seconds on a clock that never jumps."""
        return time.monotonic()

    def time(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Suspend this task."""
        await asyncio.sleep(seconds)
