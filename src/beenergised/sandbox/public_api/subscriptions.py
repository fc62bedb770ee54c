"""Subscriptions to notifications: what is kept of them beside what is sent, and sending again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.public_api.actions.doing import Doing
from beenergised.sandbox.public_api.engine import Asked
from beenergised.sandbox.public_api.filters import moment_of
from beenergised.sandbox.public_api.measuring import iso
from beenergised.sandbox.public_api.outbox import SUBSCRIPTIONS, Outbox
from beenergised.sandbox.public_api.replies import invalid, refused
from beenergised.sandbox.public_api.rows import Row, Rows
from beenergised.sandbox.replies import empty_reply
from beenergised.wire import Response

#: A subscription's notifications are sent again once in this time.
_PAUSE: Final = timedelta(minutes=15)


def subscribing(asked: Asked) -> Asked:
    """The call, with the token whose owner subscribes: notifications are signed with it.

    Documented is the token that created the subscription; one that replaces it changes nothing.
    Raises `ReplyError`, a 422, where the address is missing that the channel needs.
    """
    channel = asked.body["via"]
    if asked.body.get(channel) is None:
        raise invalid({channel: [f"The {channel} field is required when via is {channel}."]})
    return replace(asked, body={**asked.body, "_token": asked.token})


def resend(doing: Doing) -> Response:
    """The action: what failed of some types, within a time, is sent once more.

    Raises `ReplyError`: 404, and 409 for a subscription that is switched off, or whose
    notifications were sent again less than 15 minutes ago. That the former is refused is
    documented, with which status is not.
    """
    asked, row = doing.asked, doing.the("notification", SUBSCRIPTIONS)
    if row.get("_disabled"):
        raise refused(409, "The subscription is disabled.")
    before = moment_of(row.get("_resentAt"))
    if before is not None and asked.now - before < _PAUSE:
        raise refused(409, "Its notifications were sent again less than 15 minutes ago.")
    first, last = moment_of(asked.body.get("startTime")), moment_of(asked.body.get("endTime"))
    outbox = Outbox(doing.happenings.service, doing.rows)
    outbox.send_failed_again(row["id"], set(asked.body["notifications"]), asked.now, first, last)
    doing.rows.save(SUBSCRIPTIONS, asked.id, {**row, "_resentAt": iso(asked.now)})
    return empty_reply(202)


def switch(rows: Rows, id_: int, *, enabled: bool) -> None:
    """Let a subscription get notifications, or none. Raises `InvalidArgumentError` without one."""
    row: Row | None = rows.find(SUBSCRIPTIONS, str(id_))
    if row is None:
        raise InvalidArgumentError("id", f"There is no subscription {id_}.")
    rows.save(SUBSCRIPTIONS, str(id_), {**row, "_disabled": not enabled})
