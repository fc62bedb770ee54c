# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: transactions."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import ID, Answer, DateTime, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    BankTransferType,
    PaymentMethodType,
    WalletType,
)
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "BankTransferType",
    "CardBrand",
    "CardTokenizationMethod",
    "PaymentMethodType",
    "Transaction",
    "TransactionBillingType",
    "TransactionCardDetails",
    "TransactionCreate",
    "TransactionPatch",
    "TransactionPaymentMethodInput",
    "TransactionPaymentMethodPatch",
    "TransactionPaymentMethodType",
    "TransactionPurchaseResourceType",
    "TransactionStatus",
    "WalletType",
]


class CardBrand(OpenEnum):
    """Values of `TransactionCardDetails.type`, `TransactionPaymentMethod.type` and 3 more."""

    VISA = "visa"
    MASTERCARD = "mastercard"
    PAYPAL = "paypal"
    MAESTRO = "maestro"
    AMEX = "amex"
    UNKNOWN = "unknown"


class CardTokenizationMethod(OpenEnum):
    """Values of `TransactionCardDetails.tokenizationMethod`."""

    APPLE_PAY = "apple_pay"
    GOOGLE_PAY = "google_pay"
    MASTERPASS = "masterpass"
    VISA_CHECKOUT = "visa_checkout"
    SAMSUNG_PAY = "samsung_pay"
    AMEX_EXPRESS_CHECKOUT = "amex_express_checkout"


class TransactionBillingType(OpenEnum):
    """Values of `Transaction.billingType`."""

    INTERNAL = "internal"
    EXTERNAL = "external"


class TransactionCardDetails(Answer):
    """Part of an answer: `Transaction.cardDetails`."""

    type: CardBrand | None = None
    last4: str | None = None
    exp_month: str | None = None
    exp_year: str | None = None
    token: str | None = None
    tokenization_method: CardTokenizationMethod | None = None


class TransactionPurchaseResourceType(OpenEnum):
    """Values of `Transaction.purchaseResourceType`."""

    SUBSCRIPTION_PLAN = "subscription_plan"
    TOPUP_PACKAGE = "topup_package"
    SESSION = "session"
    PAYMENT_AUTHORISATION = "payment_authorisation"
    PAYMENT_TERMINAL_AUTHORISATION = "payment_terminal_authorisation"
    CUSTOM_FEE = "custom_fee"


class TransactionStatus(OpenEnum):
    """Values of `Transaction.status`, `TransactionCreate.status` and 1 more."""

    PENDING = "pending"
    FINALIZED = "finalized"
    FAILED = "failed"
    REVERSED = "reversed"
    REFUNDED = "refunded"
    AUTHORIZED = "authorized"
    INITIALIZED = "initialized"


class Transaction(Answer):
    """Answered by `listTransactions`, `createTransaction` and 2 more."""

    id: Int
    number: str | None = None
    date: DateTime
    user_id: Int | None = None
    user_email: str | None = None
    session_id: Int | None = None
    payment_method: str | None = None
    """Deprecated."""
    payment_method_id: ID | None = None
    """String; corporate:<id> and subscription forms exist."""
    purchase_resource_type: TransactionPurchaseResourceType | None = None
    purchase_resource_id: Int | None = None
    total_amount: Float | None = None
    currency: str
    status: TransactionStatus | None = None
    ref: str
    bank_message: str | None = None
    failure_reason: str | None = None
    invoice_id: Int | None = None
    invoice_no: str | None = None
    """Deprecated."""
    receipt_id: Int | None = None
    billing_type: TransactionBillingType | None = None
    last_updated_at: DateTime | None = None
    finalized_at: DateTime | None = None
    terminal_id: Int | None = None
    voucher_id: Int | None = None
    """Set when a balance voucher paid and paymentMethodId is null."""
    card_details: TransactionCardDetails | None = None
    authorized_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_metadata: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_order_reference: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_processor_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    pending_reason: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    settled_by_transaction_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    subscription_billing_period_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class TransactionPaymentMethodType(OpenEnum):
    """Values of `TransactionPaymentMethod.methodType`."""

    CARD = "card"
    BANK_TRANSFER = "bank_transfer"
    WALLET = "wallet"


class TransactionPaymentMethodInput(Input):
    """Part of what is sent: `TransactionCreate.paymentMethod`."""

    type: Choice[
        CardBrand, Literal["visa", "mastercard", "paypal", "maestro", "amex", "unknown"]
    ] = UNSET
    """Deprecated."""
    method_type: Choice[
        TransactionPaymentMethodType, Literal["card", "bank_transfer", "wallet"]
    ] = UNSET
    card_network: Choice[
        CardBrand, Literal["visa", "mastercard", "paypal", "maestro", "amex", "unknown"]
    ] = UNSET
    bank_transfer_type: Choice[BankTransferType, Literal["sepa", "pse"]] = UNSET
    wallet_type: Choice[WalletType, Literal["applepay", "googlepay", "twint", "other"]] = UNSET
    last4: Annotated[str, Field(max_length=4, min_length=4)] = UNSET
    exp_month: str = UNSET
    exp_year: str = UNSET


class TransactionCreate(Input):
    """Sent by `createTransaction`."""

    session_id: Int = UNSET
    payment_method: TransactionPaymentMethodInput = UNSET
    """CardNetwork needed for methodType card, bankTransferType for bank_transfer, walletType
    for wallet.
    """
    total_amount: Float
    status: Choice[
        TransactionStatus,
        Literal[
            "pending", "finalized", "failed", "reversed", "refunded", "authorized", "initialized"
        ],
    ]
    ref: str = UNSET
    failure_reason: str = UNSET
    authorized_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    email: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    invoice_details: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    invoice_required: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    locale: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_metadata: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_order_reference: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class TransactionPaymentMethodPatch(Input):
    """Part of what is sent: `TransactionPatch.paymentMethod`."""

    type: Choice[
        CardBrand, Literal["visa", "mastercard", "paypal", "maestro", "amex", "unknown"]
    ] = UNSET
    """Deprecated."""
    method_type: Choice[PaymentMethodType, Literal["card", "bank_transfer"]] = UNSET
    card_network: Choice[
        CardBrand, Literal["visa", "mastercard", "paypal", "maestro", "amex", "unknown"]
    ] = UNSET
    bank_transfer_type: Choice[BankTransferType, Literal["sepa", "pse"]] = UNSET
    last4: Annotated[str, Field(max_length=4, min_length=4)] = UNSET
    exp_month: str = UNSET
    exp_year: str = UNSET


class TransactionPatch(Input):
    """Sent by `updateTransaction`."""

    payment_method: TransactionPaymentMethodPatch = UNSET
    status: Choice[
        TransactionStatus,
        Literal[
            "pending", "finalized", "failed", "reversed", "refunded", "authorized", "initialized"
        ],
    ]
    total_amount: Float
    ref: str = UNSET
    failure_reason: str = UNSET
    authorized_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    invoice_required: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    payment_metadata: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    session_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
