# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notifications actions."""

from beenergised.models import Input
from beenergised.public_api._generated.models.shared import NotificationType
from beenergised.public_api.bodies import UNSET, Choices, Moment

__all__ = ["NotificationType", "NotificationsResendRequest"]


class NotificationsResendRequest(Input):
    """Sent by `notificationsResend`."""

    notifications: Choices[NotificationType]
    start_time: Moment = UNSET
    """Same subscription at most once per 15 minutes."""
    end_time: Moment = UNSET
