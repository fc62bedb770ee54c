# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: templates."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "templates": Resource(
        name="templates",
        version="1.0",
        subject="templates",
        endpoints={
            "list": Endpoint(
                name="listTemplates",
                method="GET",
                path="/public-api/resources/templates/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
