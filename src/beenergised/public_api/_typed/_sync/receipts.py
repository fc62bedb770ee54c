# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/receipts.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: receipts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.receipts import Receipt
    from beenergised.public_api._typed.arguments.receipts import ListReceiptsArguments


class Receipts(Endpoints):
    """Receipts."""

    resource_name: ClassVar[str] = "receipts"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReceiptsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReceiptsArguments],
    ) -> Lister[Receipt]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReceiptsArguments],
    ) -> Lister[Receipt] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/receipts/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, receipt: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        receipt: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Receipt: ...
    def get(
        self, receipt: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Receipt | Request:
        """One of them.

        `GET /public-api/resources/receipts/v2.0/{receipt}`.
        """
        answer: Receipt | Request = self._ask("get", (receipt,), {**arguments}, dry_run=dry_run)
        return answer
