# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: receipts."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "receipts": Resource(
        name="receipts",
        version="2.0",
        subject="receipts",
        endpoints={
            "list": Endpoint(
                name="listReceipts",
                method="GET",
                path="/public-api/resources/receipts/v2.0",
                filters=(
                    Filter(name="userId", kind="integer-text"),
                    Filter(name="taxId", kind="integer-text"),
                    Filter(
                        name="paymentStatus",
                        kind="enum",
                        values=("pending", "paid", "partially_paid"),
                    ),
                    Filter(name="periodStart", kind="date-time"),
                    Filter(name="periodEnd", kind="date-time"),
                    Filter(name="issuedFrom", kind="date-time", later=True),
                    Filter(name="issuedTo", kind="date-time", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                    Filter(name="partnerId", kind="unknown", later=True),
                ),
                pagination="both",
                response="receipts:Receipt",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getReceipt",
                method="GET",
                path="/public-api/resources/receipts/v2.0/{receipt}",
                path_parameters=(Parameter(name="receipt", kind="integer", required=True),),
                response="receipts:Receipt",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
