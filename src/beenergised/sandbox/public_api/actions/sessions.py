"""The life of a session: pending, active, then finished or failed; what it takes and costs.

Every step is a moment in the plan of `scheduler`. Between two of them a session's row does not
change: as at a real charge point, what it took is known when the meter's values arrive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from beenergised.sandbox.public_api.actions.costs import Price, gross_of, partners_of, price_session
from beenergised.sandbox.public_api.actions.events import (
    tell_of_meter,
    tell_of_session,
    tell_of_start_or_stop,
)
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
)
from beenergised.sandbox.public_api.actions.metering import (
    GO_ON,
    draw,
    profiles_of,
    reason_to_end,
    take,
)
from beenergised.sandbox.public_api.actions.payments import open_transaction, payment_type
from beenergised.sandbox.public_api.scenarios import behaviour_of
from beenergised.sandbox.world.charging import CLOSED_AFTER_SECONDS
from beenergised.sandbox.world.costs import BATTERY_KWH
from beenergised.sandbox.world.random_data import numbers
from beenergised.sandbox.world.rows import Row, part, parts
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The names of what is planned with sessions.
PAY: Final = "session.pay"
STOP: Final = "session.stop"

UNDER_WAY: Final = frozenset({"pending", "active"})
#: What a car takes at most of alternating current, in W, and of what a direct current charger has.
_ALTERNATING: Final = 11_000.0
_DIRECT_PART: Final = 0.6


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


def new_session(h: Scheduler, order: Order, at: float) -> Row:
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


def plan_begin(h: Scheduler, row: Row, at: float) -> None:
    """Plan when the charge point has answered: by the setting, or when somebody says so."""
    if row["_behaviour"] in {"silent", "offline"}:
        h.plan(GO_ON, row["id"], at + CLOSED_AFTER_SECONDS)
    elif h.settings.charging != "manual":
        h.plan(GO_ON, row["id"], at + h.pace())


def _row(h: Scheduler, order: Order, at: float) -> Row:
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


def _first_connector(h: Scheduler, evse: Row) -> int | None:
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


def go_on(h: Scheduler, id_: str, at: float) -> None:
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


def _begin(h: Scheduler, row: Row, at: float) -> None:
    row["status"], row["startedAt"] = "active", when(at)
    row["_begun"] = row["_at"] = at
    draw(h, row, at)
    h.stamp(row, at)
    h.rows.save("sessions", row["id"], row)
    tell_of_start_or_stop(h, row, at, "start")
    tell_of_session(h, row, at)


def measure(h: Scheduler, row: Row, at: float) -> None:
    """What a session took since it was last looked at, and what it takes from now on."""
    take(row, at)
    reason = reason_to_end(row)
    if reason is not None:
        end(h, row, at, "finished", reason)
        return
    draw(h, row, at)
    h.stamp(row, at)
    h.rows.save("sessions", row["id"], row)
    tell_of_meter(h, row, at)


def end(h: Scheduler, row: Row, at: float, status: str, reason: str) -> None:
    """It is over: what it took is counted, and it is to be paid."""
    for what in (GO_ON, STOP):
        h.cancel(what, row["id"])
    _complete(h, row)
    was_active = row["status"] == "active"
    take(row, at)
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


def stop(h: Scheduler, id_: str, at: float) -> None:
    """The charge point has done what it was told."""
    row = h.rows.find("sessions", id_)
    if row is not None and row["status"] in UNDER_WAY:
        end(h, row, at, "finished", str(row.get("_stop") or "remote"))


def _complete(h: Scheduler, row: Row) -> None:
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


def _forget_profiles(h: Scheduler, row: Row) -> None:
    """A profile for a transaction ends with it."""
    for profile in profiles_of(h, row):
        if profile["_sessionId"] is not None:
            h.rows.delete("charging-profiles", str(profile["id"]))
    evse = h.rows.find("evses", str(row["evseId"]))
    if evse is not None and part(evse, "chargingProfile").get("purpose") == "TxProfile":
        evse["chargingProfile"] = None
        h.rows.save("evses", str(evse["id"]), evse)
