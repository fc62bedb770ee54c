# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/resources/_async/caller.py
"""The caller of a GraphQL client: runs its operations and reads its lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypeVar

from beenergised.base_models import Answer
from beenergised.graphql_api.calls import CallMaker
from beenergised.graphql_api.operations import Operation
from beenergised.graphql_api.pages import cursor_variables, fetched_page, offset_variables
from beenergised.pagination import CursorPlan, Fetch, FetchedPage, Lister, OffsetPlan
from beenergised.pagination.pages import id_of
from beenergised.redaction import Secret
from beenergised.transport._sync.caller import BaseCaller
from beenergised.transport.options import CallOptions, check_options
from beenergised.transport.previews import is_previewing, stop_if_previewing

ResultT = TypeVar("ResultT")
RowT = TypeVar("RowT", bound=Answer)

Paging: TypeAlias = Literal["offset", "cursor"]


class Caller(BaseCaller[CallMaker]):
    """Makes calls in the name of one client."""

    # Any, here and below: variables are JSON; each resource checks its own.
    def run(
        self,
        operation: Operation[ResultT],
        variables: Mapping[str, Any],
        options: CallOptions,
        *,
        secrets: Sequence[Secret] = (),
    ) -> ResultT:
        """Call `operation` and read its answer."""
        return self.send(self.calls.make(operation, variables, options, secrets=secrets))

    def stop_if_previewing(
        self, operation: Operation[Any], variables: Mapping[str, Any], options: CallOptions
    ) -> None:
        """End the method if it runs for a preview, with the request of `operation`."""
        if is_previewing():
            stop_if_previewing(self._driver, self.calls.make(operation, variables, options))

    def list(
        self,
        operation: Operation[Any],
        model: type[RowT],
        variables: Mapping[str, Any],
        options: CallOptions,
        *,
        name: str,
        page_size: int,
        paging: Paging = "offset",
        identity: Callable[[RowT], str | None] = id_of,
    ) -> Lister[RowT]:
        """The rows of an operation that answers pages of `model`.

        Everything is checked now; nothing is sent before the list is read.
        """
        check_options(options)
        by_offset = paging == "offset"
        plan = OffsetPlan if by_offset else CursorPlan

        def asked(fetch: Fetch) -> dict[str, Any]:
            if by_offset:
                return {**variables, "pagination": offset_variables(fetch)}
            return {**variables, "cursorPagination": cursor_variables(fetch)}

        def page(fetch: Fetch) -> FetchedPage[RowT]:
            answer = self.run(operation, asked(fetch), options)
            return fetched_page(model, answer, answer.data, answer.pagination)

        return Lister(
            lambda: plan(page_size), page, identity=identity, name=name, timezone=self.timezone
        )
