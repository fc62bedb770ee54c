# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: tariffs."""

from __future__ import annotations

from datetime import date, datetime

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


class ListTariffsArguments(CallOptions, total=False):
    """By name: `listTariffs`."""

    type: str | None
    tariff_group_id: int | str | None
    user_id: int | str | None
    partner_id: int | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    operator_id: AnyValue | None
