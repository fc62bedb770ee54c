"""Payment media: what is registered, what could be."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.context import Context
from beenergised.sandbox.data.inventing import id_for
from beenergised.sandbox.data.payments import PROVIDERS_METHODS, payment_method
from beenergised.sandbox.data.tenant import CURRENCIES
from beenergised.sandbox.execution import Document, Resolver
from beenergised.sandbox.resolvers.paging import Given, page_of


def _payment_methods(context: Context) -> Document:
    registered = context.store.documents(
        "SELECT document FROM payment_methods WHERE contact_id = ? ORDER BY position",
        (context.contact,),
    )
    applicable = [payment_method(*each) for each in PROVIDERS_METHODS]
    for method in (*registered, *applicable):
        method["links"]["logo"] = context.links.public(f"logos/{method['code']}.png")
    return {
        # The fields of its type are not known.
        "hostedSession": {"unknownFields": None},
        "nativeSession": {
            "sessionId": id_for(f"payment session of {context.contact}"),
            "registeredPaymentsMethods": registered,
            "applicablePaymentMethods": applicable,
        },
    }


def _has_payment_medium(context: Context) -> bool:
    """Whether there is a registered payment method or a SEPA contract, an assumption."""
    row = context.store.row(
        "SELECT EXISTS (SELECT 1 FROM payment_methods WHERE contact_id = ?1) "
        "OR EXISTS (SELECT 1 FROM contracts WHERE contact_id = ?1 AND kind = 'sepa')",
        (context.contact,),
    )
    return bool(row and row[0])


def _available_currencies(context: Context, pagination: Given = None) -> Document:
    rows = [{"currency": {"isoCode": code}} for code in CURRENCIES]
    return page_of(context, rows, pagination)


RESOLVERS: Final[dict[str, Resolver]] = {
    "availableCurrencies": _available_currencies,
    "hasPaymentMedium": _has_payment_medium,
    "paymentMethods": _payment_methods,
}
