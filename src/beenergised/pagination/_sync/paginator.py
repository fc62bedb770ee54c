# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/pagination/_async/paginator.py
"""The driver of a page plan: fetches what the plan says, and gives what the plan calls new."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from datetime import tzinfo
from typing import Generic, Protocol, TypeVar

from beenergised._public_names import public_in
from beenergised.pagination.pages import FetchedPage, Page
from beenergised.pagination.strategies import Fetch, Plan
from beenergised.validation import check_whole

T = TypeVar("T")


class Fetcher(Protocol[T]):
    """Gets one page: `fetch.limit` rows from `fetch.offset`, or from `fetch.cursor`."""

    def __call__(self, fetch: Fetch, /) -> FetchedPage[T]: ...


@public_in("beenergised.models")
class Lister(Generic[T]):
    """A list that the service keeps, fetched page by page while it is read.

    Nothing is sent until it is read, and each reading begins anew. If a page cannot be fetched,
    the items before it have been given, the exception says why, and that reading is over.

    `beenergised.pagination.strategies` says what rows that come and go do to a reading.
    The ids of the rows given are remembered until the reading ends.
    """

    def __init__(
        self,
        plan: Callable[[], Plan],
        fetch: Fetcher[T],
        *,
        identity: Callable[[T], str | None],
        name: str = "items",
        timezone: tzinfo | None = None,
    ) -> None:
        """`plan` makes a fresh plan for each reading; `identity` is a row's id, None without one.

        `timezone` is the zone of what filters have as dates and times without one.
        `plan` is called once here, so that a wrong page size fails now (`InvalidArgumentError`).
        """
        self._shown = f"{name} by {plan()!r}"
        self._plan = plan
        self._fetch = fetch
        self._identity = identity
        self._limit: int | None = None
        #: The time zone of dates and times without one in the filters of this list.
        self.timezone = timezone

    def __iter__(self) -> Iterator[T]:
        """The items, each once."""
        for page in self.pages():
            for item in page.items:  # noqa: RUF100, UP028 (the twin could "yield from")
                yield item

    def pages(self) -> Iterator[Page[T]]:
        """The pages, each with the items that no page before it held.

        The first page is given even if it is empty; later ones only with items.
        """
        plan, wanted, number, total_changed = self._plan(), self._limit, 0, False
        while wanted != 0:
            fetch = plan.next_fetch(wanted)
            if fetch is None:
                return
            fetched = self._fetch(fetch)
            accepted = plan.received(fetched.identified(self._identity))
            items = [fetched.items[index] for index in accepted.new][:wanted]
            total_changed = total_changed or accepted.total_changed
            if number and not items:
                continue
            number += 1
            if wanted is not None:
                wanted -= len(items)
            yield Page(items, number, fetched.total, total_changed, fetched.response)
            total_changed = False

    def limit(self, count: int) -> Lister[T]:
        """The same list, of which at most the first `count` items are read.

        The last page asks for no more rows than are still missing (and the one that overlaps).
        A count of 0 sends nothing. Raises `InvalidArgumentError` if `count` is negative.
        """
        limited = copy(self)
        limited._limit = check_whole("limit", count, least=0)
        if self._limit is not None:
            limited._limit = min(self._limit, count)
        return limited

    def first(self) -> T | None:
        """The first item, None if there is none. Asks for one row."""
        # Read to its end, which is one item away: nothing is left open.
        items = self.limit(1).to_list()
        return items[0] if items else None

    def total(self) -> int | None:
        """How many items the service says there are, whatever `limit()` was set.

        Asks for one row. None if the service does not say, as with cursor paging.
        """
        fetch = self._plan().next_fetch(1)
        return None if fetch is None else (self._fetch(fetch)).total

    def to_list(self) -> list[T]:
        """Everything at once, in memory."""
        items: list[T] = []
        for page in self.pages():
            items.extend(page.items)
        return items

    def __repr__(self) -> str:
        limit = "" if self._limit is None else f", at most {self._limit}"
        return f"<{type(self).__name__} of {self._shown}{limit}>"
