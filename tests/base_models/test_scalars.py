import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Int, read


class Row(Answer):
    when: DateTime | None = None
    amount: Float | None = None
    count: Int | None = None
    free: Boolean | None = None
    name: str | None = None
    row_id: ID | None = None


def one(field, value):
    row = read(Row, {field: value})
    return row, [item.problem for item in row.drift]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-15T10:15:00.000Z", datetime(2024, 3, 15, 10, 15, tzinfo=UTC)),
        (
            "2024-03-15T10:15:00+02:00",
            datetime(2024, 3, 15, 10, 15, tzinfo=timezone(timedelta(hours=2))),
        ),
        ("2024-03-15T10:15:00", datetime(2024, 3, 15, 10, 15, tzinfo=UTC)),
        ("2024-03-15", datetime(2024, 3, 15, tzinfo=UTC)),
    ],
)
def test_iso_text_is_a_point_in_time_and_utc_where_it_names_no_zone(text, expected):
    row, problems = one("when", text)
    assert problems == []
    assert row.when == expected
    assert row.when.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize("value", ["1710497700", "20240315", 1710497700, 1.5, True, "", "soon", []])
def test_numbers_and_numeric_text_are_not_points_in_time(value):
    row, problems = one("when", value)
    assert problems == ["not a date-time"]
    assert row.when == value


@given(st.datetimes(timezones=st.timezones()))
def test_a_point_in_time_survives_json(moment):
    text = moment.astimezone(UTC).isoformat()
    row = read(Row, {"when": text})
    assert row.when == moment.astimezone(UTC)
    assert read(Row, row.model_dump(mode="json")) == row


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [("amount", 20, 20.0), ("count", 11.0, 11), ("rowId", 4, "4"), ("free", False, False)],
)
def test_what_means_the_same_is_taken(field, value, expected):
    row, problems = one(field, value)
    got = row.model_dump()[{"rowId": "row_id"}.get(field, field)]
    assert problems == []
    assert got == expected
    assert type(got) is type(expected)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("amount", "24.37", "not a number"),
        ("amount", True, "not a number"),
        ("amount", math.inf, "not a number"),
        ("amount", 10**400, "not a number"),
        ("count", "11", "not a whole number"),
        ("count", 11.5, "not a whole number"),
        ("count", True, "not a whole number"),
        ("free", 0, "not true or false"),
        ("free", "false", "not true or false"),
        ("name", 17, "not text"),
        ("rowId", [], "not text"),
    ],
)
def test_what_could_only_be_guessed_stays_as_it_arrived(field, value, problem):
    row, problems = one(field, value)
    assert problems == [problem]
    assert row.model_dump()[{"rowId": "row_id"}.get(field, field)] == value
