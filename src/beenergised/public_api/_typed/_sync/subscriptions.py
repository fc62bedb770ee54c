# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/subscriptions.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: subscriptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.subscriptions import Subscription
    from beenergised.public_api._typed.arguments.subscriptions import ListSubscriptionsArguments


class Subscriptions(Endpoints):
    """Subscriptions."""

    resource_name: ClassVar[str] = "subscriptions"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionsArguments],
    ) -> Lister[Subscription]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/subscriptions/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(self, subscription: int | str, **arguments: Unpack[CallOptions]) -> Subscription:
        """One of them.

        `GET /public-api/resources/subscriptions/v1.0/{subscription}`.
        """
        answer: Subscription = self._ask("get", (subscription,), {**arguments})
        return answer
