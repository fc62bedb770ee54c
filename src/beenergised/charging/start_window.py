"""Whether a start may still begin that was not seen to begin: the same for every API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StartWindow:
    """Whether a start that was not seen to begin may still do so.

    may_still_start: None where that is not known.
    new_start_safe_at: from when another start cannot make two; None where nothing says so.
    why: in words, for a person.
    """

    may_still_start: bool | None
    new_start_safe_at: datetime | None
    why: str
