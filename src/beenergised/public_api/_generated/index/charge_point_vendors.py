# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: charge point vendors."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "charge-point-vendors": Resource(
        name="charge-point-vendors",
        version="1.0",
        subject="charge_point_vendors",
        endpoints={
            "list": Endpoint(
                name="listChargePointVendors",
                method="GET",
                path="/public-api/resources/charge-point-vendors/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getChargePointVendor",
                method="GET",
                path="/public-api/resources/charge-point-vendors/v1.0/{vendorId}",
                path_parameters=(Parameter(name="vendorId", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createChargePointVendor",
                method="POST",
                path="/public-api/resources/charge-point-vendors/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateChargePointVendor",
                method="PATCH",
                path="/public-api/resources/charge-point-vendors/v1.0/{vendorId}",
                path_parameters=(Parameter(name="vendorId", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteChargePointVendor",
                method="DELETE",
                path="/public-api/resources/charge-point-vendors/v1.0/{vendorId}",
                path_parameters=(Parameter(name="vendorId", required=True),),
                confidence="name",
            ),
        },
    ),
}
