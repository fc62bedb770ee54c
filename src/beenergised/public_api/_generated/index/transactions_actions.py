# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: transactions actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/transactions": Resource(
        name="actions/transactions",
        version="1.0",
        subject="transactions_actions",
        endpoints={
            "issue-invoice": Endpoint(
                name="transactionsIssueInvoice",
                method="POST",
                path="/public-api/actions/transactions/v1.0/{transaction}/issue-invoice",
                path_parameters=(Parameter(name="transaction", required=True),),
                envelope="data",
                confidence="name",
            ),
            "resend-invoice": Endpoint(
                name="transactionsResendInvoice",
                method="POST",
                path="/public-api/actions/transactions/v1.0/{transaction}/resend-invoice",
                path_parameters=(Parameter(name="transaction", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update-payment-reference": Endpoint(
                name="transactionsUpdatePaymentReference",
                method="POST",
                path="/public-api/actions/transactions/v1.0/{transaction}/update-payment-reference",
                path_parameters=(Parameter(name="transaction", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
