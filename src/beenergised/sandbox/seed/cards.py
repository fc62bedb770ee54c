"""The cards that drivers authorise charging with."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from beenergised.sandbox.seed.contacts import DEMO_USERNAME, SECOND_USERNAME
from beenergised.sandbox.world.random_data import id_for, iso
from beenergised.sandbox.world.rates import AD_HOC, FLEET, PLUS, STANDARD
from beenergised.sandbox.world.store import Store, Value

#: The tag of the demo driver's first card, which the charge logs name.
DEMO_TAG: Final = "04A2B3C4D5E680"


@dataclass(frozen=True, slots=True)
class _Card:
    type: str
    label: str | None
    number: str
    tag: str
    rate: str | None
    #: Days from the anchor; None: it never expires.
    expires: int | None
    preauth: bool = False
    #: Why it is inactive; an active card has the empty text of the reference's sample.
    reason: str = ""


_CARDS: Final = {
    DEMO_USERNAME: (
        _Card("default", "My card", "SBX-0001001", DEMO_TAG, STANDARD, 700),
        _Card("virtual", "App", "SBX-V001002", id_for("virtual tag"), STANDARD, None),
        _Card("roaming", "Abroad", "SBX-R001003", "04B7C1D2E3F481", STANDARD, 400),
        _Card("emsp", None, "SBX-E001004", id_for("emsp tag"), PLUS, 35),
        _Card("simple", "Credit card", "SBX-S001005", id_for("ad hoc tag"), AD_HOC, None, True),
        _Card("default", "Old card", "SBX-0000007", "04112233445566", STANDARD, 200,
              reason="Reported as lost."),
        _Card("default", "First card", "SBX-0000001", "04AABBCCDDEE01", STANDARD, -90),
    ),
    SECOND_USERNAME: (
        _Card("default", "Company car", "SBX-0002001", "04998877665580", FLEET, 300),
        _Card("virtual", None, "SBX-V002002", id_for("second virtual tag"), FLEET, None),
    ),
}  # fmt: skip


def make_cards(contacts: list[tuple[Value, ...]], anchor: datetime) -> list[tuple[Value, ...]]:
    """Rows for the table of cards."""
    return [
        _row(str(contact[0]), position, card, anchor)
        for contact in contacts
        for position, card in enumerate(_CARDS.get(str(contact[1]), ()))
    ]


def add_card(store: Store, contact: str, rate: str, label: str | None) -> str:
    """Give a contact a new card and return its id. Call it inside a transaction.

    Virtual, without an end, and active at once, all of which are assumptions.
    """
    made = int(store.get("cards.made") or 0) + 1
    store.set("cards.made", str(made))
    last = store.row(
        "SELECT coalesce(max(position), -1) FROM cards WHERE contact_id = ?", (contact,)
    )
    position = int(last[0] or 0) + 1 if last else 0
    number, tag = f"SBX-V{100000 + made}", str(uuid.uuid4())
    card = _Card("virtual", label, number, tag, rate, None, preauth=rate == AD_HOC)
    id_ = str(uuid.uuid4())
    store.execute("INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?)", _new(id_, contact, position, card))
    return id_


def _row(contact: str, position: int, card: _Card, anchor: datetime) -> tuple[Value, ...]:
    expiry = None
    if card.expires is not None:
        day = anchor + timedelta(days=card.expires)
        expiry = day.replace(hour=23, minute=59, second=59, microsecond=0)
    return _new(id_for(f"card {card.number}"), contact, position, card, expiry)


def _new(
    id_: str, contact: str, position: int, card: _Card, expiry: datetime | None = None
) -> tuple[Value, ...]:
    document = {
        "id": id_, "label": card.label, "number": card.number, "tagId": card.tag,
        "type": card.type, "status": "inactive" if card.reason else "active",
        "deactivationReason": card.reason, "expiryDate": iso(expiry) if expiry else None,
        "preauthRequired": card.preauth, "rate": card.rate,
    }  # fmt: skip
    expires = expiry.timestamp() if expiry else None
    return (id_, contact, position, int(not card.reason), expires, json.dumps(document))
