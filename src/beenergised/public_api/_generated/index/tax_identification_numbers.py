# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tax identification numbers."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "tax-identification-numbers": Resource(
        name="tax-identification-numbers",
        version="2.0",
        subject="tax_identification_numbers",
        endpoints={
            "list": Endpoint(
                name="listTaxIdentificationNumbers",
                method="GET",
                path="/public-api/resources/tax-identification-numbers/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getTaxIdentificationNumber",
                method="GET",
                path="/public-api/resources/tax-identification-numbers/v2.0/{taxIdentificationNumber}",
                path_parameters=(Parameter(name="taxIdentificationNumber", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createTaxIdentificationNumber",
                method="POST",
                path="/public-api/resources/tax-identification-numbers/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateTaxIdentificationNumber",
                method="PATCH",
                path="/public-api/resources/tax-identification-numbers/v2.0/{taxIdentificationNumber}",
                path_parameters=(Parameter(name="taxIdentificationNumber", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteTaxIdentificationNumber",
                method="DELETE",
                path="/public-api/resources/tax-identification-numbers/v2.0/{taxIdentificationNumber}",
                path_parameters=(Parameter(name="taxIdentificationNumber", required=True),),
                confidence="name",
            ),
        },
    ),
}
