# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: authorizations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.authorizations import Authorization
    from beenergised.public_api._typed.arguments.authorizations import ListAuthorizationsArguments


class AsyncAuthorizations(AsyncEndpoints):
    """Authorizations."""

    resource_name: ClassVar[str] = "authorizations"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListAuthorizationsArguments],
    ) -> AsyncLister[Authorization]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/authorizations/v2.1`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(
        self, authorization: int | str, **arguments: Unpack[CallOptions]
    ) -> Authorization:
        """One of them.

        `GET /public-api/resources/authorizations/v2.1/{authorization}`.
        """
        answer: Authorization = await self._ask("get", (authorization,), {**arguments})
        return answer
