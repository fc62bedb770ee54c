"""Names in snake_case, and suggestions for names that are not known."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.names import did_you_mean, listed, suggest, to_snake

SOURCE = Path(__file__).resolve().parents[1] / "src"
KNOWN = ["status", "user_id", "session.start.stop.notification", "charge-points/evses"]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("statsu", "status"),
        ("STATUS", "status"),
        ("userId", "user_id"),
        ("evses", "charge-points/evses"),
        ("sesion.start", "session.start.stop.notification"),
    ],
)
def test_did_you_mean_near_miss_names_the_known(name: str, near: str) -> None:
    assert did_you_mean(name, KNOWN) == suggest(name, KNOWN) == f" Did you mean {near!r}?"


@pytest.mark.parametrize("name", ["", "_", "coffee"])
def test_did_you_mean_nothing_near_is_empty(name: str) -> None:
    assert did_you_mean(name, KNOWN) == ""
    assert suggest(name, KNOWN) == f" Known: {', '.join(KNOWN)}."


def test_did_you_mean_whole_suggests_nothing_for_a_part() -> None:
    assert did_you_mean("evses", KNOWN, whole=True) == ""
    assert did_you_mean("stats", ["statistics"], whole=True) == ""


def test_did_you_mean_other_spelling_names_the_known() -> None:
    zones = {"Vienna": "Europe/Vienna"}
    assert "'Europe/Vienna'" in did_you_mean("viena", [], spellings=zones, whole=True)


def test_suggest_without_known_names_says_so() -> None:
    assert suggest("status", []) == " There are none."


def test_listed_shows_twelve_names_at_most() -> None:
    assert listed(map(str, range(12))).endswith(", 11")
    assert listed(map(str, range(13))).endswith(", 11, …")


@given(st.text(), st.lists(st.text(min_size=1)))
def test_did_you_mean_any_text_names_a_known_one_or_none(name: str, known: list[str]) -> None:
    hint = did_you_mean(name, known)
    assert hint in {"", *(f" Did you mean {each!r}?" for each in known)}


def test_only_names_compares_likeness() -> None:
    users = {path.name for path in SOURCE.rglob("*.py") if "difflib" in path.read_text("utf-8")}
    assert users == {"names.py"}


def test_only_names_splits_words_at_capitals() -> None:
    roots = (SOURCE, SOURCE.parent / "scripts")
    paths = (path for root in roots for path in root.rglob("*.py"))
    assert {path.name for path in paths if "(?=[A-Z])" in path.read_text("utf-8")} == {"names.py"}


@given(st.text(st.characters(codec="ascii")))
def test_to_snake_of_its_result_changes_nothing(name: str) -> None:
    words = to_snake(name)
    assert to_snake(words) == words
