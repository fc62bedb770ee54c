"""How charge logs and meter values look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from beenergised.cli.output.columns import (
    NOTHING,
    Column,
    Row,
    View,
    address,
    duration,
    given,
    list_at,
    local_time,
    local_time_with_zone,
    number,
    shown,
    value_at,
    zone_name,
)


def station_name(row: Row) -> str:
    """Where it charged, by the name that says most to a person."""
    station = value_at(row, "connector.cp")
    name = value_at(station, "public_name") or value_at(station, "label")
    city = value_at(station, "city")
    if name and city and str(city) not in str(name):
        return shown(f"{name}, {city}")
    return shown(name or city or value_at(row, "connector.label"))


def _cost(row: Row) -> str:
    return number(value_at(row, "cost.gross_amount"), 2, str(value_at(row, "cost.currency") or ""))


CHARGELOGS: Final = View(
    one="charge log",
    many="charge logs",
    columns=(
        Column(f"Started {zone_name()}", lambda row: local_time(row.get("date_start")), 16),
        Column(
            "Duration", lambda row: duration(row.get("date_start"), row.get("date_end")), 8,
            rank=4, is_number=True,
        ),
        Column("Station", station_name, 12, 44, rank=2),
        Column(
            "kWh", lambda row: number(row.get("energy_consumption"), 2), 6, rank=1, is_number=True
        ),
        Column("Cost", _cost, 10, 12, rank=3, is_number=True),
        Column("Status", lambda row: shown(row.get("status")), 8, 31, rank=5),
        Column("ID", lambda row: shown(row.get("id")), 36, rank=6),
    ),
    plain=(
        "id", "status", "date_start", "date_end", "energy_consumption", "cost.gross_amount",
        "cost.currency", "connector.evse_id", "connector.cp.public_name", "connector.cp.city",
    ),
    fields=(
        "id", "status", "date_start", "date_end", "energy_consumption", "co2_saving",
        "rate_name", "auth_id", "auth_type", "session_id", "meter_start", "meter_end",
        "calibration_details", "cost.currency", "cost.total", "cost.gross_amount",
        "cost.gross_amount_local_currency", "connector.id", "connector.label",
        "connector.evse_id", "connector.physical_reference", "connector.cp.id",
        "connector.cp.label", "connector.cp.public_name", "connector.cp.address",
        "connector.cp.zip", "connector.cp.city", "connector.cp.country", "account_document.id",
        "account_document.title", "account_document.type", "account_document.document_date",
        "account_document.download_link",
    ),
)  # fmt: skip


def chargelog_lines(row: Row) -> Iterator[tuple[str, str]]:
    """One charge log for a terminal, a name and a value a line."""
    yield "ID", shown(row.get("id"))
    yield "Status", shown(row.get("status"))
    yield "Started", local_time_with_zone(row.get("date_start"))
    yield "Ended", local_time_with_zone(row.get("date_end"))
    yield "Duration", duration(row.get("date_start"), row.get("date_end"))
    yield "Energy", number(row.get("energy_consumption"), 3, "kWh")
    yield "CO2 saved", number(row.get("co2_saving"), 3, "kg")
    yield "Cost", _cost(row)
    yield from _cost_lines(row)
    yield "Rate", shown(row.get("rate_name"))
    yield "Station", station_name(row)
    yield "Address", address(value_at(row, "connector.cp"))
    yield "EVSE", shown(value_at(row, "connector.evse_id") or value_at(row, "connector.label"))
    yield "Card", " ".join(given(row.get("auth_type"), row.get("auth_id"))) or NOTHING
    yield "Invoice", shown(value_at(row, "account_document.title"))
    yield "PDF", shown(value_at(row, "account_document.download_link"))
    yield "Calibration", shown(row.get("calibration_details"))


def meter_lines(row: Row) -> Iterator[tuple[str, str]]:
    """Meter values for a terminal. The units are inferred from the reference's samples."""
    yield "Energy", number(row.get("sum_energy"), 3, "kWh")
    yield "Power now", number(row.get("current_power"), 0, "W")
    yield "  changed", local_time_with_zone(row.get("current_power_last_changed"))
    yield "Battery now", number(row.get("current_state_of_charge"), 0, "%")
    yield "  at the beginning", number(row.get("initial_state_of_charge"), 0, "%")
    yield "  changed", local_time_with_zone(row.get("state_of_charge_last_changed"))
    yield "First reading", number(row.get("energy_first_value"), 0, "Wh")
    yield "  taken", local_time_with_zone(row.get("energy_first_value_time"))
    yield "Latest reading", number(row.get("energy_last_value"), 0, "Wh")
    yield "  taken", local_time_with_zone(row.get("energy_last_value_time"))
    yield "Updated", local_time_with_zone(row.get("updated_at"))


def _cost_lines(row: Row) -> Iterator[tuple[str, str]]:
    currency = str(value_at(row, "cost.currency") or "")
    for item in list_at(row, "cost.cost_items"):
        gross = number(value_at(item, "gross_amount"), 2, currency)
        rate = number(value_at(item, "tax_rate"), 0)
        tax = number(value_at(item, "tax_amount"), 2, currency)
        yield f"  {shown(value_at(item, 'description'))}", f"{gross}, with {rate} % tax: {tax}"
