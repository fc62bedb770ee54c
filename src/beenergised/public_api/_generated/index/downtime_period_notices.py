# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: downtime period notices."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "downtime-period-notices": Resource(
        name="downtime-period-notices",
        version="1.0",
        subject="downtime_period_notices",
        endpoints={
            "list": Endpoint(
                name="listDowntimePeriodNotices",
                method="GET",
                path="/public-api/resources/downtime-period-notices/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getDowntimePeriodNotice",
                method="GET",
                path="/public-api/resources/downtime-period-notices/v1.0/{notice}",
                path_parameters=(Parameter(name="notice", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createDowntimePeriodNotice",
                method="POST",
                path="/public-api/resources/downtime-period-notices/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateDowntimePeriodNotice",
                method="PATCH",
                path="/public-api/resources/downtime-period-notices/v1.0/{notice}",
                path_parameters=(Parameter(name="notice", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteDowntimePeriodNotice",
                method="DELETE",
                path="/public-api/resources/downtime-period-notices/v1.0/{notice}",
                path_parameters=(Parameter(name="notice", required=True),),
                confidence="name",
            ),
        },
    ),
}
