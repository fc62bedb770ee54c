"""The tables of docs/operator-charging.md say what the code does, all of it, and nothing else."""

from __future__ import annotations

import dataclasses
import re

from tests.docs.markdown import ROOT

from beenergised.charging.failure_reasons import REASONS
from beenergised.public_api.charging.states import STATUSES, OperatorChargingSettings

TEXT = (ROOT / "docs/operator-charging.md").read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """The rows of the first table whose head begins with `heading`, without its head."""
    rows = TEXT[TEXT.index(f"| {heading} |") :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows]


def test_the_table_of_statuses_is_the_one_that_waits_go_by() -> None:
    told = dict(table("Status of the session"))
    assert told == {status: state.value for status, state in STATUSES.items()}


def test_the_table_of_reasons_is_the_one_that_failures_go_by() -> None:
    told = dict(table("Reason"))
    assert told.pop("any other") == "StartError"
    assert told == {reason: kind.__name__ for reason, kind in REASONS.items()}


def test_every_setting_is_told_with_what_it_is_unless_set() -> None:
    rows = {row[0]: row[1] for row in table("`OperatorChargingSettings`")}
    assert list(rows) == [field.name for field in dataclasses.fields(OperatorChargingSettings)]
    settings = OperatorChargingSettings()
    for name, told in rows.items():
        if re.fullmatch(r"\d+ s", told):
            assert getattr(settings, name) == float(told.removesuffix(" s"))


def test_what_is_to_be_looked_at_after_a_lost_answer_are_methods_that_there_are() -> None:
    from beenergised import PublicApiClient

    with PublicApiClient(host="https://tenant.invalid", token="t") as api:
        for name in re.findall(r"`api\.([\w.]+)\(", TEXT[TEXT.index("| Lost | Look |") :]):
            found: object = api
            for part in name.split("."):
                found = getattr(found, part)
            assert callable(found), name
