"""From a page of the GraphQL API to what a page plan needs to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, cast

from beenergised.errors import InvalidResponseError
from beenergised.models import Answer, remember_response, response_of
from beenergised.models.reading import read_row
from beenergised.paging import Fetch, FetchedPage

AnswerT = TypeVar("AnswerT", bound=Answer)


def offset_page(
    model: type[AnswerT], page: Answer, data: Sequence[AnswerT] | None, pagination: object
) -> FetchedPage[AnswerT]:
    """A page of an offset list. What does not fit its type counts as not said."""
    return FetchedPage(
        items=_rows(model, page, data),
        total=whole(getattr(pagination, "total_count", None)),
        is_last=_flag(pagination, "is_last_page"),
        limit=whole(getattr(pagination, "limit", None)),
        response=response_of(page),
    )


def cursor_page(
    model: type[AnswerT], page: Answer, data: Sequence[AnswerT] | None, pagination: object
) -> FetchedPage[AnswerT]:
    """A page of a cursor list. Its total and last-page mark are always null (documented)."""
    return FetchedPage(
        items=_rows(model, page, data),
        cursor=mark(getattr(pagination, "cursor", None)),
        limit=whole(getattr(pagination, "limit", None)),
        response=response_of(page),
    )


def offset_variables(fetch: Fetch) -> dict[str, int]:
    """The `PaginationFilter` for what the plan wants."""
    return {"limit": fetch.limit, "offset": fetch.offset or 0}


def cursor_variables(fetch: Fetch) -> dict[str, int | str]:
    """The `CursorFilter` for what the plan wants. Its two fields are inferred."""
    start: dict[str, int | str] = {"limit": fetch.limit}
    return start if fetch.cursor is None else {**start, "cursor": fetch.cursor}


def id_of(row: Answer) -> str | None:
    """The id by which a row is known again; None if it arrived without one."""
    return mark(getattr(row, "id", None))


def mark(value: object) -> str | None:
    """An id, or the cursor of the next page; None if there is none. A number is one, too: a
    cursor that was taken for none would end the list.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def whole(value: object) -> int | None:
    """A whole number; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _rows(model: type[AnswerT], page: Answer, data: object) -> list[AnswerT]:
    """Every row as a model: one that arrived as null, or as something else, stays in its place
    as an empty one with `.drift`, so that no offset is off by one.
    """
    response = response_of(page)
    if not isinstance(data, list):
        # Not an empty list: the reader would take it for the end.
        raise InvalidResponseError(
            "The service answered a page without its rows. What was read until here is kept.",
            response=response,
        )
    rows = cast("list[object]", data)
    models = [row if isinstance(row, model) else read_row(model, row) for row in rows]
    if response is not None:
        for row in models:
            if response_of(row) is None:
                remember_response(row, response)
    return models


def _flag(pagination: object, name: str) -> bool | None:
    value: object = getattr(pagination, name, None)
    return value if isinstance(value, bool) else None
