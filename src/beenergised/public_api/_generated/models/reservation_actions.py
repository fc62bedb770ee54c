# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: reservation actions."""

from beenergised.base_models import Boolean, Input
from beenergised.public_api.bodies import UNSET

__all__ = ["ReservationCancelRequest"]


class ReservationCancelRequest(Input):
    """Sent by `reservationCancel`."""

    force: Boolean = UNSET
    """Cancel even if the charger refuses."""
    reason: str | None = None
