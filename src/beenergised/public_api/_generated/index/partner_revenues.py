# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner revenues."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "partner-revenues": Resource(
        name="partner-revenues",
        version="1.2",
        subject="partner_revenues",
        endpoints={
            "list": Endpoint(
                name="listPartnerRevenues",
                method="GET",
                path="/public-api/resources/partner-revenues/v1.2",
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
