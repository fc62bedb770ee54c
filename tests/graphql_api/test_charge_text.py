"""A charge as text, and errors that carry one: into another process and back."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graphql_api.charging import (
    CONNECTOR,
    LOST,
    TAG,
    at,
    kit,
    one_log,
    seen,
    seen_attached,
    started,
    stopping,
)
from tests.graphql_api.support import Fake

from beenergised import Client, errors
from beenergised.charging.states import ChargeState
from beenergised.graphql_api.charging.records import StartRecord

texts = st.text(max_size=20)
some_text = st.one_of(st.none(), st.text(min_size=1, max_size=20))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
records = st.builds(
    StartRecord,
    tenant=st.just("charging.example.com"),
    method=texts,
    connector_id=texts,
    asked_at=moments,
    valid_until=st.one_of(st.none(), moments),
    attempt_id=some_text,
    preauth_id=some_text,
    sessions=st.lists(texts, max_size=3).map(tuple),
    transaction=some_text,
    chargelog_id=some_text,
    progress=st.sampled_from(ChargeState),
    status=some_text,
    code=st.one_of(st.none(), st.integers(-1, 600)),
    reason=some_text,
    last_sent_at=st.one_of(st.none(), moments),
)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)
RECORD = StartRecord(
    tenant="charging.example.com", method="attemptRemoteStart", connector_id="c", asked_at=at(0)
)


@given(records)
def test_a_record_survives_as_text(record: StartRecord) -> None:
    assert StartRecord.from_text(record.to_text(), record.tenant) == record


@given(records)
def test_the_text_is_json_of_one_line(record: StartRecord) -> None:
    assert json.loads(record.to_text())["charge"] == 1
    assert "\n" not in record.to_text()


@given(st.one_of(st.text(), json_values.map(json.dumps)))
def test_garbage_is_refused_and_nothing_else(text: str) -> None:
    with pytest.raises(errors.InvalidArgumentError):
        StartRecord.from_text(text, "charging.example.com")


@given(
    st.sampled_from(sorted(json.loads(RECORD.to_text()) | {"code": 1, "sessions": 1, "status": 1})),
    json_values,
)
def test_a_member_of_another_form_is_refused_or_read(name: str, value: Any) -> None:
    members = {**json.loads(RECORD.to_text()), name: value}
    try:
        record = StartRecord.from_text(json.dumps(members), RECORD.tenant)
    except errors.InvalidArgumentError:
        return
    assert StartRecord.from_text(record.to_text(), RECORD.tenant) == record
    assert all(isinstance(each, str) for each in record.sessions)
    assert record.asked_at.tzinfo is not None


@pytest.mark.parametrize(
    "members",
    [
        {"asked_at": "2026-01-01T00:00:00"},
        {"asked_at": "0001-01-01T00:00:00+14:00"},
        {"asked_at": 5},
        {"sessions": "abc"},
        {"sessions": [1]},
        {"code": "many"},
        {"code": True},
        {"progress": "sleeping"},
        {"connector_id": None},
        {"method": 5},
        {"charge": True},
        {"charge": 2},
        {"status": {}},
    ],
    ids=str,
)
def test_what_to_text_never_writes_is_refused(members: dict[str, Any]) -> None:
    text = json.dumps({**json.loads(RECORD.to_text()), **members})
    with pytest.raises(errors.InvalidArgumentError, match="to_text"):
        StartRecord.from_text(text, RECORD.tenant)


@pytest.mark.parametrize("text", [None, 5, b"\xff", [], {}])
def test_what_is_no_text_is_refused(text: Any) -> None:
    with Client(**kit(Fake())) as client, pytest.raises(errors.InvalidArgumentError):
        client.charging.resume(text)


def test_a_member_of_a_later_version_is_passed_over() -> None:
    text = json.dumps({**json.loads(RECORD.to_text()), "colour": "green"})
    assert StartRecord.from_text(text, RECORD.tenant) == RECORD


def test_a_charge_of_another_tenant_is_refused_and_both_are_named() -> None:
    text = json.dumps({**json.loads(RECORD.to_text()), "tenant": "elsewhere"})
    with Client(**kit(Fake())) as client, pytest.raises(errors.InvalidArgumentError) as refused:
        client.charging.resume(text)
    assert "'elsewhere'" in str(refused.value)


# --- Handles and errors


def charge_of(sender: Fake) -> Any:
    return Client(**kit(sender)).charging.start(CONNECTOR, tag_id=TAG)


def test_a_handle_that_was_picked_up_knows_the_same() -> None:
    sender = Fake(
        attemptRemoteStart=started(), remoteStartAttemptStatus=seen_attached(), chargelog=one_log()
    )
    charge = charge_of(sender).wait()
    charge.chargelog()
    with Client(**kit(sender)) as client:
        again = client.charging.resume(charge.to_text())
        assert sender.wire.operations.count("remoteStartAttemptStatus") == 1  # sends nothing
        for name in (
            "id", "method", "connector_id", "state", "status", "chargelog_id", "session_id",
            "asked_at", "valid_until",
        ):  # fmt: skip
            assert getattr(again, name) == getattr(charge, name)
        assert again.to_text() == charge.to_text()
        again.refresh()
        assert again.state == "charging"


def start_timeout() -> errors.BeEnergisedError:
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen())
    with pytest.raises(errors.StartTimeoutError) as error:
        charge_of(sender).wait(timeout=60)
    return error.value


def stop_timeout() -> errors.BeEnergisedError:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=seen_attached(),
        chargelog=one_log(),
        remoteStop=stopping(),
    )
    with pytest.raises(errors.StopTimeoutError) as error:
        charge_of(sender).stop(timeout=60)
    return error.value


def start_failure() -> errors.BeEnergisedError:
    failed = seen("failed", isFailure=True, failureReason="Timeout")
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=failed)
    with pytest.raises(errors.StartError) as error:
        charge_of(sender).wait()
    return error.value


def lost() -> errors.BeEnergisedError:
    with pytest.raises(errors.OutcomeUnknownError) as error:
        charge_of(Fake(attemptRemoteStart=LOST))
    return error.value


@pytest.mark.parametrize("make", [start_timeout, stop_timeout, start_failure, lost])
def test_errors_survive_pickle(make: Callable[[], errors.BeEnergisedError]) -> None:
    error = make()
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.details() == error.details()
    assert TAG not in str(vars(again).get("charge"))


@pytest.mark.parametrize("make", [start_timeout, stop_timeout])
def test_a_pickled_timeout_has_the_charge_as_text(
    make: Callable[[], errors.WaitTimeoutError],
) -> None:
    error = make()
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert isinstance(error.charge, object)
    assert again.charge == error.charge.to_text()  # type: ignore[attr-defined]
    # And once more, as queues of workers do.
    assert pickle.loads(pickle.dumps(again)).charge == again.charge  # noqa: S301 - our own


_ELSEWHERE = """
import pickle, sys
from tests.graphql_api.charging import kit, one_log, seen_attached
from tests.graphql_api.support import Fake
from beenergised import Client

error = pickle.load(sys.stdin.buffer)
sender = Fake(remoteStartAttemptStatus=seen_attached(), chargelog=one_log("stopped"))
with Client(**kit(sender)) as client:
    charge = client.charging.resume(error.charge)
    print(error.may_still_start, charge.id, charge.state.value, charge.wait().chargelog_id)
    print(charge.stop().status)
"""


def test_another_process_goes_on_with_what_a_timeout_carries() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE],
        input=pickle.dumps(start_timeout()),
        capture_output=True,
        check=False,
    )
    assert done.stderr.decode() == ""
    assert done.stdout.decode().splitlines() == [
        "True attempt-1 starting log-1",
        "stopped",
    ]
