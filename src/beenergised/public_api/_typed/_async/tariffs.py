# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: tariffs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared_tariffs import Tariff
    from beenergised.public_api._generated.models.tariffs import TariffCreate
    from beenergised.public_api._typed.arguments.tariffs import (
        CreateTariffArguments,
        ListTariffsArguments,
        ReplaceTariffArguments,
    )


class AsyncTariffs(AsyncEndpoints):
    """Tariffs."""

    resource_name: ClassVar[str] = "tariffs"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffsArguments],
    ) -> AsyncLister[Tariff]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/tariffs/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(self, tariff: int | str, **arguments: Unpack[CallOptions]) -> Tariff:
        """One of them.

        `GET /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        answer: Tariff = await self._ask("get", (tariff,), {**arguments})
        return answer

    async def create(
        self,
        body: TariffCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateTariffArguments],
    ) -> Tariff:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/tariffs/v1.0`.
        """
        answer: Tariff = await self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    async def replace(
        self,
        tariff: int | str,
        body: TariffCreate | Tariff | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceTariffArguments],
    ) -> Tariff:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        answer: Tariff = await self._ask(
            "replace", (tariff,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def delete(self, tariff: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/tariffs/v1.0/{tariff}`.
        """
        await self._ask("delete", (tariff,), {**arguments})
