"""Actions of the Public API, in this process."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal

from beenergised.cli.api.actions import action_names
from beenergised.cli.api.charging_profile_actions import Purpose
from beenergised.public_api.actions.arguments import ProfilePurpose
from beenergised.public_api.index import resource_names
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox

API = ("--sandbox", "api")
SOFT = ("reset", "1001", "soft")


def calls(service: Sandbox) -> dict[str, int]:
    return {name: count for name, count in service.calls.items() if name.startswith("public_api.")}


# --- Which there are ------------------------------------------------------------------------------


def test_no_action_hides_a_resource() -> None:
    assert {*action_names()} & {*resource_names()} == set()


def test_every_action_is_in_the_help_with_a_line_of_its_own(cli: Cli) -> None:
    lines = cli("api", "--help").lines
    shown = {line.split()[0] for line in lines if line.startswith("  ") and line.split()}
    assert {*action_names()} <= shown
    assert "Actions: charging:" in lines


@pytest.mark.parametrize("name", action_names())
def test_every_action_has_help_that_names_the_host_and_the_token(cli: Cli, name: str) -> None:
    result = cli("api", name, "--help")
    assert result.code == 0
    assert "--host" in result.out
    assert "--token-file" in result.out
    assert "--tenant" not in result.out


def test_a_misspelt_action_is_told_the_nearest(cli: Cli) -> None:
    result = cli(*API, "unlok", "1001", "10011")
    assert result.code == 2
    assert "Did you mean 'unlock'?" in result.err


def test_purposes_are_those_of_the_library() -> None:
    assert {each.value for each in Purpose} == {*get_args(ProfilePurpose)}


def test_whatever_has_no_command_goes_by_the_generic_way(cli: Cli) -> None:
    shown = cli(*API, "resource", "actions/charge-point", "--help").out
    assert "clear-cache" in shown
    command = (*API, "resource", "actions/charge-point", "disconnect", "1001")
    body = cli(*command, "--set", "reason=test", "--dry-run", "-o", "json").json()["body"]
    assert body == {"reason": "test"}


# --- What is sent ---------------------------------------------------------------------------------

CP = "/public-api/actions/charge-point"
REQUESTS = {
    "reserve 1001 10012 --user 101": (f"{CP}/v1.0/1001/reserve/10012", {"userId": 101}),
    "cancel-reservation 505 --force --reason late": (
        "/public-api/actions/reservation/v1.0/505/cancel",
        {"force": True, "reason": "late"},
    ),
    "unlock 1001 10012": (f"{CP}/v1.0/1001/unlock/10012", None),
    "reset 1001 HARD": (f"{CP}/v1.0/1001/reset/hard", None),
    "availability 1001 inoperative --evse-number 2": (
        f"{CP}/v1.0/1001/change-availability",
        {"type": "Inoperative", "evseNetworkId": 2},
    ),
    "clear-profile 1001 --evse-number 0 --purpose txprofile": (
        f"{CP}/v1.0/1001/clear-charging-profile",
        {"evseNetworkId": "0", "chargingProfilePurpose": "TxProfile"},
    ),
    "trigger-message 1001 Heartbeat": (f"{CP}/v1.0/1001/trigger-message", {"type": "Heartbeat"}),
    "trigger-message 10012 Heartbeat --evse": (
        "/public-api/actions/evse/v1.0/10012/trigger-message",
        {"type": "Heartbeat"},
    ),
    "firmware 1001 --version 5 --retries 3 --interval 1m": (
        f"{CP}/v2.0/1001/update-firmware",
        {"firmwareVersionId": 5, "retries": 3, "interval": 60, "signed": False},
    ),
    "assign-user 700 --user 101": (
        "/public-api/actions/session/v1.0/700/assign-user",
        {"userId": 101},
    ),
    "retry-payment 700 --payment-method 8": (
        "/public-api/actions/session/v1.0/700/retry-payment",
        {"paymentMethodId": 8},
    ),
    "user-status 101 disabled --reason test": (
        "/public-api/actions/users/v1.0/101/change-status",
        {"status": "disabled", "reason": "test"},
    ),
    "activate-subscription 101 --plan 3 --end 2027-01-31": (
        "/public-api/actions/users/v1.0/101/activate-subscription",
        {"planId": 3, "endDate": "2027-01-31", "autoRenewal": False},
    ),
    "cancel-subscription 101 --reason test": (
        "/public-api/actions/users/v1.0/101/cancel-subscription",
        {"reason": "test"},
    ),
    "add-balance 101 12.345 --reason test": (
        "/public-api/actions/users/v1.0/101/add-balance",
        {"amount": 12.345, "reason": "test"},
    ),
    "add-balance 101 --reason test -- -2": (
        "/public-api/actions/users/v1.0/101/add-balance",
        {"amount": -2, "reason": "test"},
    ),
    "custom-fee 101 3.10 --description parking": (
        "/public-api/actions/users/v1.0/101/apply-custom-fee",
        {"amount": 3.1, "description": "parking"},
    ),
}


@pytest.mark.parametrize(("command", "wanted"), REQUESTS.items())
def test_a_dry_run_shows_what_would_be_sent(
    cli: Cli, service: Sandbox, command: str, wanted: tuple[str, object]
) -> None:
    # Before what follows `--`, after which nothing is an option.
    words, dashes, rest = command.partition(" -- ")
    tail = (dashes.strip(), rest) if rest else ()
    result = cli(*API, *words.split(), "--dry-run", "-o", "json", *tail)
    assert result.code == 0, result.err
    shown = result.json()
    assert shown["method"] == "POST"
    assert (shown["url"].removeprefix("https://sandbox.invalid"), shown["body"]) == wanted
    assert DEMO_API_TOKEN not in result.out
    assert calls(service) == {}


def test_a_profile_is_made_of_periods_that_recur(cli: Cli) -> None:
    command = (
        "set-profile", "1001", "1", "--period", "0s=32", "--period", "6h=6.5", "--phases", "3",
        "--start", "2026-03-15T22:00+01:00", "--every", "day", "--stack-level", "2",
    )  # fmt: skip
    shown = cli(*API, *command, "--dry-run", "-o", "json").json()
    assert shown["url"].endswith("/1001/set-charging-profile/1")
    assert shown["body"]["recurrencyKind"] == "Daily"
    assert shown["body"]["stackLevel"] == 2
    assert shown["body"]["chargingSchedule"]["chargingSchedulePeriod"] == [
        {"startPeriod": 0, "limit": 32.0, "numberPhases": 3},
        {"startPeriod": 21600, "limit": 6.5, "numberPhases": 3},
    ]


def test_a_profile_of_the_callers_own_is_sent_as_it_is(cli: Cli) -> None:
    body = {
        "stackLevel": 1, "chargingProfilePurpose": "TxDefaultProfile",
        "chargingProfileKind": "Relative",
        "chargingSchedule": {"chargingRateUnit": "W", "chargingSchedulePeriod": []},
    }  # fmt: skip
    command = ("set-profile", "1001", "1", "--json", json.dumps(body), "--dry-run", "-o", "json")
    assert cli(*API, *command).json()["body"] == body


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("set-profile 1001 1", "Pass either --limit or --period"),
        ("set-profile 1001 1 --limit 16 --period 0s=16", "Pass either --limit or --period"),
        ("set-profile 1001 1 --limit 16 --json {}", "no other option with it"),
        ("set-profile 1001 1 --period 16", "--period takes AFTER=N"),
        ("set-profile 1001 1 --limit 16 --every day", "--every needs --start"),
        ("set-profile 1001 0 --limit 16 --purpose ChargePointMaxProfile", "needs --start"),
        ("set-profile 1001 1 --limit 16.05", "1 decimal place at most"),
        ("set-profile 1001 1 --limit 16 --unit V", "'V' is not one of"),
        ("set-profile 1001 1 --limit 16 --unit kW", "'kW' is not one of 'A', 'W'"),
        ("set-profile 1001 1 --limit=-3", "--limit: a limit cannot be -3"),
        ("set-profile 1001 1 --limit much", "--limit must be a number, such as 12.50, not 'much'"),
        ("set-profile 1001 1 --period 5s=3", "--period: the first begins at 0"),
        (
            "set-profile 1001 1 --limit 16 --valid-from 2026-05-05 --valid-to 2025-05-05",
            "--valid-to (2025-05-0",
        ),
        ("set-profile 1001 1 --limit 16 --transaction x", "--transaction must be a whole number"),
        ("firmware 1001", "either --url or --version"),
        ("firmware 1001 --url https://x.example/f --signature f", "Signed firmware has both"),
        ("activate-subscription 101 --plan 3", "--renew or --no-renew, or --end"),
        ("add-balance 101 12,5 --reason x", "Decimals come after a point"),
        ("add-balance 101 nan --reason x", "is no amount"),
        ("add-balance 101 1.2345 --reason x", "amount"),
        ("trigger-message 1001 Heartbet", "Did you mean 'Heartbeat'?"),
        ("reset 1001 medium", "'medium' is not one of 'soft', 'hard'"),
        ("reserve 1001 10012 --user anna", "user_id must be a whole number, not 'anna'"),
    ],
)
def test_what_cannot_be_right_is_refused_before_anybody_is_asked(
    cli: Cli, service: Sandbox, command: str, said: str
) -> None:
    yes = ("--yes",) if command.split(maxsplit=1)[0] in {"firmware", "add-balance", "reset"} else ()
    result = cli(*API, *command.split(), *yes)
    assert (result.code, calls(service)) == (2, {})
    assert said in result.err


@pytest.mark.parametrize(
    ("command", "number"),
    [
        ("add-balance 101 -5 --reason x --yes", "-5"),
        ("add-balance 101 -12.50 --reason x --yes", "-12.50"),
        ("add-balance 101 -.5 --reason x --yes", "-.5"),
        ("custom-fee 101 -5 --description x --yes", "-5"),
    ],
)
def test_a_negative_number_that_looks_like_an_option_is_told_where_to_go(
    cli: Cli, service: Sandbox, command: str, number: str
) -> None:
    result = cli(*API, *command.split())
    assert (result.code, calls(service)) == (2, {})
    assert f". A negative number goes to the end, after two dashes: -- {number}\n" in result.err


def test_a_negative_number_after_two_dashes_is_one(cli: Cli) -> None:
    command = ("add-balance", "101", "--reason", "x", "--dry-run", "-o", "json", "--", "-5")
    assert cli(*API, *command).json()["body"]["amount"] == -5


# --- Asking ---------------------------------------------------------------------------------------

ASKING = (
    "reset 1001 soft", "firmware 1001 --version 1", "clear-profile 1001",
    "assign-user 700 --user 101", "retry-payment 700", "add-balance 101 5 --reason x",
    "custom-fee 101 5 --description x", "redeem-voucher 101 SBX-1001",
    "activate-subscription 101 --plan 1 --renew", "cancel-subscription 101 --reason x",
)  # fmt: skip


@pytest.mark.parametrize("command", ASKING)
def test_what_costs_or_destroys_wants_yes_where_nobody_can_be_asked(
    cli: Cli, service: Sandbox, command: str
) -> None:
    result = cli(*API, *command.split(), stdin="y\n")
    assert (result.code, calls(service)) == (2, {})
    assert "pass --yes to do it all the same. Nothing was sent." in result.err


@pytest.mark.parametrize(("answer", "code", "said"), [
    ("y", 0, "Added 12.50 to the balance of user 101."), ("n", 1, "Nothing was sent."),
])  # fmt: skip
def test_on_a_terminal_it_asks(state_dir: object, answer: str, code: int, said: str) -> None:
    del state_dir
    result = run_on_terminal(
        *API, "add-balance", "101", "12.50", "--reason", "test",
        typed=(("This moves money. [y/N] ", answer),),
    )  # fmt: skip
    assert (result.code, said in result.out) == (code, True)
    assert "Add 12.50 to the balance of user 101 in the sandbox?" in result.out


# --- What came of it ------------------------------------------------------------------------------


def test_a_reservation_is_made_and_cancelled(cli: Cli) -> None:
    made = cli(*API, "reserve", "1001", "10012", "--user", "101", "-o", "json")
    assert made.code == 0
    number = str(made.json()["reservation_id"])
    assert json.loads(made.err) == {
        "notice": "Reserved EVSE 10012 of charge point 1001 for user 101."
    }
    assert cli(*API, "cancel-reservation", number).code == 0
    assert cli(*API, "reservations", "get", number, "-o", "json").json()["status"] == "canceled"


def test_a_profile_that_was_set_can_be_cleared_by_its_id(cli: Cli) -> None:
    made = cli(*API, "set-profile", "1001", "1", "--limit", "16")
    name, _, number = made.lines[0].partition("\t")
    assert (made.code, name) == (0, "id")
    assert cli(*API, "clear-profile", "1001", "--id", number).code == 0


def test_money_is_moved_with_yes(cli: Cli) -> None:
    def balance() -> float:
        user = cli(*API, "users", "get", "101", "-o", "json").json()
        return float(user["balance"])

    before = balance()
    assert cli(*API, "add-balance", "101", "12.50", "--reason", "test", "--yes").code == 0
    assert balance() == before + 12.5


def test_a_voucher_stays_out_of_the_command_line_after_the_token(cli: Cli) -> None:
    command = ("redeem-voucher", "101", "-", "--yes", "--token-file", "-")
    result = cli(*API, *command, stdin=f"{DEMO_API_TOKEN}\nSBX-1001\n")
    assert result.code == 0, result.err


def test_an_address_with_a_password_is_not_shown(cli: Cli) -> None:
    command = ("diagnostics", "1001", "-", "--dry-run")
    result = cli(*API, *command, stdin="ftp://anna:hunter22@files.example.com/up\n")
    assert result.code == 0
    assert "files.example.com" in result.out
    assert "hunter22" not in result.out


def test_what_is_refused_ends_with_code_1(cli: Cli) -> None:
    result = cli(*API, "unlock", "1903", "190301", "-o", "json")
    assert result.code == 1
    assert result.failure()["code"] == "action_refused"


def test_a_lost_answer_is_code_7_sends_once_and_says_how_to_look(
    cli: Cli, service: Sandbox
) -> None:
    service.faults.add("reset_after")
    result = cli(*API, "add-balance", "101", "5", "--reason", "x", "--yes")
    assert result.code == 7
    assert "Look: beenergised --sandbox api users get 101" in result.err
    assert sum(calls(service).values()) == 1
