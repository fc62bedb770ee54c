# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: subscriptions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "subscriptions": Resource(
        name="subscriptions",
        version="1.0",
        subject="subscriptions",
        endpoints={
            "list": Endpoint(
                name="listSubscriptions",
                method="GET",
                path="/public-api/resources/subscriptions/v1.0",
                filters=(
                    Filter(name="planId", kind="integer-text"),
                    Filter(name="endDateFrom", kind="date-time"),
                    Filter(name="endDateTo", kind="date-time"),
                    Filter(
                        name="status",
                        kind="enum",
                        values=("active", "canceled", "expired", "suspended", "pending"),
                    ),
                    Filter(name="billedExternally", kind="boolean"),
                    Filter(name="endedAfter", kind="date-time", later=True),
                    Filter(name="endedBefore", kind="date-time", later=True),
                    Filter(name="startedAfter", kind="date-time", later=True),
                    Filter(name="startedBefore", kind="date-time", later=True),
                    Filter(name="statusChangedAfter", kind="date-time", later=True),
                    Filter(name="statusChangedBefore", kind="date-time", later=True),
                ),
                pagination="both",
                response="subscriptions:Subscription",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getSubscription",
                method="GET",
                path="/public-api/resources/subscriptions/v1.0/{subscription}",
                path_parameters=(Parameter(name="subscription", kind="integer", required=True),),
                response="subscriptions:Subscription",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
