# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: circuit actions."""

from typing import Annotated

from pydantic import Field

from beenergised.base_models import Float, Input, Int
from beenergised.public_api.bodies import UNSET

__all__ = [
    "CircuitAttachChargePointRequest",
    "CircuitSetChargePointPriorityEvseRequest",
    "CircuitSetChargePointPriorityRequest",
    "CircuitSetCircuitSocPrioritiesRequest",
    "CircuitSetSessionPriorityRequest",
]


class CircuitAttachChargePointRequest(Input):
    """Sent by `circuitAttachChargePoint`."""

    charge_point_id: Int
    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)] = UNSET


class CircuitSetChargePointPriorityEvseRequest(Input):
    """Sent by `circuitSetChargePointPriorityEvse`."""

    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)]


class CircuitSetChargePointPriorityRequest(Input):
    """Sent by `circuitSetChargePointPriority`."""

    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)]


class CircuitSetCircuitSocPrioritiesRequest(Input):
    """Sent by `circuitSetCircuitSocPriorities`."""

    upper_threshold_percent: Annotated[Float, Field(ge=5.0, le=95.0, multiple_of=5.0)] | None = None
    """Unit: %."""
    high_soc_priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)] = Field(
        default=UNSET, alias="highSoCPriority"
    )
    lower_threshold_percent: Annotated[Float, Field(ge=5.0, le=95.0, multiple_of=5.0)] | None = None
    """Unit: %."""
    low_soc_priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)] = Field(
        default=UNSET, alias="lowSoCPriority"
    )


class CircuitSetSessionPriorityRequest(Input):
    """Sent by `circuitSetSessionPriority`."""

    priority: Annotated[Float, Field(ge=0.0, multiple_of=0.1)]
