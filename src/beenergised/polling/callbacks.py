"""Telling a caller's function of something, written by hand in two forms."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Generic, TypeAlias, TypeVar

from beenergised.errors import InvalidArgumentError

T = TypeVar("T")

#: Is told of something and returns; for an asynchronous client it may be a coroutine function.
#: What it raises ends the wait.
Listener: TypeAlias = Callable[[T], Awaitable[None] | None]


class AsyncTeller(Generic[T]):
    """For an event loop. `argument` is how the caller passed the function."""

    def __init__(self, listener: Listener[T] | None, argument: str) -> None:
        self._listener = _callable(listener, argument)

    async def tell(self, news: T) -> None:
        """Tell of `news`, if anybody wants to hear."""
        if self._listener is not None:
            told = self._listener(news)
            if inspect.isawaitable(told):
                await told


class Teller(Generic[T]):
    """For a thread. `argument` is how the caller passed the function."""

    def __init__(self, listener: Listener[T] | None, argument: str) -> None:
        self._listener = _callable(listener, argument)
        self._argument = argument
        if inspect.iscoroutinefunction(listener):
            raise self._refusal()

    def tell(self, news: T) -> None:
        """Tell of `news`, if anybody wants to hear."""
        if self._listener is None:
            return
        told = self._listener(news)
        if inspect.iscoroutine(told):
            told.close()  # one that nobody awaits complains when it is collected
        if inspect.isawaitable(told):
            raise self._refusal()

    def _refusal(self) -> InvalidArgumentError:
        return InvalidArgumentError(
            self._argument,
            f"{self._argument}= is asynchronous: use the asynchronous client, or a function",
        )


def _callable(listener: Listener[T] | None, argument: str) -> Listener[T] | None:
    # The annotation promises it, but callers without a type checker exist.
    if listener is not None and not callable(listener):
        raise InvalidArgumentError(argument, f"{argument} must be a function, not {listener!r}")
    return listener
