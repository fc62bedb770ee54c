# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tariff groups."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "tariff-groups": Resource(
        name="tariff-groups",
        version="1.0",
        subject="tariff_groups",
        endpoints={
            "list": Endpoint(
                name="listTariffGroups",
                method="GET",
                path="/public-api/resources/tariff-groups/v1.0",
                filters=(
                    Filter(name="partnerId", kind="number"),
                    Filter(name="lastUpdatedAfter", kind="date-time"),
                    Filter(name="lastUpdatedBefore", kind="date-time"),
                    Filter(name="createdAfter", kind="date-time", later=True),
                    Filter(name="createdBefore", kind="date-time", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                ),
                pagination="both",
                response="tariff_groups:TariffGroup",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getTariffGroup",
                method="GET",
                path="/public-api/resources/tariff-groups/v1.0/{tariffGroup}",
                path_parameters=(Parameter(name="tariffGroup", kind="integer", required=True),),
                response="tariff_groups:TariffGroup",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createTariffGroup",
                method="POST",
                path="/public-api/resources/tariff-groups/v1.0",
                request="tariff_groups:TariffGroupCreate",
                request_required=True,
                response="tariff_groups:TariffGroup",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "replace": Endpoint(
                name="replaceTariffGroup",
                method="PUT",
                path="/public-api/resources/tariff-groups/v1.0/{tariffGroup}",
                path_parameters=(Parameter(name="tariffGroup", kind="integer", required=True),),
                request="tariff_groups:TariffGroupCreate",
                request_required=True,
                response="tariff_groups:TariffGroup",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteTariffGroup",
                method="DELETE",
                path="/public-api/resources/tariff-groups/v1.0/{tariffGroup}",
                path_parameters=(Parameter(name="tariffGroup", kind="integer", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
