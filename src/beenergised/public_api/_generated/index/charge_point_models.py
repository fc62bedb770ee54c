# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: charge point models."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "charge-point-models": Resource(
        name="charge-point-models",
        version="1.0",
        subject="charge_point_models",
        endpoints={
            "list": Endpoint(
                name="listChargePointModels",
                method="GET",
                path="/public-api/resources/charge-point-models/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getChargePointModel",
                method="GET",
                path="/public-api/resources/charge-point-models/v1.0/{modelId}",
                path_parameters=(Parameter(name="modelId", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createChargePointModel",
                method="POST",
                path="/public-api/resources/charge-point-models/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateChargePointModel",
                method="PATCH",
                path="/public-api/resources/charge-point-models/v1.0/{modelId}",
                path_parameters=(Parameter(name="modelId", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteChargePointModel",
                method="DELETE",
                path="/public-api/resources/charge-point-models/v1.0/{modelId}",
                path_parameters=(Parameter(name="modelId", required=True),),
                confidence="name",
            ),
        },
    ),
}
