"""How stations, their connectors and their occupancy look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from beenergised.cli.output.columns import (
    NOTHING,
    Column,
    Row,
    View,
    address,
    given,
    list_at,
    number,
    shown,
    value_at,
    yes_or_no,
)


def power(station: object) -> str:
    """The strongest connector's power."""
    powers = [
        value_at(each, "connector_type.max_power_rating") for each in list_at(station, "connectors")
    ]
    known = [power for power in powers if isinstance(power, int | float)]
    return number(max(known), 0) if known else NOTHING


def _plugs(row: Row) -> str:
    return number(len(list_at(row, "connectors")), 0)


def place(row: Row) -> str:
    """Town and country."""
    return shown(" ".join(given(row.get("city"), row.get("country"))))


STATIONS: Final = View(
    one="station",
    many="stations",
    columns=(
        Column("Station", lambda row: shown(row.get("public_name") or row.get("label")), 14, 28),
        Column("Address", lambda row: shown(row.get("address")), 12, 28, rank=4),
        Column("Place", place, 13, 20, rank=1),
        Column("Plugs", _plugs, 5, rank=3, is_number=True),
        Column("kW", power, 4, rank=2, is_number=True),
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
        "information.marketing_display", "information.opening_times.description", "site.id",
        "site.label", "site.company", "site.scope", "site.latitude", "site.longitude",
    ),
)  # fmt: skip

#: With the distance that `near` adds to every row, in metres.
STATIONS_NEARBY: Final = replace(
    STATIONS,
    columns=(
        Column("Metres", lambda row: number(row.get("distance_m"), 0), 6, rank=0, is_number=True),
        *STATIONS.columns,
    ),
    plain=("distance_m", *STATIONS.plain),
    fields=(*STATIONS.fields, "distance_m"),
)

OCCUPANCY: Final = View(
    one="hour",
    many="hours",
    columns=(
        Column("Day", lambda row: shown(row.get("day")), 9),
        Column("Hour", lambda row: shown(row.get("hour")), 4, is_number=True),
        Column("Occupied", lambda row: _percent(row.get("occupancy_rate")), 8, is_number=True),
        Column("", lambda row: _bar(row.get("occupancy_rate")), 20, rank=1),
    ),
    plain=("day", "hour", "occupancy_rate"),
    fields=("day", "hour", "occupancy_rate"),
)


def station_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One station for a terminal, a name and a value a line."""
    yield "ID", shown(row.get("id"))
    yield "Name", shown(row.get("public_name") or row.get("label"))
    yield "Address", address(row)
    yield "Position", ", ".join(given(row.get("latitude"), row.get("longitude"))) or NOTHING
    yield "Directions", shown(row.get("directions"))
    yield "Site", shown(value_at(row, "site.label"))
    yield "Status", shown(value_at(row, "status.simple") or value_at(row, "status.calculated"))
    yield "Operator", " ".join(given(*_operator(row))) or NOTHING
    yield "Help", ", ".join(given(*_help(row))) or NOTHING
    yield "Favourite", yes_or_no(row.get("is_favoured"))
    yield "Remote start", yes_or_no(value_at(row, "capabilities.has_remote_commands"))
    yield "Open", shown(value_at(row, "information.opening_times.description"))
    yield "Payment", shown(value_at(row, "information.payment"))
    yield "Also", shown(value_at(row, "information.additional"))
    for connector in list_at(row, "connectors"):
        yield from _connector_line(connector)


def connector_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One connector for a terminal."""
    yield "ID", shown(row.get("id"))
    yield "Name", shown(row.get("label"))
    yield "EVSE", shown(row.get("evse_id"))
    yield "On the plug", shown(row.get("physical_reference"))
    yield "Type", shown(value_at(row, "connector_type.label"))
    yield "Power", number(value_at(row, "connector_type.max_power_rating"), 0, "kW")
    yield "Status", shown(value_at(row, "status.simple") or value_at(row, "status.calculated"))
    yield "Free of charge", yes_or_no(row.get("free_of_charge"))
    station = value_at(row, "cp")
    yield "Station", shown(value_at(station, "public_name") or value_at(station, "label"))
    yield "Address", address(station)
    yield "Remote start", yes_or_no(value_at(station, "capabilities.has_remote_commands"))


#: The columns of CSV for one connector.
CONNECTOR_FIELDS: Final = (
    "id", "label", "evse_id", "physical_reference", "sort_order", "free_of_charge",
    "status.simple", "status.calculated", "status.ocpp", "connector_type.id",
    "connector_type.label", "connector_type.plug_type", "connector_type.standard",
    "connector_type.charge_point_type", "connector_type.max_power_rating", "cp.id", "cp.label",
    "cp.public_name", "cp.address", "cp.zip", "cp.city", "cp.country", "cp.latitude",
    "cp.longitude", "cp.status.simple", "cp.operator.identifier",
    "cp.capabilities.has_remote_commands",
)  # fmt: skip


def _connector_line(connector: object) -> Iterator[tuple[str, str]]:
    kind = value_at(connector, "connector_type.label")
    status = value_at(connector, "status.simple") or value_at(connector, "status.calculated")
    details = given(kind, status, value_at(connector, "evse_id"), value_at(connector, "id"))
    yield f"  {shown(value_at(connector, 'label'))}", ", ".join(details)


def _operator(row: Row) -> tuple[object, object]:
    return value_at(row, "operator.name"), value_at(row, "operator.identifier")


def _help(row: Row) -> tuple[object, object]:
    return value_at(row, "contact.phone"), value_at(row, "contact.email")


def _percent(value: object) -> str:
    """The service gives a fraction; a person reads percents."""
    return number(value, 0, "%", scale=100)


def _bar(value: object) -> str:
    known = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return "█" * round(float(str(value)) * 20) if known else ""


FAVOURITE_CHANGES: Final = View(
    one="station",
    many="stations",
    columns=(
        Column("ID", lambda row: shown(row.get("id")), 36),
        Column("Favourite", lambda row: yes_or_no(row.get("is_favoured")), 9),
    ),
    plain=("id", "is_favoured"),
    fields=("id", "is_favoured"),
)
