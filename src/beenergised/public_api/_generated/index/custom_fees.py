# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: custom fees."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "custom-fees": Resource(
        name="custom-fees",
        version="2.0",
        subject="custom_fees",
        endpoints={
            "list": Endpoint(
                name="listCustomFees",
                method="GET",
                path="/public-api/resources/custom-fees/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getCustomFee",
                method="GET",
                path="/public-api/resources/custom-fees/v2.0/{customFee}",
                path_parameters=(Parameter(name="customFee", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
