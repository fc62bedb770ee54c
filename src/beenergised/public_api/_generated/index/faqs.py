# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: faqs."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "faqs": Resource(
        name="faqs",
        version="2.0",
        subject="faqs",
        endpoints={
            "list": Endpoint(
                name="listFaqs",
                method="GET",
                path="/public-api/resources/faqs/v2.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getFaq",
                method="GET",
                path="/public-api/resources/faqs/v2.0/{faq}",
                path_parameters=(Parameter(name="faq", required=True),),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createFaq",
                method="POST",
                path="/public-api/resources/faqs/v2.0",
                envelope="data",
                confidence="name",
            ),
            "update": Endpoint(
                name="updateFaq",
                method="PATCH",
                path="/public-api/resources/faqs/v2.0/{faq}",
                path_parameters=(Parameter(name="faq", required=True),),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deleteFaq",
                method="DELETE",
                path="/public-api/resources/faqs/v2.0/{faq}",
                path_parameters=(Parameter(name="faq", required=True),),
                confidence="name",
            ),
        },
    ),
}
