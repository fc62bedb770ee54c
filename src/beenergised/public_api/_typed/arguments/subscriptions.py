# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: subscriptions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from beenergised.models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


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
    ended_after: AnyValue | None
    ended_before: AnyValue | None
    started_after: AnyValue | None
    started_before: AnyValue | None
    status_changed_after: AnyValue | None
    status_changed_before: AnyValue | None
