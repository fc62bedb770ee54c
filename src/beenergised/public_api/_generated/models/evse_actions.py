# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: evse actions."""

from beenergised.models import Answer, Boolean, Float, Input, Int
from beenergised.public_api._generated.models.enums import StartSessionErrorCode, TriggerMessageType
from beenergised.public_api._generated.models.shared import ChargePointSetChargingProfileRequest
from beenergised.public_api.unset import UNSET


class EvseBulkAssignTariffGroupFilters(Input):
    """Sent: ."""

    location_ids: list[Int] = UNSET
    partner_ids: list[Int] = UNSET
    evse_ids: list[Int] = UNSET
    charge_point_ids: list[Int] = UNSET
    tariff_group_ids: list[Int] = UNSET


class EvseBulkAssignTariffGroupRequest(Input):
    """Sent: `POST /public-api/actions/evse/v1.0/bulk-assign-tariff-group`."""

    filters: EvseBulkAssignTariffGroupFilters = UNSET
    tariff_group_id: Int | None


class EvseStartRequest(Input):
    """Sent: `POST /public-api/actions/evse/v1.0/{evse}/start`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose; when set, userId is required."""
    external_session_id: str | None = None
    """Deprecated."""
    id_tag: str = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    charging_profile: ChargePointSetChargingProfileRequest = UNSET


class EvseStartResponse(Answer):
    """Answered: `POST /public-api/actions/evse/v1.0/{evse}/start`."""

    success: Boolean
    session_id: Float | None = None
    authorization_id: Float | None = None
    message: str | None = None
    error_code: StartSessionErrorCode | None = None


class EvseTriggerMessageRequest(Input):
    """Sent: `POST /public-api/actions/evse/v1.0/{evse}/trigger-message`."""

    type: TriggerMessageType
