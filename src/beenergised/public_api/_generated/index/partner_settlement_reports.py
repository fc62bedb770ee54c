# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: partner settlement reports."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "partner-settlement-reports": Resource(
        name="partner-settlement-reports",
        version="1.0",
        subject="partner_settlement_reports",
        endpoints={
            "list": Endpoint(
                name="listPartnerSettlementReports",
                method="GET",
                path="/public-api/resources/partner-settlement-reports/v1.0",
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getPartnerSettlementReport",
                method="GET",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}",
                path_parameters=(Parameter(name="partnerSettlementReport", required=True),),
                envelope="data",
                confidence="name",
            ),
        },
        children=("partner-settlement-reports/records",),
    ),
    "partner-settlement-reports/records": Resource(
        name="partner-settlement-reports/records",
        version="1.0",
        subject="partner_settlement_reports",
        endpoints={
            "list": Endpoint(
                name="listPartnerSettlementReportRecords",
                method="GET",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}/records",
                path_parameters=(Parameter(name="partnerSettlementReport", required=True),),
                pagination="both",
                envelope="list",
                confidence="name",
            ),
            "get": Endpoint(
                name="getPartnerSettlementReportRecord",
                method="GET",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}/records/{PartnerSettlementRecord}",
                path_parameters=(
                    Parameter(name="partnerSettlementReport", required=True),
                    Parameter(name="PartnerSettlementRecord", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "create": Endpoint(
                name="createPartnerSettlementReportRecord",
                method="POST",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}/records",
                path_parameters=(Parameter(name="partnerSettlementReport", required=True),),
                envelope="data",
                confidence="name",
            ),
            "replace": Endpoint(
                name="replacePartnerSettlementReportRecord",
                method="PUT",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}/records/{PartnerSettlementRecord}",
                path_parameters=(
                    Parameter(name="partnerSettlementReport", required=True),
                    Parameter(name="PartnerSettlementRecord", required=True),
                ),
                envelope="data",
                confidence="name",
            ),
            "delete": Endpoint(
                name="deletePartnerSettlementReportRecord",
                method="DELETE",
                path="/public-api/resources/partner-settlement-reports/v1.0/{partnerSettlementReport}/records/{PartnerSettlementRecord}",
                path_parameters=(
                    Parameter(name="partnerSettlementReport", required=True),
                    Parameter(name="PartnerSettlementRecord", required=True),
                ),
                confidence="name",
            ),
        },
    ),
}
