"""What can be done with reservations, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncReservationActions(AsyncEndpoints):
    """Actions on reservations."""
