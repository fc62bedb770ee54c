"""Sites: single ones and lists. One may have no station that the caller sees."""

# ruff: noqa: S608 - conditions are put together from constants here; values are always bound

from __future__ import annotations

from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.filters import Filters, conditions_of
from beenergised.sandbox.graphql_api.resolvers.paging import Given, page_of
from beenergised.sandbox.graphql_api.resolvers.places import read_location, within
from beenergised.sandbox.world.store import Row, Value


def _site(
    context: Context,
    id: str | None = None,
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803 - the API's name
) -> Document | None:
    everything = ignoreMarketingConfiguration
    row = context.store.row(
        "SELECT 1 FROM sites WHERE id = ? AND (hidden = 0 OR ?)", (id, int(bool(everything)))
    )
    return context.network(everything).sites[id or ""] if row else None


def _sites_paged(
    context: Context,
    filter: Filters = None,
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803 - the API's name
    pagination: Given = None,
) -> Document:
    return _sites_near(context, filter, ignoreMarketingConfiguration, None, pagination)


def _sites_near(
    context: Context,
    filter: Filters = None,
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803 - the API's name
    location: Given = None,
    pagination: Given = None,
) -> Document:
    """Sites whose own coordinates lie within; none is ordered by distance."""
    everything = ignoreMarketingConfiguration
    rows = _rows(context, filter, everything=everything)
    found = within(read_location(location), rows, nearest_first=False)
    sites = context.network(everything).sites
    return page_of(context, [sites[id_] for id_ in found], pagination)


def _rows(context: Context, filters: Filters, *, everything: bool | None) -> list[Row]:
    """Sites that have a station that the caller sees and that fits; without a filter also those
    that have none.
    """
    conditions, values = ["(hidden = 0 OR ?)"], list[Value]([int(bool(everything))])
    for condition, bound in conditions_of(context, filters):
        seen, eyes = context.viewer(everything).condition()
        conditions.append(
            "EXISTS (SELECT 1 FROM stations WHERE stations.site_id = sites.id "
            f"AND {seen} AND {condition})"
        )
        values += [*eyes, *bound]
    return context.store.rows(
        "SELECT id, latitude, longitude FROM sites "
        f"WHERE {' AND '.join(conditions)} ORDER BY position",
        values,
    )


RESOLVERS: Final[dict[str, Resolver]] = {
    "site": _site,
    "sitesPaged": _sites_paged,
    "sitesPagedLocationBased": _sites_near,
}
