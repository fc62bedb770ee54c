# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: circuits."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias

from beenergised.models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

CircuitsInclude: TypeAlias = (
    Literal[
        "chargePointPriorities",
        "charge_point_priorities",
        "userPriorities",
        "user_priorities",
        "socPriorities",
        "soc_priorities",
        "consumption",
        "unmanagedLoad",
        "unmanaged_load",
    ]
    | Unchecked
)


class ListCircuitsArguments(CallOptions, total=False):
    """By name: `listCircuits`."""

    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    operator_id: AnyValue | None
