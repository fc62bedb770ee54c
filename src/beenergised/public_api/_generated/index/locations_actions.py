# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: locations actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/locations": Resource(
        name="actions/locations",
        version="2.0",
        subject="locations_actions",
        endpoints={
            "check-booking-availability": Endpoint(
                name="locationsCheckBookingAvailability",
                method="POST",
                path="/public-api/actions/locations/v2.0/{location}/check-booking-availability",
                path_parameters=(Parameter(name="location", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
