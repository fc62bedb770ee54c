from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from beenergised import errors
from beenergised.__main__ import main
from beenergised._version import __version__
from beenergised.cli import session
from beenergised.cli.exit_codes import ExitCode
from beenergised.sandbox import Fault, Sandbox


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_printed(cli: Cli, option: str) -> None:
    assert cli(option).out == cli(option, "chargelogs").out == f"beenergised {__version__}\n"


def test_without_a_command_help_is_shown_and_it_is_a_usage_error(cli: Cli) -> None:
    result = cli()
    assert result.code == 2
    assert "Usage: beenergised" in result.err
    assert result.out == ""


@pytest.mark.parametrize(
    "group",
    [
        "auth", "chargelogs", "stations", "connectors", "sites", "favourites", "cards",
        "documents", "contact", "charge", "sandbox",
    ],
)  # fmt: skip
def test_a_group_alone_is_a_usage_error(cli: Cli, group: str) -> None:
    result = cli(group)
    assert result.code == 2
    assert f"Try: beenergised {group} --help" in result.err


@pytest.mark.parametrize(
    "command",
    [
        "auth login", "auth status", "auth logout", "chargelogs list", "chargelogs get",
        "chargelogs meter-values", "chargelogs download-calibration", "statistics",
        "stations list", "stations near", "stations get", "stations occupancy",
        "connectors get", "connectors rate-packages", "connectors cards", "sites list",
        "sites near", "sites get", "favourites list", "cards list", "cards get",
        "documents list", "documents download", "contact show", "sandbox serve",
        "sandbox reset", "sandbox fault", "sandbox clock", "sandbox charging",
        "sandbox approve-preauth", "sandbox decline-preauth", "sandbox advance-start",
        "sandbox grow", "sandbox trigger", "charge start", "charge status", "charge watch",
        "charge stop",
        "cards rename", "cards activate", "cards deactivate", "favourites add",
        "favourites remove",
    ],
)  # fmt: skip
def test_every_command_has_help_and_the_shared_options(cli: Cli, command: str) -> None:
    result = cli(*command.split(), "--help")
    assert result.code == 0
    for option in ("--profile", "--sandbox", "--tenant", "--base-url", "--username", "--output"):
        assert option in result.out
    lists = ("list", "near", "occupancy", "rate-packages", "connectors cards")
    assert ("--limit" in result.out) == command.endswith(lists)
    assert max(len(line) for line in result.lines) <= 80


def test_help_names_the_exit_codes_and_the_variables(cli: Cli) -> None:
    out = cli("--help").out
    assert "130  interrupted" in out
    assert "BEENERGISED_PROFILE" in out


def test_the_form_of_errors_can_come_from_the_environment(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEENERGISED_OUTPUT", "ndjson")
    assert cli("chargelogs", "list").failure()["error"] == "NotLoggedInError"
    assert cli("chargelogs", "--wrong").failure()["code"] == "usage"


@pytest.mark.parametrize("spelling", [["--output=json"], ["-ojson"], ["-o", "json"]])
def test_the_form_of_usage_errors_is_found_however_it_is_spelt(
    cli: Cli, spelling: list[str]
) -> None:
    assert cli("chargelogs", "list", *spelling, "--wrong").failure()["exit_code"] == 2


def test_the_form_of_errors_can_come_from_the_profile(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.default]\noutput = "json"\n')
    assert cli("chargelogs", "list").failure()["error"] == "NotLoggedInError"


def test_warnings_about_the_file_are_notices(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text('[profiles.default]\npsk = "hunter2"\n')
    result = cli("chargelogs", "list")
    assert result.err.startswith("Notice: ")
    assert "hunter2" not in result.err


# --- What nobody expected ------------------------------------------------------------------------


def break_session(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(session, "find_target", fail)


def test_an_unexpected_exception_is_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    break_session(monkeypatch, ZeroDivisionError("division\nby zero, Bearer abcdef"))
    result = cli("statistics")
    assert result.code == 1
    assert result.err == (
        "Error: ZeroDivisionError: division by zero, Bearer [redacted]. "
        "BEENERGISED_DEBUG=1 shows where.\n"
    )


def test_its_traceback_can_be_asked_for(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEENERGISED_DEBUG", "1")
    break_session(monkeypatch, errors.NotFoundError("gone"))
    result = cli("statistics", "-o", "json")
    assert result.code == 3
    assert "Traceback" in result.err
    assert result.failure()["message"] == "gone"


def test_an_interrupt_is_exit_code_130(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    break_session(monkeypatch, KeyboardInterrupt())
    result = cli("statistics")
    assert (result.code, result.err) == (130, "")


def test_an_interrupt_outside_a_command_is_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    from beenergised.cli import app

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", interrupted)
    assert main(["statistics"]) == 130


@pytest.mark.parametrize("fault", ["503", "reset_before", "cut_off"])
def test_a_service_out_of_order_is_exit_code_5(cli: Cli, service: Sandbox, fault: str) -> None:
    cli("--sandbox", "auth", "login")
    service.faults.add(f"{fault}:operation=chargingStatistics,times=always")
    # Long enough for a slow machine to send once: then it is no timeout, whatever comes of it.
    result = cli("--sandbox", "statistics", "--timeout", "5", "-o", "json")
    assert result.code == 5
    assert result.failure()["exit_code"] == 5


def test_a_slow_service_is_exit_code_6(cli: Cli, service: Sandbox) -> None:
    cli("--sandbox", "auth", "login")
    service.faults.add("slow:operation=chargingStatistics,delay=3600,times=always")
    result = cli("--sandbox", "statistics", "--timeout", "0.5", "-o", "json")
    assert result.code == 6


# --- The sandbox ----------------------------------------------------------------------------------


def test_reset_begins_anew(cli: Cli, service: Sandbox) -> None:
    service.add_charge_logs(3)
    service.faults.add("503:times=always")
    assert cli("sandbox", "reset", "-o", "json").json()["path"] == service.path
    assert list(service.faults) == []
    assert cli("--sandbox", "statistics").code == 0


def test_reset_needs_no_configuration_file(cli: Cli, config: Path) -> None:
    config.parent.mkdir()
    config.write_text("not TOML")
    assert cli("sandbox", "reset").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "70000"], "--port"),
        (["--state", "x", "--ephemeral"], "exclude each other"),
        (["--ephemeral", "--fault", "418:tea=1"], "no option 'tea'"),
        (["--ephemeral", "--fault", "flood"], "no fault 'flood'"),
    ],
)
def test_serving_refuses_what_cannot_be(cli: Cli, arguments: list[str], said: str) -> None:
    result = cli("sandbox", "serve", *arguments)
    assert result.code == 2
    assert said in result.err


def test_faults_of_serve_are_gone_afterwards(
    cli: Cli, service: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    from beenergised.cli.sandbox import group as sandbox

    seen: list[str] = []

    def wait() -> None:
        seen.extend(fault.kind for fault in service.faults)
        raise KeyboardInterrupt

    monkeypatch.setattr(sandbox, "_wait_for_interrupt", wait)
    result = cli("sandbox", "serve", "--fault", "503", "--fault", "slow:delay=2")
    assert result.code == 130
    assert result.out.startswith("http://127.0.0.1:")
    assert seen == ["503", "slow"]
    assert list(service.faults) == []


def test_without_the_extra_the_install_command_is_named(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "uvicorn" else found(name)
    )
    monkeypatch.delitem(sys.modules, "beenergised.sandbox")
    result = cli("--sandbox", "chargelogs", "list", "-o", "json")
    assert result.code == 1
    assert 'pip install "beenergised[sandbox]"' in result.failure()["message"]


def test_a_fault_is_set_shown_met_once_and_gone(cli: Cli) -> None:
    assert cli("sandbox", "fault", "401", "500:times=2,after=1", "-o", "json").json() == {
        "faults": ["401", "500:times=2,after=1"]
    }
    assert cli("sandbox", "fault", "404:operation=chargelog", "--clear", "-o", "json").json() == {
        "faults": ["404:operation=chargelog"]
    }
    assert cli("sandbox", "fault").out == "faults\t404:operation=chargelog\n"
    assert cli("--sandbox", "chargelogs", "get", "any").code == ExitCode.NOT_FOUND
    assert cli("sandbox", "fault", "-o", "json").json() == {"faults": []}


def test_a_fault_that_does_not_exist_sets_none(cli: Cli) -> None:
    result = cli("sandbox", "fault", "503", "no-such-fault")
    assert result.code == ExitCode.USAGE
    assert "no-such-fault" in result.err
    assert cli("sandbox", "fault", "-o", "json").json() == {"faults": []}


def test_the_clock_of_the_sandbox_can_be_set_and_moved(cli: Cli) -> None:
    moved = cli(
        "sandbox", "clock", "--set", "2031-05-01T10:00:00Z", "--advance", "3600", "-o", "json"
    )
    assert moved.json()["now"].startswith("2031-05-01T11:00:")
    assert cli("sandbox", "clock").out.count("2031-05-01T11:0") == 1
    assert cli("sandbox", "clock", "--set", "soon").code == ExitCode.USAGE


def test_what_a_service_says_cannot_move_the_cursor_of_a_terminal(
    cli: Cli, service: Sandbox
) -> None:
    service.faults.add(Fault("errors_without_data", message="a\x1b[2J\x9b2Jb", times=2))
    for form in "table", "json":
        said = cli("--sandbox", "contact", "show", "--output", form).err
        assert "2J" in said
        assert "\x1b" not in said
        assert "\x9b" not in said
