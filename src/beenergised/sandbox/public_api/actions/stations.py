"""What a charge point is told: unlock, reset, availability, messages, files, configuration."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from beenergised.sandbox.public_api.actions.doing import Doing, answer, wrong
from beenergised.sandbox.public_api.actions.hardware import (
    free_status,
    is_online,
    set_hardware_status,
    the_online,
)
from beenergised.sandbox.public_api.actions.sessions import end, go_on
from beenergised.sandbox.public_api.actions.telling import (
    tell_of,
    tell_of_boot,
    tell_of_diagnostics,
    tell_of_hardware,
    tell_of_meter,
    tell_of_network,
)
from beenergised.sandbox.public_api.happenings import Happenings, when
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.public_api.rows import Row, part
from beenergised.wire import Response

#: The names of what is planned with charge points.
BOOT: Final = "charge-point.boot"
UPLOADED: Final = "charge-point.uploaded"
FIRMWARE: Final = "charge-point.firmware"

_AWAY: Final = "temporarily_unavailable"


def unlock(doing: Doing) -> Response:
    """Let the plug go. A charge there ends first; a cable that is fixed cannot be unlocked."""
    point = doing.point()
    evse = doing.evse_of(point)
    the_online(point)
    plugs = doing.rows.all("connectors", lambda row: row.get("_evseId") == evse["id"])
    if plugs and all(row.get("format") == "cable" for row in plugs):
        return answer({"success": False})
    _end_sessions(doing, point, "unlockcommand", evse)
    return answer({"success": True})


def reset(doing: Doing) -> Response:
    """Let it start anew. Charges end, whichever kind of reset: assumed, as OCPP 1.6 has it."""
    point = doing.point()
    if not is_online(point):
        return answer({"success": False})
    _end_sessions(doing, point, f"{doing.asked.arguments['type']}reset")
    _go_away(doing, point)
    return answer({"success": True})


def disconnect(doing: Doing) -> Response:
    """Close its connection; it comes back by itself. Charges go on."""
    point = doing.point()
    if not is_online(point):
        raise refused(409, "The charge point is not connected.")
    _go_away(doing, point)
    return answer({"success": True})


def _end_sessions(doing: Doing, point: Row, reason: str, evse: Row | None = None) -> None:
    for row in doing.rows.running_sessions():
        here = row["evseId"] == evse["id"] if evse else row["chargePointId"] == point["id"]
        if here:
            status = "finished" if row["status"] == "active" else "failed"
            end(doing.happenings, row, doing.at, status, reason)


def _go_away(doing: Doing, point: Row) -> None:
    h = doing.happenings
    _set_network_status(h, point, _AWAY, doing.at)
    h.plan(BOOT, point["id"], doing.at + h.pace())


def boot(h: Happenings, id_: str, at: float) -> None:
    """It is back."""
    point = h.rows.find("charge-points", id_)
    if point is None:
        return
    notice = part(point, "lastBootNotification")
    notice["lastUpdatedAt"] = when(at)
    point["lastBootNotification"] = notice
    _set_network_status(h, point, "available", at)
    tell_of_boot(h, point, at)


def _set_network_status(h: Happenings, point: Row, status: str, at: float) -> None:
    point["networkStatus"] = status
    h.stamp(point, at)
    h.rows.save("charge-points", str(point["id"]), point)
    id_ = h.rows.next_id("network-status-logs")
    h.rows.insert("network-status-logs", str(id_), {
        "id": id_, "status": status, "timestamp": when(at), "_chargePointId": point["id"],
    })  # fmt: skip
    tell_of_network(h, point, at)
    tell_of(h, "charge-points", point["id"], at)


def change_availability(doing: Doing) -> Response:
    """Let an EVSE, or all of them, be out of order or not; 204 where a charge has to end first."""
    point = the_online(doing.point())
    number = doing.body.get("evseNetworkId")
    found = doing.rows.all(
        "evses",
        lambda row: (
            row["chargePointId"] == point["id"]
            and (not number or str(row["networkId"]) == str(number))
        ),
    )
    if number and not found:
        raise wrong("evseNetworkId", f"the charge point has no {number}")
    out = doing.body["type"] == "Inoperative"
    busy = {row["evseId"] for row in doing.rows.running_sessions()}
    for evse in found:
        evse["_inoperative"] = out
        doing.rows.save("evses", str(evse["id"]), evse)
        if evse["id"] not in busy:
            status = free_status(doing.happenings, evse["id"])
            set_hardware_status(doing.happenings, evse["id"], status, doing.at)
    if not number:
        point["hardwareStatus"] = "unavailable" if out else "available"
        doing.save("charge-points", point)
        tell_of(doing.happenings, "charge-points", point["id"], doing.at)
    waits = out and any(evse["id"] in busy for evse in found)
    return answer(status=204 if waits else 202)


# --- Messages -------------------------------------------------------------------------------------


def trigger_at_point(doing: Doing) -> Response:
    """Let a charge point send a message now."""
    point = the_online(doing.point())
    evses = doing.rows.all("evses", lambda row: row["chargePointId"] == point["id"])
    _trigger(doing, point, evses)
    return answer()


def trigger_at_evse(doing: Doing) -> Response:
    """Let a charge point send a message about an EVSE now."""
    evse = doing.the("evse", "evses")
    point = doing.rows.find("charge-points", str(evse["chargePointId"]))
    if point is None:
        raise refused(404)
    _trigger(doing, the_online(point), [evse])
    return answer()


def _trigger(doing: Doing, point: Row, evses: list[Row]) -> None:
    """Of the messages that are not told of, nothing is seen."""
    h, at = doing.happenings, doing.at
    match doing.body["type"]:
        case "BootNotification":
            tell_of_boot(h, point, at)
        case "StatusNotification":
            for evse in evses:
                status = str(evse["hardwareStatus"])
                tell_of_hardware(h, point["id"], evse["id"], status, at)
        case "MeterValues":
            ids = {evse["id"] for evse in evses}
            for row in doing.rows.running_sessions():
                if row["evseId"] in ids and row["status"] == "active":
                    _meter(h, row, at)
        case "DiagnosticsStatusNotification" | "LogStatusNotification":
            tell_of_diagnostics(h, point["id"], int(point.get("_requestId", 0)), "idle", at)
        case _:
            pass


def _meter(h: Happenings, row: Row, at: float) -> None:
    if row.get("_begun") is None:  # one that was there from the beginning
        tell_of_meter(h, row, at)
    else:
        go_on(h, row["id"], at)


def send_data_transfer(doing: Doing) -> Response:
    """Send it something of its vendor's; assumed is that it says the same back."""
    point = the_online(doing.point())
    vendor = part(point, "lastBootNotification").get("vendor")
    if doing.body["vendorId"] != vendor:
        return answer({"status": "UnknownVendorId", "data": None}, 200)
    return answer({"status": "Accepted", "data": doing.body.get("data")}, 200)


# --- Files and firmware ---------------------------------------------------------------------------


def get_diagnostics(doing: Doing) -> Response:
    """Let it send a file to an address; what it does is told."""
    point = the_online(doing.point())
    location: str = doing.body["location"]
    if not urlsplit(location).scheme:
        raise wrong("location", "it is no address")
    number = _next_request(doing, point)
    h = doing.happenings
    tell_of_diagnostics(h, point["id"], number, "uploading", doing.at)
    h.plan(UPLOADED, f"{point['id']}/{number}", doing.at + h.pace())
    name = f"diagnostics-{point['id']}-{number}.zip"
    return answer({"success": True, "requestId": number, "fileName": name})


def get_security_log(doing: Doing) -> Response:
    """The same with the log of what concerns security."""
    point = the_online(doing.point())
    number = _next_request(doing, point)
    return answer({"data": {
        "id": number, "status": "Accepted", "file_name": f"security-{point['id']}-{number}.log",
        "logType": "SecurityLog", "chargePointId": point["id"],
    }}, 201)  # fmt: skip


def _next_request(doing: Doing, point: Row) -> int:
    number = doing.rows.next_id("charge-point-requests")
    point["_requestId"] = number
    doing.rows.save("charge-points", str(point["id"]), point)
    return number


def uploaded(h: Happenings, subject: str, at: float) -> None:
    """The file is where it should be."""
    point, _, number = subject.partition("/")
    tell_of_diagnostics(h, int(point), int(number), "uploaded", at)


def update_firmware(doing: Doing) -> Response:
    """Let it fetch firmware; then it has another version and starts anew."""
    point = the_online(doing.point())
    body = doing.body
    if not body.get("url") and body.get("firmwareVersionId") is None:
        raise wrong("url", "it is required without firmwareVersionId")
    for member in ("signingCertificate", "signature"):
        if body["signed"] and not body.get(member):
            raise wrong(member, "it is required when signed")
    version = body.get("firmwareVersionId")
    path = urlsplit(body.get("url") or "").path
    point["_firmware"] = f"version {version}" if version is not None else path.rpartition("/")[2]
    doing.rows.save("charge-points", str(point["id"]), point)
    h = doing.happenings
    h.plan(FIRMWARE, point["id"], doing.at + h.pace())
    return answer()


def install_firmware(h: Happenings, id_: str, at: float) -> None:
    """The firmware is there."""
    point = h.rows.find("charge-points", id_)
    if point is None:
        return
    notice = part(point, "lastBootNotification")
    notice["firmwareVersion"] = point.pop("_firmware", None) or notice.get("firmwareVersion")
    point["lastBootNotification"] = notice
    h.rows.save("charge-points", id_, point)
    boot(h, id_, at)
