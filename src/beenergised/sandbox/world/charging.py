"""How a remote start goes on: its state, and the charge's, as functions of a moment.

Nothing here waits, and there is no timer. When a start is made, it is written down when each of
its steps happens (in the future too); what it has come to is computed when somebody asks, with the
sandbox's clock. See `SandboxSettings.charging` for how the moments are chosen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from beenergised._public_names import public_in

#: How the stations with a name in `Sandbox.charging_connectors` behave: their EVSE ids. All others
#: accept, those of other operators (roaming) as this one does.
NAMED_CONNECTORS: Final = {
    "accepts": "AT*SBX*E000001*1",
    "refuses": "AT*SBX*E000002*1",
    "silent": "AT*SBX*E000007*1",
    "stuck": "AT*SBX*E000008*1",
    "roaming": "DE*RMG*E000054*2",
    "busy": "AT*SBX*E000006*1",
    "loses_answer": "AT*SBX*E000012*1",
    "dc": "AT*SBX*E000004*1",
    "no_remote": "AT*SBX*E000005*1",
}

#: Documented: a start is permitted for ten minutes where it does not say until when, and one that
#: waits for its transaction is closed after five.
PERMITTED_SECONDS: Final = 600.0
CLOSED_AFTER_SECONDS: Final = 300.0


class Status(StrEnum):
    """The statuses of an attempt; the words are those of the service's guide."""

    PENDING = "pending"
    SENDING = "sending"
    WAITING = "waiting_for_start_transaction"
    ATTACHED = "charge_log_attached"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a start failed. The first is the service's sentence; the others are the sandbox's."""

    REFUSED = "The charging station has rejected the request."
    NO_ANSWER = "The charging station did not answer."
    UNDER_WAY = "A start or a charge is already under way at this connector."
    NO_REMOTE = "The charging station takes no remote commands."
    CLOSED = "The charging station began no transaction within five minutes."
    EXPIRED = "Charging had not begun by the time until which the start was valid."
    CARD_UNKNOWN = "The card is not known."
    CARD_INACTIVE = "The card is inactive."
    CARD_EXPIRED = "The card has expired."
    CARD_ELSEWHERE = "The card is not accepted at this connector."
    CARD_PREAUTH = "The card is not accepted without an amount that is authorised before."
    NO_CARD = "No card of the contact is accepted at this connector."


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True)
class Start:
    """A remote start that was carried out, and the moments (seconds since 1970) of its steps.

    `sent`, `answered` and `begun` are when the station is asked, when it answers, and when it
    begins to charge; None where that is not decided yet. `ends` is when the charge ends, if that
    is decided. `refusal` is why the service did not even ask the station.
    """

    id: str
    contact_id: str
    connector_id: str
    tag: str
    method: str
    behaviour: str
    roaming: bool
    created: float
    valid_until: float
    sent: float | None
    answered: float | None
    begun: float | None
    ends: float | None
    stop_seconds: float | None
    refusal: str | None
    chargelog_id: str
    session_id: str
    card_type: str
    rate: str
    package_cents: int | None
    extra_wh: int

    @property
    def at(self) -> datetime:
        """When it was carried out, by the sandbox's clock."""
        return datetime.fromtimestamp(self.created, UTC)

    @property
    def is_attempt(self) -> bool:
        """Whether it goes the way of attempts, which does not lead to other operators' stations."""
        return self.method in {"attemptRemoteStart", "remoteStartWithPreauth"}


@dataclass(frozen=True, slots=True)
class Progress:
    """What a start has come to at a moment."""

    status: Status
    failure: str | None = None
    #: When it failed, or when charging began.
    since: float | None = None


def tick(moment: float) -> float:
    """The millisecond that a moment is in: the API's dates have no more.

    What is to happen two seconds later has then happened when two seconds were added, in parts too.

    >>> tick(1.2345)
    1.234
    """
    return math.floor(moment * 1000) / 1000


def progress(start: Start, now: float) -> Progress:
    """What `start` has come to; later moments never lead back.

    Documented for attempts: pending, sending, then failed or waiting, then attached; at stations of
    other operators pending for ever.
    """
    if start.refusal is not None:
        return Progress(Status.FAILED, start.refusal, start.created)
    if start.roaming and start.is_attempt:
        return Progress(Status.PENDING)
    failed_at, reason = _failure(start)
    begun = begun_at(start)
    if begun is not None and begun <= now:
        return Progress(Status.ATTACHED, since=begun)
    if begun is None and failed_at <= now:
        return Progress(Status.FAILED, reason, failed_at)
    steps = ((start.answered, Status.WAITING), (start.sent, Status.SENDING))
    reached = (status for at, status in steps if at is not None and at <= now)
    return Progress(next(reached, Status.PENDING))


def begun_at(start: Start) -> float | None:
    """When charging begins, if it does."""
    if start.begun is None or start.refusal is not None or start.behaviour != "accepts":
        return None
    return start.begun if start.begun <= _failure(start)[0] else None


def accepted_at(start: Start) -> float | None:
    """When the station accepts: from then on there is a charge log, even if nothing comes of it."""
    if start.answered is None or start.refusal is not None:
        return None
    accepts = start.behaviour in {"accepts", "stuck"} and start.answered <= start.valid_until
    return start.answered if accepts else None


def ended_at(start: Start) -> float | None:
    """When the charge ends, if that is decided: it was stopped, or stops by itself."""
    begun = begun_at(start)
    if begun is None:
        return None
    by_itself = None if start.stop_seconds is None else begun + start.stop_seconds
    ends = [end for end in (start.ends, by_itself) if end is not None]
    return max(begun, min(ends)) if ends else None


def is_over(start: Start, now: float) -> bool:
    """Whether nothing more comes of it."""
    state = progress(start, now)
    if state.status == Status.ATTACHED:
        end = ended_at(start)
        return end is not None and end <= now
    return state.status == Status.FAILED


def next_change(start: Start, now: float) -> float | None:
    """When more than its energy changes the next time, as far as that is decided."""
    begun = begun_at(start)
    if begun is not None:
        changes = [accepted_at(start), begun, ended_at(start)]
    else:
        changes = [accepted_at(start), _failure(start)[0]]
    if is_over(start, now):
        return None
    return min((change for change in changes if change is not None and change > now), default=None)


def _failure(start: Start) -> tuple[float, str]:
    """When the start fails unless charging began by then, and why."""
    found = [(start.valid_until, Reason.EXPIRED)]
    if start.answered is not None:
        if start.behaviour == "refuses":
            found.append((start.answered, Reason.REFUSED))
        elif start.behaviour == "silent":
            found.append((start.answered, Reason.NO_ANSWER))
        else:
            found.append((start.answered + CLOSED_AFTER_SECONDS, Reason.CLOSED))
            if start.behaviour == "stuck" and start.begun is not None:
                found.append((start.begun, Reason.CLOSED))
    return min(found)


# --- What the car takes --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Car:
    """What charges: how much it takes at once, and until it is full."""

    power_w: int
    room_wh: int

    def energy_wh(self, seconds: float) -> int:
        """What it took in so many seconds."""
        return min(self.room_wh, int(self.power_w * max(0.0, seconds) / 3600))

    def power_at(self, seconds: float) -> int:
        """How much it takes then: nothing once it is full."""
        return self.power_w if self.energy_wh(seconds) < self.room_wh else 0

    @property
    def seconds_to_full(self) -> float:
        """How long it charges at most."""
        return self.room_wh * 3600 / self.power_w
