# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: cdrs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.cdrs import Cdr
    from beenergised.public_api._typed.arguments.cdrs import CdrsInclude, ListCdrsArguments


class AsyncCdrs(AsyncEndpoints):
    """Cdrs."""

    resource_name: ClassVar[str] = "cdrs"

    def list(
        self,
        *,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCdrsArguments],
    ) -> AsyncLister[Cdr]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/cdrs/v2.0`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    async def get(
        self,
        cdr: int | str,
        *,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Cdr:
        """One of them.

        `GET /public-api/resources/cdrs/v2.0/{cdr}`.
        """
        answer: Cdr = await self._ask("get", (cdr,), {"include": include, **arguments})
        return answer
