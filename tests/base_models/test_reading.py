"""Responses with faults: everything that fits is read, and `.drift` names exactly the faults."""

import copy
import json
import pickle
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import (
    AliasChoices,
    AliasPath,
    ConfigDict,
    Field,
    PrivateAttr,
    field_validator,
    model_validator,
)
from typing_extensions import TypeAliasType

from beenergised.base_models import (
    ID,
    Answer,
    Boolean,
    DateTime,
    Float,
    Int,
    OpenEnum,
    read,
    read_list,
)

Numbers = TypeAliasType("Numbers", list[Int])


class Colour(OpenEnum):
    RED = "red"


class Cat(Answer):
    kind: Literal["cat"]
    lives: Int


class Dog(Answer):
    kind: Literal["dog"]
    tail: str


class Everything(Answer):
    """A field of each kind of type that the clients or their users have."""

    required_any: Any
    optional_any: Any = None
    text: str
    number: Float
    whole: Int
    truth: Boolean
    moment: DateTime
    ident: ID
    colour: Colour
    maybe: Float | None = None
    either: Int | str
    numbers: list[Float]
    aliased: Numbers
    nested: list[list[Int]]
    cats: list[Cat]
    maybe_cats: list[Cat] | None = None
    table: dict[str, Int]
    tables: dict[str, list[Dog]]
    pet: Cat | Dog
    tagged: Annotated[Cat | Dog, Field(discriminator="kind")]
    dog: Dog
    anything: dict[str, Any]


def where(answer: Any) -> list[tuple[str, str]]:
    return [(place.where, place.problem) for place in answer.drift]


# --- Random responses with random faults ---


@dataclass
class Made:
    """A response, the places with faults in it, and the values that a model must hold."""

    faults: set[tuple[str | int, ...]] = field(default_factory=set)


CAT = {"kind": st.just("cat"), "lives": st.integers(0, 9)}
DOG = {"kind": st.just("dog"), "tail": st.text(max_size=3)}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=4,
)
NAMES = st.sampled_from(["a", "b", "c"])
#: Of each kind of value: those that fit, and those that do not, null among them or not.
SCALARS: dict[str, tuple[st.SearchStrategy[Any], list[Any]]] = {
    "text": (st.text(max_size=3), [5, ["x"], None]),
    "number": (st.floats(-9, 9) | st.integers(), ["5", True, {}, None]),
    "whole": (st.integers(), ["5", 1.5, [], None]),
    "truth": (st.booleans(), [0, "true", None]),
    "moment": (st.just("2026-03-15T08:30:00Z"), ["yesterday", 5, None]),
    "ident": (st.text(max_size=3) | st.integers(), [True, [], None]),
    "colour": (st.sampled_from(["red", "mauve"]), [5, {}, None]),
    "either": (st.integers() | st.text(max_size=3), [1.5, [], None]),
    "int": (st.integers(), ["x", 1.5, None]),
    "float": (st.floats(-9, 9), ["x", [], None]),
}


def scalar(draw: st.DrawFn, kind: str, path: tuple[str | int, ...], made: Made) -> Any:
    fitting, wrong = SCALARS[kind]
    if draw(st.integers(0, 9)) == 0:
        made.faults.add(path)
        return draw(st.sampled_from(wrong))
    return draw(fitting)


def animal(draw: st.DrawFn, fields: dict[str, Any], path: tuple[str | int, ...], made: Made) -> Any:
    """A cat or a dog, of which the member that is no `kind` may be wrong or not there."""
    found = {name: draw(fitting) for name, fitting in fields.items()}
    other = next(name for name in fields if name != "kind")
    fault = draw(st.integers(0, 9))
    if fault < 2:
        made.faults.add((*path, other))
        if fault == 0:
            found[other] = None
        else:
            del found[other]
    return found


@st.composite
def responses(draw: st.DrawFn) -> tuple[dict[str, Any], Made]:
    made = Made()

    def several(kind: str, *path: str | int) -> list[Any]:
        return [scalar(draw, kind, (*path, n), made) for n in range(draw(st.integers(0, 3)))]

    def animals(fields: dict[str, Any], *path: str | int) -> list[Any]:
        count = draw(st.integers(0, 3))
        return [animal(draw, fields, (*path, number), made) for number in range(count)]

    names = draw(st.lists(NAMES, unique=True))
    data: dict[str, Any] = {
        name: scalar(draw, name, (name,), made)
        for name in ("text", "number", "whole", "truth", "moment", "ident", "colour", "either")
    }
    data |= {
        "requiredAny": draw(ANYTHING),
        "optionalAny": draw(ANYTHING),
        "maybe": draw(st.none() | st.floats(-9, 9)),
        "numbers": several("float", "numbers"),
        "aliased": several("int", "aliased"),
        "nested": [several("int", "nested", number) for number in range(2)],
        "cats": animals(CAT, "cats"),
        "table": {name: scalar(draw, "int", ("table", name), made) for name in names},
        "tables": {name: animals(DOG, "tables", name) for name in names},
        "pet": animal(draw, CAT, ("pet",), made),
        "tagged": animal(draw, DOG, ("tagged",), made),
        "dog": animal(draw, DOG, ("dog",), made),
        "anything": draw(st.dictionaries(NAMES, ANYTHING)),
    }
    for name in draw(st.lists(st.sampled_from(["requiredAny", "optionalAny", "maybe"]))):
        data.pop(name, None)  # no fault: null would fit there
    for name in draw(st.lists(st.sampled_from(["text", "table", "dog", "cats"]), max_size=1)):
        del data[name]
        made.faults = {place for place in made.faults if place[0] != name} | {(name,)}
    return data, made


@given(responses())
def test_drift_names_exactly_the_faults_and_what_fits_is_read(response):
    data, made = response
    before = json.dumps(data)
    answer = read(Everything, data)
    assert json.dumps(data) == before
    assert {place.path for place in answer.drift} == made.faults
    assert len(answer.drift) == len(made.faults)
    dumped = answer.model_dump(mode="json", by_alias=True, exclude_unset=True)
    for name in set(data) - {"ident"}:
        assert dumped[name] == data[name], name
    assert json.loads(answer.model_dump_json()) == answer.model_dump(mode="json")
    for twin in (copy.deepcopy(answer), pickle.loads(pickle.dumps(answer))):  # noqa: S301
        assert (twin, twin.drift) == (answer, answer.drift)
    repr(answer)
    good = Everything.model_fields.keys() - {place[0] for place in made.faults}
    if good >= {"moment"}:
        assert answer.moment == datetime(2026, 3, 15, 8, 30, tzinfo=UTC)
    for number, cat in enumerate(answer.cats or ()):
        assert isinstance(cat, Cat)
        faults = [place.path for place in cat.drift]
        assert {("cats", number, *path) for path in faults} == {
            place for place in made.faults if place[:2] == ("cats", number)
        }


@given(st.lists(ANYTHING, max_size=3))
def test_a_row_without_documented_fields_holds_whatever_arrived(rows):
    answers = read_list(Answer, rows)
    assert len(answers) == len(rows)
    for row, answer in zip(rows, answers, strict=True):
        if isinstance(row, dict):
            assert answer.model_dump() == row
        elif row is None:
            assert where(answer) == [("the answer", "null")]
        else:
            assert (answer.model_dump(), answer.drift) == ({"value": row}, ())


# --- One kind of type each ---


class Loose(Answer):
    id: ID
    first: Any
    second: Any = None


@pytest.mark.parametrize("data", [{}, {"first": None, "second": None}, {"first": 1}])
def test_any_is_no_drift_beside_another_fault(data):
    answer = read(Loose, {"id": None, **data})
    assert where(answer) == [("id", "null")]
    assert answer.first == data.get("first")
    assert answer.second is None


def test_null_in_inner_list_of_objects_is_an_empty_object():
    class Box(Answer):
        cats: list[Cat]
        by_name: dict[str, list[Cat]]
        lists: list[list[Int]]
        gaps: list[Cat | None]

    cat = {"kind": "cat", "lives": 9}
    box = read(
        Box,
        {"cats": [None, cat], "byName": {"x": [None]}, "lists": [None, [1]], "gaps": [None, cat]},
    )
    assert [type(item) for item in (*box.cats, *box.by_name["x"])] == [Cat] * 3
    assert (box.lists, box.gaps) == ([[], [1]], [None, Cat(kind="cat", lives=9)])
    assert where(box)[:3] == [
        ("cats[0]", "null"),
        ("cats[0].kind", "missing"),
        ("cats[0].lives", "missing"),
    ]
    assert {place for place, problem in where(box) if problem == "null"} == {
        "cats[0]",
        "by_name.x[0]",
        "lists[0]",
    }


def test_defaults_stand_where_nothing_arrived_and_are_no_drift():
    class Defaulted(Answer):
        id: ID
        count: Int = 3
        names: list[str] = Field(default_factory=lambda: ["x"])
        _seen: bool = PrivateAttr(default=False)

    answer = read(Defaulted, {"id": None})
    assert (answer.count, answer.names, answer._seen) == (3, ["x"], False)
    assert where(answer) == [("id", "null")]
    assert answer.model_fields_set == {"id"}


def test_aliases_of_every_form_find_their_value_beside_a_fault():
    class Aliased(Answer):
        id: ID
        several: Int = Field(validation_alias=AliasChoices("one", "other"))
        deep: Int = Field(validation_alias=AliasPath("inner", 1))
        named: Int = Field(alias="Named")

    answer = read(Aliased, {"id": None, "other": 1, "inner": [0, 2], "Named": 3})
    assert (answer.several, answer.deep, answer.named) == (1, 2, 3)
    assert where(answer) == [("id", "null")]


def test_validators_of_fields_hold_beside_a_fault():
    class Checked(Answer):
        id: ID
        even: int = Field(ge=0)
        short: list[Int] = Field(max_length=2)
        upper: str

        @field_validator("even")
        @classmethod
        def _is_even(cls, value: int) -> int:
            if value % 2:
                raise ValueError("odd")
            return value

        @field_validator("upper", mode="before")
        @classmethod
        def _raised(cls, value: str) -> str:
            return value.upper()

    answer = read(Checked, {"id": None, "even": 3, "short": [1, 2, 3], "upper": "a"})
    assert where(answer) == [
        ("id", "null"),
        ("even", "not a whole number"),
        ("short", "not as documented"),
    ]
    assert (answer.even, answer.short, answer.upper) == (3, [1, 2, 3], "A")
    assert where(read(Checked, {"id": "a", "even": -2, "short": [], "upper": "a"})) == [
        ("even", "not a whole number")
    ]


def test_a_validator_of_the_whole_object_is_drift_of_the_object():
    class Ordered(Answer):
        low: Int
        high: Int
        note: str | None

        @model_validator(mode="after")
        def _in_order(self) -> "Ordered":
            if self.low > self.high:
                raise ValueError("low is above high")
            return self

    answer = read(Ordered, {"low": 2, "high": 1, "note": None})
    assert (answer.low, answer.high) == (2, 1)
    assert where(answer) == [("the answer", "not as documented")]
    assert read(Ordered, {"low": 1, "high": 2}).drift == ()  # null would fit


def test_model_without_extra_fields_keeps_none_beside_drift():
    class Closed(Answer):
        model_config = ConfigDict(extra="ignore")
        id: ID

    class Strict(Answer):
        model_config = ConfigDict(extra="forbid")
        id: ID

    assert read(Closed, {"id": None, "x": 1}) == read(Closed, {"id": None})
    assert where(read(Strict, {"id": "a", "x": 1})) == [("x", "not as documented")]


class Node(Answer):
    id: ID
    below: list["Node"]


def test_a_type_that_holds_itself_is_taken_apart():
    node = read(Node, {"id": "a", "below": [{"id": None, "below": [{"id": 1, "below": "x"}]}]})
    assert where(node) == [("below[0].id", "null"), ("below[0].below[0].below", "not a list")]


def test_names_of_an_object_that_do_not_fit_are_drift():
    class Counted(Answer):
        counts: dict[int, str]

    answer = read(Counted, {"counts": {"1": "a", "x": "b"}})
    assert answer.counts == {1: "a", "x": "b"}
    assert where(answer) == [("counts.x", "not a whole number")]
