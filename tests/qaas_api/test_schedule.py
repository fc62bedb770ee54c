"""When the login service is asked: the generator alone, on a clock that tests move."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transport.support import FakeClock

from beenergised.auth.tokens import TokenPair
from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ConnectionLostError,
    HostNotFoundError,
    InvalidResponseError,
    LoginDeclinedError,
    LoginError,
    LoginExpiredError,
    NotFoundError,
    RateLimitedError,
    ServiceUnavailableError,
)
from beenergised.qaas_api.device_login import (
    LONGEST_BACK_OFF,
    SLOWER_BY,
    Ask,
    Show,
    Start,
    Wait,
    life_of_a_login,
)
from beenergised.qaas_api.oauth import DeviceCode, NotYet
from beenergised.redaction import Secret

TOKENS = TokenPair(Secret("access"), Secret("refresh"), 3600.0)
PENDING = NotYet()
SLOW_DOWN = NotYet(slower=True)
LOST = ConnectionLostError("the connection broke")


def code_of(interval: float = 5.0, expires_in: float = 900.0) -> DeviceCode:
    return DeviceCode(
        user_code="DXYZ12345",
        verification_uri="https://microsoft.com/devicelogin",
        verification_uri_complete=None,
        expires_in=expires_in,
        expires_at=datetime(2026, 1, 1, tzinfo=UTC),
        interval=interval,
        message=None,
        device_code=Secret("device-code"),
    )


Said = TokenPair | NotYet | BeEnergisedError


@dataclass
class Run:
    """One login, played to its end. `asked` and `answered` are times since the code was shown."""

    replies: Iterable[Said]
    code: DeviceCode = field(default_factory=code_of)
    timeout: float | None = None
    latency: float = 0.0
    asked: list[float] = field(default_factory=list)
    answered: list[tuple[float, Said]] = field(default_factory=list)
    shown: int = 0
    ended: float = 0.0
    outcome: TokenPair | BaseException | None = None

    def play(self) -> Run:
        clock = FakeClock()
        steps = life_of_a_login(clock, self.timeout)
        said = iter(self.replies)
        began = clock.now
        try:
            self._play(steps, said, clock, began)
        except BeEnergisedError as error:
            self.outcome = error
        except StopIteration as end:
            self.outcome = end.value
        self.ended = clock.now - began
        return self

    # Any: the replies to the steps.
    def _play(
        self, steps: Generator[Any, Any, Any], said: Iterator[Said], clock: FakeClock, began: float
    ) -> None:
        reply: Any = None
        while True:
            step = steps.send(reply)
            reply = None
            if isinstance(step, Start):
                reply = self.code
            elif isinstance(step, Show):
                self.shown += 1
                assert step.code is self.code
            elif isinstance(step, Wait):
                clock.advance(step.seconds)
            else:
                assert isinstance(step, Ask)
                assert step.within > 0
                self.asked.append(clock.now - began)
                clock.advance(self.latency)
                reply = next(said)
                self.answered.append((clock.now - began, reply))


def forever(*replies: Said) -> Iterator[Said]:
    yield from replies[:-1]
    while True:
        yield replies[-1]


def test_it_is_asked_at_the_interval_of_the_service() -> None:
    run = Run([PENDING, PENDING, TOKENS], code_of(interval=7)).play()
    assert (run.asked, run.outcome) == ([7, 14, 21], TOKENS)


def test_slow_down_adds_five_seconds_for_good() -> None:
    run = Run([SLOW_DOWN, PENDING, SLOW_DOWN, PENDING, TOKENS]).play()
    assert run.asked == [5, 15, 25, 40, 55]


def test_an_interval_that_comes_with_slow_down_is_kept_if_it_is_longer() -> None:
    slower = NotYet(slower=True, interval=30.0)
    assert Run([slower, PENDING, TOKENS]).play().asked == [5, 35, 65]


def test_without_an_answer_the_wait_doubles_and_is_as_before_once_there_is_one() -> None:
    run = Run([LOST, LOST, LOST, PENDING, PENDING, TOKENS]).play()
    assert run.asked == [5, 15, 35, 75, 80, 85]


@pytest.mark.parametrize(
    "failure",
    [
        LOST,
        HostNotFoundError("no name"),
        CallTimeoutError("too slow"),
        ServiceUnavailableError("HTTP 503"),
        RateLimitedError("HTTP 429"),
        InvalidResponseError("a captive portal"),
    ],
    ids=lambda failure: type(failure).__name__,
)
def test_a_failure_in_between_is_survived(failure: BeEnergisedError) -> None:
    assert Run([PENDING, failure, TOKENS]).play().outcome is TOKENS


def test_the_wait_that_a_failure_asks_for_is_kept() -> None:
    busy = RateLimitedError("HTTP 429", retry_after=100.0)
    assert Run([busy, PENDING, TOKENS]).play().asked == [5, 105, 110]


@pytest.mark.parametrize(
    "end",
    [LoginDeclinedError("no"), LoginExpiredError("late"), LoginError("?"), NotFoundError("where")],
    ids=lambda failure: type(failure).__name__,
)
def test_a_clear_no_ends_it(end: BeEnergisedError) -> None:
    run = Run([PENDING, end]).play()
    assert (run.outcome, len(run.asked)) == (end, 2)


def test_it_ends_with_the_code() -> None:
    run = Run(forever(PENDING), code_of(expires_in=23)).play()
    assert isinstance(run.outcome, LoginExpiredError)
    assert (run.asked, run.ended) == ([5, 10, 15, 20], 23)


def test_it_ends_with_the_timeout_if_that_is_earlier() -> None:
    run = Run(forever(PENDING), timeout=12).play()
    assert isinstance(run.outcome, CallTimeoutError)
    assert "12 s" in run.outcome.message
    assert (run.asked, run.ended) == ([5, 10], 12)


def test_the_failure_before_the_end_is_shown_with_it() -> None:
    run = Run(forever(LOST), code_of(expires_in=20)).play()
    assert isinstance(run.outcome, LoginExpiredError)
    assert run.outcome.__cause__ is LOST


def test_a_code_that_lives_shorter_than_the_interval_is_shown_and_ends() -> None:
    run = Run(forever(PENDING), code_of(expires_in=3)).play()
    assert isinstance(run.outcome, LoginExpiredError)
    assert (run.shown, run.asked, run.ended) == (1, [], 3)


def test_nothing_is_shown_if_no_code_came() -> None:
    steps = life_of_a_login(FakeClock(), None)
    assert next(steps) == Start(None)
    with pytest.raises(ConnectionLostError):
        steps.send(LOST)


def test_a_driver_that_answers_nonsense_is_told_so() -> None:
    steps = life_of_a_login(FakeClock(), 5)
    assert next(steps) == Start(5)
    with pytest.raises(TypeError, match="a driver answered with NotYet"):
        steps.send(PENDING)


# --- Whatever comes, in whatever order

UNFINISHED = st.sampled_from(
    [PENDING, SLOW_DOWN, LOST, RateLimitedError("busy", retry_after=17.0), NotYet(True, 11.0)]
)


@given(
    replies=st.lists(UNFINISHED, max_size=60),
    interval=st.floats(1, 60),
    expires_in=st.floats(1, 2000),
    timeout=st.none() | st.floats(1, 2000),
    latency=st.floats(0, 30),
)
def test_it_is_never_asked_too_soon_nor_too_late(
    replies: list[Said],
    interval: float,
    expires_in: float,
    timeout: float | None,
    latency: float,
) -> None:
    code = code_of(interval, expires_in)
    run = Run(forever(*replies, TOKENS), code, timeout, latency).play()
    end = min(expires_in, timeout if timeout is not None else expires_in)
    assert run.shown == 1
    # Never before the interval has passed, as the service's words have left it.
    owed = interval
    last = 0.0
    for asked, (answered, reply) in zip(run.asked, run.answered, strict=True):
        assert asked - last >= owed * (1 - 1e-9)
        assert asked < end
        last = answered
        if isinstance(reply, NotYet) and reply.slower:
            owed = max(owed + SLOWER_BY, reply.interval or 0.0)
    # Either it was finished, or its time was up; and it did not go on for longer.
    if run.outcome is TOKENS:
        assert len(run.asked) == len(replies) + 1
    else:
        assert isinstance(run.outcome, LoginExpiredError | CallTimeoutError)
        assert end <= run.ended + 1e-6
    assert run.ended <= max(end, *run.asked, 0) + latency + 1e-6


@given(failures=st.integers(2, 40), interval=st.floats(1, 90))
def test_a_service_that_is_away_is_asked_less_and_less(failures: int, interval: float) -> None:
    run = Run([*[LOST] * failures, TOKENS], code_of(interval, 1e6)).play()
    waits = [round(later - earlier, 6) for earlier, later in pairwise([0.0, *run.asked])]
    assert waits == sorted(waits)
    assert waits[1] == pytest.approx(2 * interval)
    assert all(wait <= max(LONGEST_BACK_OFF, 2 * interval) + 1e-6 for wait in waits)
