# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.notification_actions import AsyncNotificationActions
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.notifications import (
        NotificationSubscription,
        NotificationSubscriptionCreate,
    )


class AsyncNotifications(AsyncNotificationActions):
    """Notifications."""

    resource_name: ClassVar[str] = "notifications"

    @overload
    def list(
        self, *, dry_run: Literal[True], per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> AsyncLister[NotificationSubscription]: ...
    def list(
        self, *, dry_run: bool = False, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[NotificationSubscription] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/notifications/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    async def get(
        self, notification: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        notification: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    async def get(
        self, notification: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> NotificationSubscription | Request:
        """One of them.

        `GET /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription | Request = await self._ask(
            "get", (notification,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    async def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/notifications/v2.0`.
        """
        answer: NotificationSubscription | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate | NotificationSubscription | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate | NotificationSubscription | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    async def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate | NotificationSubscription | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription | Request = await self._ask(
            "replace", (notification,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, notification: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        notification: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, notification: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/notifications/v2.0/{notification}`.
        """
        answer: Request | None = await self._ask(
            "delete", (notification,), {**arguments}, dry_run=dry_run
        )
        return answer
