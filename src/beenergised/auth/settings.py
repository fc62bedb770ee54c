"""When a session is renewed, and how long that may take."""

from __future__ import annotations

from dataclasses import dataclass, fields

from beenergised._public_names import public_in
from beenergised.errors import ConfigurationError


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class SessionSettings:
    """Settings of sessions.

    renew_before: seconds before its end that a token is renewed, at most a tenth of its life.
    renewal_timeout: seconds that one login or one renewal may take, whatever the deadline of
        the call that caused it.
    lock_timeout: seconds to wait for another process that renews the same session. Longer than
        a renewal followed by a login may take.
    """

    renew_before: float = 60.0
    renewal_timeout: float = 30.0
    lock_timeout: float = 75.0

    def __post_init__(self) -> None:
        for field in fields(self):
            if not getattr(self, field.name) > 0:
                raise ConfigurationError(f"{field.name} must be more than 0 seconds")

    @property
    def lease(self) -> float:
        """Seconds after which a store may take a lock from a holder that it cannot see die."""
        return self.lock_timeout
