# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: configuration templates."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "configuration-templates": Resource(
        name="configuration-templates",
        version="1.0",
        subject="configuration_templates",
        endpoints={
            "list": Endpoint(
                name="listConfigurationTemplates",
                method="GET",
                path="/public-api/resources/configuration-templates/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getConfigurationTemplate",
                method="GET",
                path="/public-api/resources/configuration-templates/v1.0/{template}",
                path_parameters=(Parameter(name="template", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createConfigurationTemplate",
                method="POST",
                path="/public-api/resources/configuration-templates/v1.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateConfigurationTemplate",
                method="PATCH",
                path="/public-api/resources/configuration-templates/v1.0/{template}",
                path_parameters=(Parameter(name="template", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteConfigurationTemplate",
                method="DELETE",
                path="/public-api/resources/configuration-templates/v1.0/{template}",
                path_parameters=(Parameter(name="template", required=True),),
                confidence="name",
            ),
        },
        children=("configuration-templates/variables",),
    ),
    "configuration-templates/variables": Resource(
        name="configuration-templates/variables",
        version="1.0",
        subject="configuration_templates",
        endpoints={
            "list": Endpoint(
                name="listConfigurationTemplateVariables",
                method="GET",
                path="/public-api/resources/configuration-templates/v1.0/{template}/variables",
                path_parameters=(Parameter(name="template", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "create": Endpoint(
                name="createConfigurationTemplateVariable",
                method="POST",
                path="/public-api/resources/configuration-templates/v1.0/{template}/variables",
                path_parameters=(Parameter(name="template", required=True),),
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateConfigurationTemplateVariable",
                method="PATCH",
                path="/public-api/resources/configuration-templates/v1.0/{template}/variables/{variable}",
                path_parameters=(
                    Parameter(name="template", required=True),
                    Parameter(name="variable", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteConfigurationTemplateVariable",
                method="DELETE",
                path="/public-api/resources/configuration-templates/v1.0/{template}/variables/{variable}",
                path_parameters=(
                    Parameter(name="template", required=True),
                    Parameter(name="variable", required=True),
                ),
                confidence="name",
            ),
        },
    ),
}
