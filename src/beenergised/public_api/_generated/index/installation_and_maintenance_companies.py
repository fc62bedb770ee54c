# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: installation and maintenance companies."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "installation-and-maintenance-companies": Resource(
        name="installation-and-maintenance-companies",
        version="1.0",
        subject="installation_and_maintenance_companies",
        endpoints={
            "list": Endpoint(
                name="listInstallationAndMaintenanceCompanies",
                method="GET",
                path="/public-api/resources/installation-and-maintenance-companies/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getInstallationAndMaintenanceCompany",
                method="GET",
                path="/public-api/resources/installation-and-maintenance-companies/v1.0/{imCompany}",
                path_parameters=(Parameter(name="imCompany", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createInstallationAndMaintenanceCompany",
                method="POST",
                path="/public-api/resources/installation-and-maintenance-companies/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateInstallationAndMaintenanceCompany",
                method="PATCH",
                path="/public-api/resources/installation-and-maintenance-companies/v1.0/{imCompany}",
                path_parameters=(Parameter(name="imCompany", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteInstallationAndMaintenanceCompany",
                method="DELETE",
                path="/public-api/resources/installation-and-maintenance-companies/v1.0/{imCompany}",
                path_parameters=(Parameter(name="imCompany", required=True),),
                confidence="name",
            ),
        },
    ),
}
