"""From a start that failed, or did not begin in time, to the exception that says so."""

from __future__ import annotations

from datetime import datetime

from beenergised.errors import (
    BeEnergisedError,
    RemoteStartUnavailableError,
    StartError,
    StartTimeoutError,
    StopError,
)
from beenergised.graphql._generated.charging import RemoteStopResult
from beenergised.graphql.start_records import Seen, StartRecord
from beenergised.graphql.start_states import ChargingSettings
from beenergised.models import response_of
from beenergised.polling import ChargeState


def start_failure(
    record: StartRecord, settings: ChargingSettings, *, seen: Seen | None, charge: object
) -> StartError:
    """The exception of a start that failed."""
    said = record.reason or "the service gave no reason"
    kind = settings.classify(record.code, record.reason or "")
    error = kind(
        f"The charge did not start: {said}",
        operation=record.method,
        service_status=record.code if record.code is not None else record.status,
        status_text=record.reason,
        answer=seen,
        response=response_of(seen) if seen is not None else None,
    )
    error.charge = charge
    return error


def start_timeout(
    record: StartRecord,
    settings: ChargingSettings,
    now: datetime,
    *,
    charge: object,
    failure: BeEnergisedError | None,
) -> StartTimeoutError:
    """The exception of a start that was not seen to begin before the deadline."""
    chance = record.chance(now, settings, is_current=failure is None)
    if record.progress is ChargeState.CONFIRMING:
        message = "The amount was not confirmed in time."
    else:
        message = f"No charge began before the deadline; the last status is {record.status!r}."
    if failure is not None:
        message += f" The last answer did not come ({failure.message})"
    if chance.may_still_start is None:
        message += f" Nobody knows whether one did: {chance.why}. Look there before a new start."
    elif chance.may_still_start:
        message += f" It may still start: {chance.why}."
        if chance.new_start_safe_at is not None:
            message += f" A new start is safe from {chance.new_start_safe_at:%H:%M:%S} UTC on."
    else:
        message += " A new start is safe."
    return StartTimeoutError(
        message,
        charge=charge,
        may_still_start=chance.may_still_start,
        new_start_safe_at=chance.new_start_safe_at,
        response=failure.response if failure is not None else None,
    )


def no_remote_commands(station_id: str) -> RemoteStartUnavailableError:
    """The exception for a station that cannot be told to start."""
    return RemoteStartUnavailableError(
        f"The station {station_id} takes no remote commands (cpCapabilities). Nothing was sent to "
        "it; charge with the card at the station.",
        operation="cpCapabilities",
        status_text="hasRemoteCommands is false",
    )


def stop_failure(result: RemoteStopResult) -> StopError:
    """The exception of a stop that was refused."""
    said = result.message or result.title or "the service gave no reason"
    return StopError(
        f"The charge was not stopped: {said}",
        operation="remoteStop",
        service_status=result.code if result.code is not None else result.status,
        status_text=result.message or result.title,
        answer=result,
        response=response_of(result),
    )
