"""Documents of the caller's own: read by gql, checked against the shipped schema.

Nothing here sends. What cannot be right is refused with where and why; what is newer than the
shipped schema goes through with `validate=False`, as long as it is GraphQL at all.
"""

# graphql-core leaves out the arguments of its own generic types; pyright's strict mode objects.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api.custom_queries.schema import load_schema
from beenergised.graphql_api.roles import Bearer, role_of
from beenergised.names import did_you_mean
from beenergised.redaction import redact

if TYPE_CHECKING:
    from gql import GraphQLRequest
    from gql.dsl import DSLOperation
    from graphql import (
        DocumentNode,
        FieldNode,
        FragmentDefinitionNode,
        GraphQLError,
        OperationDefinitionNode,
        SelectionSetNode,
    )

#: Text; what `gql.gql` and `gql.dsl.dsl_gql` return; a `DSLQuery` or `DSLMutation`; a parsed
#: document of graphql-core's.
Document: TypeAlias = "str | GraphQLRequest | DSLOperation | DocumentNode"
Kind: TypeAlias = Literal["query", "mutation"]

_MOST_PROBLEMS = 20
_HOW_TO_SEND = "If the service is newer than this version, send it with validate=False."


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class OwnDocument:
    """A document with the one operation of it that is to be executed.

    `text` is what is sent: as the caller wrote it if it was text, else printed. `name` is the
    operation's, None if it has none. `request` is gql's, with the variables that it may hold.
    """

    text: str
    kind: Kind
    name: str | None
    operation: OperationDefinitionNode
    request: GraphQLRequest

    @property
    def roots(self) -> tuple[str, ...]:
        """The names of the root fields, each once, in the order of the document."""
        fields = fields_below([self.operation.selection_set], self.fragments)
        return tuple(dict.fromkeys(field.name.value for field in fields))

    @property
    def fragments(self) -> dict[str, FragmentDefinitionNode]:
        """The fragments by name."""
        from graphql import FragmentDefinitionNode

        return {
            node.name.value: node
            for node in self.request.document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }

    @property
    def shown_name(self) -> str:
        """How logs and errors speak of it: by its name, else by its root fields."""
        return self.name or ", ".join(self.roots)


def read_document(
    document: Document, operation_name: str | None = None, *, validate: bool = True
) -> OwnDocument:
    """Read `document`, choose its operation, and check it against the shipped schema.

    Raises `InvalidArgumentError` for what is not GraphQL, is a subscription, does not say which
    of several operations is meant, or does not fit the schema; the last with every problem as
    line:column and text, unless `validate` is False.

    >>> read_document("{ contact { id } }").roots
    ('contact',)
    >>> read_document("{ contakt { id } }")
    Traceback (most recent call last):
    beenergised.errors.InvalidArgumentError: The document does not fit the schema that this
    version ships:
      1:3 Cannot query field 'contakt' on type 'Query'. Did you mean 'contact'?
    If the service is newer than this version, send it with validate=False.
    """
    request = _request(document)
    operation = _chosen(request.document, operation_name or request.operation_name)
    kind = operation.operation.value
    if kind == "subscription":
        raise _refused(
            "Subscriptions cannot be sent: the service answers queries and mutations only."
        )
    if validate:
        _require_fit(document, request)
    name = operation.name.value if operation.name else None
    return OwnDocument(
        _text(document, request), "query" if kind == "query" else "mutation", name, operation,
        request,
    )  # fmt: skip


def bearer_for(
    document: OwnDocument, overrides: Mapping[str, Bearer], wanted: Bearer | None
) -> Bearer:
    """The token to send a document with: `wanted`, else the one that its root fields take.

    Raises `InvalidArgumentError` where these differ, and for the refresh token, which works once
    and is the session's own.
    """
    if wanted is not None and not isinstance(wanted, Bearer):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "bearer", f"bearer is Bearer.SESSION or Bearer.PSK, not {wanted!r}"
        )
    roots = [root for root in document.roots if not root.startswith("__")]
    taken = {root: role_of(root, overrides).bearer for root in roots}
    bearers = {wanted} if wanted is not None else set(taken.values())
    if Bearer.REFRESH in bearers:
        raise InvalidArgumentError(
            "document",
            "The refresh token is not given to documents: it works once, and the session renews "
            "itself. client.login() begins a new one.",
        )
    if len(bearers) > 1:
        listed = ", ".join(f"{root}: {bearer.name}" for root, bearer in taken.items())
        raise InvalidArgumentError(
            "document",
            f"These fields are sent with different tokens ({listed}): send them in documents of "
            "their own, or say bearer=Bearer.PSK or bearer=Bearer.SESSION.",
        )
    return next(iter(bearers), Bearer.SESSION)


def fields_below(
    sets: Iterable[SelectionSetNode | None], fragments: Mapping[str, FragmentDefinitionNode]
) -> Iterator[FieldNode]:
    """The fields of selections, also those in fragments, whatever type these are for."""
    yield from _fields(sets, fragments, set())


def key_of(field: FieldNode) -> str:
    """The name of a field in the answer."""
    return field.alias.value if field.alias else field.name.value


# --- Reading -----------------------------------------------------------------------------------


def _request(document: Document) -> GraphQLRequest:
    """Gql's request for whatever a document may be."""
    from gql import GraphQLRequest
    from graphql import DocumentNode

    if isinstance(document, str):
        return _parsed(document)
    if isinstance(document, GraphQLRequest):
        return document
    if isinstance(document, DocumentNode):
        return GraphQLRequest(document)
    dsl = sys.modules.get("gql.dsl")  # whoever has an object of it has imported it
    if dsl is not None and isinstance(document, dsl.DSLOperation):
        request: GraphQLRequest = dsl.dsl_gql(document)
        return request
    raise _refused(
        "document is GraphQL text, or what gql.gql(), dsl_gql() or graphql.parse() return, not "
        f"{type(document).__name__}."
    )


@lru_cache(maxsize=128)
def _parsed(text: str) -> GraphQLRequest:
    from gql import GraphQLRequest
    from graphql import GraphQLError

    if not text.strip():
        raise _refused("document is empty: write at least `{ field }`.")
    try:
        return GraphQLRequest(text)
    except GraphQLError as error:
        raise _refused(f"document is not GraphQL: {_placed(error)}") from None
    except RecursionError:
        raise _refused("document is nested too deeply to be read.") from None


def _text(document: Document, request: GraphQLRequest) -> str:
    from graphql import print_ast

    # Printed anew if it was not text: a tree may have been changed after it was parsed.
    return document if isinstance(document, str) else print_ast(request.document)


def _chosen(tree: DocumentNode, name: str | None) -> OperationDefinitionNode:
    from graphql import OperationDefinitionNode

    found = [node for node in tree.definitions if isinstance(node, OperationDefinitionNode)]
    if not found:
        raise _refused("document has no operation: write `query { … }` or `mutation { … }`.")
    names = [node.name.value for node in found if node.name]
    if name is None:
        if len(found) == 1:
            return found[0]
        raise InvalidArgumentError(
            "operation_name",
            f"document has {len(found)} operations: say which by operation_name= "
            f"({', '.join(names) or 'they have no names'}).",
        )
    if name not in names:
        raise InvalidArgumentError(
            "operation_name",
            f"document has no operation {name!r}; it has: "
            f"{', '.join(names) or 'one without a name'}.{did_you_mean(str(name), names)}",
        )
    return next(node for node in found if node.name and node.name.value == name)


def _fields(
    sets: Iterable[SelectionSetNode | None],
    fragments: Mapping[str, FragmentDefinitionNode],
    seen: set[str],
) -> Iterator[FieldNode]:
    from graphql import FieldNode, FragmentSpreadNode, InlineFragmentNode

    for selection in sets:
        for node in selection.selections if selection else ():
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                yield from _fields([node.selection_set], fragments, seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                if fragment := fragments.get(node.name.value):
                    yield from _fields([fragment.selection_set], fragments, seen)


# --- Checking ------------------------------------------------------------------------------------


def _require_fit(document: Document, request: GraphQLRequest) -> None:
    if isinstance(document, str):
        problems = _problems_of_text(document)
    else:
        problems = _problems(request.document)
    if not problems:
        return
    shown = list(problems[:_MOST_PROBLEMS])
    if len(problems) > len(shown):
        shown.append(f"… and {len(problems) - len(shown)} more")
    lines = "\n".join(f"  {problem}" for problem in shown)
    raise _refused(
        f"The document does not fit the schema that this version ships:\n{lines}\n{_HOW_TO_SEND}"
    )


@lru_cache(maxsize=128)
def _problems_of_text(text: str) -> tuple[str, ...]:
    return _problems(_parsed(text).document)


def _problems(tree: DocumentNode) -> tuple[str, ...]:
    from graphql import validate

    # What gql's own client does before it sends; of several problems it tells only the first.
    found = validate(load_schema(), tree)
    return tuple(_placed(error) for error in sorted(found, key=_place))


def _place(error: GraphQLError) -> tuple[int, int]:
    places = error.locations or ()
    return (places[0].line, places[0].column) if places else (0, 0)


def _placed(error: GraphQLError) -> str:
    line, column = _place(error)
    text = redact(error.message)  # it may quote a value that stands in the document
    return f"{line}:{column} {text}" if line else text


def _refused(message: str) -> InvalidArgumentError:
    return InvalidArgumentError("document", message)
