# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: vendor error codes."""

from beenergised.models import ID, Answer, Input, Int


class VendorErrorCode(Answer):
    """Answered: `GET /public-api/resources/vendor-error-codes/v2.0`, `POST /public-
    api/resources/vendor-error-codes/v2.0` and 2 more.
    """

    id: Int | None = None
    vendor_id: ID
    error_code: str
    error_code_description: str | None = None
    error_code_customer_action: str | None = None


class VendorErrorCodeCreate(Input):
    """Sent: `POST /public-api/resources/vendor-error-codes/v2.0`, `PATCH /public-
    api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
    """

    vendor_id: str
    error_code: str
    error_code_description: str | None = None
    error_code_customer_action: str | None = None
