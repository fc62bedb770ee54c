# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/evses.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: evses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.models import Answer
from beenergised.paging import Lister
from beenergised.public_api._sync.evse_actions import EvseActions
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.evses import Evse, EvseCreate, EvsePatch
    from beenergised.public_api._typed.arguments.evses import EvsesInclude, ListEvsesArguments


class Evses(EvseActions):
    """Evses."""

    resource_name: ClassVar[str] = "evses"

    @cached_property
    def hardware_status_logs(self) -> EvsesHardwareStatusLogs:
        """Evses: hardware status logs."""
        return EvsesHardwareStatusLogs(self._caller)

    @cached_property
    def latest_hardware_status_log(self) -> EvsesLatestHardwareStatusLog:
        """Evses: latest hardware status log."""
        return EvsesLatestHardwareStatusLog(self._caller)

    @cached_property
    def notes(self) -> EvsesNotes:
        """Evses: notes."""
        return EvsesNotes(self._caller)

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListEvsesArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListEvsesArguments],
    ) -> Lister[Evse]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListEvsesArguments],
    ) -> Lister[Evse] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/evses/v2.1`.
        """
        return self._list(
            (),
            {"include": include, "per_page": per_page, "filters": filters, **arguments},
            dry_run=dry_run,
        )

    @overload
    def get(
        self,
        evse: int | str,
        *,
        dry_run: Literal[True],
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Evse: ...
    def get(
        self,
        evse: int | str,
        *,
        dry_run: bool = False,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Evse | Request:
        """One of them.

        `GET /public-api/resources/evses/v2.1/{evse}`.
        """
        answer: Evse | Request = self._ask(
            "get", (evse,), {"include": include, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: EvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: EvseCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Evse: ...
    def create(
        self,
        body: EvseCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Evse | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/evses/v2.1`.
        """
        answer: Evse | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        evse: int | str,
        body: EvsePatch | Evse | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        evse: int | str,
        body: EvsePatch | Evse | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Evse: ...
    def update(
        self,
        evse: int | str,
        body: EvsePatch | Evse | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        include: EvsesInclude | Iterable[EvsesInclude] = (),
        **arguments: Unpack[CallOptions],
    ) -> Evse | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/evses/v2.1/{evse}`.
        """
        answer: Evse | Request = self._ask(
            "update",
            (evse,),
            {"body": body, "extra": extra, "include": include, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self, evse: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def delete(
        self, evse: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> None: ...
    def delete(
        self, evse: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/evses/v2.1/{evse}`.
        """
        answer: Request | None = self._ask("delete", (evse,), {**arguments}, dry_run=dry_run)
        return answer


class EvsesHardwareStatusLogs(Endpoints):
    """Evses: hardware status logs."""

    resource_name: ClassVar[str] = "evses/hardware-status-logs"

    @overload
    def list(
        self,
        evse: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer]: ...
    def list(
        self,
        evse: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/evses/v2.0/{evse}/hardware-status-logs`. No more than its path
        is known: models and parameters are not.
        """
        return self._list((evse,), {"per_page": per_page, **arguments}, dry_run=dry_run)


class EvsesLatestHardwareStatusLog(Endpoints):
    """Evses: latest hardware status log."""

    resource_name: ClassVar[str] = "evses/latest-hardware-status-log"

    @overload
    def get(
        self, evse: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self, evse: int | str, *, dry_run: Literal[False] = False, **arguments: Unpack[CallOptions]
    ) -> Answer: ...
    def get(
        self, evse: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Answer | Request:
        """What there is of it.

        `GET /public-api/resources/evses/v2.0/{evse}/latest-hardware-status-log`. No more than its
        path is known: models and parameters are not.
        """
        answer: Answer | Request = self._ask("get", (evse,), {**arguments}, dry_run=dry_run)
        return answer


class EvsesNotes(Endpoints):
    """Evses: notes."""

    resource_name: ClassVar[str] = "evses/notes"

    @overload
    def list(
        self,
        evse: int | str,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def list(
        self,
        evse: int | str,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer]: ...
    def list(
        self,
        evse: int | str,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        **arguments: Unpack[CallOptions],
    ) -> Lister[Answer] | Request:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/evses/v2.0/{evse}/notes`. No more than its path is known:
        models and parameters are not.
        """
        return self._list((evse,), {"per_page": per_page, **arguments}, dry_run=dry_run)

    @overload
    def get(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer: ...
    def get(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request:
        """One of them.

        `GET /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request = self._ask(
            "get",
            (
                evse,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def create(
        self,
        evse: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        evse: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def create(
        self,
        evse: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/evses/v2.0/{evse}/notes`. No more than its path is known:
        models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "create", (evse,), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        evse: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        evse: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def update(
        self,
        evse: int | str,
        note: int | str,
        body: Mapping[str, object] | None = None,
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "update",
            (
                evse,
                note,
            ),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | None: ...
    def delete(
        self,
        evse: int | str,
        note: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Answer | Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/evses/v2.0/{evse}/notes/{note}`. No more than its path is
        known: models and parameters are not.
        """
        answer: Answer | Request | None = self._ask(
            "delete",
            (
                evse,
                note,
            ),
            {**arguments},
            dry_run=dry_run,
        )
        return answer
