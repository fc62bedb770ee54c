# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared notifications."""

from beenergised.base_models import OpenEnum

__all__ = ["ChangeAction", "CreateOrUpdateAction"]


class ChangeAction(OpenEnum):
    """Values of `ChargePointChangedNotification.action`, `CircuitChangedNotification.action`
    and 9 more.
    """

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"


class CreateOrUpdateAction(OpenEnum):
    """Values of `AuthorizationChangedNotification.action`,
    `InstallerJobChangedNotification.action` and 2 more.
    """

    CREATED = "created"
    UPDATED = "updated"
