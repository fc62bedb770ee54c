"""What is settled about a charge point: its owner, code, security, configuration, its EVSEs."""

from __future__ import annotations

from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, declined, wrong
from beenergised.sandbox.public_api.actions.events import tell_of, tell_of_configuration
from beenergised.sandbox.public_api.actions.hardware import the_online
from beenergised.sandbox.world.rows import Row, part
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The names of what is planned with charge points.
SECURED: Final = "charge-point.secured"
SYNCED: Final = "charge-point.synced"


def change_owner(context: ActionContext) -> Response:
    """Let a charge point be a user's, or nobody's."""
    point = context.point()
    user = context.named("userId", "users")
    point["user"] = {**part(point, "user"), "id": int(user["id"]) if user else None}
    return _changed(context, point)


def change_sharing_code(context: ActionContext) -> Response:
    """Give it another code; without one the sandbox makes it up."""
    point = context.point()
    made = f"SHARE{point['id']}{int(context.at) % 1000:03d}"
    point["sharingCode"] = context.body.get("sharingCode") or made
    return _changed(context, point)


def _changed(context: ActionContext, point: Row) -> Response:
    context.save("charge-points", point)
    tell_of(context.scheduler, "charge-points", point["id"], context.at)
    return answer()


def set_security_profile(context: ActionContext) -> Response:
    """Ask for another profile, which the charge point then takes over."""
    point = the_online(context.point())
    _ask_for(context, point, context.body["setSecurityProfile"])
    return answer({"success": True})


def reset_security_profile(context: ActionContext) -> Response:
    """Ask for none."""
    _ask_for(context, context.point(), 0)
    return answer()


def _ask_for(context: ActionContext, point: Row, profile: int) -> None:
    security = part(point, "security")
    security |= {"desiredProfile": profile, "desiredProfileStatus": "pending"}
    point["security"] = security
    _changed(context, point)
    h = context.scheduler
    h.plan(SECURED, point["id"], context.at + h.pace())


def secured(h: Scheduler, id_: str, at: float) -> None:
    """The charge point has taken the profile over."""
    point = h.rows.find("charge-points", id_)
    if point is None:
        return
    security = part(point, "security")
    security |= {"currentProfile": security["desiredProfile"], "desiredProfileStatus": "applied"}
    point["security"] = security
    h.stamp(point, at)
    h.rows.save("charge-points", id_, point)
    tell_of(h, "charge-points", point["id"], at)


# --- Configuration --------------------------------------------------------------------------------


def set_configuration(context: ActionContext) -> Response:
    """Set a key of the charge point; one that can only be read is refused with a 406."""
    point = the_online(context.point())
    body, owner = context.body, str(point["id"])
    row = context.rows.find("configurations", body["name"], owner)
    if row is not None and row.get("readonly"):
        raise declined()
    if row is None:
        row = {"key": {"maxLimit": None}, "readonly": False, "required": False,
               "_name": body["name"], "_chargePointId": point["id"]}  # fmt: skip
    names = ("name", "value", "instance", "componentName", "evseId")
    said = {name: body[name] for name in names if name in body}
    row["key"] = {**part(row, "key"), **said}
    row |= {"timestamp": when(context.at), "lastUpdatedAt": when(context.at)}
    context.rows.save("configurations", body["name"], row, owner)
    return answer()


def sync_configuration(context: ActionContext) -> Response:
    """Let the charge point say what it is configured with; that is told."""
    point = the_online(context.point())
    number = context.rows.next_id("charge-point-requests")
    h = context.scheduler
    keys: list[str] = context.body.get("keys") or []
    h.plan(SYNCED, f"{point['id']}/{number}/{','.join(keys)}", context.at + h.pace())
    return answer({"success": True, "requestId": number})


def synced(h: Scheduler, subject: str, at: float) -> None:
    """It has said it."""
    point, number, keys = subject.split("/", 2)
    wanted = set(filter(None, keys.split(",")))
    rows = h.rows.all("configurations", lambda row: str(row["_chargePointId"]) == point)
    for row in rows:
        row |= {"timestamp": when(at), "lastUpdatedAt": when(at)}
        h.rows.save("configurations", row["_name"], row, point)
    shown = [row for row in rows if not wanted or row["_name"] in wanted]
    tell_of_configuration(h, int(point), int(number), shown, at)


# --- EVSEs ----------------------------------------------------------------------------------------


def move_evses(context: ActionContext) -> Response:
    """Let EVSEs belong to another charge point."""
    point = context.point()
    target = context.named("satelliteChargePointId", "charge-points")
    assert target is not None  # it is required
    for id_ in context.body["evseIds"]:
        evse = context.rows.find("evses", str(id_))
        if evse is None or evse["chargePointId"] != point["id"]:
            raise wrong("evseIds", f"the charge point has no {id_}")
        evse["chargePointId"] = target["id"]
        context.save("evses", evse)
        tell_of(context.scheduler, "evses", evse["id"], context.at)
    return answer()


def assign_tariff_group(context: ActionContext) -> Response:
    """Give all EVSEs that the filters let through a tariff group; 204 where there are none."""
    group = context.named("tariffGroupId", "tariff-groups")
    found = context.rows.all("evses", lambda row: _passes(context, row))
    for evse in found:
        evse["tariffGroupId"] = group["id"] if group else None
        context.save("evses", evse)
        tell_of(context.scheduler, "evses", evse["id"], context.at)
    return answer(status=202 if found else 204)


def _passes(context: ActionContext, evse: Row) -> bool:
    filters = part(context.body, "filters")
    point = context.rows.find("charge-points", str(evse["chargePointId"])) or {}
    said = {
        "evseIds": evse["id"], "chargePointIds": evse["chargePointId"],
        "tariffGroupIds": evse.get("tariffGroupId"), "locationIds": point.get("locationId"),
        "partnerIds": part(point, "partner").get("id"),
    }  # fmt: skip
    return all(not filters.get(name) or value in filters[name] for name, value in said.items())
