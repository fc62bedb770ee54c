"""Ways to pay: those that the tenant offers for a contract, and those of the payment provider."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from beenergised.sandbox.world.random_data import id_for, iso
from beenergised.sandbox.world.store import Value

# Pages of the payment provider. Nothing is there: `.invalid` has no hosts.
PROVIDER: Final = "https://payments.sandbox.invalid"

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


@dataclass(frozen=True, slots=True)
class _Account:
    """A credit card as the provider knows it."""

    code: str
    number: str
    holder: str
    expiry: datetime


def contract_option(payment_type: str) -> str:
    """The UUID of the way to pay for a contract that has this type: SEPA, postpaid.

    >>> contract_option("SEPA") == contract_option("SEPA") != contract_option("postpaid")
    True
    """
    return next(_option(name) for name, type_, *_ in _FOR_CONTRACTS if type_ == payment_type)


def _option(name: str) -> str:
    return id_for(f"contract payment method {name}")


# Any, in this module: documents of the GraphQL API.
def contract_payment_methods(anchor: datetime, terms: str) -> list[dict[str, Any]]:
    """The tenant's ways to pay for a contract; `terms` is the link of the terms."""
    return [
        {
            "uuid": _option(name), "paymentName": name,
            "paymentType": type_, "applicationId": application, "cardCreateMode": mode,
            "directPaymentMethod": direct, "emp": "SBX", "termsOfServiceUrl": terms,
            "termsOfUseUrl": terms, "createdAt": iso(anchor - timedelta(days=1500)),
            "updatedAt": iso(anchor - timedelta(days=200)),
        }
        for name, type_, application, mode, direct in _FOR_CONTRACTS
    ]  # fmt: skip


def make_payment_methods(contact: str, anchor: datetime) -> list[tuple[Value, ...]]:
    """Rows for the table of registered payment methods: two cards of one driver."""
    return [
        _row(contact, position, id_for(f"payment method {account.code}"), account)
        for position, account in enumerate((
            _Account("VISA", "41 *** 1111", "Dora Demo", anchor + timedelta(days=500)),
            _Account("MASTERCARD", "55 *** 4444", "Dora Demo", anchor + timedelta(days=60)),
        ))
    ]  # fmt: skip


def new_payment_method(
    contact: str, position: int, id_: str, holder: str, now: datetime
) -> tuple[Value, ...]:
    """The row of a credit card that somebody registers: always the same, good for three years."""
    expiry = now + timedelta(days=3 * 365)
    return _row(contact, position, id_, _Account("VISA", "42 *** 4242", holder, expiry))


def _row(contact: str, position: int, id_: str, account: _Account) -> tuple[Value, ...]:
    number, expiry = account.number, account.expiry
    label, method = next(rest for code, *rest in PROVIDERS_METHODS if code == account.code)
    document = {
        **payment_method(account.code, label, method), "registration": id_,
        "selected": position == 0,
        "maskedAccount": {
            "displayLabel": f"{number} {expiry:%m} | {expiry:%Y}", "number": number,
            "holderName": account.holder, "expiryMonth": expiry.month, "expiryYear": expiry.year,
        },
    }  # fmt: skip
    return (id_, contact, position, json.dumps(document))


def payment_method(code: str, label: str, method: str) -> dict[str, Any]:
    """A way to pay as `PaymentMethod`; the link of its logo is added on reading."""
    network = f"{PROVIDER}/networks/{code}"
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
