"""What can be done with charge points, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncChargePointActions(AsyncEndpoints):
    """Actions on charge points."""
