"""What holds of every wait and every text at the Public API, whatever the service says."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tenacity import wait_fixed
from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    EVSE,
    LOST,
    NOT_SENT,
    POINT,
    START,
    STOP,
    USER,
    Fake,
    accepted,
    asked_of,
    at,
    authorization,
    by,
    kit,
    made,
    missing,
    row,
    rows,
    session,
)
from tests.public_api.support import Reply, reply

from beenergised import PublicApiClient, errors
from beenergised.charging.states import ChargeState
from beenergised.polling import Pace
from beenergised.public_api.charging.reconciliation import (
    LostSessionStart,
    StartCandidates,
    reconcile,
)
from beenergised.public_api.charging.records import SessionRecord
from beenergised.public_api.charging.states import OperatorChargingSettings, progress_of_session
from beenergised.public_api.models import Authorization, Session

HOST = "https://tenant.example.com"
#: So that a wait that fails takes a few looks, not a hundred.
RARELY = OperatorChargingSettings(pace=Pace(wait_fixed(40)))
FEW = settings(max_examples=40)
json_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=9)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)

# --- Waits

statuses = st.one_of(
    st.sampled_from(["pending", "pending", "active", "finished", "failed", "expired", "unknown"]),
    st.text(max_size=8),
    st.none(),
)
failures = st.sampled_from([
    LOST, NOT_SENT, reply({"message": "x"}, 500), reply({"message": "x"}, 503),
    reply({"message": "x"}, 429, {"Retry-After": "2"}), missing(), reply(None, 200),
])  # fmt: skip
sessions = st.builds(
    lambda status, energy, reason: session(
        status, energyConsumption={"total": energy}, reason=reason
    ),
    statuses,
    st.sampled_from([0, 0, 0, 5]),
    st.sampled_from([None, "rejected", "charge_point_timeout", "new"]),
)
authorizations = st.builds(
    lambda status, ids: authorization(status, *ids),
    st.sampled_from(["accepted", "pending", "rejected", "new", None]),
    st.lists(st.sampled_from([55, "55", None]), max_size=2),
)
answers = st.sampled_from([
    accepted(), accepted(sessionId=None), accepted(sessionId=None, authorizationId=None),
    accepted(authorizationId=None), accepted(success=None),
])  # fmt: skip


@FEW
@given(
    answers,
    st.lists(st.one_of(sessions, failures), min_size=1, max_size=12),
    st.lists(st.one_of(authorizations, failures), min_size=1, max_size=6),
)
def test_a_wait_ends_tells_each_change_once_and_never_starts_again(
    answer: Reply, said: list[Reply], authorized: list[Reply]
) -> None:
    fake = Fake(
        by=by(
            start=answer, session=said, authorization=authorized,
            sessions=rows(), authorizations=rows(made()),
        ),
        unchecked=True,
    )  # fmt: skip
    clock = Ticks()
    told: list[tuple[object, ...]] = []

    def on_change(charge: Any) -> None:
        told.append((charge.state, charge.status, charge.session_id, charge.authorization_id))

    with PublicApiClient(**kit(fake, clock, charging_settings=RARELY)) as client:
        charge = client.charging.start(POINT, EVSE, user_id=USER)
        try:
            charge.wait(on_change=on_change)
        except (errors.StartError, errors.StartTimeoutError) as error:
            ended: Any = error
        else:
            ended = None
    is_failure = isinstance(ended, errors.StartError)
    ways = {None: "charging", True: "failed", False: "starting"}
    assert charge.state == ways[is_failure if ended is not None else None]
    assert ended is None or ended.charge is charge
    assert is_failure or ended is None or ended.new_start_safe_at is None
    assert clock.passed <= 400
    assert all(now != then for now, then in zip(told[1:], told, strict=False))
    names = asked_of(fake.requests)
    assert (names.count(START), names.count(STOP)) == (1, 0)


@FEW
@given(st.lists(st.one_of(sessions, failures), min_size=1, max_size=8), failures, st.booleans())
def test_a_stop_ends_and_is_sent_once_at_most(
    said: list[Reply], answer: Reply, force: bool
) -> None:
    fake = Fake(by=by(start=accepted(), session=said, stop=[answer]), unchecked=True)
    clock = Ticks()
    with PublicApiClient(**kit(fake, clock, charging_settings=RARELY)) as client:
        charge = client.charging.start(POINT, EVSE, user_id=USER)
        try:
            ended = charge.stop(timeout=60, force=force)
        except errors.BeEnergisedError:
            pass
        else:
            assert str(ended.status).strip().lower() in {"finished", "failed", "expired"}
    stops = [request for request in fake.requests if "/stop/" in request.url]
    # Nothing was done if it did not arrive, or was one request too many.
    assert len(stops) <= 1 or answer is NOT_SENT or getattr(answer, "status", None) == 429
    assert clock.passed <= 130


@FEW
@given(st.dictionaries(st.sampled_from(sorted(row())), json_values, max_size=6))
def test_a_session_of_any_form_means_something(odd: dict[str, Any]) -> None:
    fake = Fake(by=by(session=session(**odd)), unchecked=True)
    with PublicApiClient(**kit(fake)) as client:
        read = client.sessions.get(55)
    progress_of_session(read, OperatorChargingSettings())
    record = SessionRecord(host=HOST, method="evseStart", asked_at=at(0))
    seen = record.with_session(read, OperatorChargingSettings())
    assert SessionRecord.from_text(seen.to_text(), HOST) == seen


# --- What was found


LOST_START = LostSessionStart(
    operation="chargePointStartEvse", sent_at=at(0), charge_point_id=str(POINT),
    evse_id=str(EVSE), user_id=str(USER),
)  # fmt: skip


@FEW
@given(
    st.lists(st.dictionaries(st.sampled_from(sorted(row())), json_values, max_size=4), max_size=3),
    st.lists(st.dictionaries(st.sampled_from(sorted(made())), json_values, max_size=4), max_size=3),
    st.floats(0, 100_000),
)
def test_before_the_end_nothing_is_ever_all_clear(
    begun: list[dict[str, Any]], authorized: list[dict[str, Any]], after: float
) -> None:
    own = OperatorChargingSettings()
    fake = Fake(
        by=by(
            sessions=rows(*(row(**odd) for odd in begun)),
            authorizations=rows(*(made(**odd) for odd in authorized)),
        ),
        unchecked=True,
    )
    with PublicApiClient(**kit(fake)) as client:
        listed: list[Session] = list(client.sessions.list())
        granted: list[Authorization] = list(client.authorizations.list())
    traces = StartCandidates(sessions=listed, authorizations=granted)
    found = reconcile(LOST_START, traces, at(after), own)
    if found.outcome == "not_found":
        assert at(after) >= LOST_START.ends_at(own)
        assert found.sessions == ()
    if found.outcome == "found":
        assert len(found.sessions) == 1 or len(found.authorizations) == 1
    assert (found.look_again_at is None) or found.look_again_at > at(after)


# --- The text

some_text = st.one_of(st.none(), st.text(min_size=1, max_size=12))
records = st.builds(
    SessionRecord,
    host=st.just(HOST),
    method=st.text(max_size=12),
    asked_at=st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),
    charge_point_id=some_text,
    evse_id=some_text,
    user_id=some_text,
    session_id=some_text,
    authorization_id=some_text,
    progress=st.sampled_from(ChargeState),
    status=some_text,
    reason=some_text,
)
RECORD = SessionRecord(host=HOST, method="evseStart", asked_at=at(0))


@given(records)
def test_a_record_survives_as_text_of_one_line(record: SessionRecord) -> None:
    text = record.to_text()
    assert SessionRecord.from_text(text, HOST) == record
    assert json.loads(text)["session_charge"] == 1
    assert "\n" not in text


@given(st.one_of(st.text(), json_values.map(json.dumps)))
def test_garbage_is_refused_and_nothing_else(text: str) -> None:
    with pytest.raises(errors.InvalidArgumentError):
        SessionRecord.from_text(text, HOST)


@given(
    st.sampled_from(sorted(json.loads(RECORD.to_text()) | {"status": 1, "session_id": 1})),
    json_values,
)
def test_a_member_of_another_form_is_refused_or_read(name: str, value: Any) -> None:
    members = {**json.loads(RECORD.to_text()), name: value}
    try:
        record = SessionRecord.from_text(json.dumps(members), HOST)
    except errors.InvalidArgumentError:
        return
    assert SessionRecord.from_text(record.to_text(), HOST) == record
    assert record.asked_at.tzinfo is not None


def test_the_text_of_a_charge_at_the_graphql_api_is_another() -> None:
    text = json.dumps({**json.loads(RECORD.to_text()), "session_charge": None, "charge": 1})
    with pytest.raises(errors.InvalidArgumentError, match="to_text"):
        SessionRecord.from_text(text, HOST)
