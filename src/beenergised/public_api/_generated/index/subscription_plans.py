# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: subscription plans."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "subscription-plans": Resource(
        name="subscription-plans",
        version="2.0",
        subject="subscription_plans",
        endpoints={
            "list": Endpoint(
                name="listSubscriptionPlans",
                method="GET",
                path="/public-api/resources/subscription-plans/v2.0",
                filters=(
                    Filter(name="lastUpdatedAfter", kind="date-time"),
                    Filter(name="lastUpdatedBefore", kind="date-time"),
                    Filter(name="createdAfter", kind="date-time", later=True),
                    Filter(name="createdBefore", kind="date-time", later=True),
                    Filter(name="externalId", kind="unknown", later=True),
                    Filter(name="operatorId", kind="unknown", later=True),
                ),
                pagination="both",
                response="subscription_plans:SubscriptionPlan",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getSubscriptionPlan",
                method="GET",
                path="/public-api/resources/subscription-plans/v2.0/{subscriptionPlan}",
                path_parameters=(
                    Parameter(name="subscriptionPlan", kind="integer", required=True),
                ),
                response="subscription_plans:SubscriptionPlan",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "create": Endpoint(
                name="createSubscriptionPlan",
                method="POST",
                path="/public-api/resources/subscription-plans/v2.0",
                request="subscription_plans:SubscriptionPlanCreate",
                request_required=True,
                response="subscription_plans:SubscriptionPlan",
                envelope="data",
                success=(201,),
                typed=True,
            ),
            "update": Endpoint(
                name="updateSubscriptionPlan",
                method="PATCH",
                path="/public-api/resources/subscription-plans/v2.0/{subscriptionPlan}",
                path_parameters=(
                    Parameter(name="subscriptionPlan", kind="integer", required=True),
                ),
                request="subscription_plans:SubscriptionPlanPatch",
                request_required=True,
                response="subscription_plans:SubscriptionPlan",
                envelope="data",
                success=(200,),
                typed=True,
            ),
            "delete": Endpoint(
                name="deleteSubscriptionPlan",
                method="DELETE",
                path="/public-api/resources/subscription-plans/v2.0/{subscriptionPlan}",
                path_parameters=(
                    Parameter(name="subscriptionPlan", kind="integer", required=True),
                ),
                success=(204,),
                typed=True,
            ),
        },
    ),
}
