# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: session actions."""

from beenergised.base_models import Input, Int

__all__ = ["SessionAssignUserRequest", "SessionRetryPaymentRequest"]


class SessionAssignUserRequest(Input):
    """Sent by `sessionAssignUser`."""

    user_id: Int


class SessionRetryPaymentRequest(Input):
    """Sent by `sessionRetryPayment`."""

    payment_method_id: Int | None = None
