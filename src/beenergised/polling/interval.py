"""How often to ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from tenacity.wait import wait_base, wait_exponential_jitter

from beenergised._public_names import public_in
from beenergised.errors import BeEnergisedError
from beenergised.transport.retry import waited_before

#: The longest pause that failures alone lead to, in seconds.
_LONGEST_BACK_OFF = 60.0


def _default_wait() -> wait_base:
    return wait_exponential_jitter(initial=1, max=15, exp_base=1.5, jitter=0.5)


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class Pace:
    """How long to pause between two questions, and how long to put up with no answer.

    wait: the pause after the first, second, … question without news, as one of tenacity's wait
        strategies. By default 1 to 1.5 s, then half as long again each time, 15 s at most. A
        change begins the row anew, because the next one mostly follows soon.
    patience: seconds of failures in a row after which a wait ends with the last of them; None
        leaves that to its deadline.

    No interval is documented for any of the services, so this one is settable.
    """

    wait: wait_base = field(default_factory=_default_wait)
    patience: float | None = None


class Schedule:
    """When to ask again: the state of one wait.

    >>> schedule = Schedule(Pace(wait_exponential_jitter(initial=1, exp_base=2, jitter=0)))
    >>> [schedule.after(changed=False) for _ in range(3)], schedule.after(changed=True)
    ([1.0, 2.0, 4.0], 1.0)
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._quiet = 0
        self._failures = 0

    def after(self, *, changed: bool = False, failure: BeEnergisedError | None = None) -> float:
        """The seconds to pause after an answer, or after a failure to get one."""
        if failure is not None:
            self._failures = min(self._failures + 1, 10)
            pause = max(self._pause(self._quiet), min(2.0**self._failures, _LONGEST_BACK_OFF))
            return max(pause, failure.retry_after or 0.0)
        self._failures = 0
        self._quiet = 1 if changed else self._quiet + 1
        return self._pause(self._quiet)

    def _pause(self, number: int) -> float:
        return float(waited_before(self._pace.wait, max(number, 1)))
