"""The life of a wait: when it asks, what it tells, and that it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tenacity import wait_fixed, wait_none
from tests.polling.waits import REFUSED, TEXTS, TOO_SLOW, Answer, Course, Ticks, follow

from beenergised import errors
from beenergised.polling import Pace, life_of_a_wait
from beenergised.polling.lifecycle import WORTH_ASKING_AGAIN

QUICK = Pace(wait_fixed(1))

seconds = st.floats(0.0, 50.0)
states = st.sampled_from(["a", "b", "c", "over"])
going_on = st.sampled_from(["a", "b", "c"])
failures = st.sampled_from(
    [
        errors.ConnectionLostError("lost", request_sent=True),
        errors.ServiceUnavailableError("503"),
        errors.RateLimitedError("slow down", retry_after=7.0),
        errors.InvalidResponseError("html"),
    ]
)
answers = st.builds(Answer, st.one_of(states, failures), st.one_of(st.just(0.0), seconds))
endless = st.builds(Answer, st.one_of(going_on, failures), st.one_of(st.just(0.0), seconds))
timeouts = st.one_of(st.floats(0.001, 400.0), st.sampled_from([0.3, 1.0, 5.0, 60.0]))
begins = st.floats(0.0, 1e7)
paces = st.builds(
    Pace,
    st.one_of(
        st.builds(wait_fixed, st.floats(1.0, 30.0)),
        st.just(Pace().wait),
    ),
)


def course_of(*said: str | errors.BeEnergisedError, timeout: float = 60.0) -> Course:
    """The last answer stays."""
    return follow(lambda number: Answer(said[min(number, len(said) - 1)]), timeout, QUICK)


# --- Its end


@given(st.lists(endless, min_size=1, max_size=20), timeouts, paces, begins)
def test_a_wait_ends_with_its_deadline_whatever_it_is_answered(
    given_: list[Answer], timeout: float, pace: Pace, begin: float
) -> None:
    course = follow(lambda number: given_[number % len(given_)], timeout, pace, Ticks(begin))
    assert course.waited is not None
    assert not course.waited.over
    for_the_last = min(2.0, timeout / 10)
    assert course.ended <= begin + timeout + for_the_last + 0.01


@given(st.lists(answers, min_size=1, max_size=20), timeouts, paces)
def test_nothing_is_asked_after_the_deadline(
    given_: list[Answer], timeout: float, pace: Pace
) -> None:
    course = follow(lambda number: given_[number % len(given_)], timeout, pace)
    assert all(moment < 1000.0 + timeout for moment in course.asked)
    assert all(allowed > 0 for allowed in course.allowed)


@given(timeouts, begins)
def test_the_last_question_is_asked_shortly_before_the_deadline_and_only_once(
    timeout: float, begin: float
) -> None:
    course = follow(lambda _: Answer("a"), timeout, Pace(wait_fixed(1e9)), Ticks(begin))
    assert len(course.asked) == 2
    left = begin + timeout - course.asked[-1]
    assert left == pytest.approx(min(2.0, timeout / 10), abs=0.01)


@given(st.lists(going_on, max_size=8), st.lists(answers, max_size=3))
def test_nothing_is_asked_once_it_is_over(before: list[str], after: list[Answer]) -> None:
    said = [*map(Answer, before), Answer("over"), *after]
    course = follow(lambda number: said[number], 600.0, QUICK)
    assert len(course.asked) == len(before) + 1
    assert course.waited is not None
    assert course.waited.over
    assert course.waited.state == "over"
    assert course.waited.failure is None


def test_an_end_that_is_seen_at_once_costs_one_question_and_no_pause() -> None:
    course = course_of("over")
    assert (len(course.asked), course.paused, course.told) == (1, [], ["over"])


def test_a_question_may_take_all_the_time_that_is_left() -> None:
    course = follow(lambda _: Answer("a", after=4.0), 10.0, QUICK)
    assert course.allowed == pytest.approx([10.0, 5.0, 1.0])
    assert course.ended == pytest.approx(1010.0)


def test_slow_answers_count_as_waiting() -> None:
    course = follow(lambda _: Answer("a", after=50.0), 60.0, QUICK)
    assert course.asked == pytest.approx([1000.0, 1051.0])
    assert course.waited is not None
    assert course.waited.failure is TOO_SLOW


def test_an_answer_that_is_late_still_counts() -> None:
    said = [Answer("a", after=9.5), Answer("over", after=0.5)]
    course = follow(lambda number: said[number], 10.0, QUICK)
    assert course.waited is not None
    assert course.waited.over


def test_a_clock_that_hardly_moves_does_not_make_it_ask_for_ever() -> None:
    # Seconds since the machine began, after a year: a float has little room behind the point.
    course = follow(lambda _: Answer("a"), 0.3, Pace(wait_fixed(5)), Ticks(3.2e7 + 0.1))
    assert len(course.asked) <= 2


def test_a_pace_without_pauses_is_the_callers_own_wish() -> None:
    course = follow(lambda _: Answer("a", after=1.0), 5.0, Pace(wait_none()))
    assert len(course.asked) == 5


# --- What it tells


@given(st.lists(answers, min_size=1, max_size=25), timeouts)
def test_every_change_is_told_once_and_in_order(given_: list[Answer], timeout: float) -> None:
    def reply(number: int) -> Answer:
        return given_[min(number, len(given_) - 1)]

    course = follow(reply, timeout, QUICK)
    came = [
        reply(number)
        for number, allowed in enumerate(course.allowed)
        if reply(number).after <= allowed
    ]
    states = [answer.says for answer in came if isinstance(answer.says, str)]
    changes = [state for n, state in enumerate(states) if n == 0 or state != states[n - 1]]
    assert course.told == changes
    assert course.waited is not None
    assert course.waited.state == (states[-1] if states else None)


def test_the_first_state_is_told_too() -> None:
    assert course_of("a", timeout=5.0).told == ["a"]


def test_a_state_that_comes_back_is_news_again() -> None:
    assert course_of("a", "b", "a", "over").told == ["a", "b", "a", "over"]


def test_a_failure_in_between_is_no_news() -> None:
    course = course_of("a", errors.ServiceUnavailableError("503"), "a", "over")
    assert course.told == ["a", "over"]


def test_what_is_told_counts_as_waiting() -> None:
    clock = Ticks()
    steps = life_of_a_wait(clock, QUICK, 10.0, TEXTS)
    next(steps)
    steps.send("a")
    clock.now += 60.0  # whoever listens takes his time
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value.state == "a"
    assert not end.value.value.over


# --- Failures


@pytest.mark.parametrize("kind", WORTH_ASKING_AGAIN, ids=lambda kind: str(kind.__name__))
def test_a_failure_that_says_nothing_about_it_is_put_up_with(
    kind: type[errors.BeEnergisedError],
) -> None:
    course = course_of(kind("a failure"), "over")
    assert course.waited is not None
    assert course.waited.over


def test_a_failure_inside_the_service_is_put_up_with_though_graphql_says_it_with_a_200() -> None:
    course = course_of(errors.GraphQLError("internal server error", may_have_acted=True), "over")
    assert course.waited is not None
    assert course.waited.over


@pytest.mark.parametrize(
    "failure",
    [
        REFUSED,
        errors.NotFoundError("none"),
        errors.GraphQLError("no"),
        errors.RequestRefusedError("400"),
        errors.SessionExpiredError("log in"),
        errors.InvalidArgumentError("id", "wrong"),
        errors.ConfigurationError("wrong"),
    ],
    ids=lambda failure: type(failure).__name__,
)
def test_any_other_failure_ends_the_wait_at_once(failure: errors.BeEnergisedError) -> None:
    with pytest.raises(type(failure)) as raised:
        course_of("a", failure)
    assert raised.value is failure


def test_the_failure_that_hid_the_end_is_kept() -> None:
    failure = errors.ServiceUnavailableError("503")
    course = course_of("a", failure, timeout=30.0)
    assert course.waited is not None
    assert (course.waited.state, course.waited.failure) == ("a", failure)


def test_a_failure_that_passed_is_not_kept() -> None:
    course = course_of(errors.ServiceUnavailableError("503"), "a", timeout=30.0)
    assert course.waited is not None
    assert course.waited.failure is None


def test_patience_ends_with_the_last_failure() -> None:
    failure = errors.ServiceUnavailableError("503")
    clock = Ticks()
    with pytest.raises(errors.ServiceUnavailableError) as raised:
        follow(lambda _: Answer(failure), 3600.0, Pace(wait_fixed(1), patience=60.0), clock)
    assert raised.value is failure
    assert 60.0 <= clock.now - 1000.0 <= 60.0 + 60.0


def test_patience_is_for_failures_in_a_row() -> None:
    failure = errors.ServiceUnavailableError("503")
    pace = Pace(wait_fixed(10), patience=30.0)
    course = follow(lambda number: Answer(failure if number % 3 else "a"), 600.0, pace)
    assert course.waited is not None
    assert course.waited.state == "a"


def test_without_patience_only_the_deadline_ends_it() -> None:
    failure = errors.ServiceUnavailableError("503")
    course = follow(lambda _: Answer(failure), 3600.0, QUICK)
    assert course.waited is not None
    assert course.waited.failure is failure
    assert course.ended == pytest.approx(4600.0, abs=3.0)


def test_it_waits_as_long_as_the_service_asks_for() -> None:
    failure = errors.RateLimitedError("slow down", retry_after=40.0)
    course = course_of("a", failure, "over")
    assert course.paused == [1.0, 40.0]


def test_no_wait_that_the_service_asks_for_moves_the_deadline() -> None:
    failure = errors.RateLimitedError("slow down", retry_after=3600.0)
    course = course_of(failure, timeout=60.0)
    assert course.ended == pytest.approx(1060.0, abs=2.0)
    assert len(course.asked) == 2
