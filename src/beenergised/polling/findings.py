"""What could be found out of a start whose answer was lost: the same for every API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, TypeAlias, TypeVar

ChargeT_co = TypeVar("ChargeT_co", covariant=True)

Outcome: TypeAlias = Literal["found", "not_found", "cannot_tell"]


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
