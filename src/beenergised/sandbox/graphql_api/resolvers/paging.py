"""Pages of a list by offset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias, TypeVar

from beenergised.sandbox.graphql_api.context import Context, refused
from beenergised.sandbox.graphql_api.execution import Document

T = TypeVar("T")

# Any: an input object as graphql-core coerced it by the schema.
Given: TypeAlias = dict[str, Any] | None


def limit_and_offset(context: Context, pagination: Given) -> tuple[int, int]:
    """How many rows are wanted, and how many lie before them."""
    offset = (pagination or {}).get("offset") or 0
    if offset < 0:
        raise refused("pagination.offset is negative.")
    return limit_of(context, pagination), offset


def limit_of(context: Context, given: Given) -> int:
    """How many rows are wanted, within what the service gives."""
    limit: int | None = (given or {}).get("limit")
    if limit is None:
        return context.settings.default_limit
    if limit < 1:
        raise refused("The limit of a page is at least 1.")
    return min(limit, context.settings.max_limit)


def pagination_of(limit: int, offset: int, total: int) -> Document:
    """Which page it is, as `Pagination`."""
    return {
        "__typename": "Pagination", "limit": limit, "offset": offset, "totalCount": total,
        "isLastPage": offset + limit >= total,
    }  # fmt: skip


def page_of(context: Context, rows: Sequence[T], pagination: Given) -> Document:
    """The page of `rows`, which are all there are, that is asked for."""
    limit, offset = limit_and_offset(context, pagination)
    return {
        "data": list(rows[offset : offset + limit]),
        "pagination": pagination_of(limit, offset, len(rows)),
    }
