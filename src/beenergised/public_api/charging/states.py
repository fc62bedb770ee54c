"""How far a session has come that was asked to start, and why it failed. No I/O.

Of this the service documents the words alone: the statuses of a session and of an authorization,
and the reasons of a session. What they mean for a start is inferred, and settable in
`OperatorChargingSettings`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from beenergised._public_names import public_in
from beenergised.base_models.scalars import as_finite
from beenergised.charging.failure_reasons import OPERATOR_WORDS, REASONS, failure_by_words
from beenergised.charging.states import ChargeState, plain
from beenergised.errors import (
    START_ERRORS,
    CardNotAcceptedError,
    ConfigurationError,
    StartError,
)
from beenergised.polling import Pace

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session

#: The one table of which status of a session means what, in lower case. The words are documented,
#: their meanings inferred. A status that is not here is `starting`: a wait continues to its
#: deadline. A session that has delivered energy has begun, whatever its status: one that failed
#: after that has ended.
STATUSES: Final[Mapping[str, ChargeState]] = MappingProxyType({
    "pending": ChargeState.STARTING,
    "unknown": ChargeState.STARTING,
    "active": ChargeState.CHARGING,
    "finished": ChargeState.ENDED,
    "expired": ChargeState.FAILED,
    "failed": ChargeState.FAILED,
})  # fmt: skip
#: The status of an authorization that was refused.
REJECTED: Final = "rejected"
#: The status of a session that the charge point has yet to begin.
PENDING: Final = "pending"

#: From the status that says of the failure, and its reason ("" for none), to the exception.
SessionFailureClassifier: TypeAlias = Callable[[str, str], type[StartError]]


def classify_session_failure(status: str, reason: str) -> type[StartError]:
    """The default classifier: `REASONS` for a session; for an authorization the words, as open
    text, and a rejected one without any known word is `CardNotAcceptedError`.

    >>> classify_session_failure("failed", "charge_point_timeout").__name__
    'StationNotAnsweringError'
    >>> classify_session_failure("failed", "a new word").__name__
    'StartError'
    >>> classify_session_failure("rejected", "Insufficient balance").__name__
    'InsufficientFundsError'
    >>> classify_session_failure("rejected", "").__name__
    'CardNotAcceptedError'
    """
    if plain(status) != REJECTED:
        return REASONS.get(plain(reason), StartError)
    code = re.sub(r"[\W_]+", "_", reason).strip("_").upper()
    if code in START_ERRORS:
        return START_ERRORS[code]
    by_words = failure_by_words(reason, OPERATOR_WORDS)
    return REASONS.get(plain(reason)) or by_words or CardNotAcceptedError


@public_in("beenergised")
@dataclass(frozen=True, slots=True)
class OperatorChargingSettings:
    """What starting to charge goes by at the Public API, where its documentation leaves it open.

    start_within: seconds that `wait` gives a start to begin, unless told otherwise. When the
        service gives a start up is not documented.
    arrives_within: seconds after which a start whose answer was lost, and which left no trace,
        is taken not to have arrived. Not documented: an assumption.
    slack: seconds by which this machine's clock and the service's may differ, and that the last
        answer may take.
    pace: how often to ask. Not documented.
    statuses: what the statuses of a session mean, by their words in lower case. Those of a
        session that is over mean `ENDED`, or `FAILED` where it never began.
    classify: which exception a status and a reason mean.
    """

    start_within: float = 300.0
    arrives_within: float = 900.0
    slack: float = 30.0
    pace: Pace = field(default_factory=Pace)
    statuses: Mapping[str, ChargeState] = field(default_factory=lambda: STATUSES)
    classify: SessionFailureClassifier = classify_session_failure

    def __post_init__(self) -> None:
        for name in ("start_within", "arrives_within", "slack"):
            if not getattr(self, name) > 0:
                raise ConfigurationError(f"{name} must be more than 0 seconds")


def progress_of_session(session: Session, settings: OperatorChargingSettings) -> ChargeState:
    """How far a start has come, by its session."""
    meant = settings.statuses.get(plain(session.status), ChargeState.STARTING)
    return begun(meant) if delivered(session) else meant


def begun(state: ChargeState) -> ChargeState:
    """Return the state of a charge that is known to have begun."""
    return ChargeState.ENDED if state.is_over else ChargeState.CHARGING


def has_ended(session: Session, settings: OperatorChargingSettings) -> bool:
    """Return whether a session is over. It may never have begun."""
    return progress_of_session(session, settings).is_over


def delivered(session: Session) -> bool:
    """Whether a session has delivered energy, and so has begun."""
    return (energy_of(session) or 0.0) > 0


def energy_of(session: Session) -> float | None:
    """The energy of a session in Wh, as far as it says; the newer of its two members first."""
    # object: what does not fit its type stays in an answer as it came.
    newer: object = getattr(session.energy_consumption, "total", None)
    for value in (newer, session.energy):
        if (energy := as_finite(value)) is not None:
            return energy
    return None
