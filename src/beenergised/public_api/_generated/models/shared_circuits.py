# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared circuits."""

from beenergised.base_models import Answer, DateTime, Float, OpenEnum

__all__ = ["CircuitPhaseConsumption", "Phase"]


class Phase(OpenEnum):
    """Values of `CircuitConsumption.phase`, `CircuitPhaseConsumption.phase` and 1 more."""

    L1 = "L1"
    L2 = "L2"
    L3 = "L3"


class CircuitPhaseConsumption(Answer):
    """Part of an answer: `Circuit.consumption`, `Circuit.unmanagedLoad` and 1 more."""

    phase: Phase
    consumption: Float | None = None
    last_updated_at: DateTime | None = None
