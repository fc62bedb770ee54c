from __future__ import annotations

import csv
import io

import pytest
from tests.cli.conftest import Cli

from beenergised.cli.driver.chargelog_columns import CHARGELOGS, chargelog_lines
from beenergised.cli.output.columns import duration, number, zone_name


@pytest.fixture
def id_(cli: Cli) -> str:
    listed = cli("--sandbox", "chargelogs", "list", "--status", "stopped", "--limit", "1")
    return listed.lines[1].split("\t")[0]


def test_a_charge_log_is_one_object(cli: Cli, id_: str) -> None:
    shown = cli("--sandbox", "chargelogs", "get", id_, "--output", "json").json()
    assert shown["id"] == id_
    assert shown["cost"]["cost_items"]


def test_a_charge_log_is_one_line_of_ndjson(cli: Cli, id_: str) -> None:
    assert len(cli("--sandbox", "chargelogs", "get", id_, "-o", "ndjson").lines) == 1


def test_csv_has_the_columns_of_the_list(cli: Cli, id_: str) -> None:
    result = cli("--sandbox", "chargelogs", "get", id_, "-o", "csv")
    rows = list(csv.reader(io.StringIO(result.out)))
    assert tuple(rows[0]) == CHARGELOGS.fields
    assert rows[1][0] == id_


def test_piped_it_is_names_and_values(cli: Cli, id_: str) -> None:
    lines = cli("--sandbox", "chargelogs", "get", id_).lines
    values = dict(line.split("\t") for line in lines)
    assert values["id"] == id_
    assert values["cost.currency"] == "EUR"


def test_meter_values_are_shown(cli: Cli, id_: str) -> None:
    values = cli("--sandbox", "chargelogs", "meter-values", id_, "-o", "json").json()
    assert values["sum_energy"] > 0


def test_statistics_are_summed_up_within_a_time(cli: Cli) -> None:
    everything = cli("--sandbox", "statistics", "--output", "json").json()
    later = cli("--sandbox", "statistics", "--start", "2100-01-01", "-o", "json").json()
    assert everything["number"] > 100
    assert everything["energy_consumption"] > 1000
    assert later["number"] == 0


def test_what_does_not_exist_is_exit_code_3(cli: Cli) -> None:
    missing = "00000000-0000-4000-8000-000000000000"
    result = cli("--sandbox", "chargelogs", "get", missing, "-o", "json")
    assert result.code == 3
    assert result.out == ""
    assert result.failure()["code"] == "not_found"


def test_an_id_is_needed(cli: Cli) -> None:
    result = cli("--sandbox", "chargelogs", "get")
    assert result.code == 2
    assert "Try: beenergised chargelogs get --help" in result.err


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"id": 1, "cost": "free", "connector": [], "date_start": 17, "energy_consumption": "x"},
        {"cost": {"cost_items": [None, "x", {"gross_amount": "much"}], "currency": 978}},
    ],
)
def test_rows_that_are_not_as_documented_can_be_shown(row: dict[str, object]) -> None:
    assert all(isinstance(name + value, str) for name, value in chargelog_lines(row))
    assert all(isinstance(column.show(row), str) for column in CHARGELOGS.columns)


def test_a_time_that_ends_before_it_begins_has_no_duration() -> None:
    assert duration("2024-01-02T00:00:00Z", "2024-01-01T00:00:00Z") == "–"


def test_numbers_have_thousands_and_units() -> None:
    assert number(1234.5, 2, "EUR") == "1,234.50 EUR"
    assert number(True, 2) == "true"


def test_the_zone_is_named_with_its_summer_time() -> None:
    assert zone_name() == "CET/CEST"
