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
from beenergised.polling import ChargeState, start_timeout


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


def not_begun_in_time(
    record: StartRecord,
    settings: ChargingSettings,
    now: datetime,
    *,
    charge: object,
    failure: BeEnergisedError | None,
) -> StartTimeoutError:
    """The exception of a start that was not seen to begin before the deadline."""
    if record.progress is ChargeState.CONFIRMING:
        message = "The amount was not confirmed in time."
    else:
        message = f"No charge began before the deadline; the last status is {record.status!r}."
    chance = record.chance(now, settings, is_current=failure is None)
    return start_timeout(message, chance, charge=charge, failure=failure)


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
