# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_async/session_search.py
"""Looking for the session of a start whose answer does not name it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

from beenergised.public_api._sync.caller import PublicApiCaller
from beenergised.public_api.arguments import asked_for
from beenergised.public_api.index import find_endpoint, find_resource
from beenergised.public_api.lost_sessions import (
    WRONG_CLOCK,
    LostSessionStart,
    SessionReconciliation,
    Traces,
    judge,
)
from beenergised.public_api.session_states import OperatorChargingSettings
from beenergised.transport.options import CallOptions

#: How many rows of each list are looked through.
_MOST: Final = 500


def search(
    caller: PublicApiCaller,
    lost: LostSessionStart,
    settings: OperatorChargingSettings,
    options: CallOptions,
) -> SessionReconciliation[Any]:  # Any: whoever asked adds the handle
    """What sessions and authorizations tell of a start. The authorizations, which no filter
    narrows to a place, are read only where the sessions do not tell.
    """
    now = datetime.fromtimestamp(caller.clock.time(), UTC)
    since = lost.since(settings) - timedelta(seconds=WRONG_CLOCK)
    place = (
        {"evseId": lost.evse_id}
        if lost.evse_id is not None
        else {"chargePointId": lost.charge_point_id}
    )
    # Not by when it began: what a session that waits says of that is not documented.
    sessions = _rows(caller, "sessions", {**place, "lastUpdatedAfter": since}, options)
    is_cut = len(sessions) >= _MOST
    judged = judge(lost, Traces(sessions=sessions, is_cut=is_cut), now, settings)
    if judged.outcome == "found":
        return judged
    until = lost.ends_at(settings) + timedelta(seconds=WRONG_CLOCK)
    created = {"createdAfter": since, "createdBefore": until}
    made = _rows(caller, "authorizations", created, options)
    is_cut = is_cut or len(made) >= _MOST
    traces = Traces(sessions=sessions, authorizations=made, is_cut=is_cut)
    return judge(lost, traces, now, settings)


def _rows(
    caller: PublicApiCaller, resource: str, filters: dict[str, Any], options: CallOptions
) -> list[Any]:  # Any: the model of the resource
    endpoint = find_endpoint(find_resource(resource), "list")
    arguments = {**filters, **cast("dict[str, object]", options)}
    asked = asked_for(endpoint, caller.style, (), arguments, timezone=caller.timezone)
    rows = caller.list(asked, per_page=None, name=resource)
    return [row for row in rows.limit(_MOST)]
