# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: roaming operator actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/roaming-operator": Resource(
        name="actions/roaming-operator",
        version="2.0",
        subject="roaming_operator_actions",
        endpoints={
            "custom-tariff-filter-set-pricing-data": Endpoint(
                name="roamingOperatorCustomTariffFilterSetPricingData",
                method="POST",
                path="/public-api/actions/roaming-operator/v2.0/{roamingOperator}/custom-tariff-filter/{customTariffFilter}/set-pricing-data",
                path_parameters=(
                    Parameter(name="roamingOperator", required=True),
                    Parameter(name="customTariffFilter", required=True),
                ),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
