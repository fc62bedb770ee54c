"""From a page of the GraphQL API to what a page plan needs to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from beenergised.models import Answer, response_of
from beenergised.paging import Fetch, FetchedPage
from beenergised.paging.pages import mark, rows_of, whole

AnswerT = TypeVar("AnswerT", bound=Answer)


def offset_page(
    model: type[AnswerT], page: Answer, data: Sequence[AnswerT] | None, pagination: object
) -> FetchedPage[AnswerT]:
    """A page of an offset list. What does not fit its type counts as not said."""
    return FetchedPage(
        items=rows_of(model, data, response_of(page)),
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
        items=rows_of(model, data, response_of(page)),
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


def _flag(pagination: object, name: str) -> bool | None:
    value: object = getattr(pagination, name, None)
    return value if isinstance(value, bool) else None
