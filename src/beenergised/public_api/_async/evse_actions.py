"""What can be done with EVSEs, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncEvseActions(AsyncEndpoints):
    """Actions on EVSEs."""
