"""What sends one request: the seam under which any HTTP library, or none, can stand.

The library's own senders speak HTTP; the sandbox has one that never leaves the process; an
application may pass its own as `sender=`.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from beenergised._public_names import public_in
from beenergised.messages import Request, Response


@public_in("beenergised.transport")
class Sender(Protocol):
    """Sends one request and returns the answer, whatever its status.

    A sender does not follow redirects, retry, or interpret. When no complete answer arrives it
    raises a `TransportError`, with `request_sent=False` only if it is certain that the service
    received nothing.
    """

    def send(self, request: Request, timeout: float) -> Response:
        """Send `request`; `timeout` is the most seconds that this attempt may take."""
        ...

    def close(self) -> None:
        """Release what the sender holds."""
        ...


@public_in("beenergised.transport")
class AsyncSender(Protocol):
    """The same as `Sender`, for an event loop."""

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        """Send `request`; `timeout` is the most seconds that this attempt may take."""
        ...

    async def aclose(self) -> None:
        """Release what the sender holds."""
        ...


# --- Bodies that go to a file ------------------------------------------------------------------


@public_in("beenergised.transport")
class Sink(Protocol):
    """Takes the body of an answer while it arrives.

    It raises nothing: a disk that is full must not be taken for a broken connection. It says
    that no more is wanted, and tells why when the answer is judged.
    """

    def begin(self, head: Response) -> bool:
        """An answer begins, `head` without its body. True: `write` gets it, from its first byte
        on, whatever earlier attempts wrote. False: it belongs into the answer's `content`.
        """
        ...

    def write(self, piece: bytes) -> bool:
        """The next bytes of the body, unpacked; whether more are wanted."""
        ...


@public_in("beenergised.transport")
class AsyncSink(Protocol):
    """The same as `Sink`, for an event loop."""

    async def begin(self, head: Response) -> bool:
        """An answer begins, `head` without its body; whether `write` is to get that."""
        ...

    async def write(self, piece: bytes) -> bool:
        """The next bytes of the body, unpacked; whether more are wanted."""
        ...


@public_in("beenergised.transport")
@runtime_checkable
class StreamingSender(Sender, Protocol):
    """A sender that can hand on a body while it arrives.

    Optional: through one without `send_to` a file is downloaded all the same, by `send`, as a
    whole in memory.
    """

    def send_to(self, request: Request, timeout: float, sink: Sink, silence: float) -> Response:
        """Send `request` and give `sink` the body, if that wants it.

        `timeout` is the most seconds that this attempt may take, `silence` the most that may
        pass without a byte. Raises a `TransportError` when the body is not complete; it is
        complete, too, when the sink wants no more.
        """
        ...


@public_in("beenergised.transport")
@runtime_checkable
class AsyncStreamingSender(AsyncSender, Protocol):
    """The same as `StreamingSender`, for an event loop."""

    async def send_to(
        self,
        request: Request,
        timeout: float,  # noqa: ASYNC109
        sink: AsyncSink,
        silence: float,
    ) -> Response:
        """Send `request` and give `sink` the body, if that wants it."""
        ...
