# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/sessions.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: sessions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.actions._sync.sessions import SessionActions
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.sessions import Session, SessionConsumptionStat
    from beenergised.public_api._typed.arguments.sessions import (
        GetSessionArguments,
        ListSessionsArguments,
        SessionsInclude,
    )


class Sessions(SessionActions):
    """Sessions."""

    resource_name: ClassVar[str] = "sessions"

    @cached_property
    def consumption_stats(self) -> SessionsConsumptionStats:
        """Sessions: consumption stats."""
        return SessionsConsumptionStats(self._caller)

    def list(
        self,
        *,
        include: SessionsInclude | Iterable[SessionsInclude] = (),
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSessionsArguments],
    ) -> Lister[Session]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/sessions/v1.0`.
        """
        return self._list(
            (), {"include": include, "per_page": per_page, "filters": filters, **arguments}
        )

    def get(
        self,
        session: int | str,
        *,
        include: SessionsInclude | Iterable[SessionsInclude] = (),
        **arguments: Unpack[GetSessionArguments],
    ) -> Session:
        """One of them.

        `GET /public-api/resources/sessions/v1.0/{session}`.
        """
        answer: Session = self._ask("get", (session,), {"include": include, **arguments})
        return answer


class SessionsConsumptionStats(Endpoints):
    """Sessions: consumption stats."""

    resource_name: ClassVar[str] = "sessions/consumption-stats"

    def list(
        self, session: int | str, **arguments: Unpack[CallOptions]
    ) -> Lister[SessionConsumptionStat]:
        """The list, page by page as it is read; nothing is sent before.

        `GET /public-api/resources/sessions/v1.0/{session}/consumption-stats`.
        """
        return self._list((session,), {**arguments})
