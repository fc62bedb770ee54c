# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/tariff_groups.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: tariff groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.tariff_groups import (
        TariffGroup,
        TariffGroupCreate,
    )
    from beenergised.public_api._typed.arguments.tariff_groups import ListTariffGroupsArguments


class TariffGroups(Endpoints):
    """Tariff groups."""

    resource_name: ClassVar[str] = "tariff-groups"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffGroupsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffGroupsArguments],
    ) -> Lister[TariffGroup]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListTariffGroupsArguments],
    ) -> Lister[TariffGroup] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/tariff-groups/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, tariff_group: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        tariff_group: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> TariffGroup: ...
    def get(
        self, tariff_group: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> TariffGroup | Request:
        """One of them.

        `GET /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        answer: TariffGroup | Request = self._ask(
            "get", (tariff_group,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: TariffGroupCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: TariffGroupCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> TariffGroup: ...
    def create(
        self,
        body: TariffGroupCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> TariffGroup | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/tariff-groups/v1.0`.
        """
        answer: TariffGroup | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def replace(
        self,
        tariff_group: int | str,
        body: TariffGroupCreate | TariffGroup | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def replace(
        self,
        tariff_group: int | str,
        body: TariffGroupCreate | TariffGroup | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> TariffGroup: ...
    def replace(
        self,
        tariff_group: int | str,
        body: TariffGroupCreate | TariffGroup | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> TariffGroup | Request:
        """Put `body` in the place of what was there. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PUT /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        answer: TariffGroup | Request = self._ask(
            "replace", (tariff_group,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def delete(
        self, tariff_group: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self,
        tariff_group: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self, tariff_group: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/tariff-groups/v1.0/{tariffGroup}`.
        """
        answer: Request | None = self._ask(
            "delete", (tariff_group,), {**arguments}, dry_run=dry_run
        )
        return answer
