# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: session actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/session": Resource(
        name="actions/session",
        version="1.0",
        subject="session_actions",
        endpoints={
            "assign-user": Endpoint(
                name="sessionAssignUser",
                method="POST",
                path="/public-api/actions/session/v1.0/{session}/assign-user",
                path_parameters=(Parameter(name="session", kind="integer", required=True),),
                request="session_actions:SessionAssignUserRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "change-tariff": Endpoint(
                name="sessionChangeTariff",
                method="POST",
                path="/public-api/actions/session/v1.0/{session}/change-tariff",
                path_parameters=(Parameter(name="session", required=True),),
                envelope="data",
                confidence="name",
            ),
            "retry-payment": Endpoint(
                name="sessionRetryPayment",
                method="POST",
                path="/public-api/actions/session/v1.0/{session}/retry-payment",
                path_parameters=(Parameter(name="session", kind="integer", required=True),),
                request="session_actions:SessionRetryPaymentRequest",
                success=(202,),
                typed=True,
            ),
        },
    ),
}
