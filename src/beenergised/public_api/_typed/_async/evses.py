# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: evses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.base_models import Answer
from beenergised.pagination import AsyncLister
from beenergised.public_api.actions._async.evses import AsyncEvseActions
from beenergised.public_api.resources._async.resource import AsyncEndpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.evses import Evse, EvseCreate, EvsePatch
    from beenergised.public_api._typed.arguments.evses import (
        CreateEvseArguments,
        EvsesInclude,
        ListEvsesArguments,
        UpdateEvseArguments,
    )


class AsyncEvses(AsyncEvseActions):
    """Evses."""

    resource_name: ClassVar[str] = "evses"

    @cached_property
    def hardware_status_logs(self) -> AsyncEvsesHardwareStatusLogs:
        """Evses: hardware status logs."""
        return AsyncEvsesHardwareStatusLogs(self._caller)

    @cached_property
    def latest_hardware_status_log(self) -> AsyncEvsesLatestHardwareStatusLog:
        """Evses: latest hardware status log."""
        return AsyncEvsesLatestHardwareStatusLog(self._caller)

    @cached_property
    def notes(self) -> AsyncEvsesNotes:
        """Evses: notes."""
        return AsyncEvsesNotes(self._caller)

    def list(
        self,
        *,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListEvsesArguments],
    ) -> AsyncLister[Evse]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/evses/v2.1`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    async def get(
        self,
        evse: int | str,
        *,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Evse:
        """One of them.

        `GET /public-api/resources/evses/v2.1/{evse}`.
        """
        answer: Evse = await self._ask("get", (evse,), {"include": include, **arguments})
        return answer

    async def create(
        self,
        body: EvseCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateEvseArguments],
    ) -> Evse:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/evses/v2.1`.
        """
        answer: Evse = await self._ask("create", (), {"body": body, "extra": extra, **arguments})
        return answer

    async def update(
        self,
        evse: int | str,
        body: EvsePatch | Evse | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[UpdateEvseArguments],
    ) -> Evse:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/evses/v2.1/{evse}`.
        """
        answer: Evse = await self._ask(
            "update", (evse,), {"body": body, "extra": extra, "include": include, **arguments}
        )
        return answer

    async def delete(self, evse: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/evses/v2.1/{evse}`.
        """
        await self._ask("delete", (evse,), {**arguments})


class AsyncEvsesHardwareStatusLogs(AsyncEndpoints):
    """Evses: hardware status logs."""

    resource_name: ClassVar[str] = "evses/hardware-status-logs"

    def list(
        self, evse: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/evses/v2.0/{evse}/hardware-status-logs`. No more than its path
        is known: models and parameters are not.
        """
        return self._list((evse,), {"per_page": per_page, **arguments})


class AsyncEvsesLatestHardwareStatusLog(AsyncEndpoints):
    """Evses: latest hardware status log."""

    resource_name: ClassVar[str] = "evses/latest-hardware-status-log"

    async def get(self, evse: int | str, **arguments: Unpack[CallOptions]) -> Answer:
        """What there is of it.

        `GET /public-api/resources/evses/v2.0/{evse}/latest-hardware-status-log`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer = await self._ask("get", (evse,), {**arguments})
        return answer


class AsyncEvsesNotes(AsyncEndpoints):
    """Evses: notes."""

    resource_name: ClassVar[str] = "evses/notes"

    def list(
        self, evse: int | str, *, per_page: int = 100, **arguments: Unpack[CallOptions]
    ) -> AsyncLister[Answer]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/evses/v2.0/{evse}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((evse,), {"per_page": per_page, **arguments})

    async def get(
        self, evse: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer:
        """One of them.

        `GET /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer = await self._ask(
            "get",
            (
                evse,
                note,
            ),
            {**arguments},
        )
        return answer

    async def create(
        self,
        evse: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/evses/v2.0/{evse}/notes`. No more than its path is known:
        models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "create", (evse,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    async def update(
        self,
        evse: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "update",
            (
                evse,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
        )
        return answer

    async def delete(
        self, evse: int | str, note: int | str, **arguments: Unpack[CallOptions]
    ) -> Answer | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | None = await self._ask(
            "delete",
            (
                evse,
                note,
            ),
            {**arguments},
        )
        return answer
