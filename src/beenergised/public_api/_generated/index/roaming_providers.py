# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: roaming providers."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "roaming-providers": Resource(
        name="roaming-providers",
        version="2.0",
        subject="roaming_providers",
        endpoints={
            "list": Endpoint(
                name="listRoamingProviders",
                method="GET",
                path="/public-api/resources/roaming-providers/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getRoamingProvider",
                method="GET",
                path="/public-api/resources/roaming-providers/v2.0/{roamingProvider}",
                path_parameters=(Parameter(name="roamingProvider", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createRoamingProvider",
                method="POST",
                path="/public-api/resources/roaming-providers/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateRoamingProvider",
                method="PATCH",
                path="/public-api/resources/roaming-providers/v2.0/{roamingProvider}",
                path_parameters=(Parameter(name="roamingProvider", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteRoamingProvider",
                method="DELETE",
                path="/public-api/resources/roaming-providers/v2.0/{roamingProvider}",
                path_parameters=(Parameter(name="roamingProvider", required=True),),
                confidence="name",
            ),
        },
    ),
}
