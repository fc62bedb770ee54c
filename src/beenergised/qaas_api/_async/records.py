"""Charge point records."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Unpack

from beenergised.base_models import AnswerList, Unchecked
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.qaas_api._async.caller import AsyncQaasCaller
from beenergised.qaas_api.arguments import amount_to_send, identifier, merged
from beenergised.qaas_api.calls import Asked, checked_query
from beenergised.qaas_api.frozen_records import FrozenRecords
from beenergised.qaas_api.models import ChargePointRecord
from beenergised.qaas_api.responses import Operation
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions

_LIST = Operation("listRecords", "GET", ListResult(ChargePointRecord))
_GET = Operation("getRecord", "GET", ObjectResult(ChargePointRecord))
_CREATE = Operation("createRecord", "POST", ObjectResult(ChargePointRecord))
_UPDATE = Operation("updateRecord", "PATCH", ObjectResult(ChargePointRecord))


class AsyncRecords(AsyncResource[AsyncQaasCaller]):
    """The charge point records of the account.

    All their paths are assumptions, see `QaasPaths`. Options of every method: `timeout`,
    `attempt_timeout`, `headers`.
    """

    def __init__(self, caller: AsyncQaasCaller) -> None:
        super().__init__(caller)
        self._frozen = FrozenRecords()

    async def list(
        self, *, query: Mapping[str, str] | None = None, **options: Unpack[CallOptions]
    ) -> AnswerList[ChargePointRecord]:
        """All records, in one answer: no paging is documented. Nothing there is an empty list.

        `query` is sent after the path as it is, see `operators.list`.

        >>> async def still_open(client: AsyncQaasClient) -> list[int]:
        ...     return [
        ...         record.id
        ...         for record in await client.records.list()
        ...         if record.status != RecordStatus.SENT_TO_UBA
        ...     ]
        """
        asked = Asked(self._caller.calls.paths.records, query=checked_query(query))
        records = await self._caller.run(_LIST, asked, options)
        self._frozen.see(records)
        return records

    async def get(self, id: int | Unchecked, **options: Unpack[CallOptions]) -> ChargePointRecord:
        """One record. Raises `NotFoundError`, and what any call raises."""
        number = identifier("id", id)
        asked = Asked(self._caller.calls.paths.item("record", number), about=f" {number}")
        return self._seen(await self._caller.run(_GET, asked, options))

    async def create(
        self,
        *,
        amount: float | Decimal,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointRecord:
        """Create a record, and return it with its id.

        Of the fields only the amount is documented, without its unit. `extra` holds the others,
        by their names on the wire, sent as they are. Never sent twice, see `operators.create`,
        also for what it raises.
        """
        body = merged({"amount": amount_to_send(amount)}, extra, ("amount",))
        asked = Asked(self._caller.calls.paths.create_record, body=body)
        return self._seen(await self._caller.run(_CREATE, asked, options))

    async def update(
        self,
        record: ChargePointRecord | int | Unchecked,
        *,
        amount: float | Decimal,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointRecord:
        """Change the amount of a record, given as itself or by its id; returns it changed.

        That is possible until its status is `sent_to_uba` (documented). A record known to be
        there, because it was given so or last read so through this client, raises
        `RecordFrozenError` before anything is sent; so does the service's own refusal, where it
        can be recognised (`QaasClient(is_frozen=…)`).

        Never sent twice, as `operators.create`: `get` shows what became of it. Raises
        `NotFoundError`, `ValidationFailedError`, `UnprocessableError`, and what any call raises.
        """
        body = merged({"amount": amount_to_send(amount)}, extra, ("amount",))
        number = self._frozen.require_open(record)
        asked = Asked(
            self._caller.calls.paths.item("record", number),
            about=f" {number}",
            body=body,
            may_be_frozen=True,
        )
        return self._seen(await self._caller.run(_UPDATE, asked, options))

    def _seen(self, record: ChargePointRecord) -> ChargePointRecord:
        self._frozen.see([record])
        return record
