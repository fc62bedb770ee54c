# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: receipts."""

from typing import Any

from beenergised.base_models import Answer, DateTime, Float, Int, Link, OpenEnum

__all__ = ["Receipt", "ReceiptPaymentStatus", "ReceiptTax"]


class ReceiptPaymentStatus(OpenEnum):
    """Values of `Receipt.paymentStatus`."""

    PENDING = "pending"
    PAID = "paid"
    PARTIALLY_PAID = "partially_paid"


class ReceiptTax(Answer):
    """Part of an answer: `Receipt.tax`."""

    tax_id: Int | None = None
    tax_percentage: Float | None = None


class Receipt(Answer):
    """Answered by `listReceipts`, `getReceipt`."""

    id: Int
    receipt_no: str
    user_id: Int | None = None
    total_kwh: Float | None = None
    period_start: DateTime | None = None
    period_end: DateTime | None = None
    total_amount: Float
    tax: ReceiptTax | None = None
    payment_status: ReceiptPaymentStatus | None = None
    download_url: Link | None = None
    issued_on: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    partner_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
