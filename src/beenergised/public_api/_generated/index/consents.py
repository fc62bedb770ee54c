# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: consents."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "consents": Resource(
        name="consents",
        version="1.0",
        subject="consents",
        endpoints={
            "list": Endpoint(
                name="listConsents",
                method="GET",
                path="/public-api/resources/consents/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "create": Endpoint(
                name="createConsent",
                method="POST",
                path="/public-api/resources/consents/v1.0",
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
