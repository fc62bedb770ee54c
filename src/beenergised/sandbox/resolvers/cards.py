"""The driver's cards, and which of them may charge at a connector."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.context import Context
from beenergised.sandbox.data.rates import description_for, rate_option
from beenergised.sandbox.execution import Document, Resolver
from beenergised.sandbox.resolvers.connectors import find_connector
from beenergised.sandbox.resolvers.paging import Given, page_of

#: Which types of cards work where, which is an assumption: roaming cards are for other operators'
#: stations, and nothing of the tenant's own is known there.
_ABROAD: Final = frozenset({"roaming", "emsp"})


def _card(context: Context, id: str) -> Document | None:
    """By UUID or by tag id: the service takes either (documented)."""
    document = context.store.document(
        "SELECT document FROM cards WHERE contact_id = ?1 "
        "AND ?2 IN (id, json_extract(document, '$.tagId'))",
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


def _cards_for_charging(context: Context, connectorId: str) -> list[Document] | None:  # noqa: N803
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


RESOLVERS: Final[dict[str, Resolver]] = {
    "availableCardsForChargingProcess": _cards_for_charging,
    "card": _card,
    "cardsPaged": _cards_paged,
}
