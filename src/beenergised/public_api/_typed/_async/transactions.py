# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: transactions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.transactions import (
        Transaction,
        TransactionCreate,
        TransactionPatch,
    )
    from beenergised.public_api._typed.arguments.transactions import ListTransactionsArguments


class AsyncTransactions(AsyncEndpoints):
    """Transactions."""

    resource_name: ClassVar[str] = "transactions"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTransactionsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTransactionsArguments],
    ) -> AsyncLister[Transaction]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTransactionsArguments],
    ) -> AsyncLister[Transaction] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/transactions/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    async def get(
        self, transaction: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        transaction: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    async def get(
        self, transaction: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Transaction | Request:
        """One of them.

        `GET /public-api/resources/transactions/v1.0/{transaction}`.
        """
        answer: Transaction | Request = await self._ask(
            "get", (transaction,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def create(
        self,
        body: TransactionCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: TransactionCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    async def create(
        self,
        body: TransactionCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/transactions/v1.0`.
        """
        answer: Transaction | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    async def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/transactions/v1.0/{transaction}`.
        """
        answer: Transaction | Request = await self._ask(
            "update", (transaction,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer
