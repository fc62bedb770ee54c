# Made by scripts/generate.py. Change its sources, not this file:
# queries/connectors.graphql, queries/fragments/connectors.graphql
"""Models and operations: connectors."""

from beenergised.base_models import ID, Answer, Boolean, Float
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.graphql_api._generated.enums import AccessType
from beenergised.graphql_api._generated.stations import (
    Connector,
    Occupancy,
    StationCapabilities,
    StationOperator,
    StationStatus,
)
from beenergised.graphql_api.operations import Operation


class ConnectorStation(Answer):
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
    status: StationStatus | None = None
    """Whether it is available."""
    operator: StationOperator | None = None
    """Who operates it."""
    capabilities: StationCapabilities | None = None
    """What it can do."""


class ConnectorWithStation(Connector):
    """A place at a station where one vehicle can charge."""

    cp: ConnectorStation | None = None
    """The station that it belongs to."""


CONNECTOR = Operation(
    name="connector",
    kind="query",
    field="connector",
    result=ObjectResult(ConnectorWithStation),
    variables={"id": "ID!", "ignoreMarketingConfiguration": "Boolean"},
    document=(
        "query connector($id:ID!$ignoreMarketingConfiguration:Boolean){connector(id:$id "
        "ignoreMarketingConfiguration:$ignoreMarketingConfiguration){id label evseId "
        "physicalReference sortOrder freeOfCharge status{connectorId simple calculated ocpp}"
        "connectorType{id label plugType standard maxPowerRating chargePointType "
        "chargingModeType chargingFacilityType}maintenanceWindows{startDate endDate comment}"
        "cp{id label publicName address zip city country latitude longitude directions "
        "accessType isFavoured siteId status{simple calculated ocpp}operator{identifier name}"
        "capabilities{hasRemoteCommands}}}}"
    ),
)

CONNECTOR_BY_EVSE_ID = Operation(
    name="connectorByEvseId",
    kind="query",
    field="connectorByEvseId",
    result=ObjectResult(ConnectorWithStation),
    variables={"evseId": "String!", "ignoreMarketingConfiguration": "Boolean"},
    document=(
        "query connectorByEvseId($evseId:String!$ignoreMarketingConfiguration:Boolean){"
        "connectorByEvseId(evseId:$evseId ignoreMarketingConfiguration:"
        "$ignoreMarketingConfiguration){id label evseId physicalReference sortOrder "
        "freeOfCharge status{connectorId simple calculated ocpp}connectorType{id label "
        "plugType standard maxPowerRating chargePointType chargingModeType "
        "chargingFacilityType}maintenanceWindows{startDate endDate comment}cp{id label "
        "publicName address zip city country latitude longitude directions accessType "
        "isFavoured siteId status{simple calculated ocpp}operator{identifier name}"
        "capabilities{hasRemoteCommands}}}}"
    ),
)

OCCUPANCY_RATE = Operation(
    name="occupancyRate",
    kind="query",
    field="occupancyRate",
    result=ListResult(Occupancy),
    variables={"connectors": "[String]!", "day": "OccupancyDays!"},
    document=(
        "query occupancyRate($connectors:[String]!$day:OccupancyDays!){occupancyRate("
        "connectors:$connectors day:$day){day hour occupancyRate}}"
    ),
)
