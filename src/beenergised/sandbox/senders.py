"""The sandbox as a sender: requests are answered without leaving the process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from beenergised._public_names import public_in
from beenergised.errors import CallTimeoutError
from beenergised.messages import Request, Response
from beenergised.sandbox.core import Answer, Sandbox, delivered

if TYPE_CHECKING:
    from beenergised.transport.base import AsyncSink, AsyncStreamingSender, Sink, StreamingSender

# Of a body that is downloaded, so that whoever watches its progress sees some.
_PIECE: Final = 16 * 1024


@public_in("beenergised.sandbox")
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

    def send_to(self, request: Request, timeout: float, sink: Sink, silence: float) -> Response:
        """Answer `request`, the body in pieces to `sink`; raises as `send` does, after what
        arrived before.
        """
        answer = self.sandbox.answer(request)
        head = _head(answer, request, _patience(answer, timeout, silence), self._advance)
        if not sink.begin(head):
            return replace(head, content=delivered(answer).content)
        for piece in _pieces(answer):
            if not sink.write(piece):
                return head
        delivered(answer)
        return head

    def close(self) -> None:
        """Nothing to release."""


@public_in("beenergised.sandbox")
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

    async def send_to(
        self,
        request: Request,
        timeout: float,  # noqa: ASYNC109
        sink: AsyncSink,
        silence: float,
    ) -> Response:
        """Answer `request`, the body in pieces to `sink`; raises as `send` does, after what
        arrived before.
        """
        await asyncio.sleep(0)
        answer = self.sandbox.answer(request)
        head = _head(answer, request, _patience(answer, timeout, silence), self._advance)
        if not await sink.begin(head):
            return replace(head, content=delivered(answer).content)
        for piece in _pieces(answer):
            await asyncio.sleep(0)
            if not await sink.write(piece):
                return head
        delivered(answer)
        return head

    async def aclose(self) -> None:
        """Nothing to release."""


def _outcome(
    answer: Answer, request: Request, timeout: float, advance: Callable[[float], object] | None
) -> Response:
    head = _head(answer, request, timeout, advance)
    return replace(head, content=delivered(answer).content)


def _head(
    answer: Answer, request: Request, patience: float, advance: Callable[[float], object] | None
) -> Response:
    """The answer without its body, once it begins."""
    if answer.delay and advance:
        advance(min(answer.delay, patience))
    if answer.delay >= patience:
        raise CallTimeoutError(f"The sandbox did not answer within {patience:g} s.")
    return replace(
        answer.response or delivered(answer),
        content=b"",
        url=request.url,
        operation=request.operation,
        elapsed=answer.delay,
    )


def _patience(answer: Answer, timeout: float, silence: float) -> float:
    """How long it may take: what comes in pieces is never silent."""
    return timeout if answer.trickle else min(timeout, silence)


def _pieces(answer: Answer) -> Iterator[bytes]:
    """The body as far as it arrives."""
    content = answer.response.content if answer.response else b""
    end = len(content) if answer.cut_at is None else answer.cut_at
    for start in range(0, end, _PIECE):
        yield content[start : min(start + _PIECE, end)]


if TYPE_CHECKING:
    _sender: type[StreamingSender] = SandboxSender
    _async_sender: type[AsyncStreamingSender] = AsyncSandboxSender
