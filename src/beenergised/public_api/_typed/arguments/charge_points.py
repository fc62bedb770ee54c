# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: charge points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_points import (
        ChargePointAvailability,
        ChargePointCapability,
        ChargePointNetworkInput,
        ChargePointNetworkPatch,
        ChargePointNetworkType,
        ChargePointPartnerInput,
        ChargePointPartnerPatch,
        ChargePointSecurityUpdate,
        ChargePointSubscriptionInput,
        ChargePointUserInput,
        PersonalModePreferencesInput,
        PersonalSmartChargingPreferencesType,
        SmartChargingMode,
        SmartChargingPeriodInput,
        WritableCommunicationMode,
    )
    from beenergised.public_api._generated.models.shared import (
        ConnectedPhase,
        ElectricalConfiguration,
        EnabledStatus,
        MaxVoltage,
        PhaseRotation,
        Phases,
    )
    from beenergised.public_api._generated.models.shared_charge_points import ChargePointType
    from beenergised.public_api._generated.models.shared_evses import (
        ConnectorFormat,
        ConnectorType,
        CurrentType,
        EvseAvailability,
        EvsePowerOptionsInput,
    )
ChargePointsInclude: TypeAlias = (
    Literal[
        "lastBootNotification",
        "last_boot_notification",
        "chargingProfile",
        "charging_profile",
        "smartCharging",
        "smart_charging",
        "smartChargingPreferences",
        "smart_charging_preferences",
        "personalSmartChargingPreferences",
        "personal_smart_charging_preferences",
        "availablePersonalSmartChargingModes",
        "available_personal_smart_charging_modes",
    ]
    | Unchecked
)


class ListChargePointsArguments(CallOptions, total=False):
    """By name: `listChargePoints`."""

    type: Literal["public", "private", "personal"] | OpenEnum | Unchecked | None
    desired_security_profile_status: (
        Literal["applied", "pending", "rejected"] | OpenEnum | Unchecked | None
    )
    evse_physical_reference: str | None
    network_id: int | str | None
    boot_notification_serial_number: str | None
    model_id: int | str | None
    vendor_id: int | str | None
    user_id: int | str | None
    partner_id: int | str | None
    sub_operator_id: int | str | None
    roaming: str | None
    roaming_operator_ids: Iterable[int | str] | None
    name: str | None
    location_id: int | str | None
    circuit_id: int | str | None
    charging_zone_id: int | str | None
    managed_by_operator: str | None
    external_id: int | str | None
    utility_id: int | str | None
    tag: str | None
    sharing_code: str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    country_station_id: AnyValue | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    last_network_status_update_after: datetime | date | str | None
    last_network_status_update_before: datetime | date | str | None
    network_status: AnyValue | None
    operator_id: AnyValue | None
    partner_contract_id: AnyValue | None


class CreateChargePointArguments(CallOptions, total=False):
    """By name: `createChargePoint`."""

    type: Literal["private", "public", "personal"] | ChargePointType | Unchecked
    name: str
    pin: str
    location_id: int
    charging_zone_id: int | None
    electricity_rate_id: int
    subscription: ChargePointSubscriptionInput | Mapping[str, object]
    network_type: Literal["cellular", "ethernet", "wlan"] | ChargePointNetworkType | Unchecked
    status: (
        Literal["enabled", "disabled", "out of order", "demo"] | ChargePointAvailability | Unchecked
    )
    managed_by_operator: bool
    external_id: str
    network: ChargePointNetworkInput | Mapping[str, object]
    capabilities: Sequence[
        Literal[
            "remote_start_stop_capable",
            "meter_values",
            "stop_transaction_on_ev_disconnect",
            "disregard_the_heartbeats",
            "display_messages",
        ]
        | ChargePointCapability
        | Unchecked
    ]
    auto_start_without_authorization: bool
    disable_auto_start_emulation: bool
    security: ChargePointSecurityUpdate | Mapping[str, object]
    model_id: int | None
    enable_auto_fault_recovery: bool
    user: ChargePointUserInput | Mapping[str, object]
    partner: ChargePointPartnerInput | Mapping[str, object]
    utility_id: int | None
    tags: Sequence[str]
    sharing_code: str
    enabled_randomised_delay: bool
    notice_id: int | None
    uses_renewable_energy: bool
    ocpp_connected_charge_point_id: int
    communication_mode: (
        Literal["none", "direct_ocpp", "via_ocpp_connected_charge_point"]
        | WritableCommunicationMode
        | Unchecked
    )
    electricity_cost_reimbursement_integration_id: int | None
    installation_and_maintenance_company_id: int | None


class UpdateChargePointArguments(CallOptions, total=False):
    """By name: `updateChargePoint`."""

    type: Literal["private", "public", "personal"] | ChargePointType | Unchecked
    name: str
    pin: str | None
    location_id: int | None
    charging_zone_id: int | None
    electricity_rate_id: int | None
    electricity_cost_reimbursement_integration_id: int | None
    installation_and_maintenance_company_id: int | None
    subscription: ChargePointSubscriptionInput | Mapping[str, object]
    network_type: Literal["cellular", "ethernet", "wlan"] | ChargePointNetworkType | Unchecked
    status: (
        Literal["enabled", "disabled", "out of order", "demo"] | ChargePointAvailability | Unchecked
    )
    managed_by_operator: bool
    external_id: str | None
    network: ChargePointNetworkPatch | Mapping[str, object]
    capabilities: Sequence[
        Literal[
            "remote_start_stop_capable",
            "meter_values",
            "stop_transaction_on_ev_disconnect",
            "disregard_the_heartbeats",
            "display_messages",
        ]
        | ChargePointCapability
        | Unchecked
    ]
    auto_start_without_authorization: bool
    disable_auto_start_emulation: bool
    security: ChargePointSecurityUpdate | Mapping[str, object]
    model_id: int | None
    enable_auto_fault_recovery: bool
    user: ChargePointUserInput | Mapping[str, object]
    partner: ChargePointPartnerPatch | Mapping[str, object]
    utility_id: int | None
    tags: Sequence[str]
    enabled_randomised_delay: bool
    notice_id: int | None
    uses_renewable_energy: bool
    integrated_at: datetime | date | str | None
    manufactured_at: datetime | date | str | None
    auto_recovery_enabled: object
    calibration_law_data_availability: object
    country_station_id: object
    monitoring_enabled: object
    public_sharing: object
    tariff_display_messages: object
    uptime_tracking_enabled: object


class ListChargePointConfigurationsArguments(CallOptions, total=False):
    """By name: `listChargePointConfigurations`."""

    name: str | None
    instance: str | None
    component_name: str | None
    evse_id: int | str | None


class UpdateChargePointConfigurationArguments(CallOptions, total=False):
    """By name: `updateChargePointConfiguration`."""

    value: str


ChargePointsEvsesInclude: TypeAlias = (
    Literal["chargingProfile", "charging_profile", "connectors"] | Unchecked
)


class CreateChargePointEvseArguments(CallOptions, total=False):
    """By name: `createChargePointEvse`."""

    physical_reference: str
    current_type: Literal["ac", "dc"] | CurrentType | Unchecked
    label: str
    network_id: str
    status: Literal["enabled", "disabled", "out of order"] | EvseAvailability | Unchecked
    mid_meter_certification_end_year: int | None
    tariff_group_id: int | None
    allows_reservation: bool
    booking_enabled: bool
    power_options: EvsePowerOptionsInput | Mapping[str, object]
    external_id: str


class UpdateChargePointEvseArguments(CallOptions, total=False):
    """By name: `updateChargePointEvse`."""

    physical_reference: str
    current_type: Literal["ac", "dc"] | CurrentType | Unchecked
    label: str
    network_id: str
    status: Literal["enabled", "disabled", "out of order"] | EvseAvailability | Unchecked
    mid_meter_certification_end_year: int | None
    tariff_group_id: int | None
    allows_reservation: bool
    booking_enabled: bool
    power_options: EvsePowerOptionsInput | Mapping[str, object]
    external_id: str


class CreateChargePointEvseConnectorArguments(CallOptions, total=False):
    """By name: `createChargePointEvseConnector`."""

    type: (
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
        ]
        | ConnectorType
        | Unchecked
    )
    format: Literal["socket", "cable"] | ConnectorFormat | Unchecked
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked


class UpdateChargePointEvseConnectorArguments(CallOptions, total=False):
    """By name: `updateChargePointEvseConnector`."""

    type: (
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
        ]
        | ConnectorType
        | Unchecked
    )
    format: Literal["socket", "cable"] | ConnectorFormat | Unchecked
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked


class ListChargePointHardwareStatusLogsArguments(CallOptions, total=False):
    """By name: `listChargePointHardwareStatusLogs`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None


class ListChargePointNetworkStatusLogsArguments(CallOptions, total=False):
    """By name: `listChargePointNetworkStatusLogs`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None


class CreateChargePointPersonalSmartChargingPreferencesArguments(CallOptions, total=False):
    """By name: `createChargePointPersonalSmartChargingPreferences`."""

    type: (
        Literal[
            "user_controlled_schedule",
            "solar",
            "octopus_agile",
            "octopus_go",
            "nordpool",
            "charger_electricity_rate",
        ]
        | PersonalSmartChargingPreferencesType
        | Unchecked
    )
    enabled: bool
    preferences: PersonalModePreferencesInput | Mapping[str, object]
    integration_id: int
    electricity_rate_id: int


class ReplaceChargePointSharedPartnerArguments(CallOptions, total=False):
    """By name: `replaceChargePointSharedPartner`."""

    partner_ids: Sequence[int]


class CreateChargePointShareArguments(CallOptions, total=False):
    """By name: `createChargePointShare`."""

    user_id: int


class CreateChargePointSmartChargingArguments(CallOptions, total=False):
    """By name: `createChargePointSmartCharging`."""

    mode: Literal["tod", "dynamic", "user_schedule", "disabled"] | SmartChargingMode | Unchecked
    default_charge_point_max_current: float
    periods: Sequence[SmartChargingPeriodInput | Mapping[str, object]]
    preconditioning_time: int
    min_current: float | None
    enable_keep_awake: bool | None
    max_voltage: (
        Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"]
        | MaxVoltage
        | Unchecked
    )
    electrical_configuration: Literal["star", "delta"] | ElectricalConfiguration | Unchecked
    phases: Literal["single_phase", "three_phase", "split_phase"] | Phases | Unchecked
    phase_rotation: (
        Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"] | PhaseRotation | Unchecked | None
    )
    connected_phase: (
        Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"] | ConnectedPhase | Unchecked | None
    )
    allow_dynamic_load_management: bool
