"""What can be done with users, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncUserActions(AsyncEndpoints):
    """Actions on users."""
