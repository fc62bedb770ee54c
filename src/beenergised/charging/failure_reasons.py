"""Why a start failed, by the reason that a service gives: one table for every API."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from beenergised.base_models import Answer, response_of
from beenergised.charging.record import ChargeRecord
from beenergised.charging.start_window import StartWindow
from beenergised.charging.states import ChargeState
from beenergised.errors import (
    BeEnergisedError,
    CardNotAcceptedError,
    ChargingNotAllowedError,
    InsufficientFundsError,
    LocationClosedError,
    PaymentMethodNotAllowedError,
    PreauthDeclinedError,
    RemoteStartUnavailableError,
    StartError,
    StartTimeoutError,
    StartUnderWayError,
    StationNotAnsweringError,
    StationRefusedError,
)

#: Which exception the reason of a session of the Public API means that did not begin. The words are
#: documented, what they mean is inferred. A reason that is not here is a `StartError`.
REASONS: Final[Mapping[str, type[StartError]]] = MappingProxyType({
    "rejected": StationRefusedError,
    "evse_inoperative": StationRefusedError,
    "charge_point_timeout": StationNotAnsweringError,
    "timeout": StationNotAnsweringError,
    "evse_occupied": StartUnderWayError,
    "not_supported": RemoteStartUnavailableError,
    "authorization_failed": CardNotAcceptedError,
    "deauthorized": CardNotAcceptedError,
    "pre_authorization_failed": PreauthDeclinedError,
    "charging_on_evse_not_allowed": ChargingNotAllowedError,
    "working_hours_exceeded": LocationClosedError,
    "balance_exceeded": InsufficientFundsError,
    "localoutofcredit": InsufficientFundsError,
})  # fmt: skip

Patterns: TypeAlias = Sequence[tuple[str, type[StartError]]]

#: Which exception the words of an open reason mean. "has rejected the request" is documented, with
#: code 405 of the GraphQL API. The words of the others are assumed.
WORDS: Final[Patterns] = (
    (r"\bremote (?:command|control)", RemoteStartUnavailableError),
    (r"\b3-?d[ -]?s|preauth|payment|not confirmed", PreauthDeclinedError),
    (
        r"\bno (?:answer|response|reply)\b|not (?:answer|respond|repl|reach|connect)|"
        r"time[d -]*out|unreachable|offline|disconnect",
        StationNotAnsweringError,
    ),
    (
        r"\balready\b|in progress|under ?way|\bbusy\b|occupied|another (?:start|charge|session)",
        StartUnderWayError,
    ),
    (
        r"\b(?:card|tag|id ?tag|contract|rfid)s?\b|authori[sz]|unauthori[sz]|not allowed|"
        r"blocked|expired",
        CardNotAcceptedError,
    ),
    (r"reject|refus|denied|declin", StationRefusedError),
)
#: The same for a rejected authorization of the Public API, which has exceptions for money.
OPERATOR_WORDS: Final[Patterns] = (
    (r"insufficient|balance|\bfunds\b|\bcredit\b", InsufficientFundsError),
    (r"payment method", PaymentMethodNotAllowedError),
    *WORDS,
)


def failure_by_words(reason: str, patterns: Patterns = WORDS) -> type[StartError] | None:
    """Return the exception that the words of a reason mean; None if none of them is known.

    >>> failure_by_words("The station does not respond.").__name__
    'StationNotAnsweringError'
    >>> failure_by_words("E-1234") is None
    True
    """
    for pattern, meant in patterns:
        if re.search(pattern, reason, re.IGNORECASE):
            return meant
    return None


def start_failure(
    kind: type[StartError],
    record: ChargeRecord,
    *,
    said_by: str = "",
    service_status: int | str | None,
    answer: Answer | None,
) -> StartError:
    """Return the exception of a start that failed. `said_by` names the object that says so."""
    said = record.reason or "the service gave no reason"
    return kind(
        f"The charge did not start{said_by}: {said}",
        operation=record.method,
        service_status=service_status,
        status_text=record.reason,
        answer=answer,
        response=response_of(answer) if answer is not None else None,
    )


def start_timeout(
    record: ChargeRecord, window: StartWindow, *, charge: object, failure: BeEnergisedError | None
) -> StartTimeoutError:
    """Return the exception of a start that was not seen to begin before the deadline.

    `failure` is what came instead of the last response.
    """
    message = f"No charge began before the deadline; the last status is {record.status!r}."
    if record.progress is ChargeState.CONFIRMING:
        message = "The amount was not confirmed in time."
    if failure is not None:
        message += f" The last answer did not come ({failure.message})"
    if window.may_still_start is None:
        message += f" Nobody knows whether one did: {window.why}. Look there before a new start."
    elif window.may_still_start:
        message += f" It may still start: {window.why}."
        if window.new_start_safe_at is not None:
            message += f" A new start is safe from {window.new_start_safe_at:%H:%M:%S} UTC on."
    else:
        message += " A new start is safe."
    return StartTimeoutError(
        message,
        charge=charge,
        may_still_start=window.may_still_start,
        new_start_safe_at=window.new_start_safe_at,
        response=failure.response if failure is not None else None,
    )
