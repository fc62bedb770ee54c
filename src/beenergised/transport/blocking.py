"""Work that blocks, such as writing to a disk, off the event loop where there is one."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from beenergised.transport.previews import is_previewing

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run `work` in a thread, with a copy of the caller's context variables.

    `work` starts before this coroutine first suspends. Cancelling the caller does not stop it, so
    that a file is always written completely.
    """
    if is_previewing():  # a preview uses no thread and no event loop
        return work(*args, **kwargs)
    loop, context = asyncio.get_running_loop(), contextvars.copy_context()
    future = loop.run_in_executor(None, lambda: context.run(work, *args, **kwargs))
    future.add_done_callback(_seen)
    return await asyncio.shield(future)


def _seen(future: asyncio.Future[T]) -> None:
    # Nobody is left to look at it when the caller was cancelled, and asyncio complains of that.
    if not future.cancelled():
        future.exception()


def in_place(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The synchronous counterpart: just call it."""
    return work(*args, **kwargs)
