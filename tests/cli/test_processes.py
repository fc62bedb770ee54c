"""What shows only in a process of its own: pipes, signals, terminals, start-up."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import PROGRAM, run_on_terminal, run_process

from beenergised._version import __version__
from beenergised.sandbox import DEMO_PASSWORD, DEMO_PSK, DEMO_USERNAME, RunningSandbox

LIST = ("--sandbox", "chargelogs", "list")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and terminals of POSIX")


@pytest.fixture(autouse=True)
def _own_files(state_dir: Path, config: Path) -> None:
    """Every process here uses the files of the test."""


def test_the_installed_command_prints_250_charge_logs() -> None:
    program = Path(sys.executable).with_name("beenergised")
    done = subprocess.run(
        [program, *LIST, "--limit", "250", "--output", "ndjson"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert len({json.loads(line)["id"] for line in done.stdout.splitlines()}) == 250
    assert done.stderr == ""


def test_a_reader_that_leaves_is_no_error() -> None:
    running = subprocess.Popen(
        [*PROGRAM, *LIST, "--page-size", "10"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    assert running.stderr is not None
    assert running.stdout.readline().startswith(b"id\t")
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, *LIST, "--limit", "3"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "Error: OSError: [Errno 28] No space left on device.\n"


def test_ctrl_c_is_exit_code_130_without_a_traceback() -> None:
    running = subprocess.Popen(
        [*PROGRAM, "sandbox", "serve", "--ephemeral"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stdout.readline().startswith("http://127.0.0.1:")
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in said
    assert f"--username {DEMO_USERNAME}" in said


def test_serving_says_where_in_json_too() -> None:
    running = subprocess.Popen(
        [*PROGRAM, "sandbox", "serve", "--ephemeral", "--output", "json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    facts = json.loads(running.stdout.readline())
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)
    assert facts["url"].endswith("/graphql/")
    assert (facts["psk"], facts["username"]) == (DEMO_PSK, DEMO_USERNAME)


def test_the_version_is_told_without_loading_typer() -> None:
    code = (
        "import sys; from beenergised.__main__ import main; main(['--version'])\n"
        "assert not {'typer', 'pydantic', 'httpx2', 'rich'} & set(sys.modules), sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"beenergised {__version__}\n", "")


def test_help_is_told_without_loading_what_commands_need() -> None:
    code = (
        "import sys; from beenergised.__main__ import main; main(['--help'])\n"
        "heavy = {'pydantic', 'httpx2', 'rich', 'gql', 'graphql', 'tenacity', 'filelock'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Exit codes:" in done.stdout


def test_output_is_utf8_in_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    done = subprocess.run(
        [*PROGRAM, "--sandbox", "stations", "list", "-o", "ndjson"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert "ö" in done.stdout.decode("utf-8")


def test_a_second_ctrl_c_does_not_wait_for_a_login() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        arguments = [
            "auth", "login", "--username", "a", "--psk-stdin", "--password-stdin",
            "--base-url", f"http://127.0.0.1:{silent.getsockname()[1]}",
        ]  # fmt: skip
        with subprocess.Popen(
            [*PROGRAM, *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as running:
            assert running.stdin is not None
            assert running.stderr is not None
            running.stdin.write("a\nb\n")
            running.stdin.flush()
            connection, _ = silent.accept()  # it is logging in, and nobody will answer
            running.send_signal(signal.SIGINT)
            assert "Ctrl-C again" in running.stderr.readline()
            running.send_signal(signal.SIGINT)
            assert running.wait(60) == 130
            assert running.stderr.read() == ""
            connection.close()


# --- Terminals -----------------------------------------------------------------------------------


def visible(line: str) -> str:
    """A line without the codes for bold and colours."""
    while "\x1b[" in line:
        before, _, after = line.partition("\x1b[")
        line = before + after.partition("m")[2]
    return line


@pytest.mark.parametrize("resource", ["chargelogs", "stations"])
def test_tables_fit_80_columns(resource: str) -> None:
    result = run_on_terminal("--sandbox", resource, "list", "--limit", "30", "--page-size", "10")
    assert result.code == 0
    lines = [visible(line) for line in result.lines]
    assert len(lines) == 32
    assert max(len(line) for line in lines) <= 80
    assert lines[-1].startswith("30 of ")
    assert "in the sandbox" in lines[-1]


@pytest.mark.parametrize(
    "command",
    [
        "stations near 47.8095,13.0550 --radius 200000", "sites list", "sites near 47.8,13.1",
        "cards list", "documents list", "favourites list",
    ],
)  # fmt: skip
def test_tables_of_every_kind_fit_80_columns_and_begin_with_headings(command: str) -> None:
    result = run_on_terminal("--sandbox", *command.split())
    assert result.code == 0
    heading, *rows, footer = [visible(line) for line in result.lines]
    assert heading.split()[0] in {"Metres", "Site", "Card", "Date", "Station"}
    assert rows
    assert max(len(line) for line in rows) <= 80
    assert footer.startswith(f"{len(rows)} of ")


@pytest.mark.parametrize("columns", [80, 160])
def test_a_terminal_without_room_for_ids_says_how_to_see_them(columns: int) -> None:
    result = run_on_terminal("--sandbox", "favourites", "list", columns=columns)
    is_narrow = columns == 80
    assert ("  ID" in visible(result.lines[0])) is not is_narrow
    assert ("For ids: a wider terminal, or -o json" in result.lines[-1]) is is_narrow


def test_closed_output_is_no_crash() -> None:
    command = [*PROGRAM, "--sandbox", "stations", "list", "--limit", "1"]
    for closing in (">&-", "2>&-", ">&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f'"$@" {closing}', "sh", *command],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")


def test_pages_line_up_under_one_heading() -> None:
    result = run_on_terminal(*LIST, "--status", "stopped", "--limit", "12", "--page-size", "5")
    heading, *rows = [visible(line) for line in result.lines[:-1]]
    assert heading.startswith("Started CET/CEST")
    end = heading.index("kWh") + 3
    assert len(rows) == 12
    assert all(row[end - 1].isdigit() and row[end] == " " for row in rows)


def test_a_wide_terminal_shows_ids_and_colours_can_be_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    result = run_on_terminal(*LIST, "--limit", "2", columns=140)
    assert " ID" in visible(result.lines[0])
    assert "\x1b[3" not in result.out


def test_json_on_a_terminal_has_no_footer() -> None:
    result = run_on_terminal(*LIST, "--limit", "2", "--output", "json")
    assert len(result.json()) == 2


def test_a_single_thing_is_names_and_values_side_by_side() -> None:
    result = run_on_terminal("--sandbox", "statistics", "--start", "2020-01-01")
    assert result.code == 0
    assert [line.split("  ")[0] for line in result.lines] == [
        "Charging sessions", "Energy", "CO2 saved", "From",
    ]  # fmt: skip
    assert result.lines[-1].endswith("2020-01-01 00:00 CET")


def test_errors_are_wrapped_between_words() -> None:
    result = run_on_terminal("chargelogs", "list")
    assert result.code == 4
    assert max(len(line) for line in result.lines) <= 80
    assert "`--sandbox`" in result.out


def test_secrets_are_asked_for_without_showing_them(server: RunningSandbox) -> None:
    result = run_on_terminal(
        "auth", "login", "--base-url", server.url,
        typed=(
            ("User name: ", DEMO_USERNAME),
            ("Pre-shared key (PSK): ", DEMO_PSK),
            ("Password: ", DEMO_PASSWORD),
        ),
    )  # fmt: skip
    assert result.code == 0, result.out
    assert "Logged in" in result.out
    assert DEMO_PSK not in result.out
    assert f"Password: {DEMO_PASSWORD}" not in result.out
    assert run_process("statistics").code == 0


def test_ctrl_c_at_a_prompt_is_exit_code_130(server: RunningSandbox) -> None:
    result = run_on_terminal(
        "auth", "login", "--base-url", server.url, "--username", DEMO_USERNAME,
        typed=(("Pre-shared key (PSK): ", "\x03"),),
    )  # fmt: skip
    assert result.code == 130
    assert "Traceback" not in result.out


def test_ctrl_c_while_an_answer_trickles_is_no_crash() -> None:
    fault = ("--fault", "slow:delay=60,trickle=1")
    with subprocess.Popen(
        [*PROGRAM, "sandbox", "serve", "--ephemeral", *fault, "-o", "json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        service = json.loads(running.stdout.readline())
        asked = urllib.request.Request(
            service["url"], b'{"query": "{ settings { key } }"}',
            {"Content-Type": "application/json", "Authorization": f"Bearer {service['psk']}"},
        )  # fmt: skip
        with urllib.request.urlopen(asked, timeout=60):  # its head is there, the body is coming
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in said


def test_the_served_sandbox_can_be_logged_in_to_as_it_says(cli: Cli, tmp_path: Path) -> None:
    running = subprocess.Popen(
        [*PROGRAM, "sandbox", "serve", "--state", str(tmp_path / "state.sqlite3")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert running.stdout is not None
        url = running.stdout.readline().strip()
        where = ("--profile", "local", "--base-url", url, "--username", DEMO_USERNAME)
        stdin = f"{DEMO_PSK}\n{DEMO_PASSWORD}\n"
        result = cli("auth", "login", *where, "--psk-stdin", "--password-stdin", stdin=stdin)
        assert result.code == 0
        assert len(cli("--profile", "local", "chargelogs", "list", "--limit", "10").lines) == 11
    finally:
        os.kill(running.pid, signal.SIGINT)
        running.communicate(timeout=60)
