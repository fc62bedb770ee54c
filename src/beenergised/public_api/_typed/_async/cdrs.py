# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: cdrs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.cdrs import Cdr
    from beenergised.public_api._typed.arguments.cdrs import CdrsInclude, ListCdrsArguments


class AsyncCdrs(AsyncEndpoints):
    """Cdrs."""

    resource_name: ClassVar[str] = "cdrs"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCdrsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCdrsArguments],
    ) -> AsyncLister[Cdr]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListCdrsArguments],
    ) -> AsyncLister[Cdr] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/cdrs/v2.0`.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    async def get(
        self,
        cdr: int | str,
        *,
        dry_run: Literal[True],
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def get(
        self,
        cdr: int | str,
        *,
        dry_run: Literal[False] = False,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Cdr: ...
    async def get(
        self,
        cdr: int | str,
        *,
        dry_run: bool = False,
        include: CdrsInclude | Iterable[CdrsInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Cdr | Request:
        """One of them.

        `GET /public-api/resources/cdrs/v2.0/{cdr}`.
        """
        answer: Cdr | Request = await self._ask(
            "get", (cdr,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer
