import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from beenergised.base_models import OpenEnum, Unchecked


class Colour(OpenEnum):
    RED = "red"
    DARK_BLUE = "darkBlue"


class Painted(BaseModel):
    colour: Colour | None = None


def test_a_known_value_is_its_member():
    assert Colour("darkBlue") is Colour.DARK_BLUE
    assert Colour.DARK_BLUE.known
    assert repr(Colour.RED) == "<Colour.RED: 'red'>"


@given(st.text())
def test_any_text_survives_with_its_text_equality_hash_and_json(text):
    value = Colour(text)
    assert value == text
    assert hash(value) == hash(text)
    assert {text: 1}[value] == 1
    assert str(value) == text
    assert f"{value}" == text
    assert type(str(value)) is str
    assert json.loads(json.dumps(value)) == text
    assert isinstance(value, Colour)
    assert value.known == (text in {"red", "darkBlue"})


@pytest.mark.parametrize("value", [Colour.RED, Colour("mauve")])
@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda v: pickle.loads(pickle.dumps(v))],  # noqa: S301
)
def test_copies_and_pickles_are_equal_and_of_the_same_type(value, again):
    result = again(value)
    assert result == value
    assert type(result) is Colour
    assert result.known is value.known


def test_upper_and_lower_case_differ():
    assert Colour("Red") != Colour.RED
    assert not Colour("Red").known


def test_unknown_values_are_not_remembered():
    before = len(Colour._value2member_map_)
    for number in range(1000):
        Colour(f"new {number}")
    assert len(Colour._value2member_map_) == before
    assert [colour.value for colour in Colour] == ["red", "darkBlue"]


def test_an_unknown_value_says_so():
    assert repr(Colour("mauve")) == "<Colour unknown: 'mauve'>"
    assert Colour("mauve").value == "mauve"


@pytest.mark.parametrize("value", ["red", "mauve", ""])
def test_a_field_takes_known_and_unknown_values(value):
    painted = Painted.model_validate({"colour": value})
    assert painted.colour == value
    assert isinstance(painted.colour, Colour)
    assert painted.model_dump(mode="json") == {"colour": value}
    assert json.loads(painted.model_dump_json()) == {"colour": value}


@pytest.mark.parametrize("value", [1, True, 1.5, [], {}])
def test_what_is_not_text_is_no_value(value):
    with pytest.raises(ValidationError):
        Painted.model_validate({"colour": value})
    with pytest.raises(ValueError, match="not a valid"):
        Colour(value)


def test_unchecked_is_its_text():
    assert Unchecked("x") == "x"
    assert repr(Unchecked("x")) == "Unchecked('x')"
    assert pickle.loads(pickle.dumps(Unchecked("x"))) == "x"  # noqa: S301
