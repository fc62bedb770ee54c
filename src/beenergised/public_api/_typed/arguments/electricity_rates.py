# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: electricity rates."""

from __future__ import annotations

from typing import Literal

from beenergised.models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions


class ListElectricityRatesArguments(CallOptions, total=False):
    """By name: `listElectricityRates`."""

    type: (
        Literal["admin_defined", "octopus_go", "agile_octopus", "nord_pool"]
        | OpenEnum
        | Unchecked
        | None
    )
    utility_id: int | str | None
    operator_id: AnyValue | None
