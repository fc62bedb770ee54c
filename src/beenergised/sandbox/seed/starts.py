"""Remote starts that were tried before the sandbox was opened: one in each documented state."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any, Final

from beenergised.sandbox.seed.contacts import DEMO_USERNAME
from beenergised.sandbox.world.costs import Place
from beenergised.sandbox.world.random_data import id_for, iso
from beenergised.sandbox.world.store import Store, Value

#: The states that the service's guide names, with what belongs to each: minutes since the last
#: message to the station, if any, and what went wrong.
_ATTEMPTS: Final = {
    "pending": (None, None),
    "sending": (0, None),
    "failed": (7, "The charging station has rejected the request."),
    "waiting_for_start_transaction": (2, None),
    "charge_log_attached": (25, None),
}
_PREAUTH_STATES: Final = ("pending", "attempted", "started", "rejected")
_ACCEPTED: Final = "Charging successfully started"
_REJECTED: Final = "Charging could not be started. The charging station has rejected the request."


def make_attempts(
    contact: str, places: list[Place], charge_logs: list[tuple[Value, ...]], anchor: datetime
) -> list[tuple[Value, ...]]:
    """Rows for the table of remote start attempts, of one driver."""
    started = _started(charge_logs)
    rows: list[tuple[Value, ...]] = []
    for order, (status, (minutes, reason)) in enumerate(_ATTEMPTS.items()):
        attached = status == "charge_log_attached"
        document = {
            "id": attempt_id(status),
            "connectorId": started[2] if attached else places[order * 2].connector_id,
            "status": status,
            "chargeLogId": started[0] if attached else None,
            "failureReason": reason,
            "isFailure": reason is not None,
            "lastSentAt": None if minutes is None else iso(anchor - timedelta(minutes=minutes)),
        }
        rows.append((attempt_id(status), contact, json.dumps(document)))
    return rows


def make_preauth_starts(
    contact: str, charge_logs: list[tuple[Value, ...]]
) -> list[tuple[Value, ...]]:
    """Rows for the table of remote starts with a preauthorisation, of one driver.

    What the service says before the 3-D Secure check is not known: here `pending`, without a code.
    """
    session = json.loads(str(_started(charge_logs)[9]))["sessionId"]
    states: dict[str, dict[str, Any]] = {  # Any: members of different types
        "pending": {"status": "pending", "message": "3-D Secure is not completed."},
        "attempted": {
            "attemptId": attempt_id("sending"), "code": 200, "status": "ok",
            "message": "The remote start was sent.",
        },
        "started": {
            "attemptId": attempt_id("charge_log_attached"), "code": 200, "status": "ok",
            "message": _ACCEPTED, "session": session, "transaction": session,
        },
        "rejected": {
            "attemptId": attempt_id("failed"), "code": 405, "status": "Error",
            "message": _REJECTED,
        },
    }  # fmt: skip
    empty = dict.fromkeys(
        ("attemptId", "code", "message", "session", "status", "transaction"), None
    )
    return [
        (preauth_id(state), contact, json.dumps({**empty, **given, "id": preauth_id(state)}))
        for state, given in states.items()
    ]


def attempt_id(status: str) -> str:
    """The id of the demo driver's attempt that is in this state from the beginning.

    >>> attempt_id("pending") == attempt_id("pending") != attempt_id("failed")
    True
    """
    return id_for(f"remote start {status}")


def preauth_id(state: str) -> str:
    """The same for a start with a preauthorisation: pending, attempted, started, rejected."""
    return id_for(f"preauth start {state}")


def states_of(store: Store, table: str) -> dict[str, str]:
    """The demo driver's ids by the state that each start is in: by its name in this module where
    it is as it was in the beginning, else by its status.
    """
    named = {preauth_id(state): state for state in _PREAUTH_STATES}
    found = store.documents(
        f"SELECT {table}.document FROM {table} "  # noqa: S608 - one of two constants
        "JOIN contacts ON contacts.id = contact_id WHERE username = ?",
        (DEMO_USERNAME,),
    )
    return {named.get(each["id"], str(each["status"])): str(each["id"]) for each in found}


def _started(charge_logs: list[tuple[Value, ...]]) -> tuple[Value, ...]:
    """A charge log that is under way, if there is one that knows its session."""
    started = [row for row in charge_logs if row[4] == "started"]
    return max(started, key=lambda row: bool(json.loads(str(row[9]))["sessionId"]))
