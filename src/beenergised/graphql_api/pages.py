"""From a page of the GraphQL API to what a page plan needs to know of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from beenergised.base_models import Answer, response_of
from beenergised.pagination import Fetch, FetchedPage
from beenergised.pagination.pages import build_page, rows_of

AnswerT = TypeVar("AnswerT", bound=Answer)


def fetched_page(
    model: type[AnswerT], page: Answer, data: Sequence[AnswerT] | None, pagination: object
) -> FetchedPage[AnswerT]:
    """A page of a list. One by cursor has neither a total nor a mark of the last page."""
    response = response_of(page)
    return build_page(
        rows_of(model, data, response),
        response,
        total=getattr(pagination, "total_count", None),
        is_last=getattr(pagination, "is_last_page", None),
        cursor=getattr(pagination, "cursor", None),
        limit=getattr(pagination, "limit", None),
    )


def offset_variables(fetch: Fetch) -> dict[str, int]:
    """The `PaginationFilter` for what the plan wants."""
    return {"limit": fetch.limit, "offset": fetch.offset or 0}


def cursor_variables(fetch: Fetch) -> dict[str, int | str]:
    """The `CursorFilter` for what the plan wants. Its two fields are inferred."""
    start: dict[str, int | str] = {"limit": fetch.limit}
    return start if fetch.cursor is None else {**start, "cursor": fetch.cursor}
