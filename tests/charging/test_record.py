"""The text form of a charge, as it was saved by earlier versions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from beenergised import errors
from beenergised.charging.record import ChargeRecord
from beenergised.graphql_api.charging.records import StartRecord
from beenergised.models import ChargeState
from beenergised.public_api.charging.records import SessionRecord

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)

CHARGE = (
    '{"charge": 1, "tenant": "demo", "method": "attemptRemoteStart", "connector_id": "c-1", '
    '"asked_at": "2026-03-29T12:00:00+00:00", "valid_until": "2026-03-29T12:00:00+00:00", '
    '"attempt_id": "a-1", "sessions": ["s-1", "s-2"], "transaction": "s-1", "chargelog_id": "l-1", '
    '"progress": "charging", "status": "started", "code": 405}'
)
SESSION_CHARGE = (
    '{"session_charge": 1, "host": "https://op.example.com", "method": "evseStart", '
    '"asked_at": "2026-03-29T12:00:00+00:00", "evse_id": "9", "session_id": "55", '
    '"authorization_id": "7", "progress": "failed", "status": "failed", "reason": "timeout"}'
)
SAVED = [
    (
        CHARGE,
        StartRecord(
            tenant="demo",
            method="attemptRemoteStart",
            connector_id="c-1",
            asked_at=NOON,
            valid_until=NOON,
            attempt_id="a-1",
            sessions=("s-1", "s-2"),
            transaction="s-1",
            chargelog_id="l-1",
            progress=ChargeState.CHARGING,
            status="started",
            code=405,
        ),
        "demo",
    ),
    (
        SESSION_CHARGE,
        SessionRecord(
            host="https://op.example.com",
            method="evseStart",
            asked_at=NOON,
            evse_id="9",
            session_id="55",
            authorization_id="7",
            progress=ChargeState.FAILED,
            status="failed",
            reason="timeout",
        ),
        "https://op.example.com",
    ),
]


@pytest.mark.parametrize(("text", "record", "home"), SAVED, ids=["driver", "operator"])
def test_from_text_saved_by_an_earlier_version_is_read(
    text: str, record: ChargeRecord, home: str
) -> None:
    assert type(record).from_text(text, home) == record


@pytest.mark.parametrize(("text", "record", "home"), SAVED, ids=["driver", "operator"])
def test_from_text_of_the_other_api_is_refused(text: str, record: ChargeRecord, home: str) -> None:
    other = SessionRecord if isinstance(record, StartRecord) else StartRecord
    with pytest.raises(errors.InvalidArgumentError, match="not the text of a charge"):
        other.from_text(text, home)
