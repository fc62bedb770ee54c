# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: installer jobs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "installer-jobs": Resource(
        name="installer-jobs",
        version="1.0",
        subject="installer_jobs",
        endpoints={
            "list": Endpoint(
                name="listInstallerJobs",
                method="GET",
                path="/public-api/resources/installer-jobs/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getInstallerJob",
                method="GET",
                path="/public-api/resources/installer-jobs/v1.0/{installerJob}",
                path_parameters=(Parameter(name="installerJob", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createInstallerJob",
                method="POST",
                path="/public-api/resources/installer-jobs/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateInstallerJob",
                method="PATCH",
                path="/public-api/resources/installer-jobs/v1.0/{installerJob}",
                path_parameters=(Parameter(name="installerJob", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteInstallerJob",
                method="DELETE",
                path="/public-api/resources/installer-jobs/v1.0/{installerJob}",
                path_parameters=(Parameter(name="installerJob", required=True),),
                confidence="name",
            ),
        },
    ),
}
