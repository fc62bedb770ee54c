"""A list that changes while it is read, served by offset or by cursor as a service would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from beenergised.pagination import Fetch, FetchedPage, Plan


@dataclass(frozen=True)
class Row:
    """`name` tells rows apart for the test; `id` is what the service sends, None if drifted."""

    name: str
    id: str | None


def row(name: str) -> Row:
    return Row(name, name)


def nameless(name: str) -> Row:
    return Row(name, None)


def identity(of: Row) -> str | None:
    return of.id


@dataclass(frozen=True)
class Edit:
    """A row inserted, or deleted, at a place between 0 (the start) and 1 (the end).

    With `to`, the row at `place` is not deleted but moves to that place.
    """

    place: float
    insert: bool
    to: float | None = None


@dataclass
class Service:
    """`edits[n]` happen before the n-th fetch is answered; what it does not say is None."""

    rows: list[Row]
    edits: Sequence[Sequence[Edit]] = ()
    most: int = 1_000_000
    says_total: bool = True
    says_last: bool = True
    says_limit: bool = True
    fetches: list[Fetch] = field(default_factory=list)
    untouched: set[str] = field(default_factory=set)
    inserted: int = 0
    moved: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    began_with_moved: bool = False
    always: Sequence[Edit] = ()

    def __post_init__(self) -> None:
        self.untouched = {each.name for each in self.rows}

    def by_offset(self, fetch: Fetch) -> FetchedPage[Row]:
        self._begin(fetch)
        assert fetch.offset is not None
        limit = min(fetch.limit, self.most)
        end = fetch.offset + limit
        here = {each.name for each in self.rows[fetch.offset : end]}
        if fetch.offset < len(self.rows) and fetch.offset:
            # The documented exception: a row that was given moved ahead, and begins a page.
            first = self.rows[fetch.offset].name
            self.began_with_moved |= first in self.moved & self.given
        self.given |= here
        return FetchedPage(
            items=self.rows[fetch.offset : end],
            total=len(self.rows) if self.says_total else None,
            is_last=end >= len(self.rows) if self.says_last else None,
            limit=limit if self.says_limit else None,
        )

    def by_cursor(self, fetch: Fetch) -> FetchedPage[Row]:
        """The cursor is the name of the last row of the page before; deleted rows keep theirs."""
        self._begin(fetch)
        names = [each.name for each in self.rows]
        start = names.index(fetch.cursor) + 1 if fetch.cursor else 0
        page = self.rows[start : start + min(fetch.limit, self.most)]
        more = bool(page) and page[-1] is not self.rows[-1]
        return FetchedPage(items=page, cursor=page[-1].name if more else None, limit=fetch.limit)

    def _begin(self, fetch: Fetch) -> None:
        if len(self.fetches) < len(self.edits):
            for edit in self.edits[len(self.fetches)]:
                self._apply(edit)
        for edit in self.always if self.fetches else ():
            self._apply(edit)
        self.fetches.append(fetch)

    def _apply(self, edit: Edit) -> None:
        if edit.insert:
            self.inserted += 1
            self.rows.insert(round(edit.place * len(self.rows)), row(f"new{self.inserted}"))
        elif self.rows:
            gone = self.rows.pop(round(edit.place * (len(self.rows) - 1)))
            self.untouched.discard(gone.name)
            if edit.to is not None:
                self.moved.add(gone.name)
                self.rows.insert(round(edit.to * len(self.rows)), gone)


def rows(count: int) -> list[Row]:
    return [row(f"r{number}") for number in range(count)]


def names(items: Sequence[Row]) -> list[str]:
    return [each.name for each in items]


def read(plan: Plan, service: Service, *, by_cursor: bool = False, most: int = 10_000) -> list[Row]:
    """All that a plan calls new; fails after `most` fetches, so that no test hangs."""
    found: list[Row] = []
    fetch_page = service.by_cursor if by_cursor else service.by_offset
    for _ in range(most):
        fetch = plan.next_fetch()
        if fetch is None:
            return found
        page = fetch_page(fetch)
        found += [page.items[index] for index in plan.received(page.identified(identity)).new]
    raise AssertionError(f"no end after {most} fetches")


def least_by_offset(count: int, page_size: int) -> int:
    """The fewest pages of `page_size` rows that hold `count` rows and overlap by one row each."""
    return 1 + max(0, -(-(count - page_size) // (max(page_size, 2) - 1)))


places = st.floats(0, 1, allow_nan=False)
inserts = st.builds(Edit, place=places, insert=st.just(True))
front_inserts = st.just(Edit(0, insert=True))
changes = st.builds(Edit, place=places, insert=st.booleans())
moves = st.one_of(changes, st.builds(Edit, place=places, insert=st.just(False), to=places))


def long_services(edits: st.SearchStrategy[Edit]) -> st.SearchStrategy[Service]:
    """Services of up to 5,000 rows that change before up to 10 of their responses."""
    return st.builds(
        Service,
        rows=st.one_of(st.integers(0, 300), st.integers(0, 5000)).map(rows),
        edits=st.lists(st.lists(edits, max_size=30), max_size=10),
        says_total=st.booleans(),
        says_last=st.booleans(),
    )


def services(edits: st.SearchStrategy[Edit], *, least_limit: int = 2) -> st.SearchStrategy[Service]:
    """Services of up to 40 rows that change before up to 10 of their answers."""
    return st.builds(
        Service,
        rows=st.integers(0, 40).map(rows),
        edits=st.lists(st.lists(edits, max_size=12), max_size=10),
        most=st.one_of(st.just(1000), st.integers(least_limit, 10)),
        says_total=st.booleans(),
        says_last=st.booleans(),
    )
