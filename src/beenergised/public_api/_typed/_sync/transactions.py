# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/transactions.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: transactions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.transactions import (
        Transaction,
        TransactionCreate,
        TransactionPatch,
    )
    from beenergised.public_api._typed.arguments.transactions import (
        CreateTransactionArguments,
        ListTransactionsArguments,
        UpdateTransactionArguments,
    )


class Transactions(Endpoints):
    """Transactions."""

    resource_name: ClassVar[str] = "transactions"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTransactionsArguments],
    ) -> Lister[Transaction]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/transactions/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(self, transaction: int | str, **arguments: Unpack[CallOptions]) -> Transaction:
        """One of them.

        `GET /public-api/resources/transactions/v1.0/{transaction}`.
        """
        answer: Transaction = self._ask("get", (transaction,), {**arguments})
        return answer

    def create(
        self,
        body: TransactionCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateTransactionArguments],
    ) -> Transaction:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/transactions/v1.0`.
        """
        answer: Transaction = self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    def update(
        self,
        transaction: int | str,
        body: TransactionPatch | Transaction | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateTransactionArguments],
    ) -> Transaction:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/transactions/v1.0/{transaction}`.
        """
        answer: Transaction = self._ask(
            "update", (transaction,), {"body": body, "extra": extra, **arguments}
        )
        return answer
