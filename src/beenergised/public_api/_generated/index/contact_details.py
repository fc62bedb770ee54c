# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: contact details."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "contact-details": Resource(
        name="contact-details",
        version="2.0",
        subject="contact_details",
        endpoints={
            "get": Endpoint(
                name="getContactDetails",
                method="GET",
                path="/public-api/resources/contact-details/v2.0",
                envelope="data",
                confidence="name",
            ),
            "replace": Endpoint(
                name="replaceContactDetails",
                method="PUT",
                path="/public-api/resources/contact-details/v2.0",
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteContactDetails",
                method="DELETE",
                path="/public-api/resources/contact-details/v2.0",
                confidence="name",
            ),
        },
    ),
}
