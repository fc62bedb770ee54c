# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: subscription plans actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/subscription-plans": Resource(
        name="actions/subscription-plans",
        version="1.0",
        subject="subscription_plans_actions",
        endpoints={
            "replace": Endpoint(
                name="subscriptionPlansReplace",
                method="POST",
                path="/public-api/actions/subscription-plans/v1.0/{subscriptionPlan}/replace",
                path_parameters=(Parameter(name="subscriptionPlan", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
