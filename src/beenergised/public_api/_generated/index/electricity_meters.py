# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: electricity meters."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "electricity-meters": Resource(
        name="electricity-meters",
        version="1.0",
        subject="electricity_meters",
        endpoints={
            "list": Endpoint(
                name="listElectricityMeters",
                method="GET",
                path="/public-api/resources/electricity-meters/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getElectricityMeter",
                method="GET",
                path="/public-api/resources/electricity-meters/v1.0/{electricityMeter}",
                path_parameters=(Parameter(name="electricityMeter", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createElectricityMeter",
                method="POST",
                path="/public-api/resources/electricity-meters/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateElectricityMeter",
                method="PATCH",
                path="/public-api/resources/electricity-meters/v1.0/{electricityMeter}",
                path_parameters=(Parameter(name="electricityMeter", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteElectricityMeter",
                method="DELETE",
                path="/public-api/resources/electricity-meters/v1.0/{electricityMeter}",
                path_parameters=(Parameter(name="electricityMeter", required=True),),
                confidence="name",
            ),
        },
    ),
}
