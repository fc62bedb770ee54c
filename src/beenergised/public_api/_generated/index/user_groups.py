# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: user groups."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "user-groups": Resource(
        name="user-groups",
        version="1.0",
        subject="user_groups",
        endpoints={
            "list": Endpoint(
                name="listUserGroups",
                method="GET",
                path="/public-api/resources/user-groups/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getUserGroup",
                method="GET",
                path="/public-api/resources/user-groups/v1.0/{userGroup}",
                path_parameters=(Parameter(name="userGroup", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createUserGroup",
                method="POST",
                path="/public-api/resources/user-groups/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateUserGroup",
                method="PATCH",
                path="/public-api/resources/user-groups/v1.0/{userGroup}",
                path_parameters=(Parameter(name="userGroup", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteUserGroup",
                method="DELETE",
                path="/public-api/resources/user-groups/v1.0/{userGroup}",
                path_parameters=(Parameter(name="userGroup", required=True),),
                confidence="name",
            ),
        },
    ),
}
