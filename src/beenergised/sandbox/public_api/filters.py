"""Which rows a list's filters let through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from beenergised.sandbox.public_api.collections import Collection, Rule, rule_of
from beenergised.sandbox.world.rows import Row, Rows, Wanted
from beenergised.sandbox.world.times import moment_of

_TRUE = {"true", "1"}


def filtered(collection: Collection, filters: dict[str, list[str]], rows: Rows) -> Wanted | None:
    """A test of rows; None where all are wanted.

    Unknown, and chosen here: both ends of a range are in it, text is compared as it is but
    searched in any case, and a row that does not have the member is not let through.
    """
    tests = [_test(rule_of(collection, name), values, rows) for name, values in filters.items()]
    return (lambda row: all(test(row) for test in tests)) if tests else None


def _test(rule: Rule, values: list[str], rows: Rows) -> Wanted:
    if rule.through is None:
        return lambda row: _passes(row, rule, values)
    other, member = rule.through
    fitting = {
        str(id_)
        for row in rows.all(other, lambda row: _passes(row, rule, values))
        for id_ in members(row, member)
        if not isinstance(id_, list)
    }
    return lambda row: str(row["id"]) in fitting


def _passes(row: Row, rule: Rule, values: list[str]) -> bool:
    # What is not shown is kept under another name.
    found = list(members(row, rule.member)) or list(members(row, f"_{rule.member}"))
    if rule.test == "present":
        there = any(each not in (None, []) for each in found)
        return there is (values[0] in _TRUE)
    if rule.test == "contains":
        return any(values[0].casefold() in _text(each).casefold() for each in found)
    if rule.test == "is":
        return any(_same(each, value) for each in found for value in values)
    moments = [moment for each in found if (moment := moment_of(each))]
    edge = moment_of(values[0])
    if edge is None:  # a filter whose type is not known
        return False
    # A day alone means all of it.
    day = len(values[0]) == 10
    if rule.test == "from":
        return any(moment >= edge for moment in moments)
    return any((moment.date() <= edge.date()) if day else moment <= edge for moment in moments)


def members(row: object, path: str) -> Iterator[object]:
    """The values at a path with dots; those of every item where there is a list."""
    if isinstance(row, list):
        for each in cast("list[object]", row):
            yield from members(each, path)
        return
    if not path:
        yield row
        return
    name, _, rest = path.partition(".")
    if isinstance(row, dict):
        inside = cast("dict[str, object]", row)
        if name in inside:
            yield from members(inside[name], rest)


def _text(value: object) -> str:
    """What is searched in: an object as its JSON, without spaces between."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# Any: a value of any JSON type.
def _same(found: Any, value: str) -> bool:
    if found is None:
        return value == "null"
    if isinstance(found, bool):
        return found is (value in _TRUE)
    if isinstance(found, int | float):
        try:
            return float(value) == found
        except ValueError:
            return False
    return str(found) == value or _same_moment(found, value)


def _same_moment(found: object, value: str) -> bool:
    # A day, for a member that is a moment; a moment written in another zone.
    moment = moment_of(found)
    if moment is None or not value[:4].isdecimal():
        return False
    return moment.date().isoformat() == value or moment == moment_of(value)
