# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: reservations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import AsyncLister
from beenergised.public_api.actions._async.reservations import AsyncReservationActions
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.reservations import Reservation
    from beenergised.public_api._typed.arguments.reservations import ListReservationsArguments


class AsyncReservations(AsyncReservationActions):
    """Reservations."""

    resource_name: ClassVar[str] = "reservations"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListReservationsArguments],
    ) -> AsyncLister[Reservation]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/reservations/v1.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    async def get(self, reservation: int | str, **arguments: Unpack[CallOptions]) -> Reservation:
        """One of them.

        `GET /public-api/resources/reservations/v1.0/{reservation}`.
        """
        answer: Reservation = await self._ask("get", (reservation,), {**arguments})
        return answer
