"""What could be found out of a start whose answer was lost: the same for every API."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Literal, TypeAlias, TypeVar

from beenergised.errors import InvalidArgumentError, OutcomeUnknownError

ChargeT_co = TypeVar("ChargeT_co", covariant=True)

Outcome: TypeAlias = Literal["found", "not_found", "cannot_tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationResult(Generic[ChargeT_co]):
    """What could be found out of a start whose answer was lost; each API adds its candidates."""

    outcome: Outcome
    why: str
    charge: ChargeT_co | None = None
    look_again_at: datetime | None = None


def sent_start(error: OutcomeUnknownError, starts: Collection[str]) -> datetime:
    """Return when the start was sent whose response was lost; `starts` are the operations that
    there are. Raises `InvalidArgumentError` for any other error.
    """
    # The annotation promises it, but callers without a type checker exist.
    if not isinstance(error, OutcomeUnknownError):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(
            "error",
            f"error must be an OutcomeUnknownError of a start, not {type(error).__name__}. Pass "
            "the exception that the start raised.",
        )
    if error.operation not in starts:
        known = ", ".join(sorted(starts))
        raise InvalidArgumentError(
            "error", f"{error.operation!r} starts no charge; those that do: {known}."
        )
    if error.sent_at is None:
        raise InvalidArgumentError("error", "The error does not say when the start was sent.")
    return error.sent_at


def decide(*doubts: tuple[object, str], absent: str) -> tuple[Outcome, str]:
    """Return the outcome of a lost start that was not found, and why.

    The first of the `doubts` that is true leaves it open, because a new start beside one that was
    overlooked is paid twice. Without any, nothing came of it: `absent` says why.
    """
    for holds, why in doubts:
        if holds:
            return "cannot_tell", why
    return "not_found", absent
