# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: session actions."""

from beenergised.models import Input, Int


class SessionAssignUserRequest(Input):
    """Sent: `POST /public-api/actions/session/v1.0/{session}/assign-user`."""

    user_id: Int


class SessionRetryPaymentRequest(Input):
    """Sent: `POST /public-api/actions/session/v1.0/{session}/retry-payment`."""

    payment_method_id: Int | None = None
