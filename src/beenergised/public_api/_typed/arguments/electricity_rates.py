# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: electricity rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.electricity_rates import PricePeriodInput


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


class CreateElectricityRateArguments(CallOptions, total=False):
    """By name: `createElectricityRate`."""

    name: str
    utility_id: int | None
    default_price: float
    tax_percentage: float | None


class UpdateElectricityRateArguments(CallOptions, total=False):
    """By name: `updateElectricityRate`."""

    name: str
    utility_id: int | None
    default_price: float
    tax_percentage: float | None


class ReplaceElectricityRateEnergyMixArguments(CallOptions, total=False):
    """By name: `replaceElectricityRateEnergyMix`."""

    solar: float
    wind: float
    hydro: float
    nuclear: float
    coal: float
    natural_gas: float
    other_renewable: float
    other_non_renewable: float


class ReplaceElectricityRatePricePeriodDateArguments(CallOptions, total=False):
    """By name: `replaceElectricityRatePricePeriodDate`."""

    periods: Sequence[PricePeriodInput | Mapping[str, object]]


class ReplaceElectricityRatePricePeriodWeekDayArguments(CallOptions, total=False):
    """By name: `replaceElectricityRatePricePeriodWeekDay`."""

    periods: Sequence[PricePeriodInput | Mapping[str, object]]
