# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: parking spaces."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "parking-spaces": Resource(
        name="parking-spaces",
        version="1.0",
        subject="parking_spaces",
        endpoints={
            "list": Endpoint(
                name="listParkingSpaces",
                method="GET",
                path="/public-api/resources/parking-spaces/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getParkingSpace",
                method="GET",
                path="/public-api/resources/parking-spaces/v1.0/{parkingSpace}",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createParkingSpace",
                method="POST",
                path="/public-api/resources/parking-spaces/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateParkingSpace",
                method="PATCH",
                path="/public-api/resources/parking-spaces/v1.0/{parkingSpace}",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteParkingSpace",
                method="DELETE",
                path="/public-api/resources/parking-spaces/v1.0/{parkingSpace}",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                confidence="name",
            ),
        },
        children=("parking-spaces/evses",),
    ),
    "parking-spaces/evses": Resource(
        name="parking-spaces/evses",
        version="1.0",
        subject="parking_spaces",
        endpoints={
            "list": Endpoint(
                name="listParkingSpaceEvses",
                method="GET",
                path="/public-api/resources/parking-spaces/v1.0/{parkingSpace}/evses",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "replace": Endpoint(
                name="replaceParkingSpaceEvse",
                method="PUT",
                path="/public-api/resources/parking-spaces/v1.0/{parkingSpace}/evses",
                path_parameters=(Parameter(name="parkingSpace", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
