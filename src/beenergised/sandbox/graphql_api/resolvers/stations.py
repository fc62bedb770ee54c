"""Stations: single ones, lists, favourites."""

# ruff: noqa: S608 - conditions are put together from constants here; values are always bound

from __future__ import annotations

import base64
import binascii
import json
from typing import Any, Final

from beenergised.sandbox.graphql_api.context import Context, not_found, refused
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers import filters as filtering
from beenergised.sandbox.graphql_api.resolvers.filters import Condition, Filters, conditions_of
from beenergised.sandbox.graphql_api.resolvers.paging import (
    Given,
    limit_and_offset,
    limit_of,
    page_of,
    pagination_of,
)
from beenergised.sandbox.graphql_api.resolvers.places import read_location, within
from beenergised.sandbox.world.store import Row, Value


def find_station(context: Context, id: str, *, everything: bool | None) -> Document | None:
    """The station, if the caller sees it."""
    where, values = _where(context, everything)
    row = context.store.row(f"SELECT 1 FROM stations WHERE id = ? AND {where}", (id, *values))
    return context.network(everything).stations[id] if row else None


def _cp(
    context: Context,
    id: str,
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803 - the API's name
) -> Document | None:
    return find_station(context, id, everything=ignoreMarketingConfiguration)


# Any: a member of a document.
def _cp_capabilities(context: Context, id: str) -> Any:
    station = find_station(context, id, everything=True)
    if station is None:
        raise not_found("The station")
    return station["capabilities"]


def _favourites(context: Context) -> list[Document]:
    """In the order of marking, which is an assumption; without those that are hidden."""
    where, values = _where(context, everything=False)
    rows = context.store.rows(
        "SELECT stations.id FROM favourites JOIN stations ON stations.id = station_id "
        f"WHERE contact_id = ? AND {where} ORDER BY favourites.position",
        (context.contact, *values),
    )
    return _documents(context, rows, everything=False)


def _set_favourites(context: Context, ids: list[str | None]) -> list[Document | None]:
    """Adds to the list (the argument's text says so). A station that the contact does not see, also
    not without the marketing option, does not become a favourite, an assumption.
    """
    with context.store.transaction():
        for id_ in ids:
            if id_ is not None and find_station(context, id_, everything=True):
                context.store.execute(
                    "INSERT INTO favourites "
                    "SELECT :contact, :station, coalesce(max(position), -1) + 1 "
                    "FROM favourites WHERE contact_id = :contact ON CONFLICT DO NOTHING",
                    {"contact": context.contact, "station": id_},
                )
        return _favoured(context, ids)


def _unset_favourites(context: Context, ids: list[str | None]) -> list[Document | None]:
    with context.store.transaction():
        for id_ in ids:
            context.store.execute(
                "DELETE FROM favourites WHERE contact_id = ? AND station_id = ?",
                (context.contact, id_),
            )
        return _favoured(context, ids)


def _favoured(context: Context, ids: list[str | None]) -> list[Document | None]:
    """What each is now, once, in the order of asking. An id that is null has no answer: null."""
    rows = context.store.rows(
        "SELECT station_id FROM favourites WHERE contact_id = ?", (context.contact,)
    )
    favourites = {row[0] for row in rows}
    return [
        None if id_ is None else {"id": id_, "isFavoured": id_ in favourites}
        for id_ in dict.fromkeys(ids)
    ]


def _cps_paged(  # noqa: PLR0917 - the operation has as many
    context: Context,
    cursorPagination: Given = None,  # noqa: N803 - the API's names
    filter: Filters = None,
    freeOfCharge: bool | None = None,  # noqa: N803
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803
    pagination: Given = None,
) -> Document:
    if cursorPagination is not None and pagination is not None:
        raise refused("Only one pagination can be selected!")
    everything = ignoreMarketingConfiguration
    where = _where(context, everything, filter, freeOfCharge)
    if cursorPagination is not None:
        return _by_cursor(context, cursorPagination, where, everything=everything)
    condition, values = where
    limit, offset = limit_and_offset(context, pagination)
    total = context.store.row(f"SELECT count(*) FROM stations WHERE {condition}", values)
    rows = context.store.rows(
        f"SELECT id FROM stations WHERE {condition} ORDER BY position LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return {
        "data": _documents(context, rows, everything=everything),
        "pagination": pagination_of(limit, offset, int(total[0] or 0) if total else 0),
    }


def _cps_near(  # noqa: PLR0917 - the operation has as many
    context: Context,
    filter: Filters = None,
    freeOfCharge: bool | None = None,  # noqa: N803 - the API's names
    ignoreMarketingConfiguration: bool | None = None,  # noqa: N803
    location: Given = None,
    orderedByDistance: str | None = None,  # noqa: N803
    pagination: Given = None,
) -> Document:
    """One text orders by distance, a setting says which; any other leaves the usual order."""
    everything = ignoreMarketingConfiguration
    condition, values = _where(context, everything, filter, freeOfCharge)
    rows = context.store.rows(
        f"SELECT id, latitude, longitude FROM stations WHERE {condition} ORDER BY position",
        values,
    )
    nearest_first = orderedByDistance == context.settings.ordered_by_distance
    found = within(read_location(location), rows, nearest_first=nearest_first)
    stations = context.network(everything).stations
    return page_of(context, [stations[id_] for id_ in found], pagination)


def _by_cursor(
    context: Context, given: dict[str, Any], where: Condition, *, everything: bool | None
) -> Document:
    limit = limit_of(context, given)
    sent: str | None = given.get("cursor") or None
    after = _read_cursor(sent) if sent else -1
    condition, values = where
    rows = context.store.rows(
        f"SELECT id, position FROM stations WHERE {condition} AND position > ? "
        "ORDER BY position LIMIT ?",
        (*values, after, limit + 1),
    )
    page = rows[:limit]
    cursor = _write_cursor(int(page[-1][1] or 0)) if len(rows) > limit else None
    if sent and context.service.faults.take({"cpsPaged"}, "repeated_cursor"):
        cursor = sent
    return {
        "data": _documents(context, page, everything=everything),
        "pagination": {
            "__typename": "CursorPagination", "cursor": cursor, "limit": limit,
            # Documented: always null here.
            "offset": None, "totalCount": None, "isLastPage": None,
        },
    }  # fmt: skip


def _where(
    context: Context, everything: bool | None, filters: Filters = None, free: bool | None = None
) -> Condition:
    """Which stations: those that the caller sees, and that fit."""
    seen, values = context.viewer(everything).condition()
    conditions, bound = [seen], list[Value](values)
    for condition, more in conditions_of(context, filters, free):
        conditions.append(condition)
        bound += more
    return " AND ".join(conditions), bound


def _documents(context: Context, rows: list[Row], *, everything: bool | None) -> list[Document]:
    stations = context.network(everything).stations
    return [stations[str(row[0])] for row in rows]


def _write_cursor(position: int) -> str:
    return base64.b64encode(json.dumps({"id": str(position)}).encode()).decode()


def _read_cursor(cursor: str) -> int:
    try:
        return int(json.loads(base64.b64decode(cursor, validate=True))["id"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise refused("The cursor is not one of this service.") from None


RESOLVERS: Final[dict[str, Resolver]] = {
    **filtering.RESOLVERS,
    "cp": _cp,
    "cpCapabilities": _cp_capabilities,
    "cpsPaged": _cps_paged,
    "cpsPagedLocationBased": _cps_near,
    "getFavouriteCps": _favourites,
    "setFavouriteCps": _set_favourites,
    "unsetFavouriteCps": _unset_favourites,
}
