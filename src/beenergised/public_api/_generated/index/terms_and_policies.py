# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: terms and policies."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "terms-and-policies": Resource(
        name="terms-and-policies",
        version="2.0",
        subject="terms_and_policies",
        endpoints={
            "list": Endpoint(
                name="listTermsAndPolicies",
                method="GET",
                path="/public-api/resources/terms-and-policies/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getTermsAndPolicy",
                method="GET",
                path="/public-api/resources/terms-and-policies/v2.0/{termVersion}",
                path_parameters=(Parameter(name="termVersion", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
