# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: top up packages."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "top-up-packages": Resource(
        name="top-up-packages",
        version="2.0",
        subject="top_up_packages",
        endpoints={
            "list": Endpoint(
                name="listTopUpPackages",
                method="GET",
                path="/public-api/resources/top-up-packages/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getTopUpPackage",
                method="GET",
                path="/public-api/resources/top-up-packages/v2.0/{topUpPackage}",
                path_parameters=(Parameter(name="topUpPackage", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createTopUpPackage",
                method="POST",
                path="/public-api/resources/top-up-packages/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateTopUpPackage",
                method="PATCH",
                path="/public-api/resources/top-up-packages/v2.0/{topUpPackage}",
                path_parameters=(Parameter(name="topUpPackage", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteTopUpPackage",
                method="DELETE",
                path="/public-api/resources/top-up-packages/v2.0/{topUpPackage}",
                path_parameters=(Parameter(name="topUpPackage", required=True),),
                confidence="name",
            ),
        },
    ),
}
