# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: reservation actions."""

from beenergised.models import Boolean, Input
from beenergised.public_api.unset import UNSET


class ReservationCancelRequest(Input):
    """Sent: `POST /public-api/actions/reservation/v1.0/{reservation}/cancel`."""

    force: Boolean = UNSET
    """Cancel even if the charger refuses."""
    reason: str | None = None
