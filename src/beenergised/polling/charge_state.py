"""How far a charge has come that was asked to start: the same for every API."""

from __future__ import annotations

from enum import StrEnum


class ChargeState(StrEnum):
    """How far a start has come."""

    CONFIRMING = "confirming"
    """The contact has yet to confirm an amount (3-D Secure)."""
    STARTING = "starting"
    """Asked for; not charging yet."""
    CHARGING = "charging"
    """There is a charge. It may have ended since."""
    FAILED = "failed"
    """It will not start."""

    @property
    def is_over(self) -> bool:
        """Whether waiting for the start is over."""
        return self in {ChargeState.CHARGING, ChargeState.FAILED}
