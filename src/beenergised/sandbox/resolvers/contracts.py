"""How a driver pays: contracts, their rates, the bank account."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.context import Context
from beenergised.sandbox.data.payments import contract_payment_methods
from beenergised.sandbox.data.rates import ON_OFFER, rate_option
from beenergised.sandbox.execution import Document, Resolver
from beenergised.sandbox.resolvers.legal import link_of


def _contract_payment_methods(context: Context) -> list[Document]:
    terms = link_of(context, "TERMS_AND_CONDITIONS")
    return contract_payment_methods(context.service.anchor, terms)


def _contract_rate_options(context: Context) -> list[Document]:
    del context  # every contact is offered the same
    return [rate_option(id_) for id_ in ON_OFFER]


def _bank_account(context: Context) -> Document | None:
    """The account of the SEPA contract. Without one null, or empty fields: null here."""
    document = context.store.document(
        "SELECT document FROM contracts WHERE contact_id = ? AND kind = 'sepa'", (context.contact,)
    )
    if document is None:
        return None
    return {name: document[name] for name in ("accountHolder", "bank", "bic", "iban")}


RESOLVERS: Final[dict[str, Resolver]] = {
    "bankAccount": _bank_account,
    "contractPaymentMethods": _contract_payment_methods,
    "contractRateOptions": _contract_rate_options,
}
