"""Executing GraphQL documents: graphql-core for the language, own code for the rows.

graphql-core parses, validates, reads variables and arguments, calls the resolver of each root
field and writes the errors. What lies below a root field is plain data by then, and copying the
selected members of a hundred charge logs takes graphql-core 40 ms; a plan made once for each
document takes 2 ms. A test compares the two.
"""

# graphql-core leaves out the arguments of its own generic types; pyright's strict mode objects.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, TypeAlias

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLSkipDirective,
    GraphQLUnionType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    build_schema,
    execute_sync,
    get_named_type,
    get_operation_ast,
    is_enum_type,
    is_input_type,
    is_non_null_type,
    parse,
    validate,
    visit,
)
from graphql.execution.values import get_directive_values
from graphql.language.visitor import Visitor
from graphql.type import GraphQLNonNull

from beenergised.sandbox.faults import Fault
from beenergised.sandbox.specification.graphql import SCHEMA

# Any: a value of the GraphQL API, of whatever type the schema gives it.
Document: TypeAlias = dict[str, Any]
# Any: graphql-core's own types for these are generic in one of its versions and not in the other.
_OutputType: TypeAlias = Any
_Info: TypeAlias = Any
# Any: a document, a list of them, a scalar or null, as the schema says.
#: From the request's context and the arguments to the value of a root field.
Resolver: TypeAlias = Callable[..., Any]

NOT_AVAILABLE: Final = "NOT_AVAILABLE_IN_SANDBOX"
# The reference has it in words and in an example, not in its table of values: the setting
# `card_activation` says whether this service takes it.
_PERHAPS: Final = "extend enum CardStatusActionEnum { ACTIVATE }"
_UNKNOWN_VALUE: Final = "SANDBOX_UNKNOWN_VALUE"


def not_available(what: str) -> GraphQLError:
    """The error for anything that the sandbox cannot do: never a fake success."""
    return GraphQLError(
        f"{what} is not available in the sandbox yet.", extensions={"code": NOT_AVAILABLE}
    )


# --- Plans: which members of a value to copy, under which names -----------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    name: str
    parent: str
    type: _OutputType
    below: _Plan | None


@dataclass(frozen=True, slots=True)
class _Plan:
    """The selected members by the name of the concrete type; one entry unless abstract."""

    by_type: Mapping[str, tuple[_Entry, ...]]
    only: tuple[_Entry, ...] | None

    # Any: values go in and come out as they are.
    def __call__(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, list):
            return [self(item) for item in value]
        entries = self.only if self.only is not None else self.by_type[value["__typename"]]
        selected: Document = {}
        for entry in entries:
            if entry.name == "__typename":
                selected[entry.key] = entry.parent
                continue
            try:
                item = value[entry.name]
            except KeyError:
                raise not_available(f"{entry.parent}.{entry.name}") from None
            selected[entry.key] = item if entry.below is None else entry.below(item)
        return selected


@dataclass(slots=True)
class _Planner:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Any  # Any: its type differs between graphql-core 3.2 and 3.3.

    def plan(self, type_: _OutputType, nodes: list[FieldNode]) -> _Plan | None:
        named = get_named_type(type_)
        sets = [node.selection_set for node in nodes if node.selection_set]
        if isinstance(named, GraphQLInterfaceType | GraphQLUnionType):
            concrete = self.schema.get_possible_types(named)
            return _Plan({each.name: self._entries(each, sets) for each in concrete}, None)
        if isinstance(named, GraphQLObjectType):
            return _Plan({}, self._entries(named, sets))
        return None

    def _entries(
        self, parent: GraphQLObjectType, sets: list[SelectionSetNode]
    ) -> tuple[_Entry, ...]:
        found: dict[str, list[FieldNode]] = {}
        for set_ in sets:
            self._collect(parent, set_, found)
        return tuple(self._entry(parent, key, nodes) for key, nodes in found.items())

    def _entry(self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> _Entry:
        name = nodes[0].name.value
        if name == "__typename":
            # Its type is never looked at: it is copied from `parent`.
            return _Entry(key, name, parent.name, parent, None)
        type_ = parent.fields[name].type
        return _Entry(key, name, parent.name, type_, self.plan(type_, nodes))

    def _collect(
        self, parent: GraphQLObjectType, set_: SelectionSetNode, found: dict[str, list[FieldNode]]
    ) -> None:
        for node in set_.selections:
            if not self._is_wanted(node):
                continue
            if isinstance(node, FieldNode):
                key = node.alias.value if node.alias else node.name.value
                found.setdefault(key, []).append(node)
                continue
            fragment = (
                self.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            )
            if isinstance(fragment, FragmentDefinitionNode | InlineFragmentNode) and self._fits(
                parent, fragment
            ):
                self._collect(parent, fragment.selection_set, found)

    def _fits(
        self, parent: GraphQLObjectType, fragment: FragmentDefinitionNode | InlineFragmentNode
    ) -> bool:
        if not fragment.type_condition:
            return True
        condition = self.schema.type_map[fragment.type_condition.name.value]
        if isinstance(condition, GraphQLInterfaceType | GraphQLUnionType):
            return self.schema.is_sub_type(condition, parent)
        return condition is parent

    # Any: graphql-core's union of the nodes that a selection may be.
    def _is_wanted(self, node: Any) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not (skip and skip["if"]) and not (include and not include["if"])


# --- Spoiling an answer ---------------------------------------------------------------------------


def _spoil(plan: _Plan | None, data: Document | None, fault: Fault) -> None:
    """Put an unknown enum value, or a forbidden null, where the fault says, or where it can."""
    places = list(_places(plan, data))
    wanted = fault.text("field", "")
    if wanted:
        chosen = [place for place in places if f"{place[1].parent}.{place[1].name}" == wanted]
    elif fault.kind == "null":
        non_null = [place for place in places if is_non_null_type(place[1].type)]
        chosen = [place for place in non_null if place[1].name != "id"] or non_null
    else:
        known = [place for place in places if place[0][place[1].key] is not None]
        chosen = [place for place in known if is_enum_type(get_named_type(place[1].type))] or [
            place for place in known if place[1].name == "status" and place[1].below is None
        ]
    value = None if fault.kind == "null" else fault.text("value", _UNKNOWN_VALUE)
    for container, entry in chosen if fault.options.get("every") else chosen[:1]:
        container[entry.key] = value


# Any: the answer's data, of any shape.
def _places(plan: _Plan | None, data: Any) -> Iterator[tuple[Document, _Entry]]:
    if isinstance(data, list):
        for item in data:
            yield from _places(plan, item)
    elif isinstance(data, dict) and plan is not None:
        for entry in plan.only or ():
            yield data, entry
            yield from _places(entry.below, data[entry.key])  # pyright: ignore[reportUnknownArgumentType]


# --- The engine -----------------------------------------------------------------------------


@dataclass(slots=True)
class ParsedDocument:
    """A document read once: its tree, what is wrong with it, its plans."""

    tree: DocumentNode
    errors: list[GraphQLError]
    has_directives: bool
    introspects: bool
    plans: dict[tuple[str, str], _Plan | None] = field(
        default_factory=dict[tuple[str, str], "_Plan | None"]
    )

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation to execute; None where the name is missing or wrong."""
        return get_operation_ast(self.tree, name)

    def root_fields(self, operation: OperationDefinitionNode) -> list[str]:
        """The names of its root fields, also those in fragments."""
        fragments = {
            node.name.value: node
            for node in self.tree.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        return list(_root_fields(operation.selection_set, fragments, set()))


class Engine:
    """The schema with resolvers, and the documents seen."""

    def __init__(self, resolvers: Mapping[str, Resolver]) -> None:
        self.resolvers = resolvers
        # It is valid: a test sees to that, and finding it again takes a third of the time.
        self.schema = build_schema(
            SCHEMA.read_text("utf-8") + _PERHAPS,
            assume_valid=True,
            assume_valid_sdl=True,
            no_location=True,
        )
        self._planned = self._with_resolvers()
        self.parsed = lru_cache(maxsize=256)(self._parse)

    def is_documented(self, name: str) -> bool:
        """Whether the API has this root field."""
        roots = (self.schema.query_type, self.schema.mutation_type)
        return any(root and name in root.fields for root in roots)

    def is_available(self, name: str) -> bool:
        """Whether a root field can be answered."""
        return name.startswith("__") or name in self.resolvers

    # Any: variables are whatever JSON the request holds; a context is the resolvers' affair.
    def execute(
        self,
        document: ParsedDocument,
        variables: dict[str, Any] | None,
        operation_name: str | None,
        context: Any,
    ) -> ExecutionResult:
        """Execute a valid document; `context.document` must be it."""
        # A live schema is described from the real one, whose root fields have no resolvers.
        schema = self.schema if document.introspects else self._planned
        return execute_sync(
            schema,
            document.tree,
            context_value=context,
            variable_values=variables,
            operation_name=operation_name,
        )

    def _parse(self, query: str) -> ParsedDocument:
        """Read and validate. Raises `GraphQLError` where it cannot be read."""
        tree = parse(query)
        seen = _Seen()
        visit(tree, seen)
        return ParsedDocument(
            tree,
            list(validate(self.schema, tree)),
            seen.directives,
            seen.introspection,
        )

    def _with_resolvers(self) -> GraphQLSchema:
        """The schema with opaque root fields, whose resolvers select the members themselves."""
        opaque = GraphQLScalarType("Opaque", serialize=_as_it_is)
        roots: dict[str, GraphQLObjectType] = {}
        for root in (self.schema.query_type, self.schema.mutation_type):
            if root is None:
                continue
            fields = {
                name: GraphQLField(
                    GraphQLNonNull(opaque) if is_non_null_type(described.type) else opaque,
                    args=described.args,
                    resolve=self._resolve(name, described.type),
                )
                for name, described in root.fields.items()
            }
            roots[root.name] = GraphQLObjectType(root.name, fields)
        return GraphQLSchema(
            roots["Query"], roots.get("Mutation"), types=[*self._inputs()], assume_valid=True
        )

    # Any: graphql-core's union of the types that a schema may hold.
    def _inputs(self) -> Iterator[Any]:
        return (
            type_
            for name, type_ in self.schema.type_map.items()
            if not name.startswith("__") and is_input_type(type_)
        )

    # Any: what graphql-core hands to a resolver.
    def _resolve(self, name: str, type_: _OutputType) -> Callable[..., Any]:
        def resolve(_: Any, info: _Info, **arguments: Any) -> Any:
            value = self.resolvers[name](info.context, **arguments)
            plan = self._plan(info, type_)
            data = value if plan is None else plan(value)
            for fault in info.context.spoilers:
                _spoil(plan, data, fault)
            return data

        return resolve

    def _plan(self, info: _Info, type_: _OutputType) -> _Plan | None:
        document: ParsedDocument = info.context.document
        name = info.operation.name.value if info.operation.name else ""
        key = (name, str(info.path.key))
        if key in document.plans:
            return document.plans[key]
        planner = _Planner(self.schema, info.fragments, info.variable_values)
        plan = planner.plan(type_, list(info.field_nodes))
        if not document.has_directives:  # @skip and @include depend on the variables
            document.plans[key] = plan
        return plan


class _Seen(Visitor):
    """Whether a document has directives, and whether it asks for the schema."""

    def __init__(self) -> None:
        super().__init__()
        self.directives = False
        self.introspection = False

    # Any: graphql-core calls these with the node and where it stands.
    def enter_directive(self, *_: Any) -> None:
        self.directives = True

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.introspection |= node.name.value in {"__schema", "__type"}


def _root_fields(
    set_: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode], seen: set[str]
) -> Iterator[str]:
    for node in set_.selections:
        if isinstance(node, FieldNode):
            yield node.name.value
        elif isinstance(node, InlineFragmentNode):
            yield from _root_fields(node.selection_set, fragments, seen)
        elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
            seen.add(node.name.value)
            if fragment := fragments.get(node.name.value):
                yield from _root_fields(fragment.selection_set, fragments, seen)


# Any: whatever a resolver selected.
def _as_it_is(value: Any) -> Any:
    return value
