# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: invoice actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/invoice": Resource(
        name="actions/invoice",
        version="1.0",
        subject="invoice_actions",
        endpoints={
            "update-external-id": Endpoint(
                name="invoiceUpdateExternalId",
                method="POST",
                path="/public-api/actions/invoice/v1.0/{invoice}/update-external-id",
                path_parameters=(Parameter(name="invoice", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
