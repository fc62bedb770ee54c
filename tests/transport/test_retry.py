"""The retry policy, as its table."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tenacity import wait_fixed

from beenergised.errors import (
    BeEnergisedError,
    CallTimeoutError,
    ConfigurationError,
    ConnectionLostError,
    GraphQLError,
    HostNotFoundError,
    InvalidResponseError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitedError,
    RedirectRefusedError,
    RequestRefusedError,
    ResponseTooLargeError,
    ServiceUnavailableError,
    ServiceUnreachableError,
    SessionExpiredError,
    TokenStoreError,
)
from beenergised.messages import Response
from beenergised.transport.retry import Attempt, BackOff, never, worth_repeating


def status(kind: type[BeEnergisedError], number: int) -> BeEnergisedError:
    return kind("said so", response=Response(number))


TABLE = [
    # error, repeated if it may be repeated, repeated if not
    (ServiceUnreachableError("x"), True, True),
    (CallTimeoutError("no connection in time", request_sent=False), True, True),
    (CallTimeoutError("no answer in time", request_sent=True), True, False),
    (ConnectionLostError("x"), True, False),
    (HostNotFoundError("x"), False, False),
    (ResponseTooLargeError("x"), False, False),
    (status(RateLimitedError, 429), True, True),
    (RateLimitedError("errors in a 200"), True, False),
    (status(ServiceUnavailableError, 500), True, False),
    (status(ServiceUnavailableError, 501), False, False),
    (status(ServiceUnavailableError, 502), True, False),
    (status(ServiceUnavailableError, 503), True, False),
    (status(ServiceUnavailableError, 504), True, False),
    (status(RequestRefusedError, 400), False, False),
    (status(RequestRefusedError, 408), True, False),
    (status(RequestRefusedError, 422), False, False),
    (status(RequestRefusedError, 425), True, False),
    (InvalidResponseError("truncated"), True, False),
    (status(NotFoundError, 404), False, False),
    (status(PermissionDeniedError, 403), False, False),
    (status(RedirectRefusedError, 302), False, False),
    (GraphQLError("x"), False, False),
    (SessionExpiredError("x"), False, False),
    (ConfigurationError("x"), False, False),
    (TokenStoreError("x"), False, False),
]


@pytest.mark.parametrize(
    ("error", "read", "write"),
    TABLE,
    ids=[
        f"{type(e).__name__}-{e.status or ('sent' if getattr(e, 'request_sent', 0) else '')}"
        for e, *_ in TABLE
    ],
)
def test_the_table(error: BeEnergisedError, read: bool, write: bool) -> None:
    assert worth_repeating(Attempt(1, error, repeatable=True, seconds_left=60)) is read
    assert worth_repeating(Attempt(1, error, repeatable=False, seconds_left=60)) is write
    policy = BackOff(wait=wait_fixed(0.25))
    assert policy(Attempt(1, error, repeatable=True, seconds_left=60)) == (0.25 if read else None)
    assert policy(Attempt(1, error, repeatable=False, seconds_left=60)) == (0.25 if write else None)


@given(number=st.integers(1, 50), left=st.floats(0.001, 1000))
def test_waits_grow_to_a_bound_and_never_pass_the_deadline(number: int, left: float) -> None:
    error = ServiceUnreachableError("x")
    wait = BackOff(attempts=100)(Attempt(number, error, repeatable=True, seconds_left=left))
    if wait is not None:
        assert 0 <= wait <= min(8, 0.5 * 2.0**number)
        assert wait < left


def test_it_ends_after_so_many_attempts() -> None:
    error = ServiceUnreachableError("x")
    policy = BackOff(attempts=3, wait=wait_fixed(0))
    waits = [policy(Attempt(n, error, repeatable=True, seconds_left=60)) for n in (1, 2, 3, 4)]
    assert waits == [0, 0, None, None]


@pytest.mark.parametrize(
    ("asked", "left", "wait"),
    [(0.0, 60, 0.0), (3.0, 60, 3.0), (59.9, 60, 59.9), (60.0, 60, None), (3600.0, 60, None)],
)
def test_retry_after_within_the_deadline_is_kept_beyond_it_gives_up_at_once(
    asked: float, left: float, wait: float | None
) -> None:
    for error in (
        RateLimitedError("x", retry_after=asked),
        ServiceUnavailableError("x", retry_after=asked, response=Response(503)),
    ):
        assert BackOff()(Attempt(1, error, repeatable=True, seconds_left=left)) == wait


def test_retry_after_does_not_make_a_write_repeatable() -> None:
    for error in (
        RateLimitedError("x", retry_after=0.0),
        ServiceUnavailableError("x", retry_after=0.0, response=Response(503)),
    ):
        assert BackOff()(Attempt(1, error, repeatable=False, seconds_left=60)) is None


@given(
    asked=st.floats(0, 100),
    timeout=st.floats(0.001, 100),
    attempts=st.integers(2, 6),
    kind=st.sampled_from([(RateLimitedError, 429), (ServiceUnavailableError, 503)]),
)
def test_back_off_with_retry_after_is_ended_by_the_deadline_only(
    asked: float, timeout: float, attempts: int, kind: tuple[type[BeEnergisedError], int]
) -> None:
    error = kind[0]("x", retry_after=asked, response=Response(kind[1]))
    policy, number, left = BackOff(attempts=attempts), 1, timeout
    while (wait := policy(Attempt(number, error, repeatable=True, seconds_left=left))) is not None:
        assert asked <= wait < left
        number, left = number + 1, left - wait
    # It gave up only because the next wait would have been too long, and did not ask in a rush.
    assert left <= max(asked, 1.0 if number >= attempts else 0.0)
    assert number <= attempts + timeout


def test_back_off_with_one_attempt_never_repeats() -> None:
    error = RateLimitedError("x", retry_after=1.0, response=Response(429))
    assert BackOff(attempts=1)(Attempt(1, error, repeatable=True, seconds_left=60)) is None


def test_never_gives_up() -> None:
    error = ServiceUnreachableError("x")
    assert never(Attempt(1, error, repeatable=True, seconds_left=math.inf)) is None
