# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: evse actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/evse": Resource(
        name="actions/evse",
        version="1.0",
        subject="evse_actions",
        endpoints={
            "bulk-assign-tariff-group": Endpoint(
                name="evseBulkAssignTariffGroup",
                method="POST",
                path="/public-api/actions/evse/v1.0/bulk-assign-tariff-group",
                request="evse_actions:EvseBulkAssignTariffGroupRequest",
                request_required=True,
                success=(202, 204),
                typed=True,
            ),
            "start": Endpoint(
                name="evseStart",
                method="POST",
                path="/public-api/actions/evse/v1.0/{evse}/start",
                path_parameters=(Parameter(name="evse", kind="integer", required=True),),
                request="evse_actions:EvseStartRequest",
                response="evse_actions:EvseStartResponse",
                envelope="bare",
                success=(202,),
                typed=True,
            ),
            "trigger-message": Endpoint(
                name="evseTriggerMessage",
                method="POST",
                path="/public-api/actions/evse/v1.0/{evse}/trigger-message",
                path_parameters=(Parameter(name="evse", kind="integer", required=True),),
                request="evse_actions:EvseTriggerMessageRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
        },
    ),
}
