# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: vendor error codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class CreateVendorErrorCodeArguments(CallOptions, total=False):
    """By name: `createVendorErrorCode`."""

    vendor_id: str
    error_code: str
    error_code_description: str | None
    error_code_customer_action: str | None


class UpdateVendorErrorCodeArguments(CallOptions, total=False):
    """By name: `updateVendorErrorCode`."""

    vendor_id: str
    error_code: str
    error_code_description: str | None
    error_code_customer_action: str | None
