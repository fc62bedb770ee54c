# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: circuits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.circuits import (
        CircuitLoadBalancingIntegrationInput,
        UserPriorityType,
    )
    from beenergised.public_api._generated.models.shared import (
        ConnectedPhase,
        ElectricalConfiguration,
        MaxVoltage,
        PhaseRotation,
        Phases,
    )
CircuitsInclude: TypeAlias = (
    Literal[
        "chargePointPriorities",
        "charge_point_priorities",
        "userPriorities",
        "user_priorities",
        "socPriorities",
        "soc_priorities",
        "consumption",
        "unmanagedLoad",
        "unmanaged_load",
    ]
    | Unchecked
)


class ListCircuitsArguments(CallOptions, total=False):
    """By name: `listCircuits`."""

    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    operator_id: AnyValue | None


class CreateCircuitArguments(CallOptions, total=False):
    """By name: `createCircuit`."""

    name: str
    parent_circuit_id: int | None
    phases: Literal["single_phase", "three_phase", "split_phase"] | Phases | Unchecked
    phase_rotation: Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"] | PhaseRotation | Unchecked
    connected_phase: (
        Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"] | ConnectedPhase | Unchecked
    )
    electrical_configuration: Literal["star", "delta"] | ElectricalConfiguration | Unchecked
    max_voltage: (
        Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"]
        | MaxVoltage
        | Unchecked
        | None
    )
    max_current: float
    min_charge_point_current: float | None
    set_session_limit_to_zero_on_idle: bool
    electricity_meter_id: int | None
    offline_reserved_current: float | None
    load_balancing_integration: CircuitLoadBalancingIntegrationInput | Mapping[str, object] | None
    apply_fcfs_load_management_strategy: object
    apply_minimum_current_on_session_start: object
    operator_id: object


class UpdateCircuitArguments(CallOptions, total=False):
    """By name: `updateCircuit`."""

    name: str
    parent_circuit_id: int | None
    phases: Literal["single_phase", "three_phase", "split_phase"] | Phases | Unchecked
    phase_rotation: Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"] | PhaseRotation | Unchecked
    connected_phase: (
        Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"] | ConnectedPhase | Unchecked
    )
    electrical_configuration: Literal["star", "delta"] | ElectricalConfiguration | Unchecked
    max_voltage: (
        Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"]
        | MaxVoltage
        | Unchecked
        | None
    )
    max_current: float
    min_charge_point_current: float | None
    set_session_limit_to_zero_on_idle: bool
    electricity_meter_id: int | None
    offline_reserved_current: float | None
    load_balancing_integration: CircuitLoadBalancingIntegrationInput | Mapping[str, object] | None


class CreateCircuitUserPriorityArguments(CallOptions, total=False):
    """By name: `createCircuitUserPriority`."""

    type: Literal["partner", "userGroup"] | UserPriorityType | Unchecked
    target_id: int
    priority: float


class UpdateCircuitUserPriorityArguments(CallOptions, total=False):
    """By name: `updateCircuitUserPriority`."""

    type: Literal["partner", "userGroup"] | UserPriorityType | Unchecked
    target_id: int
    priority: float
