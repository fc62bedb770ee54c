# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: issues."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "issues": Resource(
        name="issues",
        version="1.0",
        subject="issues",
        endpoints={
            "list": Endpoint(
                name="listIssues",
                method="GET",
                path="/public-api/resources/issues/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getIssue",
                method="GET",
                path="/public-api/resources/issues/v1.0/{issue}",
                path_parameters=(Parameter(name="issue", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createIssue",
                method="POST",
                path="/public-api/resources/issues/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateIssue",
                method="PATCH",
                path="/public-api/resources/issues/v1.0/{issue}",
                path_parameters=(Parameter(name="issue", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteIssue",
                method="DELETE",
                path="/public-api/resources/issues/v1.0/{issue}",
                path_parameters=(Parameter(name="issue", required=True),),
                confidence="name",
            ),
        },
    ),
}
