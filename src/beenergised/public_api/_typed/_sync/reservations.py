# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/reservations.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: reservations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.reservation_actions import ReservationActions
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.reservations import Reservation
    from beenergised.public_api._typed.arguments.reservations import ListReservationsArguments


class Reservations(ReservationActions):
    """Reservations."""

    resource_name: ClassVar[str] = "reservations"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReservationsArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReservationsArguments],
    ) -> Lister[Reservation]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReservationsArguments],
    ) -> Lister[Reservation] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/reservations/v1.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self, reservation: int | str, *, dry_run: Literal[True], **arguments: Unpack[CallOptions]
    ) -> Request: ...
    @overload
    def get(
        self,
        reservation: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> Reservation: ...
    def get(
        self, reservation: int | str, *, dry_run: bool = False, **arguments: Unpack[CallOptions]
    ) -> Reservation | Request:
        """One of them.

        `GET /public-api/resources/reservations/v1.0/{reservation}`.
        """
        answer: Reservation | Request = self._ask(
            "get", (reservation,), {**arguments}, dry_run=dry_run
        )
        return answer
