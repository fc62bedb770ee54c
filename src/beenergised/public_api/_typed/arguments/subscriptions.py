# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: subscriptions."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListSubscriptionsArguments(CallOptions, total=False):
    """By name: `listSubscriptions`."""

    plan_id: int | str | None
    end_date_from: datetime | date | str | None
    end_date_to: datetime | date | str | None
    status: (
        Literal["active", "canceled", "expired", "suspended", "pending"]
        | OpenEnum
        | Unchecked
        | None
    )
    billed_externally: bool | Unchecked | None
    ended_after: datetime | date | str | None
    ended_before: datetime | date | str | None
    started_after: datetime | date | str | None
    started_before: datetime | date | str | None
    status_changed_after: datetime | date | str | None
    status_changed_before: datetime | date | str | None
