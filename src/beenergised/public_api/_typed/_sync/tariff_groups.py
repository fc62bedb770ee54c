# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/tariff_groups.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: tariff groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.tariff_groups import (
        TariffGroup,
        TariffGroupCreate,
    )
    from beenergised.public_api._typed.arguments.tariff_groups import (
        CreateTariffGroupArguments,
        ListTariffGroupsArguments,
        ReplaceTariffGroupArguments,
    )


class TariffGroups(Endpoints):
    """Tariff groups."""

    resource_name: ClassVar[str] = "tariff-groups"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffGroupsArguments],
    ) -> Lister[TariffGroup]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/tariff-groups/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(self, tariff_group: int | str, **arguments: Unpack[CallOptions]) -> TariffGroup:
        """One of them.

        `GET /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        answer: TariffGroup = self._ask("get", (tariff_group,), {**arguments})
        return answer

    def create(
        self,
        body: TariffGroupCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateTariffGroupArguments],
    ) -> TariffGroup:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/tariff-groups/v1.0`.
        """
        answer: TariffGroup = self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    def replace(
        self,
        tariff_group: int | str,
        body: TariffGroupCreate | TariffGroup | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[ReplaceTariffGroupArguments],
    ) -> TariffGroup:
        """Replace it by `body`, or by its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `PUT /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        answer: TariffGroup = self._ask(
            "replace", (tariff_group,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, tariff_group: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        self._ask("delete", (tariff_group,), {**arguments})
