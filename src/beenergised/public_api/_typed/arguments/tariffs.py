# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: tariffs."""

from __future__ import annotations

from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


class ListTariffsArguments(CallOptions, total=False):
    """By name: `listTariffs`."""

    type: str | None
    tariff_group_id: int | str | None
    user_id: int | str | None
    partner_id: int | str | None
    last_updated_after: AnyValue | None
    last_updated_before: AnyValue | None
    operator_id: AnyValue | None
