# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: notifications."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "notifications": Resource(
        name="notifications",
        version="2.0",
        subject="notifications",
        endpoints={
            "list": Endpoint(
                name="listNotifications",
                method="GET",
                path="/public-api/notifications/v2.0",
                pagination="cursor",
                response="notifications:NotificationSubscription",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getNotification",
                method="GET",
                path="/public-api/notifications/v2.0/{notification}",
                path_parameters=(Parameter(name="notification", required=True),),
                response="notifications:NotificationSubscription",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createNotification",
                method="POST",
                path="/public-api/notifications/v2.0",
                request="notifications:NotificationSubscriptionCreate",
                request_required=True,
                response="notifications:NotificationSubscription",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "replace": Endpoint(
                name="replaceNotification",
                method="PUT",
                path="/public-api/notifications/v2.0/{notification}",
                path_parameters=(Parameter(name="notification", required=True),),
                request="notifications:NotificationSubscriptionCreate",
                request_required=True,
                response="notifications:NotificationSubscription",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteNotification",
                method="DELETE",
                path="/public-api/notifications/v2.0/{notification}",
                path_parameters=(Parameter(name="notification", required=True),),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
