# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner settlement report actions."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "actions/partner-settlement-report": Resource(
        name="actions/partner-settlement-report",
        version="1.0",
        subject="partner_settlement_report_actions",
        endpoints={
            "update-external-id": Endpoint(
                name="partnerSettlementReportUpdateExternalId",
                method="POST",
                path="/public-api/actions/partner-settlement-report/v1.0/{partnerSettlementReport}/update-external-id",
                path_parameters=(Parameter(name="partnerSettlementReport", required=True),),
                envelope="data",
                confidence="name",
            )
        },
    ),
}
