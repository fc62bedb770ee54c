"""The checks of arguments that every client uses."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised import errors
from beenergised.base_models import Input
from beenergised.validation import (
    check_encodable,
    check_flag,
    check_id_text,
    check_id_texts,
    check_list,
    check_seconds,
    check_single,
    check_text,
    check_texts,
    check_whole,
    is_number,
    is_several,
    is_whole,
    optional,
    unknown_value,
)

SECRET = "hunter-2-very-secret"


class Model(Input):
    text: str = ""


class Text(str):
    """A subclass, as callers have them."""


@pytest.mark.parametrize(
    ("check", "value", "words"),
    [
        (check_single, ["a"], "x takes one value, not a list. Make one call for each value."),
        (check_single, {"a": 1}, "not a dict"),
        (check_single, 10**41, "too many digits"),
        (check_flag, 1, "x must be True or False, not 1"),
        (check_flag, None, "not None"),
        (check_flag, "true", "not 'true'"),
        (check_id_text, 7, "x must be the text of an id, not 7"),
        (check_id_text, " ", "not ' '"),
        (check_id_text, ["a"], "takes one value"),
        (check_id_texts, "a", "x takes several ids: pass a list, not a value of type str"),
        (check_id_texts, [], "x is empty: leave it out, or pass at least one of the ids"),
        (check_id_texts, ["a", ""], "the text of an id, not ''"),
        (check_id_texts, Model(text="a"), "pass a list"),
        (check_text, 7, "x must be text, not a value of type int"),
        (check_text, None, "x must be text, not None"),
        (check_text, " \n", "x is empty"),
        (check_text, "\ud800", "x has characters that are no text"),
        (check_encodable, "a\udfff", "x has characters that are no text"),
        (check_texts, [], "x is empty"),
        (check_texts, [7], "x must be text, not a value of type int"),
        (check_texts, b"a", "pass a list, not a value of type bytes"),
        (check_whole, True, "x must be a whole number, not True"),
        (check_whole, 7.0, "x must be a whole number, not 7.0"),
        (check_whole, "7", "x must be a whole number, not '7'"),
        pytest.param(check_whole, 10**5000, "too many digits", id="number of 5000 digits"),
        (check_seconds, -1, "x is a timedelta, or seconds, 0 or more: not -1"),
        (check_seconds, True, "not True"),
        (check_seconds, math.nan, "not nan"),
        (check_seconds, math.inf, "not inf"),
        (check_seconds, timedelta(seconds=-1), "0 or more"),
        (check_seconds, "5", "not '5'"),
    ],
)
def test_a_check_refuses_by_the_name_of_the_argument(
    check: Callable[[str, object], object], value: object, words: str
) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        check("x", value)
    assert caught.value.argument == "x"
    assert words in caught.value.message


@pytest.mark.parametrize("value", [[SECRET], {"a": SECRET}, SECRET.encode()])
def test_check_text_repeats_no_value(value: object) -> None:
    with pytest.raises(errors.InvalidArgumentError) as caught:
        check_text("password", value)
    assert SECRET not in str(caught.value)


@given(text=st.text(st.characters(codec="utf-8")), longest=st.none() | st.integers(0, 40))
def test_check_text_returns_plain_text_within_its_bounds(text: str, longest: int | None) -> None:
    def check() -> str:
        return check_text("x", Text(text), blank=True, longest=longest)

    if longest is not None and len(text) > longest:
        with pytest.raises(errors.InvalidArgumentError, match=f"{longest} characters"):
            check()
    else:
        assert (check(), type(check())) == (text, str)


@given(
    value=st.integers(-100, 100),
    least=st.none() | st.integers(-100, 100),
    most=st.none() | st.integers(-100, 100),
)
def test_check_whole_returns_numbers_within_bounds(
    value: int, least: int | None, most: int | None
) -> None:
    is_within = (least is None or value >= least) and (most is None or value <= most)
    if is_within:
        assert check_whole("x", value, least=least, most=most) == value
    else:
        with pytest.raises(errors.InvalidArgumentError, match=r"at (least|most)"):
            check_whole("x", value, least=least, most=most)


@given(seconds=st.floats(0, allow_infinity=False) | st.integers(0, 10**300))
def test_check_seconds_returns_a_finite_float(seconds: float) -> None:
    checked = check_seconds("x", seconds)
    assert (type(checked), math.isfinite(checked)) == (float, True)


@given(st.timedeltas(timedelta(0)))
def test_check_seconds_of_a_timedelta_are_its_seconds(duration: timedelta) -> None:
    assert check_seconds("x", duration) == duration.total_seconds()


@given(st.lists(st.text("ab", min_size=1)))
def test_check_list_takes_whatever_holds_several(values: list[str]) -> None:
    def items() -> Iterator[str]:
        yield from values

    several: list[Any] = [values, tuple(values), items(), dict.fromkeys(values).keys()]
    for each in several[:3]:
        assert check_list("x", each, "texts", empty=True) == values
    assert check_texts("x", several[3], empty=True) == list(dict.fromkeys(values))


def test_one_text_is_a_list_of_one_where_texts_are_taken() -> None:
    assert check_texts("x", "alone") == ["alone"]


def test_optional_returns_none_for_none_and_passes_rules_on() -> None:
    assert optional(check_whole, "x", None, least=1) is None
    assert optional(check_whole, "x", 3, least=1) == 3
    with pytest.raises(errors.InvalidArgumentError, match="at least 1"):
        optional(check_whole, "x", 0, least=1)


@pytest.mark.parametrize(
    ("value", "whole", "number", "several"),
    [
        (7, True, True, False),
        (True, False, False, False),
        (7.5, False, True, False),
        ("ab", False, False, False),
        (b"ab", False, False, False),
        ({"a": 1}, False, False, False),
        (Model(), False, False, False),
        ({"a"}, False, False, True),
        (range(2), False, False, True),
        (None, False, False, False),
    ],
)
def test_kinds_of_values(value: object, whole: bool, number: bool, several: bool) -> None:
    assert (is_whole(value), is_number(value), is_several(value)) == (whole, number, several)


def test_unknown_value_names_the_nearest_and_how_to_send_a_newer_one() -> None:
    sentence = unknown_value("stoped", ["started", "stopped"])
    assert sentence == (
        "'stoped' is not one of started, stopped. Did you mean 'stopped'? To send a newer value, "
        "pass Unchecked('stoped')."
    )
    assert unknown_value(7, ["started"]) == "7 is not one of started."
