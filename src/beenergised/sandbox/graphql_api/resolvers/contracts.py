"""How a driver pays: contracts, their rates, the bank account."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.failures import RejectedError
from beenergised.sandbox.graphql_api.resolvers.legal import link_of
from beenergised.sandbox.graphql_api.resolvers.paging import Given
from beenergised.sandbox.seed.cards import add_card
from beenergised.sandbox.seed.payments import contract_option, contract_payment_methods
from beenergised.sandbox.world.rates import ON_OFFER, rate_option

_ACCOUNT: Final = ("accountHolder", "bank", "bic", "iban")
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_BIC: Final = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")


# --- Reading --------------------------------------------------------------------------------------


def _contract_payment_methods(context: Context) -> list[Document]:
    terms = link_of(context, "TERMS_AND_CONDITIONS")
    return contract_payment_methods(context.service.anchor, terms)


def _contract_rate_options(context: Context) -> list[Document]:
    del context  # every contact is offered the same
    return [rate_option(id_) for id_ in ON_OFFER]


def _bank_account(context: Context) -> Document | None:
    """The account of the latest SEPA contract. Without one null, or empty fields: null here."""
    for document in _contracts(context, "sepa").values():
        return {name: document[name] for name in _ACCOUNT}
    return None


def _contracts(context: Context, kind: str) -> dict[str, Document]:
    """The contact's contracts of a kind by id, the latest first."""
    rows = context.store.rows(
        "SELECT id, document FROM contracts WHERE contact_id = ? AND kind = ? "
        "ORDER BY coalesce(json_extract(document, '$.order'), 0) DESC",
        (context.contact, kind),
    )
    return {str(id_): json.loads(str(document)) for id_, document in rows}


# --- Writing --------------------------------------------------------------------------------------


def _create_postpaid(context: Context, postpaidContract: Given = None) -> Document:  # noqa: N803
    return _done(_create, context, "postpaid", postpaidContract)


def _create_sepa(context: Context, sepaContract: Given = None) -> Document:  # noqa: N803
    return _done(_create, context, "sepa", sepaContract)


def _update_postpaid(context: Context, postpaidContract: Given = None) -> Document:  # noqa: N803
    return _done(_update, context, "postpaid", postpaidContract)


def _update_sepa(context: Context, updateSepaContract: Given = None) -> Document:  # noqa: N803
    return _done(_update, context, "sepa", updateSepaContract)


def _done(
    do: Callable[[Context, str, Document], str], context: Context, kind: str, given: Given
) -> Document:
    try:
        message = do(context, kind, _checked(kind, given))
    except RejectedError as no:
        return {"status": "error", "message": no.message, "error": no.body()}
    return {"status": "success", "message": message, "error": None}


def _create(context: Context, kind: str, given: Document) -> str:
    """Makes the contract, and a card with its rate and name.

    The reference says that a contract makes a card or not; that these two do is an assumption, as
    is that a contact may have several contracts.
    """
    if given.get("id") != _option(kind):
        message = f"The id is not that of a way to pay for a {kind} contract."
        raise RejectedError("UNKNOWN_PAYMENT_METHOD", message)
    if given.get("rateId") not in ON_OFFER:
        raise RejectedError("UNKNOWN_RATE", "The rate is not on offer.")
    store, contact, id_ = context.store, context.contact, str(uuid.uuid4())
    account = dict.fromkeys(_ACCOUNT) if kind == "sepa" else {}
    with store.transaction():
        card = add_card(store, contact, given["rateId"], given.get("customerReference"))
        row = store.row("SELECT count(*) FROM contracts WHERE contact_id = ?", (contact,))
        document = {**account, **given, "id": id_, "cardId": card, "order": row and row[0]}
        store.execute(
            "INSERT INTO contracts VALUES (?, ?, ?, ?)", (id_, contact, kind, json.dumps(document))
        )
    return "The contract was made."


def _update(context: Context, kind: str, given: Document) -> str:
    """Null leaves a member as it is, an assumption, as is that the contract's card is renamed."""
    with context.store.transaction():
        id_, document = _find(context, kind, given.get("id"))
        new = {name: value for name, value in given.items() if value is not None}
        context.store.execute(
            "UPDATE contracts SET document = ? WHERE id = ?",
            (json.dumps({**document, **new, "id": id_}), id_),
        )
        context.store.execute(
            "UPDATE cards SET document = json_set(document, '$.label', :label) "
            "WHERE id = :card AND :label IS NOT NULL",
            {"card": document.get("cardId"), "label": new.get("customerReference")},
        )
    return "The contract was updated."


def _find(context: Context, kind: str, id_: str | None) -> tuple[str, Document]:
    """The contact's contract by its id, or the latest by the id of its way to pay.

    No answer of the service has the id of a contract, so that an application cannot know it; that
    the id which it was made with does as well is the sandbox's own.
    """
    for known, document in _contracts(context, kind).items():
        if id_ in {known, _option(kind)}:
            return known, document
    message = f"There is no {kind} contract of this id."
    raise RejectedError("UNKNOWN_CONTRACT", message, HTTPStatus.NOT_FOUND)


def _option(kind: str) -> str:
    return contract_option("SEPA" if kind == "sepa" else kind)


def _checked(kind: str, given: Given) -> Document:
    """What was given, with the account's numbers as they are stored: without spaces."""
    if given is None:
        raise RejectedError("MISSING_CONTRACT", "It does not say what the contract is about.")
    if kind != "sepa":
        return given
    for name in ("accountHolder", "debitType"):
        if given.get(name) == "":
            raise RejectedError("MISSING_MEMBER", f"{name} is empty.")
    checked = {**given}
    for name, is_right in (("iban", _is_iban), ("bic", _BIC.fullmatch)):
        if given.get(name) is None:
            continue
        checked[name] = "".join(str(given[name]).split()).upper()
        if not is_right(checked[name]):
            raise RejectedError(f"INVALID_{name.upper()}", f"This is no {name.upper()}.")
    return checked


def _is_iban(text: str) -> bool:
    """Whether the check digits fit (ISO 13616); the length of each country is not looked at.

    >>> _is_iban("AT611904300234573201"), _is_iban("AT611904300234573202")
    (True, False)
    """
    moved = text[4:] + text[:4]
    return bool(_IBAN.fullmatch(text)) and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


RESOLVERS: Final[dict[str, Resolver]] = {
    "bankAccount": _bank_account,
    "contractPaymentMethods": _contract_payment_methods,
    "contractRateOptions": _contract_rate_options,
    "createPostpaidContract": _create_postpaid,
    "createSepaContract": _create_sepa,
    "updatePostpaidContract": _update_postpaid,
    "updateSepaContract": _update_sepa,
}
