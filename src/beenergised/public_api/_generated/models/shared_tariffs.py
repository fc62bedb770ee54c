# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared tariffs."""

from typing import Any

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, Date, DateTime, Float, Int, OpenEnum

__all__ = [
    "FlexibleMarkUp",
    "FlexibleMarkUpInterval",
    "Tariff",
    "TariffDisplay",
    "TariffFeePeriods",
    "TariffPartner",
    "TariffPricing",
    "TariffPricingAveragePowerLevel",
    "TariffPricingDays",
    "TariffPricingDaysPricePeriods",
    "TariffPricingMultiPricePerDuration",
    "TariffPricingMultiPricePerKwh",
    "TariffPricingPeakPowerLevel",
    "TariffPricingPricePeriods",
    "TariffPricingTimePeriod",
    "TariffRestrictions",
    "TariffStopSession",
    "TariffType",
]


class FlexibleMarkUpInterval(Answer):
    """Part of an answer: `FlexibleMarkUp.intervalPricing`."""

    starts_at: str
    """HH:MM, local time, slots of 15/30/60 min."""
    ends_at: str
    """HH:MM, local time."""
    price: Float


class FlexibleMarkUp(Answer):
    """Part of an answer: `TariffPricing.flexibleMarkUpAsFixedPerKwh`."""

    default_price: Float | None = None
    interval_pricing: list[FlexibleMarkUpInterval] | None = None


class TariffDisplay(Answer):
    """Part of an answer: `Tariff.display`, `TariffCreate.display` and 1 more."""

    default_price_information: str | None = None
    default_price_information_offline: str | None = None
    price_information: str | None = None
    total_cost_information: str | None = None


class TariffPartner(Answer):
    """Part of an answer: `Tariff.partner`, `TariffCreate.partner` and 1 more."""

    id: Int | None = None


class TariffPricingAveragePowerLevel(Answer):
    """Part of an answer: `TariffPricing.averagePowerLevels`."""

    average_power_up_to_kw: Float
    price_per_minute: Float


class TariffFeePeriods(Answer):
    """Part of an answer: `TariffPricingDaysPricePeriods.connectionFeePeriods`,
    `TariffPricingDaysPricePeriods.energyFeePeriods` and 6 more.
    """

    fee: list[Float] | None = None


class TariffPricingDaysPricePeriods(Answer):
    """Part of an answer: `TariffPricingDays.pricePeriods`."""

    connection_fee_periods: TariffFeePeriods | None = None
    energy_fee_periods: TariffFeePeriods | None = None
    duration_fee_periods: TariffFeePeriods | None = None
    idle_fee_periods: TariffFeePeriods | None = None


class TariffPricingDays(Answer):
    """Part of an answer: `TariffPricing.daysWhenApplied`."""

    name: str | None = None
    special_dates: list[Date] | None = None
    idle_fee_grace_period_minutes: Float | None = None
    idle_pricing_period_in_minutes: Float | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    connection_fee_minimum_session_duration: Int | None = None
    connection_fee_minimum_session_energy: Float | None = None
    """Unit: kWh."""
    duration_fee_grace_period: Int | None = None
    price_period_in_minutes: Int | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    price_periods: TariffPricingDaysPricePeriods | None = None


class TariffPricingMultiPricePerDuration(Answer):
    """Part of an answer: `TariffPricing.multiPricePerDuration`, `TariffPricing.multiIdleFee`."""

    first_unit: Int
    last_unit: Int | None = None
    fee_per_unit: Float | None = None
    flat_fee: Float | None = None


class TariffPricingMultiPricePerKwh(Answer):
    """Part of an answer: `TariffPricing.multiPricePerKwh`."""

    first_kwh: Float
    last_kwh: Float | None = None
    fee_per_kwh: Float | None = None
    flat_fee: Float | None = None


class TariffPricingPeakPowerLevel(Answer):
    """Part of an answer: `TariffPricing.peakPowerLevels`."""

    peak_power_up_to_kw: Float
    regular_price_per_minute: Float
    excess_use_price_per_min: Float


class TariffPricingPricePeriods(Answer):
    """Part of an answer: `TariffPricing.pricePeriods`."""

    connection_fee_periods: TariffFeePeriods | None = None
    energy_fee_periods: TariffFeePeriods | None = None
    duration_fee_periods: TariffFeePeriods | None = None
    idle_fee_periods: TariffFeePeriods | None = None


class TariffPricingTimePeriod(Answer):
    """Part of an answer: `TariffPricing.timePeriods`."""

    start_time: str
    end_time: str


class TariffPricing(Answer):
    """Part of an answer: `Tariff.pricing`, `TariffCreate.pricing` and 1 more."""

    price_per_session: Float | None = None
    connection_fee: Float | None = None
    price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    day_price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    night_price_per_kwh: Float | None = None
    """Unit: currency/kWh."""
    price_period_in_minutes: Int | None = None
    """One of 1, 15, 30, 60, 240, 360."""
    price_per_period: Float | None = None
    duration_fee_limit: Float | None = None
    day_price_per_period: Float | None = None
    night_price_per_period: Float | None = None
    day_idle_fee_per_minute: Float | None = None
    night_idle_fee_per_minute: Float | None = None
    idle_fee_per_minute: Float | None = None
    idle_fee_grace_period_minutes: Float | None = None
    idle_pricing_period_in_minutes: Float | None = None
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
    charge_point_electricity_rate: Boolean | None = None
    fallback_electricity_rate_id: Int | None = None
    markup_percentage_per_kwh: Float | None = None
    markup_fixed_fee_per_kwh: Float | None = None
    flexible_mark_up_as_fixed_per_kwh: FlexibleMarkUp | None = None
    multi_price_per_kwh: list[TariffPricingMultiPricePerKwh] | None = None
    multi_price_per_duration: list[TariffPricingMultiPricePerDuration] | None = None
    multi_idle_fee: list[TariffPricingMultiPricePerDuration] | None = None
    regular_use_period: Float | None = None
    """Unit: min."""
    average_power_levels: list[TariffPricingAveragePowerLevel] | None = None
    peak_power_levels: list[TariffPricingPeakPowerLevel] | None = None
    time_periods: list[TariffPricingTimePeriod] | None = None
    price_periods: TariffPricingPricePeriods | None = None
    days_when_applied: list[TariffPricingDays] | None = None
    threshold_price_for_energy: Float | None = None
    """Unit: currency/kWh."""
    price_for_energy_when_optimized: Float | None = None
    optimised_label: str | None = None
    duration_fee_from: str | None = None
    """A time of day."""
    duration_fee_to: str | None = None
    """A time of day."""
    subsidy_integration_id: Int | None = None
    lock_price_on_session_start: Boolean | None = None
    lock_energy_price_on_session_start: Boolean | None = None
    lock_duration_price_on_session_start: Boolean | None = None
    lock_idle_price_on_session_start: Boolean | None = None
    state_of_charge_idle_threshold: Int | None = None
    """One of 75, 80, 85, 90, 95, 100."""
    average_power_idle_threshold: Float | None = None
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


class TariffRestrictions(Answer):
    """Part of an answer: `Tariff.restrictions`, `TariffCreate.restrictions` and 1 more."""

    apply_to_users_of_charge_point_owner: Boolean | None = None
    """Deprecated."""
    apply_to_users_of_charge_point_partner: Boolean | None = None
    apply_to_users_of_all_roaming_emsps: Boolean | None = None
    apply_to_ad_hoc_users: Boolean | None = None
    ad_hoc_pre_authorize_amount: Float | None = None
    ad_hoc_stop_when_pre_authorized_amount_falls_below: Float | None = None
    apply_to_users_of_partners: list[Float] | None = None
    apply_to_users_with_groups: list[str] | None = None
    """Deprecated."""
    apply_to_user_group_ids: list[Float] | None = None
    apply_to_users_with_subscriptions: list[Float] | None = None
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


class TariffStopSession(Answer):
    """Part of an answer: `Tariff.stopSession`, `TariffCreate.stopSession` and 1 more."""

    time_limit_minutes: Float | None = None
    """Unit: min."""
    stop_when_energy_exceeds_kwh: Float | None = None
    """Unit: kWh."""


class TariffType(OpenEnum):
    """Values of `Tariff.type`, `TariffCreate.type` and 1 more."""

    FREE = "free"
    FLAT_RATE = "flat rate"
    DURATION_AND_ENERGY = "duration+energy"
    DURATION_AND_ENERGY_TIME_OF_DAY = "duration+energy time of day"
    ENERGY_TOU = "energy tou"
    STANDARD = "standard"
    CHARGING_NOT_ALLOWED = "charging not allowed"
    AVERAGE_POWER_LEVELS = "average power levels"
    PEAK_POWER_LEVELS = "peak power levels"
    STANDARD_TOD = "standard_tod"
    OPTIMISED_DYNAMIC_PRICING = "optimised dynamic pricing"


class Tariff(Answer):
    """Answered by `listTariffs`, `createTariff` and 3 more."""

    type: TariffType
    id: Int
    name: str
    description: dict[str, str | None] | None = None
    additional_information: dict[str, str | None] | None = None
    learn_more_url: dict[str, str | None] | None = None
    day_tariff_start: str | None = None
    """A time of day."""
    night_tariff_start: str | None = None
    """A time of day."""
    pricing: TariffPricing | None = None
    currency: str | None = None
    stop_session: TariffStopSession | None = None
    restrictions: TariffRestrictions | None = None
    partner: TariffPartner | None = None
    last_updated_at: DateTime | None = None
    display: TariffDisplay | None = None
    integration_id: Int | None = None
    external_id: ID | None = None
    discount_tariff_settings: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    start_session_restrictions: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
