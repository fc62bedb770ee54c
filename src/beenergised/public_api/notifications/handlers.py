"""The functions that are told of notifications: which, and how they are called."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from beenergised.errors import InvalidArgumentError
from beenergised.public_api.notifications.deliveries import Delivery

_log = logging.getLogger("beenergised.notifications")

# Any: of one of 39 models, or of UnknownNotification; object: what a handler returns is not used.
Handler: TypeAlias = Callable[[Any], object]
ErrorHandler: TypeAlias = Callable[[BaseException, Delivery], object]


class Handlers:
    """The handlers of a receiver, in the order in which they were registered."""

    def __init__(self) -> None:
        # The type that each is for, None for every type; and whether it takes the delivery.
        self._all: list[tuple[str | None, Handler, bool]] = []
        self._on_error: list[ErrorHandler] = []
        self._on_undelivered: list[Callable[[Delivery], object]] = []

    def add(self, kind: str | None, handler: Handler, *, whole: bool = False) -> None:
        """Call `handler` for a type of notification, with the delivery if `whole`."""
        self._all.append((kind, callable_checked(handler), whole))

    def kinds(self) -> set[str]:
        """The types that one of them asked for."""
        return {kind for kind, _, _ in self._all if kind is not None}

    def add_on_error(self, handler: ErrorHandler) -> None:
        """Call `handler` when another one raised."""
        self._on_error.append(callable_checked(handler))

    def add_on_undelivered(self, handler: Callable[[Delivery], object]) -> None:
        """Call `handler` with what was not handled when the receiver stopped."""
        self._on_undelivered.append(callable_checked(handler))

    async def run(self, delivery: Delivery) -> bool:
        """Call all that are for it, one after the other; whether none raised."""
        failures = 0
        for kind, handler, whole in tuple(self._all):
            if kind is not None and kind != delivery.type:
                continue
            if _is_being_cancelled():  # and the handler before did not let itself be
                raise asyncio.CancelledError
            delivery.begun = True
            error = await call(handler, delivery if whole else delivery.notification)
            if error is not None:
                failures += 1
                await self._tell_error(error, handler, delivery)
        return not failures

    async def _tell_error(self, error: BaseException, handler: Handler, delivery: Delivery) -> None:
        # Without the body: it may hold the numbers of cards, and names.
        _log.error("the handler %s raised on %r", _name(handler), delivery, exc_info=_info(error))
        for told in tuple(self._on_error):
            problem = await call(told, error, delivery)
            if problem is not None:
                _log.error("on_error itself raised on %r", delivery, exc_info=_info(problem))

    async def tell_undelivered(self, left: list[Delivery]) -> None:
        """Give what was not handled to those who want it."""
        for delivery in left:
            for told in tuple(self._on_undelivered):
                problem = await call(told, delivery)
                if problem is not None:
                    _log.error("on_undelivered raised on %r", delivery, exc_info=_info(problem))


async def call(function: Callable[..., object], *arguments: object) -> BaseException | None:
    """Call a function: in a thread, or if it is asynchronous, here. What it raised, or None."""
    try:
        if _is_asynchronous(function):
            result: object = function(*arguments)
        else:
            result, error = await _in_thread(partial(function, *arguments))
            if error is not None:
                return error
        if inspect.isawaitable(result):
            await result
    except asyncio.CancelledError as error:
        # Its own, of something that it awaited; else this is to end.
        if _is_being_cancelled():
            raise
        return error
    except Exception as error:  # noqa: BLE001 - foreign code, which must not end the receiver
        return error
    return None


# Any: of handlers and of functions that are told of errors.
def callable_checked(handler: Any) -> Any:
    """`handler`, if it can be one. Raises `InvalidArgumentError`."""
    if not callable(handler):
        raise InvalidArgumentError("handler", f"a handler is a function, not {handler!r}")
    if inspect.isgeneratorfunction(handler) or inspect.isasyncgenfunction(handler):
        raise InvalidArgumentError(
            "handler", f"{_name(handler)} is a generator: called, it would not do anything"
        )
    return handler


def _is_asynchronous(function: Callable[..., object]) -> bool:
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None)  # noqa: B004 - that of an object, which may be one
    )


def _is_being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


async def _in_thread(work: Callable[[], object]) -> tuple[object, BaseException | None]:
    """What `work` returned and raised, in a thread of its own.

    Not one of a pool: a handler that never comes back would keep the process from ending, and
    others from a thread. As a value: some exceptions cannot be set on a future.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[tuple[object, BaseException | None]] = loop.create_future()
    context = contextvars.copy_context()

    def run() -> None:
        outcome: tuple[object, BaseException | None]
        try:
            outcome = context.run(work), None
        except BaseException as error:  # noqa: BLE001 - foreign code; SystemExit too
            outcome = None, error
        try:
            loop.call_soon_threadsafe(_settle, done, outcome)
        except RuntimeError:  # the loop was closed: nobody waits any more
            info = None if outcome[1] is None else _info(outcome[1])
            _log.error("a handler ended after its event loop", exc_info=info)

    threading.Thread(target=run, name="beenergised-notification", daemon=True).start()
    return await done


def _settle(
    done: asyncio.Future[tuple[object, BaseException | None]],
    outcome: tuple[object, BaseException | None],
) -> None:
    if not done.done():
        done.set_result(outcome)
    elif outcome[1] is not None:  # the receiver stopped meanwhile
        _log.error("a handler raised after its receiver", exc_info=_info(outcome[1]))


def _info(
    error: BaseException,
) -> tuple[type[BaseException], BaseException, Any]:  # Any: a traceback, as logging wants it
    return type(error), error, error.__traceback__


def _name(function: object) -> str:
    return str(getattr(function, "__qualname__", None) or type(function).__qualname__)
