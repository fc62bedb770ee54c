# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner invites."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "partner-invites": Resource(
        name="partner-invites",
        version="1.0",
        subject="partner_invites",
        endpoints={
            "list": Endpoint(
                name="listPartnerInvites",
                method="GET",
                path="/public-api/resources/partner-invites/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getPartnerInvite",
                method="GET",
                path="/public-api/resources/partner-invites/v1.0/{partnerInvite}",
                path_parameters=(Parameter(name="partnerInvite", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createPartnerInvite",
                method="POST",
                path="/public-api/resources/partner-invites/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updatePartnerInvite",
                method="PATCH",
                path="/public-api/resources/partner-invites/v1.0/{partnerInvite}",
                path_parameters=(Parameter(name="partnerInvite", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deletePartnerInvite",
                method="DELETE",
                path="/public-api/resources/partner-invites/v1.0/{partnerInvite}",
                path_parameters=(Parameter(name="partnerInvite", required=True),),
                confidence="name",
            ),
        },
    ),
}
