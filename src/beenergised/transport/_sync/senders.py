# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/transport/_async/senders.py
"""What a client sends through: HTTP, unless it is told otherwise, and nothing once it is closed."""

from __future__ import annotations

from beenergised.errors import ConfigurationError
from beenergised.messages import Request, Response
from beenergised.transport.base import Sender
from beenergised.transport.settings import Settings


class ClosedSender:
    """What stands in the place of a sender that was closed."""

    def send(self, request: Request, timeout: float) -> Response:
        """Raise `ConfigurationError`."""
        del timeout  # nothing is waited for
        raise ConfigurationError(
            f"{request.operation}: the client is closed. Call inside its with block, or open "
            "another."
        )

    def close(self) -> None:
        """Nothing is left to close."""


def open_http_sender(settings: Settings) -> Sender:
    """The sender of a client that was given none."""
    # Imported only where it is needed: with a sender of one's own (the sandbox's), the HTTP
    # library would be a third of the time that a command takes to start.
    from beenergised.transport._sync.http import HttpSender

    return HttpSender(settings)
