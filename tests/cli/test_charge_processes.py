"""`beenergised charge` in processes of its own: from one to the next, on a terminal, Ctrl-C."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.support import PROGRAM, Result, run_on_terminal, run_process

from beenergised.sandbox import Sandbox

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and terminals of POSIX")

CARD = ("--card", "My card")


@pytest.fixture(autouse=True)
def _own_files(state_dir: Path, config: Path, service: Sandbox) -> None:
    """Every process here uses the files of the test, and nothing in them takes time."""
    service.configure(charging="immediate")


def begin(evse: str, *options: str) -> Result:
    return run_process("--sandbox", "charge", "start", evse, *CARD, "--yes", *options)


def visible(text: str) -> list[str]:
    """The lines that a terminal shows in the end, without colours."""
    screen: list[str] = []
    line = 0
    for part in re.split(r"(\n|\x1b\[\d*A|\x1b\[2K|\r)", text):
        if part == "\n":
            line += 1
        elif up := re.fullmatch(r"\x1b\[(\d*)A", part):
            line -= int(up[1] or 1)
        elif part == "\x1b[2K":
            screen[line:] = [""] * len(screen[line:])
        elif part != "\r":
            screen.extend([""] * (line + 1 - len(screen)))
            screen[line] += re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", part)
    return [each.rstrip() for each in screen]


def test_a_charge_goes_from_one_process_to_the_next(service: Sandbox) -> None:
    started = begin("AT*SBX*E000004*1", "--wait")
    assert (started.code, started.err) == (0, "")
    charge = started.out.strip()
    service.advance(900)
    watching = subprocess.Popen(
        [*PROGRAM, "--sandbox", "charge", "watch", charge],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert watching.stdout is not None
    assert json.loads(watching.stdout.readline())["energy_kwh"] > 10
    receipt = run_process("--sandbox", "charge", "stop", charge, "--output", "json")
    assert receipt.json()["status"] == "stopped"
    out, err = watching.communicate(timeout=60)
    assert json.loads(out.splitlines()[-1])["is_over"] is True
    assert (watching.returncode, err) == (0, "")
    assert run_process("--sandbox", "charge", "stop", charge, "-o", "json").out == receipt.out


def test_ctrl_c_while_watching_a_pipe_leaves_the_charge(service: Sandbox) -> None:
    charge = begin("AT*SBX*E000004*1").out.strip()
    log = json.loads(charge)["chargelog_id"]
    with subprocess.Popen(
        [*PROGRAM, "--sandbox", "charge", "watch", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as watching:  # fmt: skip
        assert watching.stdin is not None
        assert watching.stdout is not None
        watching.stdin.write(charge)
        watching.stdin.close()
        assert json.loads(watching.stdout.readline())["status"] == "started"
        watching.send_signal(signal.SIGINT)
        assert watching.wait(60) == 130
        assert watching.stderr is not None
        assert watching.stderr.read() == (
            f"Notice: The charge goes on.\nStop: beenergised --sandbox charge stop {log}\n"
        )
    assert [each.ends for each in service.starts()] == [None]


# --- On a terminal --------------------------------------------------------------------------------


def test_a_person_is_asked_and_sees_how_to_go_on() -> None:
    result = run_on_terminal(
        "--sandbox", "charge", "start", "AT*SBX*E000004*1", *CARD, typed=(("[y/N] ", "y"),)
    )
    assert result.code == 0
    lines = visible(result.out)
    assert max(len(line) for line in lines) <= 80
    assert lines[:6] == [
        "Station    Linz Landstraße",
        "Address    Landstraße 38, 4020 Linz, AT",
        "Connector  AT*SBX*E000004*1, CCS – 150 kW",
        "Card       My card (…1001)",
        "Rate       0.69 EUR/kWh",
        "Start charging? This costs money. [y/N] y",
    ]
    assert "State       charging" in lines
    (log,) = [line.split()[-1] for line in lines if line.startswith("Charge log")]
    assert lines[-3:] == [
        f"Watch: beenergised --sandbox charge watch {log}",
        f"Stop:  beenergised --sandbox charge stop {log}",
        "",
    ]


def test_whoever_says_no_starts_nothing(service: Sandbox) -> None:
    result = run_on_terminal(
        "--sandbox", "charge", "start", "AT*SBX*E000004*1", *CARD, typed=(("[y/N] ", ""),)
    )
    assert result.code == 1
    assert visible(result.out)[-2:] == ["Nothing was started.", ""]
    assert service.starts() == []


def test_ctrl_c_at_the_question_starts_nothing(service: Sandbox) -> None:
    result = run_on_terminal(
        "--sandbox", "charge", "start", "AT*SBX*E000004*1", *CARD, typed=(("[y/N] ", "\x03"),)
    )
    assert result.code == 130
    assert service.starts() == []


def test_ctrl_c_while_waiting_leaves_the_charge_and_says_how_to_go_on(service: Sandbox) -> None:
    service.configure(charging="manual")
    result = run_on_terminal(
        "--sandbox", "charge", "start", "AT*SBX*E000004*1", *CARD, "--yes",
        typed=(("queued, not sent to the station yet (pending)\r\n", "\x03"),),
    )  # fmt: skip
    assert result.code == 130
    (start,) = service.starts()
    lines = visible(result.out)
    assert max(len(line) for line in lines) <= 80
    assert "Notice: No longer waiting. The start is not undone: it may still charge." in lines
    assert f"Stop:   beenergised --sandbox charge stop {start.id}" in lines
    for _ in range(3):
        service.advance_start(start.id)
    assert run_process("--sandbox", "charge", "stop", start.id).code == 0


@pytest.mark.parametrize(
    ("evse", "code"), [("AT*SBX*E000007*1", 1), ("AT*SBX*E000008*1", 6), ("DE*RMG*E000054*2", 2)]
)
def test_failures_fit_80_columns(evse: str, code: int) -> None:
    result = run_on_terminal(
        "--sandbox", "charge", "start", evse, *CARD, "--yes", "--wait-timeout", "1s"
    )
    assert result.code == code
    assert max(len(line) for line in visible(result.out)) <= 80
    assert "Error: " in result.out


def test_the_live_view_ends_with_the_charge(service: Sandbox) -> None:
    started = begin("AT*SBX*E000004*1", "--stop-after", "40m")
    log = json.loads(started.out)["chargelog_id"]
    service.advance(3000)
    result = run_on_terminal("--sandbox", "charge", "watch", started.out.strip())
    assert result.code == 0
    lines = visible(result.out)
    assert max(len(line) for line in lines[:-2]) <= 80  # a command to copy is not broken
    shown = {line[:13].strip(): line[13:].strip() for line in lines if line[13:]}
    assert shown["Charge"] == "ended"
    assert shown["Station"] == "Linz Landstraße"
    assert shown["Since"].endswith(", 0:40 h")
    assert shown["Energy"].endswith(" kWh")
    assert "█" in shown["Battery"]
    assert shown["Cost"].endswith(" EUR")
    assert lines[-2] == f"Receipt: beenergised --sandbox chargelogs get {log}"


def test_a_receipt_is_readable_on_a_terminal(service: Sandbox) -> None:
    charge = begin("AT*SBX*E000004*1").out.strip()
    service.advance(900)
    result = run_on_terminal("--sandbox", "charge", "stop", charge)
    assert result.code == 0
    assert "Status       stopped" in result.out
    assert "Duration     0:15" in result.out
    assert "  Energy     " in result.out
    assert "Invoice      Invoice " in result.out
