"""Calls to a token store, off the event loop where there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run `work` in a thread. It starts before this first suspends, and a cancelled caller does
    not stop it: a session that is being written is written.
    """
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, lambda: work(*args, **kwargs))
    future.add_done_callback(_seen)
    return await asyncio.shield(future)


def _seen(future: asyncio.Future[T]) -> None:
    # Nobody is left to look at it when the caller was cancelled, and asyncio complains of that.
    if not future.cancelled():
        future.exception()


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


def in_place(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The synchronous counterpart: just call it."""
    return work(*args, **kwargs)


def lock_in_place(try_lock: Callable[[], T]) -> T:
    """The synchronous counterpart: just call it."""
    return try_lock()
