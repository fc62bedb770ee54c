# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""Every model. `beenergised.public_api.models` lists them."""

from beenergised.public_api._generated.models.authorizations import Authorization as Authorization
from beenergised.public_api._generated.models.authorizations import (
    AuthorizationMethod as AuthorizationMethod,
)
from beenergised.public_api._generated.models.authorizations import (
    AuthorizationRoaming as AuthorizationRoaming,
)
from beenergised.public_api._generated.models.authorizations import (
    AuthorizationSource as AuthorizationSource,
)
from beenergised.public_api._generated.models.cdrs import Cdr as Cdr
from beenergised.public_api._generated.models.cdrs import CdrDeliveryResponse as CdrDeliveryResponse
from beenergised.public_api._generated.models.cdrs import CdrProtocolType as CdrProtocolType
from beenergised.public_api._generated.models.cdrs import OcpiData as OcpiData
from beenergised.public_api._generated.models.cdrs import OcpiVersion as OcpiVersion
from beenergised.public_api._generated.models.cdrs import (
    OicpCalibrationLawVerification as OicpCalibrationLawVerification,
)
from beenergised.public_api._generated.models.cdrs import OicpData as OicpData
from beenergised.public_api._generated.models.cdrs import (
    OicpEvcoIdentification as OicpEvcoIdentification,
)
from beenergised.public_api._generated.models.cdrs import OicpHashedPin as OicpHashedPin
from beenergised.public_api._generated.models.cdrs import OicpIdentification as OicpIdentification
from beenergised.public_api._generated.models.cdrs import (
    OicpLegacyHashedData as OicpLegacyHashedData,
)
from beenergised.public_api._generated.models.cdrs import OicpMeteringStatus as OicpMeteringStatus
from beenergised.public_api._generated.models.cdrs import (
    OicpQrCodeIdentification as OicpQrCodeIdentification,
)
from beenergised.public_api._generated.models.cdrs import (
    OicpRfidIdentification as OicpRfidIdentification,
)
from beenergised.public_api._generated.models.cdrs import (
    OicpRfidMifareIdentification as OicpRfidMifareIdentification,
)
from beenergised.public_api._generated.models.cdrs import (
    OicpSignedMeteringValue as OicpSignedMeteringValue,
)
from beenergised.public_api._generated.models.cdrs import OicpVersion as OicpVersion
from beenergised.public_api._generated.models.charge_point_actions import (
    AvailabilityType as AvailabilityType,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointChangeAvailabilityRequest as ChargePointChangeAvailabilityRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointChangeOwnerRequest as ChargePointChangeOwnerRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointChangeSharingCodeRequest as ChargePointChangeSharingCodeRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointClearChargingProfileRequest as ChargePointClearChargingProfileRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointDeleteCertificateRequest as ChargePointDeleteCertificateRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointDisconnectRequest as ChargePointDisconnectRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointDisconnectResponse as ChargePointDisconnectResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetDiagnosticsRequest as ChargePointGetDiagnosticsRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetDiagnosticsResponse as ChargePointGetDiagnosticsResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetSecurityLogRequest as ChargePointGetSecurityLogRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetSecurityLogResponse as ChargePointGetSecurityLogResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointGetSecurityLogResponseData as ChargePointGetSecurityLogResponseData,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointInstallCertificateRequest as ChargePointInstallCertificateRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointMoveEvsesToSatelliteRequest as ChargePointMoveEvsesToSatelliteRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointReserveRequest as ChargePointReserveRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointReserveResponse as ChargePointReserveResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointResetResponse as ChargePointResetResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSendDataTransferRequest as ChargePointSendDataTransferRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSendDataTransferResponse as ChargePointSendDataTransferResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSetChargingProfileResponse as ChargePointSetChargingProfileResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSetChargingProfileResponseData as ChargePointSetChargingProfileResponseData,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSetConfigurationRequest as ChargePointSetConfigurationRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSetSecurityProfileRequest as ChargePointSetSecurityProfileRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSetSecurityProfileResponse as ChargePointSetSecurityProfileResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointStartEvseRequest as ChargePointStartEvseRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointStartEvseResponse as ChargePointStartEvseResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointStartRequest as ChargePointStartRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointStartResponse as ChargePointStartResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointStopRequest as ChargePointStopRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSyncCertificatesRequest as ChargePointSyncCertificatesRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSyncConfigurationRequest as ChargePointSyncConfigurationRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointSyncConfigurationResponse as ChargePointSyncConfigurationResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointTriggerMessageRequest as ChargePointTriggerMessageRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointUnlockResponse as ChargePointUnlockResponse,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    ChargePointUpdateFirmwareRequest as ChargePointUpdateFirmwareRequest,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    DataTransferStatus as DataTransferStatus,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    DeletableCertificateType as DeletableCertificateType,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    DownloadProtocol as DownloadProtocol,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    InstallableCertificateType as InstallableCertificateType,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    StartWithoutEvseErrorCode as StartWithoutEvseErrorCode,
)
from beenergised.public_api._generated.models.charge_point_actions import (
    SyncableCertificateType as SyncableCertificateType,
)
from beenergised.public_api._generated.models.charge_points import (
    AvailablePersonalSmartChargingMode as AvailablePersonalSmartChargingMode,
)
from beenergised.public_api._generated.models.charge_points import (
    AvailablePersonalSmartChargingModeType as AvailablePersonalSmartChargingModeType,
)
from beenergised.public_api._generated.models.charge_points import ChargePoint as ChargePoint
from beenergised.public_api._generated.models.charge_points import (
    ChargePointAvailability as ChargePointAvailability,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointCapability as ChargePointCapability,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointConfiguration as ChargePointConfiguration,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointConfigurationKey as ChargePointConfigurationKey,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointConfigurationPatch as ChargePointConfigurationPatch,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointCreate as ChargePointCreate,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointEvse as ChargePointEvse,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointEvseCreate as ChargePointEvseCreate,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointEvsePatch as ChargePointEvsePatch,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointLastBootNotification as ChargePointLastBootNotification,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointNetwork as ChargePointNetwork,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointNetworkInput as ChargePointNetworkInput,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointNetworkPatch as ChargePointNetworkPatch,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointNetworkStatus as ChargePointNetworkStatus,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointNetworkType as ChargePointNetworkType,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointPartner as ChargePointPartner,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointPartnerInput as ChargePointPartnerInput,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointPartnerPatch as ChargePointPartnerPatch,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointPatch as ChargePointPatch,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSecurity as ChargePointSecurity,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSecurityUpdate as ChargePointSecurityUpdate,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointShare as ChargePointShare,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointShareCreate as ChargePointShareCreate,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSharedPartner as ChargePointSharedPartner,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSharedPartnerUpdate as ChargePointSharedPartnerUpdate,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointStatus as ChargePointStatus,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSubscription as ChargePointSubscription,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointSubscriptionInput as ChargePointSubscriptionInput,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointUser as ChargePointUser,
)
from beenergised.public_api._generated.models.charge_points import (
    ChargePointUserInput as ChargePointUserInput,
)
from beenergised.public_api._generated.models.charge_points import (
    CommunicationMode as CommunicationMode,
)
from beenergised.public_api._generated.models.charge_points import (
    ConnectorCreate as ConnectorCreate,
)
from beenergised.public_api._generated.models.charge_points import ConnectorPatch as ConnectorPatch
from beenergised.public_api._generated.models.charge_points import (
    HardwareStatusLogEntry as HardwareStatusLogEntry,
)
from beenergised.public_api._generated.models.charge_points import (
    NetworkStatusLogEntry as NetworkStatusLogEntry,
)
from beenergised.public_api._generated.models.charge_points import (
    PartnerAccessType as PartnerAccessType,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModeDefaults as PersonalModeDefaults,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModeDefaultTarget as PersonalModeDefaultTarget,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModeLocations as PersonalModeLocations,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModePreferences as PersonalModePreferences,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModePreferencesInput as PersonalModePreferencesInput,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModeTargetCharge as PersonalModeTargetCharge,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalModeTargetChargeInput as PersonalModeTargetChargeInput,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalSmartChargingPreferences as PersonalSmartChargingPreferences,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalSmartChargingPreferencesCreate as PersonalSmartChargingPreferencesCreate,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalSmartChargingPreferencesType as PersonalSmartChargingPreferencesType,
)
from beenergised.public_api._generated.models.charge_points import (
    PersonalSmartChargingPreferencesWritten as PersonalSmartChargingPreferencesWritten,
)
from beenergised.public_api._generated.models.charge_points import (
    ScheduleWeekDays as ScheduleWeekDays,
)
from beenergised.public_api._generated.models.charge_points import (
    ScheduleWeekDaysInput as ScheduleWeekDaysInput,
)
from beenergised.public_api._generated.models.charge_points import SmartCharging as SmartCharging
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingCreate as SmartChargingCreate,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingMode as SmartChargingMode,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingPeriod as SmartChargingPeriod,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingPeriodElement as SmartChargingPeriodElement,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingPeriodElementInput as SmartChargingPeriodElementInput,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingPeriodInput as SmartChargingPeriodInput,
)
from beenergised.public_api._generated.models.charge_points import (
    SmartChargingWeekDay as SmartChargingWeekDay,
)
from beenergised.public_api._generated.models.charge_points import (
    TrackElectricityCosts as TrackElectricityCosts,
)
from beenergised.public_api._generated.models.charge_points import (
    TrackElectricityCostsInput as TrackElectricityCostsInput,
)
from beenergised.public_api._generated.models.charge_points import WeekDayLong as WeekDayLong
from beenergised.public_api._generated.models.charge_points import (
    WritableCommunicationMode as WritableCommunicationMode,
)
from beenergised.public_api._generated.models.circuit_actions import (
    CircuitAttachChargePointRequest as CircuitAttachChargePointRequest,
)
from beenergised.public_api._generated.models.circuit_actions import (
    CircuitSetChargePointPriorityEvseRequest as CircuitSetChargePointPriorityEvseRequest,
)
from beenergised.public_api._generated.models.circuit_actions import (
    CircuitSetChargePointPriorityRequest as CircuitSetChargePointPriorityRequest,
)
from beenergised.public_api._generated.models.circuit_actions import (
    CircuitSetCircuitSocPrioritiesRequest as CircuitSetCircuitSocPrioritiesRequest,
)
from beenergised.public_api._generated.models.circuit_actions import (
    CircuitSetSessionPriorityRequest as CircuitSetSessionPriorityRequest,
)
from beenergised.public_api._generated.models.circuits import Circuit as Circuit
from beenergised.public_api._generated.models.circuits import (
    CircuitChargePointPriority as CircuitChargePointPriority,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitChargePointPriorityEvse as CircuitChargePointPriorityEvse,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitConsumption as CircuitConsumption,
)
from beenergised.public_api._generated.models.circuits import CircuitCreate as CircuitCreate
from beenergised.public_api._generated.models.circuits import (
    CircuitLoadBalancingIntegration as CircuitLoadBalancingIntegration,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitLoadBalancingIntegrationFields as CircuitLoadBalancingIntegrationFields,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitLoadBalancingIntegrationFieldsInput as CircuitLoadBalancingIntegrationFieldsInput,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitLoadBalancingIntegrationInput as CircuitLoadBalancingIntegrationInput,
)
from beenergised.public_api._generated.models.circuits import CircuitPatch as CircuitPatch
from beenergised.public_api._generated.models.circuits import (
    CircuitSocPriorities as CircuitSocPriorities,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitUnmanagedLoad as CircuitUnmanagedLoad,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitUserPriority as CircuitUserPriority,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitUserPriorityCreate as CircuitUserPriorityCreate,
)
from beenergised.public_api._generated.models.circuits import (
    CircuitUserPriorityPatch as CircuitUserPriorityPatch,
)
from beenergised.public_api._generated.models.circuits import CircuitWritten as CircuitWritten
from beenergised.public_api._generated.models.circuits import UserPriorityType as UserPriorityType
from beenergised.public_api._generated.models.electricity_rates import (
    DatePricePeriods as DatePricePeriods,
)
from beenergised.public_api._generated.models.electricity_rates import (
    DatePricePeriodsUpdate as DatePricePeriodsUpdate,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRate as ElectricityRate,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRateCreate as ElectricityRateCreate,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRateEnergyMix as ElectricityRateEnergyMix,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRateEnergyMixInput as ElectricityRateEnergyMixInput,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRatePatch as ElectricityRatePatch,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRatePricePeriods as ElectricityRatePricePeriods,
)
from beenergised.public_api._generated.models.electricity_rates import (
    ElectricityRateType as ElectricityRateType,
)
from beenergised.public_api._generated.models.electricity_rates import PricePeriod as PricePeriod
from beenergised.public_api._generated.models.electricity_rates import (
    PricePeriodInput as PricePeriodInput,
)
from beenergised.public_api._generated.models.electricity_rates import (
    PricePeriodWeekDay as PricePeriodWeekDay,
)
from beenergised.public_api._generated.models.electricity_rates import (
    WeekDayPricePeriods as WeekDayPricePeriods,
)
from beenergised.public_api._generated.models.electricity_rates import (
    WeekDayPricePeriodsUpdate as WeekDayPricePeriodsUpdate,
)
from beenergised.public_api._generated.models.evse_actions import (
    EvseBulkAssignTariffGroupFiltersInput as EvseBulkAssignTariffGroupFiltersInput,
)
from beenergised.public_api._generated.models.evse_actions import (
    EvseBulkAssignTariffGroupRequest as EvseBulkAssignTariffGroupRequest,
)
from beenergised.public_api._generated.models.evse_actions import (
    EvseStartRequest as EvseStartRequest,
)
from beenergised.public_api._generated.models.evse_actions import (
    EvseStartResponse as EvseStartResponse,
)
from beenergised.public_api._generated.models.evse_actions import (
    EvseTriggerMessageRequest as EvseTriggerMessageRequest,
)
from beenergised.public_api._generated.models.evses import Evse as Evse
from beenergised.public_api._generated.models.evses import EvseCreate as EvseCreate
from beenergised.public_api._generated.models.evses import EvsePatch as EvsePatch
from beenergised.public_api._generated.models.id_tags import IdTag as IdTag
from beenergised.public_api._generated.models.id_tags import IdTagCreate as IdTagCreate
from beenergised.public_api._generated.models.id_tags import IdTagPatch as IdTagPatch
from beenergised.public_api._generated.models.id_tags import IdTagStatus as IdTagStatus
from beenergised.public_api._generated.models.id_tags import IdTagType as IdTagType
from beenergised.public_api._generated.models.id_tags import IdTagVehicleType as IdTagVehicleType
from beenergised.public_api._generated.models.id_tags import IdTagWritableType as IdTagWritableType
from beenergised.public_api._generated.models.id_tags import IdTagWritten as IdTagWritten
from beenergised.public_api._generated.models.locations import ChargingZone as ChargingZone
from beenergised.public_api._generated.models.locations import (
    ChargingZoneAdditionalInfo as ChargingZoneAdditionalInfo,
)
from beenergised.public_api._generated.models.locations import (
    ChargingZoneAdditionalInfoInput as ChargingZoneAdditionalInfoInput,
)
from beenergised.public_api._generated.models.locations import (
    ChargingZoneCreate as ChargingZoneCreate,
)
from beenergised.public_api._generated.models.locations import (
    ChargingZonePatch as ChargingZonePatch,
)
from beenergised.public_api._generated.models.locations import Location as Location
from beenergised.public_api._generated.models.locations import (
    LocationAccessMethod as LocationAccessMethod,
)
from beenergised.public_api._generated.models.locations import (
    LocationChargingZone as LocationChargingZone,
)
from beenergised.public_api._generated.models.locations import LocationCreate as LocationCreate
from beenergised.public_api._generated.models.locations import LocationFacility as LocationFacility
from beenergised.public_api._generated.models.locations import (
    LocationGeopositionInput as LocationGeopositionInput,
)
from beenergised.public_api._generated.models.locations import (
    LocationParkingType as LocationParkingType,
)
from beenergised.public_api._generated.models.locations import LocationPatch as LocationPatch
from beenergised.public_api._generated.models.locations import LocationRoaming as LocationRoaming
from beenergised.public_api._generated.models.locations import (
    LocationRoamingParty as LocationRoamingParty,
)
from beenergised.public_api._generated.models.locations import (
    LocationWorkingHours as LocationWorkingHours,
)
from beenergised.public_api._generated.models.locations import (
    LocationWorkingHoursInput as LocationWorkingHoursInput,
)
from beenergised.public_api._generated.models.locations import (
    WorkingHoursByDayInput as WorkingHoursByDayInput,
)
from beenergised.public_api._generated.models.locations import (
    WorkingHoursIntervalInput as WorkingHoursIntervalInput,
)
from beenergised.public_api._generated.models.notifications import (
    KafkaCompressionCodec as KafkaCompressionCodec,
)
from beenergised.public_api._generated.models.notifications import (
    KafkaSaslMechanism as KafkaSaslMechanism,
)
from beenergised.public_api._generated.models.notifications import (
    KafkaSecurityProtocol as KafkaSecurityProtocol,
)
from beenergised.public_api._generated.models.notifications import (
    NotificationChannel as NotificationChannel,
)
from beenergised.public_api._generated.models.notifications import (
    NotificationKafkaConfig as NotificationKafkaConfig,
)
from beenergised.public_api._generated.models.notifications import (
    NotificationKafkaConfigInput as NotificationKafkaConfigInput,
)
from beenergised.public_api._generated.models.notifications import (
    NotificationSubscription as NotificationSubscription,
)
from beenergised.public_api._generated.models.notifications import (
    NotificationSubscriptionCreate as NotificationSubscriptionCreate,
)
from beenergised.public_api._generated.models.notifications import WebhookTarget as WebhookTarget
from beenergised.public_api._generated.models.notifications import (
    WebhookTargetInput as WebhookTargetInput,
)
from beenergised.public_api._generated.models.notifications_actions import (
    NotificationsResendRequest as NotificationsResendRequest,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    BootNotification as BootNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    BootNotificationInfo as BootNotificationInfo,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    ChargePointChangedNotification as ChargePointChangedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    ChargePointDataTransferReceivedNotification as ChargePointDataTransferReceivedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    ChargePointSyncConfigurationNotification as ChargePointSyncConfigurationNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    ChargingProfileAppliedNotification as ChargingProfileAppliedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    DiagnosticsStatus as DiagnosticsStatus,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    DiagnosticsStatusNotification as DiagnosticsStatusNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    EvseChangedNotification as EvseChangedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    HardwareStatusNotification as HardwareStatusNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    InstallerJobChangedNotification as InstallerJobChangedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    InstallerJobChangedStatus as InstallerJobChangedStatus,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    InstallerJobChargePoint as InstallerJobChargePoint,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChangedChargePoint as LegacyChangedChargePoint,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChangedChargePointCapability as LegacyChangedChargePointCapability,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChangedChargePointChargingProfile as LegacyChangedChargePointChargingProfile,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChangedChargePointPartnerAccessType as LegacyChangedChargePointPartnerAccessType,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChangedChargePointStatus as LegacyChangedChargePointStatus,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    LegacyChargePointChangedNotification as LegacyChargePointChangedNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    NetworkStatusNotification as NetworkStatusNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    OcppConfigurationKey as OcppConfigurationKey,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    ReportedSecurityEventType as ReportedSecurityEventType,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    SecurityEventNotification as SecurityEventNotification,
)
from beenergised.public_api._generated.models.notified_charge_points import (
    SyncedConfigurationKey as SyncedConfigurationKey,
)
from beenergised.public_api._generated.models.notified_circuits import (
    CircuitChangedNotification as CircuitChangedNotification,
)
from beenergised.public_api._generated.models.notified_circuits import (
    CircuitConsumptionNotification as CircuitConsumptionNotification,
)
from beenergised.public_api._generated.models.notified_locations import (
    ChangedLocation as ChangedLocation,
)
from beenergised.public_api._generated.models.notified_locations import (
    ChangedLocationWorkingHours as ChangedLocationWorkingHours,
)
from beenergised.public_api._generated.models.notified_locations import (
    LocationChangedNotification as LocationChangedNotification,
)
from beenergised.public_api._generated.models.notified_locations import (
    ParkingSpaceOccupancy as ParkingSpaceOccupancy,
)
from beenergised.public_api._generated.models.notified_locations import (
    ParkingSpaceOccupancyStatusChangedNotification as ParkingSpaceOccupancyStatusChangedNotification,
)
from beenergised.public_api._generated.models.notified_locations import SimpleStatus as SimpleStatus
from beenergised.public_api._generated.models.notified_money import (
    CdrReceivedNotification as CdrReceivedNotification,
)
from beenergised.public_api._generated.models.notified_money import (
    TransactionChangedNotification as TransactionChangedNotification,
)
from beenergised.public_api._generated.models.notified_partners import (
    ChangedSubOperator as ChangedSubOperator,
)
from beenergised.public_api._generated.models.notified_partners import (
    CreateOrDeleteAction as CreateOrDeleteAction,
)
from beenergised.public_api._generated.models.notified_partners import (
    LegacyPartnerChangedNotification as LegacyPartnerChangedNotification,
)
from beenergised.public_api._generated.models.notified_partners import (
    LegacyPartnerChangedUser as LegacyPartnerChangedUser,
)
from beenergised.public_api._generated.models.notified_partners import (
    PartnerChangedNotification as PartnerChangedNotification,
)
from beenergised.public_api._generated.models.notified_partners import (
    RoamingPlatformChangedNotification as RoamingPlatformChangedNotification,
)
from beenergised.public_api._generated.models.notified_partners import (
    SettlementReportCreatedNotification as SettlementReportCreatedNotification,
)
from beenergised.public_api._generated.models.notified_partners import (
    SubOperatorChangedNotification as SubOperatorChangedNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    AuthorizationChangedNotification as AuthorizationChangedNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    AuthorizationNotification as AuthorizationNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    LegacySessionStartStopNotification as LegacySessionStartStopNotification,
)
from beenergised.public_api._generated.models.notified_sessions import MeterValue as MeterValue
from beenergised.public_api._generated.models.notified_sessions import (
    MeterValueMeasurand as MeterValueMeasurand,
)
from beenergised.public_api._generated.models.notified_sessions import (
    MeterValueUnit as MeterValueUnit,
)
from beenergised.public_api._generated.models.notified_sessions import (
    OcppAuthorizationStatus as OcppAuthorizationStatus,
)
from beenergised.public_api._generated.models.notified_sessions import (
    ReservationChangedNotification as ReservationChangedNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    SessionMeterValuesNotification as SessionMeterValuesNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    SessionStartStopNotification as SessionStartStopNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    SessionUpdateNotification as SessionUpdateNotification,
)
from beenergised.public_api._generated.models.notified_sessions import (
    StartOrStopAction as StartOrStopAction,
)
from beenergised.public_api._generated.models.notified_sessions import (
    UpdatedSession as UpdatedSession,
)
from beenergised.public_api._generated.models.notified_tariffs import (
    TariffChangedNotification as TariffChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import ChangedUser as ChangedUser
from beenergised.public_api._generated.models.notified_users import (
    ChangedUserOptions as ChangedUserOptions,
)
from beenergised.public_api._generated.models.notified_users import (
    IdTagChangedNotification as IdTagChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    LegacyUserSubscriptionChangedNotification as LegacyUserSubscriptionChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    LegacyUserSubscriptionChangedStatus as LegacyUserSubscriptionChangedStatus,
)
from beenergised.public_api._generated.models.notified_users import (
    PartnerInviteChangedNotification as PartnerInviteChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserBalanceChangedNotification as UserBalanceChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserBalanceChangedType as UserBalanceChangedType,
)
from beenergised.public_api._generated.models.notified_users import (
    UserChangedAction as UserChangedAction,
)
from beenergised.public_api._generated.models.notified_users import (
    UserChangedNotification as UserChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserInvoiceDetailsChangedNotification as UserInvoiceDetailsChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserPaymentMethodChangedNotification as UserPaymentMethodChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserSubscriptionChangedNotification as UserSubscriptionChangedNotification,
)
from beenergised.public_api._generated.models.notified_users import (
    UserSubscriptionChangedStatus as UserSubscriptionChangedStatus,
)
from beenergised.public_api._generated.models.partners import Partner as Partner
from beenergised.public_api._generated.models.partners import PartnerContact as PartnerContact
from beenergised.public_api._generated.models.partners import (
    PartnerContactDetails as PartnerContactDetails,
)
from beenergised.public_api._generated.models.partners import (
    PartnerContactDetailsInput as PartnerContactDetailsInput,
)
from beenergised.public_api._generated.models.partners import (
    PartnerContactInput as PartnerContactInput,
)
from beenergised.public_api._generated.models.partners import (
    PartnerCorporateBilling as PartnerCorporateBilling,
)
from beenergised.public_api._generated.models.partners import (
    PartnerCorporateBillingInput as PartnerCorporateBillingInput,
)
from beenergised.public_api._generated.models.partners import PartnerCreate as PartnerCreate
from beenergised.public_api._generated.models.partners import (
    PartnerNotifications as PartnerNotifications,
)
from beenergised.public_api._generated.models.partners import (
    PartnerNotificationsBilling as PartnerNotificationsBilling,
)
from beenergised.public_api._generated.models.partners import (
    PartnerNotificationsBillingInput as PartnerNotificationsBillingInput,
)
from beenergised.public_api._generated.models.partners import (
    PartnerNotificationsInput as PartnerNotificationsInput,
)
from beenergised.public_api._generated.models.partners import (
    PartnerNotificationsTechnical as PartnerNotificationsTechnical,
)
from beenergised.public_api._generated.models.partners import (
    PartnerNotificationsTechnicalInput as PartnerNotificationsTechnicalInput,
)
from beenergised.public_api._generated.models.partners import PartnerOptions as PartnerOptions
from beenergised.public_api._generated.models.partners import (
    PartnerOptionsInput as PartnerOptionsInput,
)
from beenergised.public_api._generated.models.partners import PartnerPatch as PartnerPatch
from beenergised.public_api._generated.models.receipts import Receipt as Receipt
from beenergised.public_api._generated.models.receipts import (
    ReceiptPaymentStatus as ReceiptPaymentStatus,
)
from beenergised.public_api._generated.models.receipts import ReceiptTax as ReceiptTax
from beenergised.public_api._generated.models.reservation_actions import (
    ReservationCancelRequest as ReservationCancelRequest,
)
from beenergised.public_api._generated.models.reservations import Reservation as Reservation
from beenergised.public_api._generated.models.security_events import SecurityEvent as SecurityEvent
from beenergised.public_api._generated.models.security_events import (
    SecurityEventType as SecurityEventType,
)
from beenergised.public_api._generated.models.session_actions import (
    SessionAssignUserRequest as SessionAssignUserRequest,
)
from beenergised.public_api._generated.models.session_actions import (
    SessionRetryPaymentRequest as SessionRetryPaymentRequest,
)
from beenergised.public_api._generated.models.sessions import Session as Session
from beenergised.public_api._generated.models.sessions import (
    SessionConsumptionStat as SessionConsumptionStat,
)
from beenergised.public_api._generated.models.shared import BankTransferType as BankTransferType
from beenergised.public_api._generated.models.shared import (
    ChargingProfileKind as ChargingProfileKind,
)
from beenergised.public_api._generated.models.shared import (
    ChargingProfilePurpose as ChargingProfilePurpose,
)
from beenergised.public_api._generated.models.shared import ChargingRateUnit as ChargingRateUnit
from beenergised.public_api._generated.models.shared import ConnectedPhase as ConnectedPhase
from beenergised.public_api._generated.models.shared import (
    ElectricalConfiguration as ElectricalConfiguration,
)
from beenergised.public_api._generated.models.shared import EnabledStatus as EnabledStatus
from beenergised.public_api._generated.models.shared import MaxVoltage as MaxVoltage
from beenergised.public_api._generated.models.shared import NotificationType as NotificationType
from beenergised.public_api._generated.models.shared import PaymentMethodType as PaymentMethodType
from beenergised.public_api._generated.models.shared import PhaseRotation as PhaseRotation
from beenergised.public_api._generated.models.shared import Phases as Phases
from beenergised.public_api._generated.models.shared import RecurrencyKind as RecurrencyKind
from beenergised.public_api._generated.models.shared import TranslatedText as TranslatedText
from beenergised.public_api._generated.models.shared import (
    TranslatedTextInput as TranslatedTextInput,
)
from beenergised.public_api._generated.models.shared import UserBankDetails as UserBankDetails
from beenergised.public_api._generated.models.shared import (
    UserBankDetailsInput as UserBankDetailsInput,
)
from beenergised.public_api._generated.models.shared import WalletType as WalletType
from beenergised.public_api._generated.models.shared_authorizations import (
    AuthorizationStatus as AuthorizationStatus,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    ChargePointSetChargingProfileRequest as ChargePointSetChargingProfileRequest,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    ChargingScheduleInput as ChargingScheduleInput,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    ChargingSchedulePeriodInput as ChargingSchedulePeriodInput,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    SessionStopConditionsInput as SessionStopConditionsInput,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    StartSessionErrorCode as StartSessionErrorCode,
)
from beenergised.public_api._generated.models.shared_charge_point_actions import (
    TriggerMessageType as TriggerMessageType,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ActiveChargingProfile as ActiveChargingProfile,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ActiveChargingProfilePeriod as ActiveChargingProfilePeriod,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ChargePointHardwareStatus as ChargePointHardwareStatus,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ChargePointStatusEvse as ChargePointStatusEvse,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ChargePointType as ChargePointType,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    NetworkProtocol as NetworkProtocol,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    NetworkStatus as NetworkStatus,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    OcppHardwareStatus as OcppHardwareStatus,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ReportedRecurrencyKind as ReportedRecurrencyKind,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    SecurityProfileStatus as SecurityProfileStatus,
)
from beenergised.public_api._generated.models.shared_circuits import (
    CircuitPhaseConsumption as CircuitPhaseConsumption,
)
from beenergised.public_api._generated.models.shared_circuits import Phase as Phase
from beenergised.public_api._generated.models.shared_evses import Connector as Connector
from beenergised.public_api._generated.models.shared_evses import ConnectorFormat as ConnectorFormat
from beenergised.public_api._generated.models.shared_evses import ConnectorType as ConnectorType
from beenergised.public_api._generated.models.shared_evses import CurrentType as CurrentType
from beenergised.public_api._generated.models.shared_evses import (
    EvseActiveChargingProfile as EvseActiveChargingProfile,
)
from beenergised.public_api._generated.models.shared_evses import (
    EvseActiveChargingProfilePeriod as EvseActiveChargingProfilePeriod,
)
from beenergised.public_api._generated.models.shared_evses import (
    EvseAvailability as EvseAvailability,
)
from beenergised.public_api._generated.models.shared_evses import (
    EvseHardwareStatus as EvseHardwareStatus,
)
from beenergised.public_api._generated.models.shared_evses import (
    EvsePowerOptions as EvsePowerOptions,
)
from beenergised.public_api._generated.models.shared_evses import (
    EvsePowerOptionsInput as EvsePowerOptionsInput,
)
from beenergised.public_api._generated.models.shared_evses import EvseRoaming as EvseRoaming
from beenergised.public_api._generated.models.shared_evses import (
    RoamingEvseStatus as RoamingEvseStatus,
)
from beenergised.public_api._generated.models.shared_locations import (
    LocationGeoposition as LocationGeoposition,
)
from beenergised.public_api._generated.models.shared_locations import LocationImage as LocationImage
from beenergised.public_api._generated.models.shared_locations import (
    WorkingHoursByDay as WorkingHoursByDay,
)
from beenergised.public_api._generated.models.shared_locations import (
    WorkingHoursInterval as WorkingHoursInterval,
)
from beenergised.public_api._generated.models.shared_notifications import (
    ChangeAction as ChangeAction,
)
from beenergised.public_api._generated.models.shared_notifications import (
    CreateOrUpdateAction as CreateOrUpdateAction,
)
from beenergised.public_api._generated.models.shared_reservations import (
    ReservationStatus as ReservationStatus,
)
from beenergised.public_api._generated.models.shared_sessions import ChargingState as ChargingState
from beenergised.public_api._generated.models.shared_sessions import ChargingType as ChargingType
from beenergised.public_api._generated.models.shared_sessions import (
    ClockAlignedConsumption as ClockAlignedConsumption,
)
from beenergised.public_api._generated.models.shared_sessions import (
    ClockAlignedEnergyConsumption as ClockAlignedEnergyConsumption,
)
from beenergised.public_api._generated.models.shared_sessions import DayPeriod as DayPeriod
from beenergised.public_api._generated.models.shared_sessions import (
    PriceBreakdownType as PriceBreakdownType,
)
from beenergised.public_api._generated.models.shared_sessions import PriceUnit as PriceUnit
from beenergised.public_api._generated.models.shared_sessions import PricingMethod as PricingMethod
from beenergised.public_api._generated.models.shared_sessions import (
    SessionAuthorization as SessionAuthorization,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionAuthorizationMethod as SessionAuthorizationMethod,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionAuthorizationRoaming as SessionAuthorizationRoaming,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionAuthorizationSource as SessionAuthorizationSource,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionAuthorizationStatus as SessionAuthorizationStatus,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionBillingStatus as SessionBillingStatus,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionChargingPeriod as SessionChargingPeriod,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionChargingPeriodPriceBreakdown as SessionChargingPeriodPriceBreakdown,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionChargingPeriodPricingDetails as SessionChargingPeriodPricingDetails,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionPaymentStatus as SessionPaymentStatus,
)
from beenergised.public_api._generated.models.shared_sessions import (
    SessionPaymentType as SessionPaymentType,
)
from beenergised.public_api._generated.models.shared_sessions import SessionPower as SessionPower
from beenergised.public_api._generated.models.shared_sessions import (
    SessionPriceBreakdown as SessionPriceBreakdown,
)
from beenergised.public_api._generated.models.shared_sessions import SessionReason as SessionReason
from beenergised.public_api._generated.models.shared_sessions import (
    SessionRoaming as SessionRoaming,
)
from beenergised.public_api._generated.models.shared_sessions import SessionStatus as SessionStatus
from beenergised.public_api._generated.models.shared_sessions import SessionTax as SessionTax
from beenergised.public_api._generated.models.shared_sessions import (
    SessionTotalAmount as SessionTotalAmount,
)
from beenergised.public_api._generated.models.shared_tariffs import FlexibleMarkUp as FlexibleMarkUp
from beenergised.public_api._generated.models.shared_tariffs import (
    FlexibleMarkUpInterval as FlexibleMarkUpInterval,
)
from beenergised.public_api._generated.models.shared_tariffs import Tariff as Tariff
from beenergised.public_api._generated.models.shared_tariffs import TariffDisplay as TariffDisplay
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffFeePeriods as TariffFeePeriods,
)
from beenergised.public_api._generated.models.shared_tariffs import TariffPartner as TariffPartner
from beenergised.public_api._generated.models.shared_tariffs import TariffPricing as TariffPricing
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingAveragePowerLevel as TariffPricingAveragePowerLevel,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingDays as TariffPricingDays,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingDaysPricePeriods as TariffPricingDaysPricePeriods,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingMultiPricePerDuration as TariffPricingMultiPricePerDuration,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingMultiPricePerKwh as TariffPricingMultiPricePerKwh,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingPeakPowerLevel as TariffPricingPeakPowerLevel,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingPricePeriods as TariffPricingPricePeriods,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffPricingTimePeriod as TariffPricingTimePeriod,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffRestrictions as TariffRestrictions,
)
from beenergised.public_api._generated.models.shared_tariffs import (
    TariffStopSession as TariffStopSession,
)
from beenergised.public_api._generated.models.shared_tariffs import TariffType as TariffType
from beenergised.public_api._generated.models.shared_users import SessionsAllowed as SessionsAllowed
from beenergised.public_api._generated.models.shared_users import (
    UserPartnerInvite as UserPartnerInvite,
)
from beenergised.public_api._generated.models.shared_users import (
    UserPartnerInviteOptions as UserPartnerInviteOptions,
)
from beenergised.public_api._generated.models.shared_users import (
    UserPartnerInviteStatus as UserPartnerInviteStatus,
)
from beenergised.public_api._generated.models.subscription_plans import (
    PostPaidAccumulation as PostPaidAccumulation,
)
from beenergised.public_api._generated.models.subscription_plans import RenewalCycle as RenewalCycle
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlan as SubscriptionPlan,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanAllowance as SubscriptionPlanAllowance,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanAllowanceInput as SubscriptionPlanAllowanceInput,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanAllowanceType as SubscriptionPlanAllowanceType,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanBillingType as SubscriptionPlanBillingType,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanCreate as SubscriptionPlanCreate,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanPatch as SubscriptionPlanPatch,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanResetCycle as SubscriptionPlanResetCycle,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanType as SubscriptionPlanType,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanVisibilityRestrictions as SubscriptionPlanVisibilityRestrictions,
)
from beenergised.public_api._generated.models.subscription_plans import (
    SubscriptionPlanVisibilityRestrictionsInput as SubscriptionPlanVisibilityRestrictionsInput,
)
from beenergised.public_api._generated.models.subscriptions import Subscription as Subscription
from beenergised.public_api._generated.models.subscriptions import (
    SubscriptionRemainingAllowance as SubscriptionRemainingAllowance,
)
from beenergised.public_api._generated.models.subscriptions import (
    SubscriptionStatus as SubscriptionStatus,
)
from beenergised.public_api._generated.models.tariff_groups import TariffGroup as TariffGroup
from beenergised.public_api._generated.models.tariff_groups import (
    TariffGroupCreate as TariffGroupCreate,
)
from beenergised.public_api._generated.models.tariff_snapshots import (
    TariffSnapshot as TariffSnapshot,
)
from beenergised.public_api._generated.models.tariffs import (
    FlexibleMarkUpInput as FlexibleMarkUpInput,
)
from beenergised.public_api._generated.models.tariffs import (
    FlexibleMarkUpIntervalInput as FlexibleMarkUpIntervalInput,
)
from beenergised.public_api._generated.models.tariffs import TariffCreate as TariffCreate
from beenergised.public_api._generated.models.tariffs import (
    TariffDisplayInput as TariffDisplayInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffFeePeriodsInput as TariffFeePeriodsInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPartnerInput as TariffPartnerInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingAveragePowerLevelInput as TariffPricingAveragePowerLevelInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingDaysInput as TariffPricingDaysInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingDaysPricePeriodsInput as TariffPricingDaysPricePeriodsInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingInput as TariffPricingInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingMultiPricePerDurationInput as TariffPricingMultiPricePerDurationInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingMultiPricePerKwhInput as TariffPricingMultiPricePerKwhInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingPeakPowerLevelInput as TariffPricingPeakPowerLevelInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingPricePeriodsInput as TariffPricingPricePeriodsInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffPricingTimePeriodInput as TariffPricingTimePeriodInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffRestrictionsInput as TariffRestrictionsInput,
)
from beenergised.public_api._generated.models.tariffs import (
    TariffStopSessionInput as TariffStopSessionInput,
)
from beenergised.public_api._generated.models.transactions import CardBrand as CardBrand
from beenergised.public_api._generated.models.transactions import (
    CardTokenizationMethod as CardTokenizationMethod,
)
from beenergised.public_api._generated.models.transactions import Transaction as Transaction
from beenergised.public_api._generated.models.transactions import (
    TransactionBillingType as TransactionBillingType,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionCardDetails as TransactionCardDetails,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionCreate as TransactionCreate,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionPatch as TransactionPatch,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionPaymentMethodInput as TransactionPaymentMethodInput,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionPaymentMethodPatch as TransactionPaymentMethodPatch,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionPaymentMethodType as TransactionPaymentMethodType,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionPurchaseResourceType as TransactionPurchaseResourceType,
)
from beenergised.public_api._generated.models.transactions import (
    TransactionStatus as TransactionStatus,
)
from beenergised.public_api._generated.models.users import InvoiceClientType as InvoiceClientType
from beenergised.public_api._generated.models.users import InvoiceCompany as InvoiceCompany
from beenergised.public_api._generated.models.users import InvoiceIndividual as InvoiceIndividual
from beenergised.public_api._generated.models.users import User as User
from beenergised.public_api._generated.models.users import UserCreate as UserCreate
from beenergised.public_api._generated.models.users import UserInvoiceDetails as UserInvoiceDetails
from beenergised.public_api._generated.models.users import (
    UserInvoiceDetailsCarrierType as UserInvoiceDetailsCarrierType,
)
from beenergised.public_api._generated.models.users import (
    UserInvoiceDetailsCreate as UserInvoiceDetailsCreate,
)
from beenergised.public_api._generated.models.users import (
    UserInvoiceDetailsInvoiceType as UserInvoiceDetailsInvoiceType,
)
from beenergised.public_api._generated.models.users import (
    UserInvoiceDetailsRequireInvoiceEnforcedBy as UserInvoiceDetailsRequireInvoiceEnforcedBy,
)
from beenergised.public_api._generated.models.users import (
    UserLastActivitySource as UserLastActivitySource,
)
from beenergised.public_api._generated.models.users import UserOptions as UserOptions
from beenergised.public_api._generated.models.users import UserOptionsInput as UserOptionsInput
from beenergised.public_api._generated.models.users import UserPatch as UserPatch
from beenergised.public_api._generated.models.users import UserPaymentMethod as UserPaymentMethod
from beenergised.public_api._generated.models.users import (
    UserPaymentMethodCreate as UserPaymentMethodCreate,
)
from beenergised.public_api._generated.models.users import (
    UserPaymentMethodCreateResult as UserPaymentMethodCreateResult,
)
from beenergised.public_api._generated.models.users import (
    UserPaymentMethodIssuer as UserPaymentMethodIssuer,
)
from beenergised.public_api._generated.models.users import (
    UserPaymentMethodPatch as UserPaymentMethodPatch,
)
from beenergised.public_api._generated.models.users import (
    UserPaymentMethodType as UserPaymentMethodType,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersActivateSubscriptionRequest as UsersActivateSubscriptionRequest,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersAddBalanceRequest as UsersAddBalanceRequest,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersApplyCustomFeeRequest as UsersApplyCustomFeeRequest,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersCancelSubscriptionRequest as UsersCancelSubscriptionRequest,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersChangeStatusRequest as UsersChangeStatusRequest,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersExportAllPrivateDataResponse as UsersExportAllPrivateDataResponse,
)
from beenergised.public_api._generated.models.users_actions import (
    UsersRedeemVoucherRequest as UsersRedeemVoucherRequest,
)
from beenergised.public_api._generated.models.vendor_error_codes import (
    VendorErrorCode as VendorErrorCode,
)
from beenergised.public_api._generated.models.vendor_error_codes import (
    VendorErrorCodeCreate as VendorErrorCodeCreate,
)
from beenergised.public_api._generated.models.vouchers import Voucher as Voucher
from beenergised.public_api._generated.models.vouchers import VoucherCreate as VoucherCreate
from beenergised.public_api._generated.models.vouchers import VoucherPatch as VoucherPatch
from beenergised.public_api._generated.models.vouchers import VoucherType as VoucherType
from beenergised.public_api._generated.models.vouchers import (
    VoucherValidityPeriod as VoucherValidityPeriod,
)
