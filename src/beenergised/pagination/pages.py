"""What is fetched, and what a caller gets: a page as the service sent it, and as it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar, cast

from beenergised._public_names import public_in
from beenergised.base_models import Answer, remember_response, response_of
from beenergised.base_models.parsing import read_row
from beenergised.errors import InvalidResponseError
from beenergised.messages import Response
from beenergised.pagination.strategies import PageData

T = TypeVar("T")
AnswerT = TypeVar("AnswerT", bound=Answer)

# Without slots: a frozen generic class with them cannot be called as `FetchedPage[Item](...)`.


@dataclass(frozen=True)
class FetchedPage(PageData, Generic[T]):
    """A page as the service sent it: every row, and what the service says of the page.

    `ids` is empty if they are those of the items, which only a reader of the list can tell.
    """

    items: Sequence[T] = ()
    response: Response | None = None

    def identified(self, identity: Callable[[T], str | None]) -> Self:
        """Return the page with the ids of its items, unless it has ids."""
        return self if self.ids else replace(self, ids=tuple(map(identity, self.items)))


@public_in("beenergised.models")
@dataclass(frozen=True)
class Page(Generic[T]):
    """A page as it is given: only rows that no page before it held.

    `.number` counts from 1. `.total` is the number of rows in the whole list as the service
    named it with this page, None if it did not; `.total_changed` says that it named another one
    before, so that rows came or went while the list was read. `.response` is the answer that
    the page came with.
    """

    items: list[T]
    number: int
    total: int | None = None
    total_changed: bool = False
    response: Response | None = None


# --- What an answer says, where it may say anything ---


def id_of(row: object) -> str | None:
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


def build_page(
    items: Sequence[T],
    response: Response | None,
    *,
    ids: Sequence[str | None] = (),
    total: object = None,
    is_last: object = None,
    cursor: object = None,
    limit: object = None,
) -> FetchedPage[T]:
    """Return the page of a response. A value of another type counts as not said."""
    return FetchedPage(
        ids=ids,
        total=whole(total),
        is_last=is_last if isinstance(is_last, bool) else None,
        cursor=mark(cursor),
        limit=whole(limit),
        items=items,
        response=response,
    )


def rows_of(model: type[AnswerT], data: object, response: Response | None) -> list[AnswerT]:
    """Every row as a model: one that arrived as null, or as something else, stays in its place
    as an empty one with `.drift`, so that no offset is off by one.

    Raises `InvalidResponseError` for what is no list.
    """
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
