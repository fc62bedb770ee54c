# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: evse downtime periods."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "evse-downtime-periods": Resource(
        name="evse-downtime-periods",
        version="1.0",
        subject="evse_downtime_periods",
        endpoints={
            "list": Endpoint(
                name="listEvseDowntimePeriods",
                method="GET",
                path="/public-api/resources/evse-downtime-periods/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getEvseDowntimePeriod",
                method="GET",
                path="/public-api/resources/evse-downtime-periods/v1.0/{evseDowntimePeriod}",
                path_parameters=(Parameter(name="evseDowntimePeriod", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createEvseDowntimePeriod",
                method="POST",
                path="/public-api/resources/evse-downtime-periods/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateEvseDowntimePeriod",
                method="PATCH",
                path="/public-api/resources/evse-downtime-periods/v1.0/{evseDowntimePeriod}",
                path_parameters=(Parameter(name="evseDowntimePeriod", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteEvseDowntimePeriod",
                method="DELETE",
                path="/public-api/resources/evse-downtime-periods/v1.0/{evseDowntimePeriod}",
                path_parameters=(Parameter(name="evseDowntimePeriod", required=True),),
                confidence="name",
            ),
        },
        children=("evse-downtime-periods/status-log",),
    ),
    "evse-downtime-periods/status-log": Resource(
        name="evse-downtime-periods/status-log",
        version="1.0",
        subject="evse_downtime_periods",
        endpoints={
            "list": Endpoint(
                name="listEvseDowntimePeriodStatusLog",
                method="GET",
                path="/public-api/resources/evse-downtime-periods/v1.0/{evseDowntimePeriod}/status-log",
                path_parameters=(Parameter(name="evseDowntimePeriod", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
