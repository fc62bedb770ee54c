"""The plans alone: what they ask for, what they call new, and when they end."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import chain, count, islice, repeat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.pagination.service import (
    Edit,
    Service,
    changes,
    front_inserts,
    identity,
    inserts,
    least_by_offset,
    long_services,
    moves,
    nameless,
    names,
    read,
    row,
    rows,
    services,
)

from beenergised import errors
from beenergised.pagination import Accepted, CursorPlan, Fetch, OffsetPlan, PageData, Plan
from beenergised.pagination.strategies import CURSOR_PATIENCE, MAX_RESTARTS

page_sizes = st.integers(1, 12)
FRONT = Edit(0, insert=True)
GONE = Edit(0, insert=False)


def offsets(service: Service) -> list[tuple[int | None, int]]:
    return [(fetch.offset, fetch.limit) for fetch in service.fetches]


def feed(plan: Plan, *pages: PageData) -> list[Accepted]:
    accepted: list[Accepted] = []
    for page in pages:
        assert plan.next_fetch() is not None
        accepted.append(plan.received(page))
    return accepted


# --- offset: a list that stays as it is


@given(st.integers(0, 60), page_sizes, st.booleans(), st.booleans(), st.booleans())
def test_a_quiet_list_is_read_once_and_in_order(
    length: int, page_size: int, says_total: bool, says_last: bool, says_limit: bool
) -> None:
    service = Service(rows(length), (), 1000, says_total, says_last, says_limit)
    assert read(OffsetPlan(page_size), service) == rows(length)
    assert all(fetch.limit <= max(page_size, 2) for fetch in service.fetches)
    assert len(service.fetches) <= 2 + length // max(1, page_size - 1)


@given(st.integers(0, 40), page_sizes, st.integers(1, 12), st.booleans(), st.booleans())
def test_a_lowered_limit_does_not_end_the_list(
    length: int, page_size: int, most: int, says_total: bool, says_last: bool
) -> None:
    service = Service(rows(length), most=most, says_total=says_total, says_last=says_last)
    assert read(OffsetPlan(page_size), service) == rows(length)


def test_pages_overlap_by_one_row_within_the_page_size() -> None:
    service = Service(rows(250))
    read(OffsetPlan(100), service)
    assert offsets(service) == [(0, 100), (99, 100), (198, 100)]


def test_a_page_size_of_one_asks_for_two_rows_from_the_second_page_on() -> None:
    service = Service(rows(3))
    assert read(OffsetPlan(1), service) == rows(3)
    assert offsets(service) == [(0, 1), (0, 2), (1, 2)]


def test_a_service_that_gives_one_row_at_a_time_is_read_without_overlap() -> None:
    service = Service(rows(4), most=1)
    assert read(OffsetPlan(3), service) == rows(4)
    assert offsets(service) == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_service_that_gives_more_rows_than_asked_is_read_without_loss() -> None:
    plan = OffsetPlan(2)
    accepted = feed(
        plan,
        PageData(["a", "b", "c", "d"], is_last=False),
        PageData(["d", "e"], is_last=True),
    )
    assert [each.new for each in accepted] == [(0, 1, 2, 3), (1,)]
    assert plan.next_fetch() is None


def test_a_total_that_counts_invisible_rows_ends_at_the_empty_page() -> None:
    plan = OffsetPlan(5)
    feed(plan, PageData(["a", "b"], total=9), PageData(["b"], total=9), PageData([], total=9))
    assert plan.next_fetch() is None


def test_without_any_statement_a_short_page_is_the_last() -> None:
    plan = OffsetPlan(3)
    feed(plan, PageData(["a", "b"]))
    assert plan.next_fetch() is None


def test_a_short_page_goes_on_when_the_service_says_that_it_is_not_the_last() -> None:
    plan = OffsetPlan(3)
    feed(plan, PageData(["a", "b"], is_last=False))
    assert plan.next_fetch() == Fetch(3, offset=1)


def test_a_wanted_number_of_rows_sizes_the_page() -> None:
    plan = OffsetPlan(100)
    assert plan.next_fetch(7) == Fetch(7, offset=0)
    plan.received(PageData([f"r{n}" for n in range(7)], is_last=False))
    assert plan.next_fetch(5) == Fetch(6, offset=6)  # one row of them overlaps
    plan.received(PageData(["gone", "b"], is_last=False))
    assert plan.next_fetch(5) == Fetch(100, offset=5)  # its place is to be found first


def test_after_a_page_without_news_the_next_is_a_full_one() -> None:
    plan = OffsetPlan(100)
    plan.next_fetch(2)
    plan.received(PageData(["a", "b"], is_last=False))
    assert plan.next_fetch(1) == Fetch(2, offset=1)
    plan.received(PageData(["a", "b"], is_last=False))  # a row was inserted before them
    assert plan.next_fetch(1) == Fetch(100, offset=2)


# --- offset: rows come and go


@given(services(front_inserts), page_sizes)
@example(Service(rows(30), [[], [FRONT] * 12, [FRONT]]), 3)
def test_rows_inserted_at_the_front_lose_and_double_nothing(
    service: Service, page_size: int
) -> None:
    _check_reading(service, page_size)


@given(services(inserts), page_sizes)
def test_rows_inserted_anywhere_lose_and_double_nothing(service: Service, page_size: int) -> None:
    _check_reading(service, page_size)


@given(services(changes), page_sizes)
@example(Service(rows(9), [[], [GONE] * 8]), 5)
def test_rows_that_stay_are_read_once_while_others_are_inserted_and_deleted(
    service: Service, page_size: int
) -> None:
    _check_reading(service, page_size)


@given(services(changes, least_limit=1), page_sizes)
def test_without_room_for_an_overlap_nothing_is_doubled_and_the_reading_ends(
    service: Service, page_size: int
) -> None:
    found = names(read(OffsetPlan(page_size), service, most=3000))
    assert len(found) == len(set(found))


def _check_reading(service: Service, page_size: int) -> None:
    present = list(service.rows)
    found = names(read(OffsetPlan(page_size), service, most=3000))
    assert len(found) == len(set(found)), "a row was doubled"
    assert service.untouched <= set(found), "a row that stayed was lost"
    stayed = [name for name in found if name in service.untouched]
    assert stayed == [name for name in names(present) if name in service.untouched]


def test_a_deletion_before_the_place_goes_back_by_as_much_as_the_total_fell() -> None:
    service = Service(rows(40), [[], [], [GONE] * 7])
    assert names(read(OffsetPlan(10), service)) == names(rows(40))
    assert offsets(service)[:5] == [(0, 10), (9, 10), (18, 10), (11, 10), (20, 10)]


def test_a_deletion_without_totals_goes_back_by_doubling_steps() -> None:
    service = Service(rows(40), [[], [], [GONE] * 7], says_total=False)
    assert names(read(OffsetPlan(10), service)) == names(rows(40))
    assert offsets(service)[2:6] == [(18, 10), (17, 10), (15, 10), (11, 10)]


def test_an_empty_or_last_page_after_deletions_is_not_taken_for_the_end() -> None:
    service = Service(rows(9), [[], [GONE] * 5])  # 4 rows are left, 4 is the next offset
    assert names(read(OffsetPlan(5), service)) == names(rows(9))


def test_a_list_emptied_while_it_is_read_ends() -> None:
    service = Service(rows(9), [[], [GONE] * 9])
    assert names(read(OffsetPlan(5), service)) == names(rows(5))


def test_a_changed_total_is_reported_once() -> None:
    accepted = feed(
        OffsetPlan(2),
        PageData(["a", "b"], total=5, is_last=False),
        PageData(["b", "c"], total=None, is_last=False),
        PageData(["c", "d"], total=6, is_last=False),
        PageData(["d", "e"], total=6, is_last=True),
    )
    assert [each.total_changed for each in accepted] == [False, False, True, False]


# --- offset: long lists, and the requests that they take


@given(st.integers(0, 5000), st.integers(2, 1000))
@example(2000, 100)
@example(5000, 100)
def test_offset_plan_reads_a_quiet_list_with_the_fewest_requests(
    length: int, page_size: int
) -> None:
    service = Service(rows(length))
    assert read(OffsetPlan(page_size), service) == rows(length)
    assert len(service.fetches) == least_by_offset(length, page_size)


@given(long_services(moves), st.integers(2, 200))
def test_offset_plan_gives_rows_that_stayed_once_in_long_lists(
    service: Service, page_size: int
) -> None:
    length = len(service.rows)
    found = names(read(OffsetPlan(page_size), service))
    assert len(found) == len(set(found)), "a row was doubled"
    if not service.began_with_moved:
        assert service.untouched <= set(found), "a row that stayed was lost"
    changed = sum(len(some) for some in service.edits)
    # Each response that shows deletions costs a step back, and one more as its length doubles.
    steps = sum(2 + len(some).bit_length() for some in service.edits)
    assert len(service.fetches) <= 1 + steps + least_by_offset(length + 3 * changed, page_size)


@given(st.integers(0, 5000), st.integers(1, 200), st.integers(2, 200))
def test_offset_plan_follows_a_service_that_caps_pages(
    length: int, page_size: int, cap: int
) -> None:
    length = min(length, 100 * min(page_size, cap))
    service = Service(rows(length), most=cap)
    assert read(OffsetPlan(page_size), service) == rows(length)
    assert len(service.fetches) <= 1 + least_by_offset(length, min(page_size, cap))


# --- offset: rows are appended


APPENDED = Edit(1, insert=True)


def test_offset_plan_ends_while_rows_are_appended() -> None:
    service = Service(rows(500), always=[APPENDED] * 2)
    found = read(OffsetPlan(50), service)
    assert found[:500] == rows(500)
    assert len(service.fetches) == 11


@given(st.integers(0, 60), st.integers(1, 8), st.integers(1, 6))
@example(50, 3, 2)
def test_offset_plan_ends_however_fast_rows_are_appended(
    length: int, page_size: int, appended: int
) -> None:
    service = Service(rows(length), always=[APPENDED] * appended)
    plan, found = OffsetPlan(page_size), list[str]()

    def read_on() -> None:
        while (fetch := plan.next_fetch()) is not None:
            page = service.by_offset(fetch)
            accepted = plan.received(page.identified(identity))
            found.extend(names([page.items[n] for n in accepted.new]))
            assert len(service.fetches) < 10_000, "no end"

    if appended < max(page_size, 2) - 1:  # each page brings more rows than were appended
        read_on()
    else:
        with suppress(errors.PagingError):  # a short list may be read before it grows
            read_on()
    assert found[:length] == names(rows(length))
    assert len(found) == len(set(found))


def test_offset_plan_says_that_a_list_grows_as_fast_as_it_is_read() -> None:
    service = Service(rows(50), always=[APPENDED] * 2)
    with pytest.raises(errors.PagingError, match=r"grows as fast as it is read: \d+ rows are left"):
        read(OffsetPlan(3), service)
    assert len(service.fetches) < 200


def test_offset_plan_reads_a_list_that_grew_for_a_while() -> None:
    service = Service(rows(300), [[], *[[APPENDED] * 20] * 100])
    assert len(read(OffsetPlan(10), service)) == 2300


# --- offset: rows without an id


@given(st.lists(st.booleans(), max_size=30), page_sizes)
def test_rows_without_an_id_are_read_once_in_a_quiet_list(
    named: Sequence[bool], page_size: int
) -> None:
    present = [row(f"r{n}") if has_id else nameless(f"r{n}") for n, has_id in enumerate(named)]
    assert read(OffsetPlan(page_size), Service(list(present))) == present


def test_a_row_without_an_id_read_again_behind_the_same_row_is_not_new() -> None:
    service = Service(
        [row("a"), nameless("b"), row("c"), row("d"), row("e")],
        [[], [FRONT]],
    )
    assert names(read(OffsetPlan(3), service)) == ["a", "b", "c", "d", "e"]


def test_a_row_that_comes_to_stand_there_without_an_id_is_kept() -> None:
    accepted = feed(
        OffsetPlan(4),
        PageData(["a", None, "b", None], is_last=False),
        PageData(["b", None, None, "c"], is_last=False),
        PageData([None, None], is_last=True),
    )
    assert [each.new for each in accepted] == [(0, 1, 2, 3), (2, 3), (0, 1)]


def test_rows_without_ids_at_the_start_of_the_list_are_known_when_it_is_read_again() -> None:
    accepted = feed(
        OffsetPlan(3),
        PageData([None, "a", "b"], total=6, is_last=False),
        PageData(["x", "c"], total=4, is_last=False),
        PageData([None, "a", "c"], total=4, is_last=False),
    )
    assert [each.new for each in accepted] == [(0, 1, 2), (), (2,)]


# --- offset: a service that would never end


def test_ids_that_are_never_the_same_end_in_a_paging_error() -> None:
    fresh = count()
    pages = (PageData([f"id{next(fresh)}" for _ in range(4)], is_last=False) for _ in count())
    with pytest.raises(errors.PagingError, match="not stable") as caught:
        feed(OffsetPlan(4), *islice(pages, 1000))
    assert "What was read until here is kept" in str(caught.value)


def test_a_list_may_be_replaced_altogether_a_few_times() -> None:
    plan = OffsetPlan(2)
    for turn in range(MAX_RESTARTS):
        ids = [f"{turn}a", f"{turn}b"]
        while (fetch := plan.next_fetch()) and fetch.offset:
            plan.received(PageData(ids, is_last=False))
        assert plan.received(PageData(ids, is_last=False)).new == (0, 1)
    feed(plan, PageData([ids[-1]], is_last=True))
    assert plan.next_fetch() is None


def test_a_service_that_ignores_the_offset_ends_in_a_paging_error() -> None:
    plan = OffsetPlan(3)
    with pytest.raises(errors.PagingError, match="nothing new"):
        feed(plan, *[PageData(["a", "b", "c"], is_last=False)] * 1000)
    with pytest.raises(errors.PagingError):
        plan.next_fetch()


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=30),
    st.lists(st.sampled_from("abcdef"), max_size=5),
    st.one_of(st.none(), st.integers(0, 9)),
    page_sizes,
)
def test_no_answers_make_an_offset_reading_endless_or_double_a_row(
    answers: list[list[str]], ever_after: list[str], total: int | None, page_size: int
) -> None:
    plan, found = OffsetPlan(page_size), list[str]()
    for ids in islice(chain(answers, repeat(ever_after)), 1000):
        try:
            fetch = plan.next_fetch()
        except errors.PagingError:
            break
        if fetch is None:
            break
        accepted = plan.received(PageData(ids, total=total, is_last=False))
        found += [ids[index] for index in accepted.new]
    else:
        pytest.fail("no end")
    assert len(found) == len(set(found))


# --- cursor


@given(st.integers(0, 40), page_sizes, st.integers(1, 12))
def test_a_list_is_read_by_cursor_once_and_in_order(length: int, page_size: int, most: int) -> None:
    service = Service(rows(length), most=most)
    assert read(CursorPlan(page_size), service, by_cursor=True) == rows(length)
    assert all(fetch.offset is None for fetch in service.fetches)


@given(st.integers(0, 5000), st.integers(1, 200), st.integers(1, 200))
@example(2000, 100, 1000)
@example(5000, 100, 1000)
def test_cursor_plan_reads_a_list_with_the_fewest_requests(
    length: int, page_size: int, cap: int
) -> None:
    length = min(length, 100 * min(page_size, cap))
    service = Service(rows(length), most=cap)
    assert read(CursorPlan(page_size), service, by_cursor=True) == rows(length)
    assert len(service.fetches) == max(1, -(-length // min(page_size, cap)))


@given(services(inserts), page_sizes)
def test_by_cursor_inserted_rows_lose_and_double_nothing(service: Service, page_size: int) -> None:
    found = names(read(CursorPlan(page_size), service, by_cursor=True))
    assert len(found) == len(set(found))
    assert service.untouched <= set(found)


def test_an_empty_page_with_a_cursor_goes_on() -> None:
    plan = CursorPlan(2)
    accepted = feed(
        plan,
        PageData([], cursor="x"),
        PageData([], cursor="y"),
        PageData(["a"], cursor="z"),
        PageData(["a", "b", None], cursor=None),
    )
    assert [each.new for each in accepted] == [(), (), (0,), (1, 2)]
    assert plan.next_fetch() is None


def test_each_cursor_is_asked_for_once() -> None:
    plan = CursorPlan(2)
    assert plan.next_fetch() == Fetch(2)
    plan.received(PageData(["a", "b"], cursor="x"))
    assert plan.next_fetch(1) == Fetch(1, cursor="x")


@pytest.mark.parametrize("repeated", ["x", "y"])
def test_a_repeated_cursor_is_an_error_after_the_rows_that_came_with_it(repeated: str) -> None:
    plan = CursorPlan(2)
    accepted = feed(
        plan,
        PageData(["a"], cursor="x"),
        PageData(["b"], cursor="y"),
        PageData(["c"], cursor=repeated),
    )
    assert accepted[-1].new == (0,)
    with pytest.raises(errors.PagingError, match="What was read until here is kept"):
        plan.next_fetch()


@pytest.mark.parametrize(
    "page", [PageData(["a"], cursor=""), PageData(["a"], cursor="x", is_last=True)]
)
def test_an_empty_cursor_or_the_word_last_ends_the_list(page: PageData) -> None:
    plan = CursorPlan(2)
    feed(plan, page)
    assert plan.next_fetch() is None


def test_cursors_without_end_and_without_rows_are_an_error() -> None:
    plan = CursorPlan(2)
    feed(plan, *(PageData([], cursor=f"c{number}") for number in range(CURSOR_PATIENCE)))
    with pytest.raises(errors.PagingError, match="nothing new"):
        feed(plan, PageData([], cursor="more"), PageData([], cursor="and more"))


# --- both


@pytest.mark.parametrize("plan", [OffsetPlan, CursorPlan])
@pytest.mark.parametrize("wrong", [0, -1, True, 1.5, "10", None])
def test_a_page_size_that_is_no_positive_whole_number_is_refused(
    plan: type[OffsetPlan] | type[CursorPlan], wrong: int
) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="page_size") as caught:
        plan(wrong)
    assert caught.value.argument == "page_size"


def test_a_plan_shows_what_it_is() -> None:
    assert repr(OffsetPlan(10)) == "OffsetPlan(page_size=10)"
    assert repr(CursorPlan(20)) == "CursorPlan(page_size=20)"


def test_a_page_that_lost_its_ids_does_not_double_the_row_that_overlaps() -> None:
    plan = OffsetPlan(3)
    plan.next_fetch()
    plan.received(PageData(["a", "b", "c"], total=7, is_last=False))
    assert plan.next_fetch() == Fetch(limit=3, offset=2)
    assert plan.received(PageData([None, None, None], total=7, is_last=False)).new == (1, 2)
    assert plan.next_fetch() == Fetch(limit=3, offset=5)
    assert plan.received(PageData(["f", "g"], total=7, is_last=True)).new == (0, 1)


def test_a_page_that_lost_its_ids_while_rows_came_keeps_every_row() -> None:
    plan = OffsetPlan(3)
    plan.next_fetch()
    plan.received(PageData(["a", "b", "c"], total=6, is_last=False))
    plan.next_fetch()
    assert plan.received(PageData([None, None, None], total=5, is_last=False)).new == (0, 1, 2)
