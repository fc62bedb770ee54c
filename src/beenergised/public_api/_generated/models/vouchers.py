# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: vouchers."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import (
    AccountNumber,
    Answer,
    Date,
    DateTime,
    Float,
    Input,
    Int,
    OpenEnum,
)
from beenergised.public_api._generated.models.shared import (
    EnabledStatus,
    TranslatedText,
    TranslatedTextInput,
)
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "EnabledStatus",
    "TranslatedText",
    "TranslatedTextInput",
    "Voucher",
    "VoucherCreate",
    "VoucherPatch",
    "VoucherType",
    "VoucherValidityPeriod",
]


class VoucherType(OpenEnum):
    """Values of `Voucher.type`."""

    VOUCHER = "voucher"
    MANUAL_TOP_UP = "manual_top_up"
    AUTO_TOP_UP = "auto_top_up"
    TOP_UP_BY_OPERATOR = "top_up_by_operator"
    API_TOP_UP = "api_top_up"
    PROMO_CODE = "promo_code"
    SUBSCRIBE_TO_PLAN = "subscribe_to_plan"


class VoucherValidityPeriod(OpenEnum):
    """Values of `Voucher.validityPeriod`, `VoucherCreate.validityPeriod` and 1 more."""

    ONE_MONTH = "1 month"
    THREE_MONTHS = "3 months"
    SIX_MONTHS = "6 months"
    ONE_YEAR = "1 year"
    TWO_YEARS = "2 years"
    THREE_YEARS = "3 years"
    FIVE_YEARS = "5 years"


class Voucher(Answer):
    """Answered by `listVouchers`, `createVoucher` and 2 more."""

    type: VoucherType
    id: Int
    code: AccountNumber
    created_at: DateTime
    promo_code: str | None = None
    status: EnabledStatus | None = None
    expire_date: Date | None = None
    """A date, `2024-03-15`."""
    validity_period: VoucherValidityPeriod | None = None
    assign_before_date: Date | None = None
    """A date, `2024-03-15`."""
    redeemed_at: DateTime | None = None
    redeemed_by_user_id: Int | None = None
    amount: Float
    currency_code: str
    description: str | None = None
    transaction_id: Int | None = None
    created_by_admin_id: Int | None = None
    last_updated_at: DateTime | None = None
    remaining_amount: Float
    title: list[TranslatedText] | None = None
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    purpose: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class VoucherCreate(Input):
    """Sent by `createVoucher`."""

    amount: Float
    expire_date: Date | None = None
    """A date, `2024-03-15`."""
    validity_period: (
        Choice[
            VoucherValidityPeriod,
            Literal["1 month", "3 months", "6 months", "1 year", "2 years", "3 years", "5 years"],
        ]
        | None
    ) = None
    assign_before_date: Date | None = None
    """A date, `2024-03-15`."""
    description: str = UNSET
    prefix: Annotated[str, Field(max_length=3, min_length=3)] = UNSET
    title: list[TranslatedTextInput] = UNSET
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class VoucherPatch(Input):
    """Sent by `updateVoucher`."""

    status: Choice[EnabledStatus, Literal["enabled", "disabled"]] = UNSET
    expire_date: Date | None = None
    """A date, `2024-03-15`."""
    validity_period: (
        Choice[
            VoucherValidityPeriod,
            Literal["1 month", "3 months", "6 months", "1 year", "2 years", "3 years", "5 years"],
        ]
        | None
    ) = None
    assign_before_date: Date = UNSET
    """A date, `2024-03-15`."""
    amount: Float
    prefix: Annotated[str, Field(max_length=3, min_length=3)] = UNSET
    title: list[TranslatedTextInput] = UNSET
