"""A clock, services and a driver for tests of waiting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from beenergised.errors import BeEnergisedError, CallTimeoutError, PermissionDeniedError
from beenergised.polling import Look, Pace, Waited, life_of_a_wait
from beenergised.polling.lifecycle import Ask, Pause, Tell
from beenergised.transport.clock import Clock

#: A look at text: each other text is news, and "over" is the end.
TEXTS: Look[str] = Look(lambda state: state, lambda state: state.startswith("over"))


class Ticks(Clock):
    """A clock that moves when somebody sleeps, or when it is told to."""

    def __init__(self, begin: float = 1000.0) -> None:
        self.now = begin
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.slept.append(seconds)
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


@dataclass(frozen=True)
class Answer:
    """What the service says, and how many seconds it takes to."""

    says: str | BeEnergisedError
    after: float = 0.0


@dataclass
class Course:
    """What a wait did: when it asked, what it was allowed, what it told, how long it paused."""

    asked: list[float] = field(default_factory=list)
    allowed: list[float] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    paused: list[float] = field(default_factory=list)
    ended: float = 0.0
    waited: Waited[str] | None = None


def follow(
    answers: Callable[[int], Answer], timeout: float, pace: Pace, clock: Ticks | None = None
) -> Course:
    """Carry out a wait over a service that gives its n-th answer as `answers` says.

    An answer that takes longer than it may is a failure, as a call's deadline makes it.
    """
    clock = clock or Ticks()
    course = Course()
    steps = life_of_a_wait(clock, pace, timeout, TEXTS)
    reply: str | BeEnergisedError | None = None
    while len(course.asked) < 3_000:
        try:
            step = steps.send(reply)
        except StopIteration as end:
            course.ended, course.waited = clock.now, end.value
            return course
        reply = None
        if isinstance(step, Ask):
            answer = answers(len(course.asked))
            course.asked.append(clock.now)
            course.allowed.append(step.within)
            clock.now += min(answer.after, step.within)
            reply = TOO_SLOW if answer.after > step.within else answer.says
        elif isinstance(step, Tell):
            course.told.append(step.state)
        else:
            assert isinstance(step, Pause)
            course.paused.append(step.seconds)
            clock.sleep(step.seconds)
    raise AssertionError("it asks again and again")


TOO_SLOW = CallTimeoutError("not within the time it had")
#: A failure that says something about what is waited for.
REFUSED = PermissionDeniedError("this session may not")
