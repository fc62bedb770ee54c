"""A start whose answer was lost: looking for the charge that came of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from beenergised.cli.context import Invocation
from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import local_time_with_zone
from beenergised.errors import BeEnergisedError, OutcomeUnknownError, StartError

if TYPE_CHECKING:
    from beenergised.polling.findings import Findings
    from beenergised.transport.clock import Clock

#: The handle of a charge, of whichever API.
ChargeT = TypeVar("ChargeT")

_BEFORE_ANOTHER: Final = "Before starting again, look for the charge."


@dataclass(frozen=True, slots=True)
class Search(Generic[ChargeT]):
    """How the charge of a start is looked for whose answer was lost.

    reconcile: looks once; its argument is how long that may take, in seconds.
    clock: what time is measured by.
    by_hand: the command by which a person can look.
    """

    reconcile: Callable[[float | None], Findings[ChargeT]]
    clock: Clock
    by_hand: Sequence[str]


def found_again(
    invocation: Invocation,
    search: Search[ChargeT],
    error: OutcomeUnknownError,
    *,
    wait: bool,
    within: float | None,
) -> ChargeT:
    """The charge of a start whose answer was lost.

    With `wait`, it is looked for until it cannot begin any more, or for `within` seconds. Raises
    `error` itself if it may still begin, and `StartError` if nothing came of it for certain.
    """
    invocation.notice(
        "The answer to the start was lost, and the start is not repeated. Looking for its charge."
    )
    try:
        found = search.reconcile(None)
        if found.outcome == "cannot_tell" and wait:
            found = _looked_until_told(search, found, within)
    except BeEnergisedError as failure:
        invocation.notice(f"It could not be looked for: {failure.message}")
        _tell_where_to_look(invocation, search)
        raise error from failure
    except KeyboardInterrupt:
        invocation.interrupted(_BEFORE_ANOTHER, {"look": search.by_hand})
        raise
    _tell(invocation, found)
    if found.charge is not None:
        return found.charge
    if found.outcome == "not_found":
        raise StartError(
            f"No charge came of the start: {found.why}.", operation=error.operation
        ) from error
    _tell_where_to_look(invocation, search)
    raise error


def _looked_until_told(
    search: Search[ChargeT], first: Findings[ChargeT], within: float | None
) -> Findings[ChargeT]:
    from beenergised.polling import Look, Pace, Poll

    if first.look_again_at is None:
        return first
    left = first.look_again_at - datetime.fromtimestamp(search.clock.time(), UTC)
    # A little longer, so that the last look is after the end.
    seconds = max(left.total_seconds(), 0.0) + 5.0 if within is None else within
    told: Look[Findings[ChargeT]] = Look(
        lambda found: found.outcome, lambda found: found.outcome != "cannot_tell"
    )
    poll = Poll(search.clock, search.reconcile, told, timeout=seconds, pace=Pace())
    for _ in poll.changes():
        pass
    return poll.outcome.state or first


def _tell(invocation: Invocation, found: Findings[ChargeT]) -> None:
    later = found.look_again_at.isoformat() if found.look_again_at is not None else None
    if invocation.wants_json:
        facts = {"outcome": found.outcome, "why": found.why, "look_again_at": later}
        write_error_line(json.dumps({"reconciliation": facts}, ensure_ascii=False))
        return
    outcome = {"found": "Found", "not_found": "Nothing", "cannot_tell": "Not found so far"}
    again = f" Look again after {local_time_with_zone(later, seconds=True)}." if later else ""
    invocation.notice(f"{outcome[found.outcome]}: {found.why}.{again}")


def _tell_where_to_look(invocation: Invocation, search: Search[ChargeT]) -> None:
    invocation.notice(_BEFORE_ANOTHER)
    invocation.suggest({"look": search.by_hand})
