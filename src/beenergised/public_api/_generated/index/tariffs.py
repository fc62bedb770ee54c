# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tariffs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "tariffs": Resource(
        name="tariffs",
        version="1.0",
        subject="tariffs",
        endpoints={
            "list": Endpoint(
                name="listTariffs",
                method="GET",
                path="/public-api/resources/tariffs/v1.0",
                filters=(
                    Filter(name="type"),
                    Filter(name="tariffGroupId", kind="integer-text"),
                    Filter(name="userId", kind="integer-text"),
                    Filter(name="partnerId", kind="integer-text"),
                    Filter(name="lastUpdatedAfter", kind="date-time", later=True),
                    Filter(name="lastUpdatedBefore", kind="date-time", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                ),
                pagination="both",
                response="shared_tariffs:Tariff",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getTariff",
                method="GET",
                path="/public-api/resources/tariffs/v1.0/{tariff}",
                path_parameters=(Parameter(name="tariff", kind="integer", required=True),),
                response="shared_tariffs:Tariff",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createTariff",
                method="POST",
                path="/public-api/resources/tariffs/v1.0",
                request="tariffs:TariffCreate",
                request_required=True,
                response="shared_tariffs:Tariff",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "replace": Endpoint(
                name="replaceTariff",
                method="PUT",
                path="/public-api/resources/tariffs/v1.0/{tariff}",
                path_parameters=(Parameter(name="tariff", kind="integer", required=True),),
                request="tariffs:TariffCreate",
                request_required=True,
                response="shared_tariffs:Tariff",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteTariff",
                method="DELETE",
                path="/public-api/resources/tariffs/v1.0/{tariff}",
                path_parameters=(Parameter(name="tariff", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
