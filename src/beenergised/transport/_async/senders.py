"""What a client sends through: HTTP, unless it is told otherwise, and nothing once it is closed."""

from __future__ import annotations

from beenergised.errors import ConfigurationError
from beenergised.messages import Request, Response
from beenergised.transport.base import AsyncSender
from beenergised.transport.settings import Settings


class AsyncClosedSender:
    """What stands in the place of a sender that was closed."""

    async def send(self, request: Request, timeout: float) -> Response:  # noqa: ASYNC109
        """Raise `ConfigurationError`."""
        del timeout  # nothing is waited for
        raise ConfigurationError(
            f"{request.operation}: the client is closed. Call inside its with block, or open "
            "another."
        )

    async def aclose(self) -> None:
        """Nothing is left to close."""


def open_http_sender(settings: Settings) -> AsyncSender:
    """The sender of a client that was given none."""
    # Imported only where it is needed: with a sender of one's own (the sandbox's), the HTTP
    # library would be a third of the time that a command takes to start.
    from beenergised.transport._async.http import AsyncHttpSender

    return AsyncHttpSender(settings)
