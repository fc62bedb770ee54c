# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: payment terminals."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "payment-terminals": Resource(
        name="payment-terminals",
        version="1.1",
        subject="payment_terminals",
        endpoints={
            "list": Endpoint(
                name="listPaymentTerminals",
                method="GET",
                path="/public-api/resources/payment-terminals/v1.1",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getPaymentTerminal",
                method="GET",
                path="/public-api/resources/payment-terminals/v1.1/{paymentTerminal}",
                path_parameters=(Parameter(name="paymentTerminal", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createPaymentTerminal",
                method="POST",
                path="/public-api/resources/payment-terminals/v1.1",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updatePaymentTerminal",
                method="PATCH",
                path="/public-api/resources/payment-terminals/v1.1/{paymentTerminal}",
                path_parameters=(Parameter(name="paymentTerminal", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deletePaymentTerminal",
                method="DELETE",
                path="/public-api/resources/payment-terminals/v1.1/{paymentTerminal}",
                path_parameters=(Parameter(name="paymentTerminal", required=True),),
                confidence="name",
            ),
        },
    ),
}
