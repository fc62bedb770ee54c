"""Previews of requests: a client's `preview` returns the request that a method would send.

The method is called in a context in which its first call stops where the request is built. That is
before authorisation, so that no login, token store, event loop or connection is used.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from inspect import getattr_static, iscoroutine
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, ParamSpec, TypeVar, cast

from beenergised.errors import InvalidArgumentError
from beenergised.redaction import REDACTED

if TYPE_CHECKING:
    from beenergised.messages import Request
    from beenergised.transport.lifecycle import Call

P = ParamSpec("P")
DriverT = TypeVar("DriverT")


class _Preview(NamedTuple):
    """A preview in progress: the driver of the client, and the name of the method."""

    driver: object
    method: str


_current: Final[ContextVar[_Preview | None]] = ContextVar("beenergised_preview", default=None)


class _RequestBuilt(BaseException):
    """Ends a previewed method. Not an `Exception`, so that no method takes it for a failure."""

    def __init__(self, driver: object, request: Request) -> None:
        super().__init__()
        self.driver = driver
        self.request = request


def is_previewing() -> bool:
    """Return whether the calling method runs for a preview."""
    return _current.get() is not None


# Any: the result of the call does not matter here.
def stop_if_previewing(driver: object, call: Call[Any]) -> None:
    """End the method if it runs for a preview; `call` is the first that `driver` would make."""
    if not is_previewing():
        return
    request = call.request if call.shown is None else call.shown()
    if call.role is not None:
        request = request.with_headers({"Authorization": f"Bearer {REDACTED}"})
    raise _RequestBuilt(driver, request.redacted())


def refuse_preview(reason: str) -> None:
    """Raise `InvalidArgumentError` with `reason` if the calling method runs for a preview."""
    if (current := _current.get()) is not None:
        raise InvalidArgumentError("method", f"{current.method} has no preview: {reason}.")


class Previewer(Generic[DriverT]):
    """The `preview` of a client, whose calls are made by its `_driver`."""

    _driver: DriverT

    def preview(self, method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs) -> Request:
        """Return the request that a method of this client would send, without its secrets.

        >>> from beenergised import Client
        >>> client = Client(tenant="community", psk="key", username="a@b.example", password="pet")
        >>> request = client.preview(client.chargelogs.list, status="stopped", page_size=20)
        >>> request.method, request.json()["variables"]["pagination"]["limit"]
        ('POST', 20)

        Nothing is sent, and no login, token store or event loop is used: it is called without
        `await` in asynchronous clients too. A list gives the request for its first page, a method
        of several steps that of its first step.

        Args:
            method: a method of this client, or of a charge that came from it; not called.
            args, kwargs: the arguments of the method. They are checked as in a call.

        Raises `InvalidArgumentError` for wrong arguments, and for a method without a request to
        show: it sends none, belongs to another client, or does something else first, such as a
        login.
        """
        name = self._name_of(method)
        try:
            with _in_preview(_Preview(self._driver, name)):
                _run(method(*args, **kwargs))
                refuse_preview("it sends no request")
        except _RequestBuilt as built:
            if built.driver is self._driver:
                return built.request
        raise InvalidArgumentError("method", f"{name} makes its first call by another client.")

    def _name_of(self, method: Callable[P, object]) -> str:
        """Return the name of `method`. Raises `InvalidArgumentError` if it is not this client's."""
        owner: object = getattr(method, "__self__", None)
        name = getattr(method, "__qualname__", type(method).__name__)
        driver = getattr(getattr(owner, "_caller", None), "_driver", None)
        if not callable(method) or (owner is not self and driver is None):
            raise InvalidArgumentError(
                "method",
                f"preview takes a method of the client and its arguments, not {name}: for example "
                "preview(client.chargelogs.list, status='stopped').",
            )
        if driver is not self._driver and owner is not self:
            raise InvalidArgumentError(
                "method", f"{name} belongs to another client. Use the preview of that client."
            )
        return name


@contextmanager
def _in_preview(current: _Preview) -> Generator[None]:
    token = _current.set(current)
    try:
        yield
    finally:
        _current.reset(token)


def _run(result: object) -> None:
    """Carry on with the result of a method until its first request is built."""
    if getattr_static(type(result), "pages", None) is not None:  # a list: nothing is sent so far
        result = cast("Any", result).pages()
    if isinstance(result, Generator):
        next(cast("Generator[object]", result), None)
    elif isinstance(result, AsyncGenerator):
        _step(cast("AsyncGenerator[object]", result).__anext__())
    elif iscoroutine(result):
        try:
            _step(result)
        finally:
            result.close()


def _step(awaitable: object) -> None:
    """Run to the first suspension, at which the preview is refused."""
    try:
        cast("Any", awaitable).send(None)
    except StopIteration as end:
        _run(end.value)
    except StopAsyncIteration:
        return
    else:
        refuse_preview("it waits for something else before its first request")
