# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: utilities."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "utilities": Resource(
        name="utilities",
        version="1.0",
        subject="utilities",
        endpoints={
            "list": Endpoint(
                name="listUtilities",
                method="GET",
                path="/public-api/resources/utilities/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getUtility",
                method="GET",
                path="/public-api/resources/utilities/v1.0/{utility}",
                path_parameters=(Parameter(name="utility", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createUtility",
                method="POST",
                path="/public-api/resources/utilities/v1.0",
                envelope="data",
                confidence="name",
            ),
            "replace": Endpoint(
                name="replaceUtility",
                method="PUT",
                path="/public-api/resources/utilities/v1.0/{utility}",
                path_parameters=(Parameter(name="utility", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteUtility",
                method="DELETE",
                path="/public-api/resources/utilities/v1.0/{utility}",
                path_parameters=(Parameter(name="utility", required=True),),
                confidence="name",
            ),
        },
    ),
}
