"""A wait of a task that is cancelled leaves nothing behind."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

import pytest
from tenacity import wait_fixed
from tests.polling.waits import TEXTS, Ticks

from beenergised.polling import AsyncPoll, Pace


class Standing(Ticks):
    """A clock whose sleep ends only with whoever sleeps."""

    def __init__(self) -> None:
        super().__init__()
        self.sleeping = asyncio.Event()
        self.woken = 0

    async def asleep(self, seconds: float) -> None:
        self.sleeping.set()
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            self.woken += 1


async def follow(poll: AsyncPoll[str]) -> None:
    async with aclosing(poll.changes()) as changes:
        async for _ in changes:
            pass


async def others() -> set[asyncio.Task[object]]:
    await asyncio.sleep(0)
    return asyncio.all_tasks() - {asyncio.current_task()}  # type: ignore[arg-type]


async def test_cancelled_in_a_pause() -> None:
    clock = Standing()
    asked: list[float] = []

    async def ask(within: float) -> str:
        asked.append(within)
        return "a"

    poll = AsyncPoll(clock, ask, TEXTS, timeout=60.0, pace=Pace(wait_fixed(1)))
    task = asyncio.create_task(follow(poll))
    await clock.sleeping.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert clock.woken == 1
    assert len(asked) == 1
    assert not await others()


async def test_cancelled_in_a_question() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def ask(_: float) -> str:
        begun.set()
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            ended.set()
        return "never"

    poll = AsyncPoll(Ticks(), ask, TEXTS, timeout=60.0, pace=Pace(wait_fixed(1)))
    task = asyncio.create_task(follow(poll))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended.is_set()
    assert not await others()


async def test_a_wait_ends_with_the_timeout_of_the_task() -> None:
    async def ask(_: float) -> str:
        return "a"

    poll = AsyncPoll(Standing(), ask, TEXTS, timeout=60.0, pace=Pace(wait_fixed(1)))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await follow(poll)
    assert not await others()
