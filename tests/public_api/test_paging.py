"""What a reading promises, whatever the service's list does meanwhile: properties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from beenergised.base_models import Answer
from beenergised.errors import PagingError
from beenergised.messages import Response
from beenergised.pagination import Lister
from beenergised.pagination.pages import id_of
from beenergised.pagination.strategies import Fetch
from beenergised.public_api.pages import (
    AnsweredPage,
    ListPlan,
    PagedFetch,
    page_query,
    read_page,
    window,
)
from beenergised.public_api.responses import Listing

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


@dataclass(frozen=True)
class Move:
    """A change of a list: `count` rows inserted, deleted or appended, from `place` on.

    `place` is between 0 (the start of the list) and 1 (its end).
    """

    kind: Literal["insert", "delete", "append"]
    place: float
    count: int


class Numbered:
    """A list by page number that changes between two requests: `moves[n]` before request n + 2.

    `cap` is the largest page size of the service; `named` says whether it names its page size.
    """

    def __init__(
        self,
        count: int,
        moves: Sequence[Sequence[Move]] = (),
        *,
        cap: int = 100,
        named: bool = True,
        endless: Sequence[Move] = (),
    ) -> None:
        self.rows = [Row(id=number) for number in range(count)]
        self.first_rows = frozenset(range(count))
        self.deleted: set[int] = set()
        self.cap = cap
        self.named = named
        self.moves = moves
        self.endless = endless
        self.requests = 0
        self.added = 100_000

    @property
    def stayed(self) -> set[int]:
        """Return the rows that were there during the whole reading."""
        return self.first_rows - self.deleted

    def __call__(self, fetch: Fetch) -> AnsweredPage[Row]:
        if 0 < self.requests <= len(self.moves):
            for move in self.moves[self.requests - 1]:
                self._change(move)
        for move in self.endless if self.requests else ():
            self._change(move)
        self.requests += 1
        query = dict(page_query(fetch, "page", sized=True, empty=True))
        number, asked = int(query["page"]), int(query["per_page"])
        assert 1 <= asked <= 100
        size = min(asked, self.cap)
        here = self.rows[(number - 1) * size : number * size]
        last = max(1, -(-len(self.rows) // size))
        meta: dict[str, object] = {
            "current_page": number, "last_page": last, "total": len(self.rows),
        }  # fmt: skip
        if self.named:
            meta["per_page"] = size
        links: dict[str, object] = {"next": None if number >= last else "?page=2"}
        return read(fetch, Listing(here, links, meta, Response(200)))

    def _change(self, move: Move) -> None:
        start = round(move.place * len(self.rows))
        if move.kind in ("insert", "append"):
            fresh = [Row(id=self.added + number) for number in range(move.count)]
            self.added += move.count
            place = start if move.kind == "insert" else len(self.rows)
            self.rows[place:place] = fresh
            return
        self.deleted.update(each.id for each in self.rows[start : start + move.count])
        del self.rows[start : start + move.count]


def read_by_number(service: Numbered, size: int) -> list[int]:
    """The ids of the rows that one reading gives."""
    return list(ids_of(Lister(lambda: ListPlan(size, by_number=True), service, identity=id_of)))


def least_requests(count: int, size: int) -> int:
    """The fewest pages of `size` rows that hold `count` rows, each overlapping the one before."""
    return 1 + max(0, -(-(count - size) // (max(size, 2) - 1)))


places = st.floats(0, 1, allow_nan=False)
list_sizes = st.one_of(st.integers(0, 300), st.integers(0, 5000))


@given(count=list_sizes, size=st.integers(2, 100))
@example(count=5000, size=100)
@example(count=2000, size=100)
@example(count=5000, size=10)  # from row 2519 on, no page of 10 rows or fewer overlaps
def test_by_number_reads_a_quiet_list_with_few_requests(count: int, size: int) -> None:
    service = Numbered(count)
    assert read_by_number(service, size) == list(range(count))
    # The service only returns whole pages, so that an overlap of exactly one row is rare.
    assert service.requests <= 1 + 1.6 * least_requests(count, size)
    if size >= 50:
        assert service.requests <= 1 + 1.2 * least_requests(count, size)


@given(count=st.integers(0, 60))
def test_by_number_reads_pages_of_one_row(count: int) -> None:
    service = Numbered(count)
    assert read_by_number(service, 1) == list(range(count))
    assert service.requests <= 1 + count


@given(
    count=list_sizes,
    size=st.integers(2, 100),
    moves=st.lists(
        st.lists(
            st.builds(
                Move,
                kind=st.sampled_from(["insert", "delete", "append"]),
                place=places,
                count=st.integers(1, 40),
            ),
            max_size=3,
        ),
        max_size=8,
    ),
)
@example(count=5000, size=100, moves=[[]] * 40 + [[Move("delete", 0.1, 300)]])
@example(count=3000, size=5, moves=[[]] * 700 + [[Move("delete", 0.1, 30)]])
def test_by_number_gives_rows_that_stayed_exactly_once(
    count: int, size: int, moves: list[list[Move]]
) -> None:
    service = Numbered(count, moves)
    found = read_by_number(service, size)
    assert len(found) == len(set(found))
    assert service.stayed <= set(found)
    in_order = [each for each in found if each in service.stayed]
    assert in_order == sorted(in_order)
    # A step back costs a request for each time that its length doubles, and the rows read again.
    changed = sum(move.count for some in moves for move in some)
    steps = sum(4 + move.count.bit_length() for some in moves for move in some)
    assert service.requests <= 1 + steps + 1.6 * least_requests(count + 2 * changed, size)


@given(count=list_sizes, size=st.integers(2, 100), cap=st.integers(2, 100), named=st.booleans())
@example(count=2000, size=100, cap=40, named=True)
@example(count=61, size=2, cap=5, named=False)  # no page of 5 rows or fewer overlaps at row 59
@example(count=61, size=2, cap=5, named=True)
def test_by_number_follows_a_service_that_caps_pages(
    count: int, size: int, cap: int, named: bool
) -> None:
    service = Numbered(count, cap=cap, named=named)
    assert read_by_number(service, size) == list(range(count))
    # Where no page up to the cap overlaps, one row is read again by a request of its own.
    assert service.requests <= 2 + 2 * least_requests(count, min(size, cap))


@given(count=list_sizes, size=st.integers(5, 100))
@example(count=500, size=50)
def test_by_number_ends_while_rows_are_appended(count: int, size: int) -> None:
    service = Numbered(count, endless=[Move("append", 1, 2)])
    found = read_by_number(service, size)
    assert found[:count] == list(range(count))
    assert len(found) == len(set(found))
    if size >= 20:  # two rows of each page only make up for those that were appended meanwhile
        assert service.requests <= 2 + 1.6 * least_requests(count, size - 2)


@given(visible=st.lists(st.booleans(), max_size=200), size=st.integers(2, 100))
@example(visible=[True] * 6 + [False] * 4 + [True] * 20, size=10)
def test_by_number_loses_no_row_in_silence_where_pages_are_not_full(
    visible: list[bool], size: int
) -> None:
    """A service may leave rows out of its pages after it has counted them."""

    def service(fetch: Fetch) -> AnsweredPage[Row]:
        assert isinstance(fetch, PagedFetch)
        assert fetch.window is not None
        start, length = fetch.window.start, fetch.window.per_page
        here = [Row(id=start + n) for n, seen in enumerate(visible[start : start + length]) if seen]
        meta: dict[str, object] = {
            "current_page": fetch.window.page,
            "last_page": max(1, -(-len(visible) // length)),
            "per_page": length,
            "total": len(visible),
        }
        return read(fetch, Listing(here, {}, meta, Response(200)))

    found: list[int] = []
    wanted = [number for number, seen in enumerate(visible) if seen]
    try:
        read_into(found, Lister(lambda: ListPlan(size, by_number=True), service, identity=id_of))
    except PagingError:
        assert found == wanted[: len(found)]
    else:
        assert found == wanted


@given(count=st.integers(0, 250), size=st.integers(2, 100))
def test_a_list_asked_for_cursors_that_answers_by_number_is_read_by_number(
    count: int, size: int
) -> None:
    count = min(count, 40) if size < 5 else count
    service = Numbered(count)

    def fetch(wanted: Fetch) -> AnsweredPage[Row]:
        # What the service makes of `cursor=&per_page=…` when it knows no cursors.
        if isinstance(wanted, PagedFetch):
            return service(wanted)
        return service(PagedFetch(wanted.limit, None, None, window(0, wanted.limit, size)))

    found = list(ids_of(Lister(lambda: ListPlan(size), fetch, identity=id_of)))
    assert found == list(range(count))


@given(offset=st.integers(0, 100_000), limit=st.integers(1, 100), largest=st.integers(1, 100))
def test_window_holds_the_row_wanted_and_the_row_after_it(
    offset: int, limit: int, largest: int
) -> None:
    place = window(offset, limit, largest)
    assert 1 <= place.per_page <= max(largest, 20)
    assert place.start <= offset
    assert offset + min(limit, 2) <= place.start + place.per_page
