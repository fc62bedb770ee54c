# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: evses."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "evses": Resource(
        name="evses",
        version="2.1",
        subject="evses",
        endpoints={
            "list": Endpoint(
                name="listEvses",
                method="GET",
                path="/public-api/resources/evses/v2.1",
                filters=(
                    Filter(name="chargePointId", kind="integer-text"),
                    Filter(name="physicalReference"),
                    Filter(name="externalId"),
                    Filter(name="roaming", kind="boolean"),
                    Filter(name="lastUpdatedAfter", kind="date-time"),
                    Filter(name="lastUpdatedBefore", kind="date-time"),
                    Filter(name="hasRoamingTariffIds", kind="boolean"),
                    Filter(name="hasTariffGroup", kind="boolean"),
                    Filter(name="roamingOperatorIds", kind="array", item="integer"),
                    Filter(name="currentType", kind="unknown", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                    Filter(name="parkingSpaceId", kind="unknown", later=True),
                ),
                include=("chargingProfile", "connectors", "externalAppData"),
                pagination="cursor",
                response="evses:Evse",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getEvse",
                method="GET",
                path="/public-api/resources/evses/v2.1/{evse}",
                path_parameters=(Parameter(name="evse", kind="integer", required=True),),
                include=("chargingProfile", "connectors", "externalAppData"),
                response="evses:Evse",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createEvse",
                method="POST",
                path="/public-api/resources/evses/v2.1",
                request="evses:EvseCreate",
                request_required=True,
                response="evses:Evse",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "update": Endpoint(
                name="updateEvse",
                method="PATCH",
                path="/public-api/resources/evses/v2.1/{evse}",
                path_parameters=(Parameter(name="evse", kind="integer", required=True),),
                include=("chargingProfile", "connectors", "externalAppData"),
                request="evses:EvsePatch",
                request_required=True,
                response="evses:Evse",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteEvse",
                method="DELETE",
                path="/public-api/resources/evses/v2.1/{evse}",
                path_parameters=(Parameter(name="evse", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
        children=("evses/hardware-status-logs", "evses/latest-hardware-status-log", "evses/notes"),
    ),
    "evses/hardware-status-logs": Resource(
        name="evses/hardware-status-logs",
        version="2.0",
        subject="evses",
        endpoints={
            "list": Endpoint(
                name="listEvseHardwareStatusLogs",
                method="GET",
                path="/public-api/resources/evses/v2.0/{evse}/hardware-status-logs",
                path_parameters=(Parameter(name="evse", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
    "evses/latest-hardware-status-log": Resource(
        name="evses/latest-hardware-status-log",
        version="2.0",
        subject="evses",
        endpoints={
            "get": Endpoint(
                name="getEvseLatestHardwareStatusLog",
                method="GET",
                path="/public-api/resources/evses/v2.0/{evse}/latest-hardware-status-log",
                path_parameters=(Parameter(name="evse", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
    "evses/notes": Resource(
        name="evses/notes",
        version="2.0",
        subject="evses",
        endpoints={
            "list": Endpoint(
                name="listEvseNotes",
                method="GET",
                path="/public-api/resources/evses/v2.0/{evse}/notes",
                path_parameters=(Parameter(name="evse", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getEvseNote",
                method="GET",
                path="/public-api/resources/evses/v2.0/{evse}/notes/{note}",
                path_parameters=(
                    Parameter(name="evse", required=True),
                    Parameter(name="note", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createEvseNote",
                method="POST",
                path="/public-api/resources/evses/v2.0/{evse}/notes",
                path_parameters=(Parameter(name="evse", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateEvseNote",
                method="PATCH",
                path="/public-api/resources/evses/v2.0/{evse}/notes/{note}",
                path_parameters=(
                    Parameter(name="evse", required=True),
                    Parameter(name="note", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteEvseNote",
                method="DELETE",
                path="/public-api/resources/evses/v2.0/{evse}/notes/{note}",
                path_parameters=(
                    Parameter(name="evse", required=True),
                    Parameter(name="note", required=True),
                ),
                confidence="name",
            ),
        },
    ),
}
