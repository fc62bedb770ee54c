"""Payment media: what is registered, what could be."""

from __future__ import annotations

import uuid
from typing import Final

from beenergised.sandbox.graphql_api.context import Context, not_found
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.paging import Given, page_of
from beenergised.sandbox.seed.payments import (
    PROVIDER,
    PROVIDERS_METHODS,
    new_payment_method,
    payment_method,
)
from beenergised.sandbox.seed.tenant import CURRENCIES
from beenergised.sandbox.world.random_data import id_for
from beenergised.sandbox.world.rates import ON_OFFER


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


def _register(
    context: Context,
    rateId: str,  # noqa: N803 - the API's names
    callbackType: str | None = None,  # noqa: N803
    customerReference: str | None = None,  # noqa: N803
) -> Document:
    """A link to a page that is not there, and a credit card that is registered at once, as if
    somebody had filled in that page. How and to whom success is reported changes nothing here.
    """
    del callbackType, customerReference
    if rateId not in ON_OFFER:
        raise not_found("The rate")
    store, contact, id_ = context.store, context.contact, f"txn-{uuid.uuid4().hex}"
    with store.transaction():
        who = store.document("SELECT document FROM contacts WHERE id = ?", (contact,))
        if who is None:
            raise not_found("The contact")
        last = store.row(
            "SELECT coalesce(max(position), -1) FROM payment_methods WHERE contact_id = ?",
            (contact,),
        )
        position = int(last[0] or 0) + 1 if last else 0
        now = context.service.clock.now()
        row = new_payment_method(contact, position, id_, str(who["displayName"]), now)
        store.execute("INSERT INTO payment_methods VALUES (?, ?, ?, ?)", row)
    link = f"/checkout/{id_}"
    return {"id": id_, "link": link, "absoluteLink": f"{PROVIDER}{link}"}


def _has_payment_medium(context: Context) -> bool:
    """Whether there is a registered payment method or a SEPA contract, an assumption."""
    row = context.store.row(
        "SELECT EXISTS (SELECT 1 FROM payment_methods WHERE contact_id = :contact) "
        "OR EXISTS (SELECT 1 FROM contracts WHERE contact_id = :contact AND kind = 'sepa')",
        {"contact": context.contact},
    )
    return bool(row and row[0])


def _available_currencies(context: Context, pagination: Given = None) -> Document:
    rows = [{"currency": {"isoCode": code}} for code in CURRENCIES]
    return page_of(context, rows, pagination)


RESOLVERS: Final[dict[str, Resolver]] = {
    "availableCurrencies": _available_currencies,
    "hasPaymentMedium": _has_payment_medium,
    "paymentMethods": _payment_methods,
    "registerPaymentMethod": _register,
}
