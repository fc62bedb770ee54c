# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tariff snapshots."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "tariff-snapshots": Resource(
        name="tariff-snapshots",
        version="1.0",
        subject="tariff_snapshots",
        endpoints={
            "get": Endpoint(
                name="getTariffSnapshot",
                method="GET",
                path="/public-api/resources/tariff-snapshots/v1.0/{tariffSnapshot}",
                path_parameters=(Parameter(name="tariffSnapshot", kind="integer", required=True),),
                response="tariff_snapshots:TariffSnapshot",
                envelope="data",
                success=(200,),
                typed=True,
            )
        },
    ),
}
