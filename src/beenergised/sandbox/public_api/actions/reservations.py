"""Reserving an EVSE for a user, for a while."""

from __future__ import annotations

from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, declined, wrong
from beenergised.sandbox.public_api.actions.events import tell_of_reservation
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
    the_online,
)
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The name of what is planned with a reservation: its time is over.
EXPIRE: Final = "reservation"
#: How long one holds, in minutes. Documented is that it has a duration, not which.
_MINUTES: Final = 30


def reserve(context: ActionContext) -> Response:
    """Keep an EVSE for a user; not one that somebody uses or that is kept already."""
    point = context.point()
    evse = context.evse_of(point)
    user = context.named("userId", "users")
    if user is None:
        raise wrong("userId", "it is required")
    the_online(point)
    if not evse.get("allowsReservation"):
        raise declined()
    if evse["hardwareStatus"] != "available":
        return answer({"success": False})
    id_ = context.rows.next_id("reservations")
    row: Row = {
        "id": id_, "chargePointId": point["id"], "evseId": evse["id"], "status": "active",
        "userId": int(user["id"]), "reservedAt": when(context.at), "canceledAt": None,
        "duration": _MINUTES, "lastUpdatedAt": when(context.at), "_createdAt": when(context.at),
    }  # fmt: skip
    context.rows.insert("reservations", str(id_), row)
    h = context.scheduler
    h.plan(EXPIRE, id_, context.at + _MINUTES * 60)
    tell_of_reservation(h, row, context.at)
    set_hardware_status(h, evse["id"], "reserved", context.at)
    return answer({"success": True, "reservationId": id_})


def cancel_reservation(context: ActionContext) -> Response:
    """Let it go; of one that is over, and at a charge point that is away, only with `force`."""
    row = context.the("reservation", "reservations")
    if row["status"] != "active":
        raise declined()
    point = context.rows.find("charge-points", str(row["chargePointId"])) or {}
    if not (is_online(point) or context.body.get("force")):
        raise declined()
    row["canceledAt"] = when(context.at)
    _close(context.scheduler, row, "canceled", context.at)
    return answer()


def expire_reservation(h: Scheduler, id_: str, at: float) -> None:
    """Nobody came."""
    row = h.rows.find("reservations", id_)
    if row is not None and row["status"] == "active":
        _close(h, row, "expired", at)


def reserved_for(h: Scheduler, user: int | None) -> set[int]:
    """The EVSEs that are kept for a user."""
    found = h.rows.all(
        "reservations", lambda row: row["status"] == "active" and row["userId"] == user
    )
    return {int(row["evseId"]) for row in found}


def finish_reservation(h: Scheduler, evse: Row, user: Row, at: float) -> None:
    """The user for whom an EVSE is kept charges there."""
    for row in h.rows.all("reservations"):
        mine = row["evseId"] == evse["id"] and str(row["userId"]) == str(user["id"])
        if mine and row["status"] == "active":
            _close(h, row, "done", at)


def _close(h: Scheduler, row: Row, status: str, at: float) -> None:
    h.cancel(EXPIRE, row["id"])
    row["status"] = status
    h.stamp(row, at)
    h.rows.save("reservations", str(row["id"]), row)
    tell_of_reservation(h, row, at)
    evse = h.rows.find("evses", str(row["evseId"])) or {}
    if evse.get("hardwareStatus") == "reserved":
        set_hardware_status(h, row["evseId"], free_status(h, row["evseId"]), at)
