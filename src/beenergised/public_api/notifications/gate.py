"""What is done with a request before it is accepted: limited, verified, read."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime

from beenergised.errors import (
    NotificationError,
    NotificationNotTrustedError,
    NotificationUnreadableError,
)
from beenergised.public_api.notifications import asgi
from beenergised.public_api.notifications.asgi import HeaderPairs, Receive, Reply, Scope
from beenergised.public_api.notifications.deliveries import Delivery, digest_of
from beenergised.public_api.notifications.payloads import parse_notification
from beenergised.public_api.notifications.signatures import Signed, verify
from beenergised.redaction import Secret
from beenergised.transport.clock import Clock
from beenergised.wire import Headers

_log = logging.getLogger("beenergised.notifications")


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets in what was signed with one of the tokens, just now, and is no longer than so."""

    tokens: tuple[Secret, ...]
    tolerance: float | None
    signed: Signed | None
    max_body: int
    body_timeout: float | None
    clock: Clock

    async def admit(self, scope: Scope, receive: Receive) -> Delivery | Reply | None:
        """What arrived. Or the answer that refuses it; None if its sender went away."""
        body = await asgi.body_of(scope, receive, self.max_body, self.body_timeout)
        if body is None or isinstance(body, Reply):
            return body
        pairs: HeaderPairs = list(scope["headers"])
        now = datetime.fromtimestamp(self.clock.time(), UTC)
        try:
            verify(body, pairs, self.tokens, self.tolerance, now, signed=self.signed)
            notification = parse_notification(body)
        except NotificationNotTrustedError as error:
            return _refusal(asgi.NOT_TRUSTED, error)
        except NotificationUnreadableError as error:
            return _refusal(asgi.UNREADABLE, error)
        headers = Headers((name.decode("latin-1"), text.decode("latin-1")) for name, text in pairs)
        return Delivery(notification, body, headers, now, digest_of(body))


def _refusal(reply: Reply, error: NotificationError) -> Reply:
    # Here, because the answer tells nobody why.
    _log.warning("a notification was refused with %d: %s", reply.status, error)
    return reply
