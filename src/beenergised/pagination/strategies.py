"""Plans: what to fetch next, and which rows of a page are new. No I/O, no items.

A plan lives for one reading of one list. It is asked `next_fetch()`, whoever can do I/O fetches
that, and tells the plan with `received()` what came: the ids of the rows, not the rows. The plan
remembers every id it was told, so its memory grows with what was read (one text a row).

What a reading promises where rows come and go while it lasts, for a list whose order is stable:

* no row that has an id is given twice;
* by offset, every row that is there from the beginning to the end is given, also when rows
  before it are inserted or deleted. A row deleted meanwhile is missed if its page had not been
  read yet. A row inserted meanwhile is given if it lies ahead, and mostly missed if it does not;
* a row that moves to another place counts as deleted and inserted again. If it moves back over
  the place that was reached, it is missed; if a row already read moves ahead and happens to
  begin a page, rows between two pages can be missed;
* by offset, rows appended meanwhile are given. A list to which fewer rows are appended than are
  read ends by itself. One that grows as fast as it is read ends in a `PagingError`, because
  appended rows look like rows that were there before; a list whose total is not named is read as
  long as the service says that more follows;
* by cursor, the promise is whatever the service's cursors promise (not documented);
* a row without an id is kept, because nothing tells that it was given before, with one
  exception: if it follows the same row as when it was read first, it is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from beenergised.errors import PagingError
from beenergised.validation import check_whole

#: Returns to the start of the list in one reading. An honest list comes back there only when
#: everything read so far was deleted, or as many rows were inserted before it.
MAX_RESTARTS = 10

#: Pages in a row that bring nothing new, beyond those that a moved list explains.
OFFSET_PATIENCE = 20
CURSOR_PATIENCE = 1000

#: The fewest pages after which a list's growth is compared with the reading of it, and how many
#: times in all it may grow as fast as it is read.
GROWTH_PAGES = 20
GROWTH_STRETCHES = 3

_KEPT = "What was read until here is kept."


@dataclass(frozen=True, slots=True)
class Fetch:
    """What to ask the service for: `limit` rows from `offset`, or from `cursor`.

    A cursor plan's first fetch has neither: `offset` and `cursor` are both None.
    """

    limit: int
    offset: int | None = None
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class PageData:
    """The facts that a plan needs of a page: the ids of its rows, and what the service says of it.

    None means that the service did not say; an id is None where a row came without one. `limit`
    is the limit that the service says it used, `cursor` the one to ask the next page with.
    """

    ids: Sequence[str | None] = ()
    total: int | None = None
    is_last: bool | None = None
    cursor: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """Which rows of the page are new, as indices into it, ascending.

    `total_changed`: the service named another total than the time before.
    """

    new: tuple[int, ...]
    total_changed: bool = False


class Plan(Protocol):
    """What `OffsetPlan` and `CursorPlan` have in common."""

    def next_fetch(self, wanted: int | None = None) -> Fetch | None:
        """What to ask for next; None at the end. `wanted` is how many rows are of use at most.

        Raises `PagingError` where going on would lose or double rows, or never end.
        """
        ...

    def received(self, page: PageData) -> Accepted:
        """Take the answer to the latest `next_fetch()`."""
        ...


class OffsetPlan:
    """Reading by offset and limit, made safe against rows that come and go.

    * Each page begins with the last row of the page before. If it begins with another row that
      was read already, rows were inserted before: go on. If it begins with an unknown row, or is
      empty, rows were deleted before: the page is put aside and the plan goes back, by as many
      rows as the total fell, otherwise by 1, 2, 4, 8... until a page begins with a row already
      read, or at offset 0.
    * `limit` never exceeds `page_size` (the service's maximum is not documented), so a page
      brings `page_size - 1` new rows. With a page size of 1 the limit is 2 from the second page
      on: a page of one row has no room for the overlap.
    * A page on which no row has an id is taken to begin with the overlap if the service names
      the same total as before.
    * A page may be shorter than asked (the service may lower the limit); the next one follows
      what came. If only one row comes, or no row has an id, there is no overlap and inserts and
      deletions are not noticed: rows can be missed then, but not doubled.
    * A list that grows as fast as it is read ends in a `PagingError`, after three
      stretches in which at least as many rows were appended as were read.
    * The end: `isLastPage`; where that is not said, `totalCount`; where neither is said, a page
      shorter than its limit. An empty page ends the list where it need not hold the overlap.

    Raises `InvalidArgumentError` unless `page_size` is a whole number of at least 1.

    >>> plan = OffsetPlan(3)
    >>> plan.next_fetch()
    Fetch(limit=3, offset=0, cursor=None)
    >>> plan.received(PageData(["a", "b", "c"], total=4, is_last=False))
    Accepted(new=(0, 1, 2), total_changed=False)
    >>> plan.next_fetch()
    Fetch(limit=3, offset=2, cursor=None)
    >>> plan.received(PageData(["c", "d"], total=4, is_last=True))
    Accepted(new=(1,), total_changed=False)
    >>> plan.next_fetch() is None
    True
    """

    def __init__(self, page_size: int) -> None:
        self.page_size = check_whole("page_size", page_size, least=1)
        self._rows = _Rows()
        self._totals = _Totals()
        self._offset = 0
        self._overlap = 0  # rows at the start of the next page that were read already
        self._asked = Fetch(self.page_size, offset=0)
        self._back = 0  # how far the latest step back went; 0 while reading forward
        self._restarts = 0
        self._stale = 0  # accepted pages in a row that brought nothing new
        self._growth = _Growth()
        self._done = False
        self._trouble: str | None = None

    def next_fetch(self, wanted: int | None = None) -> Fetch | None:
        """What to ask for next; None at the end. Raises `PagingError`, see `Plan`."""
        if self._trouble is not None:
            raise PagingError(self._trouble)
        if self._done:
            return None
        limit = self._full_limit()
        # While finding its place again, the plan cannot know how many old rows lie before.
        if wanted is not None and not self._back and not self._stale:
            limit = min(limit, self._overlap + wanted)
        self._asked = Fetch(limit, offset=self._offset)
        return self._asked

    def received(self, page: PageData) -> Accepted:
        """Take the answer to the latest `next_fetch()`."""
        fell = self._totals.fell_to(page.total)
        changed = self._totals.changed_to(page.total)
        if not self._continues(page.ids):
            self._step_back(fell)
            return Accepted((), changed)
        new = tuple(self._rows.take(page.ids, at_start=self._offset == 0))
        nameless = all(row is None for row in page.ids)
        if self._overlap and nameless and page.total is not None and not changed:
            # No row can be known again by its id, and the service says that none came or went:
            # the rows that overlap are known by their place.
            new = tuple(index for index in new if index >= self._overlap)
        self._watch(found=bool(new), rows=len(page.ids))
        self._back = 0
        if self._is_last(page):
            self._done = True
        else:
            self._watch_growth(page)
            self._step_forward(page.ids)
        return Accepted(new, changed)

    def __repr__(self) -> str:
        return f"OffsetPlan(page_size={self.page_size})"

    def _full_limit(self) -> int:
        return max(self.page_size, 2) if self._overlap else self.page_size

    def _continues(self, ids: Sequence[str | None]) -> bool:
        """Whether nothing can lie between this page and what was read before."""
        if self._offset == 0 or not self._overlap:
            return True
        if not ids:
            return False
        # Everything that lies before a row already read was read before it. Only the first row
        # counts: a row further down could be one that moved there. If the first row has no id,
        # the one before it tells its place, unless no row here has one.
        first = ids[0]
        if first is None:
            return all(row is None for row in ids)
        return first in self._rows

    def _step_back(self, fell: int) -> None:
        self._back = self._back * 2 or max(1, fell)
        self._offset = max(0, self._offset - self._back)

    def _step_forward(self, ids: Sequence[str | None]) -> None:
        end = self._offset + len(ids)
        named = [index for index, row in enumerate(ids) if row is not None]
        self._overlap = len(ids) - named[-1] if named else 0
        expected = len(ids) if len(ids) < self._asked.limit else self._full_limit()
        if self._overlap >= expected:  # the next page would hold nothing else
            self._overlap = 0
        self._offset = end - self._overlap

    def _is_last(self, page: PageData) -> bool:
        count = len(page.ids)
        if not count:
            return True
        if page.is_last is not None:
            return page.is_last
        if page.total is not None:
            return self._offset + count >= page.total
        limit = self._asked.limit
        return count < (min(limit, page.limit) if page.limit else limit)

    def _watch_growth(self, page: PageData) -> None:
        end = self._offset + len(page.ids)
        if page.total is not None and self._growth.is_endless(end, page.total):
            self._trouble = (
                f"The list grows as fast as it is read: {page.total - end} rows are left. {_KEPT} "
                "Ask for a narrower range, or a larger page size."
            )

    def _watch(self, *, found: bool, rows: int) -> None:
        """See to it that the reading ends, whatever the service answers."""
        if self._back and self._offset == 0:
            self._restarts += 1
        self._stale = 0 if found else self._stale + 1
        # Going over everything once more is honest, and one row of each page is overlap.
        again = 2 * len(self._rows) // max(1, rows - 1)
        if self._restarts > MAX_RESTARTS:
            self._trouble = (
                f"More than {MAX_RESTARTS} times the place that was reached was gone: the rows "
                f"change faster than they can be read, or their ids are not stable. {_KEPT} "
                "Ask for a narrower range, or a larger page size."
            )
        elif self._stale > OFFSET_PATIENCE + again:
            self._trouble = (
                f"{self._stale} pages in a row held nothing new although the service says that "
                f"there is more; it may not heed the offset. {_KEPT} Ask for a larger page size."
            )


class _Growth:
    """A comparison of how fast a list grows with how fast it is read.

    A stretch has at least `GROWTH_PAGES` pages, and as many rows as were left when it began. If the
    list did not grow meanwhile, it has been read to its end by then.
    """

    def __init__(self) -> None:
        self._began: tuple[int, int] | None = None  # the place, and the rows left from there
        self._pages = 0
        self._stretches = 0

    def is_endless(self, end: int, total: int) -> bool:
        """Record the offset that was reached and the total; return whether reading will not end."""
        left = total - end
        place, left_then = self._began = self._began or (end, left)
        self._pages += 1
        if self._pages > GROWTH_PAGES and end - place >= left_then:
            self._stretches += left >= left_then
            self._began, self._pages = (end, left), 0
        return self._stretches >= GROWTH_STRETCHES


class CursorPlan:
    """Reading by cursor: each answer names the cursor of the next page.

    * A list to which rows are appended as fast as they are read does not end, because no total
      shows that it grows: narrow it by a filter, or set a limit.
    * The end: no cursor or an empty one, or `isLastPage` where a service says it. An empty or
      short page with a cursor is not the end. (That a missing cursor means the end is inferred:
      the documentation does not say.)
    * Every cursor is remembered. One that comes twice would never end: `PagingError`, after the
      rows of the page that brought it. So do 1000 pages in a row without a new row.

    `advice` ends the message of a reading that cannot go on. Raises `InvalidArgumentError` unless
    `page_size` is a whole number of at least 1.

    >>> plan = CursorPlan(2)
    >>> plan.next_fetch()
    Fetch(limit=2, offset=None, cursor=None)
    >>> plan.received(PageData(["a", "b"], cursor="x"))
    Accepted(new=(0, 1), total_changed=False)
    >>> plan.next_fetch()
    Fetch(limit=2, offset=None, cursor='x')
    >>> plan.received(PageData(["b", "c"], cursor=""))
    Accepted(new=(1,), total_changed=False)
    >>> plan.next_fetch() is None
    True
    """

    def __init__(
        self, page_size: int, *, advice: str = "Read by offset instead, or begin anew."
    ) -> None:
        self.page_size = check_whole("page_size", page_size, least=1)
        self._advice = advice
        self._rows = _Rows()
        self._totals = _Totals()
        self._cursor: str | None = None
        self._cursors: set[str] = set()
        self._stale = 0
        self._done = False
        self._trouble: str | None = None

    def next_fetch(self, wanted: int | None = None) -> Fetch | None:
        """What to ask for next; None at the end. Raises `PagingError`, see `Plan`."""
        if self._trouble is not None:
            raise PagingError(self._trouble)
        if self._done:
            return None
        limit = self.page_size if wanted is None else min(self.page_size, wanted)
        return Fetch(limit, cursor=self._cursor)

    def received(self, page: PageData) -> Accepted:
        """Take the answer to the latest `next_fetch()`."""
        new = tuple(self._rows.take(page.ids, at_start=False))
        self._stale = 0 if new else self._stale + 1
        if not page.cursor or page.is_last:
            self._done = True
        elif page.cursor in self._cursors:
            self._trouble = (
                "The service named a cursor that it had named before: following it would never "
                f"end. {_KEPT} {self._advice}"
            )
        elif self._stale > CURSOR_PATIENCE:
            self._trouble = (
                f"{self._stale} pages in a row held nothing new although the service names a "
                f"next one. {_KEPT} {self._advice}"
            )
        else:
            self._cursor = page.cursor
            self._cursors.add(page.cursor)
        return Accepted(new, self._totals.changed_to(page.total))

    def __repr__(self) -> str:
        return f"CursorPlan(page_size={self.page_size})"


class _Rows:
    """The rows read so far, by id; those without one by the row that they follow."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        # How many rows without an id follow this row; None stands for the start of the list.
        self._followers: dict[str | None, int] = {}

    def __contains__(self, row: str) -> bool:
        return row in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def take(self, ids: Sequence[str | None], *, at_start: bool) -> Iterator[int]:
        """The indices of the rows that were not read before; they are from now on."""
        before: str | None = None
        place_known, run = at_start, 0
        for index, row in enumerate(ids):
            if row is not None:
                before, place_known, run = row, True, 0
                if row not in self._ids:
                    self._ids.add(row)
                    yield index
                continue
            run += 1
            if not place_known:
                yield index
            elif run > self._followers.get(before, 0):
                self._followers[before] = run
                yield index


class _Totals:
    """The total that the service named last."""

    def __init__(self) -> None:
        self._total: int | None = None

    def fell_to(self, total: int | None) -> int:
        """How many rows fewer there are now; 0 if there are not, or nobody said."""
        return max(0, self._total - total) if self._total is not None and total is not None else 0

    def changed_to(self, total: int | None) -> bool:
        """Remember the total, and say whether it is another one than before."""
        if total is None:
            return False
        changed = self._total is not None and self._total != total
        self._total = total
        return changed
