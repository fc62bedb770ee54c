# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: consent history."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "consent-history": Resource(
        name="consent-history",
        version="1.0",
        subject="consent_history",
        endpoints={
            "list": Endpoint(
                name="listConsentHistory",
                method="GET",
                path="/public-api/resources/consent-history/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
