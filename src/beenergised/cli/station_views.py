"""How stations look."""

from __future__ import annotations

from typing import Final

from beenergised.cli.rows import NOTHING, Column, Row, View, list_at, number, shown, value_at


def _power(row: Row) -> str:
    """The strongest connector's power."""
    powers = [
        value_at(each, "connector_type.max_power_rating") for each in list_at(row, "connectors")
    ]
    known = [power for power in powers if isinstance(power, int | float)]
    return number(max(known), 0) if known else NOTHING


def _plugs(row: Row) -> str:
    return number(len(list_at(row, "connectors")), 0)


def _place(row: Row) -> str:
    parts = [row.get("city"), row.get("country")]
    return shown(" ".join(str(part) for part in parts if part))


STATIONS: Final = View(
    one="station",
    many="stations",
    columns=(
        Column("Station", lambda row: shown(row.get("public_name") or row.get("label")), 14, 28),
        Column("Address", lambda row: shown(row.get("address")), 12, 28, rank=4),
        Column("Place", _place, 13, 20, rank=1),
        Column("Plugs", _plugs, 5, rank=3, is_number=True),
        Column("kW", _power, 4, rank=2, is_number=True),
        Column("Status", lambda row: shown(value_at(row, "status.simple")), 9, 16, rank=5),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=6),
    ),
    plain=(
        "id", "public_name", "address", "zip", "city", "country", "latitude", "longitude",
        "status.simple",
    ),
    fields=(
        "id", "label", "public_name", "address", "zip", "city", "country", "latitude",
        "longitude", "directions", "access_type", "is_favoured", "site_id", "status.simple",
        "status.calculated", "status.ocpp", "operator.identifier", "operator.name",
        "contact.email", "contact.phone", "capabilities.has_remote_commands",
        "display_attributes.mode", "information.payment", "information.additional",
        "information.marketing_display", "information.opening_times.description",
    ),
)  # fmt: skip
