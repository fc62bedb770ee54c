"""Enums for fields that the schema types as text, but whose values are documented."""

from __future__ import annotations

from beenergised._public_names import public_in
from beenergised.base_models.open_enums import OpenEnum


@public_in("beenergised.models")
class ChargelogStatus(OpenEnum):
    """The state of a charge log.

    The schema says text; the service's FAQ lists these five. Charge logs can be filtered by two
    of them, see `ChargelogFilterStatus`.
    """

    STARTED = "started"
    """Charging."""
    WAITING_FOR_TRANSACTION = "waiting_for_transaction"
    """Waiting for the station to begin."""
    ROAMING_START = "roaming_start"
    """Started through roaming."""
    ROAMING_WAITING_FOR_TRANSACTION = "roaming_waiting_for_transaction"
    """Waiting for a roaming station to begin."""
    STOPPED = "stopped"
    """Ended."""
