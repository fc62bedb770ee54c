# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: id tags."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "id-tags": Resource(
        name="id-tags",
        version="2.0",
        subject="id_tags",
        endpoints={
            "list": Endpoint(
                name="listIdTags",
                method="GET",
                path="/public-api/resources/id-tags/v2.0",
                filters=(
                    Filter(name="type", kind="enum", values=("rfid", "mac_address", "emaid")),
                    Filter(name="idTagUid", kind="integer-text"),
                    Filter(name="idLabel"),
                    Filter(name="userId", kind="integer-text"),
                    Filter(name="expireAt", kind="date-time"),
                    Filter(name="status", kind="enum", values=("enabled", "disabled", "suspended")),
                    Filter(name="partnerId", kind="integer-text"),
                    Filter(name="lastUpdatedAfter", kind="date-time"),
                    Filter(name="lastUpdatedBefore", kind="date-time"),
                    Filter(name="isHomeChargingOnly", kind="unknown", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                    Filter(name="rfidStandard", kind="unknown", later=True),
                    Filter(name="vehicleId", kind="unknown", later=True),
                ),
                pagination="both",
                response="id_tags:IdTag",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getIdTag",
                method="GET",
                path="/public-api/resources/id-tags/v2.0/{idTag}",
                path_parameters=(Parameter(name="idTag", kind="integer", required=True),),
                response="id_tags:IdTag",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createIdTag",
                method="POST",
                path="/public-api/resources/id-tags/v2.0",
                request="id_tags:IdTagCreate",
                request_required=True,
                response="id_tags:IdTagWritten",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "update": Endpoint(
                name="updateIdTag",
                method="PATCH",
                path="/public-api/resources/id-tags/v2.0/{idTag}",
                path_parameters=(Parameter(name="idTag", kind="integer", required=True),),
                request="id_tags:IdTagPatch",
                request_required=True,
                response="id_tags:IdTagWritten",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteIdTag",
                method="DELETE",
                path="/public-api/resources/id-tags/v2.0/{idTag}",
                path_parameters=(Parameter(name="idTag", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
