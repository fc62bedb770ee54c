# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared reservations."""

from beenergised.base_models import OpenEnum

__all__ = ["ReservationStatus"]


class ReservationStatus(OpenEnum):
    """Values of `Reservation.status`, `ReservationChangedNotification.status`."""

    ACTIVE = "active"
    EXPIRED = "expired"
    CANCELED = "canceled"
    DONE = "done"
