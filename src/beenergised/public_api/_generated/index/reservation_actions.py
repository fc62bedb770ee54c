# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: reservation actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/reservation": Resource(
        name="actions/reservation",
        version="1.0",
        subject="reservation_actions",
        endpoints={
            "cancel": Endpoint(
                name="reservationCancel",
                method="POST",
                path="/public-api/actions/reservation/v1.0/{reservation}/cancel",
                path_parameters=(Parameter(name="reservation", kind="integer", required=True),),
                request="reservation_actions:ReservationCancelRequest",
                success=(202,),
                typed=True,
            )
        },
    ),
}
