# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: roaming connections."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "roaming-connections": Resource(
        name="roaming-connections",
        version="2.0",
        subject="roaming_connections",
        endpoints={
            "list": Endpoint(
                name="listRoamingConnections",
                method="GET",
                path="/public-api/resources/roaming-connections/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getRoamingConnection",
                method="GET",
                path="/public-api/resources/roaming-connections/v2.0/{roamingConnection}",
                path_parameters=(Parameter(name="roamingConnection", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
