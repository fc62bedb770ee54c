"""The real clock goes forward."""

from __future__ import annotations

import time

from beenergised.transport.clock import Clock


def test_it_tells_the_time() -> None:
    clock = Clock()
    assert clock.monotonic() <= clock.monotonic()
    assert abs(clock.time() - time.time()) < 60


async def test_it_sleeps() -> None:
    clock = Clock()
    clock.sleep(0)
    await clock.asleep(0)
