"""The driver's cards, and which of them may charge at a connector."""

from __future__ import annotations

import json
from typing import Final

from beenergised.sandbox.graphql_api.context import Context, not_found, refused
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.connectors import find_connector
from beenergised.sandbox.graphql_api.resolvers.paging import Given, page_of
from beenergised.sandbox.seed.cards import add_card
from beenergised.sandbox.world.rates import ON_OFFER, description_for, rate_option

#: Which types of cards work where, which is an assumption: roaming cards are for other operators'
#: stations, and nothing of the tenant's own is known there.
_ABROAD: Final = frozenset({"roaming", "emsp"})

#: What the actions make of a card: its status, and why it is inactive.
_ACTIONS: Final = {
    "ACTIVATE": ("active", ""),
    "DEACTIVATE": ("inactive", "Deactivated by the driver."),
}


def _card(context: Context, id: str) -> Document | None:
    """By UUID or by tag id: the service takes either (documented)."""
    document = context.store.document(
        "SELECT document FROM cards WHERE contact_id = ? "
        "AND ? IN (id, json_extract(document, '$.tagId'))",
        (context.contact, id),
    )
    return _with_rate(document) if document else None


def _cards_paged(context: Context, pagination: Given = None) -> Document:
    found = context.store.documents(
        "SELECT document FROM cards WHERE contact_id = ? ORDER BY position", (context.contact,)
    )
    return page_of(context, [_with_rate(document) for document in found], pagination)


def _with_rate(document: Document) -> Document:
    rate = document["rate"]
    return {**document, "rate": rate_option(rate) if rate else None}


def cards_for_charging(context: Context, connectorId: str) -> list[Document] | None:  # noqa: N803
    """Active cards that have not expired. An unknown connector has no list, an assumption."""
    connector = find_connector(context, "connectors.id = ?", connectorId, everything=True)
    if connector is None:
        return None
    abroad = connector["cp"]["accessType"] is None
    found = context.store.documents(
        "SELECT document FROM cards WHERE contact_id = ? AND active "
        "AND (expires IS NULL OR expires > ?) ORDER BY position",
        (context.contact, context.service.clock.time()),
    )
    return [
        _for_charging(card, connector)
        for card in found
        if (card["type"] in _ABROAD if abroad else card["type"] != "roaming")
    ]


def _for_charging(card: Document, connector: Document) -> Document:
    names = ("id", "label", "number", "tagId", "type", "expiryDate", "preauthRequired")
    rate = card["rate"] and description_for(
        card["rate"],
        connector["cp"]["country"],
        connector["connectorType"]["chargePointType"],
        free=connector["freeOfCharge"],
        preauth=card["preauthRequired"],
    )
    return {**{name: card[name] for name in names}, "rate": rate or None}


def _create(context: Context, authenticationMedia: Document) -> Document:  # noqa: N803
    rate, label = authenticationMedia.get("rateId"), authenticationMedia.get("customerReference")
    if rate not in ON_OFFER:
        raise not_found("The rate")
    with context.store.transaction():
        id_ = add_card(context.store, context.contact, rate, label)
    return {"id": id_, "rateId": rate, "customerReference": label}


def _update(context: Context, input: Document) -> Document:
    """Null leaves the label or the status, and what is so already may be asked for again.

    That a driver may activate whatever card was deactivated, and how, is an assumption.
    """
    action, label = input.get("status"), input.get("label")
    if action == "ACTIVATE" and not context.settings.card_activation:
        # As a schema says it that has one action only.
        raise refused('Value "ACTIVATE" does not exist in "CardStatusActionEnum" enum.')
    with context.store.transaction():
        card = context.store.document(
            "SELECT document FROM cards WHERE contact_id = ? AND id = ?",
            (context.contact, input["cardId"]),
        )
        if card is None:
            raise not_found("The card")
        if label is not None:
            card["label"] = label
        if action is not None:
            card["status"], reason = _ACTIONS[action]
            card["deactivationReason"] = reason and (card["deactivationReason"] or reason)
        context.store.execute(
            "UPDATE cards SET active = ?, document = ? WHERE id = ?",
            (int(card["status"] == "active"), json.dumps(card), card["id"]),
        )
    expiry = card["expiryDate"] and card["expiryDate"][:10]  # a day, as the sample has it
    return {**card, "expiryDate": expiry, "message": "The card was updated."}


RESOLVERS: Final[dict[str, Resolver]] = {
    "availableCardsForChargingProcess": cards_for_charging,
    "card": _card,
    "cardsPaged": _cards_paged,
    "createAuthenticationMedia": _create,
    "updateCard": _update,
}
