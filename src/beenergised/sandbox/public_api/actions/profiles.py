"""Charging profiles: kept, shown at the EVSE or the charge point, and heeded by sessions."""

from __future__ import annotations

from typing import Final, cast

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, wrong
from beenergised.sandbox.public_api.actions.events import tell_of, tell_of_profile
from beenergised.sandbox.public_api.actions.hardware import the_online
from beenergised.sandbox.public_api.actions.sessions import go_on
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.scheduler import Scheduler

_PROFILES: Final = "charging-profiles"


def set_profile(context: ActionContext) -> Response:
    """Keep a profile for an EVSE, or with 0 for the whole charge point."""
    point = the_online(context.point())
    number = context.asked.arguments["evseNetworkId"]
    evse = _by_network_id(context, point, number)
    if number != "0" and evse is None:
        raise wrong("evseNetworkId", f"the charge point has no {number}")
    body = context.body
    session: int | None = None
    if body["chargingProfilePurpose"] == "TxProfile":
        session = _session_for(context, evse, body.get("transactionId"))
    id_ = keep_profile(context.scheduler, body, point, evse, session=session, at=context.at)
    return answer({"data": {"id": id_}})


def _by_network_id(context: ActionContext, point: Row, number: str) -> Row | None:
    found = context.rows.all(
        "evses",
        lambda row: row["chargePointId"] == point["id"] and str(row["networkId"]) == number,
    )
    return next(iter(found), None)


def _session_for(context: ActionContext, evse: Row | None, transaction: int | None) -> int:
    """The session of a profile for a transaction, which must be under way at the EVSE."""
    for row in context.rows.running_sessions():
        here = evse is not None and row["evseId"] == evse["id"]
        if here and transaction in {None, int(row["id"])}:
            return int(row["id"])
    field = "chargingProfilePurpose" if transaction is None else "transactionId"
    raise wrong(field, "no such session is under way at this EVSE")


def keep_profile(
    h: Scheduler, body: Row, point: Row, evse: Row | None, *, session: int | None, at: float
) -> int:
    """Keep a profile instead of the one of the same purpose and level; its id."""
    schedule = cast("Row", body["chargingSchedule"])
    id_ = h.rows.next_id(_PROFILES)
    row: Row = {
        "id": id_, "purpose": body["chargingProfilePurpose"], "stackLevel": body["stackLevel"],
        "chargingProfileKind": body["chargingProfileKind"],
        "recurrencyKind": body.get("recurrencyKind"), "validFrom": body.get("validFrom"),
        "validTo": body.get("validTo"), "duration": schedule.get("duration"),
        "scheduleStart": schedule.get("startSchedule"),
        "chargingRateUnit": schedule["chargingRateUnit"],
        "minChargingRate": schedule.get("minChargingRate"),
        "schedulePeriods": sorted(
            cast("list[Row]", schedule["chargingSchedulePeriod"]),
            key=lambda period: period["startPeriod"],
        ),
        "chargingCompleteAt": None, "_chargePointId": point["id"],
        "_evseId": evse["id"] if evse else None, "_sessionId": session,
    }  # fmt: skip
    same = ("_chargePointId", "_evseId", "_sessionId", "purpose", "stackLevel")
    for old in h.rows.all(_PROFILES):
        if all(old[name] == row[name] for name in same):
            h.rows.delete(_PROFILES, str(old["id"]))
    h.rows.insert(_PROFILES, str(id_), row)
    tell_of_profile(h, row, at)
    _show(h, point["id"], at)
    return id_


def clear_profiles(context: ActionContext) -> Response:
    """Forget the profiles that fit what was said; all of the charge point where nothing was."""
    point = the_online(context.point())
    body = context.body
    number = body.get("evseNetworkId")
    evse = _by_network_id(context, point, str(number)) if number else None

    def fits(row: Row) -> bool:
        return (
            row["_chargePointId"] == point["id"]
            and body.get("id") in {None, row["id"]}
            and (number is None or row["_evseId"] == (evse["id"] if evse else None))
            and body.get("chargingProfilePurpose") in {None, row["purpose"]}
            and body.get("stackLevel") in {None, row["stackLevel"]}
        )

    for row in context.rows.all(_PROFILES, fits):
        context.rows.delete(_PROFILES, str(row["id"]))
    _show(context.scheduler, point["id"], context.at)
    return answer()


def _show(h: Scheduler, point_id: int, at: float) -> None:
    """Let the EVSEs and the charge point show the profiles that count, and sessions heed them."""
    kept = h.rows.all(_PROFILES, lambda row: row["_chargePointId"] == point_id)
    for evse in h.rows.all("evses", lambda row: row["chargePointId"] == point_id):
        own = [row for row in kept if row["_evseId"] == evse["id"]]
        _put(h, "evses", evse, own, at)
    point = h.rows.find("charge-points", str(point_id))
    if point is not None:
        _put(h, "charge-points", point, [row for row in kept if row["_evseId"] is None], at)
    for session in h.rows.running_sessions():
        if session["chargePointId"] == point_id and session.get("_begun") is not None:
            go_on(h, session["id"], at)


def _put(h: Scheduler, collection: str, row: Row, profiles: list[Row], at: float) -> None:
    order = ("TxProfile", "TxDefaultProfile", "ChargePointMaxProfile")
    best = min(
        profiles, key=lambda each: (order.index(each["purpose"]), -each["stackLevel"]),
        default=None,
    )  # fmt: skip
    shown = None if best is None else {n: v for n, v in best.items() if not n.startswith("_")}
    if shown is not None and collection == "charge-points" and shown["recurrencyKind"]:
        shown["recurrencyKind"] = shown["recurrencyKind"].lower()
    if row.get("chargingProfile") == shown:
        return
    row["chargingProfile"] = shown
    h.stamp(row, at)
    h.rows.save(collection, str(row["id"]), row)
    tell_of(h, collection, row["id"], at)
