"""How the rows of a document of the caller's own look: a column for each value it selects."""

# graphql-core leaves out the arguments of its own generic types; pyright's strict mode objects.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from beenergised.cli.output.columns import Column, Row, View, shown, value_at
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api.custom_queries.documents import OwnDocument, key_of, read_document
from beenergised.graphql_api.custom_queries.lists import list_document
from beenergised.graphql_api.custom_queries.schema import load_schema

if TYPE_CHECKING:
    from graphql import FieldNode, SelectionSetNode

# Any: graphql-core's own types for these are generic in one of its versions and not in the other.
_Type: TypeAlias = Any


def view_of(document: str, operation_name: str | None, *, validate: bool) -> View:
    """A column for each single value of the rows, in the order of the document.

    Raises `InvalidArgumentError` where there is a list among them, which no cell can hold.
    """
    if not validate:
        raise InvalidArgumentError(
            "output",
            "--output table and csv need the types of the fields, which --no-validate says may "
            "not be known: take json or ndjson.",
        )
    own = read_document(document, operation_name)
    found = list_document(own, {})
    rows = (found.root, found.rows)
    leaves = _Leaves(own, rows).below(load_schema().query_type, own.operation.selection_set)
    paths = tuple(dict.fromkeys(".".join(path[2:]) for path in leaves if path[:2] == rows))
    return View(
        one="row",
        many="rows",
        columns=tuple(
            Column(path, partial(_cell, path=path), width=10, widest=40, rank=rank)
            for rank, path in enumerate(paths)
        ),
        plain=paths,
        fields=paths,
    )


def _cell(row: Row, path: str) -> str:
    return shown(value_at(row, path))


@dataclass(frozen=True, slots=True)
class _Leaves:
    """The paths of the single values that a document selects."""

    document: OwnDocument
    rows: tuple[str, str]

    def below(
        self, parent: _Type, selected: SelectionSetNode, path: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, ...]]:
        from graphql import FieldNode, FragmentSpreadNode

        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield from self._of_field(parent, node, (*path, key_of(node)))
                continue
            # Any: one of two kinds of node, which have what is read here in common.
            fragment: Any = node
            if isinstance(node, FragmentSpreadNode):
                fragment = self.document.fragments[node.name.value]
            condition = fragment.type_condition
            kind = load_schema().type_map[condition.name.value] if condition else parent
            yield from self.below(kind, fragment.selection_set, path)

    def _of_field(
        self, parent: _Type, node: FieldNode, path: tuple[str, ...]
    ) -> Iterator[tuple[str, ...]]:
        from graphql import get_named_type, get_nullable_type, is_list_type

        if node.name.value.startswith("__"):
            yield path
            return
        kind: _Type = parent.fields[node.name.value].type
        if is_list_type(get_nullable_type(kind)) and path != self.rows:
            raise InvalidArgumentError(
                "output",
                f"{'.'.join(path)} is a list, which no cell of a table or CSV can hold: take json "
                "or ndjson, or do not select it.",
            )
        if node.selection_set:
            yield from self.below(get_named_type(kind), node.selection_set, path)
        else:
            yield path
