"""The sandbox as a sender: requests are answered without leaving the process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from beenergised.errors import CallTimeoutError
from beenergised.sandbox.core import Answer, Sandbox, delivered
from beenergised.wire import Request, Response


class SandboxSender:
    """A `Sender` that a sandbox answers. Closing it leaves the sandbox open.

    Nothing waits: an answer slower than the timeout raises `CallTimeoutError` at once, and
    `advance`, if given, is told how many seconds would have passed (to move a test's clock).
    """

    def __init__(
        self, sandbox: Sandbox, *, advance: Callable[[float], object] | None = None
    ) -> None:
        self.sandbox = sandbox
        self._advance = advance

    def send(self, request: Request, timeout: float) -> Response:
        """Answer `request`.

        Raises `ConnectionLostError` or `CallTimeoutError` where a fault wants it.
        """
        return _outcome(self.sandbox.answer(request), request, timeout, self._advance)

    def close(self) -> None:
        """Nothing to release."""


class AsyncSandboxSender:
    """The same as `SandboxSender`, for an event loop; other tasks run before and after."""

    def __init__(
        self, sandbox: Sandbox, *, advance: Callable[[float], object] | None = None
    ) -> None:
        self.sandbox = sandbox
        self._advance = advance

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        """Answer `request`.

        Raises `ConnectionLostError` or `CallTimeoutError` where a fault wants it.
        """
        await asyncio.sleep(0)
        answer = self.sandbox.answer(request)
        await asyncio.sleep(0)
        return _outcome(answer, request, timeout, self._advance)

    async def aclose(self) -> None:
        """Nothing to release."""


def _outcome(
    answer: Answer, request: Request, timeout: float, advance: Callable[[float], object] | None
) -> Response:
    if answer.delay and advance:
        advance(min(answer.delay, timeout))
    if answer.delay >= timeout:
        raise CallTimeoutError(f"The sandbox did not answer within {timeout:g} s.")
    return replace(
        delivered(answer), url=request.url, operation=request.operation, elapsed=answer.delay
    )


if TYPE_CHECKING:
    from beenergised.transport.sender import AsyncSender, Sender

    _sender: type[Sender] = SandboxSender
    _async_sender: type[AsyncSender] = AsyncSandboxSender
