# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: charge point actions."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.models import Answer, Boolean, DateTime, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.enums import StartSessionErrorCode, TriggerMessageType
from beenergised.public_api._generated.models.shared import ChargePointSetChargingProfileRequest
from beenergised.public_api.unset import UNSET


class AvailabilityType(OpenEnum):
    """Values of ."""

    INOPERATIVE = "Inoperative"
    OPERATIVE = "Operative"


class ChargePointChangeAvailabilityRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/change-availability`."""

    type: AvailabilityType
    evse_network_id: Int = UNSET
    """Absent = whole charge point."""


class ChargePointChangeOwnerRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/change-owner`."""

    user_id: Int | None = None


class ChargePointChangeSharingCodeRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/change-sharing-code`."""

    sharing_code: str = UNSET


class ChargePointClearChargingProfileRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/clear-charging-profile`."""

    id: Float = UNSET
    evse_network_id: str = UNSET
    """0 = whole charge point; absent = any that match."""
    charging_profile_purpose: str = UNSET
    stack_level: Float = UNSET


class DeletableCertificateType(OpenEnum):
    """Values of ."""

    CHARGING_STATION_CERTIFICATE = "ChargingStationCertificate"
    V2GCERTIFICATE = "V2GCertificate"
    V2GROOT_CERTIFICATE = "V2GRootCertificate"
    MOROOT_CERTIFICATE = "MORootCertificate"
    CSMSROOT_CERTIFICATE = "CSMSRootCertificate"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"
    V2GCERTIFICATE_CHAIN = "V2GCertificateChain"


class ChargePointDeleteCertificateRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/delete-certificate`."""

    certificate_type: DeletableCertificateType


class ChargePointDisconnectRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/disconnect`."""

    reason: Annotated[str, Field(max_length=255)]


class ChargePointDisconnectResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/disconnect`."""

    success: Boolean


class ChargePointGetDiagnosticsRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/get-diagnostics`."""

    location: str
    """FTP URL to upload to."""
    start: DateTime = UNSET
    stop: DateTime = UNSET


class ChargePointGetDiagnosticsResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/get-diagnostics`."""

    success: Boolean | None = None
    request_id: Float | None = None
    file_name: str | None = None


class ChargePointGetSecurityLogRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/get-security-log`."""

    url: str
    reason: str
    retries: Annotated[Int, Field(ge=0, le=10)] = UNSET
    interval: Annotated[Int, Field(ge=0, le=3600)] = UNSET
    """Unit: s."""
    start_time: str = UNSET
    stop_time: str = UNSET


class ChargePointGetSecurityLogResponseData(Answer):
    """Answered: ."""

    id: Int
    status: str | None = None
    file_name: str | None = Field(default=None, alias="file_name")
    log_type: str
    """Always `SecurityLog`."""
    charge_point_id: Int


class ChargePointGetSecurityLogResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/get-security-log`."""

    data: ChargePointGetSecurityLogResponseData | None = None


class InstallableCertificateType(OpenEnum):
    """Values of ."""

    V2GROOT_CERTIFICATE = "V2GRootCertificate"
    MOROOT_CERTIFICATE = "MORootCertificate"
    CSMSROOT_CERTIFICATE = "CSMSRootCertificate"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"


class ChargePointInstallCertificateRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/install-certificate`."""

    certificate_type: InstallableCertificateType


class ChargePointMoveEvsesToSatelliteRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/move-evses-to-satellite`."""

    satellite_charge_point_id: Int
    evse_ids: list[Int]


class ChargePointReserveRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/reserve/{evse}`."""

    user_id: Int
    reason: str = UNSET
    """Platform fills a default when empty."""


class ChargePointReserveResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/reserve/{evse}`."""

    success: Boolean | None = None
    reservation_id: Float | None = None


class ChargePointResetResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/reset/{type}`."""

    success: Boolean | None = None


class ChargePointSendDataTransferRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/send-data-transfer`."""

    vendor_id: str
    message_id: str | None = None
    data: str | None = None


class DataTransferStatus(OpenEnum):
    """Values of ."""

    ACCEPTED = "Accepted"
    REJECTED = "Rejected"
    UNKNOWN_MESSAGE_ID = "UnknownMessageId"
    UNKNOWN_VENDOR_ID = "UnknownVendorId"


class ChargePointSendDataTransferResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/send-data-transfer`."""

    status: DataTransferStatus | None = None
    data: str | None = None


class ChargePointSetChargingProfileResponseData(Answer):
    """Answered: ."""

    id: Int | None = None


class ChargePointSetChargingProfileResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/set-charging-
    profile/{evseNetworkId}`.
    """

    data: ChargePointSetChargingProfileResponseData | None = None


class ChargePointSetConfigurationRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/set-configuration`."""

    value: str
    name: str
    instance: str = UNSET
    component_name: str = UNSET
    evse_id: Int = UNSET


class ChargePointSetSecurityProfileRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/set-security-profile`."""

    set_security_profile: Literal[1, 2]
    """One of 1, 2."""
    reason: Annotated[str, Field(max_length=500)]


class ChargePointSetSecurityProfileResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/set-security-profile`."""

    success: Boolean | None = None


class ChargePointStartEvseRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/start/{evse}`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose; when set, userId is required."""
    external_session_id: str | None = None
    """Use idTag, which wins when both given. Deprecated."""
    id_tag: str = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    """422 unless booking is accepted or reserved."""
    charging_profile: ChargePointSetChargingProfileRequest = UNSET


class ChargePointStartEvseResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/start/{evse}`."""

    success: Boolean
    session_id: Float | None = None
    authorization_id: Float | None = None
    message: str | None = None
    error_code: StartSessionErrorCode | None = None


class ChargePointStartRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/start`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose balance or subscription; when set, userId is required."""
    external_session_id: str | None = None
    """Deprecated."""
    id_tag: str = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    stop_conditions: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class StartWithoutEvseErrorCode(OpenEnum):
    """Values of ."""

    BILLING_NOT_ASSOCIATED = "BILLING_NOT_ASSOCIATED"
    BILLING_NOT_PARTNER_ASSOCIATED = "BILLING_NOT_PARTNER_ASSOCIATED"
    INTERNAL_ISSUE = "INTERNAL_ISSUE"
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


class ChargePointStartResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/start`."""

    success: Boolean
    authorization_id: Float | None = None
    message: str | None = None
    error_code: StartWithoutEvseErrorCode | None = None


class ChargePointStopRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/stop/{session}`."""

    force: Boolean = UNSET
    """End session even if the charger refuses or is offline."""


class SyncableCertificateType(OpenEnum):
    """Values of ."""

    V2GROOT_CERTIFICATE = "V2GRootCertificate"
    MOROOT_CERTIFICATE = "MORootCertificate"
    CSMSROOT_CERTIFICATE = "CSMSRootCertificate"
    V2GCERTIFICATE_CHAIN = "V2GCertificateChain"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"


class ChargePointSyncCertificatesRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/sync-certificates`."""

    certificate_type: SyncableCertificateType | None = None


class ChargePointSyncConfigurationRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/sync-configuration`."""

    keys: list[str] = UNSET


class ChargePointSyncConfigurationResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/sync-configuration`."""

    success: Boolean | None = None
    request_id: Float | None = None


class ChargePointTriggerMessageRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/trigger-message`."""

    type: TriggerMessageType


class ChargePointUnlockResponse(Answer):
    """Answered: `POST /public-api/actions/charge-point/v1.0/{chargePoint}/unlock/{evse}`."""

    success: Boolean | None = None


class DownloadProtocol(OpenEnum):
    """Values of ."""

    HTTP = "http"
    HTTPS = "https"


class ChargePointUpdateFirmwareRequest(Input):
    """Sent: `POST /public-api/actions/charge-point/v2.0/{chargePoint}/update-firmware`."""

    url: str = UNSET
    """One of url or firmwareVersionId needed."""
    firmware_version_id: Int = UNSET
    retrieve_after: DateTime = UNSET
    """Defaults to now."""
    retries: Annotated[Int, Field(ge=0, le=10)] = UNSET
    interval: Annotated[Int, Field(ge=0, le=3600)] = UNSET
    """Unit: s."""
    signed: Boolean
    signing_certificate: str = UNSET
    """Required when signed."""
    signature: str = UNSET
    """Required when signed."""
    download_url_protocol: DownloadProtocol = UNSET
