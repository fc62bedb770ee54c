"""How often it is asked: rarer and rarer, until something happens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tenacity import wait_exponential, wait_fixed

from beenergised import errors
from beenergised.polling import Pace
from beenergised.polling.interval import Schedule

DOUBLE = Pace(wait_exponential(multiplier=1, exp_base=2, max=15))
FAILURE = errors.ServiceUnavailableError("503")

events = st.sampled_from(["news", "nothing", "failure"])


def after(schedule: Schedule, event: str) -> float:
    return schedule.after(changed=event == "news", failure=FAILURE if event == "failure" else None)


def test_the_pause_grows_without_news_up_to_a_bound() -> None:
    schedule = Schedule(DOUBLE)
    assert [schedule.after() for _ in range(6)] == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0]


def test_news_begin_the_row_anew() -> None:
    schedule = Schedule(DOUBLE)
    for _ in range(5):
        schedule.after()
    assert [schedule.after(changed=True), schedule.after(), schedule.after()] == [1.0, 2.0, 4.0]


def test_failures_wait_longer_and_longer_up_to_a_minute() -> None:
    schedule = Schedule(DOUBLE)
    pauses = [schedule.after(failure=FAILURE) for _ in range(12)]
    assert pauses == [2.0, 4.0, 8.0, 16.0, 32.0] + [60.0] * 7


def test_a_failure_never_shortens_the_pause() -> None:
    schedule = Schedule(Pace(wait_fixed(30)))
    assert schedule.after(failure=FAILURE) == 30.0


def test_an_answer_forgets_the_failures_and_not_the_quiet() -> None:
    schedule = Schedule(DOUBLE)
    schedule.after()
    schedule.after()
    for _ in range(8):
        schedule.after(failure=FAILURE)
    assert schedule.after() == 4.0
    assert schedule.after(failure=FAILURE) == 4.0


@given(st.floats(0.0, 5000.0))
def test_retry_after_is_never_undercut(seconds: float) -> None:
    schedule = Schedule(DOUBLE)
    failure = errors.RateLimitedError("slow down", retry_after=seconds)
    assert schedule.after(failure=failure) >= seconds


@given(st.lists(events, max_size=60))
def test_the_default_pace_stays_within_its_bounds(row: list[str]) -> None:
    schedule = Schedule(Pace())
    for event in row:
        pause = after(schedule, event)
        assert 1.0 <= pause <= (60.0 if event == "failure" else 15.5)
        if event == "news":
            assert pause <= 1.5


@given(st.lists(events, max_size=30))
def test_the_pause_after_news_does_not_depend_on_what_was_before(row: list[str]) -> None:
    schedule = Schedule(DOUBLE)
    for event in row:
        after(schedule, event)
    assert after(schedule, "news") == 1.0


def test_any_of_tenacitys_strategies_will_do() -> None:
    schedule = Schedule(Pace(wait_fixed(3)))
    assert [schedule.after(), schedule.after(changed=True), schedule.after()] == [3.0, 3.0, 3.0]


def test_pauses_differ_so_that_many_do_not_ask_at_once() -> None:
    assert len({Schedule(Pace()).after() for _ in range(50)}) > 10


@pytest.mark.parametrize("number", [1, 50, 5000])
def test_a_long_quiet_is_no_problem(number: int) -> None:
    schedule = Schedule(Pace())
    for _ in range(number):
        schedule.after()
    assert schedule.after() <= 15.5
