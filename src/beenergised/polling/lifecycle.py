"""The life of a wait, written once and without I/O.

A wait is a generator, as the life of a call is: it yields what it wants done and receives what
came of it.

    ask ─ over ─────────────────────────────▶ tell the news, result
     ▲  ├ something new: tell ─ short pause ──┐
     │  ├ nothing new ───────── longer pause ─┤
     │  ├ no answer ─────────── longer still ─┤
     └──┼─────────────────────────────────────┘
        ├ deadline ─────────────────────────▶ result: not over
        └ any other failure ────────────────▶ raise

Nothing is stored on the way and nothing was begun, so a wait that is given up, by whatever means,
leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from beenergised.errors import (
    BeEnergisedError,
    GraphQLError,
    InvalidResponseError,
    RateLimitedError,
    ServiceUnavailableError,
    TransportError,
)
from beenergised.polling.interval import Pace, Schedule
from beenergised.transport.clock import Clock

StateT = TypeVar("StateT")

#: Failures that say nothing about what is waited for: ask again.
WORTH_ASKING_AGAIN = (
    TransportError,
    ServiceUnavailableError,
    RateLimitedError,
    InvalidResponseError,  # of a gateway on the way
)
#: The seconds before the deadline at which the last question is asked, so that its answer is not
#: too late: a tenth of the whole, and no more than this.
_FOR_THE_LAST = 2.0


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask how things stand, within so many seconds. The reply is a state, or a failure."""

    within: float


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Tell(Generic[StateT]):
    """Tell that things have changed. The first state that is seen is told, too."""

    state: StateT


@dataclass(frozen=True, slots=True)
class Look(Generic[StateT]):
    """How a wait looks at a state.

    mark: what makes a difference; a state with another mark than the last is news.
    is_over: whether the wait is.
    """

    mark: Callable[[StateT], object]
    is_over: Callable[[StateT], bool]


@dataclass(frozen=True, slots=True)
class Waited(Generic[StateT]):
    """What a wait came to: the last state that was seen, whether that was the end, and the
    failure that hid what came after it, if one did.
    """

    state: StateT | None
    over: bool
    failure: BeEnergisedError | None = None


Step: TypeAlias = Ask | Pause | Tell[StateT]
#: A failure is a reply too: whether it ends the wait is decided here.
Reply: TypeAlias = StateT | BeEnergisedError | None


def life_of_a_wait(
    clock: Clock, pace: Pace, timeout: float, look: Look[StateT]
) -> Generator[Step[StateT], Reply[StateT], Waited[StateT]]:
    """Wait until a state is over, `timeout` seconds at most."""
    deadline = clock.monotonic() + timeout
    for_the_last = min(_FOR_THE_LAST, timeout / 10)
    schedule = Schedule(pace)
    last: StateT | None = None
    failing_since: float | None = None
    cut_short = False  # remembered, not computed again: a clock may be too coarse for the rest
    while True:
        is_last = cut_short or deadline - clock.monotonic() <= for_the_last
        reply = yield Ask(max(deadline - clock.monotonic(), for_the_last))
        changed, failure = False, None
        if isinstance(reply, BeEnergisedError):
            failing_since = clock.monotonic() if failing_since is None else failing_since
            failure = _tolerated(reply, clock.monotonic() - failing_since, pace)
        elif reply is not None:
            failing_since = None
            changed = last is None or look.mark(reply) != look.mark(last)
            last = reply
            if changed:
                yield Tell(reply)
            if look.is_over(reply):
                return Waited(reply, over=True)
        if is_last or clock.monotonic() >= deadline:
            return Waited(last, over=False, failure=failure)
        pause = schedule.after(changed=changed, failure=failure)
        left = max(deadline - clock.monotonic() - for_the_last, 0.0)
        cut_short = pause >= left
        yield Pause(min(pause, left))


def _tolerated(failure: BeEnergisedError, lasting: float, pace: Pace) -> BeEnergisedError:
    # The last: "internal server error", which GraphQL says with an HTTP 200.
    is_inside = isinstance(failure, GraphQLError) and failure.may_have_acted
    if not (isinstance(failure, WORTH_ASKING_AGAIN) or is_inside):
        raise failure
    if pace.patience is not None and lasting >= pace.patience:
        raise failure
    return failure
