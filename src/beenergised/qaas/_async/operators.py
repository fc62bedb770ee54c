"""Charge point operators."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, Unpack, overload

from beenergised.models import AnswerList, Unchecked
from beenergised.qaas._async.caller import AsyncQaasCaller
from beenergised.qaas.answers import Operation, many, one
from beenergised.qaas.arguments import identifier, merged, text, time_to_send
from beenergised.qaas.calls import Asked, checked_query
from beenergised.qaas.models import ChargePointOperator
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

_LIST = Operation("listOperators", "GET", many(ChargePointOperator), is_list=True)
_GET = Operation("getOperator", "GET", one(ChargePointOperator))
_CREATE = Operation("createOperator", "POST", one(ChargePointOperator))


class AsyncOperators:
    """The charge point operators of the account.

    Options of every method: `timeout`, `attempt_timeout`, `headers`; `dry_run=True` returns the
    request instead of sending it.
    """

    def __init__(self, caller: AsyncQaasCaller) -> None:
        self._caller = caller

    @overload
    async def list(
        self,
        *,
        dry_run: Literal[True],
        query: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def list(
        self,
        *,
        dry_run: Literal[False] = False,
        query: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> AnswerList[ChargePointOperator]: ...
    async def list(
        self,
        *,
        dry_run: bool = False,
        query: Mapping[str, str] | None = None,
        **options: Unpack[CallOptions],
    ) -> AnswerList[ChargePointOperator] | Request:
        """All operators, in one answer: no paging is documented. Nothing there is an empty list.

        `query` is sent after the path as it is. Nothing is documented that could go there; the
        sister API for vehicles takes `status`, `changed_since` and others.

        >>> async def print_operators(client: AsyncQaasClient) -> None:
        ...     for operator in await client.operators.list():
        ...         print(operator.id, operator.organization_name, operator.zip_code)
        """
        asked = Asked(self._caller.paths.operators, query=checked_query(query))
        if dry_run:
            return self._caller.preview(_LIST, asked, options)
        return await self._caller.run(_LIST, asked, options)

    @overload
    async def get(
        self, id: int | Unchecked, *, dry_run: Literal[True], **options: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        id: int | Unchecked,
        *,
        dry_run: Literal[False] = False,
        **options: Unpack[CallOptions],
    ) -> ChargePointOperator: ...
    async def get(
        self, id: int | Unchecked, *, dry_run: bool = False, **options: Unpack[CallOptions]
    ) -> ChargePointOperator | Request:
        """One operator. Its path is an assumption, see `QaasPaths`.

        Raises `NotFoundError`, and what any call raises.
        """
        number = identifier("id", id)
        asked = Asked(self._caller.paths.item("operator", number), about=f" {number}")
        if dry_run:
            return self._caller.preview(_GET, asked, options)
        return await self._caller.run(_GET, asked, options)

    @overload
    async def create(
        self,
        *,
        dry_run: Literal[True],
        organization_name: str,
        street: str,
        zip_code: str,
        town: str,
        customer_reference: str | None = None,
        terms_agreed: datetime | date | str | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        *,
        dry_run: Literal[False] = False,
        organization_name: str,
        street: str,
        zip_code: str,
        town: str,
        customer_reference: str | None = None,
        terms_agreed: datetime | date | str | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointOperator: ...
    async def create(
        self,
        *,
        dry_run: bool = False,
        organization_name: str,
        street: str,
        zip_code: str,
        town: str,
        customer_reference: str | None = None,
        terms_agreed: datetime | date | str | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointOperator | Request:
        """Create an operator, and return it with its id.

        Which fields the service wants is not documented; here are those of the sample that it
        does not make itself. `extra` holds further fields, by their names on the wire, sent as
        they are. `terms_agreed` is a time; without a zone it is in the client's, where a
        date is its midnight.

        Never sent twice: if the answer is lost, or is HTTP 500, `OutcomeUnknownError` is raised.
        Then look for your `customer_reference` in the list. Raises `ValidationFailedError` with
        `.fields`, `UnprocessableError` with `.reason`, and what any call raises.
        """
        fields: dict[str, Any] = {
            "organization_name": text("organization_name", organization_name),
            "street": text("street", street),
            "zip_code": text("zip_code", zip_code),
            "town": text("town", town),
            "terms_agreed": time_to_send("terms_agreed", terms_agreed, self._caller.timezone),
            "customer_reference": None
            if customer_reference is None
            else text("customer_reference", customer_reference, required=False),
        }
        asked = Asked(self._caller.paths.create_operator, body=merged(fields, extra, fields))
        if dry_run:
            return self._caller.preview(_CREATE, asked, options)
        return await self._caller.run(_CREATE, asked, options)
