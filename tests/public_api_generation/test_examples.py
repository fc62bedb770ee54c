"""Whatever the document describes is read without drift and written back as it was."""

import copy
import importlib
import json
import pickle
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS31Validator
from tests.public_api_generation.document import (
    REF,
    answer_schema,
    document,
    operations,
    request_schema,
    schemas,
)
from tests.public_api_generation.examples import JSON, example_of

from beenergised.base_models import Answer, Input, read, read_datetime
from beenergised.public_api._generated.index import NOTIFICATIONS, SUBJECTS
from beenergised.public_api.endpoints import Endpoint

# To make an answer of this size smaller takes minutes; the value is told as it is.
FEW = settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    deadline=None,
)
TYPED = {
    operation["operationId"]: operation
    for _, _, operation in operations()
    if operation.get("x-confidence") != "unknown"
}
SENT = sorted(name for name, operation in TYPED.items() if request_schema(operation))
ANSWERED = sorted(name for name, operation in TYPED.items() if answer_schema(operation))


def one_each(names: list[str], form: Callable[[str], object]) -> list[str]:
    """Return the first of `names` of each form: what a list gives is often what a `get` gives."""
    return list({repr(form(name)): name for name in reversed(names)}.values())[::-1]


POSTED = sorted(name for name, place in NOTIFICATIONS.items() if place)


@cache
def endpoints() -> dict[str, Endpoint]:
    found: dict[str, Endpoint] = {}
    for subject in sorted(set(SUBJECTS.values())):
        module = importlib.import_module(f"beenergised.public_api._generated.index.{subject}")
        for resource in module.RESOURCES.values():
            found |= {each.name: each for each in resource.endpoints.values()}
    return found


def model(place: str | None) -> Any:
    assert place
    module, name = place.split(":")
    found = importlib.import_module(f"beenergised.public_api._generated.models.{module}")
    return getattr(found, name)


def valid(value: Any, schema: dict[str, Any]) -> None:
    """The builder must not test the models with what the document does not describe."""
    everything = {"$ref": schema["$ref"], "components": {"schemas": schemas()}}
    OAS31Validator(everything).validate(value)


def comparable(value: Any) -> Any:
    """JSON with points in time as such: they may be written in more than one way."""
    if isinstance(value, dict):
        return {key: comparable(each) for key, each in value.items()}
    if isinstance(value, list):
        return [comparable(each) for each in value]
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value):
        return read_datetime(value)
    return value


def row_schema(operation: dict[str, Any]) -> dict[str, Any]:
    schema = answer_schema(operation)
    assert schema
    if "$ref" not in schema:
        schema = schema["properties"]["data"]
    return schema.get("items", schema)


#: One operation for each kind of row that is answered.
ROWS = one_each(ANSWERED, lambda name: (row_schema(TYPED[name]), endpoints()[name].response))


def as_documented(schema: dict[str, Any], place: str | None) -> None:
    """Examples of an answer are read without drift, and are the same when written."""

    @FEW
    @given(example_of(schema))
    def check(value: Any) -> None:
        valid(value, schema)
        answer = read(model(place), value)
        assert answer.drift == ()
        written = answer.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert comparable(written) == comparable(value)

    check()


@pytest.mark.parametrize("name", ROWS)
def test_an_answer_is_read_without_drift_and_written_as_it_was(name):
    as_documented(row_schema(TYPED[name]), endpoints()[name].response)


@pytest.mark.parametrize("kind", POSTED)
def test_a_notification_is_read_without_drift_and_written_as_it_was(kind):
    schema = request_schema(document()["webhooks"][kind]["post"])
    assert schema
    as_documented(schema, NOTIFICATIONS[kind])


@pytest.mark.parametrize(
    "name",
    one_each(SENT, lambda name: (request_schema(TYPED[name]), endpoints()[name].request)),
)
def test_a_body_is_taken_and_sent_as_it_was(name):
    schema = request_schema(TYPED[name])
    assert schema

    @FEW
    @given(example_of(schema))
    def check(value: Any) -> None:
        valid(value, schema)
        body = model(endpoints()[name].request).checked("body", value)
        assert comparable(body.variables()) == comparable(value)

    check()


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where there is something in JSON that may be something else."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [at, *(place for key, each in inner for place in places(each, (*at, key)))]


def spoiled(value: Any, at: tuple[Any, ...], instead: Any) -> Any:
    result = copy.deepcopy(value)
    inner = result
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = instead
    return result


@pytest.mark.parametrize("name", ROWS)
def test_whatever_stands_in_one_place_the_rest_is_read_and_nothing_raises(name):
    schema = row_schema(TYPED[name])

    @FEW
    @given(example_of(schema), st.data(), JSON)
    def check(value: Any, data: st.DataObject, instead: Any) -> None:
        found = places(value)[1:]
        assume(found)
        at = data.draw(st.sampled_from(found))
        answer = read(model(endpoints()[name].response), spoiled(value, at, instead))
        repr(answer)
        assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301
        assert json.loads(answer.model_dump_json()) == answer.model_dump(mode="json")
        written = answer.model_dump(mode="json", by_alias=True, exclude_unset=True)
        kept = {key for key in value if key != at[0]}
        assert {key: comparable(written[key]) for key in kept} == {
            key: comparable(value[key]) for key in kept
        }

    check()


def test_what_is_answered_is_tolerant_and_what_is_sent_is_strict():
    for name, endpoint in endpoints().items():
        assert endpoint.response is None or issubclass(model(endpoint.response), Answer), name
        assert endpoint.request is None or issubclass(model(endpoint.request), Input), name
    assert all(issubclass(model(NOTIFICATIONS[kind]), Answer) for kind in POSTED)


def test_every_schema_of_the_document_is_used():
    text = str(document()["paths"]) + str(document()["webhooks"]) + str(document()["components"])
    assert not [name for name in schemas() if f"'{REF}{name}'" not in text]
