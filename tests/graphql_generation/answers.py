"""Answers that are made from the schema: as documented, and spoiled in every way we know.

A `Shape` is what one of our documents asks for, place by place, with the schema's types. From it
come answers that are as documented, `clean`, and `spoiled_answers`, which know what `.drift` should
say about them, and where it should say nothing.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    is_abstract_type,
    parse,
)
from hypothesis import strategies as st
from scripts.codegen.names import FIELD_TYPES
from tests.graphql_generation.reference import SCHEMA, root_field

from beenergised.graphql_api.operations import Operation

Path = tuple[str | int, ...]


# By identity: strategies are remembered by it, and making those anew for each example takes
# longer than what is tested.
@dataclass(frozen=True, eq=False)
class Shape:
    """What a document asks for at one place.

    A place is an object (`choices`: the fields by name, more than once for an interface), a list
    (`item`) or a value (neither); `name` is that of its type.
    """

    name: str
    nullable: bool
    item: "Shape | None" = None
    choices: tuple[dict[str, "Shape"], ...] = ()

    def fields(self, value: dict[str, Any]) -> dict[str, "Shape"]:
        """The fields of the choice that `value` was made from."""
        return max(self.choices, key=lambda fields: len(fields.keys() & value.keys()))


def shape_of(operation: Operation[Any]) -> Shape:
    """What an operation's document asks for."""
    [node] = parse(operation.document).definitions
    assert isinstance(node, OperationDefinitionNode)
    [root] = node.selection_set.selections
    assert isinstance(root, FieldNode)
    return _shape(root_field(operation.field).type, root.selection_set)


def _shape(of: Any, selected: SelectionSetNode | None, told: str | None = None) -> Shape:
    nullable = not isinstance(of, GraphQLNonNull)
    of = of if nullable else of.of_type
    if isinstance(of, GraphQLList):
        return Shape("list", nullable, item=_shape(of.of_type, selected, told))
    if selected is None:
        # Numbers of accounts and the like are text that is shown otherwise.
        known = told in _GOOD or told in SCHEMA.type_map
        return Shape(told if told and known else of.name, nullable)
    kinds = SCHEMA.get_possible_types(of) if is_abstract_type(of) else [of]
    return Shape(of.name, nullable, choices=tuple(dict(_fields(k, selected)) for k in kinds))


def _fields(of: Any, selected: SelectionSetNode) -> Iterator[tuple[str, Shape]]:
    for node in selected.selections:
        if isinstance(node, FieldNode):
            name = node.name.value
            key = node.alias.value if node.alias else name
            told = FIELD_TYPES.get(f"{of.name}.{name}")
            yield key, _shape(of.fields[name].type, node.selection_set, told)
        elif isinstance(node, InlineFragmentNode) and node.type_condition.name.value == of.name:
            yield from _fields(of, node.selection_set)


# --- As documented

# Lenient forms among them: a number for an id, 11.0 for a whole number, a date for a time.
_GOOD: dict[str, list[Any]] = {
    "ID": ["5c749d00", "", 4],
    "String": [
        "Main Street",
        "",
        "null",
        "AT12 3456 7890 1234 5678",
        "Zürich \N{HIGH VOLTAGE SIGN}",
    ],
    "Int": [0, 42, -1, 2**40, 11.0],
    "Float": [0, 24.37, -0.5, 1e300],
    "Boolean": [True, False],
    "DateTime": ["2024-03-15T10:15:00.000Z", "2024-03-15T10:15:00+02:00", "2026-12-31"],
    "ChargelogStatus": ["started", "stopped"],
}
_WRONG: dict[str, tuple[str, list[Any]]] = {
    "ID": ("not text", [True, {"id": "4"}, ["4"]]),
    "String": ("not text", [17, False, 2.5, {"de": "Haus"}, ["a", None]]),
    "Int": ("not a whole number", ["42", 1.5, True, [], {}]),
    "Float": ("not a number", ["24.37", True, [1.0], {"value": 1}]),
    "Boolean": ("not true or false", [0, 1, "true", [True]]),
    "DateTime": ("not a date-time", [1710497700, "1710497700", "yesterday", "", {"date": None}]),
    "object": ("not an object", ["text", 4, False, [], [{"id": "4"}]]),
    "list": ("not a list", ["text", 0, True, {}, {"id": "4"}]),
    "enum": ("not text", [17, True, {"slug": "x"}, []]),
}
UNKNOWN_WORDS = ["BRAND_NEW", "", "ready to go", "none", "available"]
EXTRA_NAMES = ["newField", "__typename", "cls", "self", "drift", "model_config", "a b", ""]


def _good(shape: Shape) -> list[Any]:
    of = SCHEMA.type_map.get(shape.name)
    return list(of.values) if isinstance(of, GraphQLEnumType) else _GOOD[shape.name]


@cache
def clean(shape: Shape) -> st.SearchStrategy[Any]:
    """Values that are as documented, nulls included."""
    found: st.SearchStrategy[Any]
    if shape.item:
        found = st.lists(_present(shape.item), max_size=3)
    elif shape.choices:
        found = st.one_of([st.fixed_dictionaries(_each(fields)) for fields in shape.choices])
    else:
        found = st.sampled_from(_good(shape))
    # Most often a value: below a null there is nothing left to spoil.
    return st.one_of(found, found, found, st.none()) if shape.nullable else found


def _each(fields: dict[str, Shape]) -> dict[str, st.SearchStrategy[Any]]:
    return {name: clean(inner) for name, inner in fields.items()}


@cache
def _present(shape: Shape) -> st.SearchStrategy[Any]:
    """Null as an item is a way to spoil a list, even where the reference would allow it."""
    return clean(Shape(shape.name, False, shape.item, shape.choices))


def places(shape: Shape, value: Any, path: Path = ()) -> Iterator[tuple[Path, Shape]]:
    """Every place that a value has, with its shape; the root is not one."""
    if shape.item and isinstance(value, list):
        for number, inner in enumerate(value):
            yield (*path, number), shape.item
            yield from places(shape.item, inner, (*path, number))
    elif shape.choices and isinstance(value, dict):
        for name, below in shape.fields(value).items():
            if name in value:
                yield (*path, name), below
                yield from places(below, value[name], (*path, name))


# --- Spoiled


@dataclass
class Spoiled:
    """An answer, and what `.drift` should say: the problem at each place that does not fit."""

    shape: Shape
    value: Any
    problems: dict[Path, str] = field(default_factory=dict)
    #: Places that hold anything: what `.drift` says at or below them is not foretold.
    anything: list[Path] = field(default_factory=list)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def spoiled_answers(draw: st.DrawFn, shape: Shape) -> Spoiled:
    """An answer of `shape` of which some places are spoiled, each in one way."""
    value = draw(_present(shape))
    found = Spoiled(shape, copy.deepcopy(value))
    every = [place for place in places(shape, value) for _ in range(_weight(*place))]
    chosen = draw(st.lists(st.sampled_from(every), min_size=1, max_size=5)) if every else []
    done: list[Path] = []
    for path, below in sorted(chosen, key=lambda place: len(place[0])):
        if not is_below(path, done):
            spoil = draw(st.sampled_from(_spoilers(path)))
            spoil(draw, found, path, below)
            done.append(path)
    _renew(draw, found, done)
    return found


def _weight(path: Path, shape: Shape) -> int:
    """Most places are plain fields that may be null, which is where least can go wrong."""
    return 4 if isinstance(path[-1], int) or not shape.nullable else 1


def _renew(draw: st.DrawFn, found: Spoiled, spoiled: list[Path]) -> None:
    """What a newer service does: words and fields that we do not know. None of it is drift."""
    for path, shape in [((), found.shape), *places(found.shape, found.value)]:
        kind, value = kind_of(shape), at(found.value, path)
        if kind not in {"object", "enum"} or value is None or is_below(path, spoiled):
            continue
        if draw(st.integers(0, 5)) < 5:
            continue
        if kind == "object":
            name = draw(st.sampled_from(EXTRA_NAMES) | st.text(max_size=5))
            if not any(name in fields for fields in shape.choices):
                value[name] = draw(json_values)
        else:
            _put(found.value, path, draw(st.sampled_from(UNKNOWN_WORDS)))


def _spoilers(path: Path) -> list[Any]:
    ways = [_null, _wrong, _wrong, _anything]
    return [*ways, _leave_out] if isinstance(path[-1], str) else ways


def _null(_: st.DrawFn, found: Spoiled, path: Path, shape: Shape) -> None:
    _put(found.value, path, None)
    if isinstance(path[-1], int) or not shape.nullable:
        found.problems[path] = "null"


def _leave_out(_: st.DrawFn, found: Spoiled, path: Path, shape: Shape) -> None:
    del at(found.value, path[:-1])[path[-1]]
    if not shape.nullable:
        found.problems[path] = "missing"


def _wrong(draw: st.DrawFn, found: Spoiled, path: Path, shape: Shape) -> None:
    problem, values = _WRONG[kind_of(shape)]
    _put(found.value, path, copy.deepcopy(draw(st.sampled_from(values))))
    found.problems[path] = problem


def _anything(draw: st.DrawFn, found: Spoiled, path: Path, _: Shape) -> None:
    _put(found.value, path, draw(json_values))
    found.anything.append(path)


def kind_of(shape: Shape) -> str:
    """A key of the table of wrong values."""
    if shape.choices:
        return "object"
    is_word = isinstance(SCHEMA.type_map.get(shape.name), GraphQLEnumType)
    return "enum" if is_word or shape.name == "ChargelogStatus" else shape.name


def at(value: Any, path: Path) -> Any:
    """What `value` has at `path`."""
    for step in path:
        value = value[step]
    return value


def _put(value: Any, path: Path, new: Any) -> None:
    at(value, path[:-1])[path[-1]] = new


def is_below(path: Path, others: list[Path]) -> bool:
    """Whether `path` is one of `others` or below one."""
    return any(path[: len(other)] == other for other in others)
