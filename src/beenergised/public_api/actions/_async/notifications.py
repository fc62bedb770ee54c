"""What can be done with subscriptions to notifications, beside reading and writing them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from beenergised.base_models import Unchecked
from beenergised.public_api.actions.arguments import (
    Id,
    When,
    given,
    notification_types,
    ordered,
    whole,
)
from beenergised.public_api.index import find_resource
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions, check_options

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.notifications_actions import NotificationType


class AsyncNotificationActions(AsyncEndpoints):
    """Actions on subscriptions to notifications."""

    async def resend(
        self,
        id: Id,
        notifications: Iterable[NotificationType | Unchecked | str],
        *,
        start_time: When | None = None,
        end_time: When | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Have notifications sent again that could not be delivered.

        Each that failed is sent once more. A subscription can be asked once in 15 minutes, and not
        if it is disabled (documented); asked too often, the service answers 409 or 429.

        Args:
            id: of the subscription.
            notifications: their types, such as `session.start.stop.notification`, or one; a newer
                type as `Unchecked`.
            start_time, end_time: those of this time; without a zone in the client's time zone.
            options: as in `charge_points.reserve`.
        """
        check_options(options)
        types = notification_types("notifications", notifications)
        begin, end = ordered("start_time", start_time, "end_time", end_time, self._caller.timezone)
        body = given(notifications=[], start_time=begin, end_time=end)
        asked = self._asked(
            "resend",
            (whole("id", id),),
            {"body": body, **options},
            find_resource("actions/notifications"),
        )
        # They are put in here, because a model takes no `Unchecked` within a list.
        asked = replace(asked, body={**asked.body, "notifications": types})
        await self._caller.ask(asked)
