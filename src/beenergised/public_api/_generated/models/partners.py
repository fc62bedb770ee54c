# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: partners."""

from typing import Annotated, Any

from pydantic import Field

from beenergised.models import ID, Answer, Boolean, DateTime, Float, Input, Int
from beenergised.public_api._generated.models.shared import UserBankDetails, UserBankDetailsInput
from beenergised.public_api.unset import UNSET


class PartnerContact(Answer):
    """Answered: ."""

    contact_person: str | None = None
    email: str | None = None
    phone: str | None = None


class PartnerContactDetails(Answer):
    """Answered: ."""

    administrative: PartnerContact | None = None
    technical: PartnerContact | None = None
    billing: PartnerContact | None = None


class PartnerCorporateBilling(Answer):
    """Answered: ."""

    enabled: Boolean | None = None
    monthly_limit: Float | None = None
    discount: Float | None = None


class PartnerNotificationsBilling(Answer):
    """Answered: ."""

    settlement_reports: Boolean | None = None


class PartnerNotificationsTechnical(Answer):
    """Answered: ."""

    charge_point_faults: Boolean | None = None


class PartnerNotifications(Answer):
    """Answered: ."""

    technical: PartnerNotificationsTechnical | None = None
    billing: PartnerNotificationsBilling | None = None


class PartnerOptions(Answer):
    """Answered: ."""

    create_users: Boolean | None = None
    add_user_balance: Boolean | None = None
    supplier_on_receipts: Boolean | None = None
    allow_to_control_tariffs: Boolean | None = None
    allow_to_control_tariff_groups: Boolean | None = None


class Partner(Answer):
    """Answered: `GET /public-api/resources/partners/v2.0`, `POST /public-
    api/resources/partners/v2.0` and 2 more.
    """

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
    """Sent: ."""

    contact_person: str | None = None
    email: str | None = None
    phone: str | None = None


class PartnerContactDetailsInput(Input):
    """Sent: ."""

    administrative: PartnerContactInput | None = None
    technical: PartnerContactInput | None = None
    billing: PartnerContactInput | None = None


class PartnerCorporateBillingInput(Input):
    """Sent: ."""

    enabled: Boolean = UNSET
    monthly_limit: Float | None = None
    discount: Float | None = None


class PartnerNotificationsBillingInput(Input):
    """Sent: ."""

    settlement_reports: Boolean = UNSET


class PartnerNotificationsTechnicalInput(Input):
    """Sent: ."""

    charge_point_faults: Boolean = UNSET


class PartnerNotificationsInput(Input):
    """Sent: ."""

    technical: PartnerNotificationsTechnicalInput = UNSET
    billing: PartnerNotificationsBillingInput = UNSET


class PartnerOptionsInput(Input):
    """Sent: ."""

    create_users: Boolean = UNSET
    add_user_balance: Boolean = UNSET
    supplier_on_receipts: Boolean = UNSET
    allow_to_control_tariffs: Boolean = UNSET
    allow_to_control_tariff_groups: Boolean = UNSET


class PartnerCreate(Input):
    """Sent: `POST /public-api/resources/partners/v2.0`."""

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
    """Sent: `PATCH /public-api/resources/partners/v2.0/{partner}`."""

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
