# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/actions/_async/charge_points.py
"""What can be done with charge points, beside reading and writing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from beenergised.public_api.actions._sync.charging_profiles import ChargePointProfiles
from beenergised.public_api.actions._sync.configuration import ChargePointConfiguration
from beenergised.public_api.actions._sync.maintenance import ChargePointUpkeep
from beenergised.public_api.actions.acceptance import Acceptance
from beenergised.public_api.actions.arguments import (
    Availability,
    Id,
    Newer,
    ResetKind,
    TriggeredMessage,
    given,
    one_of,
    whole,
)
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text, optional

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.charge_point_actions import (
        ChargePointReserveResponse,
        ChargePointResetResponse,
        ChargePointUnlockResponse,
    )


class ChargePointActions(ChargePointProfiles, ChargePointUpkeep, ChargePointConfiguration):
    """Actions on charge points.

    None is ever sent twice by the library: one whose answer is lost raises `OutcomeUnknownError`.
    One that the charge point or the platform refuses raises `ActionRefusedError`. That an action
    is accepted does not mean that it has been carried out.
    """

    def reserve(
        self,
        id: Id,
        evse_id: Id,
        *,
        user_id: Id,
        reason: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ChargePointReserveResponse:
        """Keep an EVSE free for a user. The answer's `reservation_id` names the reservation.

        For how long is not documented; `client.reservations` lists it, and its `cancel` ends it.
        If the answer was lost: `client.reservations.list(evse_id=…, user_id=…, status="active")`.

        Args:
            id: of the charge point.
            evse_id: of the EVSE, not the number that it has within the charge point.
            user_id: whom it is kept for.
            reason: None, or empty: the service puts one of its own.
            options: `timeout` and `attempt_timeout` in seconds, `headers`.
        """
        body = given(
            user_id=whole("user_id", user_id),
            reason=optional(check_text, "reason", reason, blank=True),
        )
        path = whole("id", id), whole("evse_id", evse_id)
        answer: ChargePointReserveResponse = self._carry_out(
            "charge-point", "reserve", path, options, body=body
        )
        return answer

    def unlock(
        self, id: Id, evse_id: Id, **options: Unpack[CallOptions]
    ) -> ChargePointUnlockResponse:
        """Release the plug in the socket of an EVSE (`evse_id`, not its number)."""
        path = whole("id", id), whole("evse_id", evse_id)
        answer: ChargePointUnlockResponse = self._carry_out("charge-point", "unlock", path, options)
        return answer

    def reset(
        self, id: Id, type: ResetKind | Newer, **options: Unpack[CallOptions]
    ) -> ChargePointResetResponse:
        """Restart a charge point: `soft`, its controller; `hard`, all of it.

        Some makers do not tell the two apart (documented).
        """
        path = whole("id", id), one_of("type", type, ResetKind)
        answer: ChargePointResetResponse = self._carry_out("charge-point", "reset", path, options)
        return answer

    def change_availability(
        self,
        id: Id,
        type: Availability | Newer,
        *,
        evse_network_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> Acceptance:
        """Let charging be possible, or not.

        Returns `accepted`, or `scheduled` where it waits until the transactions that run have
        ended (the service answers 204 then).

        Args:
            id: of the charge point.
            type: `Operative` or `Inoperative`.
            evse_network_id: the number of one EVSE within the charge point; None: all of it.
            options: as in `reserve`.
        """
        network = None
        if evse_network_id is not None:
            network = whole("evse_network_id", evse_network_id)
        body = given(type=one_of("type", type, Availability), evse_network_id=network)
        return self._schedule(
            "charge-point", "change-availability", (whole("id", id),), options, body=body
        )

    def trigger_message(
        self, id: Id, type: TriggeredMessage | Newer, **options: Unpack[CallOptions]
    ) -> None:
        """Have the charge point send an OCPP message, such as `Heartbeat`, to the service.

        Some are of OCPP 2.0.1 only (`TransactionEvent`, `LogStatusNotification`, …).
        """
        self._carry_out(
            "charge-point",
            "trigger-message",
            (whole("id", id),),
            options,
            body={"type": one_of("type", type, TriggeredMessage)},
        )
