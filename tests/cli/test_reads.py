"""The commands that read what a driver's app shows: places, cards, documents, the contact."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Cli
from tests.cli.support import run_on_terminal

from beenergised.cli.driver.stations import Day
from beenergised.graphql_api._generated.enums import OccupancyDay
from beenergised.sandbox import Sandbox

SALZBURG = "47.8095,13.0550"
# Releases of typer differ in the punctuation.
NO_SUCH_OPTION = re.compile(r"No such option:? '?--(lmit|raduis)\b")


def rows(cli: Cli, *command: str) -> list[dict[str, Any]]:
    result = cli("--sandbox", *command, "--output", "json")
    assert result.code == 0, result.err
    found: list[dict[str, Any]] = result.json()
    return found


def refused(cli: Cli, *command: str) -> str:
    """What is said of a command line that is wrong: nothing is printed, exit code 2."""
    result = cli("--sandbox", *command, "-o", "json")
    assert (result.code, result.out) == (2, "")
    return str(result.failure()["message"])


# --- Stations and sites


def test_stations_nearby_are_within_the_radius_and_the_nearest_first(cli: Cli) -> None:
    near = rows(cli, "stations", "near", SALZBURG, "--radius", "30000")
    distances = [row["distance_m"] for row in near]
    assert len(near) > 3
    assert distances == sorted(distances)
    assert 0 < distances[-1] <= 30000
    narrower = rows(cli, "stations", "near", SALZBURG, "--radius", str(distances[0] + 1))
    assert [row["id"] for row in narrower] == [near[0]["id"]]


def test_a_limit_gives_the_nearest(cli: Cli) -> None:
    near = rows(cli, "stations", "near", SALZBURG, "--radius", "30000")
    first = rows(cli, "stations", "near", SALZBURG, "--radius", "30000", "--limit", "2")
    assert first == near[:2]


@pytest.mark.parametrize("point", ["-33.9,18.4", "40.4,-3.7", "-1,-1"])
def test_the_south_and_the_west_are_no_options(cli: Cli, point: str) -> None:
    assert rows(cli, "stations", "near", point) == []
    assert rows(cli, "sites", "near", point) == []


@pytest.mark.parametrize("resource", ["stations", "sites"])
def test_what_begins_with_a_minus_and_is_no_point_is_an_unknown_option(
    cli: Cli, resource: str
) -> None:
    for line in (["--lmit", "3", SALZBURG], ["-33.9,18.4", "--lmit", "3"]):
        assert NO_SUCH_OPTION.match(refused(cli, resource, "near", *line))
    assert NO_SUCH_OPTION.match(refused(cli, resource, "near", "--raduis", "3"))


@pytest.mark.parametrize("line", ["--radius 10 -33.9,18.4", "-33.9,18.4 --radius=10", "-- -1,-1"])
def test_a_point_in_the_south_stands_anywhere(cli: Cli, line: str) -> None:
    result = cli("--sandbox", "stations", "near", *line.split())
    assert (result.code, len(result.lines)) == (0, 1)


def test_a_negative_radius_is_a_radius(cli: Cli) -> None:
    assert "radius" in refused(cli, "stations", "near", SALZBURG, "--radius", "-3")


@pytest.mark.parametrize("point", ["Salzburg", "47.8", "-33.9", "47.8;13.0", "1,2,3"])
def test_what_is_no_point_is_said(cli: Cli, point: str) -> None:
    assert "is not a point" in refused(cli, "stations", "near", point)


def test_a_point_off_the_globe_and_a_radius_of_nothing_are_refused(cli: Cli) -> None:
    assert "latitude" in refused(cli, "stations", "near", "200,47")
    assert "radius" in refused(cli, "stations", "near", SALZBURG, "--radius", "0")


def test_stations_can_be_filtered_by_their_connectors(cli: Cli) -> None:
    option = "FILTER_BY_CONNECTOR_TYPE=connector_plug_type_connector-ccs"
    some = rows(cli, "stations", "list", "--filter", option)
    every = rows(cli, "stations", "list")
    assert 0 < len(some) < len(every)
    assert "SLUG=OPTION" in refused(cli, "stations", "list", "--filter", "ccs")


def test_a_station_is_shown_with_its_connectors(cli: Cli) -> None:
    [station] = rows(cli, "stations", "list", "--limit", "1")
    shown = cli("--sandbox", "stations", "get", station["id"], "-o", "json").json()
    assert shown == station
    on_terminal = run_on_terminal("--sandbox", "stations", "get", station["id"])
    assert station["connectors"][0]["evse_id"] in on_terminal.out
    assert "Remote start" in on_terminal.out


def test_a_hidden_station_is_shown_only_when_asked_for(cli: Cli) -> None:
    seen = {row["id"] for row in rows(cli, "stations", "list")}
    every = rows(cli, "stations", "list", "--ignore-marketing-configuration")
    hidden = next(row["id"] for row in every if row["id"] not in seen)
    assert cli("--sandbox", "stations", "get", hidden).code == 3
    asked = cli("--sandbox", "stations", "get", hidden, "--ignore-marketing-configuration")
    assert asked.code == 0


def test_occupancy_is_a_fraction_for_programs_and_percents_for_people(cli: Cli) -> None:
    [station] = rows(cli, "stations", "list", "--limit", "1")
    monday = rows(cli, "stations", "occupancy", station["id"], "--day", "monday")
    assert {row["day"] for row in monday} == {"MONDAY"}
    assert all(0 <= row["occupancy_rate"] <= 1 for row in monday)
    shown = run_on_terminal("--sandbox", "stations", "occupancy", station["id"], "--day", "MONDAY")
    assert shown.out.count(" %") == len(monday)


def test_the_days_are_those_of_the_models() -> None:
    assert {day.value for day in Day} == {day.value for day in OccupancyDay}


def test_sites_are_listed_found_nearby_and_shown(cli: Cli) -> None:
    every = rows(cli, "sites", "list")
    near = rows(cli, "sites", "near", SALZBURG, "--radius", "50000")
    assert {row["id"] for row in near} < {row["id"] for row in every}
    assert [row["distance_m"] for row in near] == sorted(row["distance_m"] for row in near)
    shown = cli("--sandbox", "sites", "get", near[0]["id"], "-o", "json").json()
    assert shown == {name: value for name, value in near[0].items() if name != "distance_m"}


def test_favourites_are_stations_that_are_marked(cli: Cli) -> None:
    favourites = rows(cli, "favourites", "list")
    assert favourites
    assert all(row["is_favoured"] for row in favourites)
    assert len(rows(cli, "favourites", "list", "--limit", "1")) == 1


# --- Connectors


def test_a_connector_is_found_by_its_id_and_by_its_evse_id(cli: Cli) -> None:
    [station] = rows(cli, "stations", "list", "--limit", "1")
    connector = station["connectors"][0]
    by_id = cli("--sandbox", "connectors", "get", connector["id"], "-o", "json").json()
    by_evse = cli("--sandbox", "connectors", "get", connector["evse_id"], "-o", "json").json()
    assert by_id == by_evse
    assert by_id["cp"]["id"] == station["id"]
    told = cli("--sandbox", "connectors", "get", connector["id"], "--evse-id")
    assert told.code == 3


def test_what_a_connector_offers_is_listed(cli: Cli) -> None:
    [station] = rows(cli, "stations", "list", "--limit", "1")
    plug = station["connectors"][0]["id"]
    cards = rows(cli, "connectors", "cards", plug)
    assert {card["id"] for card in cards} <= {card["id"] for card in rows(cli, "cards", "list")}
    assert all(card["tag_id"] for card in cards)
    assert all(package["id"] for package in rows(cli, "connectors", "rate-packages", plug))


# --- Cards, contact


def test_a_screen_shows_the_end_of_a_card_s_number_and_a_file_all_of_it(cli: Cli) -> None:
    card = rows(cli, "cards", "list")[0]
    for command in (("list",), ("get", card["id"])):
        screen = run_on_terminal("--sandbox", "cards", *command, columns=160).out
        assert f"…{card['number'][-4:]}" in screen
        assert card["number"] not in screen
        piped = cli("--sandbox", "cards", *command, "-o", "csv").out
        assert card["number"] in piped


def test_the_contact_is_shown(cli: Cli) -> None:
    assert cli("--sandbox", "contact", "show", "-o", "json").json()["email"] == "demo@example.com"
    assert "demo@example.com" in run_on_terminal("--sandbox", "contact", "show").out


# --- Files


@pytest.fixture
def document(cli: Cli) -> dict[str, Any]:
    return rows(cli, "documents", "list", "--limit", "1")[0]


def test_a_document_is_saved_under_its_id_and_the_path_alone_is_piped(
    cli: Cli, document: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli("--sandbox", "documents", "download", document["id"])
    assert result.out == f"{document['id']}.pdf\n"
    assert (tmp_path / result.out.strip()).read_bytes().startswith(b"%PDF-")
    assert result.err == ""


def test_a_file_that_is_there_is_kept_unless_told(
    cli: Cli, document: dict[str, Any], tmp_path: Path
) -> None:
    target = tmp_path / "invoice.pdf"
    target.write_text("mine")
    command = ("--sandbox", "documents", "download", document["id"], "--to", str(target))
    kept = cli(*command, "-o", "json")
    assert kept.code == 1
    assert kept.failure()["code"] == "target_exists"
    assert "--overwrite" in kept.failure()["message"]
    assert target.read_text() == "mine"
    saved = cli(*command, "--overwrite", "-o", "json").json()
    assert saved == {"path": str(target), "bytes": target.stat().st_size}
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_directory_that_is_not_there_does_not_become_a_file(
    cli: Cli, document: dict[str, Any], tmp_path: Path
) -> None:
    target = f"{tmp_path}/invoices/"
    said = refused(cli, "documents", "download", document["id"], "--to", target)
    assert "there is no directory" in said
    assert not (tmp_path / "invoices").exists()
    (tmp_path / "invoices").mkdir()
    saved = cli("--sandbox", "documents", "download", document["id"], "--to", target)
    assert saved.out == f"{target}{document['id']}.pdf\n"


def test_a_site_on_a_terminal_names_the_ids_of_its_stations(cli: Cli, state_dir: Path) -> None:
    site = rows(cli, "sites", "list", "--limit", "1")[0]
    shown = run_on_terminal("--sandbox", "sites", "get", site["id"])
    assert all(station["id"] in shown.out for station in site["cps"])


def test_a_terminal_sees_how_far_a_download_is(
    document: dict[str, Any], tmp_path: Path, state_dir: Path
) -> None:
    target = tmp_path / "invoice.pdf"
    shown = run_on_terminal(
        "--sandbox", "documents", "download", document["id"], "--to", str(target)
    )
    assert shown.code == 0
    assert "kB" in shown.out
    assert shown.out.endswith(f"Bytes  {target.stat().st_size:,}\n")


def test_calibration_details_are_saved(cli: Cli, tmp_path: Path) -> None:
    logs = rows(cli, "chargelogs", "list", "--limit", "300")
    with_details = next(row for row in logs if row["calibration_details"])
    without = next(row for row in logs if not row["calibration_details"])
    command = ("--sandbox", "chargelogs", "download-calibration")
    saved = cli(*command, with_details["id"], "--to", str(tmp_path))
    assert Path(saved.out.strip()).stat().st_size > 0
    missing = cli(*command, without["id"], "--to", str(tmp_path))
    assert missing.code == 3
    assert len(list(tmp_path.glob("0*"))) + len(list(tmp_path.glob("[1-9a-f]*"))) >= 1


@pytest.mark.parametrize(
    "command",
    [
        ("stations", "get"), ("stations", "occupancy"), ("connectors", "get"), ("sites", "get"),
        ("cards", "get"), ("documents", "download"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_exit_code_3_or_an_empty_list(
    cli: Cli, command: tuple[str, ...]
) -> None:
    result = cli("--sandbox", *command, "00000000-0000-4000-8000-000000000000", "-o", "json")
    assert (result.code, result.out) in {(3, ""), (0, "[]\n")}


@pytest.mark.parametrize("command", ["cards list", "documents list", "sites list"])
def test_csv_has_a_row_for_each_and_the_same_columns(cli: Cli, command: str) -> None:
    result = cli("--sandbox", *command.split(), "-o", "csv")
    table = list(csv.reader(io.StringIO(result.out)))
    assert len(table) - 1 == len(rows(cli, *command.split()))
    assert {len(row) for row in table} == {len(table[0])}


def test_a_list_that_came_in_one_piece_tells_of_drift(cli: Cli, service: Sandbox) -> None:
    service.faults.add("null:field=Cp.id,operation=getFavouriteCps")
    result = cli("--sandbox", "favourites", "list", "-o", "ndjson")
    assert result.code == 0
    assert "not as the service documents" in result.err
