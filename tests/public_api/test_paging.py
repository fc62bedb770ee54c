"""What a reading promises, whatever the service's list does meanwhile: properties."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.errors import PagingError
from beenergised.models import Answer
from beenergised.paging import Lister
from beenergised.paging.pages import id_of
from beenergised.paging.plans import Fetch
from beenergised.public_api.answers import Listing
from beenergised.public_api.pages import (
    AnsweredPage,
    ListPlan,
    PagedFetch,
    page_query,
    read_page,
    window,
)
from beenergised.wire import Response

ASKED = "https://tenant.example.com/public-api/resources/x/v1.0"


class Row(Answer):
    id: int


def listing(rows: list[int], links: dict[str, object], meta: dict[str, object]) -> Listing:
    return Listing([{"id": each} for each in rows], links, meta, Response(200))


def read(fetch: Fetch, answer: Listing) -> AnsweredPage[Row]:
    return read_page(Row, answer, fetch, ASKED, check_links=True)


def ids_of(lister: Lister[Row]) -> Iterator[int]:
    return (row.id for row in lister)


def read_into(found: list[int], lister: Lister[Row]) -> None:
    for row in lister:
        found.append(row.id)  # noqa: PERF401 - what came before a failure counts


# --- By cursor


class Cursored:
    """Pages that a service gives in turn, each by a cursor."""

    def __init__(self, pages: list[list[int]], *, linked: bool) -> None:
        self.pages = pages
        self.linked = linked
        self.fetched = 0

    def __call__(self, fetch: Fetch) -> AnsweredPage[Row]:
        number = 0 if fetch.cursor is None else int(fetch.cursor)
        self.fetched += 1
        following = str(number + 1) if number + 1 < len(self.pages) else None
        link = f"{ASKED}?cursor={following}" if following and self.linked else None
        meta = {"next_cursor": None if self.linked else following}
        return read(fetch, listing(self.pages[number], {"next": link}, meta))


@given(
    pages=st.lists(st.lists(st.integers(0, 10_000), max_size=5), min_size=1, max_size=12),
    linked=st.booleans(),
)
def test_every_page_is_read_also_after_empty_ones_and_no_row_is_given_twice(
    pages: list[list[int]], linked: bool
) -> None:
    service = Cursored(pages, linked=linked)
    found = list(ids_of(Lister(lambda: ListPlan(5), service, identity=id_of)))
    assert found == list(dict.fromkeys(each for page in pages for each in page))
    assert service.fetched == len(pages)


@given(
    cursors=st.lists(st.sampled_from("abc"), min_size=1, max_size=8),
    empty=st.booleans(),
)
def test_cursors_that_come_back_end_the_reading_and_lose_no_row(
    cursors: list[str], empty: bool
) -> None:
    """The service answers with these cursors in turn, and never with none."""
    endless = cursors * 3
    given_out: list[int] = []

    def service(fetch: Fetch) -> AnsweredPage[Row]:
        number = len(given_out)
        given_out.append(number)
        rows = [] if empty else [number]
        return read(fetch, listing(rows, {}, {"next_cursor": endless[number]}))

    found: list[int] = []
    with pytest.raises(PagingError):
        read_into(found, Lister(lambda: ListPlan(5), service, identity=id_of))
    assert len(given_out) <= len(set(cursors)) + 1
    assert found == ([] if empty else given_out)


# --- By number


class Numbered:
    """A list by page number, that changes between two requests."""

    def __init__(self, count: int, largest: int, changes: list[tuple[str, int]]) -> None:
        self.rows = list(range(count))
        self.there = set(self.rows)  # from the beginning to the end
        self.largest = largest
        self.changes = changes
        self.requests = 0
        self.added = 100_000

    def __call__(self, fetch: Fetch) -> AnsweredPage[Row]:
        if 0 < self.requests <= len(self.changes):
            self._change(*self.changes[self.requests - 1])
        self.requests += 1
        query = dict(page_query(fetch, "page", sized=True, empty=True))
        number = int(query["page"])
        asked = int(query["per_page"])
        assert 1 <= asked <= 100
        size = min(asked, self.largest)
        here = self.rows[(number - 1) * size : number * size]
        last = max(1, -(-len(self.rows) // size))
        meta: dict[str, object] = {
            "current_page": number, "last_page": last, "per_page": size,
            "total": len(self.rows),
        }  # fmt: skip
        return read(fetch, listing(here, {"next": None if number >= last else "?page=2"}, meta))

    def _change(self, what: str, where: int) -> None:
        if what == "insert":
            self.rows.insert(where % (len(self.rows) + 1), self.added)
            self.added += 1
        elif what == "delete" and self.rows:
            self.there.discard(self.rows.pop(where % len(self.rows)))


@given(count=st.integers(0, 400), size=st.integers(1, 100))
def test_a_list_that_stays_is_read_as_it_is_also_where_the_last_page_is_full(
    count: int, size: int
) -> None:
    count = count - count % size if count % 2 else count  # half of them end with a full page
    if size < 5:
        count = min(count, 40)
    service = Numbered(count, 100, [])
    found = list(ids_of(Lister(lambda: ListPlan(size, by_number=True), service, identity=id_of)))
    assert found == list(range(count))


@given(
    count=st.integers(0, 120),
    size=st.integers(3, 60),
    changes=st.lists(
        st.tuples(st.sampled_from(["insert", "delete"]), st.integers(0, 1000)), max_size=6
    ),
)
def test_rows_that_move_are_never_doubled_and_those_that_stay_never_lost(
    count: int, size: int, changes: list[tuple[str, int]]
) -> None:
    service = Numbered(count, 100, changes)
    found = list(ids_of(Lister(lambda: ListPlan(size, by_number=True), service, identity=id_of)))
    assert len(found) == len(set(found))
    assert service.there <= set(found)


@given(count=st.integers(0, 200), size=st.integers(10, 100), largest=st.integers(10, 100))
def test_fewer_rows_than_asked_are_no_end(count: int, size: int, largest: int) -> None:
    service = Numbered(count, largest, [])
    found = list(ids_of(Lister(lambda: ListPlan(size, by_number=True), service, identity=id_of)))
    assert found == list(range(count))


@given(count=st.integers(0, 250), size=st.integers(2, 100))
def test_a_list_asked_for_cursors_that_answers_by_number_is_read_by_number(
    count: int, size: int
) -> None:
    count = min(count, 40) if size < 5 else count
    service = Numbered(count, 100, [])

    def fetch(wanted: Fetch) -> AnsweredPage[Row]:
        # What the service makes of `cursor=&per_page=…` when it knows no cursors.
        if isinstance(wanted, PagedFetch):
            return service(wanted)
        return service(PagedFetch(wanted.limit, None, None, window(0, wanted.limit, size)))

    found = list(ids_of(Lister(lambda: ListPlan(size), fetch, identity=id_of)))
    assert found == list(range(count))


@given(offset=st.integers(0, 100_000), limit=st.integers(1, 100), largest=st.integers(1, 100))
def test_a_window_begins_at_or_before_what_is_wanted_and_holds_some_of_it(
    offset: int, limit: int, largest: int
) -> None:
    place = window(offset, limit, largest)
    assert 1 <= place.per_page <= largest
    assert place.start <= offset < place.start + place.per_page
