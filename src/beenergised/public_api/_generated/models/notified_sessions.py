# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified sessions."""

from typing import Any

from beenergised.base_models import (
    ID,
    AccountNumber,
    Answer,
    Boolean,
    DateTime,
    Float,
    Int,
    OpenEnum,
)
from beenergised.public_api._generated.models.shared_authorizations import AuthorizationStatus
from beenergised.public_api._generated.models.shared_notifications import CreateOrUpdateAction
from beenergised.public_api._generated.models.shared_reservations import ReservationStatus
from beenergised.public_api._generated.models.shared_sessions import (
    ClockAlignedConsumption,
    ClockAlignedEnergyConsumption,
    SessionAuthorization,
    SessionBillingStatus,
    SessionChargingPeriod,
    SessionPaymentStatus,
    SessionPaymentType,
    SessionPower,
    SessionPriceBreakdown,
    SessionReason,
    SessionRoaming,
    SessionStatus,
    SessionTax,
    SessionTotalAmount,
)
from beenergised.public_api.notified import Notification

__all__ = [
    "AuthorizationChangedNotification",
    "AuthorizationNotification",
    "AuthorizationStatus",
    "ClockAlignedConsumption",
    "ClockAlignedEnergyConsumption",
    "CreateOrUpdateAction",
    "LegacySessionStartStopNotification",
    "MeterValue",
    "MeterValueMeasurand",
    "MeterValueUnit",
    "OcppAuthorizationStatus",
    "ReservationChangedNotification",
    "ReservationStatus",
    "SessionAuthorization",
    "SessionBillingStatus",
    "SessionChargingPeriod",
    "SessionMeterValuesNotification",
    "SessionPaymentStatus",
    "SessionPaymentType",
    "SessionPower",
    "SessionPriceBreakdown",
    "SessionReason",
    "SessionRoaming",
    "SessionStartStopNotification",
    "SessionStatus",
    "SessionTax",
    "SessionTotalAmount",
    "SessionUpdateNotification",
    "StartOrStopAction",
    "UpdatedSession",
]


class AuthorizationChangedNotification(Notification):
    """What is posted as `authorization.changed`."""

    notification: str
    """Always `authorization.changed`."""
    authorization_id: Int
    action: CreateOrUpdateAction
    charge_point_id: Int | None = None
    id_tag: AccountNumber | None = None
    status: AuthorizationStatus
    last_updated_at: DateTime


class OcppAuthorizationStatus(OpenEnum):
    """Values of `AuthorizationNotification.status`."""

    ACCEPTED = "Accepted"
    BLOCKED = "Blocked"
    EXPIRED = "Expired"
    INVALID = "Invalid"
    CONCURRENT_TX = "ConcurrentTx"


class AuthorizationNotification(Notification):
    """What is posted as `AuthorizationNotification`."""

    notification: str
    """Always `AuthorizationNotification`."""
    charge_point_id: Int
    authorization_id: Int
    id_tag: AccountNumber
    status: OcppAuthorizationStatus
    last_updated_at: DateTime


class StartOrStopAction(OpenEnum):
    """Values of `LegacySessionStartStopNotification.action`,
    `SessionStartStopNotification.action`.
    """

    START = "start"
    STOP = "stop"


class LegacySessionStartStopNotification(Notification):
    """What is posted as `SessionStartStopNotification`."""

    notification: str
    """Always `SessionStartStopNotification`."""
    charge_point_id: Int
    evse_id: Int
    action: StartOrStopAction | None = None
    session_id: Int
    id_tag: AccountNumber | None = None
    started_at_timestamp: DateTime
    stopped_at_timestamp: DateTime | None = None
    energy_consumed: Float | None = None
    """Unit: Wh."""
    reason: SessionReason | None = None
    user_id: Int | None = None
    external_session_id: ID | None = None
    meter_start: Int
    """Unit: Wh."""
    meter_stop: Int
    """Unit: Wh."""
    last_updated_at: DateTime
    external_app_data: dict[str, Any] | None = None


class MeterValueMeasurand(OpenEnum):
    """Values of `MeterValue.measurand`."""

    ENERGY_CONSUMED = "Energy Consumed"
    ENERGY_ACTIVE_IMPORT_REGISTER = "Energy Active Import Register"
    STATE_OF_CHARGE = "State Of Charge"
    CURRENT_IMPORT = "Current Import"
    CURRENT_OFFERED = "Current Offered"
    VOLTAGE = "Voltage"
    POWER_ACTIVE_IMPORT = "Power Active Import"
    TEMPERATURE = "Temperature"
    POWER_OFFERED = "Power Offered"


class MeterValueUnit(OpenEnum):
    """Values of `MeterValue.unit`."""

    WATT_HOUR = "Wh"
    AMPERE = "A"
    VOLT = "V"
    PERCENT = "Percent"
    CELSIUS = "Celsius"


class MeterValue(Answer):
    """Part of an answer: `SessionMeterValuesNotification.meterValues`."""

    timestamp: DateTime | None = None
    measurand: MeterValueMeasurand | None = None
    value: Float | None = None
    unit: MeterValueUnit | None = None


class ReservationChangedNotification(Notification):
    """What is posted as `reservation.changed`."""

    notification: str
    """Always `reservation.changed`."""
    reservation_id: Int
    status: ReservationStatus
    last_updated_at: DateTime


class SessionMeterValuesNotification(Notification):
    """What is posted as `SessionMeterValuesNotification`."""

    notification: str
    """Always `SessionMeterValuesNotification`."""
    charge_point_id: Int
    evse_id: Int
    session_id: Int
    external_session_id: ID | None = None
    meter_values: list[MeterValue] | None = None


class SessionStartStopNotification(Notification):
    """What is posted as `session.start.stop.notification`."""

    notification: str
    """Always `session.start.stop.notification`."""
    session_id: Int
    user_id: Int | None = None
    charge_point_id: Int
    evse_id: Int
    action: StartOrStopAction
    id_tag: AccountNumber | None = None
    external_session_id: ID | None = None
    started_at_timestamp: DateTime
    meter_start: Int
    """Unit: Wh."""
    meter_stop: Int
    """Unit: Wh."""
    started_at_timestamp_local: DateTime | None = None
    stopped_at_timestamp: DateTime | None = None
    stopped_at_timestamp_local: DateTime | None = None
    energy_consumed: Float | None = None
    """Unit: Wh."""
    reason: SessionReason | None = None
    last_updated_at: DateTime
    external_app_data: dict[str, Any] | None = None


class UpdatedSession(Answer):
    """Part of an answer: `SessionUpdateNotification.session`."""

    id: ID
    charge_point_id: Int
    evse_id: Int
    connector_id: Int | None = None
    status: SessionStatus
    reason: SessionReason | None = None
    user_id: Int | None = None
    booking_id: Int | None = None
    started_at: DateTime
    stopped_at: DateTime | None = None
    energy: Float
    """Unit: Wh. Deprecated."""
    power_kw: Float | None = None
    """Unit: kW. Deprecated."""
    soc_percent: Float | None = None
    amount: Float | None = None
    """Deprecated."""
    total_amount: SessionTotalAmount | None = None
    tax: SessionTax | None = None
    currency: str | None = None
    payment_type: SessionPaymentType | None = None
    payment_method_id: ID | None = None
    terminal_id: Int | None = None
    non_billable_energy: Float | None = None
    payment_status: SessionPaymentStatus | None = None
    authorization_id: Int | None = None
    id_tag: AccountNumber | None = None
    id_tag_label: str | None = None
    extending_session_id: Int | None = None
    """Deprecated."""
    original_session_id: Int | None = None
    extended_by_session_id: Int | None = None
    reimbursement_eligibility: Boolean | None = None
    external_session_id: ID | None = None
    """Deprecated."""
    authorization: SessionAuthorization | None = None
    charging_periods: list[SessionChargingPeriod] | None = None
    price_breakdown: list[SessionPriceBreakdown] | None = None
    tariff_snapshot_id: Int | None = None
    electricity_cost: Float | None = None
    evse_physical_reference: str | None = None
    payment_status_updated_at: DateTime | None = None
    charge_point_operator_roaming_id: ID | None = None
    roaming: SessionRoaming | None = None
    last_updated_at: DateTime | None = None
    randomised_delay: Int | None = None
    """Unit: s."""
    receipt_id: Int | None = None
    """Deprecated."""
    external_app_data: dict[str, Any] | None = None
    clock_aligned_energy_consumption: list[ClockAlignedEnergyConsumption] | None = None
    energy_consumption: ClockAlignedConsumption
    estimated_savings: Float | None = None
    billing_status: SessionBillingStatus | None = None
    power: SessionPower | None = None


class SessionUpdateNotification(Notification):
    """What is posted as `SessionUpdateNotification`."""

    notification: str
    """Always `SessionUpdateNotification`."""
    session: UpdatedSession
