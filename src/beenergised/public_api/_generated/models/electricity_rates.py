# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: electricity rates."""

from typing import Annotated, Any

from pydantic import Field

from beenergised.base_models import Answer, Date, Float, Input, Int, OpenEnum
from beenergised.public_api.bodies import UNSET

__all__ = [
    "DatePricePeriods",
    "DatePricePeriodsUpdate",
    "ElectricityRate",
    "ElectricityRateCreate",
    "ElectricityRateEnergyMix",
    "ElectricityRateEnergyMixInput",
    "ElectricityRatePatch",
    "ElectricityRatePricePeriods",
    "ElectricityRateType",
    "PricePeriod",
    "PricePeriodInput",
    "PricePeriodWeekDay",
    "WeekDayPricePeriods",
    "WeekDayPricePeriodsUpdate",
]


class PricePeriod(Answer):
    """Part of an answer: `DatePricePeriods.periods`, `DatePricePeriodsUpdate.periods` and 3
    more.
    """

    starts_at: str
    """HH:MM 24h, local time not UTC."""
    ends_at: str
    """HH:MM 24h, local time not UTC."""
    price: Float


class DatePricePeriods(Answer):
    """Answered by `listElectricityRatePricePeriodDate`, `getElectricityRatePricePeriodDate` and
    1 more.
    """

    date: Date
    """A date, `2024-03-15`."""
    periods: list[PricePeriod]


class PricePeriodInput(Input):
    """Part of what is sent: `DatePricePeriods.periods`, `DatePricePeriodsUpdate.periods` and 3
    more.
    """

    starts_at: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]
    """HH:MM 24h, local time not UTC."""
    ends_at: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]
    """HH:MM 24h, local time not UTC."""
    price: Float


class DatePricePeriodsUpdate(Input):
    """Sent by `replaceElectricityRatePricePeriodDate`."""

    periods: list[PricePeriodInput]


class ElectricityRateType(OpenEnum):
    """Values of `ElectricityRate.type`."""

    ADMIN_DEFINED = "admin_defined"
    OCTOPUS_GO = "octopus_go"
    AGILE_OCTOPUS = "agile_octopus"
    NORD_POOL = "nord_pool"


class ElectricityRate(Answer):
    """Answered by `listElectricityRates`, `createElectricityRate` and 2 more."""

    type: ElectricityRateType
    id: Int
    name: str
    utility_id: Int | None = None
    default_price: Float
    """Tax included. Unit: currency/kWh."""
    tax_percentage: Float | None = None
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class ElectricityRateCreate(Input):
    """Sent by `createElectricityRate`."""

    name: str
    utility_id: Int | None = None
    default_price: Float
    """Unit: kWh."""
    tax_percentage: Annotated[Float, Field(ge=0.0, le=100.0, multiple_of=0.001)] | None


class ElectricityRateEnergyMix(Answer):
    """Answered by `getElectricityRateEnergyMix`, `replaceElectricityRateEnergyMix` and 1 more."""

    solar: Float | None = None
    """Unit: %."""
    wind: Float | None = None
    """Unit: %."""
    hydro: Float | None = None
    """Unit: %."""
    nuclear: Float | None = None
    """Unit: %."""
    coal: Float | None = None
    """Unit: %."""
    natural_gas: Float | None = None
    """Unit: %."""
    other_renewable: Float | None = None
    """Unit: %."""
    other_non_renewable: Float | None = None
    """Unit: %."""


class ElectricityRateEnergyMixInput(Input):
    """Sent by `getElectricityRateEnergyMix`, `replaceElectricityRateEnergyMix` and 1 more."""

    solar: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    wind: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    hydro: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    nuclear: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    coal: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    natural_gas: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    other_renewable: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""
    other_non_renewable: Annotated[Float, Field(ge=0.0, le=100.0)] = UNSET
    """Unit: %."""


class ElectricityRatePatch(Input):
    """Sent by `updateElectricityRate`."""

    name: str = UNSET
    utility_id: Int | None = None
    default_price: Float = UNSET
    """Unit: kWh."""
    tax_percentage: Annotated[Float, Field(ge=0.0, le=100.0, multiple_of=0.001)] | None = None


class PricePeriodWeekDay(OpenEnum):
    """Values of `ElectricityRatePricePeriods.weekDay`, `WeekDayPricePeriods.weekDay`."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"
    ANY = "any"


class ElectricityRatePricePeriods(Answer):
    """Answered by `listElectricityRatePricePeriods`."""

    week_day: PricePeriodWeekDay | None = None
    periods: list[PricePeriod]
    date: Date | None = None
    """A date, `2024-03-15`."""


class WeekDayPricePeriods(Answer):
    """Answered by `listElectricityRatePricePeriodWeekDay`,
    `getElectricityRatePricePeriodWeekDay` and 1 more.
    """

    week_day: PricePeriodWeekDay
    periods: list[PricePeriod]


class WeekDayPricePeriodsUpdate(Input):
    """Sent by `replaceElectricityRatePricePeriodWeekDay`."""

    periods: list[PricePeriodInput]
