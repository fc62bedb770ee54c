"""One renewal at a time, however many wait for it. Written by hand for tasks and for threads.

Whoever comes first starts the work; all wait for its outcome, each for as long as its own call
allows. The work belongs to none of them: a caller that is cancelled or runs out of time leaves
it running, because a refresh token that was sent is used up, and its successor must be kept.
No lock is held while anyone waits.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any, Generic, TypeVar

from beenergised.errors import BeEnergisedError, CallTimeoutError, SessionExpiredError

T = TypeVar("T")


class AsyncSingleFlight(Generic[T]):
    """For the tasks of one event loop."""

    def __init__(self) -> None:
        self._task: asyncio.Task[T] | None = None

    # Any: what a coroutine yields and is sent is the event loop's business.
    async def run(self, work: Callable[[], Coroutine[Any, Any, T]], within: float) -> T:
        """The outcome of the work under way, or of `work` started now."""
        task = self._task
        if task is None:
            task = asyncio.create_task(work())
            task.add_done_callback(self._landed)
            self._task = task
        done, _ = await asyncio.wait({task}, timeout=within)
        if not done:
            raise _too_slow(within)
        if task.cancelled():
            raise SessionExpiredError("the event loop ended while the session was renewed")
        return _outcome(task.exception(), task.result)

    async def settle(self, within: float | None = None) -> None:
        """Wait until nothing is under way; its failure, if any, was its callers' to see."""
        if self._task is not None:
            await asyncio.wait({self._task}, timeout=within)

    def _landed(self, task: asyncio.Task[T]) -> None:
        self._task = None
        if not task.cancelled():
            task.exception()  # seen, so that the event loop does not complain of it


class SingleFlight(Generic[T]):
    """For the threads of one process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._future: Future[T] | None = None
        self._process = os.getpid()

    def run(self, work: Callable[[], T], within: float) -> T:
        """The outcome of the work under way, or of `work` started now, in a thread of its own.

        The thread is not a daemon: an interpreter that ends waits for the new tokens to be
        written, at most for as long as a renewal may take.
        """
        with self._guard:
            future = self._under_way()
            if future is None:
                future = Future[T]()
                threading.Thread(
                    target=self._fly,
                    args=(work, future),
                    name="beenergised-renewal",
                    daemon=False,  # said, because a daemon thread that calls would pass it on
                ).start()  # may fail; remembered only afterwards, or all would wait for ever
                self._future = future
        try:
            error = future.exception(within)
        except FutureTimeoutError:
            raise _too_slow(within) from None
        return _outcome(error, future.result)

    def settle(self, within: float | None = None) -> None:
        """Wait until nothing is under way; its failure, if any, was its callers' to see."""
        with self._guard:
            future = self._under_way()
        if future is not None:
            wait({future}, timeout=within)

    def _under_way(self) -> Future[T] | None:
        if self._process != os.getpid():
            # Forked in the middle of a renewal: the thread that makes it is not in this process.
            self._future, self._process = None, os.getpid()
        return self._future

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
        with self._guard:
            self._future = None


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
