# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: admins."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "admins": Resource(
        name="admins",
        version="1.0",
        subject="admins",
        endpoints={
            "list": Endpoint(
                name="listAdmins",
                method="GET",
                path="/public-api/resources/admins/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getAdmin",
                method="GET",
                path="/public-api/resources/admins/v1.0/{admin}",
                path_parameters=(Parameter(name="admin", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
        children=("admins/permissions",),
    ),
    "admins/permissions": Resource(
        name="admins/permissions",
        version="1.0",
        subject="admins",
        endpoints={
            "list": Endpoint(
                name="listAdminPermissions",
                method="GET",
                path="/public-api/resources/admins/v1.0/{admin}/permissions",
                path_parameters=(Parameter(name="admin", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
