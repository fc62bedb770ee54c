# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: roaming operators."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "roaming-operators": Resource(
        name="roaming-operators",
        version="2.0",
        subject="roaming_operators",
        endpoints={
            "list": Endpoint(
                name="listRoamingOperators",
                method="GET",
                path="/public-api/resources/roaming-operators/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getRoamingOperator",
                method="GET",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}",
                path_parameters=(Parameter(name="roamingOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateRoamingOperator",
                method="PATCH",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}",
                path_parameters=(Parameter(name="roamingOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
        children=("roaming-operators/custom-tariff-filters",),
    ),
    "roaming-operators/custom-tariff-filters": Resource(
        name="roaming-operators/custom-tariff-filters",
        version="2.0",
        subject="roaming_operators",
        endpoints={
            "list": Endpoint(
                name="listRoamingOperatorCustomTariffFilters",
                method="GET",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters",
                path_parameters=(Parameter(name="roamingOperator", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getRoamingOperatorCustomTariffFilter",
                method="GET",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters/{customTariffFilter}",
                path_parameters=(
                    Parameter(name="roamingOperator", required=True),
                    Parameter(name="customTariffFilter", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createRoamingOperatorCustomTariffFilter",
                method="POST",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters",
                path_parameters=(Parameter(name="roamingOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateRoamingOperatorCustomTariffFilter",
                method="PATCH",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters/{customTariffFilter}",
                path_parameters=(
                    Parameter(name="roamingOperator", required=True),
                    Parameter(name="customTariffFilter", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteRoamingOperatorCustomTariffFilter",
                method="DELETE",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters/{customTariffFilter}",
                path_parameters=(
                    Parameter(name="roamingOperator", required=True),
                    Parameter(name="customTariffFilter", required=True),
                ),
                confidence="name",
            ),
        },
        children=("roaming-operators/custom-tariff-filters/reorder",),
    ),
    "roaming-operators/custom-tariff-filters/reorder": Resource(
        name="roaming-operators/custom-tariff-filters/reorder",
        version="2.0",
        subject="roaming_operators",
        endpoints={
            "replace": Endpoint(
                name="replaceRoamingOperatorCustomTariffFilterReorder",
                method="PUT",
                path="/public-api/resources/roaming-operators/v2.0/{roamingOperator}/custom-tariff-filters/reorder",
                path_parameters=(Parameter(name="roamingOperator", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
