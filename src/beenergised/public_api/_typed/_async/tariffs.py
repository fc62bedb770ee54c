# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: tariffs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import AsyncLister
from beenergised.public_api._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_tariffs import Tariff
    from beenergised.public_api._generated.models.tariffs import TariffCreate
    from beenergised.public_api._typed.arguments.tariffs import ListTariffsArguments


class AsyncTariffs(AsyncEndpoints):
    """Tariffs."""

    resource_name: ClassVar[str] = "tariffs"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffsArguments],
    ) -> AsyncLister[Tariff]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffsArguments],
    ) -> AsyncLister[Tariff] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/tariffs/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    async def get(
        self, tariff: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def get(
        self,
        tariff: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Tariff: ...
    async def get(
        self, tariff: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Tariff | Request:
        """One of them.

        `GET /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        answer: Tariff | Request = await self._ask("get", (tariff,), {**arguments}, dry_run=dry_run)
        return answer

    @overload
    async def create(
        self,
        body: TariffCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def create(
        self,
        body: TariffCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Tariff: ...
    async def create(
        self,
        body: TariffCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Tariff | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/tariffs/v1.0`.
        """
        answer: Tariff | Request = await self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def replace(
        self,
        tariff: int | str,
        body: TariffCreate | Tariff | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    async def replace(
        self,
        tariff: int | str,
        body: TariffCreate | Tariff | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Tariff: ...
    async def replace(
        self,
        tariff: int | str,
        body: TariffCreate | Tariff | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Tariff | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        answer: Tariff | Request = await self._ask(
            "replace", (tariff,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    async def delete(
        self, tariff: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    async def delete(
        self,
        tariff: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    async def delete(
        self, tariff: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        answer: Request | None = await self._ask(
            "delete", (tariff,), {**arguments}, dry_run=dry_run
        )
        return answer
