"""The clock that the library measures and waits by, so that a test can move it."""

from __future__ import annotations

import asyncio
import time

from beenergised._public_names import public_in

_LONGEST_SLEEP = 1.0


@public_in("beenergised.transport")
class Clock:
    """Monotonic time for durations, wall time for expiry dates read from storage, and sleep."""

    def monotonic(self) -> float:
        """Seconds on a clock that never jumps."""
        return time.monotonic()

    def time(self) -> float:
        """Seconds since 1970, UTC."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Block this thread; Ctrl-C ends it, within a second at the latest."""
        # Python does not notice a signal that arrives in the instant before a sleep until that is
        # over: so no sleep is long.
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, _LONGEST_SLEEP))

    async def asleep(self, seconds: float) -> None:
        """Suspend this task."""
        await asyncio.sleep(seconds)
