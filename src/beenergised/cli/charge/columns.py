"""How a charge looks: its start, and the live view of what it takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Final, Protocol

from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import (
    Column,
    Row,
    View,
    duration,
    local_time_with_zone,
    number,
    shown,
    value_at,
)

if TYPE_CHECKING:
    from rich.table import Table

    from beenergised.cli.context import Invocation
    from beenergised.graphql._generated.chargelogs import Chargelog
    from beenergised.graphql._sync.charge import Charge

#: What the documented statuses mean to a person. Any other is shown as it is.
_MEANINGS: Final = {
    "pending": "queued, not sent to the station yet",
    "sending": "on its way to the station",
    "waiting_for_start_transaction": "the station accepted it: plug in",
    "waiting_for_transaction": "the station accepted it: plug in",
    "roaming_waiting_for_transaction": "the station accepted it: plug in",
    "ok": "the start was accepted",
}
_BAR: Final = 20

#: The columns of CSV for the start of a charge.
CHARGE_FIELDS: Final = (
    "state", "status", "failure", "id", "method", "connector_id", "chargelog_id", "session_id",
    "asked_at", "valid_until", "redirect_url", "charge",
)  # fmt: skip

#: How the readings of a charge are written in CSV.
READINGS: Final = View(
    one="reading",
    many="readings",
    columns=(Column("At", lambda row: shown(row.get("at")), 20),),
    plain=(),
    fields=(
        "at", "status", "power_w", "energy_kwh", "state_of_charge", "cost", "currency", "is_over",
        "chargelog_id",
    ),
)  # fmt: skip


# --- A start --------------------------------------------------------------------------------------


def charge_row(charge: Charge, log: Chargelog | None = None) -> Row:
    """A charge as JSON values. `charge` in it is the text that finds it again."""
    from beenergised.cli.output.results import as_row

    until = charge.valid_until
    failure = charge.failure
    row: Row = {
        "state": charge.state.value,
        "status": charge.status,
        "failure": failure.message if failure is not None else None,
        "id": charge.id,
        "method": charge.method or None,
        "connector_id": charge.connector_id or None,
        "chargelog_id": charge.chargelog_id,
        "session_id": charge.session_id,
        "asked_at": _iso(charge.asked_at.isoformat()),
        "valid_until": _iso(until.isoformat()) if until is not None else None,
        "redirect_url": charge.redirect_url,
        "charge": charge.to_text(),
    }
    return row if log is None else {**row, "chargelog": as_row(log)}


def charge_lines(row: Row) -> Iterator[tuple[str, str]]:
    """A charge for a terminal; of its charge log what changes while it goes on."""
    yield "State", state_of(row)
    if row.get("failure"):
        yield "Failed", shown(row["failure"])
    yield "Charge log", shown(row.get("chargelog_id"))
    if (log := row.get("chargelog")) is not None:
        yield "Began", local_time_with_zone(value_at(log, "date_start"))
        yield "Ended", local_time_with_zone(value_at(log, "date_end"))
        yield "Energy", number(value_at(log, "energy_consumption"), 3, "kWh")
        yield "Cost", money(value_at(log, "cost.gross_amount"), value_at(log, "cost.currency"))
    if row.get("id"):
        yield "Attempt", shown(row["id"])
    yield "Connector", shown(row.get("connector_id"))
    if row.get("chargelog_id") is None:
        yield "Valid until", local_time_with_zone(row.get("valid_until"))


def state_of(row: Row) -> str:
    """The state and the service's word for it, with what that means."""
    state, status = shown(row.get("state")), shown(row.get("status"))
    if state == "confirming":
        return "the amount is to be confirmed"
    if state != "starting":
        return state
    meaning = _MEANINGS.get(status.lower(), state)
    return f"{meaning} ({status})" if row.get("status") else meaning


def told_of(invocation: Invocation) -> Callable[[Charge], None]:
    """What tells a person who waits how far a start is: a line for each change."""
    if invocation.wants_json or not sys.stderr.isatty():
        return lambda _: None
    is_first = True

    def tell(charge: Charge) -> None:
        nonlocal is_first
        if is_first and not charge.state.is_decided:
            write_error_line("Waiting until it charges. Ctrl-C ends the waiting, not the charge.")
        is_first = False
        write_error_line(f"  {state_of(charge_row(charge))}")

    return tell


# --- What it takes --------------------------------------------------------------------------------


class Reading(Protocol):
    """What a charge shows at one moment, of whichever API."""

    # Any: JSON.
    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        ...


class Watcher(Protocol):
    """Is shown each reading."""

    def show(self, reading: Reading) -> None:
        """Show one."""
        ...


def watching(invocation: Invocation, log: Chargelog) -> AbstractContextManager[Watcher]:
    """What shows the readings of a charge log in the form that was asked for."""
    from beenergised.cli.output.results import as_row

    began = as_row(log)
    return watching_by(
        invocation, READINGS, lambda reading, turns: live_table(began, reading, turns=turns)
    )


def watching_by(
    invocation: Invocation, view: View, table: Callable[[Row, bool], Table]
) -> AbstractContextManager[Watcher]:
    """The same for readings of whichever API: `view` for CSV, and the lines of a live view.

    `table` makes those of a reading; its second argument says whether a sign in them turns.
    """
    from beenergised.cli.flags import Output

    if invocation.output is Output.CSV:
        return nullcontext(_Rows(invocation, view))
    changes_in_place = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if invocation.output is Output.TABLE and changes_in_place:
        return _LiveView(table)
    return nullcontext(_Objects())


class _Objects:
    """An object of JSON a line, written at once."""

    def show(self, reading: Reading) -> None:
        import json

        sys.stdout.write(json.dumps(_plain(reading), ensure_ascii=False) + "\n")
        sys.stdout.flush()


class _Rows:
    def __init__(self, invocation: Invocation, view: View) -> None:
        from beenergised.cli.output.results import writer_of

        self._writer = writer_of(invocation, view)

    def show(self, reading: Reading) -> None:
        self._writer.page([_plain(reading)])
        sys.stdout.flush()


class _LiveView:
    """A few lines that change in place. The last ones stay."""

    def __init__(self, table: Callable[[Row, bool], Table]) -> None:
        from rich.console import Console
        from rich.live import Live

        self._table = table
        console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
        self._last: Row | None = None
        # What else is written, such as notices, goes to another stream, which stays its own.
        self._live = Live(console=console, redirect_stdout=False, redirect_stderr=False)

    def __enter__(self) -> _LiveView:
        self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._last is not None:  # what stays does not turn
            self._live.update(self._table(self._last, False))
        self._live.stop()

    def show(self, reading: Reading) -> None:
        self._last = _plain(reading)
        self._live.update(self._table(self._last, True), refresh=True)


def live_table(log: Row, reading: Row, *, turns: bool = True) -> Table:
    """The lines of the live view; a sign that turns says that it is alive."""
    from rich.spinner import Spinner
    from rich.table import Table
    from rich.text import Text

    is_over = reading["is_over"] is True
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=len("Cost so far"))
    table.add_column(no_wrap=True, overflow="ellipsis")
    status = Text("ended", style="bold") if is_over else Text("charging", style="bold green")
    if not is_over and shown(reading["status"]).lower() != "started":
        status = Text(shown(reading["status"]), style="bold")
    alive = turns and not is_over
    table.add_row(Text("Charge"), Spinner("dots", status) if alive else status)
    for name, value, style in _live_lines(log, reading):
        table.add_row(Text(name), Text(value, style=style))
    return table


def _live_lines(log: Row, reading: Row) -> Iterator[tuple[str, str, str]]:
    from beenergised.cli.driver.chargelog_columns import station_name

    yield "Station", station_name(log), ""
    began = log.get("date_start")
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


def _bar(percent: object) -> str:
    if not isinstance(percent, int) or not 0 <= percent <= 100:
        return ""
    filled = round(percent / 100 * _BAR)
    return "█" * filled + "░" * (_BAR - filled)


def money(amount: object, currency: object) -> str:
    """An amount with its currency."""
    return number(amount, 2, str(currency or ""))


def _plain(reading: Reading) -> Row:
    row = reading.to_dict()
    return {**row, "at": _iso(row["at"]) if isinstance(row["at"], str) else row["at"]}


def _iso(text: str) -> str:
    """As the models write it."""
    return text.replace("+00:00", "Z")
