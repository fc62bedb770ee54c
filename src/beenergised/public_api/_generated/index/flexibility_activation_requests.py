# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: flexibility activation requests."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "flexibility-activation-requests": Resource(
        name="flexibility-activation-requests",
        version="1.0",
        subject="flexibility_activation_requests",
        endpoints={
            "list": Endpoint(
                name="listFlexibilityActivationRequests",
                method="GET",
                path="/public-api/resources/flexibility-activation-requests/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getFlexibilityActivationRequest",
                method="GET",
                path="/public-api/resources/flexibility-activation-requests/v1.0/{flexibilityActivationRequest}",
                path_parameters=(Parameter(name="flexibilityActivationRequest", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
