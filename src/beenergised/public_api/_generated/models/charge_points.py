# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: charge points."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import (
    ID,
    AccountNumber,
    Answer,
    Boolean,
    Date,
    DateTime,
    Float,
    Input,
    Int,
    OpenEnum,
)
from beenergised.public_api._generated.models.shared import (
    ConnectedPhase,
    ElectricalConfiguration,
    EnabledStatus,
    MaxVoltage,
    PhaseRotation,
    Phases,
    TranslatedText,
    TranslatedTextInput,
)
from beenergised.public_api._generated.models.shared_charge_points import (
    ActiveChargingProfile,
    ChargePointHardwareStatus,
    ChargePointStatusEvse,
    ChargePointType,
    NetworkProtocol,
    NetworkStatus,
    SecurityProfileStatus,
)
from beenergised.public_api._generated.models.shared_evses import (
    Connector,
    ConnectorFormat,
    ConnectorType,
    CurrentType,
    EvseActiveChargingProfile,
    EvseAvailability,
    EvseHardwareStatus,
    EvsePowerOptions,
    EvsePowerOptionsInput,
    EvseRoaming,
)
from beenergised.public_api.bodies import UNSET, Choice, Choices, Moment

__all__ = [
    "ActiveChargingProfile",
    "AvailablePersonalSmartChargingMode",
    "AvailablePersonalSmartChargingModeType",
    "ChargePoint",
    "ChargePointAvailability",
    "ChargePointCapability",
    "ChargePointConfiguration",
    "ChargePointConfigurationKey",
    "ChargePointConfigurationPatch",
    "ChargePointCreate",
    "ChargePointEvse",
    "ChargePointEvseCreate",
    "ChargePointEvsePatch",
    "ChargePointHardwareStatus",
    "ChargePointLastBootNotification",
    "ChargePointNetwork",
    "ChargePointNetworkInput",
    "ChargePointNetworkPatch",
    "ChargePointNetworkStatus",
    "ChargePointNetworkType",
    "ChargePointPartner",
    "ChargePointPartnerInput",
    "ChargePointPartnerPatch",
    "ChargePointPatch",
    "ChargePointSecurity",
    "ChargePointSecurityUpdate",
    "ChargePointShare",
    "ChargePointShareCreate",
    "ChargePointSharedPartner",
    "ChargePointSharedPartnerUpdate",
    "ChargePointStatus",
    "ChargePointStatusEvse",
    "ChargePointSubscription",
    "ChargePointSubscriptionInput",
    "ChargePointType",
    "ChargePointUser",
    "ChargePointUserInput",
    "CommunicationMode",
    "ConnectedPhase",
    "Connector",
    "ConnectorCreate",
    "ConnectorFormat",
    "ConnectorPatch",
    "ConnectorType",
    "CurrentType",
    "ElectricalConfiguration",
    "EnabledStatus",
    "EvseActiveChargingProfile",
    "EvseAvailability",
    "EvseHardwareStatus",
    "EvsePowerOptions",
    "EvsePowerOptionsInput",
    "EvseRoaming",
    "HardwareStatusLogEntry",
    "MaxVoltage",
    "NetworkProtocol",
    "NetworkStatus",
    "NetworkStatusLogEntry",
    "PartnerAccessType",
    "PersonalModeDefaultTarget",
    "PersonalModeDefaults",
    "PersonalModeLocations",
    "PersonalModePreferences",
    "PersonalModePreferencesInput",
    "PersonalModeTargetCharge",
    "PersonalModeTargetChargeInput",
    "PersonalSmartChargingPreferences",
    "PersonalSmartChargingPreferencesCreate",
    "PersonalSmartChargingPreferencesType",
    "PersonalSmartChargingPreferencesWritten",
    "PhaseRotation",
    "Phases",
    "ScheduleWeekDays",
    "ScheduleWeekDaysInput",
    "SecurityProfileStatus",
    "SmartCharging",
    "SmartChargingCreate",
    "SmartChargingMode",
    "SmartChargingPeriod",
    "SmartChargingPeriodElement",
    "SmartChargingPeriodElementInput",
    "SmartChargingPeriodInput",
    "SmartChargingWeekDay",
    "TrackElectricityCosts",
    "TrackElectricityCostsInput",
    "TranslatedText",
    "TranslatedTextInput",
    "WeekDayLong",
    "WritableCommunicationMode",
]


class AvailablePersonalSmartChargingModeType(OpenEnum):
    """Values of `AvailablePersonalSmartChargingMode.type`."""

    USER_CONTROLLED_SCHEDULE = "user_controlled_schedule"
    OCTOPUS_AGILE = "octopus_agile"
    OCTOPUS_GO = "octopus_go"
    NORDPOOL = "nordpool"


class PersonalModeDefaultTarget(Answer):
    """Part of an answer: `PersonalModeDefaults.target_charge`."""

    departure_time: str | None = Field(default=None, alias="departure_time")
    """A time of day."""


class PersonalModeDefaults(Answer):
    """Part of an answer: `AvailablePersonalSmartChargingMode.defaults`."""

    start_time: str | None = Field(default=None, alias="start_time")
    """A time of day."""
    end_time: str | None = Field(default=None, alias="end_time")
    """A time of day."""
    max_price: Float | None = Field(default=None, alias="max_price")
    target_charge: PersonalModeDefaultTarget | None = Field(default=None, alias="target_charge")


class PersonalModeLocations(Answer):
    """Part of an answer: `AvailablePersonalSmartChargingMode.locations`."""

    key: str | None = None
    label: str | None = None


class AvailablePersonalSmartChargingMode(Answer):
    """Answered by `listChargePointAvailablePersonalSmartChargingModes`."""

    type: AvailablePersonalSmartChargingModeType | None = None
    name: str | None = None
    integration_id: Int | None = None
    defaults: PersonalModeDefaults | None = None
    locations: PersonalModeLocations | None = None


class ChargePointAvailability(OpenEnum):
    """Values of `ChargePoint.status`, `ChargePointCreate.status` and 1 more."""

    ENABLED = "enabled"
    DISABLED = "disabled"
    OUT_OF_ORDER = "out of order"
    DEMO = "demo"


class ChargePointCapability(OpenEnum):
    """Values of `ChargePoint.capabilities`, `ChargePointCreate.capabilities` and 1 more."""

    REMOTE_START_STOP_CAPABLE = "remote_start_stop_capable"
    METER_VALUES = "meter_values"
    STOP_TRANSACTION_ON_EV_DISCONNECT = "stop_transaction_on_ev_disconnect"
    DISREGARD_THE_HEARTBEATS = "disregard_the_heartbeats"
    DISPLAY_MESSAGES = "display_messages"


class ChargePointLastBootNotification(Answer):
    """Part of an answer: `ChargePoint.lastBootNotification`."""

    model: str | None = None
    vendor: str | None = None
    charge_box_serial_number: str | None = None
    charge_point_serial_number: str | None = None
    firmware_version: str | None = None
    iccid: str | None = None
    imsi: str | None = None
    meter_serial_number: str | None = None
    meter_type: str | None = None
    last_updated_at: DateTime | None = None


class ChargePointNetwork(Answer):
    """Part of an answer: `ChargePoint.network`, `ChargePointCreate.network`."""

    id: ID | None = None
    protocol: NetworkProtocol | None = None
    password: str | None = None
    ip: str | None = None
    port: Int | None = None


class ChargePointNetworkStatus(OpenEnum):
    """Values of `ChargePoint.networkStatus`."""

    NEVER_CONNECTED = "never_connected"
    AVAILABLE = "available"
    TEMPORARILY_UNAVAILABLE = "temporarily_unavailable"
    LONG_TERM_UNAVAILABLE = "long-term_unavailable"


class ChargePointNetworkType(OpenEnum):
    """Values of `ChargePoint.networkType`, `ChargePointCreate.networkType` and 1 more."""

    CELLULAR = "cellular"
    ETHERNET = "ethernet"
    WLAN = "wlan"


class PartnerAccessType(OpenEnum):
    """Values of `ChargePointPartner.accessType`, `ChargePointPartnerPatch.accessType`."""

    PRIVATE_VIEW_PRIVATE_USE = "private_view_private_use"
    PRIVATE_VIEW_PUBLIC_USE = "private_view_public_use"
    PUBLIC_VIEW_PRIVATE_USE = "public_view_private_use"


class ChargePointPartner(Answer):
    """Part of an answer: `ChargePoint.partner`, `ChargePointCreate.partner`."""

    id: Int | None = None
    contract_id: Int | None = None
    contact_id: Int | None = None
    """Deprecated."""
    corporate_billing_as_default: Boolean | None = None
    access_type: PartnerAccessType | None = None
    notice: list[TranslatedText] | None = None
    """Deprecated."""


class ChargePointSecurity(Answer):
    """Part of an answer: `ChargePoint.security`."""

    desired_profile: Int | None = None
    current_profile: Int
    hardware_enabled_profile: Int | None = None
    desired_profile_status: SecurityProfileStatus | None = None


class ChargePointSubscription(Answer):
    """Part of an answer: `ChargePoint.subscription`, `ChargePointCreate.subscription` and 1
    more.
    """

    required: Boolean | None = None
    plan_ids: list[Int] | None = None


class ChargePointUser(Answer):
    """Part of an answer: `ChargePoint.user`, `ChargePointCreate.user` and 1 more."""

    id: Int | None = None
    automatic_firmware_updates_enabled: Boolean | None = None


class CommunicationMode(OpenEnum):
    """Values of `ChargePoint.communicationMode`."""

    NONE = "none"
    DIRECT_OCPP = "direct_ocpp"
    VIA_OCPP_CONNECTED_CHARGE_POINT = "via_ocpp_connected_charge_point"
    ROAMING = "roaming"


class ChargePoint(Answer):
    """Answered by `createChargePoint`, `listChargePoints` and 2 more."""

    type: ChargePointType
    id: Int
    name: str
    pin: AccountNumber | None = None
    """Needed for personal charge points; digits."""
    location_id: Int | None = None
    """Needed for public and private types."""
    charging_zone_id: Int | None = None
    electricity_rate_id: Int | None = None
    subscription: ChargePointSubscription | None = None
    network_type: ChargePointNetworkType | None = None
    status: ChargePointAvailability
    managed_by_operator: Boolean | None = None
    """Deprecated."""
    external_id: ID | None = None
    network: ChargePointNetwork
    capabilities: list[ChargePointCapability] | None = None
    auto_start_without_authorization: Boolean
    disable_auto_start_emulation: Boolean
    security: ChargePointSecurity
    model_id: Int | None = None
    enable_auto_fault_recovery: Boolean
    user: ChargePointUser | None = None
    partner: ChargePointPartner | None = None
    utility_id: Int | None = None
    created_at: DateTime | None = None
    first_contact_at: Date | None = None
    """A date, `2024-03-15`."""
    roaming_operator_id: Int | None = None
    """Documented as null for own charge points, though not flagged nullable."""
    charging_profile: ActiveChargingProfile | None = None
    display_tariff_and_costs: Boolean | None = None
    last_boot_notification: ChargePointLastBootNotification | None = None
    network_status: ChargePointNetworkStatus
    hardware_status: ChargePointHardwareStatus | None = None
    vendor_error_code: str | None = None
    """Present only while hardwareStatus=faulted."""
    tags: list[str] | None = None
    """PATCH replaces the whole list."""
    sharing_code: AccountNumber | None = None
    enabled_randomised_delay: Boolean | None = None
    """Personal charge points only."""
    notice_id: Int | None = None
    uses_renewable_energy: Boolean | None = None
    integrated_at: DateTime | None = None
    manufactured_at: DateTime | None = None
    last_updated_at: DateTime
    ocpp_connected_charge_point_id: Int | None = None
    """Needed when communicationMode=via_ocpp_connected_charge_point."""
    communication_mode: CommunicationMode | None = None
    electricity_cost_reimbursement_integration_id: Int | None = None
    installation_and_maintenance_company_id: Int | None = None
    auto_recovery_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    last_hardware_status_update_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    last_network_status_update_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    monitoring_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    notes: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    notice: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    public_sharing: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    sharing_billing_rule: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    tariff_display_messages: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    uptime_tracking_activated_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    uptime_tracking_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class ChargePointConfigurationKey(Answer):
    """Part of an answer: `ChargePointConfiguration.key`."""

    name: str
    value: str
    component_name: str | None = None
    instance: str | None = None
    evse_id: Int | None = None
    max_limit: Int | None = None


class ChargePointConfiguration(Answer):
    """Answered by `listChargePointConfigurations`, `getChargePointConfiguration` and 1 more."""

    key: ChargePointConfigurationKey | None = None
    readonly: Boolean | None = None
    required: Boolean | None = None
    timestamp: DateTime | None = None
    last_updated_at: DateTime | None = None
    persistent_configuration_template_id: Int | None = None


class ChargePointConfigurationPatch(Input):
    """Sent by `updateChargePointConfiguration`."""

    value: str = UNSET
    """Required for standard OCPP keys."""


class ChargePointNetworkInput(Input):
    """Part of what is sent: `ChargePoint.network`, `ChargePointCreate.network`."""

    id: str | None = None
    protocol: Choice[
        NetworkProtocol, Literal["ocpp 1.5", "ocpp 1.6", "ocpp 1.6 soap", "ocpp 2.0.1"]
    ] = UNSET
    password: str = UNSET
    ip: str = UNSET
    port: Int = UNSET


class ChargePointPartnerInput(Input):
    """Part of what is sent: `ChargePoint.partner`, `ChargePointCreate.partner`."""

    id: Int = UNSET
    contract_id: Int = UNSET
    contact_id: Int = UNSET
    """Deprecated."""
    corporate_billing_as_default: Boolean = UNSET
    access_type: Choice[
        PartnerAccessType,
        Literal["private_view_private_use", "private_view_public_use", "public_view_private_use"],
    ] = UNSET
    notice: list[TranslatedTextInput] = UNSET
    """Deprecated."""


class ChargePointSecurityUpdate(Input):
    """Part of what is sent: `ChargePointCreate.security`, `ChargePointPatch.security`."""

    desired_profile: Int = UNSET


class ChargePointSubscriptionInput(Input):
    """Part of what is sent: `ChargePoint.subscription`, `ChargePointCreate.subscription` and 1
    more.
    """

    required: Boolean = UNSET
    plan_ids: list[Int] = UNSET


class ChargePointUserInput(Input):
    """Part of what is sent: `ChargePoint.user`, `ChargePointCreate.user` and 1 more."""

    id: Int | None = None
    automatic_firmware_updates_enabled: Boolean = UNSET


class WritableCommunicationMode(OpenEnum):
    """Values of `ChargePointCreate.communicationMode`."""

    NONE = "none"
    DIRECT_OCPP = "direct_ocpp"
    VIA_OCPP_CONNECTED_CHARGE_POINT = "via_ocpp_connected_charge_point"


class ChargePointCreate(Input):
    """Sent by `createChargePoint`."""

    type: Choice[ChargePointType, Literal["private", "public", "personal"]]
    name: Annotated[str, Field(max_length=255)]
    pin: Annotated[AccountNumber, Field(max_length=4)] = UNSET
    """Needed when type=personal; digits."""
    location_id: Int = UNSET
    """Needed when type is public or private."""
    charging_zone_id: Int | None = None
    electricity_rate_id: Int = UNSET
    subscription: ChargePointSubscriptionInput = UNSET
    network_type: Choice[ChargePointNetworkType, Literal["cellular", "ethernet", "wlan"]] = UNSET
    status: Choice[ChargePointAvailability, Literal["enabled", "disabled", "out of order", "demo"]]
    managed_by_operator: Boolean = UNSET
    """Deprecated."""
    external_id: str = UNSET
    network: ChargePointNetworkInput = UNSET
    capabilities: Choices[
        ChargePointCapability,
        Literal[
            "remote_start_stop_capable",
            "meter_values",
            "stop_transaction_on_ev_disconnect",
            "disregard_the_heartbeats",
            "display_messages",
        ],
    ] = UNSET
    auto_start_without_authorization: Boolean = UNSET
    disable_auto_start_emulation: Boolean = UNSET
    security: ChargePointSecurityUpdate = UNSET
    model_id: Int | None = None
    enable_auto_fault_recovery: Boolean = UNSET
    user: ChargePointUserInput = UNSET
    partner: ChargePointPartnerInput = UNSET
    utility_id: Int | None = None
    tags: list[str] = UNSET
    sharing_code: AccountNumber = UNSET
    enabled_randomised_delay: Boolean = UNSET
    notice_id: Int | None = None
    uses_renewable_energy: Boolean = UNSET
    ocpp_connected_charge_point_id: Int = UNSET
    communication_mode: Choice[
        WritableCommunicationMode, Literal["none", "direct_ocpp", "via_ocpp_connected_charge_point"]
    ] = UNSET
    """Documented as mandatory although not in required[]; supersedes managedByOperator."""
    electricity_cost_reimbursement_integration_id: Int | None = None
    installation_and_maintenance_company_id: Int | None = None


class ChargePointEvse(Answer):
    """Answered by `createChargePointEvse`, `listChargePointEvses` and 2 more."""

    id: Int
    physical_reference: str
    label: str | None = None
    current_type: CurrentType
    network_id: ID
    status: EvseAvailability
    mid_meter_certification_end_year: Int | None = None
    tariff_group_id: Int | None = None
    allows_reservation: Boolean | None = None
    booking_enabled: Boolean | None = None
    power_options: EvsePowerOptions | None = None
    external_id: ID | None = None
    roaming_operator_id: Int
    roaming: EvseRoaming | None = None
    hardware_status: EvseHardwareStatus | None = None
    charging_profile: EvseActiveChargingProfile | None = None
    connectors: list[Connector] | None = None
    external_app_data: dict[str, Any] | None = None
    created_at: DateTime
    last_updated_at: DateTime


class ChargePointEvseCreate(Input):
    """Sent by `createChargePointEvse`."""

    physical_reference: str
    current_type: Choice[CurrentType, Literal["ac", "dc"]]
    label: str = UNSET
    network_id: str
    status: Choice[EvseAvailability, Literal["enabled", "disabled", "out of order"]]
    mid_meter_certification_end_year: Int | None = None
    tariff_group_id: Int | None = None
    allows_reservation: Boolean = UNSET
    booking_enabled: Boolean = UNSET
    power_options: EvsePowerOptionsInput = UNSET
    external_id: str = UNSET


class ChargePointEvsePatch(Input):
    """Sent by `updateChargePointEvse`."""

    physical_reference: str = UNSET
    current_type: Choice[CurrentType, Literal["ac", "dc"]] = UNSET
    label: str = UNSET
    network_id: str = UNSET
    status: Choice[EvseAvailability, Literal["enabled", "disabled", "out of order"]] = UNSET
    mid_meter_certification_end_year: Int | None = None
    tariff_group_id: Int | None = None
    allows_reservation: Boolean = UNSET
    booking_enabled: Boolean = UNSET
    power_options: EvsePowerOptionsInput = UNSET
    external_id: str = UNSET


class ChargePointNetworkPatch(Input):
    """Part of what is sent: `ChargePointPatch.network`."""

    id: str | None = None
    protocol: (
        Choice[NetworkProtocol, Literal["ocpp 1.5", "ocpp 1.6", "ocpp 1.6 soap", "ocpp 2.0.1"]]
        | None
    ) = None
    password: str | None = None
    ip: str | None = None
    port: Int | None = None


class ChargePointPartnerPatch(Input):
    """Part of what is sent: `ChargePointPatch.partner`."""

    id: Int | None = None
    contract_id: Int | None = None
    contact_id: Int | None = None
    """Deprecated."""
    corporate_billing_as_default: Boolean = UNSET
    access_type: (
        Choice[
            PartnerAccessType,
            Literal[
                "private_view_private_use", "private_view_public_use", "public_view_private_use"
            ],
        ]
        | None
    ) = None
    notice: list[TranslatedTextInput] | None = None
    """Deprecated."""


class ChargePointPatch(Input):
    """Sent by `updateChargePoint`."""

    type: Choice[ChargePointType, Literal["private", "public", "personal"]] = UNSET
    name: Annotated[str, Field(max_length=255)] = UNSET
    pin: Annotated[AccountNumber, Field(max_length=4)] | None = None
    location_id: Int | None = None
    charging_zone_id: Int | None = None
    electricity_rate_id: Int | None = None
    electricity_cost_reimbursement_integration_id: Int | None = None
    installation_and_maintenance_company_id: Int | None = None
    subscription: ChargePointSubscriptionInput = UNSET
    network_type: Choice[ChargePointNetworkType, Literal["cellular", "ethernet", "wlan"]] = UNSET
    status: Choice[
        ChargePointAvailability, Literal["enabled", "disabled", "out of order", "demo"]
    ] = UNSET
    managed_by_operator: Boolean = UNSET
    """Deprecated."""
    external_id: str | None = None
    network: ChargePointNetworkPatch = UNSET
    capabilities: Choices[
        ChargePointCapability,
        Literal[
            "remote_start_stop_capable",
            "meter_values",
            "stop_transaction_on_ev_disconnect",
            "disregard_the_heartbeats",
            "display_messages",
        ],
    ] = UNSET
    auto_start_without_authorization: Boolean = UNSET
    disable_auto_start_emulation: Boolean = UNSET
    security: ChargePointSecurityUpdate = UNSET
    model_id: Int | None = None
    enable_auto_fault_recovery: Boolean = UNSET
    user: ChargePointUserInput = UNSET
    partner: ChargePointPartnerPatch = UNSET
    utility_id: Int | None = None
    tags: list[str] = UNSET
    enabled_randomised_delay: Boolean = UNSET
    notice_id: Int | None = None
    uses_renewable_energy: Boolean = UNSET
    integrated_at: Moment | None = None
    manufactured_at: Moment | None = None
    auto_recovery_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    calibration_law_data_availability: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    country_station_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    monitoring_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    public_sharing: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    tariff_display_messages: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    uptime_tracking_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class ChargePointShare(Answer):
    """Answered by `createChargePointShare`, `listChargePointShares` and 1 more."""

    id: Int
    user_id: Int
    shared_on: DateTime


class ChargePointShareCreate(Input):
    """Sent by `createChargePointShare`."""

    user_id: Int


class ChargePointSharedPartner(Answer):
    """Answered by `listChargePointSharedPartners`."""

    id: Int
    shared_at: DateTime


class ChargePointSharedPartnerUpdate(Input):
    """Sent by `replaceChargePointSharedPartner`."""

    partner_ids: list[Int]


class ChargePointStatus(Answer):
    """Answered by `getChargePointStatus`."""

    network_status: NetworkStatus
    hardware_status: ChargePointHardwareStatus | None = None
    evses: list[ChargePointStatusEvse] | None = None
    last_updated_at: DateTime | None = None


class ConnectorCreate(Input):
    """Sent by `createChargePointEvseConnector`."""

    type: Choice[
        ConnectorType,
        Literal[
            "type1",
            "type2",
            "type3",
            "chademo",
            "ccs1",
            "ccs2",
            "schuko",
            "nacs",
            "cee16",
            "cee32",
            "j1772",
            "inductive",
            "nema-5-20",
            "type-e-french",
            "type-g-british",
            "type-j-swiss",
            "avcon",
            "gb-t-ac",
            "gb-t-dc",
            "chaoji",
            "nema-6-30",
            "nema-6-50",
        ],
    ]
    format: Choice[ConnectorFormat, Literal["socket", "cable"]] = UNSET
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]] = UNSET


class ConnectorPatch(Input):
    """Sent by `updateChargePointEvseConnector`."""

    type: Choice[
        ConnectorType,
        Literal[
            "type1",
            "type2",
            "type3",
            "chademo",
            "ccs1",
            "ccs2",
            "schuko",
            "nacs",
            "cee16",
            "cee32",
            "j1772",
            "inductive",
            "nema-5-20",
            "type-e-french",
            "type-g-british",
            "type-j-swiss",
            "avcon",
            "gb-t-ac",
            "gb-t-dc",
            "chaoji",
            "nema-6-30",
            "nema-6-50",
        ],
    ] = UNSET
    format: Choice[ConnectorFormat, Literal["socket", "cable"]] = UNSET
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]] = UNSET


class HardwareStatusLogEntry(Answer):
    """Answered by `listChargePointHardwareStatusLogs`, `getChargePointLatestHardwareStatusLog`."""

    status: str
    timestamp: DateTime
    error_code: str
    vendor_id: ID | None = None
    info: str | None = None
    vendor_error_code: str | None = None
    error_code_description: str | None = None
    error_code_customer_action: str | None = None


class NetworkStatusLogEntry(Answer):
    """Answered by `getChargePointLatestNetworkStatusLog`, `listChargePointNetworkStatusLogs`."""

    status: str
    timestamp: DateTime


class PersonalModeTargetCharge(Answer):
    """Part of an answer: `PersonalModePreferences.targetCharge`."""

    min_target_charge_kwh: Float | None = None
    max_target_charge_kwh: Float | None = None
    departure_time: str | None = None
    """A time of day."""
    preconditioning_time: Int | None = None
    """Unit: min."""
    target_charge_kwh: Float | None = None
    """Unit: kWh."""


class WeekDayLong(OpenEnum):
    """Values of `ScheduleWeekDays.days`."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class ScheduleWeekDays(Answer):
    """Part of an answer: `PersonalModePreferences.weekDays`."""

    days: list[WeekDayLong]
    start_time: str
    """A time of day."""
    end_time: str
    """A time of day."""


class TrackElectricityCosts(Answer):
    """Part of an answer: `PersonalModePreferences.trackElectricityCosts`."""

    price_off_peak: Float | None = None
    price_peak: Float | None = None


class PersonalModePreferences(Answer):
    """Part of an answer: `PersonalSmartChargingPreferences.preferences`,
    `PersonalSmartChargingPreferencesCreate.preferences` and 1 more.
    """

    start_time: str | None = None
    """A time of day."""
    end_time: str | None = None
    """A time of day."""
    target_charge: PersonalModeTargetCharge | None = None
    track_electricity_costs: TrackElectricityCosts | None = None
    week_days: list[ScheduleWeekDays] | None = None
    max_current_from_grid: Float | None = None
    solar_stable_time: Float | None = None
    applicable_tax_id: Int | None = None
    post_code: str | None = None
    price_threshold: Float | None = None
    """Unit: currency/kWh."""
    location: str | None = None
    """Always `GB1`."""
    solar: Boolean | None = None


class PersonalModeTargetChargeInput(Input):
    """Part of what is sent: `PersonalModePreferences.targetCharge`."""

    min_target_charge_kwh: Float = UNSET
    max_target_charge_kwh: Float = UNSET
    departure_time: str = UNSET
    """A time of day."""
    preconditioning_time: Int = UNSET
    """Unit: min."""
    target_charge_kwh: Float = UNSET
    """Unit: kWh."""


class ScheduleWeekDaysInput(Input):
    """Part of what is sent: `PersonalModePreferences.weekDays`."""

    days: Choices[
        WeekDayLong,
        Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ]
    start_time: str
    """A time of day."""
    end_time: str
    """A time of day."""


class TrackElectricityCostsInput(Input):
    """Part of what is sent: `PersonalModePreferences.trackElectricityCosts`."""

    price_off_peak: Float = UNSET
    price_peak: Float = UNSET


class PersonalModePreferencesInput(Input):
    """Part of what is sent: `PersonalSmartChargingPreferences.preferences`,
    `PersonalSmartChargingPreferencesCreate.preferences` and 1 more.
    """

    start_time: str = UNSET
    """A time of day."""
    end_time: str = UNSET
    """A time of day."""
    target_charge: PersonalModeTargetChargeInput | None = None
    track_electricity_costs: TrackElectricityCostsInput | None = None
    week_days: list[ScheduleWeekDaysInput] = UNSET
    max_current_from_grid: Float = UNSET
    solar_stable_time: Float = UNSET
    applicable_tax_id: Int = UNSET
    post_code: str = UNSET
    price_threshold: Float = UNSET
    """Unit: currency/kWh."""
    location: Literal["GB1"] = UNSET
    """Always `GB1`."""
    solar: Boolean = UNSET


class PersonalSmartChargingPreferencesType(OpenEnum):
    """Values of `PersonalSmartChargingPreferences.type`,
    `PersonalSmartChargingPreferencesCreate.type` and 1 more.
    """

    USER_CONTROLLED_SCHEDULE = "user_controlled_schedule"
    SOLAR = "solar"
    OCTOPUS_AGILE = "octopus_agile"
    OCTOPUS_GO = "octopus_go"
    NORDPOOL = "nordpool"
    CHARGER_ELECTRICITY_RATE = "charger_electricity_rate"


class PersonalSmartChargingPreferences(Answer):
    """Answered by `getChargePointPersonalSmartChargingPreferences`."""

    type: PersonalSmartChargingPreferencesType
    enabled: Boolean | None = None
    preferences: PersonalModePreferences | None = None
    integration_id: Int | None = None
    electricity_rate_id: Int | None = None


class PersonalSmartChargingPreferencesCreate(Input):
    """Sent by `createChargePointPersonalSmartChargingPreferences`."""

    type: Choice[
        PersonalSmartChargingPreferencesType,
        Literal[
            "user_controlled_schedule",
            "solar",
            "octopus_agile",
            "octopus_go",
            "nordpool",
            "charger_electricity_rate",
        ],
    ] = UNSET
    enabled: Boolean = UNSET
    preferences: PersonalModePreferencesInput = UNSET
    integration_id: Int = UNSET
    electricity_rate_id: Int = UNSET


class PersonalSmartChargingPreferencesWritten(Answer):
    """Answered by `createChargePointPersonalSmartChargingPreferences`."""

    type: PersonalSmartChargingPreferencesType | None = None
    enabled: Boolean | None = None
    preferences: PersonalModePreferences | None = None
    integration_id: Int | None = None
    electricity_rate_id: Int | None = None


class SmartChargingMode(OpenEnum):
    """Values of `SmartCharging.mode`, `SmartChargingCreate.mode`."""

    TOD = "tod"
    DYNAMIC = "dynamic"
    USER_SCHEDULE = "user_schedule"
    DISABLED = "disabled"


class SmartChargingPeriodElement(Answer):
    """Part of an answer: `SmartChargingPeriod.elements`."""

    start_at: str
    """A time of day."""
    end_at: str
    """A time of day."""
    max_current: Float | None = None


class SmartChargingWeekDay(OpenEnum):
    """Values of `SmartChargingPeriod.weekDay`."""

    ALL = "all"
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class SmartChargingPeriod(Answer):
    """Part of an answer: `SmartCharging.periods`, `SmartChargingCreate.periods`."""

    week_day: SmartChargingWeekDay
    elements: list[SmartChargingPeriodElement]


class SmartCharging(Answer):
    """Answered by `createChargePointSmartCharging`."""

    mode: SmartChargingMode
    default_charge_point_max_current: Float | None = None
    """Unit: A."""
    circuit_id: Int | None = None
    periods: list[SmartChargingPeriod] | None = None
    preconditioning_time: Int | None = None
    """Unit: min."""
    min_current: Float | None = None
    enable_keep_awake: Boolean | None = None
    max_voltage: MaxVoltage | None = None
    electrical_configuration: ElectricalConfiguration | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None
    allow_dynamic_load_management: Boolean | None = None


class SmartChargingPeriodElementInput(Input):
    """Part of what is sent: `SmartChargingPeriod.elements`."""

    start_at: str
    """A time of day."""
    end_at: str
    """A time of day."""
    max_current: Float | None = None


class SmartChargingPeriodInput(Input):
    """Part of what is sent: `SmartCharging.periods`, `SmartChargingCreate.periods`."""

    week_day: Choice[
        SmartChargingWeekDay, Literal["all", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    ]
    elements: list[SmartChargingPeriodElementInput]


class SmartChargingCreate(Input):
    """Sent by `createChargePointSmartCharging`."""

    mode: Choice[SmartChargingMode, Literal["tod", "dynamic", "user_schedule", "disabled"]]
    default_charge_point_max_current: Annotated[Float, Field(multiple_of=0.1)] = UNSET
    """Unit: A."""
    periods: list[SmartChargingPeriodInput] = UNSET
    preconditioning_time: Int = UNSET
    """Unit: min."""
    min_current: Float | None = None
    enable_keep_awake: Boolean | None = None
    max_voltage: Choice[
        MaxVoltage,
        Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"],
    ] = UNSET
    electrical_configuration: Choice[ElectricalConfiguration, Literal["star", "delta"]] = UNSET
    phases: Choice[Phases, Literal["single_phase", "three_phase", "split_phase"]] = UNSET
    phase_rotation: (
        Choice[PhaseRotation, Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"]] | None
    ) = None
    connected_phase: (
        Choice[ConnectedPhase, Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"]] | None
    ) = None
    allow_dynamic_load_management: Boolean = UNSET
