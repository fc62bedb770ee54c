# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: invoices."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "invoices": Resource(
        name="invoices",
        version="1.0",
        subject="invoices",
        endpoints={
            "list": Endpoint(
                name="listInvoices",
                method="GET",
                path="/public-api/resources/invoices/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getInvoice",
                method="GET",
                path="/public-api/resources/invoices/v1.0/{invoice}",
                path_parameters=(Parameter(name="invoice", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
