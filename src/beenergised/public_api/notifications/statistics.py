"""How many of what came to a receiver."""

from __future__ import annotations

from dataclasses import dataclass

from beenergised._public_names import public_in


@public_in("beenergised.public_api.notifications")
@dataclass(frozen=True, slots=True)
class ReceiverCounts:
    """What a receiver has seen since it was made.

    `accepted` were answered with 202; so were `duplicates`, which are not handled again. Of the
    accepted ones, `handled` went through every handler for their type, which may be none, `failed`
    through handlers of which one raised, `undelivered` were left when the receiver stopped; the
    rest waits or is under way. `refused` were not as they must be (400, 401, 405, 408, 413, 415),
    `put_off` were answered with 503.
    """

    accepted: int = 0
    duplicates: int = 0
    handled: int = 0
    failed: int = 0
    undelivered: int = 0
    refused: int = 0
    put_off: int = 0
