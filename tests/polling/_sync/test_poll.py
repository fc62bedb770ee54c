# Made by scripts/unasync.py, never edited. Its source:
# tests/polling/_async/test_poll.py
"""Carrying out a wait: it asks, pauses and tells, and leaves nothing behind."""

# ruff: noqa: PT012, PERF401, SIM117, RUF100 - what is read before a failure; twins

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from tenacity import wait_fixed
from tests.polling.waits import REFUSED, TEXTS, Ticks

from beenergised import errors
from beenergised.polling import Pace, Poll

QUICK = Pace(wait_fixed(1))


class Service:
    """Says one thing after another; the last one stays."""

    def __init__(self, *said: str | BaseException) -> None:
        self.said = said
        self.allowed: list[float] = []

    def ask(self, within: float) -> str:
        answer = self.said[min(len(self.allowed), len(self.said) - 1)]
        self.allowed.append(within)
        if isinstance(answer, BaseException):
            raise answer
        return answer


def poll_of(service: Any, clock: Any = None, timeout: float = 60.0) -> Poll[str]:
    return Poll(clock or Ticks(), service.ask, TEXTS, timeout=timeout, pace=QUICK)


def test_it_yields_the_changes_and_keeps_what_it_came_to() -> None:
    poll = poll_of(Service("a", "a", "b", "over"))
    assert [state for state in poll.changes()] == ["a", "b", "over"]
    assert poll.outcome.over
    assert poll.outcome.state == "over"


def test_it_sleeps_by_the_clock_it_was_given() -> None:
    clock = Ticks()
    poll = poll_of(Service("a", "b", "over"), clock)
    assert [state for state in poll.changes()] == ["a", "b", "over"]
    assert clock.slept == [1.0, 1.0]


def test_the_deadline_is_no_failure_here() -> None:
    poll = poll_of(Service("a"), timeout=10.0)
    assert [state for state in poll.changes()] == ["a"]
    assert not poll.outcome.over
    assert poll.outcome.state == "a"


def test_a_question_is_told_how_long_it_may_take() -> None:
    service = Service("a")
    poll = poll_of(service, timeout=10.0)
    assert [state for state in poll.changes()] == ["a"]
    assert service.allowed[0] == pytest.approx(10.0)
    assert service.allowed[-1] == pytest.approx(1.0)


def test_a_failure_that_passes_is_put_up_with() -> None:
    poll = poll_of(Service("a", errors.ServiceUnavailableError("503"), "over"))
    assert [state for state in poll.changes()] == ["a", "over"]


def test_a_failure_that_says_something_is_raised_after_what_was_seen() -> None:
    seen: list[str] = []
    with pytest.raises(errors.PermissionDeniedError):
        for state in poll_of(Service("a", REFUSED)).changes():
            seen.append(state)
    assert seen == ["a"]


def test_what_is_no_failure_of_the_service_is_raised_as_it_is() -> None:
    with pytest.raises(LookupError, match="a mistake"):
        for _ in poll_of(Service(LookupError("a mistake"))).changes():
            pass


def test_leaving_the_loop_asks_nothing_more() -> None:
    service = Service("a", "b", "over")
    poll = poll_of(service)
    with closing(poll.changes()) as changes:
        for _ in changes:
            break
    assert len(service.allowed) == 1
    assert not poll.outcome.over


def test_a_failure_in_the_loop_ends_it() -> None:
    service = Service("a", "b", "over")
    with pytest.raises(LookupError):
        with closing(poll_of(service).changes()) as changes:
            for _ in changes:
                raise LookupError
    assert len(service.allowed) == 1


def test_it_can_be_read_once() -> None:
    poll = poll_of(Service("a", "over"))
    assert [state for state in poll.changes()] == ["a", "over"]
    assert [state for state in poll.changes()] == []


def test_many_wait_at_once() -> None:
    polls = [poll_of(Service("a", "b", "over")) for _ in range(50)]

    def follow(poll: Poll[str]) -> list[str]:
        return [state for state in poll.changes()]

    assert together(follow, polls) == [["a", "b", "over"]] * 50


def together(work: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    found = [work(item) for item in items]
    if asyncio.iscoroutine(found[0]):
        return list(asyncio.gather(*found))
    return found


def test_nothing_of_it_runs_in_the_background() -> None:
    before = threading.active_count()
    poll_of(Service("a"))
    assert threading.active_count() == before
