"""What could be found out of a start whose answer was lost: the same for every API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, TypeAlias, TypeVar

from beenergised.errors import InvalidArgumentError, OutcomeUnknownError

ChargeT_co = TypeVar("ChargeT_co", covariant=True)

Outcome: TypeAlias = Literal["found", "not_found", "cannot_tell"]


def check_outcome_unknown(error: object) -> None:
    """Raise `InvalidArgumentError` unless `error` is an `OutcomeUnknownError`."""
    if not isinstance(error, OutcomeUnknownError):
        raise InvalidArgumentError(
            "error",
            f"error must be an OutcomeUnknownError of a start, not {type(error).__name__}. Pass "
            "the exception that the start raised.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings(Generic[ChargeT_co]):
    """What could be found out of a start whose answer was lost.

    outcome: "found": it arrived, and `charge` follows it (it may have failed since: see its
        `.state`); "not_found": it cannot begin any more, so a new start is safe; "cannot_tell":
        it may have arrived and may still begin.
    charge: the handle, if found.
    why: in words, for a person.
    look_again_at: when another look will tell more (aware); None where none will.
    """

    outcome: Outcome
    why: str
    charge: ChargeT_co | None = None
    look_again_at: datetime | None = None
