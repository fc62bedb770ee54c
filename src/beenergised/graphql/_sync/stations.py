# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/stations.py
"""Charging stations (`Cp` in the API)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, Unpack, overload

from beenergised.errors import InvalidArgumentError
from beenergised.graphql._generated.inputs import ConnectorFilter
from beenergised.graphql._generated.stations import CPS_PAGED, Station
from beenergised.graphql._sync.caller import Caller
from beenergised.graphql.arguments import flag
from beenergised.graphql.options import CallOptions, check_options
from beenergised.graphql.pages import (
    cursor_page,
    cursor_variables,
    id_of,
    offset_page,
    offset_variables,
)
from beenergised.paging import CursorPlan, Fetch, FetchedPage, Lister, OffsetPlan
from beenergised.wire import Request

Paging: TypeAlias = Literal["offset", "cursor"]
# object: the values of a mapping are checked by ConnectorFilter.
Filter: TypeAlias = Sequence[ConnectorFilter | Mapping[str, object]]


class Stations:
    """The charging stations that the session may see."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        filter: Filter | None = None,
        free_of_charge: bool | None = None,
        ignore_marketing_configuration: bool | None = None,
        paging: Paging = "offset",
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        filter: Filter | None = None,
        free_of_charge: bool | None = None,
        ignore_marketing_configuration: bool | None = None,
        paging: Paging = "offset",
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Station]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        filter: Filter | None = None,
        free_of_charge: bool | None = None,
        ignore_marketing_configuration: bool | None = None,
        paging: Paging = "offset",
        page_size: int = 100,
        **options: Unpack[CallOptions],
    ) -> Lister[Station] | Request:
        """The stations, page by page as they are read; nothing is sent before.

        A station appears only if an EMP tariff applies, its marketing display option shows it,
        and the contact has a compatible contract (documented).

        >>> def towns(client: Client) -> set[str | None]:
        ...     return {station.city for station in client.stations.list(paging="cursor")}

        Args:
            filter: properties of connectors, each with a `slug` and its `options`, which the
                service's `filters` query lists.
            free_of_charge: only stations where charging costs nothing, or only the others.
            ignore_marketing_configuration: show those that the display option hides.
            paging: by `offset`, which knows the total, or by `cursor`, which does not, but does
                not shift when stations come and go.
            page_size, dry_run, options: as in `chargelogs.list`.

        Raises `InvalidArgumentError` at once; reading raises what any call raises.
        """
        if paging not in ("offset", "cursor"):
            raise InvalidArgumentError("paging", f"paging is 'offset' or 'cursor', not {paging!r}")
        flag("free_of_charge", free_of_charge)
        flag("ignore_marketing_configuration", ignore_marketing_configuration)
        by_offset = paging == "offset"
        plan = OffsetPlan if by_offset else CursorPlan
        filters = {
            "filter": _filter(filter),
            "freeOfCharge": free_of_charge,
            "ignoreMarketingConfiguration": ignore_marketing_configuration,
        }
        check_options(options)

        # Any: JSON, as the service takes it.
        def variables(fetch: Fetch) -> dict[str, Any]:
            if by_offset:
                return {**filters, "pagination": offset_variables(fetch)}
            return {**filters, "cursorPagination": cursor_variables(fetch)}

        def page(fetch: Fetch) -> FetchedPage[Station]:
            answer = self._caller.run(CPS_PAGED, variables(fetch), options)
            read_page = offset_page if by_offset else cursor_page
            return read_page(Station, answer, answer.data, answer.pagination)

        if dry_run:
            first = plan(page_size).next_fetch() or Fetch(page_size)
            return self._caller.preview(CPS_PAGED, variables(first), options)
        return Lister(lambda: plan(page_size), page, identity=id_of, name="stations")


def _filter(filters: Filter | None) -> list[ConnectorFilter] | None:
    if filters is None:
        return None
    # The annotation promises more, but callers without a type checker exist.
    if not isinstance(filters, list | tuple):
        raise InvalidArgumentError("filter", "filter is a list of filters, not a single one")
    return [ConnectorFilter.checked("filter", item) for item in filters]
