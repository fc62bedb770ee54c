# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: provisioning certificate actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/provisioning-certificate": Resource(
        name="actions/provisioning-certificate",
        version="1.0",
        subject="provisioning_certificate_actions",
        endpoints={
            "issue-emaid": Endpoint(
                name="provisioningCertificateIssueEmaid",
                method="POST",
                path="/public-api/actions/provisioning-certificate/v1.0/{provisioningCertificate}/issue-emaid",
                path_parameters=(Parameter(name="provisioningCertificate", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
