# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: charge point actions."""

from typing import Annotated, Literal

from pydantic import Field

from beenergised.base_models import AccountNumber, Answer, Boolean, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    ChargePointSetChargingProfileRequest,
    SessionStopConditionsInput,
    StartSessionErrorCode,
    TriggerMessageType,
)
from beenergised.public_api.bodies import UNSET, Choice, Moment

__all__ = [
    "AvailabilityType",
    "ChargePointChangeAvailabilityRequest",
    "ChargePointChangeOwnerRequest",
    "ChargePointChangeSharingCodeRequest",
    "ChargePointClearChargingProfileRequest",
    "ChargePointDeleteCertificateRequest",
    "ChargePointDisconnectRequest",
    "ChargePointDisconnectResponse",
    "ChargePointGetDiagnosticsRequest",
    "ChargePointGetDiagnosticsResponse",
    "ChargePointGetSecurityLogRequest",
    "ChargePointGetSecurityLogResponse",
    "ChargePointGetSecurityLogResponseData",
    "ChargePointInstallCertificateRequest",
    "ChargePointMoveEvsesToSatelliteRequest",
    "ChargePointReserveRequest",
    "ChargePointReserveResponse",
    "ChargePointResetResponse",
    "ChargePointSendDataTransferRequest",
    "ChargePointSendDataTransferResponse",
    "ChargePointSetChargingProfileRequest",
    "ChargePointSetChargingProfileResponse",
    "ChargePointSetChargingProfileResponseData",
    "ChargePointSetConfigurationRequest",
    "ChargePointSetSecurityProfileRequest",
    "ChargePointSetSecurityProfileResponse",
    "ChargePointStartEvseRequest",
    "ChargePointStartEvseResponse",
    "ChargePointStartRequest",
    "ChargePointStartResponse",
    "ChargePointStopRequest",
    "ChargePointSyncCertificatesRequest",
    "ChargePointSyncConfigurationRequest",
    "ChargePointSyncConfigurationResponse",
    "ChargePointTriggerMessageRequest",
    "ChargePointUnlockResponse",
    "ChargePointUpdateFirmwareRequest",
    "DataTransferStatus",
    "DeletableCertificateType",
    "DownloadProtocol",
    "InstallableCertificateType",
    "SessionStopConditionsInput",
    "StartSessionErrorCode",
    "StartWithoutEvseErrorCode",
    "SyncableCertificateType",
    "TriggerMessageType",
]


class AvailabilityType(OpenEnum):
    """Values of `ChargePointChangeAvailabilityRequest.type`."""

    INOPERATIVE = "Inoperative"
    OPERATIVE = "Operative"


class ChargePointChangeAvailabilityRequest(Input):
    """Sent by `chargePointChangeAvailability`."""

    type: Choice[AvailabilityType, Literal["Inoperative", "Operative"]]
    evse_network_id: Int = UNSET
    """Absent = whole charge point."""


class ChargePointChangeOwnerRequest(Input):
    """Sent by `chargePointChangeOwner`."""

    user_id: Int | None = None


class ChargePointChangeSharingCodeRequest(Input):
    """Sent by `chargePointChangeSharingCode`."""

    sharing_code: AccountNumber = UNSET


class ChargePointClearChargingProfileRequest(Input):
    """Sent by `chargePointClearChargingProfile`."""

    id: Int = UNSET
    evse_network_id: str = UNSET
    """0 = whole charge point; absent = any that match."""
    charging_profile_purpose: str = UNSET
    stack_level: Float = UNSET


class DeletableCertificateType(OpenEnum):
    """Values of `ChargePointDeleteCertificateRequest.certificateType`."""

    CHARGING_STATION_CERTIFICATE = "ChargingStationCertificate"
    V2G_CERTIFICATE = "V2GCertificate"
    V2G_ROOT_CERTIFICATE = "V2GRootCertificate"
    MO_ROOT_CERTIFICATE = "MORootCertificate"
    CSMS_ROOT_CERTIFICATE = "CSMSRootCertificate"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"
    V2G_CERTIFICATE_CHAIN = "V2GCertificateChain"


class ChargePointDeleteCertificateRequest(Input):
    """Sent by `chargePointDeleteCertificate`."""

    certificate_type: Choice[
        DeletableCertificateType,
        Literal[
            "ChargingStationCertificate",
            "V2GCertificate",
            "V2GRootCertificate",
            "MORootCertificate",
            "CSMSRootCertificate",
            "ManufacturerRootCertificate",
            "V2GCertificateChain",
        ],
    ]


class ChargePointDisconnectRequest(Input):
    """Sent by `chargePointDisconnect`."""

    reason: Annotated[str, Field(max_length=255)]


class ChargePointDisconnectResponse(Answer):
    """Answered by `chargePointDisconnect`."""

    success: Boolean


class ChargePointGetDiagnosticsRequest(Input):
    """Sent by `chargePointGetDiagnostics`."""

    location: str
    """FTP URL to upload to."""
    start: Moment = UNSET
    stop: Moment = UNSET


class ChargePointGetDiagnosticsResponse(Answer):
    """Answered by `chargePointGetDiagnostics`."""

    success: Boolean | None = None
    request_id: Int | None = None
    file_name: str | None = None


class ChargePointGetSecurityLogRequest(Input):
    """Sent by `chargePointGetSecurityLog`."""

    url: str
    reason: str
    retries: Annotated[Int, Field(ge=0, le=10)] = UNSET
    interval: Annotated[Int, Field(ge=0, le=3600)] = UNSET
    """Unit: s."""
    start_time: str = UNSET
    stop_time: str = UNSET


class ChargePointGetSecurityLogResponseData(Answer):
    """Part of an answer: `ChargePointGetSecurityLogResponse.data`."""

    id: Int
    status: str | None = None
    file_name: str | None = Field(default=None, alias="file_name")
    log_type: str
    """Always `SecurityLog`."""
    charge_point_id: Int


class ChargePointGetSecurityLogResponse(Answer):
    """Answered by `chargePointGetSecurityLog`."""

    data: ChargePointGetSecurityLogResponseData | None = None


class InstallableCertificateType(OpenEnum):
    """Values of `ChargePointInstallCertificateRequest.certificateType`."""

    V2G_ROOT_CERTIFICATE = "V2GRootCertificate"
    MO_ROOT_CERTIFICATE = "MORootCertificate"
    CSMS_ROOT_CERTIFICATE = "CSMSRootCertificate"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"


class ChargePointInstallCertificateRequest(Input):
    """Sent by `chargePointInstallCertificate`."""

    certificate_type: Choice[
        InstallableCertificateType,
        Literal[
            "V2GRootCertificate",
            "MORootCertificate",
            "CSMSRootCertificate",
            "ManufacturerRootCertificate",
        ],
    ]


class ChargePointMoveEvsesToSatelliteRequest(Input):
    """Sent by `chargePointMoveEvsesToSatellite`."""

    satellite_charge_point_id: Int
    evse_ids: list[Int]


class ChargePointReserveRequest(Input):
    """Sent by `chargePointReserve`."""

    user_id: Int
    reason: str = UNSET
    """Platform fills a default when empty."""


class ChargePointReserveResponse(Answer):
    """Answered by `chargePointReserve`."""

    success: Boolean | None = None
    reservation_id: Int | None = None


class ChargePointResetResponse(Answer):
    """Answered by `chargePointReset`."""

    success: Boolean | None = None


class ChargePointSendDataTransferRequest(Input):
    """Sent by `chargePointSendDataTransfer`."""

    vendor_id: str
    message_id: str | None = None
    data: str | None = None


class DataTransferStatus(OpenEnum):
    """Values of `ChargePointSendDataTransferResponse.status`."""

    ACCEPTED = "Accepted"
    REJECTED = "Rejected"
    UNKNOWN_MESSAGE_ID = "UnknownMessageId"
    UNKNOWN_VENDOR_ID = "UnknownVendorId"


class ChargePointSendDataTransferResponse(Answer):
    """Answered by `chargePointSendDataTransfer`."""

    status: DataTransferStatus | None = None
    data: str | None = None


class ChargePointSetChargingProfileResponseData(Answer):
    """Part of an answer: `ChargePointSetChargingProfileResponse.data`."""

    id: Int | None = None


class ChargePointSetChargingProfileResponse(Answer):
    """Answered by `chargePointSetChargingProfile`."""

    data: ChargePointSetChargingProfileResponseData | None = None


class ChargePointSetConfigurationRequest(Input):
    """Sent by `chargePointSetConfiguration`."""

    value: str
    name: str
    instance: str = UNSET
    component_name: str = UNSET
    evse_id: Int = UNSET


class ChargePointSetSecurityProfileRequest(Input):
    """Sent by `chargePointSetSecurityProfile`."""

    set_security_profile: Literal[1, 2]
    """One of 1, 2."""
    reason: Annotated[str, Field(max_length=500)]


class ChargePointSetSecurityProfileResponse(Answer):
    """Answered by `chargePointSetSecurityProfile`."""

    success: Boolean | None = None


class ChargePointStartEvseRequest(Input):
    """Sent by `chargePointStartEvse`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose; when set, userId is required."""
    external_session_id: str | None = None
    """Use idTag, which wins when both given. Deprecated."""
    id_tag: AccountNumber = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    """422 unless booking is accepted or reserved."""
    charging_profile: ChargePointSetChargingProfileRequest = UNSET
    stop_conditions: SessionStopConditionsInput = UNSET
    """Not certain: assumed."""


class ChargePointStartEvseResponse(Answer):
    """Answered by `chargePointStartEvse`."""

    success: Boolean
    session_id: Int | None = None
    authorization_id: Int | None = None
    message: str | None = None
    error_code: StartSessionErrorCode | None = None


class ChargePointStartRequest(Input):
    """Sent by `chargePointStart`."""

    user_id: Int = UNSET
    payment_method_id: str | None = None
    """Null lets the platform choose balance or subscription; when set, userId is required."""
    external_session_id: str | None = None
    """Deprecated."""
    id_tag: AccountNumber = UNSET
    connector_id: Int | None = None
    booking_id: Int | None = None
    stop_conditions: SessionStopConditionsInput = UNSET
    """Not certain: assumed."""


class StartWithoutEvseErrorCode(OpenEnum):
    """Values of `ChargePointStartResponse.errorCode`."""

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
    """Answered by `chargePointStart`."""

    success: Boolean
    authorization_id: Int | None = None
    message: str | None = None
    error_code: StartWithoutEvseErrorCode | None = None


class ChargePointStopRequest(Input):
    """Sent by `chargePointStop`."""

    force: Boolean = UNSET
    """End session even if the charger refuses or is offline."""


class SyncableCertificateType(OpenEnum):
    """Values of `ChargePointSyncCertificatesRequest.certificateType`."""

    V2G_ROOT_CERTIFICATE = "V2GRootCertificate"
    MO_ROOT_CERTIFICATE = "MORootCertificate"
    CSMS_ROOT_CERTIFICATE = "CSMSRootCertificate"
    V2G_CERTIFICATE_CHAIN = "V2GCertificateChain"
    MANUFACTURER_ROOT_CERTIFICATE = "ManufacturerRootCertificate"


class ChargePointSyncCertificatesRequest(Input):
    """Sent by `chargePointSyncCertificates`."""

    certificate_type: (
        Choice[
            SyncableCertificateType,
            Literal[
                "V2GRootCertificate",
                "MORootCertificate",
                "CSMSRootCertificate",
                "V2GCertificateChain",
                "ManufacturerRootCertificate",
            ],
        ]
        | None
    ) = None


class ChargePointSyncConfigurationRequest(Input):
    """Sent by `chargePointSyncConfiguration`."""

    keys: list[str] = UNSET


class ChargePointSyncConfigurationResponse(Answer):
    """Answered by `chargePointSyncConfiguration`."""

    success: Boolean | None = None
    request_id: Int | None = None


class ChargePointTriggerMessageRequest(Input):
    """Sent by `chargePointTriggerMessage`."""

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


class ChargePointUnlockResponse(Answer):
    """Answered by `chargePointUnlock`."""

    success: Boolean | None = None


class DownloadProtocol(OpenEnum):
    """Values of `ChargePointUpdateFirmwareRequest.downloadUrlProtocol`."""

    HTTP = "http"
    HTTPS = "https"


class ChargePointUpdateFirmwareRequest(Input):
    """Sent by `chargePointUpdateFirmware`."""

    url: str = UNSET
    """One of url or firmwareVersionId needed."""
    firmware_version_id: Int = UNSET
    retrieve_after: Moment = UNSET
    """Defaults to now."""
    retries: Annotated[Int, Field(ge=0, le=10)] = UNSET
    interval: Annotated[Int, Field(ge=0, le=3600)] = UNSET
    """Unit: s."""
    signed: Boolean
    signing_certificate: str = UNSET
    """Required when signed."""
    signature: str = UNSET
    """Required when signed."""
    download_url_protocol: Choice[DownloadProtocol, Literal["http", "https"]] = UNSET
