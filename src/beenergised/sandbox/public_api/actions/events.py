"""What is told of rows that changed: one function for each thing, all names that it has."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.samples import filled, flat
from beenergised.sandbox.public_api.shapes import shown
from beenergised.sandbox.specification.public_api import document
from beenergised.sandbox.world.rows import Row, part
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import moment, when

#: Members of a session that are only shown when they are asked for; nobody asks for a notification.
_LEFT_OUT: Final = frozenset({
    "authorization", "chargingPeriods", "priceBreakdown", "externalAppData",
    "clockAlignedEnergyConsumption",
})  # fmt: skip
_LEGACY_STATUS: Final = {"canceled": "cancelled"}


def tell_of_session(h: Scheduler, row: Row, at: float) -> None:
    """Its status changed, or what it costs."""
    schema = document().schemas["Session"]
    h.tell(at, "SessionUpdateNotification", {"session": shown(row, schema, _LEFT_OUT)})


def tell_of_start_or_stop(h: Scheduler, row: Row, at: float, action: str) -> None:
    """It began or ended; under the old name as well."""
    h.tell(at, ("session.start.stop.notification", "SessionStartStopNotification"), {
        "sessionId": int(row["id"]), "userId": row["userId"],
        "chargePointId": row["chargePointId"], "evseId": row["evseId"], "action": action,
        "idTag": row["idTag"], "startedAtTimestamp": row["startedAt"],
        "meterStart": row["_meter"], "meterStop": row["_meter"] + round(row["_energy"]),
        "stoppedAtTimestamp": row["stoppedAt"], "energyConsumed": row["energy"],
        "reason": row.get("reason"), "lastUpdatedAt": row["lastUpdatedAt"],
        "externalAppData": row.get("externalAppData"),
    })  # fmt: skip


def tell_of_meter(h: Scheduler, row: Row, at: float) -> None:
    """What the meter shows."""
    stamp = when(at)
    values: list[Row] = [
        {"timestamp": stamp, "measurand": "Energy Active Import Register",
         "value": row["_meter"] + round(row["_energy"]), "unit": "Wh"},
        {"timestamp": stamp, "measurand": "Energy Consumed", "value": row["energy"], "unit": "Wh"},
        # Watts have no name among the documented units.
        {"timestamp": stamp, "measurand": "Power Active Import", "value": row["power"]["latest"]},
    ]  # fmt: skip
    if "socPercent" in row:
        values.append({"timestamp": stamp, "measurand": "State Of Charge",
                       "value": row["socPercent"], "unit": "Percent"})  # fmt: skip
    h.tell(at, "SessionMeterValuesNotification", {
        "chargePointId": row["chargePointId"], "evseId": row["evseId"],
        "sessionId": int(row["id"]), "meterValues": values,
    })  # fmt: skip


def tell_of_authorization(h: Scheduler, row: Row, at: float, action: str) -> None:
    """It was made, or has got a session."""
    said = {"authorizationId": row["id"], "chargePointId": row["chargePointId"],
            "idTag": row["idTagUid"], "lastUpdatedAt": row["lastUpdatedAt"]}  # fmt: skip
    h.tell(at, "authorization.changed", {**said, "action": action, "status": row["status"]})
    if action == "created":
        accepted = "Accepted" if row["status"] == "accepted" else "Blocked"
        h.tell(at, "AuthorizationNotification", {**said, "status": accepted})


def tell_of(h: Scheduler, what: str, id_: object, at: float, action: str = "updated") -> None:
    """A row of those that are told of by their id alone: an EVSE, a transaction, …"""
    name, member = _BY_ID[what]
    said = {"action": action, "lastUpdatedAt": when(at)}
    h.tell(at, name, {member: id_, **said})
    point = h.rows.find(what, str(id_)) if what == "charge-points" else None
    if point is not None:
        h.tell(at, _LEGACY_POINT, {"chargePoint": _whole_point(h, point), **said})


def _whole_point(h: Scheduler, point: Row) -> Row:
    """A charge point as its oldest notification shows it."""
    evses = h.rows.all("evses", lambda row: row["chargePointId"] == point["id"])
    states = [{name: evse[name] for name in ("id", "hardwareStatus")} for evse in evses]
    schema = document().schemas["LegacyChangedChargePoint"]
    return filled(schema, {**flat(point), "evses": states})


_LEGACY_POINT: Final = "ChargePointChangedNotification"
_BY_ID: Final = {
    "evses": ("evse.changed", "evseId"),
    "charge-points": ("chargePoint.changed", "chargePointId"),
    "circuits": ("circuit.changed", "circuitId"),
    "transactions": ("transaction.changed", "transactionId"),
}


def tell_of_hardware(h: Scheduler, point: int, evse: int | None, status: str, at: float) -> None:
    """What state a charge point or an EVSE is in; `status` in the words of OCPP."""
    h.tell(at, "HardwareStatusNotification", {
        "chargePointId": point, "evseId": evse, "timestamp": when(at), "hardwareStatus": status,
        "errorCode": "NoError",
    })  # fmt: skip


def tell_of_reservation(h: Scheduler, row: Row, at: float) -> None:
    """Its status changed."""
    h.tell(at, "reservation.changed", {
        "reservationId": row["id"], "status": row["status"], "lastUpdatedAt": when(at),
    })  # fmt: skip


def tell_of_balance(
    h: Scheduler, user: Row, change: float, at: float, *, kind: str, transaction: int | None
) -> None:
    """A user has more or less; `change` is negative for less."""
    h.tell(at, "userBalance.changed", {
        "type": kind, "debit": round(max(-change, 0.0), 3), "credit": round(max(change, 0.0), 3),
        "updatedBalance": user["balance"], "userId": int(user["id"]), "currency": "EUR",
        "transactionId": transaction, "timestamp": when(at), "lastUpdatedAt": when(at),
    })  # fmt: skip


def tell_of_user(h: Scheduler, user: Row, at: float, action: str = "updated") -> None:
    """A user was made, changed or deleted."""
    said = shown(user, document().schemas["User"], {"amountDue", "password"})
    h.tell(at, "UserChangedNotification", {
        "user": said, "action": action, "lastUpdatedAt": when(at),
    })  # fmt: skip


def tell_of_subscription(h: Scheduler, row: Row, at: float) -> None:
    """A user's subscription changed; under the old name as well, which has other words."""
    said = {"userId": int(row["userId"]), "planId": row["planId"], "lastUpdatedAt": when(at)}
    h.tell(at, "user.subscription.changed", {
        **said, "status": row["status"], "endsAt": row["endDate"],
    })  # fmt: skip
    status = _LEGACY_STATUS.get(row["status"], row["status"])
    if status in {"active", "cancelled", "expired"}:
        h.tell(at, "user.subscriptionChanged", {
            **said, "status": status, "endDate": row["endDate"],
        })  # fmt: skip


def tell_of_profile(h: Scheduler, row: Row, at: float) -> None:
    """A charging profile was taken over by the charge point."""
    kind = row["recurrencyKind"]
    schema = document().schemas["ActiveChargingProfile"]
    profile = {**row, "recurrencyKind": kind.lower() if kind else None}
    h.teller.tell("chargingProfile.applied", {
        "chargePointId": row["_chargePointId"], "evseId": row["_evseId"],
        "sessionId": row["_sessionId"], "chargingProfile": shown(profile, schema),
        "appliedAt": when(at),
    }, moment(at))  # fmt: skip


def tell_of_boot(h: Scheduler, point: Row, at: float) -> None:
    """A charge point has started."""
    known = part(point, "lastBootNotification")
    said = {to: known.get(name) for name, to in _BOOT.items() if known.get(name) is not None}
    h.tell(at, "BootNotification", {
        "chargePointId": point["id"], "timestamp": when(at), "bootNotification": said,
    })  # fmt: skip


def tell_of_network(h: Scheduler, point: Row, at: float) -> None:
    """A charge point has connected, or is away; what is told has spaces where rows have none."""
    h.tell(at, "NetworkStatusNotification", {
        "chargePointId": point["id"], "timestamp": when(at),
        "networkStatus": str(point["networkStatus"]).replace("_", " "),
    })  # fmt: skip


def tell_of_diagnostics(h: Scheduler, point: int, number: int, status: str, at: float) -> None:
    """How far a charge point is with sending a file."""
    h.tell(at, "DiagnosticsStatusNotification", {
        "chargePointId": point, "requestId": number, "status": status, "lastUpdatedAt": when(at),
    })  # fmt: skip


def tell_of_configuration(
    h: Scheduler, point: int, number: int, rows: list[Row], at: float
) -> None:
    """What a charge point is configured with: of its keys those that OCPP 1.6 has a name for."""
    known = document().schemas["OcppConfigurationKey"]["enum"]
    h.tell(at, "ChargePointSyncConfigurationNotification", {
        "chargePointId": point, "requestId": number,
        "configuration": [
            {"key": row["_name"], "value": row["key"]["value"], "readonly": row["readonly"],
             "required": row["required"], "timestamp": row["timestamp"],
             "lastUpdatedAt": row["lastUpdatedAt"]}
            for row in rows if row["_name"] in known
        ],
    })  # fmt: skip


_BOOT: Final = {
    "model": "model", "vendor": "vendor", "chargeBoxSerialNumber": "charge_box_serial_number",
    "chargePointSerialNumber": "charge_point_serial_number",
    "firmwareVersion": "firmware_version", "iccid": "iccid", "imsi": "imsi",
    "meterSerialNumber": "meter_serial_number", "meterType": "meter_type",
}  # fmt: skip
