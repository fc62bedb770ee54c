"""What a charge point is told: unlock, reset, availability, messages, files, configuration."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, wrong
from beenergised.sandbox.public_api.actions.events import (
    tell_of,
    tell_of_boot,
    tell_of_diagnostics,
    tell_of_hardware,
    tell_of_meter,
    tell_of_network,
)
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
    the_online,
)
from beenergised.sandbox.public_api.actions.sessions import end, go_on
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.world.rows import Row, part
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The names of what is planned with charge points.
BOOT: Final = "charge-point.boot"
UPLOADED: Final = "charge-point.uploaded"
FIRMWARE: Final = "charge-point.firmware"

_AWAY: Final = "temporarily_unavailable"


def unlock(context: ActionContext) -> Response:
    """Let the plug go. A charge there ends first; a cable that is fixed cannot be unlocked."""
    point = context.point()
    evse = context.evse_of(point)
    the_online(point)
    plugs = context.rows.all("connectors", lambda row: row.get("_evseId") == evse["id"])
    if plugs and all(row.get("format") == "cable" for row in plugs):
        return answer({"success": False})
    _end_sessions(context, point, "unlockcommand", evse)
    return answer({"success": True})


def reset(context: ActionContext) -> Response:
    """Let it start anew. Charges end, whichever kind of reset: assumed, as OCPP 1.6 has it."""
    point = context.point()
    if not is_online(point):
        return answer({"success": False})
    _end_sessions(context, point, f"{context.asked.arguments['type']}reset")
    _go_away(context, point)
    return answer({"success": True})


def disconnect(context: ActionContext) -> Response:
    """Close its connection; it comes back by itself. Charges go on."""
    point = context.point()
    if not is_online(point):
        raise refused(409, "The charge point is not connected.")
    _go_away(context, point)
    return answer({"success": True})


def _end_sessions(context: ActionContext, point: Row, reason: str, evse: Row | None = None) -> None:
    for row in context.rows.running_sessions():
        here = row["evseId"] == evse["id"] if evse else row["chargePointId"] == point["id"]
        if here:
            status = "finished" if row["status"] == "active" else "failed"
            end(context.scheduler, row, context.at, status, reason)


def _go_away(context: ActionContext, point: Row) -> None:
    h = context.scheduler
    _set_network_status(h, point, _AWAY, context.at)
    h.plan(BOOT, point["id"], context.at + h.pace())


def boot(h: Scheduler, id_: str, at: float) -> None:
    """It is back."""
    point = h.rows.find("charge-points", id_)
    if point is None:
        return
    notice = part(point, "lastBootNotification")
    notice["lastUpdatedAt"] = when(at)
    point["lastBootNotification"] = notice
    _set_network_status(h, point, "available", at)
    tell_of_boot(h, point, at)


def _set_network_status(h: Scheduler, point: Row, status: str, at: float) -> None:
    point["networkStatus"] = status
    h.stamp(point, at)
    h.rows.save("charge-points", str(point["id"]), point)
    id_ = h.rows.next_id("network-status-logs")
    h.rows.insert("network-status-logs", str(id_), {
        "id": id_, "status": status, "timestamp": when(at), "_chargePointId": point["id"],
    })  # fmt: skip
    tell_of_network(h, point, at)
    tell_of(h, "charge-points", point["id"], at)


def change_availability(context: ActionContext) -> Response:
    """Let an EVSE, or all of them, be out of order or not; 204 where a charge has to end first."""
    point = the_online(context.point())
    number = context.body.get("evseNetworkId")
    found = context.rows.all(
        "evses",
        lambda row: (
            row["chargePointId"] == point["id"]
            and (not number or str(row["networkId"]) == str(number))
        ),
    )
    if number and not found:
        raise wrong("evseNetworkId", f"the charge point has no {number}")
    out = context.body["type"] == "Inoperative"
    busy = {row["evseId"] for row in context.rows.running_sessions()}
    for evse in found:
        evse["_inoperative"] = out
        context.rows.save("evses", str(evse["id"]), evse)
        if evse["id"] not in busy:
            status = free_status(context.scheduler, evse["id"])
            set_hardware_status(context.scheduler, evse["id"], status, context.at)
    if not number:
        point["hardwareStatus"] = "unavailable" if out else "available"
        context.save("charge-points", point)
        tell_of(context.scheduler, "charge-points", point["id"], context.at)
    waits = out and any(evse["id"] in busy for evse in found)
    return answer(status=204 if waits else 202)


# --- Messages -------------------------------------------------------------------------------------


def trigger_at_point(context: ActionContext) -> Response:
    """Let a charge point send a message now."""
    point = the_online(context.point())
    evses = context.rows.all("evses", lambda row: row["chargePointId"] == point["id"])
    _trigger(context, point, evses)
    return answer()


def trigger_at_evse(context: ActionContext) -> Response:
    """Let a charge point send a message about an EVSE now."""
    evse = context.the("evse", "evses")
    point = context.rows.find("charge-points", str(evse["chargePointId"]))
    if point is None:
        raise refused(404)
    _trigger(context, the_online(point), [evse])
    return answer()


def _trigger(context: ActionContext, point: Row, evses: list[Row]) -> None:
    """Of the messages that are not told of, nothing is seen."""
    h, at = context.scheduler, context.at
    match context.body["type"]:
        case "BootNotification":
            tell_of_boot(h, point, at)
        case "StatusNotification":
            for evse in evses:
                status = str(evse["hardwareStatus"])
                tell_of_hardware(h, point["id"], evse["id"], status, at)
        case "MeterValues":
            ids = {evse["id"] for evse in evses}
            for row in context.rows.running_sessions():
                if row["evseId"] in ids and row["status"] == "active":
                    _meter(h, row, at)
        case "DiagnosticsStatusNotification" | "LogStatusNotification":
            tell_of_diagnostics(h, point["id"], int(point.get("_requestId", 0)), "idle", at)
        case _:
            pass


def _meter(h: Scheduler, row: Row, at: float) -> None:
    if row.get("_begun") is None:  # one that was there from the beginning
        tell_of_meter(h, row, at)
    else:
        go_on(h, row["id"], at)


def send_data_transfer(context: ActionContext) -> Response:
    """Send it something of its vendor's; assumed is that it says the same back."""
    point = the_online(context.point())
    vendor = part(point, "lastBootNotification").get("vendor")
    if context.body["vendorId"] != vendor:
        return answer({"status": "UnknownVendorId", "data": None}, 200)
    return answer({"status": "Accepted", "data": context.body.get("data")}, 200)


# --- Files and firmware ---------------------------------------------------------------------------


def get_diagnostics(context: ActionContext) -> Response:
    """Let it send a file to an address; what it does is told."""
    point = the_online(context.point())
    location: str = context.body["location"]
    if not urlsplit(location).scheme:
        raise wrong("location", "it is no address")
    number = _next_request(context, point)
    h = context.scheduler
    tell_of_diagnostics(h, point["id"], number, "uploading", context.at)
    h.plan(UPLOADED, f"{point['id']}/{number}", context.at + h.pace())
    name = f"diagnostics-{point['id']}-{number}.zip"
    return answer({"success": True, "requestId": number, "fileName": name})


def get_security_log(context: ActionContext) -> Response:
    """The same with the log of what concerns security."""
    point = the_online(context.point())
    number = _next_request(context, point)
    return answer({"data": {
        "id": number, "status": "Accepted", "file_name": f"security-{point['id']}-{number}.log",
        "logType": "SecurityLog", "chargePointId": point["id"],
    }}, 201)  # fmt: skip


def _next_request(context: ActionContext, point: Row) -> int:
    number = context.rows.next_id("charge-point-requests")
    point["_requestId"] = number
    context.rows.save("charge-points", str(point["id"]), point)
    return number


def uploaded(h: Scheduler, subject: str, at: float) -> None:
    """The file is where it should be."""
    point, _, number = subject.partition("/")
    tell_of_diagnostics(h, int(point), int(number), "uploaded", at)


def update_firmware(context: ActionContext) -> Response:
    """Let it fetch firmware; then it has another version and starts anew."""
    point = the_online(context.point())
    body = context.body
    if not body.get("url") and body.get("firmwareVersionId") is None:
        raise wrong("url", "it is required without firmwareVersionId")
    for member in ("signingCertificate", "signature"):
        if body["signed"] and not body.get(member):
            raise wrong(member, "it is required when signed")
    version = body.get("firmwareVersionId")
    path = urlsplit(body.get("url") or "").path
    point["_firmware"] = f"version {version}" if version is not None else path.rpartition("/")[2]
    context.rows.save("charge-points", str(point["id"]), point)
    h = context.scheduler
    h.plan(FIRMWARE, point["id"], context.at + h.pace())
    return answer()


def install_firmware(h: Scheduler, id_: str, at: float) -> None:
    """The firmware is there."""
    point = h.rows.find("charge-points", id_)
    if point is None:
        return
    notice = part(point, "lastBootNotification")
    notice["firmwareVersion"] = point.pop("_firmware", None) or notice.get("firmwareVersion")
    point["lastBootNotification"] = notice
    h.rows.save("charge-points", id_, point)
    boot(h, id_, at)
