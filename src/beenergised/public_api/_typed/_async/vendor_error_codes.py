# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: vendor error codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.vendor_error_codes import (
        VendorErrorCode,
        VendorErrorCodeCreate,
    )
    from beenergised.public_api._typed.arguments.vendor_error_codes import (
        CreateVendorErrorCodeArguments,
        UpdateVendorErrorCodeArguments,
    )


class AsyncVendorErrorCodes(AsyncEndpoints):
    """Vendor error codes."""

    resource_name: ClassVar[str] = "vendor-error-codes"

    def list(
        self, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[VendorErrorCode]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/vendor-error-codes/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments})

    async def get(
        self, vendor_error_code: int | str, **arguments: Unpack[CallOptions]
    ) -> VendorErrorCode:
        """One of them.

        `GET /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        answer: VendorErrorCode = await self._ask("get", (vendor_error_code,), {**arguments})
        return answer

    async def create(
        self,
        body: VendorErrorCodeCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateVendorErrorCodeArguments],
    ) -> VendorErrorCode:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/vendor-error-codes/v2.0`.
        """
        answer: VendorErrorCode = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        vendor_error_code: int | str,
        body: VendorErrorCodeCreate | VendorErrorCode | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateVendorErrorCodeArguments],
    ) -> VendorErrorCode:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        answer: VendorErrorCode = await self._ask(
            "update", (vendor_error_code,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, vendor_error_code: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        await self._ask("delete", (vendor_error_code,), {**arguments})
