# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tariffs actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/tariffs": Resource(
        name="actions/tariffs",
        version="2.0",
        subject="tariffs_actions",
        endpoints={
            "set-tariff-display-information": Endpoint(
                name="tariffsSetTariffDisplayInformation",
                method="POST",
                path="/public-api/actions/tariffs/v2.0/{tariff}/set-tariff-display-information",
                path_parameters=(Parameter(name="tariff", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
