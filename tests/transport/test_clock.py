"""The real clock goes forward."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from beenergised.transport import clock as clock_module
from beenergised.transport.clock import Clock


def test_it_tells_the_time() -> None:
    clock = Clock()
    assert clock.monotonic() <= clock.monotonic()
    assert abs(clock.time() - time.time()) < 60


async def test_it_sleeps() -> None:
    clock = Clock()
    clock.sleep(0)
    await clock.asleep(0)


def test_a_long_sleep_is_made_of_short_ones_so_that_no_ctrl_c_is_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    ours = SimpleNamespace(monotonic=lambda: now[0], sleep=sleep)
    monkeypatch.setattr(clock_module, "time", ours)
    Clock().sleep(2.5)
    Clock().sleep(0)
    assert slept == [1.0, 1.0, 0.5]
