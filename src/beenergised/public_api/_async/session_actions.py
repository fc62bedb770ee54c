"""What can be done with sessions, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncSessionActions(AsyncEndpoints):
    """Actions on sessions."""
