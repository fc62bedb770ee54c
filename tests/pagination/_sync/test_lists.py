# Made by scripts/unasync.py, never edited. Its source:
# tests/pagination/_async/test_lists.py
"""The lister: lazy, restartable, limited, and honest about what it has given."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pagination.service import (
    Edit,
    Row,
    Service,
    changes,
    identity,
    names,
    row,
    rows,
    services,
)

from beenergised import errors
from beenergised.messages import Response
from beenergised.pagination import (
    CursorPlan,
    Fetch,
    FetchedPage,
    Lister,
    OffsetPlan,
    Page,
    Plan,
)

page_sizes = st.integers(1, 12)


def lister_of(service: Service, page_size: int = 10) -> Lister[Row]:
    def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_offset(fetch)

    return Lister(lambda: OffsetPlan(page_size), fetch, identity=identity, name="rows")


def lister_by_cursor(service: Service, page_size: int = 10) -> Lister[Row]:
    def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_cursor(fetch)

    return Lister(lambda: CursorPlan(page_size), fetch, identity=identity)


def lister_through(pages: list[FetchedPage[Row] | Exception]) -> Lister[Row]:
    """A list that is answered with `pages`, one after the other, by offset."""
    return _through(pages, lambda: OffsetPlan(2))


def _through(pages: list[FetchedPage[Row] | Exception], plan: Callable[[], Plan]) -> Lister[Row]:
    left = list(pages)

    def fetch(_: Fetch) -> FetchedPage[Row]:
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return Lister(plan, fetch, identity=identity)


# --- reading


def test_nothing_is_fetched_before_it_is_read() -> None:
    service = Service(rows(5))
    lister = lister_of(service)
    lister.pages()
    repr(lister.limit(3))
    assert service.fetches == []


def test_items_come_page_by_page_as_they_are_read() -> None:
    service = Service(rows(50))
    for item in lister_of(service):
        if item.name == "r12":
            break
    assert len(service.fetches) == 2


@given(services(changes), page_sizes)
def test_rows_that_stay_are_given_once(service: Service, page_size: int) -> None:
    found = [item.name for item in lister_of(service, page_size)]
    assert len(found) == len(set(found))
    assert service.untouched <= set(found)


@given(st.integers(0, 40), page_sizes)
def test_each_reading_begins_anew(length: int, page_size: int) -> None:
    lister = lister_of(Service(rows(length)), page_size)
    assert lister.to_list() == rows(length)
    assert [item for item in lister] == rows(length)


@pytest.mark.parametrize(
    ("count", "by_offset", "by_cursor"), [(0, 1, 1), (500, 6, 5), (2000, 21, 20), (5000, 51, 50)]
)
def test_lister_takes_the_fewest_requests(count: int, by_offset: int, by_cursor: int) -> None:
    service = Service(rows(count))
    assert lister_of(service, 100).to_list() == rows(count)
    assert len(service.fetches) == by_offset
    service = Service(rows(count))
    assert lister_by_cursor(service, 100).to_list() == rows(count)
    assert len(service.fetches) == by_cursor


def test_two_readings_at_once_do_not_disturb_each_other() -> None:
    lister = lister_of(Service(rows(5)), 2)
    pairs = [(one, other) for one in lister for other in lister]
    assert len(set(pairs)) == 25


def test_a_list_is_read_by_cursor() -> None:
    service = Service(rows(25))
    lister = lister_by_cursor(service)
    assert lister.to_list() == rows(25)
    assert [fetch.cursor for fetch in service.fetches] == [None, "r9", "r19"]
    assert lister.total() is None


# --- pages


def test_pages_are_numbered_and_hold_new_items_only() -> None:
    pages = [page for page in lister_of(Service(rows(6)), 3).pages()]
    assert [(page.number, names(page.items)) for page in pages] == [
        (1, ["r0", "r1", "r2"]),
        (2, ["r3", "r4"]),
        (3, ["r5"]),
    ]
    assert [page.total for page in pages] == [6, 6, 6]
    assert not any(page.total_changed for page in pages)


def test_a_page_shows_the_answer_that_it_came_with() -> None:
    response = Response(200)
    lister = lister_through([FetchedPage(items=[row("a")], is_last=True, response=response)])
    assert [page for page in lister.pages()] == [Page([row("a")], 1, response=response)]


def test_an_empty_list_is_one_empty_page() -> None:
    assert [page for page in lister_of(Service([])).pages()] == [Page([], 1, total=0)]


def test_a_total_that_changed_on_a_page_without_news_is_told_with_the_next_one() -> None:
    service = Service(rows(7), [[], [Edit(0, insert=False)]])
    pages = [page for page in lister_of(service, 4).pages()]
    assert [(len(page.items), page.total, page.total_changed) for page in pages] == [
        (4, 7, False),
        (3, 6, True),
    ]
    assert len(service.fetches) == 3


# --- a part of it


@given(services(changes), page_sizes, st.integers(0, 60))
def test_a_limit_gives_the_first_of_what_there_is(
    service: Service, page_size: int, limit: int
) -> None:
    found = [item.name for item in lister_of(service, page_size).limit(limit)]
    assert len(found) == len(set(found))
    assert len(found) == limit or (len(found) < limit and service.untouched <= set(found))


def test_a_limit_fetches_no_more_than_it_needs() -> None:
    service = Service(rows(1000))
    assert len(lister_of(service, 100).limit(250).to_list()) == 250
    # One row of the second and the third page is the overlap.
    assert [fetch.limit for fetch in service.fetches] == [100, 100, 52]


def test_a_limit_sizes_the_last_page_by_cursor() -> None:
    service = Service(rows(1000))
    assert len(lister_by_cursor(service, 100).limit(250).to_list()) == 250
    assert [fetch.limit for fetch in service.fetches] == [100, 100, 50]


def test_a_limit_holds_where_the_service_sends_more_than_asked() -> None:
    lister = lister_through([FetchedPage(items=rows(9), is_last=False)])
    assert names(lister.limit(2).to_list()) == ["r0", "r1"]


def test_a_limit_of_nothing_sends_nothing() -> None:
    service = Service(rows(5))
    assert lister_of(service).limit(0).to_list() == []
    assert service.fetches == []


def test_the_smaller_of_two_limits_holds() -> None:
    lister = lister_of(Service(rows(9)))
    assert len(lister.limit(3).limit(5).to_list()) == 3
    assert len(lister.limit(5).limit(3).to_list()) == 3
    assert len(lister.to_list()) == 9


@pytest.mark.parametrize("wrong", [-1, 1.5, True, "3"])
def test_a_limit_that_is_no_count_is_refused(wrong: int) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="limit"):
        lister_of(Service(rows(5))).limit(wrong)


def test_the_first_item_asks_for_one_row() -> None:
    service = Service(rows(50))
    assert lister_of(service).first() == row("r0")
    assert service.fetches == [Fetch(1, offset=0)]


def test_the_first_of_nothing_is_none() -> None:
    assert lister_of(Service([])).first() is None


def test_the_first_item_may_come_after_an_empty_page_with_a_cursor() -> None:
    pages = [FetchedPage[Row](items=[], cursor="x"), FetchedPage(items=[row("a")])]
    assert _through([*pages], lambda: CursorPlan(5)).first() == row("a")


def test_the_total_asks_for_one_row_and_heeds_no_limit() -> None:
    service = Service(rows(50))
    assert lister_of(service).limit(3).total() == 50
    assert service.fetches == [Fetch(1, offset=0)]


def test_a_total_that_is_not_said_is_none() -> None:
    assert lister_of(Service(rows(5), says_total=False)).total() is None


# --- what goes wrong


def test_what_was_read_before_a_failure_is_kept_and_the_reading_is_over() -> None:
    failure = errors.ServiceUnavailableError("down")
    reading = lister_through([FetchedPage(items=rows(2), is_last=False), failure]).pages()
    assert names((next(reading)).items) == ["r0", "r1"]
    with pytest.raises(errors.ServiceUnavailableError) as caught:
        next(reading)
    assert caught.value is failure
    with pytest.raises(StopIteration):
        next(reading)


def test_a_repeated_cursor_is_an_error_after_the_items_that_came_with_it() -> None:
    pages = [FetchedPage(items=[row(name)], cursor="x") for name in "ab"]
    found: list[str] = []

    def read() -> None:
        for page in _through([*pages], lambda: CursorPlan(1)).pages():
            found.extend(names(page.items))

    with pytest.raises(errors.PagingError):
        read()
    assert found == ["a", "b"]


def test_a_wrong_page_size_is_refused_before_anything_is_read() -> None:
    service = Service(rows(5))
    with pytest.raises(errors.InvalidArgumentError):
        lister_of(service, 0)
    assert service.fetches == []


def test_a_lister_says_what_it_is() -> None:
    lister = lister_of(Service([]))
    kind = Lister.__name__
    assert repr(lister) == f"<{kind} of rows by OffsetPlan(page_size=10)>"
    assert repr(lister.limit(5)) == f"<{kind} of rows by OffsetPlan(page_size=10), at most 5>"
