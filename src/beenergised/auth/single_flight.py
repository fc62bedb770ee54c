"""One renewal at a time, however many wait for it. Written by hand for tasks and for threads.

Whoever comes first starts the work; all wait for its outcome, each for as long as its own call
allows. The work belongs to none of them: a caller that is cancelled or runs out of time leaves
it running, because a refresh token that was sent is used up, and its successor must be kept.
No lock is held while anyone waits.
"""

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any, Generic, TypeVar

from beenergised.errors import BeEnergisedError, CallTimeoutError, SessionExpiredError

T = TypeVar("T")


class AsyncSingleFlight(Generic[T]):
    """Single flight for the tasks of an event loop. Each loop has a flight of its own.

    A task of another loop cannot be awaited: if that loop has ended, or stayed behind in the parent
    of a forked process, the wait would never end.
    """

    def __init__(self) -> None:
        self._tasks: dict[asyncio.AbstractEventLoop, asyncio.Task[T]] = {}

    # Any: what a coroutine yields and is sent is the event loop's business.
    async def run(self, work: Callable[[], Coroutine[Any, Any, T]], within: float) -> T:
        """The outcome of the work under way, or of `work` started now."""
        loop = asyncio.get_running_loop()
        task = self._tasks.get(loop)
        if task is None:
            # A closed loop never runs the callback that would remove its task.
            self._tasks = {each: its for each, its in self._tasks.items() if not each.is_closed()}
            task = asyncio.create_task(work())
            self._tasks[loop] = task
            task.add_done_callback(self._landed)
        done, _ = await asyncio.wait({task}, timeout=within)
        if not done:
            raise _too_slow(within)
        if task.cancelled():
            raise SessionExpiredError("the event loop ended while the session was renewed")
        return _outcome(task.exception(), task.result)

    async def settle(self, within: float | None = None) -> None:
        """Wait until nothing is under way; its failure, if any, was its callers' to see."""
        task = self._tasks.get(asyncio.get_running_loop())
        if task is not None:
            await asyncio.wait({task}, timeout=within)

    def _landed(self, task: asyncio.Task[T]) -> None:
        del self._tasks[task.get_loop()]
        if not task.cancelled():
            task.exception()  # seen, so that the event loop does not complain of it


class SingleFlight(Generic[T]):
    """Single flight for the threads of a process. Each process has a flight of its own.

    A forked child inherits no threads, so no thread would set the result of its parent's future, or
    release a lock that a thread of the parent held during the fork. There is therefore no lock:
    `dict.setdefault` and `dict.pop` are atomic.
    """

    def __init__(self) -> None:
        self._futures: dict[int, Future[T]] = {}

    def run(self, work: Callable[[], T], within: float) -> T:
        """The outcome of the work under way, or of `work` started now, in a thread of its own.

        The thread has a copy of the caller's context variables, so that hooks and token sources
        find a tracing span, for example. It is not a daemon thread: on exit, the interpreter waits
        for the new tokens to be written, at most for as long as a renewal may take.
        """
        own = Future[T]()
        future = self._futures.setdefault(os.getpid(), own)
        if future is own:
            self._start(work, own)
        try:
            error = future.exception(within)
        except FutureTimeoutError:
            raise _too_slow(within) from None
        return _outcome(error, future.result)

    def settle(self, within: float | None = None) -> None:
        """Wait until nothing is under way; its failure, if any, was its callers' to see."""
        future = self._futures.get(os.getpid())
        if future is not None:
            wait({future}, timeout=within)

    def _start(self, work: Callable[[], T], future: Future[T]) -> None:
        context = contextvars.copy_context()
        thread = threading.Thread(
            target=context.run,
            args=(self._fly, work, future),
            name="beenergised-renewal",
            daemon=False,  # said, because a daemon thread that calls would pass it on
        )
        try:
            thread.start()
        except BaseException as error:
            self._landed()
            future.set_exception(error)  # others may wait for it already
            raise

    def _fly(self, work: Callable[[], T], future: Future[T]) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - carried to those who wait, whatever it is
            self._landed()
            future.set_exception(error)
        else:
            self._landed()
            future.set_result(result)

    def _landed(self) -> None:
        self._futures.pop(os.getpid(), None)


def _outcome(error: BaseException | None, result: Callable[[], T]) -> T:
    if isinstance(error, BeEnergisedError):
        raise error.again() from error
    if error is not None:
        raise error
    return result()


def _too_slow(within: float) -> CallTimeoutError:
    return CallTimeoutError(
        f"the session was not ready within the {within:.3g} s left of the call; the login or "
        "renewal goes on, and the next call will find its outcome.",
        request_sent=False,
    )
