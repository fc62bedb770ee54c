# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: bookings."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "bookings": Resource(
        name="bookings",
        version="1.0",
        subject="bookings",
        endpoints={
            "list": Endpoint(
                name="listBookings",
                method="GET",
                path="/public-api/resources/bookings/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getBooking",
                method="GET",
                path="/public-api/resources/bookings/v1.0/{booking}",
                path_parameters=(Parameter(name="booking", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
