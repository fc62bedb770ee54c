# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/polling/_async/poll.py
"""Carries out a wait. All decisions are in `beenergised.polling.lifecycle`."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from beenergised.errors import BeEnergisedError
from beenergised.polling.interval import Pace
from beenergised.polling.lifecycle import Look, Pause, Reply, Tell, Waited, life_of_a_wait
from beenergised.transport.clock import Clock

StateT = TypeVar("StateT")


class Poll(Generic[StateT]):
    """One wait: asks by `ask`, which gets the seconds that the question may take."""

    def __init__(
        self,
        clock: Clock,
        ask: Callable[[float], StateT],
        look: Look[StateT],
        *,
        timeout: float,
        pace: Pace,
    ) -> None:
        self._clock = clock
        self._ask = ask
        self._steps = life_of_a_wait(clock, pace, timeout, look)
        #: What came of it, once `changes` has ended by itself.
        self.outcome: Waited[StateT] = Waited(None, over=False)

    def changes(self) -> Generator[StateT, None, None]:
        """The states that brought something new, as they are seen. Read it once."""
        reply: Reply[StateT] = None
        try:
            while True:
                try:
                    step = self._steps.send(reply)
                except StopIteration as end:
                    self.outcome = end.value
                    return
                reply = None
                if isinstance(step, Tell):
                    yield step.state
                elif isinstance(step, Pause):
                    self._clock.sleep(step.seconds)
                else:
                    try:
                        reply = self._ask(step.within)
                    except BeEnergisedError as failure:  # what that means is not decided here
                        reply = failure
        finally:
            self._steps.close()
