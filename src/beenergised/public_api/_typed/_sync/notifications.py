# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/notifications.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.actions._sync.notifications import NotificationActions
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


class Notifications(NotificationActions):
    """Notifications."""

    resource_name: ClassVar[str] = "notifications"

    def list(
        self, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Lister[NotificationSubscription]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/notifications/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments})

    def get(
        self, notification: int | str, **arguments: Unpack[CallOptions]
    ) -> NotificationSubscription:
        """One of them.

        `GET /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription = self._ask("get", (notification,), {**arguments})
        return answer

    def create(
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
        answer: NotificationSubscription = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def replace(
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
        answer: NotificationSubscription = self._ask(
            "replace", (notification,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, notification: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/notifications/v2.0/{notification}`.
        """
        self._ask("delete", (notification,), {**arguments})
