# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: locations."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias

from beenergised.models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

LocationsInclude: TypeAlias = (
    Literal[
        "chargingZones",
        "charging_zones",
        "locationImage",
        "location_image",
        "images",
        "externalAppData",
        "external_app_data",
    ]
    | Unchecked
)


class ListLocationsArguments(CallOptions, total=False):
    """By name: `listLocations`."""

    country: str | None
    state: str | None
    region: str | None
    city: str | None
    partner_id: int | str | None
    external_id: int | str | None
    tag: str | None
    roaming: bool | Unchecked | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    operator_id: AnyValue | None
