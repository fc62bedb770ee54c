# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: evses."""

from typing import Any, Literal

from beenergised.base_models import ID, Answer, Boolean, DateTime, Input, Int
from beenergised.public_api._generated.models.shared_evses import (
    Connector,
    CurrentType,
    EvseActiveChargingProfile,
    EvseAvailability,
    EvseHardwareStatus,
    EvsePowerOptions,
    EvsePowerOptionsInput,
    EvseRoaming,
)
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "Connector",
    "CurrentType",
    "Evse",
    "EvseActiveChargingProfile",
    "EvseAvailability",
    "EvseCreate",
    "EvseHardwareStatus",
    "EvsePatch",
    "EvsePowerOptions",
    "EvsePowerOptionsInput",
    "EvseRoaming",
]


class Evse(Answer):
    """Answered by `createEvse`, `listEvses` and 2 more."""

    charge_point_id: Int
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
    capability_overrides: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    emi3_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    last_hardware_status_update_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    monitoring_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class EvseCreate(Input):
    """Sent by `createEvse`."""

    charge_point_id: Int
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
    capability_overrides: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    monitoring_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class EvsePatch(Input):
    """Sent by `updateEvse`."""

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
