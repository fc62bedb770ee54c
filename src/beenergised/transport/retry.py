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
_WORTH_ANOTHER_TRY = frozenset({408, 425})


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

    A write is repeated only if it certainly did not reach the service.
    """
    error = attempt.error
    if isinstance(error, HostNotFoundError | ResponseTooLargeError):
        return False
    if isinstance(error, TransportError) and not error.request_sent:
        return True
    if not attempt.repeatable:
        return False
    if isinstance(error, ServiceUnavailableError):
        return error.status != _NOT_IMPLEMENTED
    if isinstance(error, RequestRefusedError):
        return error.status in _WORTH_ANOTHER_TRY
    return isinstance(error, TransportError | RateLimitedError | InvalidResponseError)


@dataclass(frozen=True, slots=True)
class BackOff:
    """Up to `attempts` attempts; between them what `Retry-After` says, else a random wait
    between zero and a bound that doubles (0.5, 1, 2 … 8 seconds).

    >>> error = RateLimitedError("slow down", retry_after=3.0)
    >>> BackOff()(Attempt(1, error, repeatable=True, seconds_left=60.0))
    3.0
    >>> BackOff()(Attempt(1, error, repeatable=False, seconds_left=60.0)) is None
    True
    """

    attempts: int = 4
    wait: wait_base = field(default_factory=lambda: wait_random_exponential(multiplier=0.5, max=8))

    def __call__(self, attempt: Attempt) -> float | None:
        if attempt.number >= self.attempts or not worth_repeating(attempt):
            return None
        seconds = attempt.error.retry_after
        if seconds is None:
            seconds = waited_before(self.wait, attempt.number)
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
