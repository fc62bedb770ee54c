"""What is fetched, and what a caller gets: a page as the service sent it, and as it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from beenergised.paging.plans import PageData
from beenergised.wire import Response

T = TypeVar("T")

# Without slots: a frozen generic class with them cannot be called as `FetchedPage[Item](...)`.


@dataclass(frozen=True)
class FetchedPage(Generic[T]):
    """A page as the service sent it: every row, and what the service says of the page.

    None means that the service did not say. `limit` is the limit that it says it used, `cursor`
    the one that leads to the next page.
    """

    items: Sequence[T]
    total: int | None = None
    is_last: bool | None = None
    cursor: str | None = None
    limit: int | None = None
    response: Response | None = None

    def data(self, identity: Callable[[T], str | None]) -> PageData:
        """What a plan needs to know of it."""
        ids = tuple(identity(item) for item in self.items)
        return PageData(ids, self.total, self.is_last, self.cursor, self.limit)


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
