# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: vendor error codes."""

from beenergised.base_models import ID, Answer, Input, Int

__all__ = ["VendorErrorCode", "VendorErrorCodeCreate"]


class VendorErrorCode(Answer):
    """Answered by `listVendorErrorCodes`, `createVendorErrorCode` and 2 more."""

    id: Int | None = None
    vendor_id: ID
    error_code: str
    error_code_description: str | None = None
    error_code_customer_action: str | None = None


class VendorErrorCodeCreate(Input):
    """Sent by `createVendorErrorCode`, `updateVendorErrorCode`."""

    vendor_id: str
    error_code: str
    error_code_description: str | None = None
    error_code_customer_action: str | None = None
