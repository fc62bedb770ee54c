"""A start whose answer was lost: looking for the charge that came of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from beenergised.cli.charge_handles import LATEST_CHARGES
from beenergised.cli.invocation import Invocation, write_error_line
from beenergised.cli.rows import local_time_with_zone
from beenergised.errors import BeEnergisedError, OutcomeUnknownError, StartError

if TYPE_CHECKING:
    from beenergised.graphql._sync.charge import Charge
    from beenergised.graphql._sync.client import Client
    from beenergised.graphql.lost_starts import Reconciliation

_BEFORE_ANOTHER: Final = "Before starting again, look for the charge."


def found_again(
    invocation: Invocation,
    client: Client,
    error: OutcomeUnknownError,
    *,
    wait: bool,
    within: float | None,
) -> Charge:
    """The charge of a start whose answer was lost.

    With `wait`, it is looked for until it cannot begin any more, or for `within` seconds. Raises
    `error` itself if it may still begin, and `StartError` if nothing came of it for certain.
    """
    invocation.notice(
        "The answer to the start was lost, and the start is not repeated. Looking for its charge."
    )
    try:
        found = client.charging.reconcile(error)
        if found.outcome == "cannot_tell" and wait:
            found = _looked_until_told(client, error, found, within)
    except BeEnergisedError as failure:
        invocation.notice(f"It could not be looked for: {failure.message}")
        _tell_where_to_look(invocation)
        raise error from failure
    except KeyboardInterrupt:
        invocation.interrupted(_BEFORE_ANOTHER, {"look": LATEST_CHARGES})
        raise
    _tell(invocation, found)
    if found.charge is not None:
        return found.charge
    if found.outcome == "not_found":
        raise StartError(
            f"No charge came of the start: {found.why}.", operation=error.operation
        ) from error
    _tell_where_to_look(invocation)
    raise error


def _looked_until_told(
    client: Client,
    error: OutcomeUnknownError,
    first: Reconciliation[Charge],
    within: float | None,
) -> Reconciliation[Charge]:
    from beenergised.polling import Look, Pace, Poll

    clock = client.pool.driver.clock
    if first.look_again_at is None:
        return first
    left = first.look_again_at - datetime.fromtimestamp(clock.time(), UTC)
    # A little longer, so that the last look is after the end.
    seconds = max(left.total_seconds(), 0.0) + 5.0 if within is None else within

    def look_again(within: float) -> Reconciliation[Charge]:
        return client.charging.reconcile(error, timeout=within)

    told: Look[Reconciliation[Charge]] = Look(
        lambda found: found.outcome, lambda found: found.outcome != "cannot_tell"
    )
    poll = Poll(clock, look_again, told, timeout=seconds, pace=Pace())
    for _ in poll.changes():
        pass
    return poll.outcome.state or first


def _tell(invocation: Invocation, found: Reconciliation[Charge]) -> None:
    later = found.look_again_at.isoformat() if found.look_again_at is not None else None
    if invocation.wants_json:
        facts = {"outcome": found.outcome, "why": found.why, "look_again_at": later}
        write_error_line(json.dumps({"reconciliation": facts}, ensure_ascii=False))
        return
    outcome = {"found": "Found", "not_found": "Nothing", "cannot_tell": "Not found so far"}
    again = f" Look again after {local_time_with_zone(later, seconds=True)}." if later else ""
    invocation.notice(f"{outcome[found.outcome]}: {found.why}.{again}")


def _tell_where_to_look(invocation: Invocation) -> None:
    invocation.notice(_BEFORE_ANOTHER)
    invocation.suggest({"look": LATEST_CHARGES})
