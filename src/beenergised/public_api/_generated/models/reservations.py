# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: reservations."""

from typing import Any

from beenergised.base_models import Answer, DateTime, Int
from beenergised.public_api._generated.models.shared_reservations import ReservationStatus

__all__ = ["Reservation", "ReservationStatus"]


class Reservation(Answer):
    """Answered by `listReservations`, `getReservation`."""

    id: Int
    charge_point_id: Int
    evse_id: Int
    status: ReservationStatus
    user_id: Int
    reserved_at: DateTime
    canceled_at: DateTime | None = None
    duration: Int
    """Unit: min."""
    last_updated_at: DateTime | None = None
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
