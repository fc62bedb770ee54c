"""The life of a session: pending, active, then finished or failed; what it takes and costs.

Every step is a moment in the plan of `happenings`. Between two of them a session's row does not
change: as at a real charge point, what it took is known when the meter's values arrive.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from beenergised.sandbox.charging import CLOSED_AFTER_SECONDS
from beenergised.sandbox.data.chargelogs import BATTERY_KWH
from beenergised.sandbox.data.inventing import numbers
from beenergised.sandbox.public_api.actions.costs import Price, gross_of, partners_of, price_session
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
)
from beenergised.sandbox.public_api.actions.limits import limit_at
from beenergised.sandbox.public_api.actions.payments import open_transaction, payment_type
from beenergised.sandbox.public_api.actions.telling import (
    tell_of_meter,
    tell_of_session,
    tell_of_start_or_stop,
)
from beenergised.sandbox.public_api.happenings import Happenings, when
from beenergised.sandbox.public_api.rows import Row, part, parts
from beenergised.sandbox.public_api.scripted import behaviour_of

#: The names of what is planned with sessions.
GO_ON: Final = "session"
PAY: Final = "session.pay"
STOP: Final = "session.stop"

UNDER_WAY: Final = frozenset({"pending", "active"})
#: What a car takes at most of alternating current, in W, and of what a direct current charger has.
_ALTERNATING: Final = 11_000.0
_DIRECT_PART: Final = 0.6
#: A charge point sends its meter's values this often (seconds): at first so that somebody who waits
#: sees something, then like a real one, and in a session that takes long not more than so many.
_METER_FIRST: Final = 5.0
_METER_EVERY: Final = 60.0
_MOST_VALUES: Final = 200
#: Where nothing is taken for so long (seconds), the session ends.
_IDLE_AT_MOST: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be charged, by whom, and how it is paid."""

    point: Row
    evse: Row
    user: Row | None
    authorization: Row
    payment_method: str | None = None
    connector_id: int | None = None
    booking_id: int | None = None
    stop_conditions: Row | None = None


def new_session(h: Happenings, order: Order, at: float) -> Row:
    """A session that waits for its charge point."""
    row = _row(h, order, at)
    h.rows.insert("sessions", row["id"], row)
    authorization = order.authorization
    authorization["sessionIds"].append(int(row["id"]))
    h.stamp(authorization, at)
    h.rows.save("authorizations", str(authorization["id"]), authorization)
    set_hardware_status(h, order.evse["id"], "preparing", at)
    tell_of_session(h, row, at)
    return row


def plan_begin(h: Happenings, row: Row, at: float) -> None:
    """Plan when the charge point has answered: by the setting, or when somebody says so."""
    if row["_behaviour"] in {"silent", "offline"}:
        h.plan(GO_ON, row["id"], at + CLOSED_AFTER_SECONDS)
    elif h.settings.charging != "manual":
        h.plan(GO_ON, row["id"], at + h.pace())


def _row(h: Happenings, order: Order, at: float) -> Row:
    id_ = str(h.rows.next_id("sessions"))
    point, evse, user = order.point, order.evse, order.user
    price = Price.of(h.rows, point, evse, user)
    random_ = numbers(f"session {id_}")
    soc = random_.randrange(8, 60)
    power = float(part(evse, "powerOptions").get("maxPower") or _ALTERNATING)
    direct = evse.get("currentType") == "dc"
    row: Row = {
        "id": id_, "chargePointId": point["id"], "evseId": evse["id"],
        "connectorId": order.connector_id or _first_connector(h, evse), "status": "pending",
        "userId": int(user["id"]) if user else None, "startedAt": when(at), "stoppedAt": None,
        "energy": 0, "powerKw": 0.0, "tax": {"taxId": 1, "taxPercentage": price.tax},
        "currency": "EUR", "paymentType": payment_type(order.payment_method, user),
        "paymentMethodId": order.payment_method, "terminalId": None, "nonBillableEnergy": 0,
        "paymentStatus": "pending", "authorizationId": order.authorization["id"],
        "idTag": order.authorization["idTagUid"], "reimbursementEligibility": False,
        "authorization": _authorization_of(order.authorization), "chargingPeriods": [],
        "tariffSnapshotId": price.tariff_id + 1000 if price.tariff_id else None,
        "evsePhysicalReference": evse.get("physicalReference"), "paymentStatusUpdatedAt": None,
        "lastUpdatedAt": when(at), "receiptId": None, "externalAppData": None,
        "energyConsumption": {"total": 0, "local": 0, "grid": 0}, "billingStatus": "pending",
        "power": {"latest": 0.0, "peak": 0.0, "average": 0.0}, "_createdAt": when(at),
        "_networkId": part(point, "network").get("id"),
        "_serialNumber": part(point, "lastBootNotification").get("chargePointSerialNumber"),
        "_vendor": part(point, "lastBootNotification").get("vendor"),
        "_partnerId": part(point, "partner").get("id"), "_locationId": point["locationId"],
        "_userPartnerId": next(iter(sorted(partners_of(user))), None),
        "_behaviour": _behaviour(point, evse), "_energy": 0.0, "_at": at, "_begun": None,
        "_meter": random_.randrange(2_000_000), "_power": 0.0, "_soc": soc,
        "_most": power * _DIRECT_PART if direct else min(power, _ALTERNATING),
        "_room": round((100 - soc) / 100 * BATTERY_KWH * 1000), "_direct": direct,
        "_phases": 1 if part(evse, "powerOptions").get("phases") == "single_phase" else 3,
        "_price": price.per_kwh, "_tax": price.tax, "_idle": None,
        "_exact": [], "_until": order.stop_conditions or {},
    }  # fmt: skip
    if order.booking_id is not None:
        row["bookingId"] = order.booking_id
    if direct:
        row["socPercent"] = soc
    price_session(row)
    return row


def _behaviour(point: Row, evse: Row) -> str:
    if not is_online(point):
        return "offline"
    if "faulted" in (point.get("hardwareStatus"), evse.get("hardwareStatus")):
        return "refuses"
    return behaviour_of(evse["id"])


def _first_connector(h: Happenings, evse: Row) -> int | None:
    found = h.rows.all("connectors", lambda row: row.get("_evseId") == evse["id"])
    return found[0]["id"] if found else None


def _authorization_of(row: Row) -> Row:
    methods = {"id_tag": "rfid_tag"}
    return {
        **{name: row[name] for name in ("id", "source", "createdAt", "status", "userId",
                                        "lastUpdatedAt")},
        "method": methods.get(row["method"], row["method"]), "rejectionReason": None,
        "rfidTagUid": row["idTagUid"] or None,
    }  # fmt: skip


# --- What happens ---------------------------------------------------------------------------------


def go_on(h: Happenings, id_: str, at: float) -> None:
    """The next thing that happens with a session."""
    row = h.rows.find("sessions", id_)
    if row is None or row["status"] not in UNDER_WAY:
        return
    if row["status"] == "active":
        measure(h, row, at)
    elif row["_behaviour"] == "refuses":
        end(h, row, at, "failed", "rejected")
    elif row["_behaviour"] in {"silent", "offline"}:
        end(h, row, at, "expired", "charge_point_timeout")
    else:
        _begin(h, row, at)


def _begin(h: Happenings, row: Row, at: float) -> None:
    row["status"], row["startedAt"] = "active", when(at)
    row["_begun"] = row["_at"] = at
    _draw(h, row, at)
    h.stamp(row, at)
    h.rows.save("sessions", row["id"], row)
    tell_of_start_or_stop(h, row, at, "start")
    tell_of_session(h, row, at)


def measure(h: Happenings, row: Row, at: float) -> None:
    """What a session took since it was last looked at, and what it takes from now on."""
    _take(row, at)
    reason = _reason_to_end(row)
    if reason is not None:
        end(h, row, at, "finished", reason)
        return
    _draw(h, row, at)
    h.stamp(row, at)
    h.rows.save("sessions", row["id"], row)
    tell_of_meter(h, row, at)


def _take(row: Row, at: float) -> None:
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


def _draw(h: Happenings, row: Row, at: float) -> None:
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


def _reason_to_end(row: Row) -> str | None:
    limit, reason = min(_limits(row))
    if row["_energy"] >= limit - 1e-6:
        return reason
    minutes = row["_until"].get("maxDurationMinutes")
    if minutes is not None and row["_at"] >= row["_begun"] + minutes * 60:
        return "timeoutlimitreached"
    if row["_idle"] is not None and row["_at"] >= row["_idle"] + _IDLE_AT_MOST:
        return "timeout"
    return None


def end(h: Happenings, row: Row, at: float, status: str, reason: str) -> None:
    """It is over: what it took is counted, and it is to be paid."""
    for what in (GO_ON, STOP):
        h.cancel(what, row["id"])
    _complete(h, row)
    was_active = row["status"] == "active"
    _take(row, at)
    row |= {"status": status, "reason": reason, "stoppedAt": when(at), "powerKw": 0.0}
    row["power"]["latest"] = 0.0
    if row["chargingPeriods"]:
        row["chargingPeriods"][-1]["stoppedAt"] = when(at)
    h.stamp(row, at)
    _forget_profiles(h, row)
    if status == "finished" and gross_of(row) > 0 and row["userId"] is not None:
        open_transaction(h, row, at)
        h.plan(PAY, row["id"], at + h.pace())
    else:
        row["billingStatus"] = "completed"
        row["paymentStatus"] = "paid" if status == "finished" else None
    h.rows.save("sessions", row["id"], row)
    set_hardware_status(h, row["evseId"], free_status(h, row["evseId"]), at)
    if was_active:
        tell_of_start_or_stop(h, row, at, "stop")
    tell_of_session(h, row, at)


def stop(h: Happenings, id_: str, at: float) -> None:
    """The charge point has done what it was told."""
    row = h.rows.find("sessions", id_)
    if row is not None and row["status"] in UNDER_WAY:
        end(h, row, at, "finished", str(row.get("_stop") or "remote"))


def _complete(h: Happenings, row: Row) -> None:
    """Give a session that was under way when the sandbox was opened what the others have.

    It does not grow: what it took belongs to the drivers' data, which ends at the anchor.
    """
    if "_price" in row:
        return
    point = h.rows.find("charge-points", str(row["chargePointId"])) or {}
    evse = h.rows.find("evses", str(row["evseId"])) or {}
    price = Price.of(h.rows, point, evse, h.rows.find("users", str(row["userId"])))
    row |= {
        "_behaviour": "accepts", "_energy": row["energy"], "_price": price.per_kwh, "_begun": None,
        "_tax": row["tax"]["taxPercentage"], "_meter": 0, "_until": {}, "_idle": None,
        "_exact": [period["energy"] for period in parts(row, "chargingPeriods")],
    }  # fmt: skip
    price_session(row)


# --- Charging profiles ----------------------------------------------------------------------------


def profiles_of(h: Happenings, row: Row) -> list[Row]:
    """The charging profiles that count for a session."""

    def counts(profile: Row) -> bool:
        if profile["_chargePointId"] != row["chargePointId"]:
            return False
        if profile["_sessionId"] is not None:
            return bool(profile["_sessionId"] == int(row["id"]))
        return profile["_evseId"] in {None, row["evseId"]}

    return h.rows.all("charging-profiles", counts)


def _forget_profiles(h: Happenings, row: Row) -> None:
    """A profile for a transaction ends with it."""
    for profile in profiles_of(h, row):
        if profile["_sessionId"] is not None:
            h.rows.delete("charging-profiles", str(profile["id"]))
    evse = h.rows.find("evses", str(row["evseId"]))
    if evse is not None and part(evse, "chargingProfile").get("purpose") == "TxProfile":
        evse["chargingProfile"] = None
        h.rows.save("evses", str(evse["id"]), evse)
