# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/custom_queries/_async/execute.py
"""Documents of the caller's own: the part of the client that sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, Unpack, overload

from beenergised.graphql_api.resources._sync.caller import Caller
from beenergised.graphql_api.roles import Bearer
from beenergised.pagination import Fetch, FetchedPage, Lister
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from beenergised.graphql_api.custom_queries.documents import Document
    from beenergised.graphql_api.custom_queries.variables import Variables

ModelT = TypeVar("ModelT")


class OwnDocuments:
    """`execute` and `execute_paged` of the client. gql is imported when one is first called."""

    _caller: Caller

    @overload
    def execute(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        model: type[ModelT] | TypeAdapter[ModelT],
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> ModelT: ...
    # Any: JSON.
    @overload
    def execute(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        model: None = None,
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> dict[str, Any]: ...
    # Any: a model of the caller's, which the overloads name, or JSON.
    def execute(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        model: Any = None,
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Send a document of your own and return the `data` of its answer.

        >>> def my_name(client: Client) -> str:
        ...     data = client.execute("{ contact { displayName } }")
        ...     return data["contact"]["displayName"]

        A query is repeated like any read. A mutation is sent again only if it certainly did not
        arrive, else `OutcomeUnknownError` says so.

        Args:
            document: GraphQL text, sent as it is written; or what `gql.gql` and `dsl_gql` return,
                a `DSLQuery` or `DSLMutation` (`DSLSchema(load_schema())`), or a parsed
                document of graphql-core's. Deprecated fields are sent without a warning.
            variables: JSON values, aware datetimes, enum members, the library's input objects.
                What nobody may read goes in as `Secret`: it is revealed on the wire only.
                `Unchecked("…")` is an enum's value that this version does not list.
            model: what to read `data` into: a subclass of `beenergised.models.Answer`, which is
                tolerant and has `.drift`, or whatever pydantic reads, a `BaseModel`, `TypedDict`,
                dataclass, or a `TypeAdapter`. Plain dictionaries without it.
            operation_name: which operation, where the document has several.
            validate: check document and variables against the schema that this version ships.
                False is for what is newer than it; GraphQL it must be all the same.
            bearer: the token to send it with. Without it the root fields decide: the session's
                token, or the pre-shared key, as in `Client(bearers=…)` and the typed methods.
            options: `timeout`, `attempt_timeout`, `headers`.

        Raises `InvalidArgumentError` before anything is sent, with every problem and where it is;
        `GraphQLError` where the answer has `errors`, with what came beside them in `.data` (where
        these say 'not found' or 'forbidden', `NotFoundError` or `PermissionDeniedError`, with all
        of it in `.response`); `InvalidResponseError` where it does not fit the model, likewise;
        and what any call raises.
        """
        from beenergised.graphql_api.custom_queries.calls import OwnCalls, Reader

        own = OwnCalls.of(
            self._caller.calls, document, options,
            operation_name=operation_name, validate=validate, bearer=bearer,
        )  # fmt: skip
        reader: Reader[Any] = Reader(model, own.document.shown_name)
        answer = self._caller.send(own.make(variables))
        return reader.read(answer.data, answer.response)

    @overload
    def execute_paged(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        page_size: int = 100,
        model: type[ModelT] | TypeAdapter[ModelT],
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> Lister[ModelT]: ...
    # Any: JSON.
    @overload
    def execute_paged(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        page_size: int = 100,
        model: None = None,
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> Lister[dict[str, Any]]: ...
    # Any: a model of the caller's, which the overloads name, or JSON.
    def execute_paged(
        self,
        document: Document,
        variables: Variables | None = None,
        *,
        page_size: int = 100,
        model: Any = None,
        operation_name: str | None = None,
        validate: bool = True,
        bearer: Bearer | None = None,
        **options: Unpack[CallOptions],
    ) -> Lister[Any]:
        """The rows of a list by a document of your own, page by page as they are read.

        >>> CITIES = '''
        ...     query ($pagination: PaginationFilter) {
        ...       cpsPaged(pagination: $pagination) {
        ...         data { id city }
        ...         pagination { ... on Pagination { totalCount isLastPage } }
        ...       }
        ...     }
        ... '''
        >>> def cities(client: Client) -> set[str]:
        ...     return {row["city"] for row in client.execute_paged(CITIES)}

        The document has one root field with `data` and `pagination`, and passes it a variable of
        type `PaginationFilter`, which is filled in here. With one of type `CursorFilter` the list
        is read by cursor; `pagination` needs `... on CursorPagination { cursor }` then. Select the
        `id` of the rows: without it, rows that come and go meanwhile are not noticed, and may be
        missing or come twice.

        Args:
            page_size: how many rows to ask for at a time.
            model: what to read each row into; dictionaries without it. A row that arrives as null
                is an empty one.
            document, variables, operation_name, validate, bearer, options: as in `execute`.

        Raises `InvalidArgumentError` at once, with all that the document lacks; reading raises
        what `execute` raises.
        """
        from beenergised.graphql_api.custom_queries.calls import OwnCalls, Reader
        from beenergised.graphql_api.custom_queries.lists import list_document

        own = OwnCalls.of(
            self._caller.calls, document, options,
            operation_name=operation_name, validate=validate, bearer=bearer,
        )  # fmt: skip
        reader: Reader[Any] = Reader(model, own.document.shown_name)
        if variables is None:
            variables = own.document.request.variable_values or {}
        given = dict(variables)
        rows = list_document(own.document, given)
        first = rows.plan(page_size).next_fetch() or Fetch(page_size)
        own.make(rows.variables(first, given))  # what is wrong fails now, not when it is read

        def page(fetch: Fetch) -> FetchedPage[Any]:
            return rows.page(self._caller.send(own.make(rows.variables(fetch, given))), reader)

        return Lister(lambda: rows.plan(page_size), page, identity=lambda _: None, name=rows.root)
