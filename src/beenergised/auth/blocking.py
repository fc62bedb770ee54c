"""Locks of a token store, taken off the event loop where there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from beenergised.transport.blocking import in_thread

T = TypeVar("T")


async def lock_in_thread(
    try_lock: Callable[[], Callable[[], None] | None],
) -> Callable[[], None] | None:
    """`in_thread` for taking a lock: what a cancelled caller cannot receive is released."""
    taken: Future[Callable[[], None] | None] = Future()
    try:
        return await in_thread(_into, taken, try_lock)
    except asyncio.CancelledError:
        taken.add_done_callback(_give_back)
        raise


def _give_back(taken: Future[Callable[[], None] | None]) -> None:
    if taken.exception() is None and (release := taken.result()) is not None:
        release()


def _into(future: Future[T], work: Callable[[], T]) -> T:
    try:
        result = work()
    except BaseException as error:
        future.set_exception(error)
        raise
    future.set_result(result)
    return result


def lock_in_place(try_lock: Callable[[], T]) -> T:
    """The synchronous counterpart: just call it."""
    return try_lock()
