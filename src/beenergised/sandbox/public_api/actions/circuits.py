"""Circuits: which charge points are on them, and who comes first."""

from __future__ import annotations

from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, wrong
from beenergised.sandbox.public_api.actions.events import tell_of
from beenergised.sandbox.public_api.actions.sessions import UNDER_WAY
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.world.rows import Row, parts

_PRIORITIES: Final = "circuit-charge-point-priorities"


def attach(context: ActionContext) -> Response:
    """Put a charge point on a circuit; it leaves the one that it was on."""
    circuit = context.the("circuit", "circuits")
    point = context.named("chargePointId", "charge-points")
    assert point is not None  # it is required
    evses = context.rows.all("evses", lambda row: row["chargePointId"] == point["id"])
    row: Row = {
        "id": point["id"], "priority": context.body.get("priority", 1),
        "evses": [{"id": evse["id"], "priority": 1} for evse in evses],
        "_circuitId": circuit["id"],
    }  # fmt: skip
    context.rows.save(_PRIORITIES, str(point["id"]), row)
    return _on_circuit(context, circuit, point, circuit["id"])


def detach(context: ActionContext) -> Response:
    """Take a charge point off it."""
    circuit, point = context.the("circuit", "circuits"), context.point()
    _priority(context, circuit)
    context.rows.delete(_PRIORITIES, str(point["id"]))
    return _on_circuit(context, circuit, point, None)


def _on_circuit(context: ActionContext, circuit: Row, point: Row, id_: int | None) -> Response:
    point["_circuitId"] = id_
    context.save("charge-points", point)
    return _changed(context, circuit)


def _changed(context: ActionContext, circuit: Row) -> Response:
    context.save("circuits", circuit)
    tell_of(context.scheduler, "circuits", circuit["id"], context.at)
    return answer()


def _priority(context: ActionContext, circuit: Row) -> Row:
    """The row of the charge point of the path, which must be on the circuit."""
    row = context.the("chargePoint", _PRIORITIES)
    if row["_circuitId"] != circuit["id"]:
        raise refused(404)
    return row


def set_point_priority(context: ActionContext) -> Response:
    """Let a charge point come before others."""
    circuit = context.the("circuit", "circuits")
    row = _priority(context, circuit)
    row["priority"] = context.body["priority"]
    context.rows.save(_PRIORITIES, str(row["id"]), row)
    return _changed(context, circuit)


def set_evse_priority(context: ActionContext) -> Response:
    """Let an EVSE come before others of its charge point."""
    circuit = context.the("circuit", "circuits")
    row = _priority(context, circuit)
    evse = context.evse_of(context.point())
    others = [each for each in parts(row, "evses") if each["id"] != evse["id"]]
    row["evses"] = [*others, {"id": evse["id"], "priority": context.body["priority"]}]
    context.rows.save(_PRIORITIES, str(row["id"]), row)
    return _changed(context, circuit)


def set_soc_priorities(context: ActionContext) -> Response:
    """Let empty cars come before full ones."""
    circuit = context.the("circuit", "circuits")
    id_ = str(circuit["id"])
    row = context.rows.find("circuit-soc-priorities", id_, id_) or {"_circuitId": circuit["id"]}
    row |= context.body
    lower, upper = row.get("lowerThresholdPercent"), row.get("upperThresholdPercent")
    if lower is not None and upper is not None and lower >= upper:
        raise wrong("lowerThresholdPercent", "it is not below upperThresholdPercent")
    context.rows.save("circuit-soc-priorities", id_, row, id_)
    return _changed(context, circuit)


def set_session_priority(context: ActionContext) -> Response:
    """Let a session come before others. It is kept; nothing is shared out by it here."""
    circuit, session = context.the("circuit", "circuits"), context.the("session", "sessions")
    point = context.rows.find("charge-points", str(session["chargePointId"])) or {}
    if point.get("_circuitId") != circuit["id"]:
        raise refused(404)
    if session["status"] not in UNDER_WAY:
        raise wrong("session", "it is over")
    session["_priority"] = context.body["priority"]
    context.rows.save("sessions", session["id"], session)
    return answer()
