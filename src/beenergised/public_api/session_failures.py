"""From a session that failed, or did not begin in time, to the exception that says so."""

from __future__ import annotations

from beenergised.errors import (
    ActionRefusedError,
    BeEnergisedError,
    RequestRefusedError,
    StartError,
    StartTimeoutError,
    StopError,
)
from beenergised.models import Answer, response_of
from beenergised.polling import start_timeout
from beenergised.public_api.session_records import SessionRecord
from beenergised.public_api.session_states import OperatorChargingSettings

_REFUSED = 406
STOP = "chargePointStop"


def start_failure(
    record: SessionRecord,
    settings: OperatorChargingSettings,
    *,
    seen: Answer | None,
    charge: object,
) -> StartError:
    """The exception of a start that was accepted, and failed."""
    said = record.reason or "the service gave no reason"
    kind = settings.classify(record.status or "", record.reason or "")
    error = kind(
        f"The charge did not start, its {record.name} says {record.status!r}: {said}",
        operation=record.method,
        service_status=record.status,
        status_text=record.reason,
        answer=seen,
        response=response_of(seen) if seen is not None else None,
    )
    error.charge = charge
    return error


def refused_by_status(refusal: ActionRefusedError) -> StartError:
    """The exception of a start that was refused by HTTP 406, which says no more."""
    return StartError(
        f"The charge did not start: {refusal.message}",
        operation=refusal.operation,
        service_code=refusal.service_code,
        service_status=refusal.status,
        answer=refusal.answer,
        response=refusal.response,
    )


def not_begun_in_time(
    record: SessionRecord,
    *,
    charge: object,
    failure: BeEnergisedError | None,
) -> StartTimeoutError:
    """The exception of a start that was not seen to begin before the deadline."""
    message = f"No charge began before the deadline; the last status is {record.status!r}."
    chance = record.chance(is_current=failure is None)
    return start_timeout(message, chance, charge=charge, failure=failure)


def stop_refusal(error: BeEnergisedError, *, force: bool) -> StopError | None:
    """The exception of a stop that was refused; None if that is not what `error` says.

    `force`: whether the session was to end in any case.
    """
    is_refusal = isinstance(error, RequestRefusedError) and error.status == _REFUSED
    if not (isinstance(error, ActionRefusedError) or is_refusal):
        return None
    answer = error.answer if isinstance(error, ActionRefusedError) else None
    advice = (
        "It was to end in any case."
        if force
        else "With force=True the service ends the session even if the charge point refuses or is "
        "offline."
    )
    return StopError(
        f"The charge was not stopped: {error.message} {advice}",
        operation=STOP,
        service_status=error.status,
        answer=answer,
        response=error.response,
    )


def nothing_to_stop_by(record: SessionRecord) -> StopError:
    """The exception for a session that does not say at which charge point it is."""
    return StopError(
        f"The {record.name} names no charge point, which stopping asks for. Nothing was sent.",
        operation=STOP,
    )
