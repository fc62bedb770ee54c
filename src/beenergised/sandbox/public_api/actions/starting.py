"""Starting and stopping sessions."""

from __future__ import annotations

import math
from typing import Final, cast

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import (
    ACCEPTED,
    ActionContext,
    answer,
    declined,
    wrong,
)
from beenergised.sandbox.public_api.actions.events import tell_of_authorization
from beenergised.sandbox.public_api.actions.hardware import BUSY, is_online
from beenergised.sandbox.public_api.actions.payments import find_method
from beenergised.sandbox.public_api.actions.profiles import keep_profile
from beenergised.sandbox.public_api.actions.refusals import Refusals
from beenergised.sandbox.public_api.actions.reservations import finish_reservation, reserved_for
from beenergised.sandbox.public_api.actions.sessions import (
    STOP,
    UNDER_WAY,
    Order,
    end,
    new_session,
    plan_begin,
)
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.world.rows import Row, part
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import when

#: The name of what is planned with an authorization: somebody plugs in.
PLUG_IN: Final = "plug-in"
#: Whoever owns the token, where no user is named.
_ADMIN: Final = 1
_KEPT: Final = ("userId", "paymentMethodId", "connectorId", "bookingId", "stopConditions")


def start_at_point(context: ActionContext) -> Response:
    """Anywhere at a charge point: the session is there when somebody plugs in."""
    point = context.point()
    user = _who(context)
    _check(context, user, None)
    refusal = Refusals(context, point, None, user).first()
    if refusal is not None:
        return _refused(refusal, {"authorizationId": None})
    authorization = _authorize(context, point, None, user)
    h = context.scheduler
    if h.settings.charging != "manual":
        h.plan(PLUG_IN, authorization["id"], context.at + h.pace() / 2)
    return answer({"success": True, "authorizationId": authorization["id"], "message": ""})


def start_at_evse_of_point(context: ActionContext) -> Response:
    """At an EVSE of a charge point."""
    point = context.point()
    return _start(context, point, context.evse_of(point))


def start_at_evse(context: ActionContext) -> Response:
    """At an EVSE."""
    evse = context.the("evse", "evses")
    point = context.rows.find("charge-points", str(evse["chargePointId"]))
    if point is None:
        raise refused(404)
    return _start(context, point, evse)


def _start(context: ActionContext, point: Row, evse: Row) -> Response:
    user = _who(context)
    _check(context, user, evse)
    refusal = Refusals(context, point, evse, user).first()
    if refusal is not None:
        return _refused(refusal, {"sessionId": None, "authorizationId": None})
    authorization = _authorize(context, point, evse, user)
    h = context.scheduler
    row = _open(h, authorization, point, evse, context.at)
    plan_begin(h, row, context.at)
    if context.body.get("chargingProfile") is not None:
        profile = cast("Row", context.body["chargingProfile"])
        keep_profile(h, profile, point, evse, session=int(row["id"]), at=context.at)
    return answer({
        "success": True, "sessionId": int(row["id"]), "authorizationId": authorization["id"],
        "message": "",
    })  # fmt: skip


def _refused(refusal: tuple[str, str], ids: Row) -> Response:
    code, message = refusal
    return answer({"success": False, **ids, "message": message, "errorCode": code}, ACCEPTED)


def _open(h: Scheduler, authorization: Row, point: Row, evse: Row, at: float) -> Row:
    """The session of an authorization."""
    said = cast("Row", authorization["_order"])
    user = h.rows.find("users", str(said["userId"])) if said.get("userId") else None
    order = Order(
        point, evse, user, authorization, said.get("paymentMethodId"), said.get("connectorId"),
        said.get("bookingId"), said.get("stopConditions"),
    )  # fmt: skip
    if user is not None:
        finish_reservation(h, evse, user, at)
    row = new_session(h, order, at)
    if row["paymentType"] == "balance" and user is not None:
        # Whole cents, as a session costs; the balance has three decimal places.
        row["_balance"] = math.floor(max(round(float(user.get("balance") or 0) * 100, 1), 0)) / 100
        h.rows.save("sessions", row["id"], row)
    tell_of_authorization(h, authorization, at, "updated")
    return row


def plug_in(h: Scheduler, id_: str, at: float) -> None:
    """Somebody plugs in: at the EVSE that is kept for them, or the first that is free."""
    authorization = h.rows.find("authorizations", id_)
    if authorization is None:
        return
    point = h.rows.find("charge-points", str(authorization["chargePointId"]))
    taken = {row["evseId"] for row in h.rows.running_sessions()}
    mine = reserved_for(h, authorization["_order"]["userId"])
    free = h.rows.all(
        "evses",
        lambda row: (
            row["chargePointId"] == authorization["chargePointId"]
            and row["id"] not in taken
            and row["hardwareStatus"] not in BUSY | {"unavailable"}
            and (row["hardwareStatus"] != "reserved" or row["id"] in mine)
        ),
    )
    free.sort(key=lambda row: row["id"] not in mine)
    if point is None or not free:
        return  # nobody can: no session ever appears
    row = _open(h, authorization, point, free[0], at)
    if h.settings.charging != "manual":
        plan_begin(h, row, at - h.pace() / 2)


def _authorize(context: ActionContext, point: Row, evse: Row | None, user: Row | None) -> Row:
    tag = str(context.body.get("idTag") or context.body.get("externalSessionId") or "")
    id_ = context.rows.next_id("authorizations")
    row: Row = {
        "id": id_, "method": "user_device" if user else "admin", "source": "local",
        "createdAt": when(context.at), "status": "accepted",
        "userId": int(user["id"]) if user else _ADMIN, "idTagUid": tag,
        "chargePointId": point["id"], "sessionIds": [], "lastUpdatedAt": when(context.at),
        "_partnerId": part(point, "partner").get("id"),
        "_order": {name: context.body.get(name) for name in _KEPT},
    }  # fmt: skip
    row["_order"]["userId"] = int(user["id"]) if user else None
    if evse is not None:
        row["evseId"] = evse["id"]
    context.rows.insert("authorizations", str(id_), row)
    tell_of_authorization(context.scheduler, row, context.at, "created")
    return row


def _who(context: ActionContext) -> Row | None:
    """The user of a start: named, or the one whose card it is."""
    user = context.named("userId", "users")
    tag = context.body.get("idTag")
    if user is not None or not tag:
        return user
    cards = context.rows.all("id-tags", lambda row: row["idTagUid"] == tag)
    holder = cards[0].get("userId") if cards else None
    return context.rows.find("users", str(holder)) if holder is not None else None


def _check(context: ActionContext, user: Row | None, evse: Row | None) -> None:
    """What a body names must be there and belong together. Raises `ReplyError` with a 422."""
    method, connector = context.body.get("paymentMethodId"), context.body.get("connectorId")
    if method is not None and context.body.get("userId") is None:
        raise wrong("userId", "it is required with a paymentMethodId")
    if user is not None and method is not None and not _has_method(context, user, method):
        raise wrong("paymentMethodId", f"the user has no {method}")
    if connector is not None:
        row = context.rows.find("connectors", str(connector))
        if row is None or (evse is not None and row.get("_evseId") != evse["id"]):
            raise wrong("connectorId", f"the EVSE has no {connector}")
    booking = context.named("bookingId", "bookings")
    if booking is not None and booking.get("status") not in {"accepted", "reserved"}:
        raise wrong("bookingId", "the booking is not accepted")


def _has_method(context: ActionContext, user: Row, method: str) -> bool:
    """Whether it is a user's; those of other kinds than cards are no rows."""
    if method in {"balance", "subscription"} or ":" in method:
        return True
    return find_method(context.scheduler, user, method) is not None


def stop_session(context: ActionContext) -> Response:
    """Let the charge point end a session; with `force` it ends whatever that says."""
    point, row = context.point(), context.the("session", "sessions")
    if row["chargePointId"] != point["id"]:
        raise refused(404)
    h = context.scheduler
    if context.body.get("force"):
        if row["status"] in UNDER_WAY:
            end(h, row, context.at, "finished", "force_stop")
        return answer()
    if row["status"] not in UNDER_WAY:
        raise declined()
    if not is_online(point) or row.get("_behaviour") == "keeps_charging":
        raise declined()
    if not h.is_planned(STOP, row["id"]):
        h.plan(STOP, row["id"], context.at + h.pace() / 2)
    return answer()
