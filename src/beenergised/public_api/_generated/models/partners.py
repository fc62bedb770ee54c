# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: partners."""

from typing import Annotated, Any

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Input, Int
from beenergised.public_api._generated.models.shared import UserBankDetails, UserBankDetailsInput
from beenergised.public_api.bodies import UNSET

__all__ = [
    "Partner",
    "PartnerContact",
    "PartnerContactDetails",
    "PartnerContactDetailsInput",
    "PartnerContactInput",
    "PartnerCorporateBilling",
    "PartnerCorporateBillingInput",
    "PartnerCreate",
    "PartnerNotifications",
    "PartnerNotificationsBilling",
    "PartnerNotificationsBillingInput",
    "PartnerNotificationsInput",
    "PartnerNotificationsTechnical",
    "PartnerNotificationsTechnicalInput",
    "PartnerOptions",
    "PartnerOptionsInput",
    "PartnerPatch",
    "UserBankDetails",
    "UserBankDetailsInput",
]


class PartnerContact(Answer):
    """Part of an answer: `PartnerContactDetails.administrative`,
    `PartnerContactDetails.technical` and 1 more.
    """

    contact_person: str | None = None
    email: str | None = None
    phone: str | None = None


class PartnerContactDetails(Answer):
    """Part of an answer: `Partner.contactDetails`, `PartnerCreate.contactDetails` and 1 more."""

    administrative: PartnerContact | None = None
    technical: PartnerContact | None = None
    billing: PartnerContact | None = None


class PartnerCorporateBilling(Answer):
    """Part of an answer: `Partner.corporateBilling`, `PartnerCreate.corporateBilling` and 1
    more.
    """

    enabled: Boolean | None = None
    monthly_limit: Float | None = None
    discount: Float | None = None


class PartnerNotificationsBilling(Answer):
    """Part of an answer: `PartnerNotifications.billing`."""

    settlement_reports: Boolean | None = None


class PartnerNotificationsTechnical(Answer):
    """Part of an answer: `PartnerNotifications.technical`."""

    charge_point_faults: Boolean | None = None


class PartnerNotifications(Answer):
    """Part of an answer: `Partner.notifications`, `PartnerCreate.notifications` and 1 more."""

    technical: PartnerNotificationsTechnical | None = None
    billing: PartnerNotificationsBilling | None = None


class PartnerOptions(Answer):
    """Part of an answer: `Partner.options`, `PartnerCreate.options` and 1 more."""

    create_users: Boolean | None = None
    add_user_balance: Boolean | None = None
    supplier_on_receipts: Boolean | None = None
    allow_to_control_tariffs: Boolean | None = None
    allow_to_control_tariff_groups: Boolean | None = None


class Partner(Answer):
    """Answered by `listPartners`, `createPartner` and 2 more."""

    id: Int | None = None
    name: str
    business_name: str | None = None
    reg_no: str | None = None
    vat_no: str | None = None
    address: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    region: str | None = None
    state: str | None = None
    contact_details: PartnerContactDetails | None = None
    notifications: PartnerNotifications | None = None
    monthly_platform_fee: Float | None = None
    options: PartnerOptions | None = None
    corporate_billing: PartnerCorporateBilling | None = None
    external_id: ID | None = None
    last_updated_at: DateTime | None = None
    bank_details: UserBankDetails | None = None
    custom_fields: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    invoice_number_prefix: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    notes: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    receipts_prefix: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    receipts_starting_number: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    reimbursement: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    starting_invoice_number: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    tags: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    translated_address: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    translated_city: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    translated_name: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    translated_region: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class PartnerContactInput(Input):
    """Part of what is sent: `PartnerContactDetails.administrative`,
    `PartnerContactDetails.technical` and 1 more.
    """

    contact_person: str | None = None
    email: str | None = None
    phone: str | None = None


class PartnerContactDetailsInput(Input):
    """Part of what is sent: `Partner.contactDetails`, `PartnerCreate.contactDetails` and 1
    more.
    """

    administrative: PartnerContactInput | None = None
    technical: PartnerContactInput | None = None
    billing: PartnerContactInput | None = None


class PartnerCorporateBillingInput(Input):
    """Part of what is sent: `Partner.corporateBilling`, `PartnerCreate.corporateBilling` and 1
    more.
    """

    enabled: Boolean = UNSET
    monthly_limit: Float | None = None
    discount: Float | None = None


class PartnerNotificationsBillingInput(Input):
    """Part of what is sent: `PartnerNotifications.billing`."""

    settlement_reports: Boolean = UNSET


class PartnerNotificationsTechnicalInput(Input):
    """Part of what is sent: `PartnerNotifications.technical`."""

    charge_point_faults: Boolean = UNSET


class PartnerNotificationsInput(Input):
    """Part of what is sent: `Partner.notifications`, `PartnerCreate.notifications` and 1 more."""

    technical: PartnerNotificationsTechnicalInput = UNSET
    billing: PartnerNotificationsBillingInput = UNSET


class PartnerOptionsInput(Input):
    """Part of what is sent: `Partner.options`, `PartnerCreate.options` and 1 more."""

    create_users: Boolean = UNSET
    add_user_balance: Boolean = UNSET
    supplier_on_receipts: Boolean = UNSET
    allow_to_control_tariffs: Boolean = UNSET
    allow_to_control_tariff_groups: Boolean = UNSET


class PartnerCreate(Input):
    """Sent by `createPartner`."""

    business_name: str = UNSET
    name: str
    reg_no: str | None = None
    vat_no: str | None = None
    address: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: Annotated[str, Field(max_length=2, min_length=2)] | None = None
    """ISO 3166-1 alpha-2."""
    region: str | None = None
    state: str = UNSET
    contact_details: PartnerContactDetailsInput | None = None
    notifications: PartnerNotificationsInput = UNSET
    monthly_platform_fee: Float | None = None
    options: PartnerOptionsInput = UNSET
    corporate_billing: PartnerCorporateBillingInput = UNSET
    external_id: str | None = None
    bank_details: UserBankDetailsInput = UNSET


class PartnerPatch(Input):
    """Sent by `updatePartner`."""

    business_name: str = UNSET
    name: str = UNSET
    reg_no: str | None = None
    vat_no: str | None = None
    address: str | None = None
    postcode: str | None = None
    city: str | None = None
    country: Annotated[str, Field(max_length=2, min_length=2)] | None = None
    """ISO 3166-1 alpha-2."""
    region: str | None = None
    state: str = UNSET
    contact_details: PartnerContactDetailsInput | None = None
    notifications: PartnerNotificationsInput = UNSET
    monthly_platform_fee: Float | None = None
    options: PartnerOptionsInput = UNSET
    corporate_billing: PartnerCorporateBillingInput = UNSET
    external_id: str | None = None
    bank_details: UserBankDetailsInput = UNSET
