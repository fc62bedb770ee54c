"""What can be done with subscriptions to notifications, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._async.resource import AsyncEndpoints


class AsyncNotificationActions(AsyncEndpoints):
    """Actions on subscriptions to notifications."""
