# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner contracts."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "partner-contracts": Resource(
        name="partner-contracts",
        version="1.0",
        subject="partner_contracts",
        endpoints={
            "list": Endpoint(
                name="listPartnerContracts",
                method="GET",
                path="/public-api/resources/partner-contracts/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getPartnerContract",
                method="GET",
                path="/public-api/resources/partner-contracts/v1.0/{partnerContract}",
                path_parameters=(Parameter(name="partnerContract", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createPartnerContract",
                method="POST",
                path="/public-api/resources/partner-contracts/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updatePartnerContract",
                method="PATCH",
                path="/public-api/resources/partner-contracts/v1.0/{partnerContract}",
                path_parameters=(Parameter(name="partnerContract", required=True),),
                envelope="data",
                confidence="name",
            ),
            "replace": Endpoint(
                name="replacePartnerContract",
                method="PUT",
                path="/public-api/resources/partner-contracts/v1.0/{partnerContract}",
                path_parameters=(Parameter(name="partnerContract", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deletePartnerContract",
                method="DELETE",
                path="/public-api/resources/partner-contracts/v1.0/{partnerContract}",
                path_parameters=(Parameter(name="partnerContract", required=True),),
                confidence="name",
            ),
        },
    ),
}
