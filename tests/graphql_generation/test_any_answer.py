"""Whatever the service answers: nothing raises, every row is kept, `.drift` says what did not fit.

For every operation, answers are made from the schema and spoiled; see `answers.py`.
"""

import copy
import json
import pickle
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st
from tests.graphql_generation.answers import (
    Path,
    Shape,
    Spoiled,
    at,
    clean,
    is_below,
    kind_of,
    shape_of,
    spoiled_answers,
)

from beenergised.base_models import Answer, OpenEnum
from beenergised.base_models.results import BooleanResult, ListResult
from beenergised.errors import InvalidResponseError
from beenergised.graphql_api.operation_index import operation, operation_names
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.pages import fetched_page

# To make an answer of this size smaller takes minutes; what was spoiled is told instead.
NO_SHRINKING = [Phase.explicit, Phase.generate]
NAMES = operation_names()
OBJECTS = [name for name in NAMES if not isinstance(operation(name).result, BooleanResult)]
SHAPES = {name: shape_of(operation(name)) for name in NAMES}
#: One operation for each model that is answered.
MODELS = list({operation(name).result.model: name for name in reversed(OBJECTS)}.values())[::-1]
PAGED = [name for name, of in SHAPES.items() if any("pagination" in c for c in of.choices)]


def read(found: Operation[Any], value: Any) -> Any:
    """Read an answer, and see that reading leaves it alone and that what came of it lasts."""
    before = json.dumps(value)
    answer = found.read({found.field: value})
    assert json.dumps(value) == before, "reading must not change what was read"
    if isinstance(answer, bool) or answer is None:
        return answer
    for again in pickle.loads(pickle.dumps(answer)), copy.deepcopy(answer):  # noqa: S301
        assert again == answer
        assert again.drift == answer.drift
    repr(answer)
    str(answer.drift)
    for row in answer if isinstance(answer, list) else [answer]:
        assert json.loads(row.model_dump_json()) == row.model_dump(mode="json")
    return answer


# --- What a model should hold


@cache
def attributes(model: type[Answer]) -> dict[str, tuple[str, type[Answer] | None]]:
    """Each field's attribute, and the model that is in it, by the service's name."""
    hints = get_type_hints(model)
    return {
        info.alias or name: (name, model_in(hints[name]))
        for name, info in model.model_fields.items()
    }


def model_in(annotation: Any) -> type[Answer] | None:
    if isinstance(annotation, type) and issubclass(annotation, Answer):
        return annotation
    found = [model for inner in get_args(annotation) if (model := model_in(inner))]
    return found[0] if found else None


def attribute_path(model: type[Answer], path: Path) -> Path:
    """A path of names of the service, in names of attributes."""
    steps: list[str | int] = []
    of: type[Answer] | None = model
    for step in path:
        if isinstance(step, str) and of is not None:
            step, of = attributes(of)[step]  # noqa: PLW2901
        steps.append(step)
    return tuple(steps)


def compare(shape: Shape, value: Any, found: Any, path: Path, spoiled: Spoiled) -> None:
    """That `found` holds what was answered, wherever anything can be foretold."""
    if is_below(path, spoiled.anything):
        return
    if value is None:
        assert found is None
    elif shape.item and isinstance(value, list):
        assert len(found) == len(value), "a row is lost"
        for number, inner in enumerate(value):
            place = (*path, number)
            if inner is None and shape.item.choices and not is_below(place, spoiled.anything):
                assert isinstance(found[number], Answer), "an item without values, not none"
                inner = {}  # noqa: PLW2901
            compare(shape.item, inner, found[number], place, spoiled)
    elif shape.choices and isinstance(value, dict):
        compare_object(shape, value, found, path, spoiled)
    elif path in spoiled.problems:
        assert found == value
        assert type(found) is type(value)
    else:
        compare_value(shape, value, found)


def compare_rows(spoiled: Spoiled, answer: Any) -> None:
    """As `compare`, from the top: there, a row is an object even if what arrived is not."""
    shape, value = spoiled.shape, spoiled.value
    if shape.item is None:
        compare(shape, value, answer, (), spoiled)
        return
    assert len(answer) == len(value), "a row is lost"
    for number, inner in enumerate(value):
        assert isinstance(answer[number], Answer)
        row = inner if isinstance(inner, dict) else {}
        if (number,) not in spoiled.anything:
            compare(shape.item, row, answer[number], (number,), spoiled)


def compare_object(
    shape: Shape, value: dict[str, Any], found: Any, path: Path, spoiled: Spoiled
) -> None:
    assert isinstance(found, Answer)
    fields, names = shape.fields(value), attributes(type(found))
    for name, below in fields.items():
        inner = getattr(found, names[name][0])
        compare(below, value.get(name), inner, (*path, name), spoiled)
    extra = {name: inner for name, inner in value.items() if name not in fields}
    assert (found.model_extra or {}) == extra


def compare_value(shape: Shape, value: Any, found: Any) -> None:
    if shape.name == "DateTime":
        moment = datetime.fromisoformat(value)
        assert found == (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        assert found.tzinfo is not None
    elif shape.name == "ID":
        assert found == str(value)
    elif kind_of(shape) == "enum":
        assert isinstance(found, OpenEnum)
        assert found == value
    else:
        assert found == value
        assert isinstance(found, bool) == isinstance(value, bool)


def expected_drift(spoiled: Spoiled) -> dict[Path, tuple[str, Any]]:
    """The problem and the value that `.drift` should name, by the service's path."""
    found = {
        path: (problem, None if problem == "missing" else at(spoiled.value, path))
        for path, problem in spoiled.problems.items()
    }
    # A row that is no object is one without values: it has nothing of what it should have. Further
    # down that holds for null.
    for path, problem in spoiled.problems.items():
        if isinstance(path[-1], int) and (len(path) == 1 or problem == "null"):
            shape = spoiled.shape
            for step in path:
                inside = [fields[step] for fields in shape.choices if step in fields]
                shape = inside[0] if inside else shape.item or shape
            for name, below in shape.choices[0].items() if shape.choices else ():
                if not below.nullable:
                    found[(*path, name)] = ("missing", None)
    return found


# --- The properties


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8, phases=NO_SHRINKING)
@given(data=st.data())
def test_an_answer_as_documented_is_read_without_drift(name, data):
    shape = SHAPES[name]
    value = data.draw(clean(shape))
    answer = read(operation(name), value)
    if value is None:
        assert not answer
    else:
        assert getattr(answer, "drift", ()) == ()
        compare(shape, value, answer, (), Spoiled(shape, value))


@pytest.mark.parametrize("name", MODELS)
@settings(max_examples=20, phases=NO_SHRINKING)
@given(data=st.data())
def test_a_spoiled_answer_keeps_every_row_and_drift_names_what_did_not_fit(name, data):
    found = operation(name)
    shape, model = SHAPES[name], found.result.model
    spoiled = data.draw(spoiled_answers(shape))
    note(f"spoiled: {spoiled.problems}, anything at {spoiled.anything}")
    answer = read(found, spoiled.value)
    compare_rows(spoiled, answer)
    expected = {attribute_path(model, path): what for path, what in expected_drift(spoiled).items()}
    unforetold = [attribute_path(model, path) for path in spoiled.anything]
    told = [place for place in answer.drift if not is_below(place.path, unforetold)]
    assert {place.path: (place.problem, place.value) for place in told} == expected
    assert len(told) == len(expected), "a place is named once"


@pytest.mark.parametrize("name", PAGED)
@settings(max_examples=20, phases=NO_SHRINKING)
@given(data=st.data())
def test_a_list_hands_out_every_row_of_a_spoiled_page(name, data):
    found = operation(name)
    model = attributes(found.result.model)["data"][1]
    value = data.draw(spoiled_answers(SHAPES[name])).value
    page = found.read({name: value})
    rows = value.get("data")
    if not isinstance(rows, list):
        with pytest.raises(InvalidResponseError, match="without its rows"):
            fetched_page(model, page, page.data, page.pagination)
        return
    handed_out = fetched_page(model, page, page.data, page.pagination).items
    assert [type(row) for row in handed_out] == [model] * len(rows)
    for row, arrived in zip(handed_out, rows, strict=True):
        if isinstance(arrived, dict):
            assert row == found.read({name: {"data": [arrived]}}).data[0]
        else:
            assert row.drift


@pytest.mark.parametrize("name", NAMES)
def test_null_in_place_of_a_result_raises_nothing(name):
    found = operation(name)
    answer = read(found, None)
    if not isinstance(found.result, ListResult):
        assert answer is None
    else:
        assert answer == []
        problems = [] if SHAPES[name].nullable else [((), "null")]
        assert [(place.path, place.problem) for place in answer.drift] == problems


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", ["text", 4])
def test_another_kind_of_result_is_no_answer_at_all(name, value):
    with pytest.raises(InvalidResponseError):
        operation(name).read({operation(name).field: value})
