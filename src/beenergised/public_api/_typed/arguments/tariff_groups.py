# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: tariff groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListTariffGroupsArguments(CallOptions, total=False):
    """By name: `listTariffGroups`."""

    partner_id: float | Decimal | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    operator_id: AnyValue | None


class CreateTariffGroupArguments(CallOptions, total=False):
    """By name: `createTariffGroup`."""

    name: str
    tariff_ids: Sequence[int]
    partner_id: int | None


class ReplaceTariffGroupArguments(CallOptions, total=False):
    """By name: `replaceTariffGroup`."""

    name: str
    tariff_ids: Sequence[int]
    partner_id: int | None
