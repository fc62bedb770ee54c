"""The list in an order of ours: like any other list, but all of it is read first."""

from __future__ import annotations

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
    AsyncLister,
    AsyncOrderedLister,
    CursorPlan,
    Fetch,
    FetchedPage,
    OffsetPlan,
    Page,
)

page_sizes = st.integers(1, 12)


def length_last(of: Row) -> float:
    """Short names last, equal lengths as they come."""
    return -len(of.name)


def backwards(of: Row) -> float:
    return -float(of.name.removeprefix("r"))


def ordered(service: Service, page_size: int = 10) -> AsyncOrderedLister[Row]:
    async def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_offset(fetch)

    source = AsyncLister(lambda: OffsetPlan(page_size), fetch, identity=identity, name="rows")
    return AsyncOrderedLister(source, key=backwards, page_size=page_size, by="last first")


def through(pages: list[FetchedPage[Row] | Exception]) -> AsyncOrderedLister[Row]:
    """A list that is answered with `pages`, one after the other."""
    left = list(pages)

    async def fetch(_: Fetch) -> FetchedPage[Row]:
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    source = AsyncLister(lambda: OffsetPlan(2), fetch, identity=identity)
    return AsyncOrderedLister(source, key=length_last, page_size=2, by="longest first")


async def test_nothing_is_fetched_before_it_is_read() -> None:
    service = Service(rows(5))
    lister = ordered(service)
    lister.pages()
    repr(lister.limit(3))
    assert service.fetches == []


@given(st.integers(0, 40), page_sizes)
async def test_everything_comes_in_order_and_each_reading_begins_anew(
    length: int, page_size: int
) -> None:
    lister = ordered(Service(rows(length)), page_size)
    expected = rows(length)[::-1]
    assert await lister.to_list() == expected
    assert [item async for item in lister] == expected
    assert await lister.first() == (expected[0] if expected else None)


@given(st.lists(st.integers(0, 3)), page_sizes, st.integers(0, 12))
async def test_equal_ones_keep_the_order_of_the_service_and_a_limit_cuts_behind_it(
    keys: list[int], page_size: int, limit: int
) -> None:
    items = [row(f"{number}-{key}") for number, key in enumerate(keys)]
    service = Service(items)

    async def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_offset(fetch)

    def key(of: Row) -> float:
        return float(of.name.partition("-")[2])

    source = AsyncLister(lambda: OffsetPlan(page_size), fetch, identity=identity)
    lister = AsyncOrderedLister(source, key=key, page_size=page_size, by="key")
    expected = sorted(items, key=key)
    assert await lister.to_list() == expected
    assert await lister.limit(limit).to_list() == expected[:limit]


@given(services(changes), page_sizes)
async def test_rows_that_stay_are_given_once(service: Service, page_size: int) -> None:
    async def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_offset(fetch)

    source = AsyncLister(lambda: OffsetPlan(page_size), fetch, identity=identity)
    lister = AsyncOrderedLister(source, key=length_last, page_size=page_size, by="")
    found = [item.name async for item in lister]
    assert len(found) == len(set(found))
    assert service.untouched <= set(found)


async def test_pages_are_whole_and_numbered() -> None:
    pages = [page async for page in ordered(Service(rows(6)), 4).pages()]
    assert [(page.number, names(page.items)) for page in pages] == [
        (1, ["r5", "r4", "r3", "r2"]),
        (2, ["r1", "r0"]),
    ]
    assert [page.total for page in pages] == [6, 6]
    assert not any(page.total_changed or page.response for page in pages)


async def test_an_empty_list_is_one_empty_page() -> None:
    assert [page async for page in ordered(Service([])).pages()] == [Page([], 1, total=0)]


async def test_a_total_that_changed_meanwhile_is_told_with_the_first_page() -> None:
    service = Service(rows(7), [[], [Edit(0, insert=False)]])
    pages = [page async for page in ordered(service, 3).pages()]
    assert [page.total for page in pages] == [6] * len(pages)
    assert [page.total_changed for page in pages] == [True] + [False] * (len(pages) - 1)


async def test_a_limit_reads_everything_and_pages_what_is_left() -> None:
    service = Service(rows(25))
    pages = [page async for page in ordered(service).limit(12).pages()]
    assert [len(page.items) for page in pages] == [10, 2]
    assert pages[0].items[0] == row("r24")
    assert [fetch.limit for fetch in service.fetches] == [10, 10, 10]


async def test_the_smaller_of_two_limits_holds() -> None:
    lister = ordered(Service(rows(9)))
    assert names(await lister.limit(3).limit(5).to_list()) == ["r8", "r7", "r6"]
    assert len(await lister.limit(5).limit(3).to_list()) == 3
    assert len(await lister.to_list()) == 9


async def test_a_limit_of_nothing_sends_nothing() -> None:
    service = Service(rows(5))
    assert await ordered(service).limit(0).to_list() == []
    assert service.fetches == []


async def test_the_total_asks_for_one_row_and_heeds_no_limit() -> None:
    service = Service(rows(50))
    assert await ordered(service).limit(3).total() == 50
    assert service.fetches == [Fetch(1, offset=0)]


async def test_by_cursor_there_is_no_total() -> None:
    service = Service(rows(25))

    async def fetch(fetch: Fetch) -> FetchedPage[Row]:
        return service.by_cursor(fetch)

    source = AsyncLister(lambda: CursorPlan(10), fetch, identity=identity)
    lister = AsyncOrderedLister(source, key=backwards, page_size=10, by="last first")
    assert names(await lister.limit(2).to_list()) == ["r24", "r23"]
    assert await lister.total() is None


async def test_a_failure_gives_nothing_and_says_how_much_was_read() -> None:
    failure = errors.ServiceUnavailableError("down")
    first = FetchedPage(items=rows(2), is_last=False, response=Response(200))
    found: list[Row] = []

    async def read() -> None:
        async for page in through([first, failure]).pages():
            found.extend(page.items)

    with pytest.raises(errors.ServiceUnavailableError) as caught:
        await read()
    assert caught.value is failure
    assert found == []
    assert "the 2 items that were read are not given" in caught.value.__notes__[0]


async def test_it_is_a_lister_and_says_in_which_order() -> None:
    lister = ordered(Service([]))
    kind = AsyncOrderedLister.__name__
    assert isinstance(lister, AsyncLister)
    assert repr(lister.limit(5)) == (
        f"<{kind} of rows by OffsetPlan(page_size=10), last first, at most 5>"
    )
