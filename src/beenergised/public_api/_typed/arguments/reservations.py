# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: reservations."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListReservationsArguments(CallOptions, total=False):
    """By name: `listReservations`."""

    evse_id: int | str | None
    user_id: int | str | None
    status: Literal["active", "expired", "canceled", "done"] | OpenEnum | Unchecked | None
    reserved_from: datetime | date | str | None
    reserved_to: datetime | date | str | None
    operator_id: AnyValue | None
