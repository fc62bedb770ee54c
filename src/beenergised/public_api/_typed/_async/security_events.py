# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: security events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.security_events import SecurityEvent
    from beenergised.public_api._typed.arguments.security_events import ListSecurityEventsArguments


class AsyncSecurityEvents(AsyncEndpoints):
    """Security events."""

    resource_name: ClassVar[str] = "security-events"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSecurityEventsArguments],
    ) -> AsyncLister[SecurityEvent]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/security-events/v2.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(
        self, security_event: int | str, **arguments: Unpack[CallOptions]
    ) -> SecurityEvent:
        """One of them.

        `GET /public-api/resources/security-events/v2.0/{securityEvent}`.
        """
        answer: SecurityEvent = await self._ask("get", (security_event,), {**arguments})
        return answer
