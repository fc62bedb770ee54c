"""How a charge looks on a terminal, without one."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest
from rich.console import Console
from tests.cli.conftest import Cli

from beenergised.cli.api import charging_api
from beenergised.cli.charge.columns import charge_lines, live_table, state_of
from beenergised.cli.charge.driver_api import VIEW
from beenergised.cli.charge.progress import reading_printer
from beenergised.cli.context import Invocation
from beenergised.sandbox import Sandbox

LOG = {
    "id": "1",
    "date_start": "2026-05-01T10:00:00Z",
    "connector": {"cp": {"public_name": "Linz Landstraße", "city": "Linz"}},
}
READING = {
    "chargelog_id": "1",
    "status": "started",
    "power_w": 90_000,
    "energy_kwh": 17.78,
    "state_of_charge": 53,
    "cost": 12.27,
    "currency": "EUR",
    "at": "2026-05-01T10:11:30Z",
    "is_over": False,
}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(columns: int = 80, **changes: Any) -> list[str]:
    """The lines of the live view for a reading."""
    out = io.StringIO()
    console = Console(file=out, width=columns, color_system=None)
    console.print(live_table(VIEW, LOG, {**READING, **changes}, turns=False))
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_the_live_view_shows_what_it_takes_and_costs() -> None:
    lines = drawn()
    assert [line[:13].strip() for line in lines] == [
        "Charge", "Station", "Since", "Power", "Energy", "Battery", "Cost so far", "Updated",
    ]  # fmt: skip
    shown = [line[13:] for line in lines]
    assert shown[0:2] == ["charging", "Linz Landstraße"]
    assert shown[2].endswith(", 0:11 h")
    assert shown[3:5] == ["90.0 kW", "17.780 kWh"]
    assert shown[5] == "53 %   ███████████░░░░░░░░░"
    assert shown[6] == "12.27 EUR"


@pytest.mark.parametrize("status", ["started", "STARTED", "Started"])
def test_the_case_of_a_status_does_not_matter(status: str) -> None:
    assert drawn(status=status)[0] == "Charge       charging"


def test_in_the_end_it_says_so() -> None:
    lines = drawn(status="stopped", is_over=True, power_w=0)
    assert lines[0] == "Charge       ended"
    assert lines[6] == "Cost         12.27 EUR"


def test_what_is_not_known_is_left_out_or_a_dash() -> None:
    lines = drawn(state_of_charge=None, power_w=None, cost=None, at=None)
    assert not any(line.startswith("Battery") for line in lines)
    assert "Power        –" in lines
    assert "Cost so far  –" in lines


def test_values_of_any_kind_do_not_end_the_view() -> None:
    lines = drawn(state_of_charge="full", power_w="much", energy_kwh="some", at="now", cost="dear")
    assert "Battery      full" in lines
    assert "Energy       some" in lines
    assert drawn(state_of_charge=130)[5] == "Battery      130 %"


def test_a_status_that_nobody_knows_is_shown_without_moving_the_cursor() -> None:
    assert drawn(status="a\x1b[2Jb")[0] == "Charge       a [2Jb"


def test_the_live_view_of_a_session_is_that_of_a_charge_log() -> None:
    out = io.StringIO()
    session = {"charge_point_id": "1902", "evse_id": "190201", "started_at": LOG["date_start"]}
    reading = {**READING, "status": "active", "state_of_charge": 53.0}
    table = live_table(charging_api.VIEW, session, reading, turns=False)
    Console(file=out, width=80, color_system=None).print(table)
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    assert lines[1] == "At           charge point 1902, EVSE 190201"
    assert [lines[0], *lines[2:]] == [drawn()[0], *drawn()[2:]]


def test_a_reading_in_lines_moves_no_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "dumb")
    with reading_printer(Invocation(), VIEW, LOG) as show:
        show({**READING, "status": "a\x9b2Jb"})
    assert terminal.getvalue().rstrip("\n").isprintable()
    assert json.loads(terminal.getvalue())["status"] == "a\x9b2Jb"


def test_it_fits_a_narrow_terminal() -> None:
    assert max(len(line) for line in drawn(columns=30)) <= 30


@pytest.mark.parametrize(("term", "in_place"), [("xterm", True), ("dumb", False)])
def test_a_terminal_that_cannot_draw_gets_lines(
    monkeypatch: pytest.MonkeyPatch, term: str, in_place: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", term)

    with reading_printer(Invocation(), VIEW, LOG) as show:
        show(READING)
    printed = terminal.getvalue()
    assert ("Linz Landstraße" in printed) is in_place
    assert (printed == json.dumps(READING) + "\n") is not in_place


# --- The state of a start -------------------------------------------------------------------------


def test_each_step_of_a_start_is_in_words_that_fit_80_columns(cli: Cli, service: Sandbox) -> None:
    service.configure(charging="manual")
    card = ("--card", "My card", "--yes", "--no-wait")
    started = cli("--sandbox", "charge", "start", "AT*SBX*E000004*1", *card)
    (start,) = service.starts()
    seen = []
    for step in range(4):
        if step:
            service.advance_start(start.id)
        row = cli("--sandbox", "charge", "status", started.lines[0], "-o", "json").json()
        lines = dict(charge_lines(VIEW, row))
        assert max(len(value) for value in lines.values()) + len("Valid until  ") <= 80
        seen.append(lines["State"])
    assert seen == [
        "queued, not sent to the station yet (pending)",
        "on its way to the station (sending)",
        "the station accepted it: plug in (waiting_for_start_transaction)",
        "charging",
    ]
    assert {"Began", "Energy", "Cost"} <= set(lines)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"state": "confirming", "status": None}, "the amount is to be confirmed"),
        ({"state": "starting", "status": None}, "starting"),
        ({"state": "starting", "status": "a new one"}, "starting (a new one)"),
        ({"state": "failed", "status": "failed"}, "failed"),
        ({"state": "ended", "status": "x"}, "ended"),
    ],
)
def test_a_state_is_in_words(row: dict[str, Any], said: str) -> None:
    assert state_of(VIEW, row) == said


def test_why_it_failed_is_there_too() -> None:
    row = {"state": "failed", "status": "failed", "failure": "The charge did not start: no."}
    assert dict(charge_lines(VIEW, row))["Failed"] == "The charge did not start: no."
