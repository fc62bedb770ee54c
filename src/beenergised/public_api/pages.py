"""Reading lists: which page is asked for, and what an answer says of the next one.

Three kinds of lists are documented: by cursor, by page number, and whole. Which style a tenant's
service really answers with is seen from its first answer, and that is followed: page numbers are
on their way out, and it is not known when.

By page number, a page is a place and no cursor. To notice inserted and deleted rows, each page
overlaps the page before by a row or more, as `OffsetPlan` requires. The service only returns whole
pages, so the page size is chosen for each request: at most the caller's, and above it (at most 15
rows, in lists of fewer than 360,000) only where no smaller page overlaps. With 100 rows a page,
this takes about an eighth more requests than pages that overlap by exactly one row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeAlias, TypeVar

from beenergised.base_models import Answer
from beenergised.errors import PagingError
from beenergised.pagination import Accepted, CursorPlan, Fetch, FetchedPage, OffsetPlan, PageData
from beenergised.pagination.pages import mark, rows_of, whole
from beenergised.public_api.endpoints import Pagination
from beenergised.public_api.paths import cursor_in, is_by_number
from beenergised.public_api.queries import Pairs
from beenergised.public_api.responses import Listing
from beenergised.validation import check_whole

RowT = TypeVar("RowT", bound=Answer)

#: Documented.
LARGEST_PAGE = 100

Style: TypeAlias = Literal["cursor", "page"]
_BEGIN_ANEW = "Begin anew, or narrow the list by a filter."
_KEPT = "What was read until here is kept."


# --- What is asked for ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Window:
    """A page of the service that holds the rows from `offset` on, `limit` of them if it can."""

    page: int
    per_page: int

    @property
    def start(self) -> int:
        """The place of its first row."""
        return (self.page - 1) * self.per_page


def window(offset: int, limit: int, largest: int, cap: int = LARGEST_PAGE) -> Window:
    """The page that holds the most of what is wanted, and the least besides.

    Its size is at most `largest`. Where no such page holds the row at `offset` and the row after
    it, which an overlap needs, the size is the smallest one up to `cap` that does.

    >>> window(0, 100, 100), window(99, 100, 100)
    (Window(page=1, per_page=100), Window(page=2, per_page=99))
    >>> window(197, 100, 100)  # 99 others would be read twice with pages of 99 rows
    Window(page=3, per_page=98)
    >>> window(5, 3, 3)  # pages of 1, 2 and 3 rows all end with the row at offset 5
    Window(page=2, per_page=4)
    """

    def held(size: int) -> int:
        return min(size - offset % size, limit)

    best = max(range(1, largest + 1), key=lambda size: (held(size), -size))
    if held(best) < min(2, limit):
        best = next((size for size in range(largest + 1, cap + 1) if held(size) > 1), best)
    return Window(offset // best + 1, best)


@dataclass(frozen=True, slots=True)
class PagedFetch(Fetch):
    """A fetch by offset, with the page in which that is."""

    window: Window | None = None


def page_query(fetch: Fetch, pagination: Pagination | None, *, sized: bool, empty: bool) -> Pairs:
    """The part of a query that says which page.

    sized: whether the list takes `per_page`. empty: whether a list with both styles is asked for
    its cursors.
    """
    if isinstance(fetch, PagedFetch) and fetch.window is not None:
        return [("page", str(fetch.window.page)), ("per_page", str(fetch.window.per_page))]
    size = [("per_page", str(fetch.limit))] if sized else []
    if fetch.cursor is not None:
        return [("cursor", fetch.cursor), *size]
    return [("cursor", ""), *size] if pagination == "both" and empty else size


# --- What came -----------------------------------------------------------------------------------


# Without slots: a frozen generic class with them cannot be called as `AnsweredPage[Item](...)`.
@dataclass(frozen=True)
class AnsweredPage(FetchedPage[RowT], Generic[RowT]):
    """A page as the service sent it, and in which style.

    size: how many rows a page has, as the service says. trouble: why reading cannot go on.
    """

    style: Style | None = None
    size: int | None = None
    trouble: str | None = None


def read_page(
    model: type[RowT], listing: Listing, fetch: Fetch, asked: str, *, check_links: bool
) -> AnsweredPage[RowT]:
    """The page that an answer holds. `asked` is the address that it came from.

    Raises `InvalidResponseError` if it holds no rows. What is wrong with its link is kept for
    after its rows.
    """
    rows = rows_of(model, listing.rows, listing.response)
    style = _style(listing)
    cursor, trouble = _next_cursor(listing, asked, check=check_links, by_number=style == "page")
    page: AnsweredPage[RowT] = AnsweredPage(
        items=rows, cursor=cursor, response=listing.response, style=style, trouble=trouble
    )
    return _by_number(page, listing, fetch) if style == "page" else page


def _style(listing: Listing) -> Style | None:
    if {"next_cursor", "prev_cursor"} & set(listing.meta):
        return "cursor"
    if {"current_page", "last_page"} & set(listing.meta):
        return "page"
    link = listing.links.get("next")
    return "page" if isinstance(link, str) and is_by_number(link) else None


def _next_cursor(
    listing: Listing, asked: str, *, check: bool, by_number: bool
) -> tuple[str | None, str | None]:
    """The cursor of the next page, and what is wrong with the link to it."""
    cursor, link = mark(listing.meta.get("next_cursor")), listing.links.get("next")
    if not link or (cursor is not None and not isinstance(link, str)):
        return cursor, None
    try:
        linked = cursor_in(link, asked, check=check) if isinstance(link, str) else None
    except ValueError as problem:
        return cursor, (
            f"The service's answer cannot be followed: {problem}. {_KEPT} If the service stands "
            "behind a proxy and does not know its own address: QueryStyle(check_links=False)."
        )
    if cursor is None and linked is None and not by_number:
        # There is more: whoever counts or bills by these rows has to know.
        return None, (
            "The service's answer cannot be followed: the link to the next page names no cursor. "
            f"{_KEPT}"
        )
    return cursor or linked, None


def _by_number(page: AnsweredPage[RowT], listing: Listing, fetch: Fetch) -> AnsweredPage[RowT]:
    """A page by number, cut to the rows that were wanted."""
    meta = listing.meta
    size, number, last = (whole(meta.get(n)) for n in ("per_page", "current_page", "last_page"))
    asked = fetch.window if isinstance(fetch, PagedFetch) else None
    offset = fetch.offset or 0
    start = asked.start if asked is not None else 0
    is_last: bool | None = None
    if "next" in listing.links:
        is_last = listing.links["next"] is None
    elif number is not None and last is not None:
        is_last = number >= last
    if not size and is_last is False:
        size = len(page.items)  # a page that is not the last is full
    if size and number and number >= 1:
        start = (number - 1) * size
    if start > offset:
        return replace(
            page,
            size=size,
            trouble=f"The service answered another page than the one asked for. {_KEPT}",
        )
    rows: Sequence[RowT] = page.items[offset - start :]
    if not rows and is_last is False:
        if asked is not None and size and size < asked.per_page:
            # The page of this number is another one where pages are smaller: `ListPlan` asks again.
            return replace(page, items=rows, size=size, is_last=False)
        return replace(
            page,
            size=size,
            trouble=f"A page has fewer rows than its size, although more pages follow. {_KEPT}",
        )
    if len(rows) > fetch.limit:
        rows, is_last = rows[: fetch.limit], False
    return replace(
        page,
        items=rows,
        cursor=None,
        total=whole(meta.get("total")),
        is_last=is_last,
        limit=min(fetch.limit, max(1, start + (size or fetch.limit) - offset)),
        size=size,
    )


# --- The plan ------------------------------------------------------------------------------------


class ListPlan:
    """A plan that begins as the list is documented, and goes on as its first answer wants it.

    Raises `InvalidArgumentError` unless `page_size` is a whole number of at least 1.
    """

    def __init__(self, page_size: int, *, by_number: bool = False) -> None:
        self.page_size = check_whole("page_size", page_size, least=1)
        self._cap = LARGEST_PAGE
        self._asked: Fetch | None = None
        self._plan: OffsetPlan | CursorPlan
        self._plan = OffsetPlan(page_size) if by_number else self._by_cursor()
        self._style: Style | None = None
        self._wanted: int | None = None
        self._trouble: str | None = None

    def next_fetch(self, wanted: int | None = None) -> Fetch | None:
        """What to ask for next; None at the end. Raises `PagingError`, see `Plan`."""
        if self._trouble is not None:
            raise PagingError(self._trouble)
        self._wanted = wanted
        fetch = self._plan.next_fetch(wanted)
        if fetch is not None and fetch.offset is not None:
            largest = min(max(self.page_size, 2), self._cap)  # one row has no room for an overlap
            place = window(fetch.offset, fetch.limit, largest, self._cap)
            fetch = PagedFetch(fetch.limit, fetch.offset, None, place)
        self._asked = fetch
        return fetch

    def received(self, page: PageData) -> Accepted:
        """Take the answer to the latest `next_fetch()`."""
        facts = page  # keeps its type, which the next line makes partly unknown
        if isinstance(page, AnsweredPage):
            self._trouble = page.trouble
            if page.style is not None:
                self._follow(page.style)
            if page.size and page.size < self._size_asked():
                self._cap = page.size  # less than was asked for: more is never given
                if not page.ids and page.is_last is False and self._trouble is None:
                    return Accepted((), total_changed=False)  # the row is on another page
        return self._plan.received(facts)

    def _size_asked(self) -> int:
        if isinstance(self._asked, PagedFetch) and self._asked.window is not None:
            return self._asked.window.per_page
        return self._asked.limit if self._asked is not None else 0

    def _follow(self, style: Style) -> None:
        """Go on in the style of the first answer; one that changes later has no place to go on."""
        if self._style is None:
            self._style = style
            if (style == "page") != isinstance(self._plan, OffsetPlan):
                self._plan = OffsetPlan(self.page_size) if style == "page" else self._by_cursor()
                self._plan.next_fetch(self._wanted)
        elif style != self._style:
            self._trouble = (
                f"The service changed from paging by {self._style} to paging by {style} in the "
                f"middle of a list. {_KEPT} {_BEGIN_ANEW}"
            )

    def _by_cursor(self) -> CursorPlan:
        return CursorPlan(self.page_size, advice=_BEGIN_ANEW)

    def __repr__(self) -> str:
        return f"ListPlan(page_size={self.page_size})"
