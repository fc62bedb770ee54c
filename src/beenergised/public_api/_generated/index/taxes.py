# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: taxes."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "taxes": Resource(
        name="taxes",
        version="2.0",
        subject="taxes",
        endpoints={
            "list": Endpoint(
                name="listTaxes",
                method="GET",
                path="/public-api/resources/taxes/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getTax",
                method="GET",
                path="/public-api/resources/taxes/v2.0/{tax}",
                path_parameters=(Parameter(name="tax", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createTax",
                method="POST",
                path="/public-api/resources/taxes/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateTax",
                method="PATCH",
                path="/public-api/resources/taxes/v2.0/{tax}",
                path_parameters=(Parameter(name="tax", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteTax",
                method="DELETE",
                path="/public-api/resources/taxes/v2.0/{tax}",
                path_parameters=(Parameter(name="tax", required=True),),
                confidence="name",
            ),
        },
    ),
}
