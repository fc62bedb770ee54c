# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.actions._async.notifications import AsyncNotificationActions
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.notifications import (
        NotificationSubscription,
        NotificationSubscriptionCreate,
    )
    from beenergised.public_api._typed.arguments.notifications import (
        CreateNotificationArguments,
        ReplaceNotificationArguments,
    )


class AsyncNotifications(AsyncNotificationActions):
    """Notifications."""

    resource_name: ClassVar[str] = "notifications"

    def list(
        self, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[NotificationSubscription]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/notifications/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments})

    async def get(
        self, notification: int | str, **arguments: Unpack[CallOptions]
    ) -> NotificationSubscription:
        """One of them.

        `GET /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription = await self._ask("get", (notification,), {**arguments})
        return answer

    async def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateNotificationArguments],
    ) -> NotificationSubscription:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/notifications/v2.0`.
        """
        answer: NotificationSubscription = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate
        | NotificationSubscription
        | Mapping[str, object]
        | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceNotificationArguments],
    ) -> NotificationSubscription:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription = await self._ask(
            "replace", (notification,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, notification: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/notifications/v2.0/{notification}`.
        """
        await self._ask("delete", (notification,), {**arguments})
