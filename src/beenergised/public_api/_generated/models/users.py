# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: users."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Input, Int, Link, OpenEnum
from beenergised.public_api._generated.models.shared import (
    BankTransferType,
    EnabledStatus,
    PaymentMethodType,
    UserBankDetails,
    UserBankDetailsInput,
    WalletType,
)
from beenergised.public_api._generated.models.shared_users import SessionsAllowed, UserPartnerInvite
from beenergised.public_api.bodies import UNSET, Choice, Moment

__all__ = [
    "BankTransferType",
    "EnabledStatus",
    "InvoiceClientType",
    "InvoiceCompany",
    "InvoiceIndividual",
    "PaymentMethodType",
    "SessionsAllowed",
    "User",
    "UserBankDetails",
    "UserBankDetailsInput",
    "UserCreate",
    "UserInvoiceDetails",
    "UserInvoiceDetailsCarrierType",
    "UserInvoiceDetailsCreate",
    "UserInvoiceDetailsInvoiceType",
    "UserInvoiceDetailsRequireInvoiceEnforcedBy",
    "UserLastActivitySource",
    "UserOptions",
    "UserOptionsInput",
    "UserPartnerInvite",
    "UserPatch",
    "UserPaymentMethod",
    "UserPaymentMethodCreate",
    "UserPaymentMethodCreateResult",
    "UserPaymentMethodIssuer",
    "UserPaymentMethodPatch",
    "UserPaymentMethodType",
    "WalletType",
]


class InvoiceClientType(OpenEnum):
    """Values of `UserInvoiceDetails.clientType`, `UserInvoiceDetailsCreate.clientType`."""

    INDIVIDUAL = "individual"
    COMPANY = "company"


class InvoiceCompany(Answer):
    """Part of an answer: `UserInvoiceDetails.company`."""

    name: str | None = None
    email: str | None = None
    mobile_phone_number: str | None = None
    landline_phone_number: str | None = None
    tax_id: ID | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    city: str | None = None
    postcode: str | None = None
    address: str | None = None


class InvoiceIndividual(Answer):
    """Part of an answer: `UserInvoiceDetails.individual`."""

    name: str | None = None
    email: str | None = None
    mobile_phone_number: str | None = None
    tax_id: ID | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    city: str | None = None
    postcode: str | None = None
    address: str | None = None


class UserLastActivitySource(OpenEnum):
    """Values of `User.lastActivitySource`."""

    DEVICE_ACTIVITY = "device_activity"
    DEVICE_LOGOUT = "device_logout"
    ID_TAG_AUTHORIZATION = "id_tag_authorization"
    TRANSACTION = "transaction"
    REGISTRATION = "registration"


class UserOptions(Answer):
    """Part of an answer: `User.options`, `UserCreate.options` and 1 more."""

    sessions_allowed: SessionsAllowed | None = None


class User(Answer):
    """Answered by `listUsers`, `createUser` and 2 more.

    V1.0 read fields plus later names; exact v1.1 read shape NOT established.
    """

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
    options: UserOptions | None = None
    password: str | None = None
    last_updated_at: DateTime | None = None
    created_at: DateTime | None = None
    created_by: str | None = None
    receive_news_and_promotions: Boolean | None = None
    partner_invites: list[UserPartnerInvite] | None = None
    bank_details: UserBankDetails | None = None
    external_app_data: dict[str, Any] | None = None
    amount_due: Float | None = None
    """Only with withAmountDue=true."""
    operator_id: Int | None = None
    """Not certain: type assumed."""
    company_name: str | None = None
    """Not certain: low, third-party model of v3.244."""
    company_tax_id: ID | None = None
    """Not certain: low, third-party model of v3.244."""
    company_address: str | None = None
    """Not certain: low, third-party model of v3.244."""
    company_city: str | None = None
    """Not certain: low, third-party model of v3.244."""
    company_postal_code: str | None = None
    """Not certain: low, third-party model of v3.244."""
    company_country: str | None = None
    """Not certain: low, third-party model of v3.244."""
    company_receipts_enabled: Boolean | None = None
    """Not certain: low, third-party model of v3.244."""
    last_activity_at: DateTime | None = None
    """Not certain: name v3.251.8."""
    last_activity_source: UserLastActivitySource | None = None
    """Not certain: values low, third-party."""
    skip_pre_authorization: Boolean | None = None
    """Not certain: type assumed."""
    skip_unpaid_session_check: Boolean | None = None
    """Not certain: type assumed."""
    invoice_details: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class UserOptionsInput(Input):
    """Part of what is sent: `User.options`, `UserCreate.options` and 1 more."""

    sessions_allowed: Choice[
        SessionsAllowed,
        Literal[
            "single_session",
            "multiple_simultaneous_sessions_per_idtag",
            "simultaneous_use_of_idtags",
            "multiple_simultaneous_sessions_remotely_and_idtags",
        ],
    ] = UNSET


class UserCreate(Input):
    """Sent by `createUser`.

    Names v3.251.8 (User-write-v1_1), types from v3.110.0 users v1.0.
    """

    address: str = UNSET
    bank_details: UserBankDetailsInput = UNSET
    city: str = UNSET
    company_address: str = Field(default=UNSET, alias="company_address")
    """Not certain: type assumed."""
    company_city: str = Field(default=UNSET, alias="company_city")
    """Not certain: type assumed."""
    company_country: str = Field(default=UNSET, alias="company_country")
    """Not certain: type assumed."""
    company_name: str = Field(default=UNSET, alias="company_name")
    """Not certain: type assumed."""
    company_postal_code: str = Field(default=UNSET, alias="company_postal_code")
    """Not certain: type assumed."""
    company_receipts_enabled: Boolean = Field(default=UNSET, alias="company_receipts_enabled")
    """Not certain: type assumed."""
    company_tax_id: str = Field(default=UNSET, alias="company_tax_id")
    """Not certain: type assumed."""
    country: Annotated[str, Field(max_length=2, min_length=2)] = UNSET
    """ISO 3166-1 alpha-2."""
    email: str
    email_verified: Moment | None = None
    external_app_data: dict[str, Any] | None = None
    external_id: str | None = None
    first_name: str = Field(default=UNSET, alias="first_name")
    last_name: str = Field(default=UNSET, alias="last_name")
    locale: str | None = None
    middle_name: str = Field(default=UNSET, alias="middle_name")
    nonce: str = UNSET
    operator_id: Int = UNSET
    """Not certain: type assumed."""
    options: UserOptionsInput = UNSET
    partner_id: Int = UNSET
    """Not certain: type assumed."""
    password: Annotated[str, Field(min_length=6)]
    personal_id: str = Field(default=UNSET, alias="personal_id")
    phone: str = UNSET
    post_code: str = Field(default=UNSET, alias="post_code")
    receive_news_and_promotions: Boolean = UNSET
    require_password_reset: Boolean = UNSET
    state: str | None = None
    user_group_ids: list[Int] = UNSET
    vehicle_no: str = Field(default=UNSET, alias="vehicle_no")
    skip_pre_authorization: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    skip_unpaid_session_check: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class UserInvoiceDetailsCarrierType(OpenEnum):
    """Values of `UserInvoiceDetails.carrierType`, `UserInvoiceDetailsCreate.carrierType`."""

    MOBILE = "Mobile"
    CITIZEN = "Citizen"
    GREEN_WORLD = "GreenWorld"


class UserInvoiceDetailsInvoiceType(OpenEnum):
    """Values of `UserInvoiceDetails.invoiceType`, `UserInvoiceDetailsCreate.invoiceType`."""

    INDIVIDUAL = "individual"
    COMPANY = "company"
    E_INVOICE = "EInvoice"
    COMPANY_INVOICE = "Company"
    DONATION = "Donation"


class UserInvoiceDetailsRequireInvoiceEnforcedBy(OpenEnum):
    """Values of `UserInvoiceDetails.requireInvoiceEnforcedBy`."""

    OPERATOR_SETTING = "operator_setting"
    USER_REQUEST = "user_request"


class UserInvoiceDetails(Answer):
    """Answered by `getUserInvoiceDetails`, `createUserInvoiceDetails`."""

    require_invoice: Boolean | None = None
    require_invoice_last_updated_at: DateTime | None = None
    require_invoice_enforced_by: UserInvoiceDetailsRequireInvoiceEnforcedBy | None = None
    original_request_value: Boolean | None = None
    invoice_type: UserInvoiceDetailsInvoiceType | None = None
    individual_name: str | None = None
    individual_personal_id: ID | None = None
    individual_tax_id: ID | None = None
    company_name: str | None = None
    company_reg_no: str | None = None
    company_tax_id: ID | None = None
    company_tax_administration_office_name: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    region: str | None = None
    state: str | None = None
    city: str | None = None
    post_code: str | None = None
    address: str | None = None
    invoice_required: Boolean | None = None
    client_type: InvoiceClientType | None = None
    individual: InvoiceIndividual | None = None
    company: InvoiceCompany | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone: str | None = None
    postcode: str | None = None
    carrier_type: UserInvoiceDetailsCarrierType | None = None
    love_code: str | None = None
    mobile_bar_code: str | None = None
    citizen_id: ID | None = None
    company_id: ID | None = None
    name: str | None = None


class UserInvoiceDetailsCreate(Input):
    """Sent by `createUserInvoiceDetails`."""

    require_invoice: Boolean = UNSET
    invoice_type: (
        Choice[
            UserInvoiceDetailsInvoiceType,
            Literal["individual", "company", "EInvoice", "Company", "Donation"],
        ]
        | None
    ) = None
    individual_name: str | None = None
    individual_personal_id: str | None = None
    individual_tax_id: str | None = None
    company_name: str | None = None
    company_reg_no: str | None = None
    company_tax_id: str | None = None
    company_tax_administration_office_name: str | None = None
    country: Annotated[str, Field(max_length=2, min_length=2)] | None = None
    """ISO 3166-1 alpha-2."""
    region: str | None = None
    state: str = UNSET
    city: str | None = None
    post_code: str | None = None
    address: str | None = None
    invoice_required: Boolean = UNSET
    client_type: Choice[InvoiceClientType, Literal["individual", "company"]] | None = None
    name: str | None = None
    email: str | None = None
    mobile_phone_number: str | None = None
    landline_phone_number: str | None = None
    tax_id: str | None = None
    postcode: str | None = None
    first_name: str = UNSET
    last_name: str = UNSET
    phone: str | None = None
    carrier_type: (
        Choice[UserInvoiceDetailsCarrierType, Literal["Mobile", "Citizen", "GreenWorld"]] | None
    ) = None
    love_code: str | None = None
    mobile_bar_code: str | None = None
    citizen_id: str | None = None
    company_id: str | None = None


class UserPatch(Input):
    """Sent by `updateUser`.

    Names v3.251.8 (User-patch-v1_1), types from v3.110.0 users v1.0.
    """

    address: str = UNSET
    bank_details: UserBankDetailsInput = UNSET
    city: str = UNSET
    company_address: str = Field(default=UNSET, alias="company_address")
    """Not certain: type assumed."""
    company_city: str = Field(default=UNSET, alias="company_city")
    """Not certain: type assumed."""
    company_country: str = Field(default=UNSET, alias="company_country")
    """Not certain: type assumed."""
    company_name: str = Field(default=UNSET, alias="company_name")
    """Not certain: type assumed."""
    company_postal_code: str = Field(default=UNSET, alias="company_postal_code")
    """Not certain: type assumed."""
    company_receipts_enabled: Boolean = Field(default=UNSET, alias="company_receipts_enabled")
    """Not certain: type assumed."""
    company_tax_id: str = Field(default=UNSET, alias="company_tax_id")
    """Not certain: type assumed."""
    country: Annotated[str, Field(max_length=2, min_length=2)] = UNSET
    """ISO 3166-1 alpha-2."""
    email: str = UNSET
    email_verified: Moment | None = None
    external_app_data: dict[str, Any] | None = None
    external_id: str | None = None
    first_name: str = Field(default=UNSET, alias="first_name")
    last_name: str = Field(default=UNSET, alias="last_name")
    locale: str | None = None
    middle_name: str = Field(default=UNSET, alias="middle_name")
    options: UserOptionsInput = UNSET
    password: Annotated[str, Field(min_length=6)] = UNSET
    personal_id: str = Field(default=UNSET, alias="personal_id")
    phone: str = UNSET
    post_code: str = Field(default=UNSET, alias="post_code")
    receive_news_and_promotions: Boolean = UNSET
    require_password_reset: Boolean = UNSET
    state: str | None = None
    user_group_ids: list[Int] = UNSET
    vehicle_no: str = Field(default=UNSET, alias="vehicle_no")


class UserPaymentMethodIssuer(OpenEnum):
    """Values of `UserPaymentMethod.issuer`, `UserPaymentMethodCreateResult.issuer`."""

    VISA = "visa"
    MASTERCARD = "mastercard"
    MAESTRO = "maestro"
    AMEX = "amex"
    PAYPAL = "paypal"
    UNKNOWN = "unknown"


class UserPaymentMethodType(OpenEnum):
    """Values of `UserPaymentMethod.type`, `UserPaymentMethodCreateResult.type`."""

    TOKENIZED = "tokenized"
    CORPORATE = "corporate"
    BALANCE = "balance"
    SUBSCRIPTION = "subscription"
    WALLET = "wallet"
    BANK_TRANSFER = "bank_transfer"


class UserPaymentMethod(Answer):
    """Answered by `listUserPaymentMethods`, `getUserPaymentMethod` and 1 more."""

    type: UserPaymentMethodType | None = None
    default: Boolean
    id: ID | None = None
    """String; corporate:<id>, subscription_installment:<id>."""
    user_id: Int
    tokenized_type: PaymentMethodType | None = None
    bank_transfer_type: BankTransferType | None = None
    wallet_type: WalletType | None = None
    issuer: UserPaymentMethodIssuer | None = None
    name: str
    expire_year: Float | None = None
    expire_month: Float | None = None
    last_updated_at: DateTime | None = None
    added_at: DateTime | None = None
    removed_at: DateTime | None = None
    acquirer_name: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    bin: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    card_network: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    card_type: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    fingerprint: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    issuer_code: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    issuer_name: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    registration_transaction_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    token: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class UserPaymentMethodCreate(Input):
    """Sent by `createUserPaymentMethod`."""

    tokenized_type: Choice[PaymentMethodType, Literal["card", "bank_transfer"]] = UNSET
    bank_transfer_type: Literal["sepa"] = UNSET
    """Always `sepa`."""
    transaction_id: Int | None = None


class UserPaymentMethodCreateResult(Answer):
    """Answered by `createUserPaymentMethod`."""

    transaction_id: Int | None = None
    success_url: Link | None = None
    redirect_url: Link | None = None
    publishable_key: str | None = None
    client_secret: str | None = None
    setup_intent_reference: str | None = None
    type: UserPaymentMethodType | None = None
    default: Boolean | None = None
    id: ID | None = None
    """String; corporate:<id>, subscription_installment:<id>."""
    user_id: Int | None = None
    tokenized_type: PaymentMethodType | None = None
    bank_transfer_type: BankTransferType | None = None
    wallet_type: WalletType | None = None
    issuer: UserPaymentMethodIssuer | None = None
    name: str | None = None
    expire_year: Float | None = None
    expire_month: Float | None = None
    last_updated_at: DateTime | None = None
    added_at: DateTime | None = None
    removed_at: DateTime | None = None
    acquirer_name: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    bin: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    card_network: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    card_type: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    fingerprint: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    issuer_code: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    issuer_name: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    registration_transaction_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    token: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class UserPaymentMethodPatch(Input):
    """Sent by `updateUserPaymentMethod`."""

    default: Boolean = UNSET
