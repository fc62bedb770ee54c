"""What a receiver was sent, and how it knows that it was sent it before."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from beenergised._public_names import public_in
from beenergised.messages import Headers
from beenergised.public_api.notified import Notification
from beenergised.transport.clock import Clock


@public_in("beenergised.public_api.notifications")
@dataclass(slots=True, eq=False, repr=False)
class Delivery:
    """One notification as it arrived: what was read, and what that was read from.

    `body` are the bytes that the signature is over, `headers` those of the request. `received_at`
    is aware. `begun` says whether a handler was called for it.
    """

    notification: Notification
    body: bytes
    headers: Headers
    received_at: datetime
    digest: str
    begun: bool = field(default=False, init=False)

    @property
    def type(self) -> str:
        """What the body's `notification` says; empty where that is no text."""
        name = getattr(self.notification, "notification", None)
        return name if isinstance(name, str) else ""

    def __repr__(self) -> str:
        state = "begun" if self.begun else "not begun"
        size = f"{len(self.body)} bytes"
        return f"<Delivery {self.type!r} {self.digest[:12]} {size}, {state}>"


def digest_of(body: bytes) -> str:
    """What tells a notification from others: no id of a delivery is documented."""
    return sha256(body).hexdigest()


class Recent:
    """The digests of the last notifications, for so many seconds and of so many at most."""

    def __init__(self, window: float, most: int, clock: Clock) -> None:
        self._window = window
        self._most = most
        self._clock = clock
        # The oldest first: they are never moved, and all live equally long.
        self._expiry: OrderedDict[str, float] = OrderedDict()

    def __contains__(self, digest: str) -> bool:
        return self._expiry.get(digest, 0.0) > self._clock.monotonic()

    def __len__(self) -> int:
        return len(self._expiry)

    def add(self, digest: str) -> None:
        """Remember it from now on."""
        now = self._clock.monotonic()
        self._expiry.pop(digest, None)
        self._expiry[digest] = now + self._window
        while self._expiry and self._has_one_too_many(now):
            self._expiry.popitem(last=False)

    def _has_one_too_many(self, now: float) -> bool:
        return len(self._expiry) > self._most or next(iter(self._expiry.values())) <= now

    def forget(self, digest: str) -> None:
        """Take it for new when it comes again."""
        self._expiry.pop(digest, None)
