"""Ways to pay: those that the tenant offers for a contract, and those of the payment provider."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any, Final

from beenergised.sandbox.data.inventing import id_for, iso
from beenergised.sandbox.store import Value

# Pages of the payment provider. Nothing is there: `.invalid` has no hosts.
_PROVIDER: Final = "https://payments.sandbox.invalid"

#: Name, type and application of the ways to pay for a contract; the values are of samples.
_FOR_CONTRACTS: Final = (
    ("SEPA Direct Debit", "SEPA", "beenergised", "OPTIONAL", "SEPA"),
    ("Invoice", "postpaid", "beenergised", "REQUIRED", None),
    ("Credit card", "paymentGateway", "optile", "NONE", None),
)

#: Code, label, way of paying of what the provider takes.
PROVIDERS_METHODS: Final = (
    ("VISA", "Visa", "CREDIT_CARD"),
    ("MASTERCARD", "Mastercard", "CREDIT_CARD"),
    ("SEPADD", "SEPA", "DIRECT_DEBIT"),
)


# Any, in this module: documents of the GraphQL API.
def contract_payment_methods(anchor: datetime, terms: str) -> list[dict[str, Any]]:
    """The tenant's ways to pay for a contract; `terms` is the link of the terms."""
    return [
        {
            "uuid": id_for(f"contract payment method {name}"), "paymentName": name,
            "paymentType": type_, "applicationId": application, "cardCreateMode": mode,
            "directPaymentMethod": direct, "emp": "SBX", "termsOfServiceUrl": terms,
            "termsOfUseUrl": terms, "createdAt": iso(anchor - timedelta(days=1500)),
            "updatedAt": iso(anchor - timedelta(days=200)),
        }
        for name, type_, application, mode, direct in _FOR_CONTRACTS
    ]  # fmt: skip


def make_payment_methods(contact: str, anchor: datetime) -> list[tuple[Value, ...]]:
    """Rows for the table of registered payment methods: two cards of one driver."""
    rows: list[tuple[Value, ...]] = []
    for position, (code, label, number, days) in enumerate(
        (
            ("VISA", "Visa", "41 *** 1111", 500),
            ("MASTERCARD", "Mastercard", "55 *** 4444", 60),
        )
    ):
        expiry = anchor + timedelta(days=days)
        account = {
            "displayLabel": f"{number} {expiry:%m} | {expiry:%Y}", "number": number,
            "holderName": "Dora Demo", "expiryMonth": expiry.month, "expiryYear": expiry.year,
        }  # fmt: skip
        id_ = id_for(f"payment method {code}")
        document = {
            **payment_method(code, label, "CREDIT_CARD"), "registration": id_,
            "maskedAccount": account, "selected": position == 0,
        }  # fmt: skip
        rows.append((id_, contact, position, json.dumps(document)))
    return rows


def payment_method(code: str, label: str, method: str) -> dict[str, Any]:
    """A way to pay as `PaymentMethod`; the link of its logo is added on reading."""
    network = f"{_PROVIDER}/networks/{code}"
    return {
        "code": code, "label": label, "method": method, "button": "Register", "deferral": "NONE",
        "grouping": method, "iFrameHeight": 420, "operationType": "CHARGE",
        "recurrence": "OPTIONAL", "redirect": method != "CREDIT_CARD", "registration": "OPTIONAL",
        "selected": False, "maskedAccount": None,
        "contractData": {
            "PAGE_ENVIRONMENT": "sandbox", "PAGE_BUTTON_LOCALE": "de_DE",
            "JAVASCRIPT_INTEGRATION": "false",
        },
        "links": {
            "self": network, "form": f"{network}/form", "localizedForm": f"{network}/form/de",
            "lang": f"{network}/lang/de", "operation": f"{network}/operation",
            "validation": f"{network}/validation", "logo": None,
        },
    }  # fmt: skip
