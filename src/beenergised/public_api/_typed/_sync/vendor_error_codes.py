# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/vendor_error_codes.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: vendor error codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.vendor_error_codes import (
        VendorErrorCode,
        VendorErrorCodeCreate,
    )


class VendorErrorCodes(Endpoints):
    """Vendor error codes."""

    resource_name: ClassVar[str] = "vendor-error-codes"

    @overload
    def list(
        self, *, dry_run: Literal[True], per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[VendorErrorCode]: ...
    def list(
        self, *, dry_run: bool = False, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Lister[VendorErrorCode] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/vendor-error-codes/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode: ...
    def get(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode | Request:
        """One of them.

        `GET /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        answer: VendorErrorCode | Request = self._ask(
            "get", (vendor_error_code,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: VendorErrorCodeCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: VendorErrorCodeCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode: ...
    def create(
        self,
        body: VendorErrorCodeCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/vendor-error-codes/v2.0`.
        """
        answer: VendorErrorCode | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        vendor_error_code: int | str,
        body: VendorErrorCodeCreate | VendorErrorCode | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        vendor_error_code: int | str,
        body: VendorErrorCodeCreate | VendorErrorCode | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode: ...
    def update(
        self,
        vendor_error_code: int | str,
        body: VendorErrorCodeCreate | VendorErrorCode | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> VendorErrorCode | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        answer: VendorErrorCode | Request = self._ask(
            "update",
            (vendor_error_code,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self,
        vendor_error_code: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/vendor-error-codes/v2.0/{vendorErrorCode}`.
        """
        answer: Request | None = self._ask(
            "delete", (vendor_error_code,), {**arguments}, dry_run=dry_run
        )
        return answer
