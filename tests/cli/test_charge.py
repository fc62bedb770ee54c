"""`beenergised charge`, in this process. The sandbox's time goes on by as much as is waited."""

from __future__ import annotations

import csv
import io
import json
import time
import webbrowser
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import Result

from beenergised import errors
from beenergised.cli.charge import start as charge_start
from beenergised.cli.charge.driver_start import DriverStart, show_page
from beenergised.cli.charge.group import Method
from beenergised.graphql_api.charging.start import PREAUTH, STARTS
from beenergised.models import Charge
from beenergised.sandbox import Sandbox
from beenergised.transport.clock import Clock

TAG = "04A2B3C4D5E680"  # of "My card"
ABROAD = "04B7C1D2E3F481"  # of a card for the stations of other operators


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


@pytest.fixture
def at(service: Sandbox) -> dict[str, str]:
    """The connectors whose stations behave in a certain way, by name."""
    return dict(service.charging_connectors)


def begin(cli: Cli, connector: str, *options: str, tag: str = TAG) -> Result:
    return cli("--sandbox", "charge", "start", connector, "--tag", tag, "--yes", *options)


def sent(service: Sandbox) -> int:
    return len(service.starts())


# --- Before anything is sent ----------------------------------------------------------------------


def test_the_methods_are_those_of_the_library() -> None:
    assert {each.value for each in Method} == STARTS - {PREAUTH}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Which card? Pass --card NAME, --tag TAG, or --auto"),
        (("--card", "App", "--tag", TAG), "--card and --tag exclude each other"),
        (("--auto", "--method", "attemptRemoteStart"), "--auto does not go with --method attempt"),
        (("--auto", "--stop-after", "90m"), "--stop-after does not go with --auto"),
        (
            ("--tag", TAG, "--method", "remotestart", "--package", "1"),
            "--package does not go with --method remoteStart",
        ),
        (("--tag", TAG, "--stop-after", "90"), "no length of time, such as 90m, 1h30m or 45s"),
        (("--tag", TAG, "--stop-after", "90s"), "--stop-after is whole minutes, not '90s'"),
        (("--tag", TAG, "--valid-until", "soon"), "no length of time"),
        (("--tag", TAG, "--valid-until", "2026-13-01"), "is not ISO 8601"),
        (("--tag", TAG, "--currency", "EUR"), "--currency goes with --preauth only"),
        (("--tag", TAG, "--browser"), "--browser goes with --preauth only"),
        (("--tag", TAG, "--preauth", "30,5"), "is no number. Decimals come after a point."),
        (("--auto", "--preauth", "30"), "--auto does not go with --preauth"),
        (("--tag", TAG, "--wait-timeout", "-1s"), "no length of time"),
        (("--tag", TAG, "--save", "/nowhere/charge.json"), "no directory '/nowhere' for --save"),
    ],
)
def test_a_command_line_that_cannot_be_right_starts_nothing(
    cli: Cli, service: Sandbox, options: tuple[str, ...], said: str
) -> None:
    result = cli("--sandbox", "charge", "start", "any", "--yes", *options)
    assert result.code == 2
    assert said in result.err
    assert service.calls == {}


def test_a_start_that_cannot_be_right_asks_no_person(
    cli: Cli, service: Sandbox, at: dict[str, str], asked: None
) -> None:
    past = ("--tag", TAG, "--valid-until", "2020-01-01T00:00:00Z")
    result = cli("--sandbox", "charge", "start", at["accepts"], *past, stdin="y\n")
    assert result.code == 2
    assert "has passed" in result.err
    assert "This costs money" not in result.err
    assert sent(service) == 0


def test_without_a_terminal_it_starts_only_with_yes(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = cli("--sandbox", "charge", "start", at["accepts"], "--tag", TAG, stdin="y\n")
    assert result.code == 2
    assert "pass --yes to start all the same. Nothing was started." in result.err
    assert service.calls == {}


def test_a_file_that_is_there_is_not_overwritten(
    cli: Cli, service: Sandbox, at: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "charge.json"
    path.write_text("of a charge that goes on")
    result = begin(cli, at["accepts"], "--save", str(path))
    assert result.code == 1
    assert "is there already" in result.err
    assert path.read_text() == "of a charge that goes on"
    assert sent(service) == 0


# --- Asking ---------------------------------------------------------------------------------------


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charge_start, "can_ask", lambda: True)


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("answer", ["", "\n", "n\n", "no\n", "yes please\n"])
def test_whatever_is_not_yes_starts_nothing(
    cli: Cli, service: Sandbox, at: dict[str, str], answer: str
) -> None:
    result = cli("--sandbox", "charge", "start", at["accepts"], "--card", "My card", stdin=answer)
    assert result.code == 1
    assert result.err.endswith("[y/N] Nothing was started.\n")
    assert (result.out, sent(service)) == ("", 0)


@pytest.mark.usefixtures("asked")
def test_it_says_where_and_at_what_rate_before_it_asks(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = cli("--sandbox", "charge", "start", at["dc"], "--card", "my card", stdin="y\n")
    assert result.code == 0
    told, _, _ = result.err.partition("Start charging? This costs money. [y/N] ")
    assert told.splitlines() == [
        "Station    Linz Landstraße",
        "Address    Landstraße 38, 4020 Linz, AT",
        "Connector  AT*SBX*E000004*1, CCS – 150 kW",
        "Card       My card (…1001)",
        "Rate       0.69 EUR/kWh",
    ]
    assert sent(service) == 1


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (("--auto",), ["the service chooses", "0.69 EUR/kWh or 0.55 EUR/kWh"]),
        (("--tag", "unknown"), ["not among those that may charge here", "not known"]),
        (("--card", "Credit card", "--preauth", "30"), ["Credit card (…1005)", "0.83 EUR/kWh"]),
    ],
)
def test_it_says_what_is_not_known_and_what_is_for_others_to_choose(
    cli: Cli, at: dict[str, str], options: tuple[str, ...], lines: list[str]
) -> None:
    result = cli("--sandbox", "charge", "start", at["dc"], *options, stdin="n\n")
    told = [line.partition("  ")[2].strip() for line in result.err.splitlines()]
    assert told[3:5] == lines


@pytest.mark.usefixtures("asked")
def test_an_amount_to_confirm_is_said_too(cli: Cli, at: dict[str, str]) -> None:
    options = ("--card", "Credit card", "--preauth", "30", "--currency", "EUR")
    result = cli("--sandbox", "charge", "start", at["dc"], *options, stdin="n\n")
    assert "Reserved   30 EUR, once you have confirmed it" in result.err


@pytest.mark.usefixtures("asked")
def test_a_rate_package_is_said_with_its_price(cli: Cli, at: dict[str, str]) -> None:
    packages = cli("--sandbox", "connectors", "rate-packages", at["accepts"], "-o", "json").json()
    package = packages[0]
    result = cli(
        "--sandbox", "charge", "start", at["accepts"], "--card", "My card",
        "--package", package["id"], stdin="n\n",
    )  # fmt: skip
    assert f"{package['rate']['name']}, {package['amount']:.2f}" in result.err


# --- Which card -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["My card", "MY CARD", "SBX-0001001", TAG])
def test_a_card_is_found_by_its_name_its_number_and_its_ids(
    cli: Cli, service: Sandbox, at: dict[str, str], name: str
) -> None:
    result = cli("--sandbox", "charge", "start", at["accepts"], "--card", name, "--yes")
    assert result.code == 0
    assert [start.tag for start in service.starts()] == [TAG]


def test_a_card_that_may_not_charge_there_is_refused_with_those_that_may(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = cli("--sandbox", "charge", "start", at["accepts"], "--card", "Nobody's", "--yes")
    assert result.code == 2
    assert "Those that may: 'My card', 'App'" in result.err
    assert sent(service) == 0


def test_two_cards_of_one_name_are_told_apart_by_id(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    cards = cli("--sandbox", "connectors", "cards", at["accepts"], "-o", "json").json()
    app = next(card["id"] for card in cards if card["label"] == "App")
    assert cli("--sandbox", "cards", "rename", app, "My card").code == 0
    result = cli("--sandbox", "charge", "start", at["accepts"], "--card", "My card", "--yes")
    assert result.code == 2
    assert "2 cards are named 'My card'" in result.err
    assert app in result.err
    assert cli("--sandbox", "charge", "start", at["accepts"], "--card", app, "--yes").code == 0


def test_a_card_that_needs_an_amount_is_refused_without_one(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = cli("--sandbox", "charge", "start", at["accepts"], "--card", "Credit card", "--yes")
    assert result.code == 2
    assert "pass --preauth AMOUNT. Nothing was started." in result.err
    assert sent(service) == 0


def test_with_yes_and_a_tag_nothing_but_the_start_is_sent(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    assert begin(cli, at["accepts"], "--no-wait").code == 0
    assert set(service.calls) - {"initSession"} == {"attemptRemoteStart"}


def test_the_connector_may_be_an_evse_id(cli: Cli, service: Sandbox, at: dict[str, str]) -> None:
    assert begin(cli, "AT*SBX*E000004*1").code == 0
    assert begin(cli, "AT*SBX*E000001*1", "--evse-id").code == 0
    assert [start.connector_id for start in service.starts()] == [at["dc"], at["accepts"]]


def test_a_connector_that_there_is_not_starts_nothing(cli: Cli, service: Sandbox) -> None:
    assert begin(cli, "AT*SBX*E999999*9").code == 3
    assert sent(service) == 0


# --- From start to receipt ------------------------------------------------------------------------


def test_piped_it_prints_one_line_that_the_other_commands_take(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    started = begin(cli, at["dc"])
    assert (started.code, started.err, len(started.lines)) == (0, "", 1)
    charge = started.lines[0]

    service.advance(600)
    status = cli("--sandbox", "charge", "status", charge, "-o", "json").json()
    assert status["state"] == "charging"
    assert status["chargelog"]["energy_consumption"] > 10

    receipt = cli("--sandbox", "charge", "stop", charge, "-o", "json").json()
    assert receipt["id"] == status["chargelog_id"]
    assert receipt["status"] == "stopped"
    assert receipt["cost"]["cost_items"]
    assert receipt["account_document"]["type"] == "invoice"


def test_to_stop_twice_shows_the_same_receipt(cli: Cli, at: dict[str, str]) -> None:
    charge = begin(cli, at["accepts"]).lines[0]
    first = cli("--sandbox", "charge", "stop", charge, "-o", "json")
    assert first.code == 0
    assert cli("--sandbox", "charge", "stop", charge, "-o", "json") == first


def test_a_charge_that_is_over_has_ended_in_every_form(cli: Cli, at: dict[str, str]) -> None:
    charge = begin(cli, at["accepts"]).lines[0]
    assert cli("--sandbox", "charge", "stop", charge).code == 0
    assert cli("--sandbox", "charge", "status", charge, "-o", "json").json()["state"] == "ended"
    assert "state\tended" in cli("--sandbox", "charge", "status", charge).lines


def test_what_is_printed_has_no_secret_and_no_card(cli: Cli, at: dict[str, str]) -> None:
    for form in ("table", "json", "csv"):
        out = begin(cli, at["accepts"], "--no-wait", "-o", form).out
        assert TAG not in out
        assert "ey" not in out.replace("key", "")  # how every JWT begins


def test_json_and_csv_have_the_text_beside_the_rest(cli: Cli, at: dict[str, str]) -> None:
    row = begin(cli, at["accepts"], "-o", "json").json()
    assert json.loads(row["charge"])["chargelog_id"] == row["chargelog_id"]
    assert (row["state"], row["status"]) == ("charging", "charge_log_attached")
    out = begin(cli, at["dc"], "-o", "csv").out
    (other,) = csv.DictReader(io.StringIO(out))
    assert other["charge"].startswith('{"charge": 1')


@pytest.mark.parametrize("form", ["table", "json", "ndjson"])
def test_what_start_printed_can_be_piped_on(cli: Cli, at: dict[str, str], form: str) -> None:
    printed = begin(cli, at["accepts"], "-o", form).out
    assert cli("--sandbox", "charge", "stop", "-", stdin=printed).code == 0


def test_a_charge_can_be_kept_in_a_file(cli: Cli, at: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "charge.json"
    started = begin(cli, at["accepts"], "--save", str(path))
    assert path.read_text() == started.out
    assert cli("--sandbox", "charge", "stop", str(path)).code == 0


def test_it_is_in_the_file_before_it_is_waited_for(
    cli: Cli, at: dict[str, str], tmp_path: Path, passing: Passing
) -> None:
    passing.interrupt_after = 0.0
    path = tmp_path / "charge.json"
    assert begin(cli, at["accepts"], "--save", str(path)).code == 130
    assert json.loads(path.read_text())["status"] == "pending"


def test_a_file_that_cannot_be_written_does_not_end_the_charge(
    cli: Cli, at: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("beenergised.cli.charge.handle_files.write_file", fail)
    result = begin(cli, at["accepts"], "--save", str(tmp_path / "charge.json"))
    assert result.code == 0
    assert "The charge could not be saved: [Errno 28]" in result.err
    assert "chargelog_id" in result.out


@pytest.mark.parametrize("of", ["chargelog_id", "id", "session_id"])
def test_a_charge_is_found_by_each_of_its_ids(cli: Cli, at: dict[str, str], of: str) -> None:
    charge = begin(cli, at["accepts"]).lines[0]
    ids = cli("--sandbox", "charge", "status", charge, "-o", "json").json()
    shown = cli("--sandbox", "charge", "status", ids[of], "-o", "json").json()
    assert shown["chargelog_id"] == ids["chargelog_id"]
    assert cli("--sandbox", "charge", "stop", ids[of]).code == 0
    assert cli("--sandbox", "charge", "status", ids[of], "-o", "json").json()["status"] == "stopped"


def test_what_an_id_is_of_can_be_said(cli: Cli, service: Sandbox, at: dict[str, str]) -> None:
    started = begin(cli, at["accepts"], "-o", "json").json()
    id_ = started["id"]
    service.reset_calls()
    assert cli("--sandbox", "charge", "stop", id_, "--id-of", "attempt").code == 0
    assert service.calls["chargelog"] >= 1
    other = cli("--sandbox", "charge", "stop", id_, "--id-of", "session")
    assert other.code == 3
    assert (
        f"nothing with the id '{id_}' that this driver may see (looked for: session)" in other.err
    )


@pytest.mark.parametrize(
    ("charge", "code", "said"),
    [
        ("no-such-id", 3, "looked for: chargelog, attempt, preauth, session"),
        ("./no-such-file", 2, "is no charge: pass what `charge start` printed, a file with it"),
        ("", 2, "is no charge"),
        ("{}", 2, "This JSON is not of a charge"),
        ("{broken", 2, "This JSON is not of a charge"),
        ('{"charge": 1, "tenant": "another"}', 2, "This charge was started at 'another'"),
        ("-", 2, "is no charge"),
    ],
)
def test_what_is_no_charge_is_refused(cli: Cli, charge: str, code: int, said: str) -> None:
    for command in ("status", "watch", "stop"):
        result = cli("--sandbox", "charge", command, charge)
        assert result.code == code
        assert said in result.err


def test_a_file_that_is_no_text_is_refused(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\xff")
    result = cli("--sandbox", "charge", "stop", str(path))
    assert result.code == 2
    assert "cannot be read" in result.err


def test_the_other_methods_are_followed_too(cli: Cli, at: dict[str, str]) -> None:
    for options in (("--auto",), ("--tag", TAG, "--method", "remoteStartWithoutInvoicing")):
        started = cli("--sandbox", "charge", "start", at["accepts"], *options, "--yes")
        assert started.code == 0
        assert cli("--sandbox", "charge", "stop", started.lines[0]).code == 0


def test_it_stops_by_itself_and_does_not_begin_too_late(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    begin(cli, at["accepts"], "--stop-after", "1h30m", "--valid-until", "20m", "--no-wait")
    (start,) = service.starts()
    assert start.stop_seconds == 90 * 60
    assert start.valid_until - start.created == pytest.approx(1200, abs=60)


def test_the_sandboxs_own_time_counts(cli: Cli, service: Sandbox, at: dict[str, str]) -> None:
    service.advance(7 * 24 * 3600)
    assert begin(cli, at["accepts"]).code == 0


# --- Where it does not begin ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "error"),
    [("refuses", "StationRefusedError"), ("silent", "StationNotAnsweringError")],
)
def test_a_start_that_fails_says_why(cli: Cli, at: dict[str, str], name: str, error: str) -> None:
    result = begin(cli, at[name], "-o", "json")
    assert result.code == 1
    assert result.failure()["error"] == error
    row = result.json()
    assert (row["state"], row["failure"]) == ("failed", result.failure()["message"])
    status = cli("--sandbox", "charge", "status", row["charge"], "-o", "json")
    assert (status.code, status.json()["failure"]) == (0, row["failure"])


def test_a_place_that_is_taken_is_refused_at_once(cli: Cli, at: dict[str, str]) -> None:
    result = begin(cli, at["busy"], "-o", "json")
    assert (result.code, result.out) == (1, "")
    assert result.failure()["error"] == "StartUnderWayError"


def test_a_station_without_remote_commands_is_asked_first_with_check(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = begin(cli, at["no_remote"], "--check", "-o", "json")
    assert result.failure()["error"] == "RemoteStartUnavailableError"
    assert sent(service) == 0


@pytest.mark.parametrize(("name", "tag"), [("stuck", TAG), ("roaming", ABROAD)])
def test_a_start_that_nobody_saw_begin_says_whether_it_still_may_and_how_to_go_on(
    cli: Cli, at: dict[str, str], name: str, tag: str
) -> None:
    result = begin(cli, at[name], "--wait-timeout", "20s", "-o", "json", tag=tag)
    assert result.code == 6
    failure = result.failure()
    assert (failure["error"], failure["may_still_start"]) == ("StartTimeoutError", True)
    assert failure["new_start_safe_at"]
    row = result.json()
    assert row["state"] == "starting"
    commands = json.loads(result.err.splitlines()[0])["next"]
    assert commands["stop"] == f"beenergised --sandbox charge stop {row['id']}"


def test_a_wait_ends_with_the_time_that_the_start_is_valid(
    cli: Cli, at: dict[str, str], passing: Passing
) -> None:
    result = begin(cli, at["roaming"], "--valid-until", "10m", tag=ABROAD)
    assert result.code == 6
    assert 600 <= passing.waited <= 660
    assert "A new start is safe from" in result.err


def test_an_id_alone_promises_nothing_about_when_a_new_start_is_safe(
    cli: Cli, at: dict[str, str]
) -> None:
    row = begin(cli, at["roaming"], "--no-wait", "-o", "json", tag=ABROAD).json()
    by_id = cli("--sandbox", "charge", "stop", row["id"], "-o", "json")
    assert (by_id.code, by_id.failure()["may_still_start"]) == (6, True)
    assert by_id.failure()["new_start_safe_at"] is None
    whole = cli("--sandbox", "charge", "stop", row["charge"], "-o", "json")
    assert (whole.code, whole.failure()["may_still_start"]) == (6, True)
    assert whole.failure()["new_start_safe_at"] is not None


def test_an_id_alone_does_not_promise_it_in_the_end_either(cli: Cli, at: dict[str, str]) -> None:
    # Six minutes are more than one without `validUntil` would take, and less than this one has.
    row = begin(cli, at["roaming"], "--no-wait", "-o", "json", tag=ABROAD).json()
    by_id = cli("--sandbox", "charge", "stop", row["id"], "--wait-timeout", "6m", "-o", "json")
    assert (by_id.code, by_id.failure()["may_still_start"]) == (6, True)
    assert "new start is safe" not in by_id.err


def test_whatever_ends_the_waiting_leaves_what_finds_the_charge_again(
    cli: Cli, service: Sandbox, at: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise errors.PermissionDeniedError("no longer permitted")

    monkeypatch.setattr(Charge, "wait", broken)
    result = begin(cli, at["accepts"])
    (start,) = service.starts()
    assert result.code == 1
    assert f"Stop:   beenergised --sandbox charge stop {start.id}" in result.err


def test_to_stop_what_has_not_begun_waits_for_it(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    charge = begin(cli, at["accepts"], "--no-wait").lines[0]
    assert cli("--sandbox", "charge", "stop", charge, "-o", "json").json()["status"] == "stopped"


def test_a_charge_found_by_its_log_does_not_say_when_it_was_asked_for(
    cli: Cli, at: dict[str, str]
) -> None:
    row = begin(cli, at["accepts"], "-o", "json").json()
    assert row["asked_at"] is not None
    found = cli("--sandbox", "charge", "status", row["chargelog_id"], "-o", "json").json()
    assert (found["state"], found["asked_at"]) == ("charging", None)


# --- Ctrl-C ---------------------------------------------------------------------------------------


def test_ctrl_c_leaves_the_charge_and_says_how_to_go_on(
    cli: Cli, service: Sandbox, at: dict[str, str], passing: Passing
) -> None:
    passing.interrupt_after = 0.0
    result = begin(cli, at["accepts"])
    assert result.code == 130
    id_ = json.loads(result.out)["attempt_id"]
    assert result.err.splitlines() == [
        "Notice: No longer waiting. The start is not undone: it may still charge.",
        f"Status: beenergised --sandbox charge status {id_}",
        f"Watch:  beenergised --sandbox charge watch {id_}",
        f"Stop:   beenergised --sandbox charge stop {id_}",
    ]
    passing.interrupt_after = None
    assert cli("--sandbox", "charge", "stop", id_).code == 0


def test_ctrl_c_while_a_start_is_sent_says_that_it_may_have_been(
    cli: Cli, at: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(DriverStart, "send", interrupted)
    result = begin(cli, at["accepts"])
    assert result.code == 130
    assert "The start may have been sent, and a charge may begin. Look before" in result.err
    assert result.err.endswith("Look: beenergised --sandbox chargelogs list --limit 5\n")


def test_ctrl_c_while_stopping_says_that_to_stop_again_does_no_harm(
    cli: Cli, at: dict[str, str], passing: Passing
) -> None:
    row = begin(cli, at["roaming"], "--no-wait", "-o", "json", tag=ABROAD).json()
    passing.interrupt_after = 0.0
    result = cli("--sandbox", "charge", "stop", row["id"])
    assert result.code == 130
    assert result.err.endswith(f"Stop: beenergised --sandbox charge stop {row['id']}\n")
    assert "To stop it again does no harm." in result.err


# --- An answer that is lost -----------------------------------------------------------------------


def test_a_start_whose_answer_was_lost_is_found_and_not_sent_again(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = begin(cli, at["loses_answer"])
    assert result.code == 0
    assert "Looking for its charge." in result.err
    assert "Found: a charge log of this connector began since the start was sent" in result.err
    assert sent(service) == 1
    assert cli("--sandbox", "charge", "stop", result.lines[0]).code == 0


def test_one_that_is_not_found_yet_is_exit_code_7_with_what_to_do(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = begin(cli, at["loses_answer"], "--no-wait")
    assert (result.code, result.out) == (7, "")
    assert "Not found so far: " in result.err
    assert "Look again after " in result.err
    assert "Look: beenergised --sandbox chargelogs list --limit 5\n" in result.err
    assert result.err.splitlines()[-1].startswith("Error: attemptRemoteStart '")
    assert sent(service) == 1


def test_a_program_is_told_in_json(cli: Cli, at: dict[str, str]) -> None:
    result = begin(cli, at["loses_answer"], "--no-wait", "-o", "json")
    told = [json.loads(line) for line in result.err.splitlines()]
    (finding,) = [line["reconciliation"] for line in told if "reconciliation" in line]
    assert finding["outcome"] == "cannot_tell"
    assert finding["look_again_at"]
    assert result.failure()["exit_code"] == 7


def test_one_that_never_arrived_is_safe_to_start_again_in_the_end(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    service.faults.add("reset_before:operation=attemptRemoteStart,times=1")
    result = begin(cli, at["accepts"], "-o", "json")
    assert result.code == 1
    assert "a new start is safe" in result.failure()["message"]
    assert sent(service) == 0


def test_looking_for_it_takes_no_longer_than_it_may(
    cli: Cli, service: Sandbox, at: dict[str, str], passing: Passing
) -> None:
    service.faults.add("reset_before:operation=attemptRemoteStart,times=1")
    result = begin(cli, at["accepts"], "--wait-timeout", "30s")
    assert result.code == 7
    assert passing.waited <= 40


def test_that_it_cannot_be_looked_for_hides_nothing(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    service.faults.add("404:operation=chargelogsPaged,times=9")
    result = begin(cli, at["loses_answer"], "--no-wait")
    assert result.code == 7
    assert "It could not be looked for: " in result.err
    assert f"Error: attemptRemoteStart '{at['loses_answer']}' was sent" in result.err


def test_ctrl_c_while_it_is_looked_for_says_where_to_look(
    cli: Cli, at: dict[str, str], passing: Passing
) -> None:
    passing.interrupt_after = 0.0
    result = begin(cli, at["loses_answer"])
    assert result.code == 130
    assert "Look: beenergised --sandbox chargelogs list --limit 5\n" in result.err


# --- An amount to confirm -------------------------------------------------------------------------


def reserve(cli: Cli, connector: str, *options: str) -> Result:
    card = ("--card", "Credit card", "--preauth", "30", "--yes")
    return cli("--sandbox", "charge", "start", connector, *card, *options)


def test_the_page_to_confirm_the_amount_is_shown(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = reserve(cli, at["dc"], "--no-wait")
    assert result.code == 0
    (id_,) = service.waiting_preauths()
    assert result.err.splitlines() == [
        f"Confirm the amount here: https://files.sandbox.invalid/3ds/{id_}",
        "In the sandbox, from another terminal: beenergised sandbox approve-preauth",
    ]
    assert "/3ds/" not in result.out  # whoever has that may confirm


def test_an_approved_amount_goes_on_to_the_charge(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    charge = reserve(cli, at["dc"], "--no-wait").lines[0]
    id_ = json.loads(charge)["preauth_id"]
    assert cli("--sandbox", "charge", "status", id_, "-o", "json").json()["state"] == "confirming"
    assert cli("sandbox", "approve-preauth").out == f"id\t{id_}\ndecision\tapproved\n"
    assert cli("--sandbox", "charge", "stop", charge).code == 0


def test_a_declined_amount_starts_nothing(cli: Cli, service: Sandbox, at: dict[str, str]) -> None:
    row = reserve(cli, at["dc"], "--no-wait", "-o", "json").json()
    assert cli("sandbox", "decline-preauth", row["id"]).code == 0
    result = cli("--sandbox", "charge", "watch", row["charge"], "-o", "json")
    assert (result.code, result.failure()["error"]) == (1, "PreauthDeclinedError")
    assert sent(service) == 0


def test_an_amount_that_is_not_offered_starts_nothing(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    result = cli(
        "--sandbox",
        "charge",
        "start",
        at["dc"],
        "--card",
        "Credit card",
        "--preauth",
        "31",
        "--yes",
    )
    assert result.code == 2
    assert "Offered: 30 EUR, 50 EUR, 80 EUR" in result.err
    assert service.waiting_preauths() == []


def test_an_amount_that_nobody_confirms_is_waited_for_with_an_end(
    cli: Cli, at: dict[str, str]
) -> None:
    result = reserve(cli, at["dc"], "-o", "json")
    assert (result.code, result.failure()["error"]) == (6, "StartTimeoutError")
    assert json.loads(result.err.splitlines()[0])["confirm"]["url"].startswith("https://")


@pytest.mark.parametrize(
    ("address", "opened"), [("https://pay.example/1", True), ("file:///etc/passwd", False)]
)
def test_a_browser_is_sent_to_addresses_of_the_web_only(
    cli: Cli, at: dict[str, str], monkeypatch: pytest.MonkeyPatch, address: str, opened: bool
) -> None:
    seen: list[str] = []

    class Page:
        redirect_url = address
        id = "1"

    def open_page(url: str) -> bool:
        seen.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", open_page)
    from beenergised.cli.context import Invocation

    page: Any = Page()
    show_page(Invocation(), page, browser=True)
    assert bool(seen) is opened


# --- Watching -------------------------------------------------------------------------------------


def test_watching_prints_an_object_for_each_change_until_the_end(
    cli: Cli, service: Sandbox, at: dict[str, str]
) -> None:
    charge = begin(cli, at["dc"], "--stop-after", "2m").lines[0]
    result = cli("--sandbox", "charge", "watch", charge)
    assert result.code == 0
    readings = [json.loads(line) for line in result.lines]
    assert len(readings) > 3
    assert [each["is_over"] for each in readings] == [False] * (len(readings) - 1) + [True]
    energy = [each["energy_kwh"] for each in readings]
    assert energy == sorted(energy)
    assert readings[0]["power_w"] > 0
    assert readings[0]["at"].endswith("Z")
    assert set(readings[0]) == {
        "chargelog_id", "status", "power_w", "energy_kwh", "state_of_charge", "cost", "currency",
        "at", "is_over",
    }  # fmt: skip


def test_watching_can_be_csv(cli: Cli, service: Sandbox, at: dict[str, str]) -> None:
    charge = begin(cli, at["dc"], "--stop-after", "1m").lines[0]
    result = cli("--sandbox", "charge", "watch", charge, "-o", "csv")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert (rows[-1]["status"], rows[-1]["is_over"]) == ("stopped", "true")


def test_watching_waits_for_the_beginning(cli: Cli, at: dict[str, str]) -> None:
    charge = begin(cli, at["dc"], "--no-wait", "--stop-after", "1m").lines[0]
    result = cli("--sandbox", "charge", "watch", charge)
    assert json.loads(result.lines[-1])["status"] == "stopped"


def test_ctrl_c_ends_the_watching_and_not_the_charge(
    cli: Cli, at: dict[str, str], passing: Passing
) -> None:
    row = begin(cli, at["dc"], "-o", "json").json()
    passing.interrupt_after = passing.waited
    result = cli("--sandbox", "charge", "watch", row["charge"])
    assert (result.code, len(result.lines)) == (130, 1)
    assert result.err.splitlines() == [
        "Notice: The charge goes on.",
        f"Stop: beenergised --sandbox charge stop {row['chargelog_id']}",
    ]
    passing.interrupt_after = None
    assert cli("--sandbox", "charge", "stop", row["chargelog_id"]).code == 0


# --- What the service says ------------------------------------------------------------------------


def test_nothing_that_a_service_says_moves_the_cursor(
    cli: Cli, service: Sandbox, at: dict[str, str], asked: None
) -> None:
    cards = cli("--sandbox", "connectors", "cards", at["accepts"], "-o", "json").json()
    assert cli("--sandbox", "cards", "rename", cards[0]["id"], "a\x1b[2Jb").code == 0
    result = cli("--sandbox", "charge", "start", at["accepts"], "--tag", TAG, stdin="n\n")
    assert "Card       a [2Jb (…1001)" in result.err
    assert "\x1b" not in result.err
