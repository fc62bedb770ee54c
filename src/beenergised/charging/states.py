"""The states of a charge that was asked to start: the same for every API."""

from __future__ import annotations

from enum import StrEnum

from beenergised._public_names import public_in


@public_in("beenergised.models")
class ChargeState(StrEnum):
    """The state of a charge, from the start request to its end."""

    CONFIRMING = "confirming"
    """The contact has yet to confirm an amount (3-D Secure)."""
    STARTING = "starting"
    """Asked for; not charging yet."""
    CHARGING = "charging"
    """There is a charge."""
    ENDED = "ended"
    """There was a charge, and it is over."""
    FAILED = "failed"
    """It will not start."""

    @property
    def has_begun(self) -> bool:
        """True if there is a charge, or was one."""
        return self in {ChargeState.CHARGING, ChargeState.ENDED}

    @property
    def is_over(self) -> bool:
        """True if the charge has ended, or will not start."""
        return self in {ChargeState.ENDED, ChargeState.FAILED}

    @property
    def is_decided(self) -> bool:
        """True if the start is known to have succeeded or failed: waiting for it ends then."""
        return self.has_begun or self.is_over


def as_text(value: object) -> str | None:
    """Return what is documented as text, which may arrive as anything."""
    return None if value is None else str(value)


def plain(status: object) -> str:
    """Return a status as tables of statuses have it: without regard to case."""
    return (as_text(status) or "").strip().lower()
