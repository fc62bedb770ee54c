# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified users."""

from typing import Any

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Int, OpenEnum
from beenergised.public_api._generated.models.shared import EnabledStatus, UserBankDetails
from beenergised.public_api._generated.models.shared_notifications import (
    ChangeAction,
    CreateOrUpdateAction,
)
from beenergised.public_api._generated.models.shared_users import SessionsAllowed, UserPartnerInvite
from beenergised.public_api.notified import Notification

__all__ = [
    "ChangeAction",
    "ChangedUser",
    "ChangedUserOptions",
    "CreateOrUpdateAction",
    "EnabledStatus",
    "IdTagChangedNotification",
    "LegacyUserSubscriptionChangedNotification",
    "LegacyUserSubscriptionChangedStatus",
    "PartnerInviteChangedNotification",
    "SessionsAllowed",
    "UserBalanceChangedNotification",
    "UserBalanceChangedType",
    "UserBankDetails",
    "UserChangedAction",
    "UserChangedNotification",
    "UserInvoiceDetailsChangedNotification",
    "UserPartnerInvite",
    "UserPaymentMethodChangedNotification",
    "UserSubscriptionChangedNotification",
    "UserSubscriptionChangedStatus",
]


class ChangedUserOptions(Answer):
    """Part of an answer: `ChangedUser.options`."""

    sessions_allowed: SessionsAllowed | None = None


class ChangedUser(Answer):
    """Part of an answer: `UserChangedNotification.user`."""

    id: ID | None = None
    email: str | None = None
    email_verified: DateTime | None = None
    require_password_reset: Boolean | None = None
    first_name: str | None = None
    middle_name: str | None = None
    last_name: str | None = None
    phone: str | None = None
    country: str | None = None
    state: str | None = None
    city: str | None = None
    post_code: str | None = None
    address: str | None = None
    vehicle_no: str | None = None
    personal_id: ID | None = None
    locale: str | None = None
    balance: Float | None = None
    status: EnabledStatus | None = None
    user_group_ids: list[Int] | None = None
    external_id: ID | None = None
    subscription_id: Int | None = None
    options: ChangedUserOptions | None = None
    password: str | None = None
    last_updated_at: DateTime | None = None
    created_at: DateTime | None = None
    created_by: str | None = None
    receive_news_and_promotions: Boolean | None = None
    partner_invites: list[UserPartnerInvite] | None = None
    bank_details: UserBankDetails | None = None
    external_app_data: dict[str, Any] | None = None


class IdTagChangedNotification(Notification):
    """What is posted as `idTag.changed`."""

    notification: str
    """Always `idTag.changed`."""
    id_tags_id: Int
    action: ChangeAction
    last_updated_at: DateTime | None = None


class LegacyUserSubscriptionChangedStatus(OpenEnum):
    """Values of `LegacyUserSubscriptionChangedNotification.status`."""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class LegacyUserSubscriptionChangedNotification(Notification):
    """What is posted as `user.subscriptionChanged`."""

    notification: str
    """Always `user.subscriptionChanged`."""
    user_id: Int
    plan_id: Int
    status: LegacyUserSubscriptionChangedStatus
    end_date: DateTime
    last_updated_at: DateTime


class PartnerInviteChangedNotification(Notification):
    """What is posted as `partnerInvite.changed`."""

    notification: str
    """Always `partnerInvite.changed`."""
    partner_invite_id: Int
    user_id: Int | None = None
    email: str | None = None
    action: ChangeAction
    allow_corporate_account_billing: Boolean | None = None
    limit_corporate_account_billing_to_partner_charge_points: Boolean | None = None
    allow_access_to_private_charge_points: Boolean | None = None
    last_updated_at: DateTime


class UserBalanceChangedType(OpenEnum):
    """Values of `UserBalanceChangedNotification.type`."""

    TRANSACTION = "transaction"
    USER_TOP_UP = "user_top_up"
    API_TOP_UP = "api_top_up"
    OPERATOR_TOP_UP = "operator_top_up"
    VOUCHER = "voucher"
    TOP_UP = "top_up"
    AUTO_TOP_UP = "auto_top_up"
    ADD_TO_BALANCE = "add_to_balance"
    PROMO_CODE = "promo_code"
    SUBSCRIBE_TO_PLAN = "subscribe_to_plan"
    CUSTOM_FEE = "custom_fee"


class UserBalanceChangedNotification(Notification):
    """What is posted as `userBalance.changed`."""

    type: UserBalanceChangedType
    notification: str
    """Always `userBalance.changed`."""
    debit: Float
    credit: Float
    updated_balance: Float
    user_id: Int
    currency: str
    transaction_id: Int | None = None
    timestamp: DateTime
    last_updated_at: DateTime


class UserChangedAction(OpenEnum):
    """Values of `UserChangedNotification.action`."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"
    PERMANENTLY_DELETED = "permanently deleted"


class UserChangedNotification(Notification):
    """What is posted as `UserChangedNotification`."""

    notification: str
    """Always `UserChangedNotification`."""
    user: ChangedUser
    action: UserChangedAction
    last_updated_at: DateTime


class UserInvoiceDetailsChangedNotification(Notification):
    """What is posted as `user.invoiceDetails.changed`."""

    notification: str
    """Always `user.invoiceDetails.changed`."""
    user_id: Int
    action: CreateOrUpdateAction
    last_updated_at: DateTime


class UserPaymentMethodChangedNotification(Notification):
    """What is posted as `user.paymentMethod.changed`."""

    notification: str
    """Always `user.paymentMethod.changed`."""
    payment_method_id: ID
    user_id: Int
    action: ChangeAction
    last_updated_at: DateTime


class UserSubscriptionChangedStatus(OpenEnum):
    """Values of `UserSubscriptionChangedNotification.status`."""

    ACTIVE = "active"
    CANCELED = "canceled"
    EXPIRED = "expired"
    PENDING = "pending"
    SUSPENDED = "suspended"


class UserSubscriptionChangedNotification(Notification):
    """What is posted as `user.subscription.changed`."""

    notification: str
    """Always `user.subscription.changed`."""
    user_id: Int
    plan_id: Int
    status: UserSubscriptionChangedStatus
    ends_at: DateTime
    last_updated_at: DateTime
