"""The reconciliation of a start whose response was lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from beenergised.cli.charge.charge_api import ChargeApi, HandleT
from beenergised.cli.context import Invocation
from beenergised.cli.messages import write_error_line
from beenergised.cli.output.columns import local_time_with_zone
from beenergised.errors import BeEnergisedError, OutcomeUnknownError, StartError
from beenergised.polling import Look, Pace, Poll

if TYPE_CHECKING:
    from beenergised.charging.reconciliation import ReconciliationResult

_BEFORE_ANOTHER: Final = "Before starting again, look for the charge."


def find_lost_charge(
    invocation: Invocation,
    api: ChargeApi[HandleT],
    error: OutcomeUnknownError,
    look: Sequence[str],
    *,
    wait: bool,
    within: float | None,
) -> HandleT:
    """Return the charge of a start whose response was lost. `look` is the command to look by hand.

    With `wait`, it is looked for until it cannot begin any more, or for `within` seconds. Raises
    `error` itself if it may still begin, and `StartError` if nothing came of it for certain.
    """
    invocation.notice(
        "The answer to the start was lost, and the start is not repeated. Looking for its charge."
    )
    try:
        found = api.reconcile(error, None)
        if found.outcome == "cannot_tell" and wait:
            found = _look_until_told(api, error, found, within)
    except BeEnergisedError as failure:
        invocation.notice(f"It could not be looked for: {failure.message}")
        _suggest_look(invocation, look)
        raise error from failure
    except KeyboardInterrupt:
        invocation.interrupted(_BEFORE_ANOTHER, {"look": look})
        raise
    _report(invocation, found)
    if found.charge is not None:
        return found.charge
    if found.outcome == "not_found":
        raise StartError(
            f"No charge came of the start: {found.why}.", operation=error.operation
        ) from error
    _suggest_look(invocation, look)
    raise error


def _look_until_told(
    api: ChargeApi[HandleT],
    error: OutcomeUnknownError,
    first: ReconciliationResult[HandleT],
    within: float | None,
) -> ReconciliationResult[HandleT]:
    if first.look_again_at is None:
        return first
    left = first.look_again_at - datetime.fromtimestamp(api.clock.time(), UTC)
    # A little longer, so that the last look is after the end.
    seconds = max(left.total_seconds(), 0.0) + 5.0 if within is None else within
    told: Look[ReconciliationResult[HandleT]] = Look(
        lambda found: found.outcome, lambda found: found.outcome != "cannot_tell"
    )
    poll = Poll(
        api.clock, lambda seconds: api.reconcile(error, seconds), told, timeout=seconds, pace=Pace()
    )
    for _ in poll.changes():
        pass
    return poll.outcome.state or first


def _report(invocation: Invocation, found: ReconciliationResult[HandleT]) -> None:
    later = found.look_again_at.isoformat() if found.look_again_at is not None else None
    if invocation.wants_json:
        facts = {"outcome": found.outcome, "why": found.why, "look_again_at": later}
        write_error_line(json.dumps({"reconciliation": facts}, ensure_ascii=False))
        return
    outcome = {"found": "Found", "not_found": "Nothing", "cannot_tell": "Not found so far"}
    again = f" Look again after {local_time_with_zone(later, seconds=True)}." if later else ""
    invocation.notice(f"{outcome[found.outcome]}: {found.why}.{again}")


def _suggest_look(invocation: Invocation, look: Sequence[str]) -> None:
    invocation.notice(_BEFORE_ANOTHER)
    invocation.suggest({"look": look})
