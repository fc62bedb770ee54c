# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: cdrs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "cdrs": Resource(
        name="cdrs",
        version="2.0",
        subject="cdrs",
        endpoints={
            "list": Endpoint(
                name="listCdrs",
                method="GET",
                path="/public-api/resources/cdrs/v2.0",
                filters=(
                    Filter(name="startDateTimeFrom", kind="date-time"),
                    Filter(name="startDateTimeTo", kind="date-time"),
                    Filter(name="endDateTimeFrom", kind="date-time"),
                    Filter(name="endDateTimeTo", kind="date-time"),
                    Filter(name="operatorId", kind="integer-text"),
                    Filter(name="platformId", kind="integer-text"),
                    Filter(name="roamingId"),
                    Filter(name="credit", kind="boolean"),
                    Filter(name="isLocal", kind="boolean"),
                    Filter(name="receivedAfter", kind="date-time"),
                    Filter(name="receivedBefore", kind="date-time"),
                    Filter(name="sentAfter", kind="date-time"),
                    Filter(name="sentBefore", kind="date-time"),
                    Filter(name="deliveryResponse", kind="enum", values=("success", "fail")),
                    Filter(name="externalId", kind="unknown", later=True),
                    Filter(name="sessionId", kind="unknown", later=True),
                ),
                include=("externalAppData",),
                pagination="cursor",
                response="cdrs:Cdr",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getCdr",
                method="GET",
                path="/public-api/resources/cdrs/v2.0/{cdr}",
                path_parameters=(Parameter(name="cdr", kind="integer", required=True),),
                include=("externalAppData",),
                response="cdrs:Cdr",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
