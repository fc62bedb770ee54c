# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: sub operators."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "sub-operators": Resource(
        name="sub-operators",
        version="2.0",
        subject="sub_operators",
        endpoints={
            "list": Endpoint(
                name="listSubOperators",
                method="GET",
                path="/public-api/resources/sub-operators/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getSubOperator",
                method="GET",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}",
                path_parameters=(Parameter(name="subOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createSubOperator",
                method="POST",
                path="/public-api/resources/sub-operators/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateSubOperator",
                method="PATCH",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}",
                path_parameters=(Parameter(name="subOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteSubOperator",
                method="DELETE",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}",
                path_parameters=(Parameter(name="subOperator", required=True),),
                confidence="name",
            ),
        },
        children=("sub-operators/notes",),
    ),
    "sub-operators/notes": Resource(
        name="sub-operators/notes",
        version="2.0",
        subject="sub_operators",
        endpoints={
            "list": Endpoint(
                name="listSubOperatorNotes",
                method="GET",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}/notes",
                path_parameters=(Parameter(name="subOperator", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getSubOperatorNote",
                method="GET",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}/notes/{note}",
                path_parameters=(
                    Parameter(name="subOperator", required=True),
                    Parameter(name="note", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createSubOperatorNote",
                method="POST",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}/notes",
                path_parameters=(Parameter(name="subOperator", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateSubOperatorNote",
                method="PATCH",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}/notes/{note}",
                path_parameters=(
                    Parameter(name="subOperator", required=True),
                    Parameter(name="note", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteSubOperatorNote",
                method="DELETE",
                path="/public-api/resources/sub-operators/v2.0/{subOperator}/notes/{note}",
                path_parameters=(
                    Parameter(name="subOperator", required=True),
                    Parameter(name="note", required=True),
                ),
                confidence="name",
            ),
        },
    ),
}
