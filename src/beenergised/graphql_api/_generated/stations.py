# Made by scripts/generate.py. Change its sources, not this file:
# queries/stations.graphql, queries/fragments/stations.graphql
"""Models and operations: stations."""

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Input, Int, OpenEnum
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.graphql_api._generated.enums import AccessType, OccupancyDay
from beenergised.graphql_api._generated.pagination import AnyPagination
from beenergised.graphql_api.operations import Operation


class SimpleConnectorStatus(OpenEnum):
    """A connector's status in a simple form."""

    AVAILABLE = "Available"
    """Free to charge."""


class ConnectorStatus(Answer):
    """Whether a connector is available."""

    connector_id: ID
    """The service's own id of the connector."""
    simple: SimpleConnectorStatus | None = None
    """The calculated status in a simple form."""
    calculated: str | None = None
    """The status that the service calculated."""
    ocpp: str | None = None
    """The latest OCPP status that the connector sent."""


class ConnectorType(Answer):
    """Plug, power and current of a connector."""

    id: ID
    """Internal id."""
    label: str | None = None
    """A name for people."""
    plug_type: str | None = None
    """The plug, for example 'Type 2 Outlet'."""
    standard: str | None = None
    """The plug's standard, for example IEC-62196-T2."""
    max_power_rating: Float | None = None
    """The highest power, in kW."""
    charge_point_type: str | None = None
    """AC or DC."""
    charging_mode_type: str | None = None
    """The charging mode, for example Mode_3."""
    charging_facility_type: str | None = None
    """The supply, for example '380 - 480V, 3-Phase ≤32A'."""


class MaintenanceWindow(Answer):
    """A time when a connector is out of service."""

    start_date: DateTime | None = None
    """From when."""
    end_date: DateTime | None = None
    """Until when."""
    comment: str | None = None
    """Why."""


class Connector(Answer):
    """A place at a station where one vehicle can charge."""

    id: ID
    """UUID."""
    label: str | None = None
    """A name for people."""
    evse_id: str | None = None
    """EVSE id, for example AT*HTB*E000001*1."""
    physical_reference: str | None = None
    """What is written on it, for example the number on a sticker."""
    sort_order: str | None = None
    """Where it stands in a list of the station's connectors."""
    free_of_charge: Boolean | None = None
    """Whether charging here costs nothing."""
    status: ConnectorStatus | None = None
    """Whether it is available."""
    connector_type: ConnectorType | None = None
    """Plug, power and current."""
    maintenance_windows: list[MaintenanceWindow]
    """When it will be out of service."""


class DisplayAttributesMode(OpenEnum):
    """How a station wants to be shown."""

    DEFAULT = "DEFAULT"
    """Regular."""


class DisplayAttributes(Answer):
    """How a station wants to be shown."""

    mode: DisplayAttributesMode | None = None
    """Regular or highlighted."""


class StationCapabilities(Answer):
    """What a station can do."""

    has_remote_commands: Boolean
    """Whether it takes commands from afar, such as starting to charge."""


class StationContact(Answer):
    """How to reach whoever is responsible for a station."""

    email: str | None = None
    """E-mail address."""
    phone: str | None = None
    """Phone number."""


class StationImage(Answer):
    """A picture of a station."""

    url: str | None = None
    """Where it can be fetched."""


class OperatingHours(Answer):
    """From one time of day to another."""

    begin: str | None = None
    """From when: HH:MM:SS."""
    end: str | None = None
    """Until when: HH:MM:SS."""


class RegularHours(Answer):
    """The hours of one weekday."""

    weekday: Int | None = None
    """The weekday: 0 is Sunday, 6 is Saturday."""
    operating_hours: OperatingHours | None = None
    """From when until when."""


class OpeningTimes(Answer):
    """When a place is open."""

    description: str | None = None
    """As text."""
    regular_hours: list[RegularHours] | None = None
    """The hours of each weekday."""


class OperatingTimes(Answer):
    """When a station operates."""

    regular_hours: list[RegularHours] | None = None
    """The hours of each weekday."""


class StationInformation(Answer):
    """What else there is to know about a station."""

    payment: str | None = None
    """How to pay."""
    additional: str | None = None
    """More information."""
    marketing_display: str | None = None
    """How it is displayed, as its marketing information is set."""
    opening_times: OpeningTimes | None = None
    """When the place is open."""
    operating_times: OperatingTimes | None = None
    """When it operates."""


class StationOperator(Answer):
    """Who operates a station."""

    identifier: str | None = None
    """The operator's id, for example AT*HTB."""
    name: str | None = None
    """The operator's name."""


class StationSite(Answer):
    """A place where stations stand."""

    id: str | None = None
    """UUID."""
    label: str | None = None
    """A name for people."""
    company: str | None = None
    """Whose it is, or who runs it."""
    scope: str | None = None
    """Who may see it, for example public."""
    latitude: Float | None = None
    """Latitude in degrees."""
    longitude: Float | None = None
    """Longitude in degrees."""


class SimpleStationStatus(OpenEnum):
    """A station's status in a simple form."""

    AVAILABLE = "Available"
    """Free to charge."""


class StationStatus(Answer):
    """Whether a station is available."""

    simple: SimpleStationStatus | None = None
    """The calculated status in a simple form."""
    calculated: str | None = None
    """The status that the service calculated."""
    ocpp: str | None = None
    """The latest OCPP status that the station sent."""


class Station(Answer):
    """A charging station."""

    id: ID
    """UUID."""
    label: str | None = None
    """A name for people."""
    public_name: str | None = None
    """The name to show to the public."""
    address: str | None = None
    """Street and house number."""
    zip: str | None = None
    """Postal code."""
    city: str | None = None
    """City."""
    country: str | None = None
    """Country: three characters, says the reference; in its samples two."""
    latitude: Float | None = None
    """Latitude in degrees."""
    longitude: Float | None = None
    """Longitude in degrees."""
    directions: str | None = None
    """How to find it, mostly for trucks."""
    access_type: AccessType | None = None
    """How it is reached: directly or through roaming."""
    is_favoured: Boolean | None = None
    """Whether the contact marked it as a favourite."""
    site_id: str | None = None
    """UUID of the site."""
    site: StationSite | None = None
    """The site that it stands on."""
    status: StationStatus | None = None
    """Whether it is available."""
    connectors: list[Connector] | None = None
    """Its connectors."""
    operator: StationOperator | None = None
    """Who operates it."""
    contact: StationContact | None = None
    """Whom to ask."""
    capabilities: StationCapabilities | None = None
    """What it can do."""
    display_attributes: DisplayAttributes | None = None
    """How it wants to be shown."""
    images: list[StationImage] | None = None
    """Pictures."""
    information: StationInformation | None = None
    """Opening times, payment and the like."""


class StationPage(Answer):
    """A page of charging stations."""

    data: list[Station] | None = None
    """The stations of this page."""
    pagination: AnyPagination | None = None
    """Which page this is, and how it goes on. Use inline fragments on the two kinds."""


class Occupancy(Answer):
    """How busy a station has been in one hour of a weekday."""

    day: OccupancyDay | None = None
    """The weekday."""
    hour: Int | None = None
    """The hour, 0 to 23. Its time zone is not documented."""
    occupancy_rate: Float | None = None
    """Occupied share of the hour: a fraction from 0 to 1 in the sample, 0.72, though the text says
    percentage."""


class FavouriteStatus(Answer):
    """Whether a station is now a favourite."""

    id: str | None = None
    """UUID of the station."""
    is_favoured: Boolean | None = None
    """Whether it is a favourite. True even in the sample of unsetFavouriteCps."""


class CursorFilter(Input):
    """Where a list continues."""

    cursor: str | None = None
    """The cursor that the page before gave; none for the first page."""
    limit: Int | None = None
    """The most rows of a page."""


CPS_PAGED = Operation(
    name="cpsPaged",
    kind="query",
    field="cpsPaged",
    result=ObjectResult(StationPage),
    variables={
        "cursorPagination": "CursorFilter",
        "filter": "[ConnectorFilter]",
        "freeOfCharge": "Boolean",
        "ignoreMarketingConfiguration": "Boolean",
        "pagination": "PaginationFilter",
    },
    document=(
        "query cpsPaged($cursorPagination:CursorFilter$filter:[ConnectorFilter]"
        "$freeOfCharge:Boolean$ignoreMarketingConfiguration:Boolean"
        "$pagination:PaginationFilter){cpsPaged(cursorPagination:$cursorPagination filter:"
        "$filter freeOfCharge:$freeOfCharge ignoreMarketingConfiguration:"
        "$ignoreMarketingConfiguration pagination:$pagination){data{id label publicName "
        "address zip city country latitude longitude directions accessType isFavoured siteId "
        "site{id label company scope latitude longitude}status{simple calculated ocpp}"
        "connectors{id label evseId physicalReference sortOrder freeOfCharge status{"
        "connectorId simple calculated ocpp}connectorType{id label plugType standard "
        "maxPowerRating chargePointType chargingModeType chargingFacilityType}"
        "maintenanceWindows{startDate endDate comment}}operator{identifier name}contact{"
        "email phone}capabilities{hasRemoteCommands}displayAttributes{mode}images{url}"
        "information{payment additional marketingDisplay openingTimes{description "
        "regularHours{weekday operatingHours{begin end}}}operatingTimes{regularHours{weekday "
        "operatingHours{begin end}}}}}pagination{...on Pagination{limit offset totalCount "
        "isLastPage}...on CursorPagination{cursor limit}}}}"
    ),
)

CPS_PAGED_LOCATION_BASED = Operation(
    name="cpsPagedLocationBased",
    kind="query",
    field="cpsPagedLocationBased",
    result=ObjectResult(StationPage),
    variables={
        "filter": "[ConnectorFilter]",
        "freeOfCharge": "Boolean",
        "ignoreMarketingConfiguration": "Boolean",
        "location": "LocationFilter",
        "orderedByDistance": "String",
        "pagination": "PaginationFilter",
    },
    document=(
        "query cpsPagedLocationBased($filter:[ConnectorFilter]$freeOfCharge:Boolean"
        "$ignoreMarketingConfiguration:Boolean$location:LocationFilter"
        "$orderedByDistance:String$pagination:PaginationFilter){cpsPagedLocationBased(filter:"
        "$filter freeOfCharge:$freeOfCharge ignoreMarketingConfiguration:"
        "$ignoreMarketingConfiguration location:$location orderedByDistance:"
        "$orderedByDistance pagination:$pagination){data{id label publicName address zip "
        "city country latitude longitude directions accessType isFavoured siteId site{id "
        "label company scope latitude longitude}status{simple calculated ocpp}connectors{id "
        "label evseId physicalReference sortOrder freeOfCharge status{connectorId simple "
        "calculated ocpp}connectorType{id label plugType standard maxPowerRating "
        "chargePointType chargingModeType chargingFacilityType}maintenanceWindows{startDate "
        "endDate comment}}operator{identifier name}contact{email phone}capabilities{"
        "hasRemoteCommands}displayAttributes{mode}images{url}information{payment additional "
        "marketingDisplay openingTimes{description regularHours{weekday operatingHours{begin "
        "end}}}operatingTimes{regularHours{weekday operatingHours{begin end}}}}}pagination{"
        "...on Pagination{limit offset totalCount isLastPage}...on CursorPagination{cursor "
        "limit}}}}"
    ),
)

CP = Operation(
    name="cp",
    kind="query",
    field="cp",
    result=ObjectResult(Station),
    variables={"id": "ID!", "ignoreMarketingConfiguration": "Boolean"},
    document=(
        "query cp($id:ID!$ignoreMarketingConfiguration:Boolean){cp(id:$id "
        "ignoreMarketingConfiguration:$ignoreMarketingConfiguration){id label publicName "
        "address zip city country latitude longitude directions accessType isFavoured siteId "
        "site{id label company scope latitude longitude}status{simple calculated ocpp}"
        "connectors{id label evseId physicalReference sortOrder freeOfCharge status{"
        "connectorId simple calculated ocpp}connectorType{id label plugType standard "
        "maxPowerRating chargePointType chargingModeType chargingFacilityType}"
        "maintenanceWindows{startDate endDate comment}}operator{identifier name}contact{"
        "email phone}capabilities{hasRemoteCommands}displayAttributes{mode}images{url}"
        "information{payment additional marketingDisplay openingTimes{description "
        "regularHours{weekday operatingHours{begin end}}}operatingTimes{regularHours{weekday "
        "operatingHours{begin end}}}}}}"
    ),
)

CP_CAPABILITIES = Operation(
    name="cpCapabilities",
    kind="query",
    field="cpCapabilities",
    result=ObjectResult(StationCapabilities),
    variables={"id": "String!"},
    document=("query cpCapabilities($id:String!){cpCapabilities(id:$id){hasRemoteCommands}}"),
)

CP_OCCUPANCY_RATE = Operation(
    name="cpOccupancyRate",
    kind="query",
    field="cpOccupancyRate",
    result=ListResult(Occupancy),
    variables={"cpId": "String!", "day": "OccupancyDays!"},
    document=(
        "query cpOccupancyRate($cpId:String!$day:OccupancyDays!){cpOccupancyRate(cpId:$cpId "
        "day:$day){day hour occupancyRate}}"
    ),
)

GET_FAVOURITE_CPS = Operation(
    name="getFavouriteCps",
    kind="query",
    field="getFavouriteCps",
    result=ListResult(Station),
    variables={},
    document=(
        "query getFavouriteCps{getFavouriteCps{id label publicName address zip city country "
        "latitude longitude directions accessType isFavoured siteId site{id label company "
        "scope latitude longitude}status{simple calculated ocpp}connectors{id label evseId "
        "physicalReference sortOrder freeOfCharge status{connectorId simple calculated ocpp}"
        "connectorType{id label plugType standard maxPowerRating chargePointType "
        "chargingModeType chargingFacilityType}maintenanceWindows{startDate endDate comment}}"
        "operator{identifier name}contact{email phone}capabilities{hasRemoteCommands}"
        "displayAttributes{mode}images{url}information{payment additional marketingDisplay "
        "openingTimes{description regularHours{weekday operatingHours{begin end}}}"
        "operatingTimes{regularHours{weekday operatingHours{begin end}}}}}}"
    ),
)

SET_FAVOURITE_CPS = Operation(
    name="setFavouriteCps",
    kind="mutation",
    field="setFavouriteCps",
    result=ListResult(FavouriteStatus),
    variables={"ids": "[String]!"},
    document=("mutation setFavouriteCps($ids:[String]!){setFavouriteCps(ids:$ids){id isFavoured}}"),
)

UNSET_FAVOURITE_CPS = Operation(
    name="unsetFavouriteCps",
    kind="mutation",
    field="unsetFavouriteCps",
    result=ListResult(FavouriteStatus),
    variables={"ids": "[String]!"},
    document=(
        "mutation unsetFavouriteCps($ids:[String]!){unsetFavouriteCps(ids:$ids){id isFavoured}}"
    ),
)
