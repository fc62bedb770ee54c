# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: vouchers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.vouchers import (
        Voucher,
        VoucherCreate,
        VoucherPatch,
    )
    from beenergised.public_api._typed.arguments.vouchers import (
        CreateVoucherArguments,
        ListVouchersArguments,
        UpdateVoucherArguments,
    )


class AsyncVouchers(AsyncEndpoints):
    """Vouchers."""

    resource_name: ClassVar[str] = "vouchers"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListVouchersArguments],
    ) -> AsyncLister[Voucher]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/vouchers/v2.1`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(self, voucher: int | str, **arguments: Unpack[CallOptions]) -> Voucher:
        """One of them.

        `GET /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        answer: Voucher = await self._ask("get", (voucher,), {**arguments})
        return answer

    async def create(
        self,
        body: VoucherCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateVoucherArguments],
    ) -> Voucher:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/vouchers/v2.1`.
        """
        answer: Voucher = await self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    async def update(
        self,
        voucher: int | str,
        body: VoucherPatch | Voucher | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateVoucherArguments],
    ) -> Voucher:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        answer: Voucher = await self._ask(
            "update", (voucher,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, voucher: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/vouchers/v2.1/{voucher}`.
        """
        await self._ask("delete", (voucher,), {**arguments})
