# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified charge points."""

from pydantic import Field

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
from beenergised.public_api._generated.models.shared import (
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ActiveChargingProfile,
    ActiveChargingProfilePeriod,
    ChargePointHardwareStatus,
    ChargePointStatusEvse,
    ChargePointType,
    NetworkProtocol,
    NetworkStatus,
    OcppHardwareStatus,
    ReportedRecurrencyKind,
    SecurityProfileStatus,
)
from beenergised.public_api._generated.models.shared_notifications import (
    ChangeAction,
    CreateOrUpdateAction,
)
from beenergised.public_api.notified import Notification

__all__ = [
    "ActiveChargingProfile",
    "ActiveChargingProfilePeriod",
    "BootNotification",
    "BootNotificationInfo",
    "ChangeAction",
    "ChargePointChangedNotification",
    "ChargePointDataTransferReceivedNotification",
    "ChargePointHardwareStatus",
    "ChargePointStatusEvse",
    "ChargePointSyncConfigurationNotification",
    "ChargePointType",
    "ChargingProfileAppliedNotification",
    "ChargingProfileKind",
    "ChargingProfilePurpose",
    "ChargingRateUnit",
    "CreateOrUpdateAction",
    "DiagnosticsStatus",
    "DiagnosticsStatusNotification",
    "EvseChangedNotification",
    "HardwareStatusNotification",
    "InstallerJobChangedNotification",
    "InstallerJobChangedStatus",
    "InstallerJobChargePoint",
    "LegacyChangedChargePoint",
    "LegacyChangedChargePointCapability",
    "LegacyChangedChargePointChargingProfile",
    "LegacyChangedChargePointPartnerAccessType",
    "LegacyChangedChargePointStatus",
    "LegacyChargePointChangedNotification",
    "NetworkProtocol",
    "NetworkStatus",
    "NetworkStatusNotification",
    "OcppConfigurationKey",
    "OcppHardwareStatus",
    "ReportedRecurrencyKind",
    "ReportedSecurityEventType",
    "SecurityEventNotification",
    "SecurityProfileStatus",
    "SyncedConfigurationKey",
]


class BootNotificationInfo(Answer):
    """Part of an answer: `BootNotification.bootNotification`,
    `LegacyChangedChargePoint.lastBootNotification`.
    """

    model: str | None = None
    vendor: str | None = None
    charge_box_serial_number: str | None = Field(default=None, alias="charge_box_serial_number")
    charge_point_serial_number: str | None = Field(default=None, alias="charge_point_serial_number")
    firmware_version: str | None = Field(default=None, alias="firmware_version")
    iccid: str | None = None
    imsi: str | None = None
    meter_serial_number: str | None = Field(default=None, alias="meter_serial_number")
    meter_type: str | None = Field(default=None, alias="meter_type")
    reason: str | None = None


class BootNotification(Notification):
    """What is posted as `BootNotification`."""

    notification: str
    """Always `BootNotification`."""
    charge_point_id: Int | None = None
    timestamp: DateTime | None = None
    boot_notification: BootNotificationInfo | None = None


class ChargePointChangedNotification(Notification):
    """What is posted as `chargePoint.changed`."""

    notification: str
    """Always `chargePoint.changed`."""
    charge_point_id: Int
    action: ChangeAction
    last_updated_at: DateTime


class ChargePointDataTransferReceivedNotification(Notification):
    """What is posted as `chargePoint.dataTransferReceived`."""

    notification: str
    """Always `chargePoint.dataTransferReceived`."""
    charge_point_id: Int
    vendor_id: ID
    message_id: ID | None = None
    data: str | None = None


class OcppConfigurationKey(OpenEnum):
    """Values of `SyncedConfigurationKey.key`."""

    ALLOW_OFFLINE_TX_FOR_UNKNOWN_ID = "AllowOfflineTxForUnknownId"
    AUTHORIZATION_CACHE_ENABLED = "AuthorizationCacheEnabled"
    AUTHORIZE_REMOTE_TX_REQUESTS = "AuthorizeRemoteTxRequests"
    BLINK_REPEAT = "BlinkRepeat"
    CLOCK_ALIGNED_DATA_INTERVAL = "ClockAlignedDataInterval"
    CONNECTION_TIME_OUT = "ConnectionTimeOut"
    CONNECTOR_PHASE_ROTATION = "ConnectorPhaseRotation"
    CONNECTOR_PHASE_ROTATION_MAX_LENGTH = "ConnectorPhaseRotationMaxLength"
    GET_CONFIGURATION_MAX_KEYS = "GetConfigurationMaxKeys"
    HEARTBEAT_INTERVAL = "HeartbeatInterval"
    LIGHT_INTENSITY = "LightIntensity"
    LOCAL_AUTHORIZE_OFFLINE = "LocalAuthorizeOffline"
    LOCAL_PRE_AUTHORIZE = "LocalPreAuthorize"
    MAX_ENERGY_ON_INVALID_ID = "MaxEnergyOnInvalidId"
    METER_VALUES_ALIGNED_DATA = "MeterValuesAlignedData"
    METER_VALUES_ALIGNED_DATA_MAX_LENGTH = "MeterValuesAlignedDataMaxLength"
    METER_VALUES_SAMPLED_DATA = "MeterValuesSampledData"
    METER_VALUES_SAMPLED_DATA_MAX_LENGTH = "MeterValuesSampledDataMaxLength"
    METER_VALUE_SAMPLE_INTERVAL = "MeterValueSampleInterval"
    MINIMUM_STATUS_DURATION = "MinimumStatusDuration"
    NUMBER_OF_CONNECTORS = "NumberOfConnectors"
    RESET_RETRIES = "ResetRetries"
    STOP_TRANSACTION_ON_EV_SIDE_DISCONNECT = "StopTransactionOnEVSideDisconnect"
    STOP_TRANSACTION_ON_INVALID_ID = "StopTransactionOnInvalidId"
    STOP_TXN_ALIGNED_DATA = "StopTxnAlignedData"
    STOP_TXN_ALIGNED_DATA_MAX_LENGTH = "StopTxnAlignedDataMaxLength"
    STOP_TXN_SAMPLED_DATA = "StopTxnSampledData"
    STOP_TXN_SAMPLED_DATA_MAX_LENGTH = "StopTxnSampledDataMaxLength"
    SUPPORTED_FEATURE_PROFILES = "SupportedFeatureProfiles"
    SUPPORTED_FEATURE_PROFILES_MAX_LENGTH = "SupportedFeatureProfilesMaxLength"
    TRANSACTION_MESSAGE_ATTEMPTS = "TransactionMessageAttempts"
    TRANSACTION_MESSAGE_RETRY_INTERVAL = "TransactionMessageRetryInterval"
    UNLOCK_CONNECTOR_ON_EV_SIDE_DISCONNECT = "UnlockConnectorOnEVSideDisconnect"
    WEB_SOCKET_PING_INTERVAL = "WebSocketPingInterval"
    LOCAL_AUTH_LIST_ENABLED = "LocalAuthListEnabled"
    LOCAL_AUTH_LIST_MAX_LENGTH = "LocalAuthListMaxLength"
    SEND_LOCAL_LIST_MAX_LENGTH = "SendLocalListMaxLength"
    RESERVE_CONNECTOR_ZERO_SUPPORTED = "ReserveConnectorZeroSupported"
    CHARGE_PROFILE_MAX_STACK_LEVEL = "ChargeProfileMaxStackLevel"
    CHARGING_SCHEDULE_ALLOWED_CHARGING_RATE_UNIT = "ChargingScheduleAllowedChargingRateUnit"
    CHARGING_SCHEDULE_MAX_PERIODS = "ChargingScheduleMaxPeriods"
    CONNECTOR_SWITCH3TO1_PHASE_SUPPORTED = "ConnectorSwitch3to1PhaseSupported"
    MAX_CHARGING_PROFILES_INSTALLED = "MaxChargingProfilesInstalled"
    AUTHORIZATION_ENABLED = "AuthorizationEnabled"


class SyncedConfigurationKey(Answer):
    """Part of an answer: `ChargePointSyncConfigurationNotification.configuration`."""

    key: OcppConfigurationKey | None = None
    value: str | None = None
    readonly: Boolean | None = None
    required: Boolean | None = None
    timestamp: DateTime | None = None
    last_updated_at: DateTime | None = None


class ChargePointSyncConfigurationNotification(Notification):
    """What is posted as `ChargePointSyncConfigurationNotification`."""

    notification: str
    """Always `ChargePointSyncConfigurationNotification`."""
    charge_point_id: Int
    request_id: Int | None = None
    configuration: list[SyncedConfigurationKey] | None = None
    error: str | None = None


class ChargingProfileAppliedNotification(Notification):
    """What is posted as `chargingProfile.applied`."""

    notification: str
    """Always `chargingProfile.applied`."""
    charge_point_id: Int
    evse_id: Int | None = None
    session_id: Int | None = None
    charging_profile: ActiveChargingProfile
    applied_at: DateTime


class DiagnosticsStatus(OpenEnum):
    """Values of `DiagnosticsStatusNotification.status`."""

    IDLE = "idle"
    UPLOADED = "uploaded"
    UPLOADFAILED = "uploadfailed"
    UPLOADING = "uploading"


class DiagnosticsStatusNotification(Notification):
    """What is posted as `DiagnosticsStatusNotification`."""

    notification: str
    """Always `DiagnosticsStatusNotification`."""
    charge_point_id: Int
    request_id: Int
    status: DiagnosticsStatus
    last_updated_at: DateTime


class EvseChangedNotification(Notification):
    """What is posted as `evse.changed`."""

    notification: str
    """Always `evse.changed`."""
    evse_id: Int
    action: ChangeAction
    last_updated_at: DateTime


class HardwareStatusNotification(Notification):
    """What is posted as `HardwareStatusNotification`."""

    notification: str
    """Always `HardwareStatusNotification`."""
    charge_point_id: Int
    evse_id: Int | None = None
    timestamp: DateTime
    hardware_status: OcppHardwareStatus | None = None
    error_code: str | None = None
    info: str | None = None
    vendor_id: ID | None = None
    vendor_error_code: str | None = None


class InstallerJobChangedStatus(OpenEnum):
    """Values of `InstallerJobChangedNotification.status`."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"


class InstallerJobChargePoint(Answer):
    """Part of an answer: `InstallerJobChangedNotification.chargePoints`."""

    id: Int | None = None


class InstallerJobChangedNotification(Notification):
    """What is posted as `installerJob.changed`."""

    notification: str
    """Always `installerJob.changed`."""
    action: CreateOrUpdateAction
    id: Int
    status: InstallerJobChangedStatus
    installation_and_maintenance_company_id: Int
    location_id: Int | None = None
    installer_admin_id: Int | None = None
    pin: AccountNumber | None = None
    description: str
    outcome_details: str | None = None
    created_at: DateTime
    last_updated_at: DateTime
    charge_points: list[InstallerJobChargePoint] | None = None


class LegacyChangedChargePointCapability(OpenEnum):
    """Values of `LegacyChangedChargePoint.capabilities`."""

    REMOTE_START_STOP_CAPABLE = "REMOTE_START_STOP_CAPABLE"
    METER_VALUES = "METER_VALUES"
    STOP_TRANSACTION_ON_EV_DISCONNECT = "STOP_TRANSACTION_ON_EV_DISCONNECT"


class LegacyChangedChargePointChargingProfile(Answer):
    """Part of an answer: `LegacyChangedChargePoint.chargingProfile`."""

    id: Int | None = None
    min_charging_rate: Float | None = Field(default=None, alias="min_charging_rate")
    schedule_periods: list[ActiveChargingProfilePeriod] | None = Field(
        default=None, alias="schedule_periods"
    )
    schedule_start: DateTime | None = Field(default=None, alias="schedule_start")
    charging_rate_unit: ChargingRateUnit | None = Field(default=None, alias="charging_rate_unit")
    stack_level: Int | None = Field(default=None, alias="stack_level")
    charging_profile_kind: ChargingProfileKind | None = Field(
        default=None, alias="charging_profile_kind"
    )
    recurrency_kind: ReportedRecurrencyKind | None = Field(default=None, alias="recurrency_kind")
    charging_complete_at: DateTime | None = Field(default=None, alias="charging_complete_at")
    purpose: ChargingProfilePurpose | None = None
    valid_to: DateTime | None = Field(default=None, alias="valid_to")
    valid_from: DateTime | None = Field(default=None, alias="valid_from")
    duration: Int | None = None


class LegacyChangedChargePointPartnerAccessType(OpenEnum):
    """Values of `LegacyChangedChargePoint.partnerAccessType`."""

    PRIVATE_VIEW_PRIVATE_USE = "privateViewPrivateUse"
    PRIVATE_VIEW_PUBLIC_USE = "privateViewPublicUse"
    PUBLIC_VIEW_PRIVATE_USE = "publicViewPrivateUse"


class LegacyChangedChargePointStatus(OpenEnum):
    """Values of `LegacyChangedChargePoint.status`."""

    ACTIVE = "active"
    DISABLED = "disabled"
    OUT_OF_ORDER = "out of order"
    DEMO = "demo"


class LegacyChangedChargePoint(Answer):
    """Part of an answer: `LegacyChargePointChangedNotification.chargePoint`."""

    id: Int
    charging_profile: LegacyChangedChargePointChargingProfile | None = None
    evses: list[ChargePointStatusEvse]
    last_boot_notification: BootNotificationInfo | None = None
    show_to_public_with_notice: Boolean | None = None
    notice: str | None = None
    current_security_profile: Int | None = None
    hardware_enabled_security_profile: Int | None = None
    desired_security_profile_status: SecurityProfileStatus | None = None
    roaming_operator_id: Int | None = None
    auto_fault_recovery: Boolean | None = None
    external_id: ID | None = None
    display_tariffs_and_costs: Boolean | None = None
    last_updated_at: DateTime | None = None
    created_at: DateTime | None = None
    first_connection: DateTime | None = None
    owner_user_id: Int | None = None
    vendor_error_code: str | None = None
    tags: list[str] | None = None
    uptime_tracking_enabled: Boolean | None = None
    uptime_tracking_activated_at: DateTime | None = None
    name: str | None = None
    network_id: ID | None = None
    network_protocol: NetworkProtocol
    network_password: str | None = None
    network_ip: str | None = None
    network_port: str | None = None
    status: LegacyChangedChargePointStatus | None = None
    plug_and_charge: Boolean | None = None
    location_id: Int | None = None
    pin: AccountNumber | None = None
    access_type: ChargePointType
    desired_security_profile: Int | None = None
    owner_partner_id: Int | None = None
    owner_partner_contract_id: Int | None = None
    partner_corporate_billing_as_default: Boolean | None = None
    partner_access_type: LegacyChangedChargePointPartnerAccessType | None = None
    capabilities: list[LegacyChangedChargePointCapability] | None = None
    managed_by_operator: Boolean | None = None
    network_status: NetworkStatus
    hardware_status: ChargePointHardwareStatus | None = None


class LegacyChargePointChangedNotification(Notification):
    """What is posted as `ChargePointChangedNotification`.

    Source lists charge-point in required[]; property is chargePoint.
    """

    notification: str
    """Always `ChargePointChangedNotification`."""
    charge_point: LegacyChangedChargePoint
    action: ChangeAction
    last_updated_at: DateTime


class NetworkStatusNotification(Notification):
    """What is posted as `NetworkStatusNotification`."""

    notification: str
    """Always `NetworkStatusNotification`."""
    charge_point_id: Int
    timestamp: DateTime
    network_status: NetworkStatus


class ReportedSecurityEventType(OpenEnum):
    """Values of `SecurityEventNotification.type`."""

    FIRMWARE_UPDATED = "FirmwareUpdated"
    FAILED_TO_AUTHENTICATE_AT_CENTRAL_SYSTEM = "FailedToAuthenticateAtCentralSystem"
    CENTRAL_SYSTEM_FAILED_TO_AUTHENTICATE = "CentralSystemFailedToAuthenticate"
    SETTING_SYSTEM_TIME = "SettingSystemTime"
    STARTUP_OF_THE_DEVICE = "StartupOfTheDevice"
    RESET_OR_REBOOT = "ResetOrReboot"
    SECURITY_LOG_WAS_CLEARED = "SecurityLogWasCleared"
    RECONFIGURATION_OF_SECURITY_PARAMETERS = "ReconfigurationOfSecurityParameters"
    MEMORY_EXHAUSTION = "MemoryExhaustion"
    INVALID_MESSAGES = "InvalidMessages"
    ATTEMPTED_REPLAY_ATTACKS = "AttemptedReplayAttacks"
    TAMPER_DETECTION_ACTIVATED = "TamperDetectionActivated"
    INVALID_FIRMWARE_SIGNATURE = "InvalidFirmwareSignature"
    INVALID_FIRMWARE_SIGNING_CERTIFICATE = "InvalidFirmwareSigningCertificate"
    INVALID_CENTRAL_SYSTEM_CERTIFICATE = "InvalidCentralSystemCertificate"
    INVALID_CHARGE_POINT_CERTIFICATE = "InvalidChargePointCertificate"
    INVALID_TLS_VERSION = "InvalidTLSVersion"
    INVALID_TLS_CIPHER_SUITE = "InvalidTLSCipherSuite"


class SecurityEventNotification(Notification):
    """What is posted as `SecurityEventNotification`."""

    type: ReportedSecurityEventType
    notification: str
    """Always `SecurityEventNotification`."""
    charge_point_id: Int
    timestamp: DateTime
    tech_info: str | None = None
    critical: Boolean
