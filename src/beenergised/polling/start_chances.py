"""Whether a start may still begin that was not seen to: the same for every API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from beenergised.errors import BeEnergisedError, StartTimeoutError


@dataclass(frozen=True, slots=True)
class Chance:
    """Whether a start that was not seen to begin may still do so.

    may_still_start: None where that is not known.
    new_start_safe_at: from when another start cannot make two; None where nothing says so.
    why: in words, for a person.
    """

    may_still_start: bool | None
    new_start_safe_at: datetime | None
    why: str


def start_timeout(
    message: str, chance: Chance, *, charge: object, failure: BeEnergisedError | None
) -> StartTimeoutError:
    """The exception of a start that was not seen to begin before the deadline.

    `message` says what was last seen of it; `failure` is what came instead of the last answer.
    """
    if failure is not None:
        message += f" The last answer did not come ({failure.message})"
    if chance.may_still_start is None:
        message += f" Nobody knows whether one did: {chance.why}. Look there before a new start."
    elif chance.may_still_start:
        message += f" It may still start: {chance.why}."
        if chance.new_start_safe_at is not None:
            message += f" A new start is safe from {chance.new_start_safe_at:%H:%M:%S} UTC on."
    else:
        message += " A new start is safe."
    return StartTimeoutError(
        message,
        charge=charge,
        may_still_start=chance.may_still_start,
        new_start_safe_at=chance.new_start_safe_at,
        response=failure.response if failure is not None else None,
    )
