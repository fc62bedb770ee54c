# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified tariffs."""

from beenergised.base_models import DateTime
from beenergised.public_api._generated.models.shared_notifications import ChangeAction
from beenergised.public_api._generated.models.shared_tariffs import Tariff
from beenergised.public_api.notified import Notification

__all__ = ["ChangeAction", "Tariff", "TariffChangedNotification"]


class TariffChangedNotification(Notification):
    """What is posted as `TariffChangedNotification`."""

    notification: str
    """Always `TariffChangedNotification`."""
    tariff: Tariff
    action: ChangeAction
    last_updated_at: DateTime
