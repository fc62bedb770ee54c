# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: vouchers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared import EnabledStatus, TranslatedTextInput
    from beenergised.public_api._generated.models.vouchers import VoucherValidityPeriod


class ListVouchersArguments(CallOptions, total=False):
    """By name: `listVouchers`."""

    type: (
        Literal[
            "voucher",
            "manual_top_up",
            "auto_top_up",
            "top_up_by_operator",
            "api_top_up",
            "promo_code",
            "subscribe_to_plan",
        ]
        | OpenEnum
        | Unchecked
        | None
    )
    status: Literal["enabled", "disabled"] | OpenEnum | Unchecked | None
    created_at: date | str | None
    redeemed_after: datetime | date | str | None
    redeemed_before: datetime | date | str | None
    user_id: int | str | None
    expire_date_after: date | str | None
    expire_date_before: date | str | None
    code: str | None
    operator_id: AnyValue | None
    purpose: AnyValue | None


class CreateVoucherArguments(CallOptions, total=False):
    """By name: `createVoucher`."""

    amount: float
    expire_date: date | str | None
    validity_period: (
        Literal["1 month", "3 months", "6 months", "1 year", "2 years", "3 years", "5 years"]
        | VoucherValidityPeriod
        | Unchecked
        | None
    )
    assign_before_date: date | str | None
    description: str
    prefix: str
    title: Sequence[TranslatedTextInput | Mapping[str, object]]
    operator_id: object


class UpdateVoucherArguments(CallOptions, total=False):
    """By name: `updateVoucher`."""

    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked
    expire_date: date | str | None
    validity_period: (
        Literal["1 month", "3 months", "6 months", "1 year", "2 years", "3 years", "5 years"]
        | VoucherValidityPeriod
        | Unchecked
        | None
    )
    assign_before_date: date | str
    amount: float
    prefix: str
    title: Sequence[TranslatedTextInput | Mapping[str, object]]
