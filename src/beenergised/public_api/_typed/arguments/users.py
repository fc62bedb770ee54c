# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared import (
        PaymentMethodType,
        UserBankDetailsInput,
    )
    from beenergised.public_api._generated.models.users import (
        InvoiceClientType,
        UserInvoiceDetailsCarrierType,
        UserInvoiceDetailsInvoiceType,
        UserOptionsInput,
    )
UsersInclude: TypeAlias = (
    Literal["partnerInvites", "partner_invites", "externalAppData", "external_app_data"] | Unchecked
)


class ListUsersArguments(CallOptions, total=False):
    """By name: `listUsers`."""

    user_group_id: int | str | None
    partner_id: int | str | None
    external_id: int | str | None
    email: str | None
    external_app_data: str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    invoice_details_last_updated_after: datetime | date | str | None
    invoice_details_last_updated_before: datetime | date | str | None
    last_activity_before: datetime | date | str | None
    operator_id: AnyValue | None


class GetUserArguments(CallOptions, total=False):
    """By name: `getUser`."""

    with_amount_due: bool | Unchecked | None


class CreateUserArguments(CallOptions, total=False):
    """By name: `createUser`."""

    address: str
    bank_details: UserBankDetailsInput | Mapping[str, object]
    city: str
    company_address: str
    company_city: str
    company_country: str
    company_name: str
    company_postal_code: str
    company_receipts_enabled: bool
    company_tax_id: str
    country: str
    email: str
    email_verified: datetime | date | str | None
    external_app_data: Mapping[str, object] | None
    external_id: str | None
    first_name: str
    last_name: str
    locale: str | None
    middle_name: str
    nonce: str
    operator_id: int
    options: UserOptionsInput | Mapping[str, object]
    partner_id: int
    password: str
    personal_id: str
    phone: str
    post_code: str
    receive_news_and_promotions: bool
    require_password_reset: bool
    state: str | None
    user_group_ids: Sequence[int]
    vehicle_no: str
    skip_pre_authorization: object
    skip_unpaid_session_check: object


class UpdateUserArguments(CallOptions, total=False):
    """By name: `updateUser`."""

    address: str
    bank_details: UserBankDetailsInput | Mapping[str, object]
    city: str
    company_address: str
    company_city: str
    company_country: str
    company_name: str
    company_postal_code: str
    company_receipts_enabled: bool
    company_tax_id: str
    country: str
    email: str
    email_verified: datetime | date | str | None
    external_app_data: Mapping[str, object] | None
    external_id: str | None
    first_name: str
    last_name: str
    locale: str | None
    middle_name: str
    options: UserOptionsInput | Mapping[str, object]
    password: str
    personal_id: str
    phone: str
    post_code: str
    receive_news_and_promotions: bool
    require_password_reset: bool
    state: str | None
    user_group_ids: Sequence[int]
    vehicle_no: str


class CreateUserInvoiceDetailsArguments(CallOptions, total=False):
    """By name: `createUserInvoiceDetails`."""

    require_invoice: bool
    invoice_type: (
        Literal["individual", "company", "EInvoice", "Company", "Donation"]
        | UserInvoiceDetailsInvoiceType
        | Unchecked
        | None
    )
    individual_name: str | None
    individual_personal_id: str | None
    individual_tax_id: str | None
    company_name: str | None
    company_reg_no: str | None
    company_tax_id: str | None
    company_tax_administration_office_name: str | None
    country: str | None
    region: str | None
    state: str
    city: str | None
    post_code: str | None
    address: str | None
    invoice_required: bool
    client_type: Literal["individual", "company"] | InvoiceClientType | Unchecked | None
    name: str | None
    email: str | None
    mobile_phone_number: str | None
    landline_phone_number: str | None
    tax_id: str | None
    postcode: str | None
    first_name: str
    last_name: str
    phone: str | None
    carrier_type: (
        Literal["Mobile", "Citizen", "GreenWorld"]
        | UserInvoiceDetailsCarrierType
        | Unchecked
        | None
    )
    love_code: str | None
    mobile_bar_code: str | None
    citizen_id: str | None
    company_id: str | None


class CreateUserPaymentMethodArguments(CallOptions, total=False):
    """By name: `createUserPaymentMethod`."""

    tokenized_type: Literal["card", "bank_transfer"] | PaymentMethodType | Unchecked
    bank_transfer_type: Literal["sepa"]
    transaction_id: int | None


class UpdateUserPaymentMethodArguments(CallOptions, total=False):
    """By name: `updateUserPaymentMethod`."""

    default: bool
