"""Taking what was started from step to step, by hand."""

from __future__ import annotations

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.public_api.actions.metering import GO_ON
from beenergised.sandbox.public_api.actions.payments import pay
from beenergised.sandbox.public_api.actions.sessions import PAY, UNDER_WAY, end, go_on
from beenergised.sandbox.public_api.actions.starting import PLUG_IN, plug_in
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.scheduler import Scheduler


def advance(h: Scheduler, id_: int) -> str:
    """Take the next step of the start with this authorization now; the session's status then.

    Raises `InvalidArgumentError` where there is no such start or no further step.
    """
    authorization = h.rows.find("authorizations", str(id_))
    if authorization is None or "_order" not in authorization:
        raise InvalidArgumentError("id", f"No start was made here with the authorization {id_!r}.")
    if not authorization["sessionIds"]:
        h.cancel(PLUG_IN, id_)
        plug_in(h, str(id_), h.now)
    else:
        _go_on(h, h.rows.find("sessions", str(authorization["sessionIds"][-1])))
    after = h.rows.find("authorizations", str(id_)) or authorization
    if not after["sessionIds"]:
        return "waiting"
    session = h.rows.find("sessions", str(after["sessionIds"][-1])) or {}
    return str(session.get("status"))


def _go_on(h: Scheduler, session: Row | None) -> None:
    if session is None:
        raise InvalidArgumentError("id", "The session of this start is gone.")
    if session["status"] == "active":
        end(h, session, h.now, "finished", "local")
    elif session["status"] in UNDER_WAY:
        h.cancel(GO_ON, session["id"])
        go_on(h, session["id"], h.now)
    elif session["billingStatus"] == "pending":
        h.cancel(PAY, session["id"])
        pay(h, session["id"], h.now)
    else:
        raise InvalidArgumentError("id", f"This session is over: it is {session['status']}.")
