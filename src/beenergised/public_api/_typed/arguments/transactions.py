# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: transactions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.transactions import (
        TransactionPaymentMethodInput,
        TransactionPaymentMethodPatch,
        TransactionStatus,
    )


class ListTransactionsArguments(CallOptions, total=False):
    """By name: `listTransactions`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    payment_method: (
        Literal[
            "visa",
            "mastercard",
            "paypal",
            "maestro",
            "amex",
            "unknown",
            "applepay",
            "googlepay",
            "twint",
            "other",
        ]
        | OpenEnum
        | Unchecked
        | None
    )
    user_id: int | str | None
    invoice_number: int | str | None
    status: (
        Literal[
            "pending", "finalized", "failed", "reserved", "refunded", "authorized", "initialized"
        ]
        | OpenEnum
        | Unchecked
        | None
    )
    session_id: int | str | None
    ref: str | None
    billing_type: Literal["internal", "external"] | OpenEnum | Unchecked | None
    terminal_id: int | str | None
    finalized_before: datetime | date | str | None
    finalized_after: datetime | date | str | None
    voucher_id: int | str | None
    purchase_type: (
        Iterable[
            Literal[
                "session",
                "subscription_plan",
                "topup_package",
                "custom_fee",
                "payment_terminal_authorisation",
                "payment_authorisation",
            ]
            | OpenEnum
            | Unchecked
        ]
        | None
    )
    acquirer_name: AnyValue | None
    bin: AnyValue | None
    card_last4: AnyValue | None
    card_network: AnyValue | None
    card_type: AnyValue | None
    fingerprint: AnyValue | None
    invoice_id: AnyValue | None
    issuer_code: AnyValue | None
    issuer_name: AnyValue | None
    operator_id: AnyValue | None
    pending_reason: AnyValue | None
    receipt_id: AnyValue | None
    ref_contains: AnyValue | None
    settled_by_transaction_id: AnyValue | None
    subscription_billing_period_id: AnyValue | None
    total_amount: AnyValue | None


class CreateTransactionArguments(CallOptions, total=False):
    """By name: `createTransaction`."""

    session_id: int
    payment_method: TransactionPaymentMethodInput | Mapping[str, object]
    total_amount: float
    status: (
        Literal[
            "pending", "finalized", "failed", "reversed", "refunded", "authorized", "initialized"
        ]
        | TransactionStatus
        | Unchecked
    )
    ref: str
    failure_reason: str
    authorized_amount: object
    email: object
    invoice_details: object
    invoice_required: object
    locale: object
    operator_id: object
    payment_metadata: object
    payment_order_reference: object


class UpdateTransactionArguments(CallOptions, total=False):
    """By name: `updateTransaction`."""

    payment_method: TransactionPaymentMethodPatch | Mapping[str, object]
    status: (
        Literal[
            "pending", "finalized", "failed", "reversed", "refunded", "authorized", "initialized"
        ]
        | TransactionStatus
        | Unchecked
    )
    total_amount: float
    ref: str
    failure_reason: str
    authorized_amount: object
    invoice_required: object
    payment_metadata: object
    session_id: object
