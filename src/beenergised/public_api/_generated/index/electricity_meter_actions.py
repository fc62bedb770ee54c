# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: electricity meter actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/electricity-meter": Resource(
        name="actions/electricity-meter",
        version="1.0",
        subject="electricity_meter_actions",
        endpoints={
            "report-consumption": Endpoint(
                name="electricityMeterReportConsumption",
                method="POST",
                path="/public-api/actions/electricity-meter/v1.0/{electricityMeter}/report-consumption",
                path_parameters=(Parameter(name="electricityMeter", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
