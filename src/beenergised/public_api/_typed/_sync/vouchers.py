# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/vouchers.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: vouchers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.vouchers import (
        Voucher,
        VoucherCreate,
        VoucherPatch,
    )
    from beenergised.public_api._typed.arguments.vouchers import ListVouchersArguments


class Vouchers(Endpoints):
    """Vouchers."""

    resource_name: ClassVar[str] = "vouchers"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListVouchersArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListVouchersArguments],
    ) -> Lister[Voucher]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListVouchersArguments],
    ) -> Lister[Voucher] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/vouchers/v2.1`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, voucher: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        voucher: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Voucher: ...
    def get(
        self, voucher: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Voucher | Request:
        """One of them.

        `GET /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        answer: Voucher | Request = self._ask("get", (voucher,), {**arguments}, dry_run=dry_run)
        return answer

    @overload
    def create(
        self,
        body: VoucherCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: VoucherCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Voucher: ...
    def create(
        self,
        body: VoucherCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Voucher | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/vouchers/v2.1`.
        """
        answer: Voucher | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        voucher: int | str,
        body: VoucherPatch | Voucher | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        voucher: int | str,
        body: VoucherPatch | Voucher | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Voucher: ...
    def update(
        self,
        voucher: int | str,
        body: VoucherPatch | Voucher | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Voucher | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        answer: Voucher | Request = self._ask(
            "update", (voucher,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self, voucher: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self,
        voucher: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self, voucher: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        answer: Request | None = self._ask("delete", (voucher,), {**arguments}, dry_run=dry_run)
        return answer
