"""The shipped schema is the documented API: nothing more, nothing less, and all of it described."""

import json
import re

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    Undefined,
    is_introspection_type,
    is_specified_scalar_type,
)
from tests.graphql_generation.reference import (
    OPERATIONS,
    PLACEHOLDER,
    REFERENCE,
    SCHEMA,
    SCHEMA_FILE,
    TYPES,
    root_field,
)

KINDS = {
    "object": GraphQLObjectType,
    "interface": GraphQLInterfaceType,
    "input": GraphQLInputObjectType,
    "enum": GraphQLEnumType,
}
ROOTS = {"Query", "Mutation"}
TEXT = SCHEMA_FILE.read_text(encoding="utf-8")
# The comment above a type: what the reference lost of it.
NOTES = {
    found["name"]: found["notes"]
    for found in re.finditer(r"(?P<notes>(?:^# .+\n)+)^\w+ (?P<name>\w+)", TEXT, re.MULTILINE)
}
NAMED = sorted(name for name, of in TYPES.items() if of["kind"] != "enum")
ENUMS = sorted(name for name, of in TYPES.items() if of["kind"] == "enum")


def described():
    """Everything that has a description, by its path."""
    for name, of in SCHEMA.type_map.items():
        if is_introspection_type(of) or is_specified_scalar_type(of):
            continue
        if name not in ROOTS:
            yield name, of.description
        for inner, field in getattr(of, "fields", {}).items():
            yield f"{name}.{inner}", field.description
            for argument, given in getattr(field, "args", {}).items():
                yield f"{name}.{inner}({argument})", given.description
        # Country codes are described by the standard that they are from.
        if name != "CountryAlpha":
            for value, found in getattr(of, "values", {}).items():
                yield f"{name}.{value}", found.description


def test_there_are_36_queries_and_23_mutations_and_no_others():
    assert (len(REFERENCE["queries"]), len(REFERENCE["mutations"])) == (36, 23)
    assert SCHEMA.query_type.fields.keys() == REFERENCE["queries"].keys()
    assert SCHEMA.mutation_type.fields.keys() == REFERENCE["mutations"].keys()
    assert SCHEMA.subscription_type is None


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_an_operation_has_the_documented_arguments_defaults_and_result(name):
    documented, field = OPERATIONS[name], root_field(name)
    assert str(field.type) == documented["returns"]
    assert {arg: str(given.type) for arg, given in field.args.items()} == documented["arguments"]
    defaults = {
        arg: given.ast_node.default_value.value
        for arg, given in field.args.items()
        if given.ast_node.default_value
    }
    assert defaults == documented["defaults"]
    assert bool(field.deprecation_reason) == ("use_instead" in documented)
    assert documented.get("use_instead", "") in (field.deprecation_reason or "")


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_an_operation_says_which_roles_may_call_it(name):
    roles = OPERATIONS[name]["roles"]
    text = " ".join(root_field(name).description.split())
    told = re.search(r"Roles?: ([A-Z, ]+)", text)
    assert (told[1].split(", ") if told else []) == roles


def test_there_are_the_documented_types_and_no_others():
    own = {
        name
        for name, of in SCHEMA.type_map.items()
        if not is_introspection_type(of) and not is_specified_scalar_type(of)
    }
    assert own == {*TYPES, "DateTime", *ROOTS}
    for name, of in TYPES.items():
        assert type(SCHEMA.type_map[name]) is KINDS[of["kind"]]


@pytest.mark.parametrize("name", NAMED)
def test_a_type_has_the_documented_fields(name):
    documented, of = TYPES[name], SCHEMA.type_map[name]
    fields = {field: str(found.type) for field, found in of.fields.items()}
    assert fields == (documented["fields"] or {PLACEHOLDER: "Boolean"})
    deprecated = [field for field, found in of.fields.items() if found.deprecation_reason]
    assert sorted(deprecated) == documented.get("deprecated", [])
    if documented["kind"] == "input":
        assert all(found.default_value is Undefined for found in of.fields.values())


@pytest.mark.parametrize("name", NAMED)
def test_a_type_whose_fields_are_lost_says_what_they_are_from(name):
    assert ("# uncertain:" in NOTES.get(name, "")) == (
        "derived_from" in TYPES[name] or name == "CardInterface"
    )
    if TYPES[name]["fields"] == {}:
        assert TYPES[name]["derived_from"] is None
        assert "placeholder" in NOTES[name]
        assert "do not select" in SCHEMA.type_map[name].fields[PLACEHOLDER].description


@pytest.mark.parametrize("name", ["CardInterface", "PaginationInterface"])
def test_an_interface_is_implemented_by_the_documented_types(name):
    found = SCHEMA.get_possible_types(SCHEMA.type_map[name])
    assert sorted(of.name for of in found) == sorted(TYPES[name]["implementers"])


@pytest.mark.parametrize("name", ENUMS)
def test_an_enum_has_the_values_that_are_known_and_says_how_many_are_not(name):
    documented, of = TYPES[name], SCHEMA.type_map[name]
    assert list(of.values) == documented["values"]
    assert documented["example"] in of.values
    assert not any(value.deprecation_reason for value in of.values.values())
    told = re.search(r"incomplete: (\d+) values, ", NOTES.get(name, ""))
    if len(of.values) < documented["rows"]:
        assert told
    if told:
        assert int(told[1]) == documented["rows"]


def test_nothing_of_an_enum_goes_beyond_the_room_that_its_table_has():
    assert all(len(TYPES[name]["values"]) <= TYPES[name]["rows"] for name in ENUMS)


def test_everything_has_a_description_and_none_is_long():
    for path, text in described():
        assert text, path
        assert "TODO" not in text, path
        assert len(text) <= 220, path


def test_types_stand_in_order_query_and_mutation_first():
    names = re.findall(r"^(?:type|input|enum|interface|scalar) (\w+)", TEXT, re.MULTILINE)
    assert names[:2] == ["Query", "Mutation"]
    assert names[2:] == sorted(names[2:], key=str.lower)


def test_a_line_of_the_schema_fits_a_screen():
    assert [line for line in TEXT.splitlines() if len(line) > 100] == []


def test_the_reference_data_names_nothing_that_is_not_there():
    text = json.dumps(REFERENCE)
    assert set(re.findall(r'"example_of": "(\w+)"', text)) <= TYPES.keys()
