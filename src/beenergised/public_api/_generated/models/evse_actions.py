# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: evse actions."""

from typing import Literal

from beenergised.base_models import AccountNumber, Answer, Boolean, Input, Int
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    ChargePointSetChargingProfileRequest,
    SessionStopConditionsInput,
    StartSessionErrorCode,
    TriggerMessageType,
)
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "ChargePointSetChargingProfileRequest",
    "EvseBulkAssignTariffGroupFiltersInput",
    "EvseBulkAssignTariffGroupRequest",
    "EvseStartRequest",
    "EvseStartResponse",
    "EvseTriggerMessageRequest",
    "SessionStopConditionsInput",
    "StartSessionErrorCode",
    "TriggerMessageType",
]


class EvseBulkAssignTariffGroupFiltersInput(Input):
    """Part of what is sent: `EvseBulkAssignTariffGroupRequest.filters`."""

    location_ids: list[Int] = UNSET
    partner_ids: list[Int] = UNSET
    evse_ids: list[Int] = UNSET
    charge_point_ids: list[Int] = UNSET
    tariff_group_ids: list[Int] = UNSET


class EvseBulkAssignTariffGroupRequest(Input):
    """Sent by `evseBulkAssignTariffGroup`."""

    filters: EvseBulkAssignTariffGroupFiltersInput = UNSET
    tariff_group_id: Int | None


class EvseStartRequest(Input):
    """Sent by `evseStart`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose; when set, userId is required."""
    external_session_id: str | None = None
    """Deprecated."""
    id_tag: AccountNumber = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    charging_profile: ChargePointSetChargingProfileRequest = UNSET
    stop_conditions: SessionStopConditionsInput = UNSET
    """Not certain: assumed."""


class EvseStartResponse(Answer):
    """Answered by `evseStart`."""

    success: Boolean
    session_id: Int | None = None
    authorization_id: Int | None = None
    message: str | None = None
    error_code: StartSessionErrorCode | None = None


class EvseTriggerMessageRequest(Input):
    """Sent by `evseTriggerMessage`."""

    type: Choice[
        TriggerMessageType,
        Literal[
            "BootNotification",
            "DiagnosticsStatusNotification",
            "LogStatusNotification",
            "FirmwareStatusNotification",
            "PublishFirmwareStatusNotification",
            "Heartbeat",
            "MeterValues",
            "StatusNotification",
            "SignV2GCertificate",
            "SignChargingStationCertificate",
            "SignCombinedCertificate",
            "TransactionEvent",
        ],
    ]
