# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: subscriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.subscriptions import Subscription
    from beenergised.public_api._typed.arguments.subscriptions import ListSubscriptionsArguments


class AsyncSubscriptions(AsyncEndpoints):
    """Subscriptions."""

    resource_name: ClassVar[str] = "subscriptions"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionsArguments],
    ) -> AsyncLister[Subscription]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionsArguments],
    ) -> AsyncLister[Subscription] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/subscriptions/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    async def get(
        self, subscription: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        subscription: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Subscription: ...
    async def get(
        self, subscription: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Subscription | Request:
        """One of them.

        `GET /public-api/resources/subscriptions/v1.0/{subscription}`.
        """
        answer: Subscription | Request = await self._ask(
            "get", (subscription,), {**arguments}, dry_run=dry_run
        )
        return answer
