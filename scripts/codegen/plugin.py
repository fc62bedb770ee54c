"""What ariadne-codegen is told to do otherwise.

Runs inside ariadne-codegen, in its environment. A fragment becomes one class on our own base,
flat even where it is on an interface, and derived from the fragment of the same type that it
begins with; an enum is open; an input is strict; descriptions become
docstrings. Imports are left out: scripts/generate.py adds them when it sorts classes by subject.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ariadne_codegen.plugins.base import Plugin
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLType,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
)
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from beenergised.names import to_snake
from codegen.names import BASES, FIELD_TYPES, SCALARS, TYPE_NAMES

_TAKEN = {*dir(BaseModel), "drift", "self"}


class BeEnergisedPlugin(Plugin):
    """The hooks that ariadne-codegen calls; each replaces what it made."""

    # ruff: noqa: ARG002 - the hooks are called with what is being replaced

    def generate_enum(self, class_def: ast.ClassDef, enum_type: GraphQLEnumType) -> ast.ClassDef:
        members = [(name, value.description) for name, value in enum_type.values.items()]
        lines = [
            (f"{to_snake(name).upper().rstrip('_')} = {name!r}", text) for name, text in members
        ]
        return _class(_named(enum_type.name), ["OpenEnum"], enum_type.description, lines)

    def generate_input_class(
        self, class_def: ast.ClassDef, input_type: GraphQLInputObjectType
    ) -> ast.ClassDef:
        lines: list[tuple[str, str | None]] = []
        for name, field in input_type.fields.items():
            inner = FIELD_TYPES.get(f"{input_type.name}.{name}")
            lines.append((_field(name, _annotation(field.type, inner)), field.description))
        return _class(_named(input_type.name), ["Input"], input_type.description, lines)

    def generate_fragments_module(
        self, module: ast.Module, fragments_definitions: dict[str, FragmentDefinitionNode]
    ) -> ast.Module:
        self._fragments = fragments_definitions
        classes = [self._answer(fragment) for fragment in fragments_definitions.values()]
        return ast.Module(body=list(classes), type_ignores=[])

    def _answer(self, fragment: FragmentDefinitionNode) -> ast.ClassDef:
        of = fragment.type_condition.name.value
        lines: dict[str, tuple[str, str | None]] = {}
        bases = self._bases(of, fragment.selection_set)
        own = [node for node in fragment.selection_set.selections if _spread(node) not in bases]
        for parent, node, field in self._fields(of, SelectionSetNode(selections=tuple(own))):
            schema_name = node.name.value
            name = node.alias.value if node.alias else schema_name
            annotation = _annotation(field.type, self._inner(parent, node, field))
            lines[name] = (_field(name, annotation), field.description)
        description = self.schema.type_map[of].description
        return _class(
            fragment.name.value,
            bases or [BASES.get(of, "Answer")],
            description,
            list(lines.values()),
        )

    def _bases(self, of: str, selected: SelectionSetNode) -> list[str]:
        """The fragments on the same type that are spread: their classes are inherited from."""
        names = [name for node in selected.selections if (name := _spread(node))]
        return [name for name in names if self._fragments[name].type_condition.name.value == of]

    def _fields(
        self, parent: str, selected: SelectionSetNode
    ) -> Iterator[tuple[str, FieldNode, GraphQLField]]:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield parent, node, self.schema.type_map[parent].fields[node.name.value]
                continue
            inner = (
                self._fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            )
            of = inner.type_condition.name.value if inner.type_condition else parent
            yield from self._fields(of, inner.selection_set)

    def _inner(self, parent: str, node: FieldNode, field: GraphQLField) -> str:
        if node.selection_set is None:
            return FIELD_TYPES.get(f"{parent}.{node.name.value}") or _named_type(field.type)
        [spread] = node.selection_set.selections  # every selected object has a named fragment
        if not isinstance(spread, FragmentSpreadNode):
            raise TypeError(f"{parent}.{node.name.value} needs a named fragment")
        return spread.name.value


def _spread(node: SelectionNode) -> str | None:
    """The name of the fragment that a selection spreads."""
    return node.name.value if isinstance(node, FragmentSpreadNode) else None


def _annotation(of: GraphQLType, inner: str | None = None) -> str:
    """The annotation of a field. Items of a list are never optional, see docs on `.drift`."""
    if isinstance(of, GraphQLNonNull):
        return _annotation(of.of_type, inner).removesuffix(" | None")
    if isinstance(of, GraphQLList):
        return f"list[{_annotation(of.of_type, inner).removesuffix(' | None')}] | None"
    return f"{inner or _named_type(of)} | None"


def _named_type(of: GraphQLType) -> str:
    named = get_named_type(of)
    if isinstance(named, GraphQLScalarType):
        return SCALARS.get(named.name, named.name)
    return _named(named.name)


def _named(name: str) -> str:
    return TYPE_NAMES.get(name, name)


def _field(alias: str, annotation: str) -> str:
    attribute = to_snake(alias)
    if attribute in _TAKEN:
        attribute += "_"
    optional = annotation.endswith(" | None")
    if to_camel(attribute) != alias:
        default = "default=None, " if optional else ""
        return f"{attribute}: {annotation} = Field({default}alias={alias!r})"
    return f"{attribute}: {annotation}" + (" = None" if optional else "")


def _class(
    name: str, bases: list[str], description: str | None, lines: list[tuple[str, str | None]]
) -> ast.ClassDef:
    body = [_docstring(description or name)]
    for line, text in lines:
        body += ast.parse(line).body
        body += [_docstring(text)] if text else []
    return ast.ClassDef(name, [ast.Name(base) for base in bases], [], body, [])


def _docstring(text: str) -> ast.stmt:
    return ast.Expr(ast.Constant(text.strip()))
