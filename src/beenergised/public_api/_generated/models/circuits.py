# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: circuits."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, Date, DateTime, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    ConnectedPhase,
    ElectricalConfiguration,
    MaxVoltage,
    PhaseRotation,
    Phases,
)
from beenergised.public_api._generated.models.shared_circuits import CircuitPhaseConsumption, Phase
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "Circuit",
    "CircuitChargePointPriority",
    "CircuitChargePointPriorityEvse",
    "CircuitConsumption",
    "CircuitCreate",
    "CircuitLoadBalancingIntegration",
    "CircuitLoadBalancingIntegrationFields",
    "CircuitLoadBalancingIntegrationFieldsInput",
    "CircuitLoadBalancingIntegrationInput",
    "CircuitPatch",
    "CircuitPhaseConsumption",
    "CircuitSocPriorities",
    "CircuitUnmanagedLoad",
    "CircuitUserPriority",
    "CircuitUserPriorityCreate",
    "CircuitUserPriorityPatch",
    "CircuitWritten",
    "ConnectedPhase",
    "ElectricalConfiguration",
    "MaxVoltage",
    "Phase",
    "PhaseRotation",
    "Phases",
    "UserPriorityType",
]


class CircuitChargePointPriorityEvse(Answer):
    """Part of an answer: `CircuitChargePointPriority.evses`."""

    id: Int | None = None
    priority: Float | None = None


class CircuitChargePointPriority(Answer):
    """Part of an answer: `listCircuitChargePointPriorities`, `Circuit.chargePointPriorities`."""

    id: Int | None = None
    priority: Float | None = None
    evses: list[CircuitChargePointPriorityEvse] | None = None


class CircuitLoadBalancingIntegrationFields(Answer):
    """Part of an answer: `CircuitLoadBalancingIntegration.fields`."""

    start_date: Date | None = None
    """A date, `2024-03-15`."""
    installation_id: ID | None = None


class CircuitLoadBalancingIntegration(Answer):
    """Part of an answer: `Circuit.loadBalancingIntegration`,
    `CircuitCreate.loadBalancingIntegration` and 2 more.
    """

    id: Int | None = None
    fields: CircuitLoadBalancingIntegrationFields | None = None


class CircuitSocPriorities(Answer):
    """Part of an answer: `getCircuitSocPriority`, `Circuit.socPriorities`."""

    upper_threshold_percent: Float | None = None
    """Unit: %."""
    high_soc_priority: Float | None = Field(default=None, alias="highSoCPriority")
    lower_threshold_percent: Float | None = None
    """Unit: %."""
    low_soc_priority: Float | None = Field(default=None, alias="lowSoCPriority")


class UserPriorityType(OpenEnum):
    """Values of `CircuitUserPriority.type`, `CircuitUserPriorityCreate.type` and 1 more."""

    PARTNER = "partner"
    USER_GROUP = "userGroup"


class CircuitUserPriority(Answer):
    """Answered by `listCircuitUserPriorities`, `createCircuitUserPriority` and 3 more."""

    type: UserPriorityType | None = None
    id: Int | None = None
    target_id: Int | None = None
    """User group id or partner id, depending on type."""
    priority: Float | None = None
    """1 = normal, 2 = double weight, 0.5 = half."""


class Circuit(Answer):
    """Answered by `listCircuits`, `getCircuit`."""

    id: Int
    name: str | None = None
    parent_circuit_id: Int | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None
    electrical_configuration: ElectricalConfiguration | None = None
    max_voltage: MaxVoltage | None = None
    max_current: Float | None = None
    """Unit: A."""
    min_charge_point_current: Float | None = None
    """Unit: A."""
    set_session_limit_to_zero_on_idle: Boolean | None = None
    """Deprecated."""
    electricity_meter_id: Int | None = None
    offline_reserved_current: Float | None = None
    """Unit: A."""
    load_balancing_integration: CircuitLoadBalancingIntegration | None = None
    charge_point_priorities: list[CircuitChargePointPriority] | None = None
    user_priorities: list[CircuitUserPriority] | None = None
    soc_priorities: CircuitSocPriorities | None = None
    consumption: list[CircuitPhaseConsumption] | None = None
    unmanaged_load: list[CircuitPhaseConsumption] | None = None


class CircuitConsumption(Answer):
    """Answered by `listCircuitConsumption`."""

    phase: Phase
    consumption: Float | None = None
    """Unit: A."""
    last_updated_at: DateTime | None = None


class CircuitLoadBalancingIntegrationFieldsInput(Input):
    """Part of what is sent: `CircuitLoadBalancingIntegration.fields`."""

    start_date: Date | None = None
    """A date, `2024-03-15`."""
    installation_id: str = UNSET


class CircuitLoadBalancingIntegrationInput(Input):
    """Part of what is sent: `Circuit.loadBalancingIntegration`,
    `CircuitCreate.loadBalancingIntegration` and 2 more.
    """

    id: Int | None = None
    fields: CircuitLoadBalancingIntegrationFieldsInput = UNSET


class CircuitCreate(Input):
    """Sent by `createCircuit`."""

    name: str
    parent_circuit_id: Int | None = None
    phases: Choice[Phases, Literal["single_phase", "three_phase", "split_phase"]]
    phase_rotation: Choice[PhaseRotation, Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"]] = UNSET
    connected_phase: Choice[
        ConnectedPhase, Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"]
    ] = UNSET
    electrical_configuration: Choice[ElectricalConfiguration, Literal["star", "delta"]] = UNSET
    max_voltage: (
        Choice[
            MaxVoltage,
            Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"],
        ]
        | None
    ) = None
    max_current: Annotated[Float, Field(multiple_of=0.1)]
    """Unit: A."""
    min_charge_point_current: Annotated[Float, Field(multiple_of=0.1)] | None = None
    """Unit: A."""
    set_session_limit_to_zero_on_idle: Boolean = UNSET
    """Deprecated."""
    electricity_meter_id: Int | None = None
    offline_reserved_current: Annotated[Float, Field(multiple_of=0.1)] | None = None
    """Unit: A."""
    load_balancing_integration: CircuitLoadBalancingIntegrationInput | None = None
    apply_fcfs_load_management_strategy: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    apply_minimum_current_on_session_start: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class CircuitPatch(Input):
    """Sent by `updateCircuit`."""

    name: str = UNSET
    parent_circuit_id: Int | None = None
    phases: Choice[Phases, Literal["single_phase", "three_phase", "split_phase"]] = UNSET
    phase_rotation: Choice[PhaseRotation, Literal["RST", "RTS", "SRT", "STR", "TRS", "TSR"]] = UNSET
    connected_phase: Choice[
        ConnectedPhase, Literal["L1", "L2", "L3", "L1_L2", "L1_L3", "L2_L3"]
    ] = UNSET
    electrical_configuration: Choice[ElectricalConfiguration, Literal["star", "delta"]] = UNSET
    max_voltage: (
        Choice[
            MaxVoltage,
            Literal["230", "380", "400", "480", "120", "208", "240", "110-130", "220-240", "277"],
        ]
        | None
    ) = None
    max_current: Annotated[Float, Field(multiple_of=0.1)] = UNSET
    """Unit: A."""
    min_charge_point_current: Annotated[Float, Field(multiple_of=0.1)] | None = None
    """Unit: A."""
    set_session_limit_to_zero_on_idle: Boolean = UNSET
    """Deprecated."""
    electricity_meter_id: Int | None = None
    offline_reserved_current: Annotated[Float, Field(multiple_of=0.1)] | None = None
    """Unit: A."""
    load_balancing_integration: CircuitLoadBalancingIntegrationInput | None = None


class CircuitUnmanagedLoad(Answer):
    """Answered by `listCircuitUnmanagedLoad`."""

    phase: Phase
    consumption: Float | None = None
    """Unit: A."""
    last_updated_at: DateTime | None = None


class CircuitUserPriorityCreate(Input):
    """Sent by `createCircuitUserPriority`."""

    type: Choice[UserPriorityType, Literal["partner", "userGroup"]]
    target_id: Int
    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)]


class CircuitUserPriorityPatch(Input):
    """Sent by `updateCircuitUserPriority`."""

    type: Choice[UserPriorityType, Literal["partner", "userGroup"]] = UNSET
    target_id: Int = UNSET
    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)] = UNSET


class CircuitWritten(Answer):
    """Answered by `createCircuit`, `updateCircuit`."""

    id: Int | None = None
    name: str | None = None
    parent_circuit_id: Int | None = None
    phases: Phases | None = None
    phase_rotation: PhaseRotation | None = None
    connected_phase: ConnectedPhase | None = None
    electrical_configuration: ElectricalConfiguration | None = None
    max_voltage: MaxVoltage | None = None
    max_current: Float | None = None
    """Unit: A."""
    min_charge_point_current: Float | None = None
    """Unit: A."""
    set_session_limit_to_zero_on_idle: Boolean | None = None
    """Deprecated."""
    electricity_meter_id: Int | None = None
    offline_reserved_current: Float | None = None
    """Unit: A."""
    load_balancing_integration: CircuitLoadBalancingIntegration | None = None
