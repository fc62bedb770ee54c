# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: receipts."""

from typing import Any

from beenergised.models import Answer, DateTime, Float, Int, OpenEnum


class ReceiptPaymentStatus(OpenEnum):
    """Values of ."""

    PENDING = "pending"
    PAID = "paid"
    PARTIALLY_PAID = "partially_paid"


class ReceiptTax(Answer):
    """Answered: ."""

    tax_id: Int | None = None
    tax_percentage: Float | None = None


class Receipt(Answer):
    """Answered: `GET /public-api/resources/receipts/v2.0`, `GET /public-
    api/resources/receipts/v2.0/{receipt}`.
    """

    id: Int
    receipt_no: str
    user_id: Int | None = None
    total_kwh: Float | None = None
    period_start: DateTime | None = None
    period_end: DateTime | None = None
    total_amount: Float
    tax: ReceiptTax | None = None
    payment_status: ReceiptPaymentStatus | None = None
    download_url: str | None = None
    issued_on: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    partner_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
