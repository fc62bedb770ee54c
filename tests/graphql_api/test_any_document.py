"""Whatever the schema allows to be asked is asked; what it does not know never leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    NameNode,
    Visitor,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_required_argument,
    is_required_input_field,
    parse,
    visit,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphql_api.support import DEMO, Recorder

from beenergised import Client, errors
from beenergised.graphql_api import load_schema
from beenergised.sandbox import SANDBOX_URL, Sandbox, SandboxSender


def literal(kind: Any) -> str:
    """Some value of an input type, in GraphQL."""
    kind = get_nullable_type(kind)
    if is_list_type(kind):
        return f"[{literal(kind.of_type)}]"
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        members = {
            name: field for name, field in kind.fields.items() if is_required_input_field(field)
        }
        given = ", ".join(f"{name}: {literal(each.type)}" for name, each in members.items())
        return f"{{{given}}}"
    return {"Int": "1", "Float": "1.5", "Boolean": "true"}.get(kind.name, '"2026-01-01"')


def field_text(name: str, field: Any, below: str) -> str:
    needed = {key: arg for key, arg in field.args.items() if is_required_argument(arg)}
    arguments = ", ".join(f"{key}: {literal(arg.type)}" for key, arg in needed.items())
    return f"{name}{f'({arguments})' if arguments else ''}{below}"


@st.composite
def selections(draw: Any, kind: Any, depth: int) -> tuple[str, dict[str, Any]]:
    """A selection on a type: as GraphQL, and as keys that an answer must have."""
    fields = {
        name: field
        for name, field in kind.fields.items()
        if depth or not hasattr(get_named_type(field.type), "fields")
    }
    known = st.sampled_from(["__typename", *fields])
    names = draw(st.lists(known, min_size=1, max_size=4, unique=True))
    text, keys = [], {}
    for name in names:
        named = get_named_type(fields[name].type) if name in fields else None
        if isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            below, keys[name] = draw(selections(named, depth - 1))
            text.append(field_text(name, fields[name], f" {{ {below} }}"))
        else:
            keys[name] = {}
            text.append(name if named is None else field_text(name, fields[name], ""))
    return " ".join(text), keys


def queries() -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    query = load_schema().query_type
    assert query is not None

    @st.composite
    def one(draw: Any) -> tuple[str, dict[str, Any]]:
        # Registration fields go with another token.
        names = sorted(set(query.fields) - {"additionalRegistrationFields"})
        name = draw(st.sampled_from(names))
        field = query.fields[name]
        named = get_named_type(field.type)
        if not isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            return f"{{ {field_text(name, field, '')} }}", {name: {}}
        below, keys = draw(selections(named, 3))
        return f"{{ {field_text(name, field, f' {{ {below} }}')} }}", {name: keys}

    return one()


def has_keys(answer: Any, keys: dict[str, Any]) -> bool:
    if answer is None or not keys:
        return True
    if isinstance(answer, list):
        return all(has_keys(item, keys) for item in answer)
    return list(answer) == list(keys) and all(has_keys(answer[key], keys[key]) for key in keys)


@pytest.fixture(scope="module")
def driver() -> Iterator[tuple[Client, Recorder]]:
    with Sandbox() as sandbox:
        sender = Recorder(SandboxSender(sandbox))
        with Client(base_url=SANDBOX_URL, psk=sandbox.psk, **DEMO, sender=sender) as client:
            client.login()
            yield client, sender


def executed(client: Client, document: str) -> dict[str, Any] | None:
    """What the sandbox answers; None where it says that it has no such thing."""
    try:
        return client.execute(document)
    except errors.NotFoundError:
        return None
    except errors.GraphQLError as error:
        if error.service_code != "NOT_AVAILABLE_IN_SANDBOX":
            raise
        return None


@settings(max_examples=150)
@given(query=queries())
def test_any_selection_of_the_schema_is_accepted_and_answered_by_the_sandbox(
    driver: tuple[Client, Recorder], query: tuple[str, dict[str, Any]]
) -> None:
    document, keys = query
    client, sender = driver
    sent = len(sender.wire.requests)
    assert has_keys(executed(client, document), keys)
    assert len(sender.wire.requests) == sent + 1


class FieldNames(Visitor):
    """Collects the names of the fields that a document selects."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[NameNode] = []

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.found.append(node.name)


@settings(max_examples=100)
@given(query=queries(), place=st.integers(0, 20), letter=st.sampled_from("qxz"))
def test_any_misspelt_field_is_refused_and_nothing_is_sent(
    driver: tuple[Client, Recorder], query: tuple[str, dict[str, Any]], place: int, letter: str
) -> None:
    document = query[0]
    fields = FieldNames()
    visit(parse(document), fields)
    name = fields.found[place % len(fields.found)]
    assert name.loc is not None
    misspelt = f"{document[: name.loc.end]}{letter * 3}{document[name.loc.end :]}"
    client, sender = driver
    sent = len(sender.wire.requests)
    with pytest.raises(
        errors.InvalidArgumentError, match=f"Cannot query field '{name.value}{letter * 3}'"
    ):
        client.execute(misspelt)
    assert len(sender.wire.requests) == sent
