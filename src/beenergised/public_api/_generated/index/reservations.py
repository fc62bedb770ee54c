# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: reservations."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "reservations": Resource(
        name="reservations",
        version="1.0",
        subject="reservations",
        endpoints={
            "list": Endpoint(
                name="listReservations",
                method="GET",
                path="/public-api/resources/reservations/v1.0",
                filters=(
                    Filter(name="evseId", kind="integer-text"),
                    Filter(name="userId", kind="integer-text"),
                    Filter(
                        name="status", kind="enum", values=("active", "expired", "canceled", "done")
                    ),
                    Filter(name="reservedFrom", kind="date-time"),
                    Filter(name="reservedTo", kind="date-time"),
                    Filter(name="operatorId", kind="unknown", later=True),
                ),
                pagination="page",
                response="reservations:Reservation",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getReservation",
                method="GET",
                path="/public-api/resources/reservations/v1.0/{reservation}",
                path_parameters=(Parameter(name="reservation", kind="integer", required=True),),
                response="reservations:Reservation",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
