# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: receipts."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListReceiptsArguments(CallOptions, total=False):
    """By name: `listReceipts`."""

    user_id: int | str | None
    tax_id: int | str | None
    payment_status: Literal["pending", "paid", "partially_paid"] | OpenEnum | Unchecked | None
    period_start: datetime | date | str | None
    period_end: datetime | date | str | None
    issued_from: datetime | date | str | None
    issued_to: datetime | date | str | None
    operator_id: AnyValue | None
    partner_id: AnyValue | None
