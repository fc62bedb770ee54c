# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/notification_actions.py
"""What can be done with subscriptions to notifications, beside reading and writing them."""

from __future__ import annotations

from beenergised.public_api._sync.resource import Endpoints


class NotificationActions(Endpoints):
    """Actions on subscriptions to notifications."""
