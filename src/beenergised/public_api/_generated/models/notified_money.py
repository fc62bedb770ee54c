# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified money."""

from beenergised.base_models import ID, DateTime, Int
from beenergised.public_api._generated.models.shared_notifications import CreateOrUpdateAction
from beenergised.public_api.notified import Notification

__all__ = ["CdrReceivedNotification", "CreateOrUpdateAction", "TransactionChangedNotification"]


class CdrReceivedNotification(Notification):
    """What is posted as `cdr.received`."""

    notification: str
    """Always `cdr.received`."""
    id: ID
    created_at: DateTime


class TransactionChangedNotification(Notification):
    """What is posted as `transaction.changed`."""

    notification: str
    """Always `transaction.changed`."""
    transaction_id: Int
    action: CreateOrUpdateAction
    last_updated_at: DateTime | None = None
