# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: tax actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/tax": Resource(
        name="actions/tax",
        version="1.0",
        subject="tax_actions",
        endpoints={
            "validate-vat": Endpoint(
                name="taxValidateVat",
                method="POST",
                path="/public-api/actions/tax/v1.0/validate-vat",
                envelope="data",
                confidence="name",
            )
        },
    ),
}
