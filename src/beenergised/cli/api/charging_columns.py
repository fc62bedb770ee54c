"""How a charge at the Public API looks: its start, and the live view of what it takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from beenergised.cli.charge.columns import money
from beenergised.cli.context import Invocation
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

    from beenergised.public_api._generated.models.sessions import Session
    from beenergised.public_api._sync.session_charge import SessionCharge

#: What documented statuses mean to a person who waits. Any other is shown as it is.
_MEANINGS: Final = {
    "pending": "the charge point is asked to begin: plug in",
    "accepted": "the start was accepted",
}

#: The columns of CSV for the start of a charge.
CHARGE_FIELDS: Final = (
    "state", "status", "failure", "session_id", "authorization_id", "charge_point_id", "evse_id",
    "method", "asked_at", "charge",
)  # fmt: skip

#: How the readings of a session are written in CSV.
READINGS: Final = View(
    one="reading",
    many="readings",
    columns=(Column("At", lambda row: shown(row.get("at")), 20),),
    plain=(),
    fields=(
        "at", "status", "power_w", "energy_kwh", "state_of_charge", "cost", "currency", "is_over",
        "session_id",
    ),
)  # fmt: skip


def charge_row(charge: SessionCharge, session: Session | None = None) -> Row:
    """A charge as JSON values. `charge` in it is the text that finds it again."""
    from beenergised.cli.output.results import as_row

    failure = charge.failure
    row: Row = {
        "state": charge.state.value,
        "status": charge.status,
        "failure": failure.message if failure is not None else None,
        "session_id": charge.session_id,
        "authorization_id": charge.authorization_id,
        "charge_point_id": charge.charge_point_id,
        "evse_id": charge.evse_id,
        "method": charge.method or None,
        "asked_at": charge.asked_at.isoformat().replace("+00:00", "Z") if charge.method else None,
        "charge": charge.to_text(),
    }
    return row if session is None else {**row, "session": as_row(session)}


def charge_lines(row: Row) -> Iterator[tuple[str, str]]:
    """A charge for a terminal; of its session what changes while it goes on."""
    yield "State", state_of(row)
    if row.get("failure"):
        yield "Failed", shown(row["failure"])
    yield "Session", shown(row.get("session_id"))
    if (session := row.get("session")) is not None:
        yield "Began", local_time_with_zone(value_at(session, "started_at"))
        yield "Ended", local_time_with_zone(value_at(session, "stopped_at"))
        yield "Energy", _energy(session)
        yield "Cost", _cost(session)
    elif row.get("authorization_id"):
        yield "Authorization", shown(row["authorization_id"])
    yield "Charge point", shown(row.get("charge_point_id"))
    yield "EVSE", shown(row.get("evse_id"))


def session_lines(session: Row) -> Iterator[tuple[str, str]]:
    """A session that is over, as a receipt."""
    yield "Session", shown(session.get("id"))
    yield "Status", _with_reason(session)
    yield "Began", local_time_with_zone(session.get("started_at"))
    yield "Ended", local_time_with_zone(session.get("stopped_at"))
    yield "Lasted", f"{duration(session.get('started_at'), session.get('stopped_at'))} h"
    yield "Energy", _energy(session)
    yield "Cost", _cost(session)
    yield "Payment", shown(session.get("payment_status"))
    yield "Charge point", shown(session.get("charge_point_id"))
    yield "EVSE", shown(session.get("evse_id"))
    yield "User", shown(session.get("user_id"))


def session_paths(session: Row) -> tuple[str, ...]:
    """Where in a session the facts of its receipt are, for a pipe."""
    paths = (
        "id", "status", "reason", "started_at", "stopped_at", _energy_path(session),
        _cost_path(session), "currency", "payment_status", "charge_point_id", "evse_id", "user_id",
    )  # fmt: skip
    return tuple(path for path in paths if value_at(session, path) is not None)


def state_of(row: Row) -> str:
    """The state and the service's word for it, with what that means."""
    state, status = shown(row.get("state")), shown(row.get("status"))
    if state != "starting" or not row.get("status"):
        return state
    meaning = _MEANINGS.get(status.lower(), state)
    return f"{meaning} ({status})"


def told_of(invocation: Invocation) -> Callable[[SessionCharge], None]:
    """What tells a person who waits how far a start is: a line for each change."""
    if invocation.wants_json or not sys.stderr.isatty():
        return lambda _: None
    is_first = True

    def tell(charge: SessionCharge) -> None:
        nonlocal is_first
        if is_first and not charge.state.is_decided:
            write_error_line("Waiting until it charges. Ctrl-C ends the waiting, not the charge.")
        is_first = False
        write_error_line(f"  {state_of(charge_row(charge))}")

    return tell


def live_table(session: Row, reading: Row, turns: bool) -> Table:
    """The lines of the live view; a sign that turns says that it is alive."""
    from rich.spinner import Spinner
    from rich.table import Table
    from rich.text import Text

    is_over = reading["is_over"] is True
    status = shown(reading["status"])
    style = "bold green" if status.lower() == "active" else "bold"
    said = Text("ended" if is_over else status, style=style)
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=len("Cost so far"))
    table.add_column(no_wrap=True, overflow="ellipsis")
    table.add_row(Text("Session"), Spinner("dots", said) if turns and not is_over else said)
    for name, value in _live_lines(session, reading):
        table.add_row(Text(name), Text(value))
    return table


def _live_lines(session: Row, reading: Row) -> Iterator[tuple[str, str]]:
    at = f"charge point {shown(session.get('charge_point_id'))}"
    yield "At", f"{at}, EVSE {shown(session.get('evse_id'))}"
    began = session.get("started_at")
    yield "Since", f"{local_time_with_zone(began)}, {duration(began, reading.get('at'))} h"
    yield "Power", number(reading.get("power_w"), 1, "kW", scale=1 / 1000)
    yield "Energy", number(reading.get("energy_kwh"), 3, "kWh")
    if (battery := reading.get("state_of_charge")) is not None:
        yield "Battery", number(battery, 0, "%")
    cost = "Cost" if reading["is_over"] is True else "Cost so far"
    yield cost, money(reading.get("cost"), reading.get("currency"))
    yield "Updated", local_time_with_zone(reading.get("at"), seconds=True)


def _with_reason(session: Row) -> str:
    reason = session.get("reason")
    return (
        f"{shown(session.get('status'))} ({shown(reason)})"
        if reason
        else shown(session.get("status"))
    )


def _energy(session: object) -> str:
    """In kWh; the service counts in Wh."""
    return number(value_at(session, _energy_path(session)), 3, "kWh", scale=1 / 1000)


def _energy_path(session: object) -> str:
    has_total = value_at(session, "energy_consumption.total") is not None
    return "energy_consumption.total" if has_total else "energy"


def _cost(session: object) -> str:
    return money(value_at(session, _cost_path(session)), value_at(session, "currency"))


def _cost_path(session: object) -> str:
    has_total = value_at(session, "total_amount.with_tax") is not None
    return "total_amount.with_tax" if has_total else "amount"
