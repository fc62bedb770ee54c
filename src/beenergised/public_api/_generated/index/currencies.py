# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: currencies."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "currencies": Resource(
        name="currencies",
        version="2.0",
        subject="currencies",
        endpoints={
            "list": Endpoint(
                name="listCurrencies",
                method="GET",
                path="/public-api/resources/currencies/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getCurrency",
                method="GET",
                path="/public-api/resources/currencies/v2.0/{currency}",
                path_parameters=(Parameter(name="currency", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createCurrency",
                method="POST",
                path="/public-api/resources/currencies/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateCurrency",
                method="PATCH",
                path="/public-api/resources/currencies/v2.0/{currency}",
                path_parameters=(Parameter(name="currency", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
