# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: roaming tariffs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "roaming-tariffs": Resource(
        name="roaming-tariffs",
        version="2.0",
        subject="roaming_tariffs",
        endpoints={
            "list": Endpoint(
                name="listRoamingTariffs",
                method="GET",
                path="/public-api/resources/roaming-tariffs/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getRoamingTariff",
                method="GET",
                path="/public-api/resources/roaming-tariffs/v2.0/{roamingTariff}",
                path_parameters=(Parameter(name="roamingTariff", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateRoamingTariff",
                method="PATCH",
                path="/public-api/resources/roaming-tariffs/v2.0/{roamingTariff}",
                path_parameters=(Parameter(name="roamingTariff", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
