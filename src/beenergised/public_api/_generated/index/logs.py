# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: logs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "logs/communication": Resource(
        name="logs/communication",
        version="1.0",
        subject="logs",
        endpoints={
            "list": Endpoint(
                name="listLogCommunication",
                method="GET",
                path="/public-api/logs/communication/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getLogCommunication",
                method="GET",
                path="/public-api/logs/communication/v1.0/{id}",
                path_parameters=(Parameter(name="id", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
    "logs/ocpi": Resource(
        name="logs/ocpi",
        version="1.0",
        subject="logs",
        endpoints={
            "list": Endpoint(
                name="listLogOcpi",
                method="GET",
                path="/public-api/logs/ocpi/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getLogOcpi",
                method="GET",
                path="/public-api/logs/ocpi/v1.0/{id}",
                path_parameters=(Parameter(name="id", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
