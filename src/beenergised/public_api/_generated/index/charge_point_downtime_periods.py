# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: charge point downtime periods."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "charge-point-downtime-periods": Resource(
        name="charge-point-downtime-periods",
        version="1.0",
        subject="charge_point_downtime_periods",
        endpoints={
            "list": Endpoint(
                name="listChargePointDowntimePeriods",
                method="GET",
                path="/public-api/resources/charge-point-downtime-periods/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getChargePointDowntimePeriod",
                method="GET",
                path="/public-api/resources/charge-point-downtime-periods/v1.0/{chargePointDowntimePeriod}",
                path_parameters=(Parameter(name="chargePointDowntimePeriod", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createChargePointDowntimePeriod",
                method="POST",
                path="/public-api/resources/charge-point-downtime-periods/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateChargePointDowntimePeriod",
                method="PATCH",
                path="/public-api/resources/charge-point-downtime-periods/v1.0/{chargePointDowntimePeriod}",
                path_parameters=(Parameter(name="chargePointDowntimePeriod", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteChargePointDowntimePeriod",
                method="DELETE",
                path="/public-api/resources/charge-point-downtime-periods/v1.0/{chargePointDowntimePeriod}",
                path_parameters=(Parameter(name="chargePointDowntimePeriod", required=True),),
                confidence="name",
            ),
        },
        children=("charge-point-downtime-periods/status-log",),
    ),
    "charge-point-downtime-periods/status-log": Resource(
        name="charge-point-downtime-periods/status-log",
        version="1.0",
        subject="charge_point_downtime_periods",
        endpoints={
            "list": Endpoint(
                name="listChargePointDowntimePeriodStatusLog",
                method="GET",
                path="/public-api/resources/charge-point-downtime-periods/v1.0/{chargePointDowntimePeriod}/status-log",
                path_parameters=(Parameter(name="chargePointDowntimePeriod", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            )
        },
    ),
}
