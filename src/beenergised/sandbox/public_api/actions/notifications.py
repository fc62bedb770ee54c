"""Sending notifications again."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext
from beenergised.sandbox.public_api.outbox import SUBSCRIPTIONS, Outbox
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.replies import empty_reply
from beenergised.sandbox.world.times import iso, moment_of

#: A subscription's notifications are sent again once in this time.
_PAUSE: Final = timedelta(minutes=15)


def resend(context: ActionContext) -> Response:
    """The action: what failed of some types, within a time, is sent once more.

    Raises `ReplyError`: 404, and 409 for a subscription that is switched off, or whose
    notifications were sent again less than 15 minutes ago. That the former is refused is
    documented, with which status is not.
    """
    asked, row = context.asked, context.the("notification", SUBSCRIPTIONS)
    if row.get("_disabled"):
        raise refused(409, "The subscription is disabled.")
    before = moment_of(row.get("_resentAt"))
    if before is not None and asked.now - before < _PAUSE:
        raise refused(409, "Its notifications were sent again less than 15 minutes ago.")
    first, last = moment_of(asked.body.get("startTime")), moment_of(asked.body.get("endTime"))
    outbox = Outbox(context.service, context.rows)
    outbox.send_failed_again(row["id"], set(asked.body["notifications"]), asked.now, first, last)
    context.rows.save(SUBSCRIPTIONS, asked.id, {**row, "_resentAt": iso(asked.now)})
    return empty_reply(202)
