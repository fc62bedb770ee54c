# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified partners."""

from pydantic import Field

from beenergised.base_models import ID, Answer, DateTime, Float, Int, OpenEnum
from beenergised.public_api._generated.models.shared_notifications import ChangeAction
from beenergised.public_api.notified import Notification

__all__ = [
    "ChangeAction",
    "ChangedSubOperator",
    "CreateOrDeleteAction",
    "LegacyPartnerChangedNotification",
    "LegacyPartnerChangedUser",
    "PartnerChangedNotification",
    "RoamingPlatformChangedNotification",
    "SettlementReportCreatedNotification",
    "SubOperatorChangedNotification",
]


class ChangedSubOperator(Answer):
    """Part of an answer: `SubOperatorChangedNotification.subOperator`."""

    id: Int | None = None


class CreateOrDeleteAction(OpenEnum):
    """Values of `LegacyPartnerChangedNotification.action`,
    `SubOperatorChangedNotification.action`.
    """

    CREATED = "created"
    DELETED = "deleted"


class LegacyPartnerChangedUser(Answer):
    """Part of an answer: `LegacyPartnerChangedNotification.user`."""

    id: ID | None = None


class LegacyPartnerChangedNotification(Notification):
    """What is posted as `PartnerChangedNotification`."""

    notification: str
    """Always `PartnerChangedNotification`."""
    user: LegacyPartnerChangedUser
    action: CreateOrDeleteAction


class PartnerChangedNotification(Notification):
    """What is posted as `partner.changed`."""

    notification: str
    """Always `partner.changed`."""
    partner_id: Int
    action: ChangeAction
    last_updated_at: DateTime
    external_id: ID | None = None
    company_name: str | None = None
    business_name: str | None = None
    reg_no: str | None = None
    vat_no: str | None = None
    country: str | None = None


class RoamingPlatformChangedNotification(Notification):
    """What is posted as `roamingPlatform.changed`."""

    notification: str
    """Always `roamingPlatform.changed`."""
    roaming_platform_id: Int
    action: ChangeAction
    last_updated_at: DateTime


class SettlementReportCreatedNotification(Notification):
    """What is posted as `settlementReport.created`."""

    notification: str
    """Always `settlementReport.created`."""
    id: Int
    report_uid: str
    partner_id: Int
    issue_date: DateTime
    period: str
    total_kwh_delivered_as_cpo: Float = Field(alias="totalKwhDeliveredAsCPO")
    total_kwh_delivered_as_emsp: Float
    total_revenue_collected_current_period: Float
    total_revenue_collected_previous_periods: Float | None = None
    total_collected_balance_current_period: Float
    total_collected_balance_previous_periods: Float | None = None
    total_revenue: Float
    total_expenses: Float
    total_amount: Float
    currency: str
    last_updated_at: DateTime


class SubOperatorChangedNotification(Notification):
    """What is posted as `SubOperatorChangedNotification`."""

    notification: str
    """Always `SubOperatorChangedNotification`."""
    sub_operator: ChangedSubOperator
    action: CreateOrDeleteAction
    last_updated_at: DateTime
