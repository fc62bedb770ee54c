"""Every example of the reference fits the shipped schema, except where a list says why not."""

import pytest
from graphql import FieldNode, OperationDefinitionNode, parse
from tests.graphql_generation.contradictions import KINDS, PAGE, page, shown
from tests.graphql_generation.reference import (
    CONTRADICTIONS,
    EXAMPLES,
    OPERATIONS,
    complete,
    left_out,
    may_not_be_null,
    problems,
    root_field,
)

LISTED = {
    entry["where"]: entry["problems"]
    for entry in CONTRADICTIONS["contradictions"]
    if "problems" in entry
}
SHOWN = [
    (entry["where"], path, value)
    for entry in CONTRADICTIONS["contradictions"]
    for path, value in entry.get("shows", {}).items()
]
ANSWERS = [where for where in EXAMPLES if where.startswith(("answer ", "example "))]


@pytest.mark.parametrize("where", EXAMPLES)
def test_an_example_fits_the_schema_or_fails_in_the_way_that_is_listed(where):
    assert problems(where) == LISTED.get(where, [])


@pytest.mark.parametrize(("where", "path", "value"), SHOWN)
def test_an_example_still_shows_what_contradicts_the_text(where, path, value):
    assert shown(where, path) == value


@pytest.mark.parametrize("where", ANSWERS)
def test_an_answer_leaves_out_just_what_is_listed(where):
    assert left_out(where) == CONTRADICTIONS["partial"].get(where, {})


def test_19_answers_leave_fields_out_and_five_of_them_what_is_never_null():
    partial = [where for where in CONTRADICTIONS["partial"] if where.startswith("answer ")]
    assert len(partial) == 19
    assert sorted(where for where in partial if may_not_be_null(where)) == [
        "answer cardsPaged",
        "answer chargelog",
        "answer chargelogsPaged",
        "answer cp",
        "answer getFavouriteCps",
    ]


def test_every_contradiction_is_about_something_and_says_why_and_what_is_done():
    for entry in CONTRADICTIONS["contradictions"]:
        kind, _, name = entry["where"].partition(" ")
        assert kind in KINDS
        assert name in OPERATIONS if kind == "text" else entry["where"] in EXAMPLES
        assert entry["why"].endswith(".")
        assert entry["here"]
        assert ("problems" in entry) + ("shows" in entry) == (kind != "text")


def test_people_read_the_same_list():
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_generated_document_passes_every_argument_and_selects_the_operation(name):
    [operation] = parse("\n".join(OPERATIONS[name]["document"])).definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert operation.name.value == name
    [root] = operation.selection_set.selections
    assert isinstance(root, FieldNode)
    assert root.name.value == name
    assert {argument.name.value for argument in root.arguments or ()} == root_field(
        name
    ).args.keys()
    assert OPERATIONS[name]["variables"].keys() == root_field(name).args.keys()


def test_fragments_that_a_document_does_not_define_are_stood_in_for():
    document = complete("{ card(id: 1) { rate { ...RateOptionFragment } } }")
    assert [node.name.value for node in document.definitions[1:]] == ["RateOptionFragment"]
