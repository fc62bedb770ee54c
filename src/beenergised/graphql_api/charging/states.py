"""How far a start has come, why it failed, and whether it may still succeed. No I/O.

What the service documents of this is little (docs/facts.md): the five statuses of an attempt,
code 405 for a refusal, ten minutes until an attempt is no longer valid, five until one is closed
that waits for its transaction. Everything else here is settable in `ChargingSettings`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Final, TypeAlias, cast

from beenergised._public_names import public_in
from beenergised.charging.failure_reasons import failure_by_words
from beenergised.charging.states import ChargeState, plain
from beenergised.errors import ConfigurationError, StartError, StationRefusedError
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.polling import Pace

#: The one table of which status means what, in lower case. The five of an attempt are documented;
#: which of them are ends is inferred. ACCEPTED stands in samples. A status that is not here is
#: `starting`: a wait goes on, to its deadline.
STATUSES: Final[Mapping[str, ChargeState]] = MappingProxyType({
    # of an attempt
    "pending": ChargeState.STARTING,
    "sending": ChargeState.STARTING,
    "waiting_for_start_transaction": ChargeState.STARTING,
    "charge_log_attached": ChargeState.CHARGING,
    "failed": ChargeState.FAILED,
    "accepted": ChargeState.STARTING,
    # of a remote start
    "ok": ChargeState.STARTING,
    "error": ChargeState.FAILED,
    "rejected": ChargeState.FAILED,
    # of a charge log
    "waiting_for_transaction": ChargeState.STARTING,
    "roaming_waiting_for_transaction": ChargeState.STARTING,
    "started": ChargeState.CHARGING,
    "roaming_start": ChargeState.CHARGING,
    "stopped": ChargeState.ENDED,
})  # fmt: skip
#: The status of an attempt of which nothing was sent to the station yet.
NOT_SENT: Final = "pending"
#: The status of an attempt that the station has accepted; the vehicle is to be plugged in.
WAITING: Final = "waiting_for_start_transaction"


def meaning_of(status: object) -> ChargeState:
    """What a status means; case does not count.

    >>> meaning_of("PENDING").value, meaning_of("something new").value, meaning_of(None).value
    ('starting', 'starting', 'starting')
    """
    return STATUSES.get(plain(status), ChargeState.STARTING)


def progress_of_attempt(attempt: RemoteStartAttempt) -> ChargeState:
    """How far an attempt has come: a failure or a charge log says more than the status."""
    if attempt.charge_log_id:
        return ChargeState.CHARGING
    if attempt.is_failure is True:
        return ChargeState.FAILED
    meant = meaning_of(attempt.status)
    # The status says that there is a charge log, and nothing says which: not before it does.
    return ChargeState.STARTING if meant.has_begun else meant


def progress_of_result(result: RemoteStartResult, *, preauth: bool = False) -> ChargeState:
    """How far a remote start has come, by its own answer. That one began is for others to say."""
    if is_refusal(result.code, result.status):
        return ChargeState.FAILED
    known = result.attempt_id or (result.session or result.transaction)
    return ChargeState.CONFIRMING if preauth and not known else ChargeState.STARTING


def progress_of_chargelog(log: Chargelog) -> ChargeState:
    """How far a start has come, by its charge log. One that ended without a beginning failed."""
    if has_ended(log) and log.date_start is None:
        return ChargeState.FAILED
    # With a status that nobody knows, a beginning says that it began.
    known = plain(log.status) in STATUSES
    return meaning_of(log.status) if known or log.date_start is None else ChargeState.CHARGING


def has_ended(log: Chargelog) -> bool:
    """Whether the session of a charge log is over."""
    return meaning_of(log.status) is ChargeState.ENDED


def connector_of(log: Chargelog) -> str | None:
    """The id of a charge log's connector, if it says so."""
    # object: what does not fit its type stays in an answer as it came.
    found: object = getattr(cast("object", log.connector), "id", None)
    return found if isinstance(found, str) and found else None


def reach_back(logs: Sequence[Chargelog], since: datetime) -> bool:
    """Whether the first charge logs of more are all those since a moment.

    They are if the newest come first, which is not documented and so looked at.
    """
    begun: list[object] = [log.date_start for log in logs]
    moments = [began for began in begun if isinstance(began, datetime)]
    return bool(moments) and moments[-1] < since and moments[-1] <= moments[0]


def number_of(code: object) -> int | None:
    """A code that is documented as a number: it may arrive as text.

    >>> number_of(405), number_of(" 405 "), number_of("E-17"), number_of(None)
    (405, 405, None, None)
    """
    if isinstance(code, str) and re.fullmatch(r"\s*[0-9]{1,9}\s*", code):
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def is_refusal(code: object, status: object) -> bool:
    """Whether an answer to a start or a stop means no. 405 with Error is documented."""
    refused = (number_of(code) or 0) >= 400
    return refused or meaning_of(status) is ChargeState.FAILED


# --- Why it failed -----------------------------------------------------------------------------

FailureClassifier: TypeAlias = Callable[[int | None, str], type[StartError]]

_REFUSED: Final = 405


def classify_start_failure(code: int | None, reason: str) -> type[StartError]:
    """The default classifier: by the words of the reason, else by the code.

    >>> classify_start_failure(405, "Charging could not be started.").__name__
    'StationRefusedError'
    >>> classify_start_failure(None, "The station does not respond.").__name__
    'StationNotAnsweringError'
    >>> classify_start_failure(None, "E-1234").__name__
    'StartError'
    """
    by_code = StationRefusedError if code == _REFUSED else StartError
    return failure_by_words(reason) or by_code


# --- Settings -----------------------------------------------------------------------------------


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class ChargingSettings:
    """What starting to charge goes by, where the service's documentation leaves it open.

    valid_for: seconds that a start stays valid, sent as `validUntil`. The service's own default
        is ten minutes (documented).
    closes_after: seconds after which a start that waits for its transaction is closed, so that
        another is possible: five minutes (documented).
    confirm_within: seconds that a wait gives a contact to confirm an amount. Not documented.
    slack: seconds by which this machine's clock and the service's may differ, and that the last
        answer may take.
    pace: how often to ask. Not documented.
    classify: which exception a failure's code and reason mean. Only 405 is documented: replace it
        once you know the service's words.
    """

    valid_for: float = 600.0
    closes_after: float = 300.0
    confirm_within: float = 900.0
    slack: float = 30.0
    pace: Pace = field(default_factory=Pace)
    classify: FailureClassifier = classify_start_failure

    def __post_init__(self) -> None:
        for name in ("valid_for", "closes_after", "confirm_within", "slack"):
            if not getattr(self, name) > 0:
                raise ConfigurationError(f"{name} must be more than 0 seconds")
