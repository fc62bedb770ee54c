"""Every example of the reference goes through the models."""

import importlib
import json
from pathlib import Path

import pytest

from beenergised.graphql.operations import operation, operation_names
from beenergised.models import read
from graphql import FragmentDefinitionNode, parse

HERE = Path(__file__).parent
QUERIES = HERE.parent.parent / "queries"
EXAMPLES = json.loads((HERE / "examples.json").read_text(encoding="utf-8"))


def fragments():
    for path in sorted(QUERIES.glob("fragments/*.graphql")):
        for node in parse(path.read_text(encoding="utf-8")).definitions:
            assert isinstance(node, FragmentDefinitionNode)
            yield path.stem, node.name.value, node.type_condition.name.value


CASES = [case for case in fragments() if case[2] in EXAMPLES["types"]]


@pytest.mark.parametrize("name", sorted(EXAMPLES["operations"]))
def test_an_example_answer_is_read(name):
    answer = operation(name).read(EXAMPLES["operations"][name]["data"])
    assert answer is not None
    # The examples show a part of what was asked for; nothing in them is of a wrong type.
    assert {item.problem for item in answer.drift} <= {"missing"}
    assert json.loads(answer.model_dump_json()) == answer.model_dump(mode="json")


def test_every_operation_has_an_example():
    assert set(EXAMPLES["operations"]) == set(operation_names())


@pytest.mark.parametrize(("subject", "fragment", "of"), CASES)
def test_the_example_of_a_type_is_read(subject, fragment, of):
    module = importlib.import_module(f"beenergised.graphql._generated.{subject}")
    example = EXAMPLES["types"][of]
    answer = read(getattr(module, fragment), example)
    assert {item.problem for item in answer.drift} <= {"missing"}
    text = answer.model_dump(mode="json", by_alias=True)
    for name, value in example.items():
        if isinstance(value, str) and not value.endswith("Z"):
            assert text[name] == value


def test_values_of_an_example_arrive_where_they_belong():
    log = operation("chargelog").read(EXAMPLES["operations"]["chargelog"]["data"])
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
