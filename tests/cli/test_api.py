"""`beenergised api`: lists, single things, writes, and requests of the caller's own."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal

from beenergised import sandbox

API = ("--sandbox", "api")
PLACE = (
    "--set", 'name:=[{"locale": "de", "translation": "Hof"}]',
    "--set", 'address:=[{"locale": "de", "translation": "Hofweg 1"}]',
    "--set", "geoposition.latitude=47.8", "--set", "geoposition.longitude=13",
    "--set", "country=AT",
)  # fmt: skip


def calls(service: sandbox.Sandbox) -> dict[str, int]:
    return {name: count for name, count in service.calls.items() if name.startswith("public_api.")}


# --- Lists --------------------------------------------------------------------------------------


def test_a_list_is_printed_in_every_form(cli: Cli) -> None:
    command = (*API, "sessions", "list", "--filter", "status=active")
    rows = cli(*command, "-o", "json").json()
    assert {row["status"] for row in rows} == {"active"}
    assert [json.loads(line) for line in cli(*command, "-o", "ndjson").lines] == rows
    table = [line.split("\t") for line in cli(*command).lines]
    assert table[0][:3] == ["id", "charge_point_id", "evse_id"]
    assert [line[0] for line in table[1:]] == [row["id"] for row in rows]
    read = list(csv.DictReader(io.StringIO(cli(*command, "--output", "csv").out)))
    assert [row["id"] for row in read] == [row["id"] for row in rows]
    assert float(read[0]["energy_consumption.total"]) == rows[0]["energy_consumption"]["total"]


def test_the_columns_of_csv_are_those_of_the_model_whatever_the_rows(cli: Cli) -> None:
    command = (*API, "sessions", "list", "-o", "csv")
    some = cli(*command, "--limit", "1").lines[0]
    none = cli(*command, "--filter", "user_id=999999").lines
    assert none == [some]
    assert "authorization.rejection_reason" in some.split(",")


def test_a_list_has_as_many_rows_as_wanted(cli: Cli, service: sandbox.Sandbox) -> None:
    command = (*API, "sessions", "list", "-o", "ndjson")
    assert len(cli(*command, "--limit", "3", "--per-page", "2").lines) == 3
    assert calls(service) == {"public_api.sessions.list": 2}
    assert len(cli(*command).lines) > 700


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--per-page", "101"), "--per-page must be at least 1 and at most 100, not 101"),
        (("--limit", "0"), ""),
        (("--limit", "2", "--all"), "--all and --limit exclude each other."),
    ],
)
def test_a_wrong_size_of_a_list_is_refused(
    cli: Cli, service: sandbox.Sandbox, arguments: tuple[str, ...], said: str
) -> None:
    result = cli(*API, "sessions", "list", *arguments)
    assert said in result.err
    assert (result.code, calls(service)) == (0 if not said else 2, {})


def test_filters_take_both_spellings_and_several_values(cli: Cli) -> None:
    url = cli(
        *API, "sessions", "list", "--dry-run", "-o", "json", "--filter", "userId=101",
        "--filter", "evse_id=7", "--filter", "roaming_roaming_operator_cpo_ids=1",
        "--filter", "roaming_roaming_operator_cpo_ids=2", "--query", "with_authorization=true",
        "--include", "external_app_data", "--filter", "started_after=2024-03-15T10:15+01:00",
    ).json()["url"]  # fmt: skip
    for part in (
        "filter%5BuserId%5D=101", "filter%5BevseId%5D=7", "withAuthorization=true",
        "filter%5Broaming%5D%5BroamingOperatorCpoIds%5D%5B%5D=1", "include%5B%5D=externalAppData",
        "filter%5Broaming%5D%5BroamingOperatorCpoIds%5D%5B%5D=2", "per_page=100",
        "filter%5BstartedAfter%5D=2024-03-15T09%3A15%3A00.000Z",
    ):  # fmt: skip
        assert part in url


def test_a_time_without_a_zone_is_local(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    command = (*API, "sessions", "list", "--dry-run", "-o", "json", "--filter")
    local = cli(*command, "started_after=2024-03-15T10:15").json()["url"]
    said = datetime(2024, 3, 15, 10, 15).astimezone().isoformat()  # local time
    assert local == cli(*command, f"started_after={said}").json()["url"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--filter", "statsu=active"), "'statsu' is not known. Did you mean 'status'?"),
        (("--filter", "status=activ"), "Did you mean 'active'?"),
        (("--filter", "status"), "--filter takes NAME=VALUE, not 'status'."),
        (("--filter", "status="), "status: ''"),
        (("--filter", "id_tag="), "id_tag is empty: leave it out."),
        (("--filter", "status=active", "--filter", "status=failed"), "is given twice"),
        (("--filter", "with_authorization=true"), "It goes by --query."),
        (("--filter", "started_after=soon"), "--filter started_after: 'soon' is not ISO 8601"),
        (("--filter", "roaming_roaming_operator_cpo_ids=x"), "whole number"),
        (("--query", "with_authorisation=true"), "Did you mean 'with_authorization'?"),
        (("--query", "with_authorization=yes"), "is true or false, not 'yes'"),
        (("--query", "user_id=1"), "It goes by --filter."),
        (("--include", "external_app_dat"), "Did you mean 'external_app_data'?"),
    ],
)
def test_what_is_not_known_is_refused_before_anything_is_sent(
    cli: Cli, service: sandbox.Sandbox, arguments: tuple[str, ...], said: str
) -> None:
    result = cli(*API, "sessions", "list", *arguments)
    assert (result.code, calls(service)) == (2, {})
    assert said in result.err
    assert "Unchecked" not in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sesions", "list"), "Did you mean 'sessions'?"),
        (("sessions", "lst"), "Did you mean 'list'?"),
        (("charge-points", "evse", "list", "1001"), "Did you mean 'evses'?"),
        (("resource", "parking-space", "list"), "Did you mean 'parking-spaces'?"),
    ],
)
def test_a_wrong_command_is_told_the_nearest(cli: Cli, words: tuple[str, ...], said: str) -> None:
    result = cli(*API, *words)
    assert result.code == 2
    assert said in result.err


def test_what_belongs_to_something_takes_its_ids(cli: Cli) -> None:
    evses = cli(*API, "charge-points", "evses", "list", "1001", "-o", "json").json()
    assert [evse["id"] for evse in evses] == [10011, 10012]
    command = (*API, "charge-points", "evses", "connectors", "list", "1001", "10011", "-o", "json")
    assert [each["id"] for each in cli(*command).json()] == [100111]
    assert cli(*API, "charge-points", "evses", "get", "1001").code == 2


def test_a_terminal_shows_the_first_hundred_and_says_how_to_see_the_rest(state_dir: Path) -> None:
    result = run_on_terminal(*API, "sessions", "list")
    assert result.code == 0
    rows = [line for line in result.lines if " EUR" in line]
    assert len(rows) == 100
    assert "--all shows the rest" in result.out
    assert max(len(line) for line in rows) <= 80
    assert " kWh" in result.lines[0]
    few = run_on_terminal(*API, "sessions", "list", "--limit", "101")
    assert len([line for line in few.lines if " EUR" in line]) == 101
    assert "--all" not in few.out


# --- One thing ----------------------------------------------------------------------------------


def test_one_thing_is_printed_in_every_form(cli: Cli) -> None:
    command = (*API, "locations", "get", "501")
    row = cli(*command, "-o", "json").json()
    assert row["name"][0]["translation"] == "Salzburg Mozartplatz"
    assert json.loads(cli(*command, "-o", "ndjson").out) == row
    assert "city\tSalzburg" in cli(*command).lines
    (read,) = csv.DictReader(io.StringIO(cli(*command, "-o", "csv").out))
    assert (read["id"], read["geoposition.latitude"]) == ("501", "47.805552")


def test_a_terminal_shows_what_a_thing_has_and_no_secrets(state_dir: Path) -> None:
    result = run_on_terminal(*API, "id-tags", "get", "401")
    assert result.code == 0
    assert "…E680" in result.out
    assert "04A2B3C4D5E680" not in result.out
    assert "more without a value: -o json" in result.out


def test_what_is_not_there_ends_with_its_own_code(cli: Cli) -> None:
    assert cli(*API, "sessions", "get", "99999999").code == 3


# --- Writing ------------------------------------------------------------------------------------


def test_a_thing_is_created_changed_and_deleted(cli: Cli) -> None:
    tags = ("--set", "tags=a", "--set", "tags=b")
    location = cli(*API, "locations", "create", *PLACE, *tags, "-o", "json").json()
    assert (location["country"], location["tags"]) == ("AT", ["a", "b"])
    assert location["geoposition"] == {"latitude": 47.8, "longitude": 13.0}
    number = str(location["id"])
    changed = cli(*API, "locations", "update", number, "--set", "city=Wien", "-o", "json").json()
    assert (changed["city"], changed["country"]) == ("Wien", "AT")
    deleted = cli(*API, "locations", "delete", number, "--yes")
    assert (deleted.code, deleted.out) == (0, "")
    assert f"Deleted location {number}." in deleted.err
    assert cli(*API, "locations", "get", number).code == 3


def test_a_dry_run_prints_the_request_and_sends_nothing(cli: Cli, service: sandbox.Sandbox) -> None:
    command = (*API, "users", "update", "101", "--set", "password=hunter22", "--dry-run")
    shown = cli(*command, "-o", "json").json()
    assert (shown["method"], shown["url"].rpartition("/")[2]) == ("PATCH", "101")
    text = cli(*command)
    assert text.lines[0].startswith("PATCH https://sandbox.invalid/public-api/resources/users/")
    assert "hunter22" not in text.out + json.dumps(shown)
    assert sandbox.DEMO_API_TOKEN not in text.out + json.dumps(shown)
    assert cli(*API, "charge-points", "delete", "1001", "--dry-run").code == 0
    assert calls(service) == {}


def test_deleting_wants_a_yes_where_nobody_can_be_asked(cli: Cli, service: sandbox.Sandbox) -> None:
    result = cli(*API, "locations", "delete", "501")
    assert result.code == 2
    assert "--yes" in result.err
    assert calls(service) == {}


@pytest.mark.parametrize(("answer", "code", "said"), [
    ("y", 0, "Deleted charge point 1003."),
    ("n", 1, "Nothing was deleted."),
    ("", 1, "Nothing was deleted."),
    ("\x04", 1, "Nothing was deleted."),  # Ctrl-D
])  # fmt: skip
def test_on_a_terminal_deleting_asks(state_dir: Path, answer: str, code: int, said: str) -> None:
    result = run_on_terminal(
        *API, "charge-points", "delete", "1003", typed=(("in the sandbox? [y/N] ", answer),)
    )
    assert result.code == code
    assert said in result.out


def test_mistakes_that_the_service_finds_are_a_line_each(cli: Cli) -> None:
    path = "/public-api/resources/users/v1.1"
    result = cli(*API, "request", "POST", path, "--json", '{"email": 5}')
    assert result.code == 1
    assert any(line.startswith("  password: ") for line in result.err.splitlines())
    failure = cli(*API, "request", "POST", path, "--json", '{"email": 5}', "-o", "json").failure()
    assert {"email", "password"} <= {*failure["fields"]}


@pytest.mark.parametrize(
    ("fault", "code"), [("reset_after", 7), ("503", 7), ("reset_before", 7), ("403", 1), ("401", 4)]
)
def test_what_goes_wrong_ends_with_the_code_for_it(
    cli: Cli, service: sandbox.Sandbox, fault: str, code: int
) -> None:
    service.faults.add(fault)
    result = cli(*API, "locations", "create", *PLACE)
    assert result.code == code
    assert ("was sent" in result.err) == (code == 7)
    assert sum(calls(service).values()) <= 1  # a write is never repeated


# --- Other resources, other requests ------------------------------------------------------------


def test_other_resources_go_by_their_name(cli: Cli) -> None:
    faqs = (*API, "resource", "faqs")
    assert cli(*faqs, "list", "-o", "csv").out == ""
    assert cli(*faqs, "list", "-o", "json").json() == []
    body = '{"question": "Why?", "about": {"page": 1, "tags": ["x"]}}'
    made = cli(*faqs, "create", "--json", body, "-o", "json").json()
    assert made["question"] == "Why?"
    (row,) = csv.DictReader(io.StringIO(cli(*faqs, "list", "-o", "csv").out))
    assert row == {"id": str(made["id"]), "question": "Why?", "about.page": "1"}
    assert cli(*API, "faqs", "get", str(made["id"]), "-o", "json").json()["question"] == "Why?"


def test_an_action_is_a_verb_of_its_resource(cli: Cli) -> None:
    command = (*API, "resource", "actions/charge-point", "reset", "1001", "soft", "--dry-run")
    shown = cli(*command, "-o", "json").json()
    assert shown["method"] == "POST"
    assert shown["url"].endswith("/actions/charge-point/v1.0/1001/reset/soft")


def test_a_request_of_ones_own_prints_its_answer(cli: Cli) -> None:
    path = "/public-api/resources/sessions/v1.0"
    result = cli(
        *API, "request", "get", f"{path}?per_page=1", "--query", "filter[status]=active",
        "--query", "include[]=externalAppData",
    )  # fmt: skip
    (row,) = result.json()["data"]
    assert row["status"] == "active"
    assert len(cli(*API, "request", "GET", path, "-o", "ndjson").lines) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("FETCH", "/public-api/x"), "method is one of GET"),
        (("GET", "https://elsewhere.example/public-api/x"), "path begins with one /"),
        (("GET", "/public-api/../x"), "lead elsewhere"),
        (("GET", "/public-api/x", "--query", "a=1", "--query", "a=2"), "given twice"),
        (("POST", "/public-api/x", "--json", "{"), "--json is not JSON"),
        (("GET", "/public-api/x", "-o", "csv"), "--output csv is for lists"),
    ],
)
def test_a_request_that_cannot_be_is_not_sent(
    cli: Cli, service: sandbox.Sandbox, arguments: tuple[str, ...], said: str
) -> None:
    result = cli(*API, "request", *arguments)
    assert (result.code, calls(service)) == (2, {})
    assert said in result.err


def test_a_dry_run_of_a_request_of_ones_own_prints_it(cli: Cli, service: sandbox.Sandbox) -> None:
    command = (*API, "request", "PUT", "/public-api/x", "--json", '{"a": 1}', "--dry-run")
    assert cli(*command, "-o", "json").json()["body"] == {"a": 1}
    assert cli(*command).lines[0] == "PUT https://sandbox.invalid/public-api/x"
    assert calls(service) == {}


def test_an_answer_without_a_body_says_that_it_was_done(cli: Cli) -> None:
    result = cli(*API, "request", "DELETE", "/public-api/resources/locations/v2.0/502")
    assert (result.code, result.out) == (0, "")
    assert "Done: HTTP 204" in result.err


def test_an_answer_that_is_no_json_is_printed_as_it_came(
    cli: Cli, service: sandbox.Sandbox
) -> None:
    service.faults.add("html")
    result = cli(*API, "request", "GET", "/public-api/resources/sessions/v1.0")
    assert result.code == 0
    assert "<html" in result.out


def test_columns_of_a_list_that_no_model_describes_are_those_of_its_first_page(cli: Cli) -> None:
    faqs = (*API, "resource", "faqs")
    cli(*faqs, "create", "--json", '{"question": "Why?"}')
    cli(*faqs, "create", "--json", '{"question": "How?", "answer": "So."}')
    result = cli(*faqs, "list", "--per-page", "1", "-o", "csv")
    assert "So." not in result.out
    assert "Others: answer (-o ndjson)" in result.err
    assert "So." in cli(*faqs, "list", "--per-page", "1", "-o", "ndjson").out


def test_what_answers_nothing_says_that_it_was_done(cli: Cli) -> None:
    result = cli(
        *API, "charge-points", "shared-partners", "replace", "1001", "--set", "partner_ids=11"
    )
    assert (result.code, result.out) == (0, "")
    assert "Done: replace charge point 1001." in result.err


# --- What a terminal must not be told -------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "csv", "json", "ndjson"])
@pytest.mark.parametrize("verb", [("list",), ("get", "45")])
def test_what_the_service_says_moves_no_cursor_in_any_form(
    state_dir: Path, cli: Cli, form: str, verb: tuple[str, ...]
) -> None:
    body = {"vendorId": "V\x1b[2J\x9b2J", "errorCode": "E\x07\x7f\u202e!"}
    name = (*API, "vendor-error-codes")
    assert cli(*name, "create", "--json", json.dumps(body)).code == 0
    shown = (
        run_on_terminal(*name, *verb, "-o", form).out.replace("\x1b[1m", "").replace("\x1b[0m", "")
    )
    assert "V" in shown
    assert all(sign.isprintable() or sign == "\n" for sign in shown), repr(shown)
    if form == "ndjson":
        row = json.loads(shown.splitlines()[-1])
        assert (row["vendor_id"], row["error_code"]) == (body["vendorId"], body["errorCode"])
    piped = cli(*name, "list", "-o", "csv").out
    assert "V\x1b[2J\x9b2J" in piped


def test_users_are_told_apart_by_their_addresses_on_a_narrow_terminal(state_dir: Path) -> None:
    shown = run_on_terminal(*API, "users", "list", "--limit", "2").out
    assert "demo@example.com" in shown


def test_what_the_sandbox_does_not_have_says_where_it_is_listed(cli: Cli) -> None:
    result = cli(*API, "resource", "actions/charge-point", "clear-cache", "1001")
    assert result.code == 1
    assert "`beenergised sandbox coverage`" in result.err
