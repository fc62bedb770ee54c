# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/pagination/_async/ordered.py
"""A list in an order that the service does not give: all of it is read before the first item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from beenergised.errors import BeEnergisedError
from beenergised.pagination._sync.paginator import Lister
from beenergised.pagination.pages import Page
from beenergised.validation import check_whole

T = TypeVar("T")


class OrderedLister(Lister[T]):
    """A list that is read to its end, in memory, and then given in the order of a key.

    It is a lister like any other: nothing is sent until it is read, each reading begins anew, and
    a limit is a limit of the first in that order. But what the first item is, only the last page
    can tell: `first()` and `limit()` read everything too. Items whose keys are equal keep the
    order of the service. If a page cannot be fetched, nothing is given.
    """

    def __init__(
        self, source: Lister[T], *, key: Callable[[T], float], page_size: int, by: str
    ) -> None:
        """The items of `source` by ascending `key`, in pages of `page_size`; `by` is for people."""
        super().__init__(
            source._plan, source._fetch, identity=source._identity, timezone=source.timezone
        )
        self._shown = f"{source._shown}, {by}"
        self._source = source
        self._key = key
        self._page_size = check_whole("page_size", page_size, least=1)

    def pages(self) -> Iterator[Page[T]]:
        """The items in pages, the first of them even if it is empty.

        A page has no answer of its own: its items come from many. `response_of` tells an item's.
        The total is the one that the service named last.
        """
        if self._limit == 0:
            return
        items: list[T] = []
        total: int | None = None
        total_changed = False
        try:
            for page in self._source.pages():
                items.extend(page.items)
                total = page.total if page.total is not None else total
                total_changed = total_changed or page.total_changed
        except BeEnergisedError as error:
            error.add_note(
                f"All of the list must be read before its order is known: the {len(items)} items "
                "that were read are not given."
            )
            raise
        items = sorted(items, key=self._key)[: self._limit]
        starts = range(0, max(1, len(items)), self._page_size)
        for number, start in enumerate(starts, 1):
            some = items[start : start + self._page_size]
            yield Page(some, number, total, total_changed and number == 1)
