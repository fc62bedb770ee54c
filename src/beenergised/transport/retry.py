"""Whether a failed attempt is repeated, and after how long.

A policy is any callable from `Attempt` to the seconds to wait, or None to give up. `BackOff` is
the default; its table is tested row by row in `tests/transport/test_retry.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from tenacity import RetryCallState, Retrying, wait_random_exponential
from tenacity.wait import wait_base

from beenergised._public_names import public_in
from beenergised.errors import (
    BeEnergisedError,
    HostNotFoundError,
    InvalidResponseError,
    RateLimitedError,
    RequestRefusedError,
    ResponseTooLargeError,
    ServiceUnavailableError,
    TransportError,
)

_NOT_IMPLEMENTED = 501
_TOO_MANY_REQUESTS = 429
# The shortest wait in seconds, for a service that keeps sending `Retry-After: 0`.
_LEAST_WAIT = 1.0
_WORTH_ANOTHER_TRY = frozenset({408, 425})


@public_in("beenergised.transport")
@dataclass(frozen=True, slots=True)
class Attempt:
    """One failed attempt, as a retry policy sees it.

    `number` counts from 1. `repeatable` is True for reads and for the few writes that do no harm
    twice. `seconds_left` is the time to the deadline of the whole call.
    """

    number: int
    error: BeEnergisedError
    repeatable: bool
    seconds_left: float


RetryPolicy: TypeAlias = Callable[[Attempt], float | None]


def worth_repeating(attempt: Attempt) -> bool:
    """Whether another attempt may help and cannot do harm.

    A write is retried only if it certainly was not carried out.
    """
    error = attempt.error
    if isinstance(error, HostNotFoundError | ResponseTooLargeError):
        return False
    if certainly_not_done(error):
        return True
    if not attempt.repeatable:
        return False
    if isinstance(error, ServiceUnavailableError):
        return error.status != _NOT_IMPLEMENTED
    if isinstance(error, RequestRefusedError):
        return error.status in _WORTH_ANOTHER_TRY
    return isinstance(error, TransportError | RateLimitedError | InvalidResponseError)


def certainly_not_done(error: BeEnergisedError) -> bool:
    """Return whether the service certainly did nothing.

    Either the request did not reach it, or the response was HTTP 429. A 200 whose `errors` speak of
    a rate limit is no proof: part of the operation may have been done.
    """
    if isinstance(error, TransportError):
        return not error.request_sent
    return isinstance(error, RateLimitedError) and error.status == _TOO_MANY_REQUESTS


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class BackOff:
    """Wait as long as `Retry-After` says, else a random time between zero and a bound that doubles
    (0.5, 1, 2 … 8 seconds).

    `attempts` limits the attempts where the service does not say how long to wait. Where it does,
    the deadline of the call decides. `attempts=1` never retries.

    >>> error = RateLimitedError("slow down", retry_after=3.0)
    >>> BackOff()(Attempt(9, error, repeatable=True, seconds_left=60.0))
    3.0
    >>> error = ServiceUnavailableError("down")
    >>> BackOff()(Attempt(1, error, repeatable=False, seconds_left=60.0)) is None
    True
    """

    attempts: int = 4
    wait: wait_base = field(default_factory=lambda: wait_random_exponential(multiplier=0.5, max=8))

    def __call__(self, attempt: Attempt) -> float | None:
        if self.attempts <= 1 or not worth_repeating(attempt):
            return None
        seconds, is_last = attempt.error.retry_after, attempt.number >= self.attempts
        if seconds is None:
            if is_last:
                return None
            seconds = waited_before(self.wait, attempt.number)
        elif is_last:
            seconds = max(seconds, _LEAST_WAIT)
        # A wait beyond the deadline would end in a timeout that hides what really happened.
        return seconds if seconds < attempt.seconds_left else None


def never(attempt: Attempt) -> float | None:  # noqa: ARG001 - the signature of a policy
    """A policy that gives up at once."""
    return None


def waited_before(wait: wait_base, attempt: int) -> float:
    """The seconds that one of tenacity's wait strategies gives after the attempt of this number."""
    # They read nothing but the number.
    state = RetryCallState(retry_object=Retrying(), fn=None, args=(), kwargs={})
    state.attempt_number = attempt
    return wait(state)
