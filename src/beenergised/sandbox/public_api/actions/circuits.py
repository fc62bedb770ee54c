"""Circuits: which charge points are on them, and who comes first."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.actions.doing import Doing, answer, wrong
from beenergised.sandbox.public_api.actions.sessions import UNDER_WAY
from beenergised.sandbox.public_api.actions.telling import tell_of
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.public_api.rows import Row, parts
from beenergised.wire import Response

_PRIORITIES: Final = "circuit-charge-point-priorities"


def attach(doing: Doing) -> Response:
    """Put a charge point on a circuit; it leaves the one that it was on."""
    circuit = doing.the("circuit", "circuits")
    point = doing.named("chargePointId", "charge-points")
    assert point is not None  # it is required
    evses = doing.rows.all("evses", lambda row: row["chargePointId"] == point["id"])
    row: Row = {
        "id": point["id"], "priority": doing.body.get("priority", 1),
        "evses": [{"id": evse["id"], "priority": 1} for evse in evses],
        "_circuitId": circuit["id"],
    }  # fmt: skip
    doing.rows.save(_PRIORITIES, str(point["id"]), row)
    return _on_circuit(doing, circuit, point, circuit["id"])


def detach(doing: Doing) -> Response:
    """Take a charge point off it."""
    circuit, point = doing.the("circuit", "circuits"), doing.point()
    _priority(doing, circuit)
    doing.rows.delete(_PRIORITIES, str(point["id"]))
    return _on_circuit(doing, circuit, point, None)


def _on_circuit(doing: Doing, circuit: Row, point: Row, id_: int | None) -> Response:
    point["_circuitId"] = id_
    doing.save("charge-points", point)
    return _changed(doing, circuit)


def _changed(doing: Doing, circuit: Row) -> Response:
    doing.save("circuits", circuit)
    tell_of(doing.happenings, "circuits", circuit["id"], doing.at)
    return answer()


def _priority(doing: Doing, circuit: Row) -> Row:
    """The row of the charge point of the path, which must be on the circuit."""
    row = doing.the("chargePoint", _PRIORITIES)
    if row["_circuitId"] != circuit["id"]:
        raise refused(404)
    return row


def set_point_priority(doing: Doing) -> Response:
    """Let a charge point come before others."""
    circuit = doing.the("circuit", "circuits")
    row = _priority(doing, circuit)
    row["priority"] = doing.body["priority"]
    doing.rows.save(_PRIORITIES, str(row["id"]), row)
    return _changed(doing, circuit)


def set_evse_priority(doing: Doing) -> Response:
    """Let an EVSE come before others of its charge point."""
    circuit = doing.the("circuit", "circuits")
    row = _priority(doing, circuit)
    evse = doing.evse_of(doing.point())
    others = [each for each in parts(row, "evses") if each["id"] != evse["id"]]
    row["evses"] = [*others, {"id": evse["id"], "priority": doing.body["priority"]}]
    doing.rows.save(_PRIORITIES, str(row["id"]), row)
    return _changed(doing, circuit)


def set_soc_priorities(doing: Doing) -> Response:
    """Let empty cars come before full ones."""
    circuit = doing.the("circuit", "circuits")
    id_ = str(circuit["id"])
    row = doing.rows.find("circuit-soc-priorities", id_, id_) or {"_circuitId": circuit["id"]}
    row |= doing.body
    lower, upper = row.get("lowerThresholdPercent"), row.get("upperThresholdPercent")
    if lower is not None and upper is not None and lower >= upper:
        raise wrong("lowerThresholdPercent", "it is not below upperThresholdPercent")
    doing.rows.save("circuit-soc-priorities", id_, row, id_)
    return _changed(doing, circuit)


def set_session_priority(doing: Doing) -> Response:
    """Let a session come before others. It is kept; nothing is shared out by it here."""
    circuit, session = doing.the("circuit", "circuits"), doing.the("session", "sessions")
    point = doing.rows.find("charge-points", str(session["chargePointId"])) or {}
    if point.get("_circuitId") != circuit["id"]:
        raise refused(404)
    if session["status"] not in UNDER_WAY:
        raise wrong("session", "it is over")
    session["_priority"] = doing.body["priority"]
    doing.rows.save("sessions", session["id"], session)
    return answer()
