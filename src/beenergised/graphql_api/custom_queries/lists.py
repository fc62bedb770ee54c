"""Lists by a document of the caller's own: where its rows are, and how to ask for the next ones."""

# graphql-core leaves out the arguments of its own generic types; pyright's strict mode objects.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from beenergised.errors import InvalidArgumentError, InvalidResponseError
from beenergised.graphql_api.custom_queries.calls import OwnAnswer, Reader
from beenergised.graphql_api.custom_queries.documents import OwnDocument, fields_below, key_of
from beenergised.graphql_api.custom_queries.variables import Variables
from beenergised.graphql_api.pages import cursor_variables, offset_variables
from beenergised.pagination import CursorPlan, Fetch, FetchedPage, OffsetPlan
from beenergised.pagination.pages import build_page, mark

if TYPE_CHECKING:
    from graphql import FieldNode, VariableDefinitionNode

RowT = TypeVar("RowT")

_OFFSET, _CURSOR = "PaginationFilter", "CursorFilter"


@dataclass(frozen=True, slots=True)
class ListDocument:
    """A document of one list: the variable that says which page, and the keys of its answer.

    `keys` are those of `pagination`, by the names of its fields; `id` is None where the ids of
    the rows are not asked for.
    """

    variable: str
    by_cursor: bool
    root: str
    rows: str
    pagination: str
    keys: Mapping[str, str]
    id: str | None

    def plan(self, page_size: int) -> OffsetPlan | CursorPlan:
        """A fresh plan for one reading."""
        return CursorPlan(page_size) if self.by_cursor else OffsetPlan(page_size)

    def variables(self, fetch: Fetch, given: Variables) -> Variables:
        """The variables that ask for what the plan wants."""
        wanted = cursor_variables(fetch) if self.by_cursor else offset_variables(fetch)
        return {**given, self.variable: wanted}

    def page(self, answer: OwnAnswer, reader: Reader[RowT]) -> FetchedPage[RowT]:
        """The page that an answer holds. Raises `InvalidResponseError` if it holds no rows."""
        response = answer.response
        page = _object(answer.data.get(self.root))
        rows: object = page.get(self.rows)
        if not isinstance(rows, list):
            # Not an empty list: the reader would take it for the end.
            raise InvalidResponseError(
                f"{response.operation}: the service answered a page without its rows. What was "
                "read until here is kept.",
                response=response,
            )
        # A row that arrived as null stays in its place, so that no offset is off by one.
        objects = [_object(row) for row in cast("list[object]", rows)]
        pagination = _object(page.get(self.pagination))
        said = {name: pagination.get(key) for name, key in self.keys.items()}
        return build_page(
            [
                reader.read(row, response, f"{self.root}.{self.rows}.{number}")
                for number, row in enumerate(objects)
            ],
            response,
            # Read before the rows become models: a model need not have the id.
            ids=tuple(mark(row.get(self.id)) if self.id else None for row in objects),
            total=said.get("totalCount"),
            is_last=None if self.by_cursor else said.get("isLastPage"),
            cursor=said.get("cursor"),
            limit=said.get("limit"),
        )


def list_document(document: OwnDocument, given: Variables) -> ListDocument:
    """Where the rows and the pagination of `document` are.

    Raises `InvalidArgumentError` that says all that it lacks.
    """
    if document.kind != "query":
        raise _unfit(["it is a mutation"])
    fragments = document.fragments
    by_key = _by_key(fields_below([document.operation.selection_set], fragments))
    if len(by_key) != 1:
        raise _unfit([f"it has {len(by_key)} root fields ({', '.join(by_key)}), not one"])
    [(root, nodes)] = by_key.items()
    below = _by_name(fields_below([node.selection_set for node in nodes], fragments))
    sought = _by_name(
        fields_below([node.selection_set for node in below.get("pagination", [])], fragments)
    )
    rows = _by_name(fields_below([node.selection_set for node in below.get("data", [])], fragments))
    variables = [
        node for node in document.operation.variable_definitions or () if _is_of_paging(node)
    ]
    by_cursor = [_type_name(node) for node in variables] == [_CURSOR]
    lacking = [
        *_lacking_fields(root, below, sought, by_cursor=by_cursor),
        *_lacking_variable(root, nodes, variables),
    ]
    if lacking:
        raise _unfit(lacking)
    variable = variables[0].variable.name.value
    if variable in given:
        raise InvalidArgumentError(
            variable, f"${variable} is filled in page by page: leave it out, and set page_size=."
        )
    return ListDocument(
        variable=variable,
        by_cursor=by_cursor,
        root=root,
        rows=key_of(below["data"][0]),
        pagination=key_of(below["pagination"][0]),
        keys={name: key_of(fields[0]) for name, fields in sought.items()},
        id=key_of(rows["id"][0]) if "id" in rows else None,
    )


def _lacking_fields(
    root: str,
    below: Mapping[str, list[FieldNode]],
    pagination: Mapping[str, list[FieldNode]],
    *,
    by_cursor: bool,
) -> Iterator[str]:
    for name in ("data", "pagination"):
        if len({key_of(node) for node in below.get(name, [])}) > 1:
            yield f"{root} selects `{name}` more than once, under different names"
    if "data" not in below:
        yield f"{root} does not select `data`"
    if "pagination" not in below:
        yield f"{root} does not select `pagination`"
    elif by_cursor and "cursor" not in pagination:
        yield f"{root}.pagination does not select `... on CursorPagination {{ cursor }}`"
    elif not by_cursor and not {"isLastPage", "totalCount"} & set(pagination):
        # Without them a page that the service cut short would pass for the last.
        yield f"{root}.pagination selects neither `isLastPage` nor `totalCount`"


def _lacking_variable(
    root: str, nodes: list[FieldNode], variables: list[VariableDefinitionNode]
) -> Iterator[str]:
    if not variables:
        yield (
            f"it declares no variable for the page (`$pagination: {_OFFSET}`, or "
            f"`$cursorPagination: {_CURSOR}`)"
        )
        return
    if len(variables) > 1:
        yield "it declares more than one variable for the page: the service takes one"
        return
    name = variables[0].variable.name.value
    if name not in _names_passed(nodes):
        yield f"${name} is not passed to {root}"


def _names_passed(nodes: list[FieldNode]) -> set[str]:
    from graphql import VariableNode

    values = [argument.value for node in nodes for argument in node.arguments or ()]
    return {value.name.value for value in values if isinstance(value, VariableNode)}


def _is_of_paging(node: VariableDefinitionNode) -> bool:
    return _type_name(node) in {_OFFSET, _CURSOR}


def _type_name(node: VariableDefinitionNode) -> str:
    from graphql import print_ast

    return print_ast(node.type).rstrip("!")


def _by_name(fields: Iterator[FieldNode]) -> dict[str, list[FieldNode]]:
    found: dict[str, list[FieldNode]] = {}
    for node in fields:
        found.setdefault(node.name.value, []).append(node)
    return found


def _by_key(fields: Iterator[FieldNode]) -> dict[str, list[FieldNode]]:
    found: dict[str, list[FieldNode]] = {}
    for node in fields:
        found.setdefault(key_of(node), []).append(node)
    return found


def _unfit(lacking: list[str]) -> InvalidArgumentError:
    return InvalidArgumentError(
        "document",
        f"document is not one that execute_paged can read a list by: {'; '.join(lacking)}. It "
        f"needs the form query ($pagination: {_OFFSET}) {{ somethingPaged(pagination: "
        "$pagination) { data { id … } pagination { isLastPage totalCount } } }.",
    )


# Any: JSON.
def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
