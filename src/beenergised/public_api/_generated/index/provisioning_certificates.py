# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: provisioning certificates."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "provisioning-certificates": Resource(
        name="provisioning-certificates",
        version="2.0",
        subject="provisioning_certificates",
        endpoints={
            "list": Endpoint(
                name="listProvisioningCertificates",
                method="GET",
                path="/public-api/resources/provisioning-certificates/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getProvisioningCertificate",
                method="GET",
                path="/public-api/resources/provisioning-certificates/v2.0/{provisioningCertificate}",
                path_parameters=(Parameter(name="provisioningCertificate", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createProvisioningCertificate",
                method="POST",
                path="/public-api/resources/provisioning-certificates/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateProvisioningCertificate",
                method="PATCH",
                path="/public-api/resources/provisioning-certificates/v2.0/{provisioningCertificate}",
                path_parameters=(Parameter(name="provisioningCertificate", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteProvisioningCertificate",
                method="DELETE",
                path="/public-api/resources/provisioning-certificates/v2.0/{provisioningCertificate}",
                path_parameters=(Parameter(name="provisioningCertificate", required=True),),
                confidence="name",
            ),
        },
    ),
}
