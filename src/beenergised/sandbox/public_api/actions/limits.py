"""What a charging profile lets an EVSE take, as a function of time."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Final, cast

from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.times import moment_of

#: Volts between a phase and neutral, for limits in amperes.
_VOLTS: Final = 230
_CYCLES: Final = {"Daily": timedelta(days=1), "Weekly": timedelta(days=7)}
#: Later ones hold before earlier ones, whatever their stack level.
_PURPOSES: Final = ("ChargePointMaxProfile", "TxDefaultProfile", "TxProfile")


def limit_at(profiles: list[Row], at: float, begun: float, phases: int) -> tuple[float, float]:
    """How many watts may be taken at a moment (infinity: any), and until when that holds.

    As OCPP has it: of one purpose the profile with the highest stack level that says something
    counts; a profile for the transaction holds instead of the default, that of the whole charge
    point beside both.
    """
    found: dict[str, float] = {}
    until = math.inf
    ordered = sorted(
        profiles, key=lambda each: (_PURPOSES.index(each["purpose"]), -each["stackLevel"])
    )
    for profile in ordered:
        watts, changes = _limit_of(profile, at, begun, phases)
        until = min(until, changes)
        if watts is not None:
            found.setdefault(profile["purpose"], watts)
    of_session = found.get("TxProfile", found.get("TxDefaultProfile", math.inf))
    return min(of_session, found.get("ChargePointMaxProfile", math.inf)), until


def _limit_of(profile: Row, at: float, begun: float, phases: int) -> tuple[float | None, float]:
    """What one profile says at a moment, None if nothing, and when that changes."""
    first, last = _seconds(profile["validFrom"], 0.0), _seconds(profile["validTo"], math.inf)
    if at < first:
        return None, first
    if at >= last:
        return None, math.inf
    start, end = _schedule(profile, at, begun)
    if at < start:
        return None, min(start, last)
    if profile["duration"] is not None and at >= start + profile["duration"]:
        return None, min(end, last)
    elapsed, watts, until = at - start, None, min(end, last)
    if profile["duration"] is not None:
        until = min(until, start + profile["duration"])
    for period in cast("list[Row]", profile["schedulePeriods"]):
        if period["startPeriod"] <= elapsed:
            watts = _watts(period, profile["chargingRateUnit"], phases)
        else:
            until = min(until, start + period["startPeriod"])
            break
    return watts, until


def _schedule(profile: Row, at: float, begun: float) -> tuple[float, float]:
    """When the schedule that is in force begins, and when it begins anew."""
    kind = profile["chargingProfileKind"]
    if kind == "Relative":
        return begun, math.inf
    start = _seconds(profile["scheduleStart"], begun)
    cycle = _CYCLES.get(str(profile["recurrencyKind"]))
    if kind == "Absolute" or cycle is None or at < start:
        return start, math.inf
    length = cycle.total_seconds()
    turn = start + (at - start) // length * length
    return turn, turn + length


def _seconds(text: str | None, otherwise: float) -> float:
    found: datetime | None = moment_of(text) if text else None
    return found.timestamp() if found else otherwise


def _watts(period: Row, unit: str, phases: int) -> float:
    if unit == "W":
        return float(period["limit"])
    return float(period["limit"]) * _VOLTS * (period.get("numberPhases") or phases)
