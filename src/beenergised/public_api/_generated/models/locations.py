# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: locations."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Input, Int, OpenEnum
from beenergised.base_models.repr_redaction import Mask
from beenergised.public_api._generated.models.shared import (
    EnabledStatus,
    TranslatedText,
    TranslatedTextInput,
)
from beenergised.public_api._generated.models.shared_locations import (
    LocationGeoposition,
    LocationImage,
    WorkingHoursByDay,
)
from beenergised.public_api.bodies import UNSET, Choice, Choices

__all__ = [
    "ChargingZone",
    "ChargingZoneAdditionalInfo",
    "ChargingZoneAdditionalInfoInput",
    "ChargingZoneCreate",
    "ChargingZonePatch",
    "EnabledStatus",
    "Location",
    "LocationAccessMethod",
    "LocationChargingZone",
    "LocationCreate",
    "LocationFacility",
    "LocationGeoposition",
    "LocationGeopositionInput",
    "LocationImage",
    "LocationParkingType",
    "LocationPatch",
    "LocationRoaming",
    "LocationRoamingParty",
    "LocationWorkingHours",
    "LocationWorkingHoursInput",
    "TranslatedText",
    "TranslatedTextInput",
    "WorkingHoursByDay",
    "WorkingHoursByDayInput",
    "WorkingHoursIntervalInput",
]


class ChargingZoneAdditionalInfo(Answer):
    """Part of an answer: `ChargingZone.additionalInfo`, `ChargingZoneCreate.additionalInfo` and
    2 more.
    """

    enabled: Boolean | None = None
    title: list[TranslatedText] | None = None
    description: list[TranslatedText] | None = None


class ChargingZone(Answer):
    """Answered by `listLocationChargingZones`, `createLocationChargingZone` and 2 more."""

    id: Int | None = None
    name: str
    location_id: Int | None = None
    status: EnabledStatus
    additional_info: ChargingZoneAdditionalInfo | None = None
    floor_level: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class ChargingZoneAdditionalInfoInput(Input):
    """Part of what is sent: `ChargingZone.additionalInfo`, `ChargingZoneCreate.additionalInfo`
    and 2 more.
    """

    enabled: Boolean = UNSET
    title: list[TranslatedTextInput] = UNSET
    description: list[TranslatedTextInput] = UNSET


class ChargingZoneCreate(Input):
    """Sent by `createLocationChargingZone`."""

    name: str
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]]
    additional_info: ChargingZoneAdditionalInfoInput = UNSET


class ChargingZonePatch(Input):
    """Sent by `updateLocationChargingZone`."""

    name: str = UNSET
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]] = UNSET
    additional_info: ChargingZoneAdditionalInfoInput = UNSET


class LocationAccessMethod(OpenEnum):
    """Values of `Location.accessMethods`, `LocationCreate.accessMethods` and 1 more."""

    OPEN = "OPEN"
    TOKEN = "TOKEN"
    LICENSE_PLATE = "LICENSE_PLATE"
    ACCESS_CODE = "ACCESS_CODE"
    INTERCOM = "INTERCOM"
    PARKING_TICKET = "PARKING_TICKET"


class LocationChargingZone(Answer):
    """Part of an answer: `Location.chargingZones`."""

    id: Int | None = None
    name: str | None = None
    location_id: Int | None = None
    status: EnabledStatus | None = None
    additional_info: ChargingZoneAdditionalInfo | None = None


class LocationFacility(OpenEnum):
    """Values of `Location.facilities`, `LocationCreate.facilities` and 1 more."""

    AIRPORT = "AIRPORT"
    BIKE_SHARING = "BIKE_SHARING"
    BUS_STOP = "BUS_STOP"
    CAFE = "CAFE"
    CARPOOL_PARKING = "CARPOOL_PARKING"
    FUEL_STATION = "FUEL_STATION"
    HOTEL = "HOTEL"
    MALL = "MALL"
    METRO_STATION = "METRO_STATION"
    MUSEUM = "MUSEUM"
    NATURE = "NATURE"
    PARKING_LOT = "PARKING_LOT"
    RECREATION_AREA = "RECREATION_AREA"
    RESTAURANT = "RESTAURANT"
    SPORT = "SPORT"
    SUPERMARKET = "SUPERMARKET"
    TAXI_STAND = "TAXI_STAND"
    TRAIN_STATION = "TRAIN_STATION"
    TRAM_STOP = "TRAM_STOP"
    WIFI = "WIFI"


class LocationParkingType(OpenEnum):
    """Values of `Location.parkingType`, `LocationCreate.parkingType` and 1 more."""

    ALONG_MOTORWAY = "ALONG_MOTORWAY"
    PARKING_GARAGE = "PARKING_GARAGE"
    PARKING_LOT = "PARKING_LOT"
    ON_DRIVEWAY = "ON_DRIVEWAY"
    ON_STREET = "ON_STREET"
    UNDERGROUND_GARAGE = "UNDERGROUND_GARAGE"


class LocationRoamingParty(Answer):
    """Part of an answer: `LocationRoaming.owner`, `LocationRoaming.operator` and 1 more."""

    name: str | None = None


class LocationRoaming(Answer):
    """Part of an answer: `Location.roaming`."""

    owner: LocationRoamingParty | None = None
    operator: LocationRoamingParty | None = None
    suboperator: LocationRoamingParty | None = None


class LocationWorkingHours(Answer):
    """Part of an answer: `Location.workingHours`, `LocationCreate.workingHours` and 1 more."""

    is_always_open: Boolean | None = None
    stop_session_outside_working_hours: Boolean | None = None
    always_open_for_user_group_ids: list[Float] | None = None
    hours: WorkingHoursByDay | None = None


class Location(Answer):
    """Answered by `createLocation`, `listLocations` and 2 more."""

    id: Int | None = None
    external_id: ID | None = None
    name: list[TranslatedText]
    description: list[TranslatedText] | None = None
    short_description: list[TranslatedText] | None = None
    additional_description: list[TranslatedText] | None = None
    geoposition: LocationGeoposition
    address: list[TranslatedText]
    street_address: list[TranslatedText] | None = None
    city: str | None = None
    region: str | None = None
    """Used when country is not US/AU/CA/UM/RO."""
    state: str | None = None
    """Used when country is US/AU/CA/UM/RO."""
    country: str
    """ISO 3166-1 alpha-2."""
    post_code: str | None = None
    timezone: str | None = None
    """IANA Area/Location; mandatory when tenant allows multiple time zones."""
    parking_type: LocationParkingType | None = None
    access_methods: list[LocationAccessMethod] | None = None
    facilities: list[LocationFacility] | None = None
    location_image: LocationImage | None = None
    images: list[LocationImage] | None = None
    working_hours: LocationWorkingHours | None = None
    charging_zones: list[LocationChargingZone] | None = None
    roaming_operator_id: Int
    roaming: LocationRoaming | None = None
    tags: list[str] | None = None
    external_app_data: dict[str, Any] | None = None
    last_updated_at: DateTime | None = None
    status: EnabledStatus | None = None
    """Deprecated."""
    accepted_payment_brands: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    accessibility_type: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    created_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    is_roaming: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    location_pin: Annotated[Any, Mask.END] | None = None
    """Named in a list of version 3.251.8; of which type is not known."""
    notes: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    partner_ids: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_options: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class LocationGeopositionInput(Input):
    """Part of what is sent: `ChangedLocation.geoposition`, `Location.geoposition` and 2 more."""

    latitude: Annotated[Float, Field(ge=-90.0, le=90.0)]
    longitude: Annotated[Float, Field(ge=-180.0, le=180.0)]


class WorkingHoursIntervalInput(Input):
    """Part of what is sent: `WorkingHoursByDay.monday`, `WorkingHoursByDay.tuesday` and 5 more."""

    start: str
    """A time of day."""
    end: str
    """A time of day."""


class WorkingHoursByDayInput(Input):
    """Part of what is sent: `ChangedLocationWorkingHours.hours`, `LocationWorkingHours.hours`."""

    monday: list[WorkingHoursIntervalInput] = UNSET
    tuesday: list[WorkingHoursIntervalInput] = UNSET
    wednesday: list[WorkingHoursIntervalInput] = UNSET
    thursday: list[WorkingHoursIntervalInput] = UNSET
    friday: list[WorkingHoursIntervalInput] = UNSET
    saturday: list[WorkingHoursIntervalInput] = UNSET
    sunday: list[WorkingHoursIntervalInput] = UNSET


class LocationWorkingHoursInput(Input):
    """Part of what is sent: `Location.workingHours`, `LocationCreate.workingHours` and 1 more."""

    is_always_open: Boolean = UNSET
    stop_session_outside_working_hours: Boolean | None = None
    always_open_for_user_group_ids: list[Float] | None = None
    hours: WorkingHoursByDayInput | None = None


class LocationCreate(Input):
    """Sent by `createLocation`."""

    external_id: str | None = None
    name: list[TranslatedTextInput]
    description: list[TranslatedTextInput] = UNSET
    short_description: list[TranslatedTextInput] = UNSET
    additional_description: list[TranslatedTextInput] = UNSET
    geoposition: LocationGeopositionInput
    address: list[TranslatedTextInput]
    street_address: list[TranslatedTextInput] = UNSET
    city: str | None = None
    region: str | None = None
    state: str = UNSET
    country: Annotated[str, Field(max_length=2, min_length=2)]
    """ISO 3166-1 alpha-2."""
    post_code: str | None = None
    timezone: str | None = None
    parking_type: (
        Choice[
            LocationParkingType,
            Literal[
                "ALONG_MOTORWAY",
                "PARKING_GARAGE",
                "PARKING_LOT",
                "ON_DRIVEWAY",
                "ON_STREET",
                "UNDERGROUND_GARAGE",
            ],
        ]
        | None
    ) = None
    access_methods: (
        Choices[
            LocationAccessMethod,
            Literal["OPEN", "TOKEN", "LICENSE_PLATE", "ACCESS_CODE", "INTERCOM", "PARKING_TICKET"],
        ]
        | None
    ) = None
    facilities: (
        Choices[
            LocationFacility,
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
            ],
        ]
        | None
    ) = None
    working_hours: LocationWorkingHoursInput = UNSET
    roaming_operator_id: Int = UNSET
    tags: list[str] = UNSET
    external_app_data: dict[str, Any] | None = None
    accepted_payment_brands: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    accessibility_type: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_options: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    status: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class LocationPatch(Input):
    """Sent by `updateLocation`."""

    external_id: str | None = None
    name: list[TranslatedTextInput] = UNSET
    description: list[TranslatedTextInput] = UNSET
    short_description: list[TranslatedTextInput] = UNSET
    additional_description: list[TranslatedTextInput] = UNSET
    geoposition: LocationGeopositionInput = UNSET
    address: list[TranslatedTextInput] = UNSET
    street_address: list[TranslatedTextInput] = UNSET
    city: str | None = None
    region: str | None = None
    state: str = UNSET
    country: Annotated[str, Field(max_length=2, min_length=2)] = UNSET
    """ISO 3166-1 alpha-2."""
    post_code: str | None = None
    timezone: str | None = None
    parking_type: (
        Choice[
            LocationParkingType,
            Literal[
                "ALONG_MOTORWAY",
                "PARKING_GARAGE",
                "PARKING_LOT",
                "ON_DRIVEWAY",
                "ON_STREET",
                "UNDERGROUND_GARAGE",
            ],
        ]
        | None
    ) = None
    access_methods: (
        Choices[
            LocationAccessMethod,
            Literal["OPEN", "TOKEN", "LICENSE_PLATE", "ACCESS_CODE", "INTERCOM", "PARKING_TICKET"],
        ]
        | None
    ) = None
    facilities: (
        Choices[
            LocationFacility,
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
            ],
        ]
        | None
    ) = None
    working_hours: LocationWorkingHoursInput = UNSET
    roaming_operator_id: Int = UNSET
    tags: list[str] = UNSET
    external_app_data: dict[str, Any] | None = None
