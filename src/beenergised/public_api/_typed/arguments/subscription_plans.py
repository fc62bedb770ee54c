# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: subscription plans."""

from __future__ import annotations

from datetime import date, datetime

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


class ListSubscriptionPlansArguments(CallOptions, total=False):
    """By name: `listSubscriptionPlans`."""

    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    external_id: AnyValue | None
    operator_id: AnyValue | None
