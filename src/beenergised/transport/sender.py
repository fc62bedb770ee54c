"""What sends one request: the seam under which any HTTP library, or none, can stand.

The library's own senders speak HTTP; the sandbox has one that never leaves the process; an
application may pass its own as `sender=`.
"""

from __future__ import annotations

from typing import Protocol

from beenergised.wire import Request, Response


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


class AsyncSender(Protocol):
    """The same as `Sender`, for an event loop."""

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        """Send `request`; `timeout` is the most seconds that this attempt may take."""
        ...

    async def aclose(self) -> None:
        """Release what the sender holds."""
        ...
