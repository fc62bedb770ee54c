# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: parking spaces actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/parking-spaces": Resource(
        name="actions/parking-spaces",
        version="1.0",
        subject="parking_spaces_actions",
        endpoints={
            "update-occupancy-status": Endpoint(
                name="parkingSpacesUpdateOccupancyStatus",
                method="POST",
                path="/public-api/actions/parking-spaces/v1.0/{parkingSpace}/update-occupancy-status",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
