# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared charge points."""

from beenergised.base_models import Answer, DateTime, Float, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
)

__all__ = [
    "ActiveChargingProfile",
    "ActiveChargingProfilePeriod",
    "ChargePointHardwareStatus",
    "ChargePointStatusEvse",
    "ChargePointType",
    "ChargingProfileKind",
    "ChargingProfilePurpose",
    "ChargingRateUnit",
    "NetworkProtocol",
    "NetworkStatus",
    "OcppHardwareStatus",
    "ReportedRecurrencyKind",
    "SecurityProfileStatus",
]


class ActiveChargingProfilePeriod(Answer):
    """Part of an answer: `ActiveChargingProfile.schedulePeriods`,
    `LegacyChangedChargePointChargingProfile.schedule_periods`.
    """

    start_period: Int | None = None
    limit: Float | None = None
    number_phases: Int | None = None


class ReportedRecurrencyKind(OpenEnum):
    """Values of `ActiveChargingProfile.recurrencyKind`,
    `LegacyChangedChargePointChargingProfile.recurrency_kind`.
    """

    DAILY = "daily"
    WEEKLY = "weekly"


class ActiveChargingProfile(Answer):
    """Part of an answer: `ChargePoint.chargingProfile`,
    `ChargingProfileAppliedNotification.chargingProfile`.
    """

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


class ChargePointHardwareStatus(OpenEnum):
    """Values of `ChargePoint.hardwareStatus`, `ChargePointStatus.hardwareStatus` and 1 more."""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"


class OcppHardwareStatus(OpenEnum):
    """Values of `ChargePointStatusEvse.hardwareStatus`,
    `HardwareStatusNotification.hardwareStatus`.
    """

    AVAILABLE = "available"
    PREPARING = "preparing"
    CHARGING = "charging"
    SUSPENDED_EV = "suspendedEV"
    SUSPENDED_EVSE = "suspendedEVSE"
    FINISHING = "finishing"
    RESERVED = "reserved"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"


class ChargePointStatusEvse(Answer):
    """Part of an answer: `ChargePointStatus.evses`, `LegacyChangedChargePoint.evses`."""

    hardware_status: OcppHardwareStatus | None = None
    id: Int | None = None


class ChargePointType(OpenEnum):
    """Values of `ChargePoint.type`, `ChargePointCreate.type` and 2 more."""

    PRIVATE = "private"
    PUBLIC = "public"
    PERSONAL = "personal"


class NetworkProtocol(OpenEnum):
    """Values of `ChargePointNetwork.protocol`, `ChargePointNetworkPatch.protocol` and 1 more."""

    OCPP_1_5 = "ocpp 1.5"
    OCPP_1_6 = "ocpp 1.6"
    OCPP_1_6_SOAP = "ocpp 1.6 soap"
    OCPP_2_0_1 = "ocpp 2.0.1"


class NetworkStatus(OpenEnum):
    """Values of `ChargePointStatus.networkStatus`, `LegacyChangedChargePoint.networkStatus` and
    1 more.
    """

    NEVER_CONNECTED = "never connected"
    AVAILABLE = "available"
    TEMPORARILY_UNAVAILABLE = "temporarily unavailable"
    LONG_TERM_UNAVAILABLE = "long-term unavailable"


class SecurityProfileStatus(OpenEnum):
    """Values of `ChargePointSecurity.desiredProfileStatus`,
    `LegacyChangedChargePoint.desiredSecurityProfileStatus`.
    """

    APPLIED = "applied"
    PENDING = "pending"
    REJECTED = "rejected"
