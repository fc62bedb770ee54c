# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: authorizations."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "authorizations": Resource(
        name="authorizations",
        version="2.1",
        subject="authorizations",
        endpoints={
            "list": Endpoint(
                name="listAuthorizations",
                method="GET",
                path="/public-api/resources/authorizations/v2.1",
                filters=(
                    Filter(name="createdAfter", kind="date-time"),
                    Filter(name="createdBefore", kind="date-time"),
                    Filter(name="lastUpdatedAfter", kind="date-time"),
                    Filter(name="lastUpdatedBefore", kind="date-time"),
                    Filter(name="status"),
                    Filter(name="method"),
                    Filter(name="partnerId", kind="integer"),
                    Filter(name="operatorId", kind="unknown", later=True),
                ),
                pagination="both",
                response="authorizations:Authorization",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getAuthorization",
                method="GET",
                path="/public-api/resources/authorizations/v2.1/{authorization}",
                path_parameters=(Parameter(name="authorization", required=True),),
                response="authorizations:Authorization",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
