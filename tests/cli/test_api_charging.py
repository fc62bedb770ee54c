"""`beenergised api start`, `status`, `watch` and `stop`. The sandbox's time goes on by as much as
is waited.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import Result, run_on_terminal

from beenergised import errors
from beenergised.cli.api.charging_api import VIEW
from beenergised.cli.charge import start as charge_start
from beenergised.cli.charge.columns import charge_lines
from beenergised.sandbox import Sandbox
from beenergised.sandbox.public_api.scenarios import named_evses, start_error_evses
from beenergised.transport.clock import Clock

API = ("--sandbox", "api")
ACCEPTS, SILENT, REFUSES, STAYS = (
    str(named_evses()[name][1]) for name in ("accepts", "silent", "refuses", "keeps_charging")
)


class Passing:
    """Time that passes when it is waited, and not before."""

    def __init__(self, service: Sandbox) -> None:
        self._service = service
        self.waited = 0.0
        self.interrupt_after: float | None = None

    def monotonic(self) -> float:
        return time.monotonic() + self.waited

    def sleep(self, seconds: float) -> None:
        if self.interrupt_after is not None and self.waited >= self.interrupt_after:
            raise KeyboardInterrupt
        self.waited += seconds
        self._service.advance(seconds)


@pytest.fixture(autouse=True)
def passing(service: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Passing:
    passing = Passing(service)
    monkeypatch.setattr(Clock, "monotonic", lambda _: passing.monotonic())
    monkeypatch.setattr(Clock, "sleep", lambda _, seconds: passing.sleep(seconds))
    return passing


def begin(cli: Cli, *options: str, evse: str = ACCEPTS) -> Result:
    return cli(*API, "start", "--evse", evse, "--user", "101", "--yes", *options)


def started(service: Sandbox) -> int:
    return service.calls.get("public_api.actions/evse.start", 0)


# --- Before anything is sent ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--user", "101"), "Where? Pass --evse ID, --charge-point ID, or both."),
        (("--evse", "1"), "Who charges? Pass --user ID, --id-tag TAG or "),
        (("--evse", "1", "--user", "1", "--id-tag", "A"), "exclude each other"),
        (("--evse", "x", "--user", "1"), "evse_id"),
        (("--charge-point", "1001", "--user", "1", "--max-current", "10"), "name the EVSE"),
        (("--evse", "1", "--user", "1", "--max-current=-1"), "--max-current: a limit cannot be -1"),
        (("--evse", "1", "--id-tag", "A", "--payment-method", "8"), "user_id"),
        (("--evse", "1", "--user", "1", "--wait-timeout", "soon"), "no length of time"),
        (("--evse", "1", "--user", "1", "--save", "/nowhere/charge"), "no directory '/nowhere'"),
        (
            ("--evse", "1", "--user", "1", "--max-current", "9", "--charging-profile", "{}"),
            "exclude each other",
        ),
        (("--evse", "1", "--user", "1", "--stop-conditions", "[]"), "must be a JSON object"),
        (("--evse", "1", "--user", "1", "--stop-conditions", '{"max_soc": 1}'), "max_soc_percent"),
    ],
)
def test_a_command_line_that_cannot_be_right_starts_nothing(
    cli: Cli, service: Sandbox, options: tuple[str, ...], said: str
) -> None:
    result = cli(*API, "start", "--yes", *options)
    assert (result.code, service.calls) == (2, {})
    assert said in result.err


def test_wrong_stop_conditions_are_refused_in_plain_words(cli: Cli) -> None:
    result = cli(
        *API, "start", "--yes", "--evse", "1", "--user", "1", "--stop-conditions",
        '{"kWh": 1, "max_soc": 1}',
    )  # fmt: skip
    assert result.err.count("SessionStopConditionsInput") == 1
    assert "max_soc: there is no such field. Did you mean 'max_soc_percent'?" in result.err


def test_without_a_terminal_it_starts_only_with_yes(cli: Cli, service: Sandbox) -> None:
    result = cli(*API, "start", "--evse", ACCEPTS, "--user", "101", stdin="y\n")
    assert (result.code, service.calls) == (2, {})
    assert "pass --yes to start all the same. Nothing was started." in result.err


def test_a_dry_run_shows_the_request_and_needs_no_yes(cli: Cli, service: Sandbox) -> None:
    command = (
        "start", "--charge-point", "1902", "--evse", ACCEPTS, "--user", "101", "--payment-method",
        "auto", "--connector", "1902011", "--max-current", "10", "--stop-conditions",
        '{"max_amount": 9.5}', "--external-session-id", "mine", "--dry-run", "-o", "json",
    )  # fmt: skip
    shown = cli(*API, *command).json()
    assert shown["body"]["stopConditions"] == {"maxAmount": 9.5}
    assert shown["body"]["externalSessionId"] == "mine"
    assert shown["url"].endswith("/actions/charge-point/v1.0/1902/start/190201")
    assert shown["body"]["paymentMethodId"] is None
    assert shown["body"]["chargingProfile"]["chargingProfilePurpose"] == "TxProfile"
    assert service.calls == {}


def test_a_file_that_is_there_is_not_overwritten(
    cli: Cli, service: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "charge.json"
    path.write_text("of a charge that goes on")
    result = begin(cli, "--save", str(path))
    assert (result.code, service.calls) == (1, {})
    assert path.read_text() == "of a charge that goes on"


# --- Asking ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("answer", "code"), [("n\n", 1), ("", 1), ("y\n", 0)])
def test_it_says_where_and_for_whom_before_it_asks(
    cli: Cli, service: Sandbox, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    monkeypatch.setattr(charge_start, "can_ask", lambda: True)
    result = cli(*API, "start", "--evse", "10012", "--user", "101", stdin=answer)
    told, _, after = result.err.partition("Start charging? This costs money. [y/N] ")
    assert told.splitlines() == [
        "EVSE          10012, enabled, available",
        "Charge point  1001 Salzburg Mozartplatz",
        "User          101 Dora Demo",
    ]
    assert result.code == code
    assert ("Nothing was started." in after) is (code == 1)
    assert (started(service) > 0) is (code == 0)


# --- Starting, following, stopping ----------------------------------------------------------------


def test_what_start_prints_finds_the_charge_again(cli: Cli) -> None:
    text = begin(cli).out
    assert json.loads(text)["session_charge"] == 1
    row = cli(*API, "status", text, "-o", "json").json()
    assert (row["state"], row["evse_id"]) == ("charging", ACCEPTS)
    assert row["session"]["user_id"] == 101
    again = cli(*API, "status", "-", "-o", "json", stdin=text).json()
    assert again["session_id"] == row["session_id"]
    by_id = cli(*API, "status", row["session_id"], "-o", "json").json()
    assert (by_id["state"], by_id["charge_point_id"]) == ("charging", "1902")


def test_the_handle_is_in_the_json_and_in_the_file(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "charge.json"
    row = begin(cli, "--save", str(path), "-o", "json").json()
    assert row["state"] == "charging"
    assert json.loads(row["charge"])["session_id"] == row["session_id"]
    for given in (json.dumps(row), str(path)):
        assert cli(*API, "status", given).code == 0


def test_a_start_at_a_charge_point_alone_is_followed_to_its_session(cli: Cli) -> None:
    result = cli(
        *API, "start", "--charge-point", "1902", "--user", "101", "--yes", "-o", "json"
    )  # fmt: skip
    assert result.code == 0, result.err
    assert result.json()["session_id"] is not None


def test_an_authorization_finds_the_charge_too(cli: Cli) -> None:
    row = begin(cli, "-o", "json").json()
    found = cli(
        *API, "status", row["authorization_id"], "--id-of", "authorization", "-o", "json"
    ).json()  # fmt: skip
    assert found["session_id"] == row["session_id"]


def test_without_waiting_it_prints_how_far_it_is(cli: Cli) -> None:
    row = begin(cli, "--no-wait", "-o", "json").json()
    assert row["state"] == "starting"


def test_a_charge_is_stopped_and_shown_and_stopped_twice_shows_it_again(cli: Cli) -> None:
    text = begin(cli).out
    stopped = cli(*API, "stop", text, "-o", "json")
    assert stopped.code == 0, stopped.err
    assert stopped.json()["status"] == "finished"
    assert cli(*API, "stop", text, "-o", "json").json()["id"] == stopped.json()["id"]


def test_a_charge_that_is_over_has_ended_in_every_form(cli: Cli) -> None:
    text = begin(cli).out
    assert cli(*API, "stop", text).code == 0
    row = cli(*API, "status", text, "-o", "json").json()
    assert (row["state"], row["status"]) == ("ended", "finished")
    assert dict(charge_lines(VIEW, row))["State"] == "ended"
    assert "state\tended" in cli(*API, "status", text).lines
    assert cli(*API, "status", text, "-o", "csv").lines[1].startswith("ended,finished,")


def test_piped_a_stop_prints_what_it_came_to_and_nothing_that_is_empty(cli: Cli) -> None:
    charge = begin(cli, "-o", "json").json()
    stopped = cli(*API, "stop", charge["session_id"])
    facts = dict(line.split("\t") for line in stopped.lines)
    assert (facts["id"], facts["status"]) == (charge["session_id"], "finished")
    assert {"started_at", "stopped_at", "total_amount.with_tax", "currency", "user_id"} <= {*facts}
    assert "" not in facts.values()
    assert len(facts) <= 12
    whole = cli(*API, "stop", charge["session_id"], "-o", "json").json()
    assert len(whole) > 40


def test_a_session_is_stopped_by_its_ids_without_reading_anything(
    cli: Cli, service: Sandbox
) -> None:
    row = begin(cli, "-o", "json").json()
    service.reset_calls()
    command = ("stop", "--session", row["session_id"], "--charge-point", "1902")
    shown = cli(*API, *command, "--force", "--dry-run", "-o", "json").json()
    assert (shown["url"].rpartition("v1.0")[2], shown["body"]) == (
        f"/1902/stop/{row['session_id']}",
        {"force": True},
    )
    assert service.calls == {}
    result = cli(*API, *command, "--no-wait")
    assert (result.code, result.out) == (0, "")
    assert sum(service.calls.values()) == 1
    assert f"Asked to stop session {row['session_id']}" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Which charge?"),
        (("7", "--session", "8"), "Which charge?"),
        (("7", "--charge-point", "8"), "--charge-point goes with --session only"),
        (("7", "--no-wait", "--wait-timeout", "5s"), "--wait-timeout goes with --wait only"),
        (('{"charge": 1}',), "This JSON is not of a charge: pass what `api start` printed"),
    ],
)
def test_a_stop_that_does_not_say_which_sends_nothing(
    cli: Cli, service: Sandbox, arguments: tuple[str, ...], said: str
) -> None:
    result = cli(*API, "stop", *arguments)
    assert (result.code, service.calls) == (2, {})
    assert said in result.err


def test_a_stop_that_is_refused_offers_force(cli: Cli) -> None:
    charge = begin(cli, "-o", "json", evse=STAYS).json()
    result = cli(*API, "stop", charge["session_id"])
    assert result.code == 1
    assert f"Force: beenergised --sandbox api stop {charge['session_id']} --force" in result.err
    assert "force=True" not in result.err
    forced = cli(*API, "stop", charge["session_id"], "--force", "-o", "json")
    assert (forced.code, forced.json()["status"]) == (0, "finished")


def test_a_watch_tells_of_each_change_until_the_end(
    cli: Cli, service: Sandbox, passing: Passing
) -> None:
    text = begin(cli).out
    passing.interrupt_after = passing.waited + 60
    result = cli(*API, "watch", text)
    assert result.code == 130
    readings = [json.loads(line) for line in result.lines]
    assert len(readings) > 1
    assert readings[-1]["energy_kwh"] > readings[0]["energy_kwh"]
    assert "The charge goes on." in result.err
    passing.interrupt_after = None
    cli(*API, "stop", text)
    (last,) = [json.loads(line) for line in cli(*API, "watch", text).lines]
    assert last["is_over"] is True
    assert cli(*API, "watch", text, "-o", "csv").lines[0].startswith("at,status,power_w")


def test_ctrl_c_while_waiting_says_that_it_may_still_charge(cli: Cli, passing: Passing) -> None:
    passing.interrupt_after = 2.0
    result = begin(cli, evse=SILENT)
    assert result.code == 130
    assert "No longer waiting. The start is not undone" in result.err
    assert json.loads(result.out)["session_charge"] == 1


# --- What can go wrong ----------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["INTERNAL_ISSUE", "TERMS_NOT_ACCEPTED", "PAYMENT_NO_FUNDS"])
def test_each_refusal_says_what_it_means_and_what_can_be_done(cli: Cli, code: str) -> None:
    kind = errors.START_ERRORS[code]
    _, evse = start_error_evses()[code]
    result = begin(cli, "-o", "json", evse=str(evse))
    failure = result.failure()
    assert (result.code, failure["code"], failure["error"]) == (1, code, kind.__name__)
    assert failure["retryable"] is kind.retryable
    assert failure["remedy"] == kind.remedy != ""
    assert kind.remedy in failure["message"]


def test_a_start_that_fails_later_prints_the_handle_and_ends_with_code_1(cli: Cli) -> None:
    result = begin(cli, evse=REFUSES)
    assert result.code == 1
    assert json.loads(result.out)["progress"] == "failed"
    row = cli(*API, "status", result.out, "-o", "json").json()
    assert row["state"] == "failed"
    assert row["failure"]


def test_a_start_that_does_not_begin_in_time_is_code_6(cli: Cli) -> None:
    result = begin(cli, "--wait-timeout", "5s", evse=SILENT)
    assert result.code == 6
    assert "Watch:" in result.err


def test_a_lost_answer_is_looked_for_and_nothing_is_started_twice(
    cli: Cli, service: Sandbox
) -> None:
    service.faults.add("reset_after:operation=public_api.actions/evse.start")
    result = begin(cli, "-o", "json")
    assert result.code == 0, result.err
    assert result.json()["state"] == "charging"
    assert "reconciliation" in result.err
    assert len(cli(*API, "sessions", "list", "--filter", "user_id=101", "--filter",
                   f"evse_id={ACCEPTS}", "-o", "ndjson").lines) == 1  # fmt: skip


def test_a_start_that_left_no_trace_may_still_arrive_and_says_how_to_look(
    cli: Cli, service: Sandbox
) -> None:
    service.faults.add("503:operation=public_api.actions/evse.start")
    result = begin(cli, "--no-wait")
    assert result.code == 7
    assert "Before starting again, look for the charge." in result.err
    assert "Look: beenergised --sandbox api sessions list --limit 5 --filter user_id=101" in (
        result.err
    )


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_refused_start_says_what_the_driver_can_do_once(cli: Cli, form: str) -> None:
    evse = str(start_error_evses()["PAYMENT_NO_FUNDS"][1])
    result = begin(cli, "-o", form, evse=evse)
    assert result.code == 1
    remedy = "Top the balance up, or pay in another way."
    if form == "json":
        failure = result.failure()
        assert failure["code"] == "PAYMENT_NO_FUNDS"
        assert (failure["retryable"], failure["remedy"]) == (False, remedy)
    else:
        assert result.err.count(remedy) == 1


def test_the_help_of_start_says_where_to_try_it(cli: Cli) -> None:
    assert "`beenergised sandbox charging` lists EVSEs" in cli("api", "start", "--help").out


# --- On a terminal --------------------------------------------------------------------------------


def test_a_terminal_shows_the_charge_and_what_may_come_next(state_dir: Path) -> None:
    del state_dir
    result = run_on_terminal(
        *API, "start", "--evse", "10012", "--user", "101", "--no-wait",
        typed=(("This costs money. [y/N] ", "y"),),
    )  # fmt: skip
    assert result.code == 0, result.out
    assert "Session " in result.out
    assert "Stop:  beenergised --sandbox api stop" in result.out


def test_the_sandbox_says_where_to_start_and_takes_a_step_when_it_is_told(cli: Cli) -> None:
    shown = cli("sandbox", "charging", "manual", "-o", "json").json()
    assert shown["evses"]["accepts"] == int(ACCEPTS)
    assert set(errors.START_ERRORS) <= set(shown["evses"])

    charge = begin(cli, "--no-wait", "-o", "json").json()
    assert charge["state"] == "starting"
    stepped = cli("sandbox", "advance-start", charge["authorization_id"], "-o", "json").json()
    assert stepped == {"id": charge["authorization_id"], "status": "active"}
    assert cli(*API, "status", charge["charge"], "-o", "json").json()["state"] == "charging"
