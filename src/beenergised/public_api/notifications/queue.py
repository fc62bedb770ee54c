"""What was accepted and waits for its handlers, and what is under way: bounded, and countable."""

from __future__ import annotations

import asyncio
import contextvars
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from beenergised.public_api.notifications.deliveries import Delivery

# How long a handler may take to leave when it was told to.
_GRACE: Final = 1.0


class Work:
    """A queue with so many places, of which so many at a time are worked on, the oldest first.

    There are no workers that could die: whatever ends makes room for the next. All of it happens
    in one event loop, between two awaits, so that nothing can be in neither place.
    """

    def __init__(
        self,
        places: int,
        at_a_time: int,
        handle: Callable[[Delivery], Awaitable[bool]],
        handled: Callable[[Delivery, bool], None],
    ) -> None:
        self._places = places
        self._at_a_time = at_a_time
        self._handle = handle
        self._handled = handled
        # Each with the context of its request, which is not that of whoever made room for it.
        self._waiting: deque[tuple[Delivery, contextvars.Context]] = deque()
        self._under_way: dict[Delivery, asyncio.Task[bool]] = {}
        # Ended by something else than the end of its handlers.
        self._broken_off: list[Delivery] = []
        self._not_begun: list[Delivery] = []
        self._idle = asyncio.Event()
        self._idle.set()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def is_full(self) -> bool:
        """Whether there is no place for another."""
        return len(self._waiting) >= self._places

    def add(self, delivery: Delivery) -> None:
        """Let it wait for its turn."""
        self._waiting.append((delivery, contextvars.copy_context()))
        if self._idle.is_set():
            # A new one: an event that was waited for stays with its event loop.
            self._idle = asyncio.Event()
        self._go_on()

    async def done(self, within: float | None = None) -> bool:
        """Wait until nothing is left, or so many seconds; whether nothing is."""
        try:
            async with asyncio.timeout(within):
                await self._idle.wait()
        except TimeoutError:
            return False
        return True

    async def break_off(self) -> None:
        """Begin nothing more, and cancel what is under way; it has a moment to end."""
        self._not_begun = self._all_waiting()
        self._waiting.clear()
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=_GRACE)
            await asyncio.sleep(0)  # what is to be called when they are done has its turn

    def take_left(self) -> list[Delivery]:
        """What was not handled, the oldest first. None of it is here any more."""
        left = [*self._broken_off, *self._under_way, *self._not_begun, *self._all_waiting()]
        self._waiting.clear()
        self._broken_off, self._under_way, self._not_begun = [], {}, []
        self._idle.set()
        return left

    def _go_on(self) -> None:
        while self._waiting and len(self._under_way) < self._at_a_time:
            delivery, context = self._waiting.popleft()
            loop = asyncio.get_running_loop()
            task = loop.create_task(self._run(delivery), context=context)
            self._under_way[delivery] = task
            task.add_done_callback(partial(self._ended, delivery))
        if not self._waiting and not self._under_way:
            self._idle.set()

    def _all_waiting(self) -> list[Delivery]:
        return [delivery for delivery, _ in self._waiting]

    async def _run(self, delivery: Delivery) -> bool:
        return await self._handle(delivery)

    def _ended(self, delivery: Delivery, task: asyncio.Task[bool]) -> None:
        whole = not task.cancelled() and task.exception() is None
        if self._under_way.pop(delivery, None) is None:
            return  # given up, and ended after all
        if whole:
            self._handled(delivery, task.result())
        else:
            self._broken_off.append(delivery)
        self._go_on()
