# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/reservations.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: reservations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.actions._sync.reservations import ReservationActions
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.reservations import Reservation
    from beenergised.public_api._typed.arguments.reservations import ListReservationsArguments


class Reservations(ReservationActions):
    """Reservations."""

    resource_name: ClassVar[str] = "reservations"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReservationsArguments],
    ) -> Lister[Reservation]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/reservations/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(self, reservation: int | str, **arguments: Unpack[CallOptions]) -> Reservation:
        """One of them.

        `GET /public-api/resources/reservations/v1.0/{reservation}`.
        """
        answer: Reservation = self._ask("get", (reservation,), {**arguments})
        return answer
