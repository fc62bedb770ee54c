# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: flexibility asset actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/flexibility-asset": Resource(
        name="actions/flexibility-asset",
        version="1.0",
        subject="flexibility_asset_actions",
        endpoints={
            "change-status": Endpoint(
                name="flexibilityAssetChangeStatus",
                method="POST",
                path="/public-api/actions/flexibility-asset/v1.0/{flexibilityAsset}/change-status",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create-activation-request": Endpoint(
                name="flexibilityAssetCreateActivationRequest",
                method="POST",
                path="/public-api/actions/flexibility-asset/v1.0/{flexibilityAsset}/create-activation-request",
                path_parameters=(Parameter(name="flexibilityAsset", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
