# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: booking requests."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "booking-requests": Resource(
        name="booking-requests",
        version="1.0",
        subject="booking_requests",
        endpoints={
            "list": Endpoint(
                name="listBookingRequests",
                method="GET",
                path="/public-api/resources/booking-requests/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getBookingRequest",
                method="GET",
                path="/public-api/resources/booking-requests/v1.0/{bookingRequest}",
                path_parameters=(Parameter(name="bookingRequest", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createBookingRequest",
                method="POST",
                path="/public-api/resources/booking-requests/v1.0",
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
