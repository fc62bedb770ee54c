# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/transactions.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: transactions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.transactions import (
        Transaction,
        TransactionCreate,
        TransactionPatch,
    )
    from beenergised.public_api._typed.arguments.transactions import ListTransactionsArguments


class Transactions(Endpoints):
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
    ) -> Lister[Transaction]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTransactionsArguments],
    ) -> Lister[Transaction] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/transactions/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, transaction: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        transaction: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    def get(
        self, transaction: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Transaction | Request:
        """One of them.

        `GET /public-api/resources/transactions/v1.0/{transaction}`.
        """
        answer: Transaction | Request = self._ask(
            "get", (transaction,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: TransactionCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: TransactionCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    def create(
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
        answer: Transaction | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Transaction: ...
    def update(
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
        answer: Transaction | Request = self._ask(
            "update", (transaction,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer
