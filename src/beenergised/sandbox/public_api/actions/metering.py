"""What a session takes: by the car, the EVSE and the charging profiles; and until when."""

from __future__ import annotations

import math
from typing import Final

from beenergised.sandbox.public_api.actions.costs import price_session
from beenergised.sandbox.public_api.actions.hardware import set_hardware_status
from beenergised.sandbox.public_api.actions.limits import limit_at
from beenergised.sandbox.world.costs import BATTERY_KWH
from beenergised.sandbox.world.rows import Row, parts
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The name of what is planned with a session that goes on.
GO_ON: Final = "session"

#: A charge point sends its meter's values this often (seconds): at first so that somebody who waits
#: sees something, then like a real one, and in a session that takes long not more than so many.
_METER_FIRST: Final = 5.0
_METER_EVERY: Final = 60.0
_MOST_VALUES: Final = 200
#: Where nothing is taken for so long (seconds), the session ends.
_IDLE_AT_MOST: Final = 24 * 3600.0


def take(row: Row, at: float) -> None:
    """Write down the energy of the time that has passed."""
    if row.get("_begun") is None or at <= row["_at"]:
        return
    room = row["_room"] - row["_energy"]
    energy = min(room, row["_power"] * (at - row["_at"]) / 3600)
    row["_energy"] += energy
    row["_at"] = at
    periods = parts(row, "chargingPeriods")
    row["_exact"][-1] += energy
    periods[-1]["energy"] = round(row["_exact"][-1])
    row["energy"] = round(row["_energy"])
    row["energyConsumption"] = {"total": row["energy"], "local": 0, "grid": row["energy"]}
    hours = (at - row["_begun"]) / 3600
    row["power"]["average"] = round(row["_energy"] / hours, 1)
    if row["_direct"]:
        row["socPercent"] = min(100, row["_soc"] + round(row["_energy"] / 10 / BATTERY_KWH))
    price_session(row)


def draw(h: Scheduler, row: Row, at: float) -> None:
    """What it takes from now on, and when it is to be looked at again."""
    limit, until = limit_at(profiles_of(h, row), at, row["_begun"], row["_phases"])
    power = min(row["_most"], limit)
    row["_power"] = power
    row["powerKw"] = round(power / 1000, 3)
    row["power"] |= {"latest": round(power, 1), "peak": max(row["power"]["peak"], round(power, 1))}
    _note_period(row, "charging" if power > 0 else "idle", at)
    set_hardware_status(h, row["evseId"], "charging" if power > 0 else "suspendedEVSE", at)
    # Later than now in whole milliseconds, too, or it would be looked at again and again.
    h.plan(GO_ON, row["id"], max(min(until, _next_look(row, power, at)), at + 0.002))


def _note_period(row: Row, state: str, at: float) -> None:
    periods = parts(row, "chargingPeriods")
    if periods and periods[-1]["state"] == state:
        return
    if periods:
        periods[-1]["stoppedAt"] = when(at)
    row["_idle"] = at if state == "idle" else None
    row["_exact"].append(0.0)
    periods.append({
        "id": int(row["id"]) * 10 + len(periods), "energy": 0, "startedAt": when(at),
        "stoppedAt": None, "state": state, "chargingState": state, "amount": 0.0,
        "priceBreakdown": [],
    })  # fmt: skip


def _next_look(row: Row, power: float, at: float) -> float:
    until, idle = row["_until"], float(row["_idle"] or at)
    ends = [math.inf]
    if until.get("maxDurationMinutes") is not None:
        ends.append(float(row["_begun"] + until["maxDurationMinutes"] * 60))
    if power <= 0:
        return min(idle + _IDLE_AT_MOST, *ends)
    left = (_energy_limit(row) - float(row["_energy"])) / power * 3600
    longest = max(_METER_EVERY, float(row["_room"]) / power * 3600 / _MOST_VALUES)
    every = min(max(_METER_FIRST, (at - float(row["_begun"])) / 10), longest)
    # A millisecond more: then it has really come to its end.
    return min(at + max(left, 0.0) + 0.001, at + every, *ends)


def _energy_limit(row: Row) -> float:
    """The energy, in Wh, at which it ends."""
    limit, _ = min(_limits(row))
    return limit


def _limits(row: Row) -> list[tuple[float, str]]:
    until = row["_until"]
    found: list[tuple[float, str]] = [(float(row["_room"]), "stoppedbyev")]
    if until.get("maxEnergyKwh") is not None:
        found.append((until["maxEnergyKwh"] * 1000, "energylimitreached"))
    if until.get("maxSocPercent") is not None and row["_direct"]:
        share = max(until["maxSocPercent"] - row["_soc"], 0)
        found.append((share * BATTERY_KWH * 10, "soclimitreached"))
    if row["_price"]:
        if until.get("maxAmount") is not None:
            found.append(
                (until["maxAmount"] / row["_price"] * 1000, "authorization_amount_reached")
            )
        if row.get("_balance") is not None:
            found.append((row["_balance"] / row["_price"] * 1000, "balance_exceeded"))
    return found


def reason_to_end(row: Row) -> str | None:
    """Why a session ends now; None where it goes on."""
    limit, reason = min(_limits(row))
    if row["_energy"] >= limit - 1e-6:
        return reason
    minutes = row["_until"].get("maxDurationMinutes")
    if minutes is not None and row["_at"] >= row["_begun"] + minutes * 60:
        return "timeoutlimitreached"
    if row["_idle"] is not None and row["_at"] >= row["_idle"] + _IDLE_AT_MOST:
        return "timeout"
    return None


def profiles_of(h: Scheduler, row: Row) -> list[Row]:
    """The charging profiles that count for a session."""

    def counts(profile: Row) -> bool:
        if profile["_chargePointId"] != row["chargePointId"]:
            return False
        if profile["_sessionId"] is not None:
            return bool(profile["_sessionId"] == int(row["id"]))
        return profile["_evseId"] in {None, row["evseId"]}

    return h.rows.all("charging-profiles", counts)
