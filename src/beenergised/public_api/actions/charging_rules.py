"""When a charging profile contradicts itself, or could never be in force."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from beenergised.errors import InvalidArgumentError
from beenergised.public_api.actions.arguments import is_before
from beenergised.public_api.actions.charging_periods import ChargingPeriod

#: Seconds.
_CYCLES: Final = {"Daily": 86_400, "Weekly": 604_800}


def check_kind(kind: str, start: datetime | None, recurrence: str | None) -> None:
    """Each kind has a start and a recurrence, or has not."""
    if kind == "Relative" and start is not None:
        raise InvalidArgumentError(
            "start", "start: a Relative profile begins with the charge; use absolute()"
        )
    if kind != "Relative" and start is None:
        raise InvalidArgumentError(
            "start",
            f"start is needed: {kind} says from when its periods are counted. From the beginning "
            "of the charge: relative()",
        )
    if kind == "Recurring" and recurrence is None:
        raise InvalidArgumentError(
            "recurrence", "recurrence is needed with Recurring: Daily or Weekly"
        )
    if kind != "Recurring" and recurrence is not None:
        raise InvalidArgumentError(
            "recurrence", f"recurrence: a profile that is {kind} does not recur; use recurring()"
        )


def check_purpose(purpose: str | None, kind: str, transaction_id: int | None) -> None:
    """A transaction is of a TxProfile; the limit of a charge point belongs to no charge."""
    if transaction_id is not None and purpose not in {None, "TxProfile"}:
        raise InvalidArgumentError(
            "transaction_id",
            f"transaction_id: a {purpose} is for no single transaction; use TxProfile",
        )
    if purpose == "ChargePointMaxProfile" and kind == "Relative":
        raise InvalidArgumentError(
            "start",
            "start is needed: the limit of a whole charge point belongs to no charge with which "
            "it could begin. Pass start=, such as datetime.now(UTC)",
        )


def check_length(
    recurrence: str | None, duration: int | None, periods: Sequence[ChargingPeriod]
) -> None:
    """All periods begin before the end, which is not after the day or week that recurs."""
    cycle = _CYCLES.get(recurrence or "")
    if cycle is not None and duration is not None and duration > cycle:
        raise InvalidArgumentError(
            "duration", f"duration: {recurrence} is {cycle} s long, not {duration} s"
        )
    end = duration if duration is not None else cycle
    last = periods[-1].start
    if end is not None and last >= end:
        raise InvalidArgumentError(
            "periods",
            f"periods: the period at {last} s does not begin before the profile's end, at {end} s",
        )


def check_validity(
    start: datetime, duration: int | None, valid_from: datetime | None, valid_to: datetime | None
) -> None:
    """An absolute profile is in force for some of the time in which it is valid."""
    if is_before(valid_to, start) or start == valid_to:
        raise InvalidArgumentError(
            "valid_to", "valid_to: the profile begins when it is no longer valid"
        )
    # As a difference: an end beyond the year 9999 is none.
    if (
        duration is not None
        and valid_from is not None
        and is_before(start, valid_from)
        and valid_from - start >= timedelta(seconds=duration)
    ):
        raise InvalidArgumentError("valid_from", "valid_from: the profile has ended by then")


def check_place(purpose: str, evse_network_id: int) -> None:
    """Some purposes are for the whole charge point only, some for one EVSE."""
    if purpose == "ChargePointMaxProfile" and evse_network_id != 0:
        raise InvalidArgumentError(
            "evse_network_id",
            "evse_network_id: a ChargePointMaxProfile is for the whole charge point (OCPP): pass "
            f"0, not {evse_network_id}",
        )
    if purpose == "TxProfile" and evse_network_id == 0:
        raise InvalidArgumentError(
            "evse_network_id",
            "evse_network_id: a TxProfile is for the EVSE of its transaction (OCPP): pass its "
            "number, from 1 up, not 0",
        )
