# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/actions/_async/reservations.py
"""What can be done with reservations, beside reading and writing them."""

from __future__ import annotations

from typing import Unpack

from beenergised.public_api.actions._sync.base import Acting
from beenergised.public_api.actions.arguments import Id, given, whole
from beenergised.transport.options import CallOptions
from beenergised.validation import check_flag, check_text, optional


class ReservationActions(Acting):
    """Actions on reservations. `charge_points.reserve` makes one."""

    def cancel(
        self,
        id: Id,
        *,
        force: bool = False,
        reason: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """End a reservation, so that its EVSE is free again.

        Raises `ActionRefusedError` if the charge point refuses, which `force` overrules. Never
        sent twice; if the answer was lost, `client.reservations.get(id).status` tells.

        Args:
            id: of the reservation: `charge_points.reserve(…).reservation_id`.
            force: cancel even if the charge point refuses.
            reason: kept by the service.
            options: as in `charge_points.reserve`.
        """
        body = given(
            force=check_flag("force", force) or None,
            reason=optional(check_text, "reason", reason, blank=True),
        )
        self._carry_out("reservation", "cancel", (whole("id", id),), options, body=body or None)
