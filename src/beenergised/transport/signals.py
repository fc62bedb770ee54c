"""Exceptions that a signal handler raised while the library was at work.

A program limits its own time in this way, often with a `TimeoutError`. It is not the network's
failure, and to repeat the call would ignore it.
"""

from __future__ import annotations

import functools
import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from sys import exception
from types import CodeType, TracebackType


def causes_of(
    error: BaseException | None, handled: BaseException | None
) -> Iterator[BaseException]:
    """Yield `error` and what led to it, up to what was `handled` before, each once."""
    seen: set[int] = set()  # a cause may lead back to its effect
    while error is not None and error is not handled and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def from_signal_handler(
    error: BaseException, handled: BaseException | None
) -> BaseException | None:
    """Return the exception among what led to `error` that a signal handler raised, if any."""
    for link in causes_of(error, handled):
        if signal_handlers_part(link.__traceback__) is not None:
            return link
    return None


def signal_handlers_part(traceback: TracebackType | None) -> TracebackType | None:
    """Return the part of a traceback that begins in a signal handler; None without one."""
    if traceback is None:
        return None
    codes = {_code_of(signal.getsignal(each)) for each in signal.valid_signals()} - {None}
    while traceback is not None and traceback.tb_frame.f_code not in codes:
        traceback = traceback.tb_next
    return traceback


@contextmanager
def signal_errors_pass() -> Generator[None]:
    """Re-raise an exception of a signal handler that was wrapped as a network error, unwrapped."""
    handled = exception()
    try:
        yield
    except Exception as error:
        raised = from_signal_handler(error, handled)
        if raised is None or raised is error:
            raise
    else:
        return
    raise raised  # not in the handler, where its context would be what it led to


def _code_of(handler: object) -> CodeType | None:
    """Return the code of a function, a method, a partial of one, or a callable object."""
    while isinstance(handler, functools.partial):
        handler = handler.func
    for each in (handler, getattr(type(handler), "__call__", None)):  # noqa: B004 - its code, not whether
        code = getattr(each, "__code__", None)
        if isinstance(code, CodeType):
            return code
    return None
