"""The row and the lines of a charge, and those of its readings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from beenergised.cli.charge.charge_api import ChargeView, Handle
from beenergised.cli.output.columns import (
    Row,
    duration,
    local_time_with_zone,
    number,
    shown,
    value_at,
)
from beenergised.cli.output.results import as_row
from beenergised.errors import StartError

if TYPE_CHECKING:
    from rich.table import Table

    from beenergised.base_models import Answer
    from beenergised.charging.reading import Reading

_BAR: Final = 20


def charge_row(view: ChargeView, handle: Handle, receipt: Answer | None = None) -> Row:
    """Return a charge as JSON values. `charge` in it is the text that finds it again."""
    row: Row = {name: _value(handle, name) for name in view.fields}
    return row if receipt is None else {**row, view.receipt: as_row(receipt)}


def _value(handle: Handle, name: str) -> object:
    if name == "charge":
        return handle.to_text()
    if name == "asked_at" and not handle.method:  # found by an id, which does not tell it
        return None
    value: object = getattr(handle, name)
    if isinstance(value, StartError):
        return value.message
    if isinstance(value, StrEnum):
        return value.value
    return _iso(value.isoformat()) if isinstance(value, datetime) else value or None


def charge_lines(view: ChargeView, row: Row) -> Iterator[tuple[str, str]]:
    """Yield a charge for a terminal; of its receipt what changes while it goes on."""
    yield "State", state_of(view, row)
    if row.get("failure"):
        yield "Failed", shown(row["failure"])
    yield view.title, shown(row.get(f"{view.receipt}_id"))
    if (receipt := row.get(view.receipt)) is not None:
        yield "Began", local_time_with_zone(value_at(receipt, view.began))
        yield "Ended", local_time_with_zone(value_at(receipt, view.ended))
        yield "Energy", view.energy(receipt)
        yield "Cost", view.cost(receipt)
    yield from view.details(row)


def state_of(view: ChargeView, row: Row) -> str:
    """Return the state and the service's word for it, with its meaning."""
    state, status = shown(row.get("state")), shown(row.get("status"))
    if state == "confirming":
        return "the amount is to be confirmed"
    if state != "starting" or not row.get("status"):
        return state
    return f"{view.meanings.get(status.lower(), state)} ({status})"


def reading_fields(view: ChargeView) -> tuple[str, ...]:
    """Return the columns of CSV for readings."""
    return (
        "at", "status", "power_w", "energy_kwh", "state_of_charge", "cost", "currency", "is_over",
        f"{view.receipt}_id",
    )  # fmt: skip


def reading_row(reading: Reading) -> Row:
    """Return a reading as JSON values."""
    row = reading.to_dict()
    return {**row, "at": _iso(row["at"]) if isinstance(row["at"], str) else row["at"]}


def live_table(view: ChargeView, receipt: Row, reading: Row, *, turns: bool = True) -> Table:
    """Return the lines of the live view; a sign that turns says that it is alive."""
    from rich.spinner import Spinner
    from rich.table import Table
    from rich.text import Text

    is_over = reading["is_over"] is True
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=len("Cost so far"))
    table.add_column(no_wrap=True, overflow="ellipsis")
    status = Text("ended", style="bold") if is_over else Text("charging", style="bold green")
    if not is_over and shown(reading["status"]).lower() != view.charging:
        status = Text(shown(reading["status"]), style="bold")
    alive = turns and not is_over
    table.add_row(Text("Charge"), Spinner("dots", status) if alive else status)
    for name, value, style in live_lines(view, receipt, reading):
        table.add_row(Text(name), Text(value, style=style))
    return table


def live_lines(view: ChargeView, receipt: Row, reading: Row) -> Iterator[tuple[str, str, str]]:
    """Yield title, value and style of the lines of the live view."""
    yield *view.place(receipt), ""
    began = receipt.get(view.began)
    lasted = duration(began, reading.get("at"))
    yield "Since", f"{local_time_with_zone(began)}, {lasted} h", ""
    yield "Power", number(reading.get("power_w"), 1, "kW", scale=1 / 1000), ""
    yield "Energy", number(reading.get("energy_kwh"), 3, "kWh"), "bold"
    battery = reading.get("state_of_charge")
    if battery is not None:
        yield "Battery", f"{number(battery, 0, '%'):<5}  {_bar(battery)}", ""
    yield (
        "Cost" if reading["is_over"] is True else "Cost so far",
        money(reading.get("cost"), reading.get("currency")),
        "bold",
    )
    yield "Updated", local_time_with_zone(reading.get("at"), seconds=True), "dim"


def money(amount: object, currency: object) -> str:
    """Return an amount with its currency."""
    return number(amount, 2, str(currency or ""))


def _bar(percent: object) -> str:
    if not isinstance(percent, int | float) or not 0 <= percent <= 100:
        return ""
    filled = round(percent / 100 * _BAR)
    return "█" * filled + "░" * (_BAR - filled)


def _iso(text: str) -> str:
    """Return a time in UTC as the models write it."""
    return text.replace("+00:00", "Z")
