"""How cards and rates look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from beenergised.base_models.repr_redaction import masked
from beenergised.cli.output.columns import (
    NOTHING,
    Column,
    Row,
    View,
    day,
    list_at,
    local_time_with_zone,
    number,
    shown,
    value_at,
    yes_or_no,
)


def _name(row: Row) -> str:
    return shown(row.get("label") or row.get("type"))


def _number(row: Row) -> str:
    """The end of a card's number: a screen is seen by others. CSV and JSON have all of it."""
    return masked(row["number"]) if row.get("number") else NOTHING


def _preauth(row: Row) -> str:
    """The amounts to choose from, where one has to be authorised first."""
    if not row.get("preauth_required"):
        return yes_or_no(row.get("preauth_required"))
    amounts = [
        number(value_at(each, "amount"), 0, str(value_at(each, "currency.iso_code") or ""))
        for each in list_at(row, "rate.preauth_currency_amounts")
    ]
    return ", ".join(amounts) or "yes"


CARDS: Final = View(
    one="card",
    many="cards",
    columns=(
        Column("Card", _name, 14, 30),
        Column("Number", _number, 6, rank=2),
        Column("Type", lambda row: shown(row.get("type")), 7, 10, rank=3),
        Column("Status", lambda row: shown(row.get("status")), 8, rank=1),
        Column("Until", lambda row: day(row.get("expiry_date")), 10, rank=4),
        Column("Rate", lambda row: shown(value_at(row, "rate.name")), 12, 28, rank=5),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=6),
    ),
    plain=("id", "label", "type", "status", "expiry_date", "tag_id", "rate.name"),
    fields=(
        "id", "label", "number", "tag_id", "type", "status", "expiry_date",
        "deactivation_reason", "preauth_required", "rate.id", "rate.name",
        "rate.short_description", "rate.description",
    ),
)  # fmt: skip

CARDS_FOR_CHARGING: Final = View(
    one="card",
    many="cards",
    columns=(
        Column("Card", _name, 14, 30),
        Column("Number", _number, 6, rank=2),
        Column("Rate", lambda row: shown(value_at(row, "rate.short_description")), 14, 30, rank=1),
        Column("Pre-authorise", _preauth, 13, 24, rank=3),
        Column("Tag ID", lambda row: shown(row.get("tag_id")), 36, rank=4),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=5),
    ),
    plain=("id", "label", "type", "tag_id", "preauth_required", "rate.short_description"),
    fields=(
        "id", "label", "number", "tag_id", "type", "expiry_date", "preauth_required",
        "rate.short_description", "rate.description",
    ),
)  # fmt: skip

RATE_PACKAGES: Final = View(
    one="rate package",
    many="rate packages",
    columns=(
        Column("Rate", lambda row: shown(value_at(row, "rate.name")), 16, 30),
        Column(
            "Description", lambda row: shown(value_at(row, "rate.short_description")), 14, 30,
            rank=3,
        ),
        Column("Amount", lambda row: number(row.get("amount"), 2), 8, rank=1, is_number=True),
        Column(
            "Minutes", lambda row: number(row.get("visible_runtime"), 0), 7, rank=2, is_number=True
        ),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=4),
    ),
    plain=("id", "amount", "visible_runtime", "automatic_stop", "rate.name"),
    fields=(
        "id", "amount", "visible_runtime", "automatic_stop", "rate.id", "rate.name",
        "rate.short_description", "rate.description",
    ),
)  # fmt: skip


def card_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One card for a terminal."""
    yield "ID", shown(row.get("id"))
    yield "Card", shown(row.get("label"))
    yield "Number", _number(row)
    yield "Tag ID", shown(row.get("tag_id"))
    yield "Type", shown(row.get("type"))
    yield "Status", shown(row.get("status"))
    yield "Deactivated", shown(row.get("deactivation_reason"))
    yield "Until", local_time_with_zone(row.get("expiry_date"))
    yield "Pre-authorise", yes_or_no(row.get("preauth_required"))
    yield "Rate", shown(value_at(row, "rate.name"))
    yield "  costs", shown(value_at(row, "rate.short_description"))


#: The columns of CSV for a card after a change.
CHANGED_CARD_FIELDS: Final = (
    "id", "label", "number", "tag_id", "type", "status", "expiry_date", "message",
)  # fmt: skip


def changed_card_lines(row: Row) -> Iterator[tuple[str, str]]:
    """A card after a change, for a terminal."""
    yield "ID", shown(row.get("id"))
    yield "Card", shown(row.get("label"))
    yield "Number", _number(row)
    yield "Status", shown(row.get("status"))
    if row.get("message"):
        yield "Message", shown(row["message"])
