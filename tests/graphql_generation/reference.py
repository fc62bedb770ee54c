"""The reference as data, and what is wrong with its own examples.

`reference.json` has the facts of the reference: operations with their examples, types with their
fields. Where it stands for the example of a type, the reference names the type instead of a value:
`{"example_of": "Card"}`. `contradictions.json` has what does not fit together.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphql import (
    DocumentNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLType,
    NoDeprecatedCustomRule,
    Visitor,
    build_schema,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    parse,
    specified_rules,
    validate,
    visit,
)

from beenergised.graphql_api import operations

HERE = Path(__file__).parent
REFERENCE: dict[str, Any] = json.loads((HERE / "reference.json").read_text(encoding="utf-8"))
CONTRADICTIONS: dict[str, Any] = json.loads(
    (HERE / "contradictions.json").read_text(encoding="utf-8")
)
TYPES: dict[str, Any] = REFERENCE["types"]
OPERATIONS: dict[str, Any] = {**REFERENCE["queries"], **REFERENCE["mutations"]}
SCHEMA_FILE = Path(operations.__file__).parent / "schema.graphql"
#: The one field of a type whose fields are all lost.
PLACEHOLDER = "unknownFields"
SCHEMA = build_schema(SCHEMA_FILE.read_text(encoding="utf-8"))

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_SCALARS = {
    "ID": lambda value: isinstance(value, str) or type(value) is int,
    "String": lambda value: isinstance(value, str),
    "Int": lambda value: type(value) is int,
    "Float": lambda value: type(value) in (int, float),
    "Boolean": lambda value: isinstance(value, bool),
    "DateTime": lambda value: isinstance(value, str) and bool(_DATE_TIME.fullmatch(value)),
}


def resolved(value: Any) -> Any:
    """`value` with the example of a type wherever the reference names the type instead."""
    if isinstance(value, list):
        return [resolved(item) for item in value]
    if isinstance(value, dict):
        if value.keys() == {"example_of"}:
            return resolved(TYPES[value["example_of"]].get("example", {}))
        return {name: resolved(item) for name, item in value.items()}
    return value


def _examples() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, operation in OPERATIONS.items():
        for kind in "document", "short_document":
            if kind in operation:
                found[f"{kind} {name}"] = "\n".join(operation[kind])
        found[f"variables {name}"] = resolved(operation["variables"])
        found[f"answer {name}"] = resolved(operation["answer"])["data"][name]
    for name, of in TYPES.items():
        if "example" in of:
            found[f"example {name}"] = resolved(of["example"])
    return found


#: Every example of the reference, by a name that says where it is: "answer card".
EXAMPLES = _examples()


def root_field(name: str) -> Any:
    """The field of Query or Mutation."""
    root = SCHEMA.query_type if name in REFERENCE["queries"] else SCHEMA.mutation_type
    assert root is not None
    return root.fields[name]


def problems(where: str) -> list[str]:
    """What is wrong with an example: text that tells one problem from another."""
    kind, _, name = where.partition(" ")
    value = EXAMPLES[where]
    if kind.endswith("document"):
        return list(_document_problems(value))
    if kind == "variables":
        return list(_fields_problems(root_field(name).args, value, ""))
    of = root_field(name).type if kind == "answer" else SCHEMA.type_map[name]
    return list(_value_problems(of, value, ""))


# --- Documents


def complete(text: str) -> DocumentNode:
    """A document of the reference, with the fragments that it spreads and does not define."""
    return parse("\n".join([text, *map(_stand_in, _spreads(parse(text)))]))


def _spreads(document: DocumentNode) -> list[str]:
    names: set[str] = set()

    class Collector(Visitor):
        def enter_fragment_spread(self, node: FragmentSpreadNode, *_: object) -> None:
            names.add(node.name.value)

    visit(document, Collector())
    return sorted(names)


def _stand_in(fragment: str) -> str:
    """For a fragment of the reference: the plain fields of the type that it is named for."""
    of: Any = SCHEMA.type_map[fragment.removesuffix("Fragment")]
    plain = [
        name
        for name, field in of.fields.items()
        if is_leaf_type(get_named_type(field.type)) and not field.deprecation_reason
    ]
    return f"fragment {fragment} on {of.name} {{ __typename {' '.join(plain)} }}"


def _document_problems(text: str) -> Iterator[str]:
    for error in validate(SCHEMA, complete(text), [*specified_rules, NoDeprecatedCustomRule]):
        # Without suggestions and reasons, whose words are not the reference's.
        yield re.split(r" Did you mean|(?<= is deprecated\.) ", error.message)[0]


# --- Values


def _value_problems(of: GraphQLType, value: Any, path: str) -> Iterator[str]:
    """Where JSON is not what the schema says of `of`. What is left out is another matter."""
    if isinstance(of, GraphQLNonNull):
        of = of.of_type
        if value is None:
            yield f"{path}: null"
    if value is None:
        return
    if isinstance(of, GraphQLList):
        for number, item in enumerate(value):
            yield from _value_problems(of.of_type, item, f"{path}[{number}]")
    elif is_leaf_type(of):
        if not fits(of, value):
            yield f"{path}: {value!r} is no {of}".removeprefix(": ")
    else:
        yield from _fields_problems(of.fields, value, path)  # type: ignore[attr-defined]


def _fields_problems(fields: Any, value: dict[str, Any], path: str) -> Iterator[str]:
    for name in sorted(value.keys() - fields.keys()):
        yield f"{_step(path, name)}: no such field"
    for name, field in fields.items():
        if name in value:
            yield from _value_problems(field.type, value[name], _step(path, name))
        elif isinstance(field.type, GraphQLNonNull) and not isinstance(field, GraphQLField):
            yield f"{_step(path, name)}: needed"


def fits(of: Any, value: object) -> bool:
    """Whether JSON has `value` for a scalar or an enum."""
    if isinstance(of, GraphQLEnumType):
        return value in of.values
    return _SCALARS[of.name](value)


def left_out(where: str) -> dict[str, list[str]]:
    """What an answer leaves out of the fields of its types: names, by the path of the object."""
    kind, _, name = where.partition(" ")
    if kind not in {"answer", "example"} or TYPES.get(name, {}).get("kind") == "input":
        return {}
    of = root_field(name).type if kind == "answer" else SCHEMA.type_map[name]
    return dict(_left_out(of, EXAMPLES[where], ""))


def _left_out(of: Any, value: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _left_out(get_nullable_type(of).of_type, item, f"{path}[{number}]")
    elif isinstance(value, dict):
        fields = get_named_type(of).fields
        missing = [name for name in fields if name not in value and name != PLACEHOLDER]
        if missing:
            yield path, missing
        for name in value:
            yield from _left_out(fields[name].type, value[name], _step(path, name))


def may_not_be_null(where: str) -> list[str]:
    """The paths of what an answer leaves out although it is documented as never null."""
    kind, _, name = where.partition(" ")
    of = root_field(name).type if kind == "answer" else SCHEMA.type_map[name]
    return [
        _step(path, field)
        for path, fields in left_out(where).items()
        for field in fields
        if isinstance(_at(of, path).fields[field].type, GraphQLNonNull)
    ]


def _at(of: Any, path: str) -> Any:
    for step in steps(path):
        of = get_named_type(of).fields[step].type if isinstance(step, str) else of
    return get_named_type(of)


def steps(path: str) -> list[str | int]:
    """`data[0].rate` in parts."""
    return [int(n) if n else name for n, name in re.findall(r"\[(\d+)\]|([^.\[]+)", path)]


def _step(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
