# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: currency rates."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "currency-rates": Resource(
        name="currency-rates",
        version="1.0",
        subject="currency_rates",
        endpoints={
            "list": Endpoint(
                name="listCurrencyRates",
                method="GET",
                path="/public-api/resources/currency-rates/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getCurrencyRate",
                method="GET",
                path="/public-api/resources/currency-rates/v1.0/{currencyRate}",
                path_parameters=(Parameter(name="currencyRate", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createCurrencyRate",
                method="POST",
                path="/public-api/resources/currency-rates/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateCurrencyRate",
                method="PATCH",
                path="/public-api/resources/currency-rates/v1.0/{currencyRate}",
                path_parameters=(Parameter(name="currencyRate", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteCurrencyRate",
                method="DELETE",
                path="/public-api/resources/currency-rates/v1.0/{currencyRate}",
                path_parameters=(Parameter(name="currencyRate", required=True),),
                confidence="name",
            ),
        },
    ),
}
