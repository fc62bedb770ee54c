# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: locations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.locations import (
        ChargingZoneAdditionalInfoInput,
        LocationAccessMethod,
        LocationFacility,
        LocationGeopositionInput,
        LocationParkingType,
        LocationWorkingHoursInput,
    )
    from beenergised.public_api._generated.models.shared import EnabledStatus, TranslatedTextInput
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


class CreateLocationArguments(CallOptions, total=False):
    """By name: `createLocation`."""

    external_id: str | None
    name: Sequence[TranslatedTextInput | Mapping[str, object]]
    description: Sequence[TranslatedTextInput | Mapping[str, object]]
    short_description: Sequence[TranslatedTextInput | Mapping[str, object]]
    additional_description: Sequence[TranslatedTextInput | Mapping[str, object]]
    geoposition: LocationGeopositionInput | Mapping[str, object]
    address: Sequence[TranslatedTextInput | Mapping[str, object]]
    street_address: Sequence[TranslatedTextInput | Mapping[str, object]]
    city: str | None
    region: str | None
    state: str
    country: str
    post_code: str | None
    timezone: str | None
    parking_type: (
        Literal[
            "ALONG_MOTORWAY",
            "PARKING_GARAGE",
            "PARKING_LOT",
            "ON_DRIVEWAY",
            "ON_STREET",
            "UNDERGROUND_GARAGE",
        ]
        | LocationParkingType
        | Unchecked
        | None
    )
    access_methods: (
        Sequence[
            Literal["OPEN", "TOKEN", "LICENSE_PLATE", "ACCESS_CODE", "INTERCOM", "PARKING_TICKET"]
            | LocationAccessMethod
            | Unchecked
        ]
        | None
    )
    facilities: (
        Sequence[
            Literal[
                "AIRPORT",
                "BIKE_SHARING",
                "BUS_STOP",
                "CAFE",
                "CARPOOL_PARKING",
                "FUEL_STATION",
                "HOTEL",
                "MALL",
                "METRO_STATION",
                "MUSEUM",
                "NATURE",
                "PARKING_LOT",
                "RECREATION_AREA",
                "RESTAURANT",
                "SPORT",
                "SUPERMARKET",
                "TAXI_STAND",
                "TRAIN_STATION",
                "TRAM_STOP",
                "WIFI",
            ]
            | LocationFacility
            | Unchecked
        ]
        | None
    )
    working_hours: LocationWorkingHoursInput | Mapping[str, object]
    roaming_operator_id: int
    tags: Sequence[str]
    external_app_data: Mapping[str, object] | None
    accepted_payment_brands: object
    accessibility_type: object
    operator_id: object
    payment_options: object
    status: object


class UpdateLocationArguments(CallOptions, total=False):
    """By name: `updateLocation`."""

    external_id: str | None
    name: Sequence[TranslatedTextInput | Mapping[str, object]]
    description: Sequence[TranslatedTextInput | Mapping[str, object]]
    short_description: Sequence[TranslatedTextInput | Mapping[str, object]]
    additional_description: Sequence[TranslatedTextInput | Mapping[str, object]]
    geoposition: LocationGeopositionInput | Mapping[str, object]
    address: Sequence[TranslatedTextInput | Mapping[str, object]]
    street_address: Sequence[TranslatedTextInput | Mapping[str, object]]
    city: str | None
    region: str | None
    state: str
    country: str
    post_code: str | None
    timezone: str | None
    parking_type: (
        Literal[
            "ALONG_MOTORWAY",
            "PARKING_GARAGE",
            "PARKING_LOT",
            "ON_DRIVEWAY",
            "ON_STREET",
            "UNDERGROUND_GARAGE",
        ]
        | LocationParkingType
        | Unchecked
        | None
    )
    access_methods: (
        Sequence[
            Literal["OPEN", "TOKEN", "LICENSE_PLATE", "ACCESS_CODE", "INTERCOM", "PARKING_TICKET"]
            | LocationAccessMethod
            | Unchecked
        ]
        | None
    )
    facilities: (
        Sequence[
            Literal[
                "AIRPORT",
                "BIKE_SHARING",
                "BUS_STOP",
                "CAFE",
                "CARPOOL_PARKING",
                "FUEL_STATION",
                "HOTEL",
                "MALL",
                "METRO_STATION",
                "MUSEUM",
                "NATURE",
                "PARKING_LOT",
                "RECREATION_AREA",
                "RESTAURANT",
                "SPORT",
                "SUPERMARKET",
                "TAXI_STAND",
                "TRAIN_STATION",
                "TRAM_STOP",
                "WIFI",
            ]
            | LocationFacility
            | Unchecked
        ]
        | None
    )
    working_hours: LocationWorkingHoursInput | Mapping[str, object]
    roaming_operator_id: int
    tags: Sequence[str]
    external_app_data: Mapping[str, object] | None


class CreateLocationChargingZoneArguments(CallOptions, total=False):
    """By name: `createLocationChargingZone`."""

    name: str
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked
    additional_info: ChargingZoneAdditionalInfoInput | Mapping[str, object]


class UpdateLocationChargingZoneArguments(CallOptions, total=False):
    """By name: `updateLocationChargingZone`."""

    name: str
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked
    additional_info: ChargingZoneAdditionalInfoInput | Mapping[str, object]
