"""Asking again until something has happened: one description of a wait, and what carries it out."""

from beenergised.polling._async.poll import AsyncPoll
from beenergised.polling._sync.poll import Poll
from beenergised.polling.callbacks import AsyncTeller, Listener, Teller
from beenergised.polling.interval import Pace
from beenergised.polling.lifecycle import Look, Waited, life_of_a_wait

__all__ = [
    "AsyncPoll",
    "AsyncTeller",
    "Listener",
    "Look",
    "Pace",
    "Poll",
    "Teller",
    "Waited",
    "life_of_a_wait",
]
