# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified circuits."""

from beenergised.base_models import DateTime, Float, Int
from beenergised.public_api._generated.models.shared_circuits import CircuitPhaseConsumption
from beenergised.public_api._generated.models.shared_notifications import ChangeAction
from beenergised.public_api.notified import Notification

__all__ = [
    "ChangeAction",
    "CircuitChangedNotification",
    "CircuitConsumptionNotification",
    "CircuitPhaseConsumption",
]


class CircuitChangedNotification(Notification):
    """What is posted as `circuit.changed`."""

    notification: str
    """Always `circuit.changed`."""
    circuit_id: Int
    action: ChangeAction
    last_updated_at: DateTime


class CircuitConsumptionNotification(Notification):
    """What is posted as `CircuitConsumptionNotification`."""

    notification: str
    """Always `CircuitConsumptionNotification`."""
    circuit_id: Int | None = None
    max_current: Float | None = None
    min_charge_point_current: Float | None = None
    current_consumption: list[CircuitPhaseConsumption] | None = None
