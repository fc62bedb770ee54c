# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: notifications actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/notifications": Resource(
        name="actions/notifications",
        version="1.0",
        subject="notifications_actions",
        endpoints={
            "resend": Endpoint(
                name="notificationsResend",
                method="POST",
                path="/public-api/actions/notifications/v1.0/{notification}/resend",
                path_parameters=(Parameter(name="notification", kind="integer", required=True),),
                request="notifications_actions:NotificationsResendRequest",
                request_required=True,
                success=(202,),
                typed=True,
            )
        },
    ),
}
