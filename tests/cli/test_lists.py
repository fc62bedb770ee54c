from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from typing import Any

import pytest
from tests.cli.conftest import Cli

from beenergised.base_models import Answer
from beenergised.cli.context import Invocation
from beenergised.cli.driver.card_columns import CARDS, CARDS_FOR_CHARGING, RATE_PACKAGES
from beenergised.cli.driver.chargelog_columns import CHARGELOGS
from beenergised.cli.driver.chargelogs import Kind, Status
from beenergised.cli.driver.document_columns import DOCUMENTS
from beenergised.cli.driver.site_columns import SITES
from beenergised.cli.driver.station_columns import STATIONS
from beenergised.cli.flags import Output
from beenergised.cli.output.results import write_list
from beenergised.graphql_api._generated.cards import Card, CardForCharging
from beenergised.graphql_api._generated.chargelogs import (
    Chargelog,
    ChargelogFilterStatus,
    ChargelogType,
)
from beenergised.graphql_api._generated.documents import AccountDocument
from beenergised.graphql_api._generated.rates import RatePackage
from beenergised.graphql_api._generated.sites import Site
from beenergised.graphql_api._generated.stations import Station
from beenergised.pagination import FetchedPage, Lister, OffsetPlan
from beenergised.sandbox import Sandbox

SANDBOX = ("--sandbox", "chargelogs", "list")


def test_250_charge_logs_are_250_lines_of_json(cli: Cli) -> None:
    result = cli("--sandbox", "chargelogs", "list", "--limit", "250", "--output", "ndjson")
    assert result.code == 0
    assert result.err == ""
    rows = [json.loads(line) for line in result.lines]
    assert len({row["id"] for row in rows}) == len(rows) == 250
    assert set(rows[0]) == set(Chargelog.model_fields)


def test_options_are_taken_before_the_command_and_after_it(cli: Cli) -> None:
    before = cli("--sandbox", "--limit", "3", "--output", "ndjson", "chargelogs", "list")
    after = cli("chargelogs", "list", "--limit", "3", "-o", "ndjson", "--sandbox")
    assert before == after
    assert len(before.lines) == 3


def test_after_the_command_wins(cli: Cli) -> None:
    result = cli("--limit", "3", *SANDBOX, "--limit", "2", "-o", "ndjson")
    assert len(result.lines) == 2


def test_json_is_one_array(cli: Cli) -> None:
    assert [len(row["id"]) for row in cli(*SANDBOX, "--limit", "2", "-o", "json").json()] == [
        36
    ] * 2


def test_no_rows_are_an_empty_array(cli: Cli) -> None:
    assert cli(*SANDBOX, "--limit", "0", "-o", "json").json() == []


def test_piped_tables_have_tabs_and_a_line_of_names(cli: Cli) -> None:
    header, *rows = cli(*SANDBOX, "--limit", "5", "--status", "stopped").lines
    assert header.split("\t")[:3] == ["id", "status", "date_start"]
    assert len(rows) == 5
    for row in rows:
        cells = row.split("\t")
        assert len(cells) == len(header.split("\t"))
        assert datetime.fromisoformat(cells[2]).tzinfo is not None
    assert "\x1b" not in "".join(rows)


def test_csv_has_the_documented_columns(cli: Cli) -> None:
    result = cli(*SANDBOX, "--limit", "7", "-o", "csv")
    rows = list(csv.reader(io.StringIO(result.out)))
    assert tuple(rows[0]) == CHARGELOGS.fields
    assert len(rows) == 8
    assert {len(row) for row in rows} == {len(CHARGELOGS.fields)}


@pytest.mark.parametrize(
    ("view", "model"),
    [
        (CARDS, Card),
        (CARDS_FOR_CHARGING, CardForCharging),
        (CHARGELOGS, Chargelog),
        (DOCUMENTS, AccountDocument),
        (RATE_PACKAGES, RatePackage),
        (SITES, Site),
        (STATIONS, Station),
    ],
)
def test_the_columns_are_the_single_values_of_the_model(view: Any, model: type[Answer]) -> None:
    single = set(_single_values(model))
    assert set(view.fields) <= single
    assert set(view.plain) <= single
    # Missing on purpose: lists of lists, the times of opening.
    assert {name for name in single - set(view.fields) if "times" not in name} == set()


def _single_values(model: Any, path: str = "") -> list[str]:
    names: list[str] = []
    for name, field in model.model_fields.items():
        kinds = getattr(field.annotation, "__args__", None) or (field.annotation,)
        if "list" in str(field.annotation):
            continue
        inner = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Answer)]
        names += _single_values(inner[0], f"{path}{name}.") if inner else [f"{path}{name}"]
    return names


def test_stations_are_listed_by_offset_and_by_cursor(cli: Cli) -> None:
    lists = [
        {row["id"] for row in cli(
            "--sandbox", "stations", "list", "--paging", paging, "--page-size", "7", "-o", "json"
        ).json()}
        for paging in ("offset", "cursor")
    ]  # fmt: skip
    assert lists[0] == lists[1]
    assert len(lists[0]) > 20


def test_filters_reach_the_service(cli: Cli) -> None:
    started = cli(*SANDBOX, "--status", "started", "--type", "contact", "-o", "json").json()
    assert {row["status"] for row in started} == {"started"}
    free = cli("--sandbox", "stations", "list", "--free-of-charge", "-o", "json").json()
    rest = cli("--sandbox", "stations", "list", "--not-free", "-o", "json").json()
    assert not {row["id"] for row in free} & {row["id"] for row in rest}


def test_a_time_without_a_zone_is_local(cli: Cli, service: Sandbox) -> None:
    rows = cli(*SANDBOX, "--status", "stopped", "--limit", "40", "-o", "json").json()
    middle = datetime.fromisoformat(rows[20]["date_start"]).astimezone()
    naive = middle.replace(tzinfo=None).isoformat()
    same = cli(*SANDBOX, "--status", "stopped", "--start", naive, "-o", "json").json()
    assert same[-1]["id"] in {rows[20]["id"], rows[19]["id"]}


def test_the_statuses_and_kinds_are_those_of_the_models() -> None:
    assert [each.value for each in Status] == [each.value for each in ChargelogFilterStatus]
    assert [each.value for each in Kind] == [each.value for each in ChargelogType]


# --- Failures ----------------------------------------------------------------------------------


def test_a_list_that_fails_in_the_middle_has_printed_what_came_before(
    cli: Cli, service: Sandbox
) -> None:
    service.faults.add("400:operation=chargelogsPaged,after=2")
    result = cli(*SANDBOX, "--page-size", "20", "-o", "ndjson")
    assert result.code == 1
    assert len(result.lines) == 39  # the second page overlaps the first by a row
    assert result.failure()["error"] == "RequestRefusedError"
    assert result.failure()["exit_code"] == 1


def test_the_array_is_closed_all_the_same(cli: Cli, service: Sandbox) -> None:
    service.faults.add("400:operation=chargelogsPaged,after=1")
    result = cli(*SANDBOX, "--page-size", "20", "-o", "json")
    assert result.code == 1
    assert len(result.json()) == 20


@pytest.mark.parametrize("output", ["table", "json", "ndjson", "csv"])
def test_list_whose_first_page_fails_prints_nothing(
    cli: Cli, service: Sandbox, output: str
) -> None:
    service.faults.add("400:operation=chargelogsPaged")
    result = cli(*SANDBOX, "-o", output)
    assert (result.code, result.out) == (1, "")


def test_values_that_are_not_documented_are_noticed_once(cli: Cli, service: Sandbox) -> None:
    service.faults.add("null:field=Chargelog.connector,every=true,times=always")
    result = cli(*SANDBOX, "--page-size", "5", "--limit", "20")
    assert result.code == 0
    assert len(result.lines) == 21
    assert result.err == (
        "Notice: 20 values were not as the service documents; shown as they arrived.\n"
    )


def test_a_notice_is_json_where_errors_are(cli: Cli, service: Sandbox) -> None:
    service.faults.add("null:field=Chargelog.connector")
    result = cli(*SANDBOX, "--limit", "1", "-o", "ndjson")
    assert result.failure()["notice"].startswith("1 value was not")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--limit", "-1"], "limit"),
        (["--page-size", "0"], "page_size"),
        (["--timeout", "0"], "timeout"),
        (["--start", "2025-02-01", "--end", "2025-01-01"], "after end"),
        (["--start", "yesterday"], "not ISO 8601"),
        (["--start", "20250101"], "not ISO 8601"),
        (["--status", "halted"], "'halted' is not one of 'started', 'stopped'"),
        (["--tenant", "x"], "exclude each other"),
        (["--frobnicate"], "No such option"),
        (["surplus"], "surplus"),
    ],
)
def test_bad_input_is_a_usage_error_that_says_why(
    arguments: list[str], said: str, cli: Cli, service: Sandbox
) -> None:
    service.reset_calls()
    plain, as_json = cli(*SANDBOX, *arguments), cli(*SANDBOX, *arguments, "-o", "json")
    assert plain.code == as_json.code == 2
    assert said in plain.err
    assert said in as_json.failure()["message"]
    assert as_json.failure()["exit_code"] == 2
    assert "chargelogsPaged" not in service.calls


# --- Forms ---------------------------------------------------------------------------------------


class Place(Answer):
    id: str
    name: str | None = None


def rows_of(*places: Place) -> Lister[Place]:
    pages = [FetchedPage(items=places, total=len(places), is_last=True)]
    return Lister(lambda: OffsetPlan(100), lambda _: pages[0], identity=lambda each: each.id)


VIEW = type(CHARGELOGS)("place", "places", (), ("id", "name"), ("id", "name"))


@pytest.mark.parametrize("name", ["=1+1", "+A1", "-cmd|x", "@SUM(A1)", "\t=1", "\r=1"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(Invocation(output=Output.CSV), VIEW, rows_of(Place(id="1", name=name)))
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out, newline="")))
    assert rows[1] == ["1", f"'{name}".replace("\r", "\n")]


@pytest.mark.parametrize("name", ["+43 800 100200", "-1", "+49 (0) 30-1234/5"])
def test_a_number_stays_as_it_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_list(Invocation(output=Output.CSV), VIEW, rows_of(Place(id="1", name=name)))
    assert capsys.readouterr().out.splitlines()[1] == f"1,{name}"


def test_what_would_break_a_line_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(id="1", name="a\tb\nc\x1b[31m\u202ed")
    write_list(Invocation(), VIEW, rows_of(place))
    assert capsys.readouterr().out == "id\tname\n1\ta b c [31m d\n"


def test_unknown_fields_of_the_service_are_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    place = Place.model_validate({"id": "1", "newField": [1, "ü"]})
    write_list(Invocation(output=Output.NDJSON), VIEW, rows_of(place))
    assert capsys.readouterr().out == '{"id": "1", "name": null, "newField": [1, "ü"]}\n'
