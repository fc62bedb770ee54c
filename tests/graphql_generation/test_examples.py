"""Every example answer of the reference goes through the models as the partial data that it is."""

import importlib
import json
from pathlib import Path

import pytest
from graphql import FragmentDefinitionNode, is_input_type, parse
from tests.graphql_generation.answers import Shape, shape_of
from tests.graphql_generation.reference import (
    EXAMPLES,
    OPERATIONS,
    SCHEMA,
    may_not_be_null,
    steps,
)

from beenergised.base_models import read
from beenergised.base_models.results import BooleanResult
from beenergised.graphql_api.operation_index import operation, operation_names

QUERIES = Path(__file__).parents[2] / "queries"


def fragments():
    """Subject, name and type of every fragment: a fragment is a model."""
    for path in sorted(QUERIES.glob("fragments/*.graphql")):
        for node in parse(path.read_text(encoding="utf-8")).definitions:
            assert isinstance(node, FragmentDefinitionNode)
            yield path.stem, node.name.value, node.type_condition.name.value


FRAGMENTS = list(fragments())
CASES = [case for case in FRAGMENTS if f"example {case[2]}" in EXAMPLES]
# The reference lost their fields: nothing selects them, so nothing is a model of them.
WITHOUT_FIELDS = {
    "AdditionalCpField",
    "ContractErrorResponseStatus",
    "HostedPaymentMethodGetSession",
    "LoginErrorResponseStatus",
    "OperatingTime",
}


def missing(answer):
    """The places that `.drift` names, in the service's words; nothing but `missing` is there."""
    assert {place.problem for place in answer.drift} <= {"missing"}
    return sorted(camel(place.where) for place in answer.drift)


def camel(path):
    head, *words = path.split("_")
    return head + "".join(word[0].upper() + word[1:] for word in words)


def is_selected(shape: Shape, path: str) -> bool:
    """Whether our document asks for what is at `path`."""
    for step in steps(path):
        if isinstance(step, int):
            assert shape.item is not None
            shape = shape.item
        elif not any(step in fields for fields in shape.choices):
            return False
        else:
            [shape] = {id(f[step]): f[step] for f in shape.choices if step in f}.values()
    return True


def test_there_is_an_example_of_every_operation():
    assert set(operation_names()) == OPERATIONS.keys()


@pytest.mark.parametrize("name", operation_names())
def test_an_example_answer_is_read_and_lacks_just_what_it_leaves_out(name):
    found = operation(name)
    answer = found.read({name: EXAMPLES[f"answer {name}"]})
    assert answer is not None
    if isinstance(found.result, BooleanResult):
        assert answer is EXAMPLES[f"answer {name}"]
        return
    shape = shape_of(found)
    left_out = [path for path in may_not_be_null(f"answer {name}") if is_selected(shape, path)]
    assert missing(answer) == sorted(left_out)
    for row in answer if isinstance(answer, list) else [answer]:
        assert json.loads(row.model_dump_json()) == row.model_dump(mode="json")


@pytest.mark.parametrize(("subject", "fragment", "of"), CASES)
def test_the_example_of_a_type_is_read(subject, fragment, of):
    module = importlib.import_module(f"beenergised.graphql_api._generated.{subject}")
    example = EXAMPLES[f"example {of}"]
    answer = read(getattr(module, fragment), example)
    assert set(missing(answer)) <= set(may_not_be_null(f"example {of}"))
    text = answer.model_dump(mode="json", by_alias=True)
    for name, value in example.items():
        if not isinstance(value, dict | list) and not str(value).endswith("Z"):
            assert text[name] in (value, f"{value}T00:00:00Z")


def test_every_type_that_is_answered_has_a_model():
    answered = {
        name.removeprefix("example ")
        for name in EXAMPLES
        if name.startswith("example ")
        and hasattr(SCHEMA.type_map[name.removeprefix("example ")], "fields")
        and not is_input_type(SCHEMA.type_map[name.removeprefix("example ")])
    }
    # Cards come as one of its two kinds, a page of a list as one of the two kinds of pagination.
    known = {of for _, _, of in FRAGMENTS} | {"CardInterface", "PaginationInterface"}
    assert answered - known == set()
    assert WITHOUT_FIELDS & known == set()


def test_values_of_an_example_arrive_where_they_belong():
    log = operation("chargelog").read({"chargelog": EXAMPLES["answer chargelog"]})
    assert log.co2_saving == 11.7
    assert log.status == "stopped"
    assert log.status.known
    assert log.date_start.isoformat() == "2024-03-15T08:30:00+00:00"
    assert log.cost.gross_amount == 8.54
    assert log.connector.evse_id == "AT*HTB*E000001*1"
    assert log.account_document.type.known


@pytest.mark.parametrize(
    ("pagination", "expected"),
    [
        ({"limit": 10, "offset": 0, "totalCount": 1, "isLastPage": True}, (10, 0, 1, True, None)),
        ({"limit": 20, "cursor": "abc"}, (20, None, None, None, "abc")),
    ],
)
def test_both_kinds_of_pagination_are_one_model(pagination, expected):
    page = operation("cpsPaged").read({"cpsPaged": {"data": [], "pagination": pagination}})
    found = page.pagination
    assert expected == (
        found.limit,
        found.offset,
        found.total_count,
        found.is_last_page,
        found.cursor,
    )
