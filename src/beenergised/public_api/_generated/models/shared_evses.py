# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared evses."""

from typing import Any, Literal

from beenergised.base_models import ID, Answer, DateTime, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    ChargingProfileKind,
    ChargingProfilePurpose,
    ChargingRateUnit,
    ConnectedPhase,
    EnabledStatus,
    MaxVoltage,
    PhaseRotation,
    Phases,
    RecurrencyKind,
)
from beenergised.public_api.bodies import Choice

__all__ = [
    "ChargingProfileKind",
    "ChargingProfilePurpose",
    "ChargingRateUnit",
    "ConnectedPhase",
    "Connector",
    "ConnectorFormat",
    "ConnectorType",
    "CurrentType",
    "EnabledStatus",
    "EvseActiveChargingProfile",
    "EvseActiveChargingProfilePeriod",
    "EvseAvailability",
    "EvseHardwareStatus",
    "EvsePowerOptions",
    "EvsePowerOptionsInput",
    "EvseRoaming",
    "MaxVoltage",
    "PhaseRotation",
    "Phases",
    "RecurrencyKind",
    "RoamingEvseStatus",
]


class ConnectorFormat(OpenEnum):
    """Values of `Connector.format`, `ConnectorCreate.format` and 1 more."""

    SOCKET = "socket"
    CABLE = "cable"


class ConnectorType(OpenEnum):
    """Values of `Connector.type`, `ConnectorCreate.type` and 1 more."""

    TYPE1 = "type1"
    TYPE2 = "type2"
    TYPE3 = "type3"
    CHADEMO = "chademo"
    CCS1 = "ccs1"
    CCS2 = "ccs2"
    SCHUKO = "schuko"
    NACS = "nacs"
    CEE16 = "cee16"
    CEE32 = "cee32"
    J1772 = "j1772"
    INDUCTIVE = "inductive"
    NEMA_5_20 = "nema-5-20"
    TYPE_E_FRENCH = "type-e-french"
    TYPE_G_BRITISH = "type-g-british"
    TYPE_J_SWISS = "type-j-swiss"
    AVCON = "avcon"
    GB_T_AC = "gb-t-ac"
    GB_T_DC = "gb-t-dc"
    CHAOJI = "chaoji"
    NEMA_6_30 = "nema-6-30"
    NEMA_6_50 = "nema-6-50"


class Connector(Answer):
    """Answered by `listChargePointEvseConnectors`, `createChargePointEvseConnector` and 4 more."""

    type: ConnectorType
    format: ConnectorFormat | None = None
    id: Int
    status: EnabledStatus | None = None
    external_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    network_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_amperage: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_electric_power: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    ocpi_max_voltage: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class CurrentType(OpenEnum):
    """Values of `ChargePointEvse.currentType`, `ChargePointEvseCreate.currentType` and 4 more."""

    AC = "ac"
    DC = "dc"


class EvseActiveChargingProfilePeriod(Answer):
    """Part of an answer: `EvseActiveChargingProfile.schedulePeriods`."""

    start_period: Int
    limit: Float
    number_phases: Int | None = None


class EvseActiveChargingProfile(Answer):
    """Part of an answer: `ChargePointEvse.chargingProfile`, `Evse.chargingProfile`."""

    id: Int
    min_charging_rate: Float | None = None
    schedule_periods: list[EvseActiveChargingProfilePeriod]
    schedule_start: DateTime | None = None
    charging_rate_unit: ChargingRateUnit
    stack_level: Int
    charging_profile_kind: ChargingProfileKind
    recurrency_kind: RecurrencyKind | None = None
    charging_complete_at: DateTime | None = None
    purpose: ChargingProfilePurpose
    valid_to: DateTime | None = None
    valid_from: DateTime | None = None
    duration: Int | None = None


class EvseAvailability(OpenEnum):
    """Values of `ChargePointEvse.status`, `ChargePointEvseCreate.status` and 4 more."""

    ENABLED = "enabled"
    DISABLED = "disabled"
    OUT_OF_ORDER = "out of order"


class EvseHardwareStatus(OpenEnum):
    """Values of `ChargePointEvse.hardwareStatus`, `Evse.hardwareStatus`."""

    AVAILABLE = "available"
    PREPARING = "preparing"
    CHARGING = "charging"
    SUSPENDED_EV = "suspendedEV"
    SUSPENDED_EVSE = "suspendedEVSE"
    FINISHING = "finishing"
    RESERVED = "reserved"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"
    OCCUPIED = "occupied"


class EvsePowerOptions(Answer):
    """Part of an answer: `ChargePointEvse.powerOptions`, `ChargePointEvseCreate.powerOptions`
    and 4 more.
    """

    max_power: Int | None = None
    """Documented unit reads "Wh"; treat as watts, verify on a tenant. Unit: W."""
    max_voltage: MaxVoltage | None = None
    max_amperage: Float | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None


class EvsePowerOptionsInput(Input):
    """Part of what is sent: `ChargePointEvse.powerOptions`,
    `ChargePointEvseCreate.powerOptions` and 4 more.
    """

    max_power: Int | None = None
    """Documented unit reads "Wh"; treat as watts, verify on a tenant. Unit: W."""
    max_voltage: (
        Choice[
            MaxVoltage,
            Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"],
        ]
        | None
    ) = None
    max_amperage: Float | None = None
    phases: Choice[Phases, Literal["single_phase", "three_phase", "split_phase"]] | None = None
    phase_rotation: (
        Choice[PhaseRotation, Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"]] | None
    ) = None
    connected_phase: (
        Choice[ConnectedPhase, Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"]] | None
    ) = None


class RoamingEvseStatus(OpenEnum):
    """Values of `EvseRoaming.status`."""

    AVAILABLE = "available"
    BLOCKED = "blocked"
    CHARGING = "charging"
    INOPERATIVE = "inoperative"
    OUT_OF_ORDER = "outoforder"
    PLANNED = "planned"
    REMOVED = "removed"
    RESERVED = "reserved"
    UNKNOWN = "unknown"


class EvseRoaming(Answer):
    """Part of an answer: `ChargePointEvse.roaming`, `Evse.roaming`."""

    evse_id: ID | None = None
    tariff_ids: list[str]
    capabilities: list[str]
    physical_reference: str | None = None
    status: RoamingEvseStatus | None = None
