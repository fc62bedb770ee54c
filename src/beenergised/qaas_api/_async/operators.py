"""Charge point operators."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Unpack

from beenergised.base_models import AnswerList, Unchecked
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.qaas_api._async.caller import AsyncQaasCaller
from beenergised.qaas_api.arguments import identifier, merged, time_to_send
from beenergised.qaas_api.calls import Asked, checked_query
from beenergised.qaas_api.models import ChargePointOperator
from beenergised.qaas_api.responses import Operation
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text

_LIST = Operation("listOperators", "GET", ListResult(ChargePointOperator))
_GET = Operation("getOperator", "GET", ObjectResult(ChargePointOperator))
_CREATE = Operation("createOperator", "POST", ObjectResult(ChargePointOperator))


class AsyncOperators(AsyncResource[AsyncQaasCaller]):
    """The charge point operators of the account.

    Options of every method: `timeout`, `attempt_timeout`, `headers`.
    """

    async def list(
        self, *, query: Mapping[str, str] | None = None, **options: Unpack[CallOptions]
    ) -> AnswerList[ChargePointOperator]:
        """All operators, in one answer: no paging is documented. Nothing there is an empty list.

        `query` is sent after the path as it is. Nothing is documented that could go there; the
        sister API for vehicles takes `status`, `changed_since` and others.

        >>> async def print_operators(client: AsyncQaasClient) -> None:
        ...     for operator in await client.operators.list():
        ...         print(operator.id, operator.organization_name, operator.zip_code)
        """
        asked = Asked(self._caller.calls.paths.operators, query=checked_query(query))
        return await self._caller.run(_LIST, asked, options)

    async def get(self, id: int | Unchecked, **options: Unpack[CallOptions]) -> ChargePointOperator:
        """One operator. Its path is an assumption, see `QaasPaths`.

        Raises `NotFoundError`, and what any call raises.
        """
        number = identifier("id", id)
        asked = Asked(self._caller.calls.paths.item("operator", number), about=f" {number}")
        return await self._caller.run(_GET, asked, options)

    async def create(
        self,
        *,
        organization_name: str,
        street: str,
        zip_code: str,
        town: str,
        customer_reference: str | None = None,
        terms_agreed: datetime | date | str | None = None,
        extra: Mapping[str, object] | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointOperator:
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
            "organization_name": check_text("organization_name", organization_name),
            "street": check_text("street", street),
            "zip_code": check_text("zip_code", zip_code),
            "town": check_text("town", town),
            "terms_agreed": time_to_send("terms_agreed", terms_agreed, self._caller.timezone),
            "customer_reference": None
            if customer_reference is None
            else check_text("customer_reference", customer_reference, blank=True),
        }
        asked = Asked(self._caller.calls.paths.create_operator, body=merged(fields, extra, fields))
        return await self._caller.run(_CREATE, asked, options)
