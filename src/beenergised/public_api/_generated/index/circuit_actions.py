# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: circuit actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/circuit": Resource(
        name="actions/circuit",
        version="2.0",
        subject="circuit_actions",
        endpoints={
            "attach-charge-point": Endpoint(
                name="circuitAttachChargePoint",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/attach-charge-point",
                path_parameters=(Parameter(name="circuit", kind="integer", required=True),),
                request="circuit_actions:CircuitAttachChargePointRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "detach-charge-point": Endpoint(
                name="circuitDetachChargePoint",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/detach-charge-point/{chargePoint}",
                path_parameters=(
                    Parameter(name="circuit", kind="integer", required=True),
                    Parameter(name="chargePoint", kind="integer", required=True),
                ),
                success=(202,),
                typed=True,
            ),
            "set-charge-point-priority": Endpoint(
                name="circuitSetChargePointPriority",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/set-charge-point-priority/{chargePoint}",
                path_parameters=(
                    Parameter(name="circuit", kind="integer", required=True),
                    Parameter(name="chargePoint", kind="integer", required=True),
                ),
                request="circuit_actions:CircuitSetChargePointPriorityRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "set-charge-point-priority-evse": Endpoint(
                name="circuitSetChargePointPriorityEvse",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/set-charge-point-priority/{chargePoint}/evse/{evse}",
                path_parameters=(
                    Parameter(name="circuit", kind="integer", required=True),
                    Parameter(name="chargePoint", kind="integer", required=True),
                    Parameter(name="evse", kind="integer", required=True),
                ),
                request="circuit_actions:CircuitSetChargePointPriorityEvseRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "set-circuit-soc-priorities": Endpoint(
                name="circuitSetCircuitSocPriorities",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/set-circuit-soc-priorities",
                path_parameters=(Parameter(name="circuit", kind="integer", required=True),),
                request="circuit_actions:CircuitSetCircuitSocPrioritiesRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
            "set-session-priority": Endpoint(
                name="circuitSetSessionPriority",
                method="POST",
                path="/public-api/actions/circuit/v2.0/{circuit}/set-session-priority/{session}",
                path_parameters=(
                    Parameter(name="circuit", kind="integer", required=True),
                    Parameter(name="session", kind="integer", required=True),
                ),
                request="circuit_actions:CircuitSetSessionPriorityRequest",
                request_required=True,
                success=(202,),
                typed=True,
            ),
        },
    ),
}
