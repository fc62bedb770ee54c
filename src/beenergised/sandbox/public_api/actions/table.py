"""Which actions have state: the operations of the document, and what carries each out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from beenergised.sandbox.public_api.actions import (
    payments,
    profiles,
    reservations,
    sessions,
    starting,
)
from beenergised.sandbox.public_api.actions.doing import Doing
from beenergised.sandbox.public_api.happenings import Handler
from beenergised.wire import Response

#: By the ids of the operations.
ACTIONS: Final[dict[str, Callable[[Doing], Response]]] = {
    "chargePointStart": starting.start_at_point,
    "chargePointStartEvse": starting.start_at_evse_of_point,
    "evseStart": starting.start_at_evse,
    "chargePointStop": starting.stop_session,
    "chargePointReserve": reservations.reserve,
    "reservationCancel": reservations.cancel_reservation,
    "chargePointSetChargingProfile": profiles.set_profile,
    "chargePointClearChargingProfile": profiles.clear_profiles,
}

#: By the names of what is planned.
HANDLERS: Final[dict[str, Handler]] = {
    sessions.GO_ON: sessions.go_on,
    sessions.STOP: sessions.stop,
    sessions.PAY: payments.pay,
    starting.PLUG_IN: starting.plug_in,
    reservations.EXPIRE: reservations.expire_reservation,
}
