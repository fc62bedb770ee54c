import json
import subprocess
import sys
from pathlib import Path

import pytest
from graphql import FieldNode, build_schema, get_named_type, parse, validate

from beenergised.errors import InvalidArgumentError, InvalidResponseError
from beenergised.graphql_api import operations
from beenergised.graphql_api._generated.chargelogs import CHARGELOG, Chargelog
from beenergised.graphql_api._generated.enums import FilterType
from beenergised.graphql_api._generated.filters import FILTERS
from beenergised.graphql_api._generated.inputs import ConnectorFilter
from beenergised.graphql_api._generated.payments import HAS_PAYMENT_MEDIUM
from beenergised.graphql_api._generated.settings import SETTINGS
from beenergised.graphql_api._generated.stations import CPS_PAGED
from beenergised.graphql_api.operation_index import operation, operation_names

SCHEMA = build_schema(
    (Path(operations.__file__).parent / "schema.graphql").read_text(encoding="utf-8")
)
PLACEHOLDER = "unknownFields"


@pytest.mark.parametrize("name", operation_names())
def test_a_document_is_valid_against_the_schema_and_selects_nothing_deprecated(name):
    found = operation(name)
    document = parse(found.document)
    assert validate(SCHEMA, document) == []
    assert found.name == name
    [definition] = document.definitions
    assert definition.name.value == name
    assert definition.operation.value == found.kind
    root = (SCHEMA.query_type if found.kind == "query" else SCHEMA.mutation_type).fields[
        found.field
    ]
    assert {arg: str(given.type) for arg, given in root.args.items()} == found.variables
    for field_name, field in selected(root.type, definition.selection_set.selections[0]):
        assert field.deprecation_reason is None
        assert field_name != PLACEHOLDER


def selected(of, node):
    parent = get_named_type(of)
    for inner in node.selection_set.selections if node.selection_set else ():
        if isinstance(inner, FieldNode):
            field = parent.fields[inner.name.value]
            yield inner.name.value, field
            if inner.selection_set:
                yield from selected(field.type, inner)
        else:
            yield from selected(SCHEMA.type_map[inner.type_condition.name.value], inner)


def test_an_operation_is_found_by_the_apis_name_and_is_typed_by_its_result():
    assert operation("chargelog") is CHARGELOG
    assert CHARGELOG.result.model is Chargelog
    with pytest.raises(InvalidArgumentError, match="nope"):
        operation("nope")


def test_a_body_has_only_what_was_given():
    assert CHARGELOG.body({"id": "a"}) == {
        "operationName": "chargelog",
        "query": CHARGELOG.document,
        "variables": {"id": "a"},
    }
    body = CPS_PAGED.body(
        {
            "filter": [ConnectorFilter(slug=FilterType.POWER_CLASS, options=["power_class_high"])],
            "pagination": None,
        }
    )
    assert json.loads(json.dumps(body["variables"])) == {
        "filter": [{"slug": "POWER_CLASS", "options": ["power_class_high"]}]
    }


def test_a_body_refuses_arguments_that_the_operation_lacks_or_misses():
    with pytest.raises(InvalidArgumentError, match="has no argument 'uuid'; it has: id"):
        CHARGELOG.body({"uuid": "a"})
    with pytest.raises(InvalidArgumentError, match="needs 'id'"):
        CHARGELOG.body({"id": None})


def test_null_in_place_of_a_result_is_none_and_anything_else_an_invalid_response():
    assert CHARGELOG.read({"chargelog": None}) is None
    assert CHARGELOG.read({}) is None
    with pytest.raises(InvalidResponseError):
        CHARGELOG.read({"chargelog": []})


def test_null_in_place_of_a_list_is_an_empty_one_and_drift_only_where_it_is_not_documented():
    assert FILTERS.read({"filters": None}) == []
    assert FILTERS.read({"filters": None}).drift == ()
    assert SETTINGS.read({"settings": None}) == []
    assert [place.problem for place in SETTINGS.read({"settings": None}).drift] == ["null"]
    with pytest.raises(InvalidResponseError, match="text where it documents a list of Filter"):
        FILTERS.read({"filters": "none"})


@pytest.mark.parametrize("value", [True, False, None])
def test_a_result_that_is_true_or_false_may_be_neither(value):
    assert HAS_PAYMENT_MEDIUM.read({"hasPaymentMedium": value}) is value


@pytest.mark.parametrize("value", ["true", 1, {}, []])
def test_what_only_resembles_true_or_false_is_an_invalid_response(value):
    with pytest.raises(InvalidResponseError, match="true or false"):
        HAS_PAYMENT_MEDIUM.read({"hasPaymentMedium": value})


def test_finding_an_operation_imports_its_subject_only():
    program = (
        "import sys\n"
        "from beenergised.graphql_api.operation_index import operation\n"
        "operation('chargingStatistics')\n"
        "print(sorted(m.rpartition('.')[2] for m in sys.modules if '_generated.' in m))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['registry', 'statistics']"
