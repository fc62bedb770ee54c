# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: tariffs."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import Boolean, Date, Float, Input, Int
from beenergised.public_api._generated.models.shared_tariffs import TariffType
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "FlexibleMarkUpInput",
    "FlexibleMarkUpIntervalInput",
    "TariffCreate",
    "TariffDisplayInput",
    "TariffFeePeriodsInput",
    "TariffPartnerInput",
    "TariffPricingAveragePowerLevelInput",
    "TariffPricingDaysInput",
    "TariffPricingDaysPricePeriodsInput",
    "TariffPricingInput",
    "TariffPricingMultiPricePerDurationInput",
    "TariffPricingMultiPricePerKwhInput",
    "TariffPricingPeakPowerLevelInput",
    "TariffPricingPricePeriodsInput",
    "TariffPricingTimePeriodInput",
    "TariffRestrictionsInput",
    "TariffStopSessionInput",
    "TariffType",
]


class FlexibleMarkUpIntervalInput(Input):
    """Part of what is sent: `FlexibleMarkUp.intervalPricing`."""

    starts_at: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]
    """HH:MM, local time, slots of 15/30/60 min."""
    ends_at: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]
    """HH:MM, local time."""
    price: Float


class FlexibleMarkUpInput(Input):
    """Part of what is sent: `TariffPricing.flexibleMarkUpAsFixedPerKwh`."""

    default_price: Float = UNSET
    interval_pricing: list[FlexibleMarkUpIntervalInput] = UNSET


class TariffDisplayInput(Input):
    """Part of what is sent: `Tariff.display`, `TariffCreate.display` and 1 more."""

    default_price_information: Annotated[str, Field(max_length=150)] | None = None
    default_price_information_offline: Annotated[str, Field(max_length=150)] | None = None
    price_information: str | None = None
    total_cost_information: str | None = None


class TariffPartnerInput(Input):
    """Part of what is sent: `Tariff.partner`, `TariffCreate.partner` and 1 more."""

    id: Int | None = None


class TariffPricingAveragePowerLevelInput(Input):
    """Part of what is sent: `TariffPricing.averagePowerLevels`."""

    average_power_up_to_kw: Float
    price_per_minute: Float


class TariffFeePeriodsInput(Input):
    """Part of what is sent: `TariffPricingDaysPricePeriods.connectionFeePeriods`,
    `TariffPricingDaysPricePeriods.energyFeePeriods` and 6 more.
    """

    fee: list[Float] = UNSET


class TariffPricingDaysPricePeriodsInput(Input):
    """Part of what is sent: `TariffPricingDays.pricePeriods`."""

    connection_fee_periods: TariffFeePeriodsInput = UNSET
    energy_fee_periods: TariffFeePeriodsInput = UNSET
    duration_fee_periods: TariffFeePeriodsInput = UNSET
    idle_fee_periods: TariffFeePeriodsInput = UNSET


class TariffPricingDaysInput(Input):
    """Part of what is sent: `TariffPricing.daysWhenApplied`."""

    name: str = UNSET
    special_dates: list[Date] = UNSET
    idle_fee_grace_period_minutes: Float | None = None
    idle_pricing_period_in_minutes: Literal[1, 15, 30, 60, 240, 360] | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    connection_fee_minimum_session_duration: Int | None = None
    connection_fee_minimum_session_energy: Float | None = None
    """Unit: kWh."""
    duration_fee_grace_period: Int | None = None
    price_period_in_minutes: Literal[1, 15, 30, 60, 240, 360] | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    price_periods: TariffPricingDaysPricePeriodsInput = UNSET


class TariffPricingMultiPricePerDurationInput(Input):
    """Part of what is sent: `TariffPricing.multiPricePerDuration`,
    `TariffPricing.multiIdleFee`.
    """

    first_unit: Int
    last_unit: Int | None = None
    fee_per_unit: Annotated[Float, Field(multiple_of=0.01)] | None = None
    flat_fee: Annotated[Float, Field(multiple_of=0.01)] | None = None


class TariffPricingMultiPricePerKwhInput(Input):
    """Part of what is sent: `TariffPricing.multiPricePerKwh`."""

    first_kwh: Annotated[Float, Field(multiple_of=0.01)]
    last_kwh: Annotated[Float, Field(multiple_of=0.01)] | None = None
    fee_per_kwh: Annotated[Float, Field(multiple_of=0.01)] | None = None
    flat_fee: Annotated[Float, Field(multiple_of=0.01)] | None = None


class TariffPricingPeakPowerLevelInput(Input):
    """Part of what is sent: `TariffPricing.peakPowerLevels`."""

    peak_power_up_to_kw: Float
    regular_price_per_minute: Float
    excess_use_price_per_min: Float


class TariffPricingPricePeriodsInput(Input):
    """Part of what is sent: `TariffPricing.pricePeriods`."""

    connection_fee_periods: TariffFeePeriodsInput = UNSET
    energy_fee_periods: TariffFeePeriodsInput = UNSET
    duration_fee_periods: TariffFeePeriodsInput = UNSET
    idle_fee_periods: TariffFeePeriodsInput = UNSET


class TariffPricingTimePeriodInput(Input):
    """Part of what is sent: `TariffPricing.timePeriods`."""

    start_time: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]
    end_time: Annotated[str, Field(pattern="^\\d{2}:\\d{2}$")]


class TariffPricingInput(Input):
    """Part of what is sent: `Tariff.pricing`, `TariffCreate.pricing` and 1 more."""

    price_per_session: Float | None = None
    connection_fee: Float | None = None
    price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    day_price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    night_price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    price_period_in_minutes: Literal[1, 15, 30, 60, 240, 360] | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    price_per_period: Float | None = None
    duration_fee_limit: Float | None = None
    day_price_per_period: Float | None = None
    night_price_per_period: Float | None = None
    day_idle_fee_per_minute: Float | None = None
    night_idle_fee_per_minute: Float | None = None
    idle_fee_per_minute: Float | None = None
    idle_fee_grace_period_minutes: Float | None = None
    idle_pricing_period_in_minutes: Literal[1, 15, 30, 60, 240, 360] | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    idle_fee_period_start: str | None = None
    """A time of day."""
    idle_fee_period_end: str | None = None
    """A time of day."""
    idle_fee_limit: Float | None = None
    connection_fee_minimum_session_duration: Int | None = None
    connection_fee_minimum_session_energy: Float | None = None
    """Unit: kWh."""
    duration_fee_grace_period: Int | None = None
    min_price: Float | None = None
    pre_authorize_amount: Float | None = None
    tax_id: Int | None = Field(default=None, alias="taxID")
    """Deprecated."""
    charge_point_electricity_rate: Boolean = UNSET
    fallback_electricity_rate_id: Int | None = None
    markup_percentage_per_kwh: Float | None = None
    markup_fixed_fee_per_kwh: Float | None = None
    flexible_mark_up_as_fixed_per_kwh: FlexibleMarkUpInput | None = None
    multi_price_per_kwh: list[TariffPricingMultiPricePerKwhInput] = UNSET
    multi_price_per_duration: list[TariffPricingMultiPricePerDurationInput] = UNSET
    multi_idle_fee: list[TariffPricingMultiPricePerDurationInput] = UNSET
    regular_use_period: Float | None = None
    """Unit: min."""
    average_power_levels: list[TariffPricingAveragePowerLevelInput] = UNSET
    peak_power_levels: list[TariffPricingPeakPowerLevelInput] = UNSET
    time_periods: list[TariffPricingTimePeriodInput] = UNSET
    price_periods: TariffPricingPricePeriodsInput = UNSET
    days_when_applied: list[TariffPricingDaysInput] = UNSET
    threshold_price_for_energy: Float | None = None
    """Unit: currency/kWh."""
    price_for_energy_when_optimized: Float | None = None
    optimised_label: str | None = None
    duration_fee_from: str | None = None
    """A time of day."""
    duration_fee_to: str | None = None
    """A time of day."""
    subsidy_integration_id: Int | None = None
    lock_price_on_session_start: Boolean = UNSET
    lock_energy_price_on_session_start: Boolean = UNSET
    lock_duration_price_on_session_start: Boolean = UNSET
    lock_idle_price_on_session_start: Boolean = UNSET
    state_of_charge_idle_threshold: Literal[75, 80, 85, 90, 95, 100] | None = None
    """One of 75, 80, 85, 90, 95, 100."""
    average_power_idle_threshold: Annotated[Float, Field(ge=0.0, le=999999.99)] | None = None
    """Unit: kW."""
    duration_fee_cap_minutes: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    idle_fee_cap_minutes: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    idle_fee_grace_period_mode: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    incremental_pre_authorization_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    subsidy: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class TariffRestrictionsInput(Input):
    """Part of what is sent: `Tariff.restrictions`, `TariffCreate.restrictions` and 1 more."""

    apply_to_users_of_charge_point_owner: Boolean = UNSET
    """Deprecated."""
    apply_to_users_of_charge_point_partner: Boolean = UNSET
    apply_to_users_of_all_roaming_emsps: Boolean = UNSET
    apply_to_ad_hoc_users: Boolean = UNSET
    ad_hoc_pre_authorize_amount: Annotated[Float, Field(ge=0.0, multiple_of=0.01)] | None = None
    ad_hoc_stop_when_pre_authorized_amount_falls_below: Annotated[
        Float, Field(multiple_of=0.01)
    ] = UNSET
    apply_to_users_of_partners: list[Float] = UNSET
    apply_to_users_with_groups: list[str] = UNSET
    """Deprecated."""
    apply_to_user_group_ids: list[Float] = UNSET
    apply_to_users_with_subscriptions: list[Float] = UNSET
    start_date: Date | None = None
    """A date, `2024-03-15`."""
    end_date: Date | None = None
    """A date, `2024-03-15`."""
    ad_hoc_incremental_pre_authorization_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    apply_to_ad_hoc_operator_ids: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    apply_to_authorization_methods: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    apply_to_home_charging_owner: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    apply_to_home_charging_shared_users: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class TariffStopSessionInput(Input):
    """Part of what is sent: `Tariff.stopSession`, `TariffCreate.stopSession` and 1 more."""

    time_limit_minutes: Float | None = None
    """Unit: min."""
    stop_when_energy_exceeds_kwh: Float | None = None
    """Unit: kWh."""


class TariffCreate(Input):
    """Sent by `createTariff`, `replaceTariff`."""

    type: Choice[
        TariffType,
        Literal[
            "free",
            "flat rate",
            "duration+energy",
            "duration+energy time of day",
            "energy tou",
            "standard",
            "charging not allowed",
            "average power levels",
            "peak power levels",
            "standard_tod",
            "optimised dynamic pricing",
        ],
    ]
    name: str
    description: dict[str, str | None] | None = None
    additional_information: dict[str, str | None] | None = None
    learn_more_url: dict[str, str | None] | None = None
    day_tariff_start: str = UNSET
    """A time of day."""
    night_tariff_start: str = UNSET
    """A time of day."""
    pricing: TariffPricingInput = UNSET
    stop_session: TariffStopSessionInput = UNSET
    restrictions: TariffRestrictionsInput = UNSET
    partner: TariffPartnerInput = UNSET
    display: TariffDisplayInput = UNSET
    integration_id: Int | None = None
    external_id: str | None = None
