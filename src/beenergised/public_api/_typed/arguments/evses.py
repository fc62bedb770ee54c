# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: evses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_evses import (
        CurrentType,
        EvseAvailability,
        EvsePowerOptionsInput,
    )
EvsesInclude: TypeAlias = (
    Literal[
        "chargingProfile", "charging_profile", "connectors", "externalAppData", "external_app_data"
    ]
    | Unchecked
)


class ListEvsesArguments(CallOptions, total=False):
    """By name: `listEvses`."""

    charge_point_id: int | str | None
    physical_reference: str | None
    external_id: int | str | None
    roaming: bool | Unchecked | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    has_roaming_tariff_ids: bool | Unchecked | None
    has_tariff_group: bool | Unchecked | None
    roaming_operator_ids: Iterable[int | str] | None
    current_type: AnyValue | None
    operator_id: AnyValue | None
    parking_space_id: AnyValue | None


class CreateEvseArguments(CallOptions, total=False):
    """By name: `createEvse`."""

    charge_point_id: int
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
    capability_overrides: object
    monitoring_enabled: object


class UpdateEvseArguments(CallOptions, total=False):
    """By name: `updateEvse`."""

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
