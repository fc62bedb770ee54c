"""The tables of docs/charging.md say what the code does, all of it, and nothing else."""

from __future__ import annotations

import dataclasses
import inspect
import re

from tests.docs.markdown import ROOT

from beenergised import ChargingSettings, errors
from beenergised.graphql_api.charging.start import STARTS
from beenergised.graphql_api.charging.states import STATUSES
from beenergised.sandbox import Sandbox, SandboxSettings

TEXT = (ROOT / "docs/charging.md").read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading or a line of text, without its head."""
    rows: list[list[str]] = []
    for line in TEXT[TEXT.index(heading) :].splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
        elif rows:
            break
    return rows[2:]


def test_the_table_of_statuses_is_the_one_that_waits_go_by() -> None:
    told = {row[0].strip("`"): row[2].strip("`") for row in table("## What it says on the way")}
    assert told == {status: state.value for status, state in STATUSES.items()}


def test_every_failure_is_told_with_its_code_and_what_its_class_says_of_itself() -> None:
    known: list[type[errors.BeEnergisedError]] = [errors.StopError, errors.OutcomeUnknownError]
    # The reasons of the Public API have a page of their own, docs/start-errors.md.
    of_operators = errors.START_ERRORS.values()
    known += [errors.StartError]
    known += [kind for kind in errors.StartError.__subclasses__() if kind not in of_operators]
    known += [errors.WaitTimeoutError, *errors.WaitTimeoutError.__subclasses__()]
    expected = {f"`{kind.__name__}`": (f"`{kind.code}`", _first_sentence(kind)) for kind in known}
    rows = table("## When it fails")
    assert {row[0]: (row[1], row[2]) for row in rows} == expected
    assert all(row[3] for row in rows), "each says what to do"


def test_every_setting_is_told_with_what_it_is_unless_set() -> None:
    rows = {row[0].strip("`"): row[1] for row in table("## What can be set")}
    assert list(rows) == [field.name for field in dataclasses.fields(ChargingSettings)]
    settings = ChargingSettings()
    for name, told in rows.items():
        if re.fullmatch(r"\d+ s", told):
            assert getattr(settings, name) == float(told.removesuffix(" s"))


def test_every_mutation_that_starts_is_in_the_table_of_methods() -> None:
    sent = " ".join(" ".join(row) for row in table("## Which method"))
    assert set(re.findall(r"\w*emoteStart\w*", sent)) == STARTS


def test_every_station_with_a_name_and_every_way_of_the_sandbox_is_told() -> None:
    names = [row[0].strip("`") for row in table("Stations for each case")]
    with Sandbox() as sandbox:
        assert names == list(sandbox.charging_connectors)
    ways = re.findall(r'^\| `charging="(\w+)"` \|', TEXT, re.MULTILINE)
    assert ways
    for way in ways:
        assert SandboxSettings().changed(charging=way).charging == way


def _first_sentence(kind: type[errors.BeEnergisedError]) -> str:
    text = " ".join((inspect.getdoc(kind) or "").split())
    return re.split(r"(?<=\.) ", text)[0]
