# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: shared."""

from typing import Annotated, Any

from pydantic import Field

from beenergised.models import ID, Answer, Boolean, DateTime, Float, Input, Int
from beenergised.public_api._generated.models.enums import (
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
    ChargingState,
    ChargingType,
    ConnectedPhase,
    ConnectorFormat,
    ConnectorType,
    DayPeriod,
    EnabledStatus,
    MaxVoltage,
    OcppHardwareStatus,
    Phase,
    PhaseRotation,
    Phases,
    PriceBreakdownType,
    PriceUnit,
    PricingMethod,
    RecurrencyKind,
    ReportedRecurrencyKind,
    RoamingEvseStatus,
    SessionAuthorizationMethod,
    SessionAuthorizationSource,
    SessionAuthorizationStatus,
    TariffType,
    UserPartnerInviteStatus,
)
from beenergised.public_api.unset import UNSET


class ActiveChargingProfilePeriod(Answer):
    """Answered: ."""

    start_period: Int | None = None
    limit: Float | None = None
    number_phases: Int | None = None


class ActiveChargingProfile(Answer):
    """Answered: ."""

    id: Int | None = None
    min_charging_rate: Float | None = None
    schedule_periods: list[ActiveChargingProfilePeriod] | None = None
    schedule_start: DateTime | None = None
    charging_rate_unit: ChargingRateUnit | None = None
    stack_level: Int | None = None
    charging_profile_kind: ChargingProfileKind | None = None
    recurrency_kind: ReportedRecurrencyKind | None = None
    charging_complete_at: DateTime | None = None
    purpose: ChargingProfilePurpose | None = None
    valid_to: DateTime | None = None
    valid_from: DateTime | None = None
    duration: Int | None = None


class ChargingSchedulePeriod(Input):
    """Sent: ."""

    start_period: Int
    limit: Annotated[Float, Field(multiple_of=0.1)]
    number_phases: Int = UNSET


class ChargingSchedule(Input):
    """Sent: ."""

    id: Float | None = None
    duration: Int = UNSET
    start_schedule: DateTime = UNSET
    charging_rate_unit: ChargingRateUnit
    charging_schedule_period: list[ChargingSchedulePeriod]
    min_charging_rate: Annotated[Float, Field(multiple_of=0.1)] = UNSET


class ChargePointSetChargingProfileRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/set-charging-
    profile/{evseNetworkId}`.
    """

    transaction_id: Int = UNSET
    stack_level: Int
    charging_profile_purpose: ChargingProfilePurpose
    charging_profile_kind: ChargingProfileKind
    recurrency_kind: RecurrencyKind = UNSET
    valid_from: DateTime = UNSET
    valid_to: DateTime = UNSET
    charging_schedule: ChargingSchedule


class ChargePointStatusEvse(Answer):
    """Answered: ."""

    hardware_status: OcppHardwareStatus | None = None
    id: Int | None = None


class CircuitPhaseConsumption(Answer):
    """Answered: ."""

    phase: Phase
    consumption: Float | None = None
    last_updated_at: DateTime | None = None


class ClockAlignedConsumption(Answer):
    """Answered: ."""

    total: Float
    """Unit: Wh."""
    local: Float | None = None
    """Unit: Wh."""
    grid: Float
    """Unit: Wh."""


class SessionTotalAmount(Answer):
    """Answered: ."""

    with_tax: Float
    without_tax: Float | None = None


class ClockAlignedEnergyConsumption(Answer):
    """Answered: ."""

    start: DateTime
    end: DateTime
    energy_consumed: Int
    """Unit: Wh. Deprecated."""
    energy_consumption: ClockAlignedConsumption
    total_cost: SessionTotalAmount | None = None


class Connector(Answer):
    """Answered: `GET /public-api/resources/charge-
    points/v2.0/{chargePoint}/evses/{evse}/connectors`, `POST /public-api/resources/charge-
    points/v2.0/{chargePoint}/evses/{evse}/connectors` and 2 more.
    """

    type: ConnectorType
    format: ConnectorFormat | None = None
    id: Int
    status: EnabledStatus | None = None
    external_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    network_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_amperage: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_electric_power: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_voltage: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class EvseActiveChargingProfilePeriod(Answer):
    """Answered: ."""

    start_period: Int
    limit: Float
    number_phases: Int | None = None


class EvseActiveChargingProfile(Answer):
    """Answered: ."""

    id: Int
    min_charging_rate: Float | None = None
    schedule_periods: list[EvseActiveChargingProfilePeriod]
    schedule_start: DateTime | None = None
    charging_rate_unit: ChargingRateUnit
    stack_level: Int
    charging_profile_kind: ChargingProfileKind
    recurrency_kind: RecurrencyKind | None = None
    charging_complete_at: DateTime | None = None
    purpose: ChargingProfilePurpose
    valid_to: DateTime | None = None
    valid_from: DateTime | None = None
    duration: Int | None = None


class EvsePowerOptions(Answer):
    """Answered: ."""

    max_power: Int | None = None
    """Documented unit reads "Wh"; treat as watts, verify on a tenant. Unit: W."""
    max_voltage: MaxVoltage | None = None
    max_amperage: Float | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None


class EvsePowerOptionsInput(Input):
    """Sent: ."""

    max_power: Int | None = None
    """Documented unit reads "Wh"; treat as watts, verify on a tenant. Unit: W."""
    max_voltage: MaxVoltage | None = None
    max_amperage: Float | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None


class EvseRoaming(Answer):
    """Answered: ."""

    evse_id: ID | None = None
    tariff_ids: list[str]
    capabilities: list[str]
    physical_reference: str | None = None
    status: RoamingEvseStatus | None = None


class FlexibleMarkUpInterval(Answer):
    """Answered: ."""

    starts_at: str
    """HH:MM, local time, slots of 15/30/60 min."""
    ends_at: str
    """HH:MM, local time."""
    price: Float


class FlexibleMarkUp(Answer):
    """Answered: ."""

    default_price: Float | None = None
    interval_pricing: list[FlexibleMarkUpInterval] | None = None


class LocationGeoposition(Answer):
    """Answered: ."""

    latitude: Float
    longitude: Float


class LocationImage(Answer):
    """Answered: ."""

    original: str
    thumbnail: str | None = None
    mime_type: str


class SessionAuthorizationRoaming(Answer):
    """Answered: ."""

    platform_id: Int | None = None
    platform_role_id: Int | None = None
    platform_role: str | None = None
    reference: str | None = None
    client: str | None = None


class SessionAuthorization(Answer):
    """Answered: ."""

    id: Int
    method: SessionAuthorizationMethod
    source: SessionAuthorizationSource
    created_at: DateTime
    status: SessionAuthorizationStatus
    rejection_reason: str | None = None
    user_id: Int | None = None
    rfid_tag_uid: str | None = None
    roaming: SessionAuthorizationRoaming | None = None
    last_updated_at: DateTime | None = None


class SessionChargingPeriodPriceBreakdown(Answer):
    """Answered: ."""

    type: PriceBreakdownType
    currency: str
    unit: PriceUnit
    price_per_unit: SessionTotalAmount
    quantity: Float
    price: SessionTotalAmount
    tax_percentage: Float | None = None
    """Unit: %."""


class SessionChargingPeriodPricingDetails(Answer):
    """Answered: ."""

    charging_type: ChargingType | None = None
    day_period: DayPeriod | None = None
    pricing_method: PricingMethod | None = None
    price: Float | None = None
    markup: Float | None = None
    """Unit: % or fixed."""
    initial_energy_price: Float | None = None
    initial_duration_price: Float | None = None
    start_hour: str | None = None
    end_hour: str | None = None
    day: str | None = None


class SessionChargingPeriod(Answer):
    """Answered: ."""

    id: Int
    energy: Int
    """Unit: Wh."""
    started_at: DateTime
    stopped_at: DateTime | None = None
    state: str
    """Deprecated."""
    charging_state: ChargingState | None = None
    pricing_details: SessionChargingPeriodPricingDetails | None = None
    amount: Float | None = None
    price_breakdown: list[SessionChargingPeriodPriceBreakdown] | None = None


class SessionPower(Answer):
    """Answered: ."""

    latest: Float | None = None
    """Unit: W."""
    peak: Float | None = None
    """Unit: W."""
    average: Float | None = None
    """Unit: W."""


class SessionPriceBreakdown(Answer):
    """Answered: ."""

    type: PriceBreakdownType
    currency: str
    unit: PriceUnit
    price_per_unit: SessionTotalAmount
    quantity: Float
    price: SessionTotalAmount
    tax_percentage: Float | None = None
    """Unit: %."""
    total_price: Float
    """Deprecated."""
    unit_price: Float
    """Deprecated."""


class SessionRoaming(Answer):
    """Answered: ."""

    cdr_ids: list[Int] | None = None
    session_id: ID | None = None
    roaming_operator_cpo_id: Int | None = None
    cpo_last_updated_at: DateTime | None = None


class SessionTax(Answer):
    """Answered: ."""

    tax_id: Int | None = None
    tax_percentage: Float | None = None


class TariffDisplay(Answer):
    """Answered: ."""

    default_price_information: str | None = None
    default_price_information_offline: str | None = None
    price_information: str | None = None
    total_cost_information: str | None = None


class TariffPartner(Answer):
    """Answered: ."""

    id: Int | None = None


class TariffPricingAveragePowerLevel(Answer):
    """Answered: ."""

    average_power_up_to_kw: Float
    price_per_minute: Float


class TariffFeePeriods(Answer):
    """Answered: ."""

    fee: list[Float] | None = None


class TariffPricingDaysPricePeriods(Answer):
    """Answered: ."""

    connection_fee_periods: TariffFeePeriods | None = None
    energy_fee_periods: TariffFeePeriods | None = None
    duration_fee_periods: TariffFeePeriods | None = None
    idle_fee_periods: TariffFeePeriods | None = None


class TariffPricingDays(Answer):
    """Answered: ."""

    name: str | None = None
    special_dates: list[str] | None = None
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
    """Answered: ."""

    first_unit: Int
    last_unit: Int | None = None
    fee_per_unit: Float | None = None
    flat_fee: Float | None = None


class TariffPricingMultiPricePerKwh(Answer):
    """Answered: ."""

    first_kwh: Float
    last_kwh: Float | None = None
    fee_per_kwh: Float | None = None
    flat_fee: Float | None = None


class TariffPricingPeakPowerLevel(Answer):
    """Answered: ."""

    peak_power_up_to_kw: Float
    regular_price_per_minute: Float
    excess_use_price_per_min: Float


class TariffPricingPricePeriods(Answer):
    """Answered: ."""

    connection_fee_periods: TariffFeePeriods | None = None
    energy_fee_periods: TariffFeePeriods | None = None
    duration_fee_periods: TariffFeePeriods | None = None
    idle_fee_periods: TariffFeePeriods | None = None


class TariffPricingTimePeriod(Answer):
    """Answered: ."""

    start_time: str
    end_time: str


class TariffPricing(Answer):
    """Answered: ."""

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
    """Answered: ."""

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
    start_date: str | None = None
    """A date, `2024-03-15`."""
    end_date: str | None = None
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
    """Answered: ."""

    time_limit_minutes: Float | None = None
    """Unit: min."""
    stop_when_energy_exceeds_kwh: Float | None = None
    """Unit: kWh."""


class Tariff(Answer):
    """Answered: `GET /public-api/resources/tariffs/v1.0`, `POST /public-
    api/resources/tariffs/v1.0` and 2 more.
    """

    type: TariffType
    id: Int
    name: str
    description: dict[str, Any] | None = None
    additional_information: dict[str, Any] | None = None
    learn_more_url: dict[str, Any] | None = None
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


class TranslatedText(Answer):
    """Answered: ."""

    locale: str | None = None
    translation: str | None = None


class TranslatedTextInput(Input):
    """Sent: ."""

    locale: str = UNSET
    translation: str = UNSET


class UserBankDetails(Answer):
    """Answered: ."""

    bank_iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None
    bank_code: str | None = None
    bank_account_number: str | None = None
    bank_account_type: str | None = None


class UserBankDetailsInput(Input):
    """Sent: ."""

    bank_iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None
    bank_code: str | None = None
    bank_account_number: str | None = None
    bank_account_type: str | None = None


class UserPartnerInviteOptions(Answer):
    """Answered: ."""

    allow_corporate_account_billing: Boolean | None = None
    limit_corporate_account_billing_to_partner_charge_points: Boolean | None = None
    allow_access_to_private_charge_points: Boolean | None = None


class UserPartnerInvite(Answer):
    """Answered: ."""

    id: Int
    partner_id: Int
    send_via_email: Boolean | None = None
    email: str | None = None
    language: str | None = None
    accept_url: str | None = None
    options: UserPartnerInviteOptions | None = None
    status: UserPartnerInviteStatus
    created_at: DateTime
    accepted_at: DateTime | None = None
    user_id: Int | None = None
    last_updated_at: DateTime | None = None


class WorkingHoursInterval(Answer):
    """Answered: ."""

    start: str
    """A time of day."""
    end: str
    """A time of day."""


class WorkingHoursByDay(Answer):
    """Answered: ."""

    monday: list[WorkingHoursInterval] | None = None
    tuesday: list[WorkingHoursInterval] | None = None
    wednesday: list[WorkingHoursInterval] | None = None
    thursday: list[WorkingHoursInterval] | None = None
    friday: list[WorkingHoursInterval] | None = None
    saturday: list[WorkingHoursInterval] | None = None
    sunday: list[WorkingHoursInterval] | None = None
