# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: installer job actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/installer-job": Resource(
        name="actions/installer-job",
        version="1.0",
        subject="installer_job_actions",
        endpoints={
            "assign-charge-points": Endpoint(
                name="installerJobAssignChargePoints",
                method="POST",
                path="/public-api/actions/installer-job/v1.0/{installerJob}/assign-charge-points",
                path_parameters=(Parameter(name="installerJob", required=True),),
                envelope="data",
                confidence="name",
            ),
            "change-status": Endpoint(
                name="installerJobChangeStatus",
                method="POST",
                path="/public-api/actions/installer-job/v1.0/{installerJob}/change-status",
                path_parameters=(Parameter(name="installerJob", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
