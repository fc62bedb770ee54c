"""The state that EVSEs and charge points are in."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.actions.context import declined
from beenergised.sandbox.public_api.actions.events import tell_of, tell_of_hardware
from beenergised.sandbox.world.rows import Row, part
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: In these somebody charges there, or has just done so.
BUSY: Final = frozenset({
    "charging", "suspendedEV", "suspendedEVSE", "finishing", "occupied",
})  # fmt: skip


#: The same in the words of roaming.
_ROAMING: Final = {
    "available": "available", "preparing": "blocked", "charging": "charging",
    "suspendedEV": "charging", "suspendedEVSE": "charging", "finishing": "blocked",
    "reserved": "reserved", "unavailable": "inoperative", "faulted": "outoforder",
    "occupied": "blocked",
}  # fmt: skip


def set_hardware_status(h: Scheduler, evse_id: object, status: str, at: float) -> None:
    """Let an EVSE be in a state, and tell of it; of one that is gone nothing is told."""
    evse = h.rows.find("evses", str(evse_id))
    if evse is None or evse["hardwareStatus"] == status:
        return
    evse["hardwareStatus"] = status
    roaming = part(evse, "roaming")
    if "status" in roaming:
        roaming["status"] = _ROAMING.get(status, "unknown")
    h.stamp(evse, at)
    h.rows.save("evses", str(evse["id"]), evse)
    id_ = h.rows.next_id("hardware-status-logs")
    h.rows.insert("hardware-status-logs", str(id_), {
        "id": id_, "status": status, "timestamp": when(at), "errorCode": "NoError",
        "_chargePointId": evse["chargePointId"],
    })  # fmt: skip
    tell_of_hardware(h, evse["chargePointId"], evse["id"], status, at)
    tell_of(h, "evses", evse["id"], at)


def free_status(h: Scheduler, evse_id: object) -> str:
    """The state of an EVSE where nobody charges."""
    evse = h.rows.find("evses", str(evse_id)) or {}
    if evse.get("_inoperative"):
        return "unavailable"
    reserved = any(
        str(row["evseId"]) == str(evse_id) and row["status"] == "active"
        for row in h.rows.all("reservations")
    )
    return "reserved" if reserved else "available"


def is_online(point: Row) -> bool:
    """Whether a charge point can be told anything."""
    return point.get("networkStatus") == "available"


def the_online(point: Row) -> Row:
    """The charge point; raises `ReplyError` with a 406 if nothing can be told to it."""
    if not is_online(point):
        raise declined()
    return point
