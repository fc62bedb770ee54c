# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared authorizations."""

from beenergised.base_models import OpenEnum

__all__ = ["AuthorizationStatus"]


class AuthorizationStatus(OpenEnum):
    """Values of `Authorization.status`, `AuthorizationChangedNotification.status`."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PENDING = "pending"
