# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: id tag actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/id-tag": Resource(
        name="actions/id-tag",
        version="1.0",
        subject="id_tag_actions",
        endpoints={
            "reissue-emaid": Endpoint(
                name="idTagReissueEmaid",
                method="POST",
                path="/public-api/actions/id-tag/v1.0/{idTag}/reissue-emaid",
                path_parameters=(Parameter(name="idTag", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
