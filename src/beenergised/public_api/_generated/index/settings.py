# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: settings."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "settings": Resource(
        name="settings",
        version="1.0",
        subject="settings",
        endpoints={
            "get": Endpoint(
                name="getSettings",
                method="GET",
                path="/public-api/resources/settings/v1.0",
                envelope="data",
                confidence="name",
            )
        },
    ),
}
