# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner expenses."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "partner-expenses": Resource(
        name="partner-expenses",
        version="1.2",
        subject="partner_expenses",
        endpoints={
            "list": Endpoint(
                name="listPartnerExpenses",
                method="GET",
                path="/public-api/resources/partner-expenses/v1.2",
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
