# Made by scripts/generate.py. Change its sources, not this file:
# queries/sites.graphql, queries/fragments/sites.graphql
"""Models and operations: sites."""

from beenergised.base_models import ID, Answer, Boolean, Float
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api._generated.pagination import OffsetPagination
from beenergised.graphql_api._generated.stations import Connector, StationStatus
from beenergised.graphql_api.operations import Operation


class SiteStation(Answer):
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
    is_favoured: Boolean | None = None
    """Whether the contact marked it as a favourite."""
    status: StationStatus | None = None
    """Whether it is available."""
    connectors: list[Connector] | None = None
    """Its connectors."""


class Site(Answer):
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
    cps: list[SiteStation] | None = None
    """Its stations."""


class SitePage(Answer):
    """A page of sites."""

    data: list[Site] | None = None
    """The sites of this page."""
    pagination: OffsetPagination | None = None
    """Which page this is, and how many there are."""


SITES_PAGED = Operation(
    name="sitesPaged",
    kind="query",
    field="sitesPaged",
    result=ObjectResult(SitePage),
    variables={
        "filter": "[ConnectorFilter]",
        "ignoreMarketingConfiguration": "Boolean",
        "pagination": "PaginationFilter",
    },
    document=(
        "query sitesPaged($filter:[ConnectorFilter]$ignoreMarketingConfiguration:Boolean"
        "$pagination:PaginationFilter){sitesPaged(filter:$filter "
        "ignoreMarketingConfiguration:$ignoreMarketingConfiguration pagination:$pagination){"
        "data{id label company scope latitude longitude cps{id label publicName address zip "
        "city country latitude longitude isFavoured status{simple calculated ocpp}connectors{"
        "id label evseId physicalReference sortOrder freeOfCharge status{connectorId simple "
        "calculated ocpp}connectorType{id label plugType standard maxPowerRating "
        "chargePointType chargingModeType chargingFacilityType}maintenanceWindows{startDate "
        "endDate comment}}}}pagination{limit offset totalCount isLastPage}}}"
    ),
)

SITES_PAGED_LOCATION_BASED = Operation(
    name="sitesPagedLocationBased",
    kind="query",
    field="sitesPagedLocationBased",
    result=ObjectResult(SitePage),
    variables={
        "filter": "[ConnectorFilter]",
        "ignoreMarketingConfiguration": "Boolean",
        "location": "LocationFilter",
        "pagination": "PaginationFilter",
    },
    document=(
        "query sitesPagedLocationBased($filter:[ConnectorFilter]"
        "$ignoreMarketingConfiguration:Boolean$location:LocationFilter"
        "$pagination:PaginationFilter){sitesPagedLocationBased(filter:$filter "
        "ignoreMarketingConfiguration:$ignoreMarketingConfiguration location:$location "
        "pagination:$pagination){data{id label company scope latitude longitude cps{id label "
        "publicName address zip city country latitude longitude isFavoured status{simple "
        "calculated ocpp}connectors{id label evseId physicalReference sortOrder freeOfCharge "
        "status{connectorId simple calculated ocpp}connectorType{id label plugType standard "
        "maxPowerRating chargePointType chargingModeType chargingFacilityType}"
        "maintenanceWindows{startDate endDate comment}}}}pagination{limit offset totalCount "
        "isLastPage}}}"
    ),
)

SITE = Operation(
    name="site",
    kind="query",
    field="site",
    result=ObjectResult(Site),
    variables={"id": "String", "ignoreMarketingConfiguration": "Boolean"},
    document=(
        "query site($id:String$ignoreMarketingConfiguration:Boolean){site(id:$id "
        "ignoreMarketingConfiguration:$ignoreMarketingConfiguration){id label company scope "
        "latitude longitude cps{id label publicName address zip city country latitude "
        "longitude isFavoured status{simple calculated ocpp}connectors{id label evseId "
        "physicalReference sortOrder freeOfCharge status{connectorId simple calculated ocpp}"
        "connectorType{id label plugType standard maxPowerRating chargePointType "
        "chargingModeType chargingFacilityType}maintenanceWindows{startDate endDate comment}}"
        "}}}"
    ),
)
