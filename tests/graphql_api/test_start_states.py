"""The table of statuses, the words of failures, and the settings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised import errors
from beenergised.base_models import read
from beenergised.charging.states import ChargeState
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.graphql_api.charging.states import (
    STATUSES,
    ChargingSettings,
    classify_start_failure,
    has_ended,
    is_refusal,
    meaning_of,
    progress_of_attempt,
    progress_of_chargelog,
    progress_of_result,
)

json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(st.text(), inner, max_size=2)
    ),
    max_leaves=4,
)


def answers(*names: str) -> Any:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, json_values))


DOCUMENTED = {
    "pending": ChargeState.STARTING,
    "sending": ChargeState.STARTING,
    "waiting_for_start_transaction": ChargeState.STARTING,
    "charge_log_attached": ChargeState.CHARGING,
    "failed": ChargeState.FAILED,
    "waiting_for_transaction": ChargeState.STARTING,
    "roaming_waiting_for_transaction": ChargeState.STARTING,
    "started": ChargeState.CHARGING,
    "roaming_start": ChargeState.CHARGING,
    "stopped": ChargeState.ENDED,
}


@pytest.mark.parametrize(("status", "meant"), DOCUMENTED.items())
def test_every_documented_status_is_in_the_table(status: str, meant: ChargeState) -> None:
    assert STATUSES[status] is meant


@given(st.sampled_from(sorted(STATUSES)), st.randoms(use_true_random=False))
def test_case_does_not_count(status: str, random: Any) -> None:
    mixed = "".join(random.choice([char.upper(), char.lower()]) for char in status)
    assert meaning_of(mixed) is STATUSES[status]


@given(st.text())
def test_an_unknown_status_is_no_end(status: str) -> None:
    if status.strip().lower() not in STATUSES:
        assert meaning_of(status) is ChargeState.STARTING


def test_a_stop_of_whatever_case_ends_a_session() -> None:
    assert has_ended(read(Chargelog, {"status": "STOPPED"}))
    assert not has_ended(read(Chargelog, {"status": "started"}))


def test_which_states_end_a_wait() -> None:
    decided = [state.value for state in ChargeState if state.is_decided]
    assert decided == ["charging", "ended", "failed"]


@given(answers("status", "chargeLogId", "isFailure", "failureReason"))
def test_whatever_an_attempt_says_it_is_read(given_: dict[str, Any]) -> None:
    state = progress_of_attempt(read(RemoteStartAttempt, given_))
    if given_.get("isFailure") is True and not given_.get("chargeLogId"):
        assert state is ChargeState.FAILED


@given(answers("status", "code", "attemptId", "session", "transaction"), st.booleans())
def test_whatever_a_remote_start_says_it_is_read(given_: dict[str, Any], preauth: bool) -> None:
    state = progress_of_result(read(RemoteStartResult, given_), preauth=preauth)
    assert state is not ChargeState.CHARGING


@given(answers("status", "dateStart"))
def test_whatever_a_charge_log_says_it_is_read(given_: dict[str, Any]) -> None:
    assert progress_of_chargelog(read(Chargelog, given_)) in ChargeState


@pytest.mark.parametrize("status", ["stopped", "STOPPED"])
def test_a_charge_log_that_stopped_without_a_beginning_is_a_start_that_failed(status: str) -> None:
    began = {"status": status, "dateStart": "2026-01-02T03:04:05.000Z"}
    assert progress_of_chargelog(read(Chargelog, {"status": status})) is ChargeState.FAILED
    assert progress_of_chargelog(read(Chargelog, began)) is ChargeState.ENDED


@pytest.mark.parametrize("status", ["of tomorrow", None])
def test_with_a_status_that_nobody_knows_a_beginning_says_that_it_began(
    status: str | None,
) -> None:
    began = {"status": status, "dateStart": "2026-01-02T03:04:05.000Z"}
    assert progress_of_chargelog(read(Chargelog, began)) is ChargeState.CHARGING
    assert progress_of_chargelog(read(Chargelog, {"status": status})) is ChargeState.STARTING


@given(json_values, json_values)
def test_whatever_a_failure_says_it_is_judged(code: Any, reason: Any) -> None:
    assert is_refusal(code, reason) in {True, False}


@given(st.one_of(st.none(), st.integers()), st.text())
def test_every_failure_has_a_class(code: int | None, reason: str) -> None:
    assert issubclass(classify_start_failure(code, reason), errors.StartError)


@pytest.mark.parametrize(
    ("code", "status", "no"),
    [
        (200, "ok", False),
        (200, "ACCEPTED", False),
        (None, None, False),
        (405, "Error", True),
        (405, "ok", True),
        (200, "error", True),
        (None, "Rejected", True),
    ],
)
def test_what_means_no(code: int | None, status: str | None, no: bool) -> None:
    assert is_refusal(code, status) is no


@pytest.mark.parametrize("name", ["valid_for", "closes_after", "confirm_within", "slack"])
@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_settings_are_more_than_nothing(name: str, seconds: float) -> None:
    with pytest.raises(errors.ConfigurationError, match=name):
        ChargingSettings(**{name: seconds})
