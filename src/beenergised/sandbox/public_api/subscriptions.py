"""Subscriptions to notifications: what is kept of them beside what is sent, and sending again."""

from __future__ import annotations

from dataclasses import replace

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox.public_api.engine import Asked
from beenergised.sandbox.public_api.outbox import SUBSCRIPTIONS
from beenergised.sandbox.public_api.replies import invalid
from beenergised.sandbox.world.rows import Row, Rows


def subscribing(asked: Asked) -> Asked:
    """The call, with the token whose owner subscribes: notifications are signed with it.

    Documented is the token that created the subscription; one that replaces it changes nothing.
    Raises `ReplyError`, a 422, where the address is missing that the channel needs.
    """
    channel = asked.body["via"]
    if asked.body.get(channel) is None:
        raise invalid({channel: [f"The {channel} field is required when via is {channel}."]})
    return replace(asked, body={**asked.body, "_token": asked.token})


def switch(rows: Rows, id_: int, *, enabled: bool) -> None:
    """Let a subscription get notifications, or none. Raises `InvalidArgumentError` without one."""
    row: Row | None = rows.find(SUBSCRIPTIONS, str(id_))
    if row is None:
        raise InvalidArgumentError("id", f"There is no subscription {id_}.")
    rows.save(SUBSCRIPTIONS, str(id_), {**row, "_disabled": not enabled})
