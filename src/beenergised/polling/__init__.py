"""Asking again until something has happened: one description of a wait, and what carries it out."""

from beenergised.polling._async.poll import AsyncPoll
from beenergised.polling._sync.poll import Poll
from beenergised.polling.charge_state import ChargeState
from beenergised.polling.findings import Findings, Outcome
from beenergised.polling.pace import Pace
from beenergised.polling.record_text import RecordForm
from beenergised.polling.start_chances import Chance, start_timeout
from beenergised.polling.start_reasons import failure_by_words
from beenergised.polling.telling import AsyncTeller, Listener, Teller
from beenergised.polling.waiting import Look, Waited, life_of_a_wait

__all__ = [
    "AsyncPoll",
    "AsyncTeller",
    "Chance",
    "ChargeState",
    "Findings",
    "Listener",
    "Look",
    "Outcome",
    "Pace",
    "Poll",
    "RecordForm",
    "Teller",
    "Waited",
    "failure_by_words",
    "life_of_a_wait",
    "start_timeout",
]
