# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: configuration template actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/configuration-template": Resource(
        name="actions/configuration-template",
        version="1.0",
        subject="configuration_template_actions",
        endpoints={
            "apply-to-charge-points": Endpoint(
                name="configurationTemplateApplyToChargePoints",
                method="POST",
                path="/public-api/actions/configuration-template/v1.0/{template}/apply-to-charge-points",
                path_parameters=(Parameter(name="template", required=True),),
                envelope="data",
                confidence="name",
            ),
            "insert-bulk-variables": Endpoint(
                name="configurationTemplateInsertBulkVariables",
                method="POST",
                path="/public-api/actions/configuration-template/v1.0/{template}/insert-bulk-variables",
                path_parameters=(Parameter(name="template", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
    ),
}
