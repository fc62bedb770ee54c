# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: operators."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "operators": Resource(
        name="operators",
        version="1.0",
        subject="operators",
        endpoints={
            "list": Endpoint(
                name="listOperators",
                method="GET",
                path="/public-api/resources/operators/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getOperator",
                method="GET",
                path="/public-api/resources/operators/v1.0/{operator}",
                path_parameters=(Parameter(name="operator", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
