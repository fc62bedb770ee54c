# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/notifications.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.notification_actions import NotificationActions
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.notifications import (
        NotificationSubscription,
        NotificationSubscriptionCreate,
    )


class Notifications(NotificationActions):
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
    ) -> Lister[NotificationSubscription]: ...
    def list(
        self, *, dry_run: bool = False, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> Lister[NotificationSubscription] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/notifications/v2.0`.
        """
        return self._list((), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self, notification: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        notification: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    def get(
        self, notification: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> NotificationSubscription | Request:
        """One of them.

        `GET /public-api/notifications/v2.0/{notification}`.
        """
        answer: NotificationSubscription | Request = self._ask(
            "get", (notification,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: NotificationSubscriptionCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    def create(
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
        answer: NotificationSubscription | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate | NotificationSubscription | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def replace(
        self,
        notification: int | str,
        body: NotificationSubscriptionCreate | NotificationSubscription | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> NotificationSubscription: ...
    def replace(
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
        answer: NotificationSubscription | Request = self._ask(
            "replace", (notification,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self, notification: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self,
        notification: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self, notification: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/notifications/v2.0/{notification}`.
        """
        answer: Request | None = self._ask(
            "delete", (notification,), {**arguments}, dry_run=dry_run
        )
        return answer
