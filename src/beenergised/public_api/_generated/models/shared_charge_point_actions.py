# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared charge point actions."""

from typing import Annotated, Literal

from pydantic import Field

from beenergised.base_models import Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
    RecurrencyKind,
)
from beenergised.public_api.bodies import UNSET, Choice, Moment

__all__ = [
    "ChargePointSetChargingProfileRequest",
    "ChargingProfileKind",
    "ChargingProfilePurpose",
    "ChargingRateUnit",
    "ChargingScheduleInput",
    "ChargingSchedulePeriodInput",
    "RecurrencyKind",
    "SessionStopConditionsInput",
    "StartSessionErrorCode",
    "TriggerMessageType",
]


class ChargingSchedulePeriodInput(Input):
    """Part of what is sent: `ChargingSchedule.chargingSchedulePeriod`."""

    start_period: Int
    limit: Annotated[Float, Field(multiple_of=0.1)]
    number_phases: Int = UNSET


class ChargingScheduleInput(Input):
    """Part of what is sent: `ChargePointSetChargingProfileRequest.chargingSchedule`."""

    id: Int | None = None
    duration: Int = UNSET
    start_schedule: Moment = UNSET
    charging_rate_unit: Choice[ChargingRateUnit, Literal["A", "W"]]
    charging_schedule_period: list[ChargingSchedulePeriodInput]
    min_charging_rate: Annotated[Float, Field(multiple_of=0.1)] = UNSET


class ChargePointSetChargingProfileRequest(Input):
    """Part of what is sent: `chargePointSetChargingProfile`,
    `ChargePointStartEvseRequest.chargingProfile` and 1 more.
    """

    transaction_id: Int = UNSET
    stack_level: Int
    charging_profile_purpose: Choice[
        ChargingProfilePurpose, Literal["ChargePointMaxProfile", "TxDefaultProfile", "TxProfile"]
    ]
    charging_profile_kind: Choice[ChargingProfileKind, Literal["Absolute", "Recurring", "Relative"]]
    recurrency_kind: Choice[RecurrencyKind, Literal["Daily", "Weekly"]] = UNSET
    valid_from: Moment = UNSET
    valid_to: Moment = UNSET
    charging_schedule: ChargingScheduleInput


class SessionStopConditionsInput(Input):
    """Part of what is sent: `ChargePointStartEvseRequest.stopConditions`,
    `ChargePointStartRequest.stopConditions` and 1 more.

    Names v3.251.8; absent in v3.110.0; types assumed.
    """

    max_amount: Float = UNSET
    max_duration_minutes: Int = UNSET
    """Unit: min."""
    max_energy_kwh: Float = UNSET
    """Unit: kWh."""
    max_soc_percent: Float = UNSET
    """Unit: %."""


class StartSessionErrorCode(OpenEnum):
    """Values of `ChargePointStartEvseResponse.errorCode`, `EvseStartResponse.errorCode`."""

    BILLING_NOT_ASSOCIATED = "BILLING_NOT_ASSOCIATED"
    BILLING_NOT_PARTNER_ASSOCIATED = "BILLING_NOT_PARTNER_ASSOCIATED"
    INTERNAL_ISSUE = "INTERNAL_ISSUE"
    SESSION_EXISTS = "SESSION_EXISTS"
    AGILE_STREETS_CALCULATE = "AGILE_STREETS_CALCULATE"
    AGILE_STREETS_COMMUNICATION = "AGILE_STREETS_COMMUNICATION"
    CHARGING_NOT_ALLOWED = "CHARGING_NOT_ALLOWED"
    LOCATION_IS_CLOSED = "LOCATION_IS_CLOSED"
    USER_VALIDATION_NOT_COMPLETE = "USER_VALIDATION_NOT_COMPLETE"
    TERMS_NOT_ACCEPTED = "TERMS_NOT_ACCEPTED"
    USER_IS_DISABLED = "USER_IS_DISABLED"
    SUBSCRIPTION_REQUIRED = "SUBSCRIPTION_REQUIRED"
    SESSION_ALREADY_RUNNING = "SESSION_ALREADY_RUNNING"
    PREVIOUS_SESSION_NOT_PAID = "PREVIOUS_SESSION_NOT_PAID"
    ACCESS_RESTRICTED = "ACCESS_RESTRICTED"
    PAYMENT_METHOD_REQUIRED = "PAYMENT_METHOD_REQUIRED"
    CANNOT_BILL_PAYMENT_METHOD = "CANNOT_BILL_PAYMENT_METHOD"
    CORPORATE_ACCOUNT_LIMIT_REACHED = "CORPORATE_ACCOUNT_LIMIT_REACHED"
    CANNOT_USE_EXPIRED_PAYMENT_METHOD = "CANNOT_USE_EXPIRED_PAYMENT_METHOD"
    CANNOT_USE_PAYMENT_METHOD = "CANNOT_USE_PAYMENT_METHOD"
    PAYMENT_NO_FUNDS = "PAYMENT_NO_FUNDS"


class TriggerMessageType(OpenEnum):
    """Values of `ChargePointTriggerMessageRequest.type`, `EvseTriggerMessageRequest.type`."""

    BOOT_NOTIFICATION = "BootNotification"
    DIAGNOSTICS_STATUS_NOTIFICATION = "DiagnosticsStatusNotification"
    LOG_STATUS_NOTIFICATION = "LogStatusNotification"
    FIRMWARE_STATUS_NOTIFICATION = "FirmwareStatusNotification"
    PUBLISH_FIRMWARE_STATUS_NOTIFICATION = "PublishFirmwareStatusNotification"
    HEARTBEAT = "Heartbeat"
    METER_VALUES = "MeterValues"
    STATUS_NOTIFICATION = "StatusNotification"
    SIGN_V2G_CERTIFICATE = "SignV2GCertificate"
    SIGN_CHARGING_STATION_CERTIFICATE = "SignChargingStationCertificate"
    SIGN_COMBINED_CERTIFICATE = "SignCombinedCertificate"
    TRANSACTION_EVENT = "TransactionEvent"
