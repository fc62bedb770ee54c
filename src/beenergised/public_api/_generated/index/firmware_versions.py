# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: firmware versions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "firmware-versions": Resource(
        name="firmware-versions",
        version="1.0",
        subject="firmware_versions",
        endpoints={
            "list": Endpoint(
                name="listFirmwareVersions",
                method="GET",
                path="/public-api/resources/firmware-versions/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getFirmwareVersion",
                method="GET",
                path="/public-api/resources/firmware-versions/v1.0/{firmwareVersion}",
                path_parameters=(Parameter(name="firmwareVersion", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
        children=("firmware-versions/attached-models",),
    ),
    "firmware-versions/attached-models": Resource(
        name="firmware-versions/attached-models",
        version="1.0",
        subject="firmware_versions",
        endpoints={
            "list": Endpoint(
                name="listFirmwareVersionAttachedModels",
                method="GET",
                path="/public-api/resources/firmware-versions/v1.0/{firmwareVersion}/attached-models",
                path_parameters=(Parameter(name="firmwareVersion", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
