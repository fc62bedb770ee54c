"""What is done with a request before it is accepted: limited, verified, read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from beenergised.errors import (
    NotificationNotTrustedError,
    NotificationUnreadableError,
)
from beenergised.messages import Headers
from beenergised.public_api.notifications import asgi
from beenergised.public_api.notifications.asgi import (
    BodyBudget,
    HeaderPairs,
    Receive,
    Reply,
    Scope,
)
from beenergised.public_api.notifications.deliveries import Delivery, digest_of
from beenergised.public_api.notifications.payloads import parse_notification
from beenergised.public_api.notifications.signatures import SignatureEncoding, Signed, verify
from beenergised.redaction import Secret
from beenergised.transport.clock import Clock


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets in what was signed with one of the tokens, just now, and is no longer than so."""

    tokens: tuple[Secret, ...]
    tolerance: float | None
    signed: Signed | None
    encoding: SignatureEncoding
    max_body: int
    body_timeout: float | None
    budget: BodyBudget
    clock: Clock

    async def admit(self, scope: Scope, receive: Receive) -> Delivery | Reply | None:
        """What arrived. Or the answer that refuses it; None if its sender went away."""
        body = await asgi.body_of(scope, receive, self.max_body, self.body_timeout, self.budget)
        if body is None or isinstance(body, Reply):
            return body
        pairs: HeaderPairs = list(scope["headers"])
        now = datetime.fromtimestamp(self.clock.time(), UTC)
        try:
            verify(
                body, pairs, self.tokens, self.tolerance, now,
                signed=self.signed, encoding=self.encoding,
            )  # fmt: skip
            notification = parse_notification(body)
        except NotificationNotTrustedError as error:
            return replace(asgi.NOT_TRUSTED, reason=str(error))
        except NotificationUnreadableError as error:
            return replace(asgi.UNREADABLE, reason=str(error))
        headers = Headers((name.decode("latin-1"), text.decode("latin-1")) for name, text in pairs)
        return Delivery(notification, body, headers, now, digest_of(body))
