"""Reserving an EVSE for a user, for a while."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.actions.doing import Doing, answer, declined, wrong
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
    the_online,
)
from beenergised.sandbox.public_api.actions.telling import tell_of_reservation
from beenergised.sandbox.public_api.happenings import Happenings, when
from beenergised.sandbox.public_api.rows import Row
from beenergised.wire import Response

#: The name of what is planned with a reservation: its time is over.
EXPIRE: Final = "reservation"
#: How long one holds, in minutes. Documented is that it has a duration, not which.
_MINUTES: Final = 30


def reserve(doing: Doing) -> Response:
    """Keep an EVSE for a user; not one that somebody uses or that is kept already."""
    point = doing.point()
    evse = doing.evse_of(point)
    user = doing.named("userId", "users")
    if user is None:
        raise wrong("userId", "it is required")
    the_online(point)
    if not evse.get("allowsReservation"):
        raise declined()
    if evse["hardwareStatus"] != "available":
        return answer({"success": False})
    id_ = doing.rows.next_id("reservations")
    row: Row = {
        "id": id_, "chargePointId": point["id"], "evseId": evse["id"], "status": "active",
        "userId": int(user["id"]), "reservedAt": when(doing.at), "canceledAt": None,
        "duration": _MINUTES, "lastUpdatedAt": when(doing.at), "_createdAt": when(doing.at),
    }  # fmt: skip
    doing.rows.insert("reservations", str(id_), row)
    h = doing.happenings
    h.plan(EXPIRE, id_, doing.at + _MINUTES * 60)
    tell_of_reservation(h, row, doing.at)
    set_hardware_status(h, evse["id"], "reserved", doing.at)
    return answer({"success": True, "reservationId": id_})


def cancel_reservation(doing: Doing) -> Response:
    """Let it go; of one that is over, and at a charge point that is away, only with `force`."""
    row = doing.the("reservation", "reservations")
    if row["status"] != "active":
        raise declined()
    point = doing.rows.find("charge-points", str(row["chargePointId"])) or {}
    if not (is_online(point) or doing.body.get("force")):
        raise declined()
    row["canceledAt"] = when(doing.at)
    _close(doing.happenings, row, "canceled", doing.at)
    return answer()


def expire_reservation(h: Happenings, id_: str, at: float) -> None:
    """Nobody came."""
    row = h.rows.find("reservations", id_)
    if row is not None and row["status"] == "active":
        _close(h, row, "expired", at)


def reserved_for(h: Happenings, user: int | None) -> set[int]:
    """The EVSEs that are kept for a user."""
    found = h.rows.all(
        "reservations", lambda row: row["status"] == "active" and row["userId"] == user
    )
    return {int(row["evseId"]) for row in found}


def finish_reservation(h: Happenings, evse: Row, user: Row, at: float) -> None:
    """The user for whom an EVSE is kept charges there."""
    for row in h.rows.all("reservations"):
        mine = row["evseId"] == evse["id"] and str(row["userId"]) == str(user["id"])
        if mine and row["status"] == "active":
            _close(h, row, "done", at)


def _close(h: Happenings, row: Row, status: str, at: float) -> None:
    h.cancel(EXPIRE, row["id"])
    row["status"] = status
    h.stamp(row, at)
    h.rows.save("reservations", str(row["id"]), row)
    tell_of_reservation(h, row, at)
    evse = h.rows.find("evses", str(row["evseId"])) or {}
    if evse.get("hardwareStatus") == "reserved":
        set_hardware_status(h, row["evseId"], free_status(h, row["evseId"]), at)
