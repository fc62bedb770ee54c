# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_charge.py
"""Following a charge until it begins: what a status means, what ends a wait, what it tells."""

# ruff: noqa: PT012, RUF100 - what is read before a failure; twins

from __future__ import annotations

import logging
from typing import Any

import pytest
from tests.graphql_api.charging import (
    CHARGING,
    CONNECTOR,
    LOST,
    TAG,
    at,
    kit,
    log,
    moment,
    one_log,
    remote,
    result,
    seen,
    seen_attached,
    started,
)
from tests.graphql_api.support import Fake, Ticks, answer, data, failed, page_of, paged

from beenergised import Client, errors
from beenergised.graphql_api.charging.states import ChargingSettings, classify_start_failure


def client_of(sender: Fake, **more: Any) -> Client:
    return Client(**kit(sender, **more))


def started_with(sender: Fake, clock: Ticks | None = None, **more: Any) -> Any:
    """A charge that was asked for, and whatever the service says next."""
    settings = more.pop("charging_settings", CHARGING)
    client = client_of(sender, clock=clock, charging_settings=settings)
    return client.charging.start(CONNECTOR, **{"tag_id": TAG, **more})


# --- Statuses


def test_a_wait_follows_the_documented_statuses_to_the_charge_log() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=[
            seen(),
            seen("sending"),
            seen("sending"),
            seen("waiting_for_start_transaction", lastSentAt=moment(3)),
            seen_attached(),
        ],
    )
    charge = started_with(sender)
    told: list[tuple[str, str]] = []
    assert charge.wait(on_change=lambda it: told.append((it.state.value, it.status))) is charge
    assert told == [
        ("starting", "pending"),
        ("starting", "sending"),
        ("starting", "waiting_for_start_transaction"),
        ("charging", "charge_log_attached"),
    ]
    assert charge.chargelog_id == "log-1"
    assert charge.failure is None


@pytest.mark.parametrize("status", ["PENDING", "Pending", " pending ", "ACCEPTED", "something new"])
def test_an_open_status_in_whatever_case_goes_on(status: str) -> None:
    sender = Fake(
        attemptRemoteStart=started(status),
        remoteStartAttemptStatus=[seen(status), seen_attached()],
    )
    charge = started_with(sender)
    assert charge.state == "starting"
    assert charge.status == status
    assert (charge.wait()).state == "charging"


def test_accepted_that_never_changes_ends_with_the_deadline() -> None:
    said = seen("ACCEPTED")
    sender = Fake(attemptRemoteStart=started("ACCEPTED"), remoteStartAttemptStatus=said)
    charge = started_with(sender)
    with pytest.raises(errors.StartTimeoutError, match="'ACCEPTED'"):
        charge.wait()


def test_attached_without_the_id_of_a_charge_log_is_no_end() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=[seen("charge_log_attached"), seen_attached()],
    )
    charge = started_with(sender)
    charge.refresh()
    assert (charge.status, charge.state) == ("charge_log_attached", "starting")
    charge.wait()
    assert charge.chargelog_id == "log-1"


def test_a_charge_log_is_an_end_whatever_the_status() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=seen("sending", chargeLogId="log-1"),
    )
    charge = started_with(sender)
    assert (charge.wait()).chargelog_id == "log-1"


def test_is_failure_beats_the_status() -> None:
    said = seen("pending", isFailure=True, failureReason="E-1")
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=said)
    charge = started_with(sender)
    with pytest.raises(errors.StartError, match="E-1"):
        charge.wait()


@pytest.mark.parametrize(
    "odd",
    [
        {"lastSentAt": "yesterday"},
        {"lastSentAt": 5},
        {"status": 7},
        {"status": None},
        {"status": ["pending"]},
        {"failureReason": {"text": "no"}},
        {"isFailure": None},
        {"connectorId": None},
    ],
    ids=str,
)
def test_an_answer_of_another_form_is_put_up_with(odd: dict[str, Any]) -> None:
    sender = Fake(
        attemptRemoteStart=started(**odd),
        remoteStartAttemptStatus=[seen(**odd), seen_attached()],
    )
    charge = started_with(sender)
    assert charge.state == "starting"
    text = charge.to_text()
    client = client_of(sender)
    assert client.charging.resume(text).to_text() == text
    assert (charge.wait()).state == "charging"


@pytest.mark.parametrize(
    "odd",
    [
        {"code": "405", "status": "Error"},
        {"code": {}, "status": "error"},
        {"message": ["no"], "status": "Error"},
        {"message": 5, "code": 405},
        {"status": 5, "code": 405},
    ],
    ids=str,
)
def test_a_refusal_of_another_form_is_still_a_refusal(odd: dict[str, Any]) -> None:
    sender = Fake(remoteStart=remote(**{**result(session=None, transaction=None), **odd}))
    with pytest.raises(errors.StartError):
        started_with(sender, method="remoteStart")


# --- Failures by their reason

REASONS: list[tuple[str, str, type[errors.StartError]]] = [
    ("documented", "The charging station has rejected the request.", errors.StationRefusedError),
    ("no answer", "The charging station did not answer.", errors.StationNotAnsweringError),
    ("a timeout", "Timeout while sending", errors.StationNotAnsweringError),
    ("offline", "Station is offline", errors.StationNotAnsweringError),
    ("under way", "A start is already under way at this connector.", errors.StartUnderWayError),
    ("occupied", "Connector occupied", errors.StartUnderWayError),
    ("card", "The card is not known.", errors.CardNotAcceptedError),
    ("authorisation", "IdTag not authorized", errors.CardNotAcceptedError),
    ("preauth", "The preauthorisation was declined.", errors.PreauthDeclinedError),
    ("payment", "The payment method was declined.", errors.PreauthDeclinedError),
    ("money", "Insufficient funds", errors.StartError),
    ("unknown", "E-4711", errors.StartError),
]


@pytest.mark.parametrize(("_", "reason", "kind"), REASONS, ids=[row[0] for row in REASONS])
def test_a_failure_is_an_exception_by_its_reason(
    _: str, reason: str, kind: type[errors.StartError]
) -> None:
    said = seen("failed", isFailure=True, failureReason=reason)
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=said)
    charge = started_with(sender)
    with pytest.raises(errors.StartError) as failure:
        charge.wait()
    assert type(failure.value) is kind
    assert reason in str(failure.value)
    assert failure.value.status_text == reason
    assert failure.value.charge is charge
    assert failure.value.answer is not None
    assert failure.value.answer.failure_reason == reason
    assert failure.value.response is not None
    assert charge.state == "failed"
    assert type(charge.failure) is kind


def test_a_failure_without_a_reason_says_so() -> None:
    said = seen("failed", isFailure=True)
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=said)
    charge = started_with(sender)
    with pytest.raises(errors.StartError, match="gave no reason"):
        charge.wait()


def test_the_meaning_of_words_can_be_replaced() -> None:
    heard: list[tuple[Any, str]] = []

    def classify(code: int | None, reason: str) -> type[errors.StartError]:
        heard.append((code, reason))
        return errors.StartUnderWayError if reason == "E-4711" else errors.StartError

    said = seen("failed", isFailure=True, failureReason="E-4711")
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=said)
    settings = ChargingSettings(pace=CHARGING.pace, classify=classify)
    charge = started_with(sender, charging_settings=settings)
    with pytest.raises(errors.StartUnderWayError):
        charge.wait()
    assert heard[0] == (None, "E-4711")


def test_a_start_that_fails_at_once_raises_from_start() -> None:
    said = started("failed", isFailure=True, failureReason="The card is not known.")
    sender = Fake(attemptRemoteStart=said)
    with pytest.raises(errors.CardNotAcceptedError) as failure:
        started_with(sender)
    assert failure.value.operation == "attemptRemoteStart"
    assert sender.wire.operations == ["attemptRemoteStart"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"code": 405, "status": "Error", "message": "no"}, errors.StationRefusedError),
        ({"code": 405, "status": "ok", "message": "no"}, errors.StationRefusedError),
        ({"code": None, "status": "ERROR", "message": "no"}, errors.StartError),
        ({"code": None, "status": "Rejected", "message": None}, errors.StartError),
        ({"code": 409, "status": "Error", "message": "already"}, errors.StartUnderWayError),
    ],
)
def test_a_remote_start_that_says_no_raises_at_once(said: dict[str, Any], kind: Any) -> None:
    sender = Fake(remoteStart=remote(**said))
    with pytest.raises(kind) as failure:
        started_with(sender, method="remoteStart")
    assert failure.value.service_status == (said["code"] or said["status"])


def test_refresh_raises_nothing_for_a_start_that_failed() -> None:
    said = seen("failed", isFailure=True, failureReason="Timeout")
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=said)
    charge = started_with(sender)
    assert charge.refresh() is charge
    assert isinstance(charge.failure, errors.StationNotAnsweringError)


# --- Remote starts, which are followed by their session


def test_a_remote_start_is_followed_by_the_session_of_its_charge_log() -> None:
    others = log(id="log-0", sessionId="session-0")
    sender = Fake(
        remoteStart=remote(),
        chargelogsPaged=[page_of([others], total=1), page_of([log(), others], total=2)],
        chargelog=one_log(),
    )
    charge = started_with(sender, method="remoteStart")
    assert (charge.id, charge.session_id, charge.state) == (None, "session-1", "starting")
    charge.wait()
    assert charge.chargelog_id == "log-1"


def test_a_waiting_charge_log_is_no_charge_yet() -> None:
    waiting = log("waiting_for_transaction", dateStart=None)
    sender = Fake(
        remoteStart=remote(),
        chargelogsPaged=page_of([waiting], total=1),
        chargelog=[data("chargelog", waiting), one_log("roaming_start")],
    )
    charge = started_with(sender, method="remoteStart")
    charge.refresh()
    assert (charge.state, charge.chargelog_id) == ("starting", "log-1")
    charge.wait()
    assert charge.status == "roaming_start"


def test_a_remote_start_with_an_attempt_is_followed_by_either() -> None:
    sender = Fake(
        remoteStart=remote(session="other-kind-of-id", transaction=None, attemptId="attempt-1"),
        chargelogsPaged=page_of([], total=0),
        remoteStartAttemptStatus=seen_attached(),
    )
    charge = started_with(sender, method="remoteStart")
    charge.wait()
    assert charge.chargelog_id == "log-1"


# --- The deadline


def test_a_roaming_station_stays_pending_and_the_wait_ends_after_valid_until() -> None:
    clock = Ticks()
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen())
    charge = started_with(sender, clock)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        charge.wait()
    assert 600.0 <= clock.passed <= 632.0
    assert isinstance(timeout.value, TimeoutError)
    assert timeout.value.charge is charge


def test_the_deadline_follows_valid_until_and_the_time_that_has_passed() -> None:
    clock = Ticks()
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen())
    charge = started_with(sender, clock, valid_until=at(3600))
    clock.advance(3000)
    with pytest.raises(errors.StartTimeoutError):
        charge.wait()
    assert 3600.0 <= clock.passed <= 3632.0


def test_a_timeout_given_is_kept() -> None:
    clock = Ticks()
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen())
    charge = started_with(sender, clock)
    with pytest.raises(errors.StartTimeoutError):
        charge.wait(timeout=30)
    assert clock.passed <= 32.0


def timed_out(last: Any, seconds: float, **more: Any) -> errors.StartTimeoutError:
    """The exception of a wait of so many seconds in which nothing else was seen."""
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=last)
    charge = started_with(sender, **more)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        charge.wait(timeout=seconds)
    return timeout.value


def test_pending_before_its_end_may_still_start() -> None:
    timeout = timed_out(seen(), 60)
    assert timeout.may_still_start is True
    # It may be sent until its end; then the station may wait for five minutes.
    assert timeout.new_start_safe_at is not None
    assert timeout.new_start_safe_at >= at(900)
    safe = f"{timeout.new_start_safe_at:%H:%M:%S}"
    assert "It may still start" in str(timeout)
    assert str(timeout).endswith(f"A new start is safe from {safe} UTC on.")


def test_pending_long_after_its_end_may_not() -> None:
    timeout = timed_out(seen(), 700)
    assert timeout.may_still_start is False
    assert timeout.new_start_safe_at is not None
    assert at(600) <= timeout.new_start_safe_at <= at(640)
    assert str(timeout).endswith("A new start is safe.")
    assert "may still start" not in str(timeout)


@pytest.mark.parametrize("status", ["sending", "ACCEPTED", "something new"])
def test_what_may_have_reached_the_station_may_start_for_five_minutes_more(
    status: str,
) -> None:
    timeout = timed_out(seen(status), 700)
    assert timeout.may_still_start is True
    assert timeout.new_start_safe_at is not None
    assert timeout.new_start_safe_at >= at(900)


def test_what_was_not_seen_lately_counts_as_it_may_have_become() -> None:
    # Pending was seen at the beginning; at the end the service did not answer.
    timeout = timed_out([seen(), answer({}, 503)], 700)
    assert timeout.may_still_start is True
    assert timeout.new_start_safe_at is not None
    assert timeout.new_start_safe_at >= at(900)
    assert isinstance(timeout.__cause__, errors.ServiceUnavailableError)
    assert f"The last answer did not come ({timeout.__cause__.message})" in str(timeout)
    assert timeout.response is not None
    assert timeout.response.status == 503


def test_waiting_is_closed_five_minutes_after_it_was_sent() -> None:
    said = seen("waiting_for_start_transaction", lastSentAt=moment(20))
    timeout = timed_out(said, 60)
    assert timeout.may_still_start is True
    assert timeout.new_start_safe_at is not None
    assert at(320) <= timeout.new_start_safe_at <= at(350)


def test_waiting_long_enough_cannot_start_any_more() -> None:
    said = seen("WAITING_FOR_START_TRANSACTION", lastSentAt=moment(20))
    timeout = timed_out(said, 400)
    assert timeout.may_still_start is False


def test_waiting_since_nobody_knows_when_counts_from_now() -> None:
    timeout = timed_out(seen("waiting_for_start_transaction"), 60)
    assert timeout.may_still_start is True
    assert timeout.new_start_safe_at is not None
    assert timeout.new_start_safe_at >= at(358)


def test_a_method_without_an_end_is_safe_after_five_minutes() -> None:
    clock = Ticks()
    sender = Fake(remoteStart=remote(), chargelogsPaged=page_of([], total=0))
    charge = started_with(sender, clock, method="remoteStart")
    with pytest.raises(errors.StartTimeoutError) as timeout:
        charge.wait(timeout=60)
    assert timeout.value.may_still_start is True
    assert timeout.value.new_start_safe_at == at(330)
    with pytest.raises(errors.StartTimeoutError) as later:
        charge.wait()
    assert clock.passed >= 300
    assert later.value.new_start_safe_at == at(330)


def test_wait_for_an_attempt_that_is_not_found_raises_at_once() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=[
            seen(),
            data("remoteStartAttemptStatus", None),
            seen_attached(),
        ],
    )
    charge = started_with(sender)
    with pytest.raises(errors.NotFoundError):
        charge.wait()
    assert sender.wire.operations.count("remoteStartAttemptStatus") == 2
    assert (charge.state, charge.status) == ("starting", "pending")


def test_a_charge_that_was_seen_to_begin_is_no_timeout_where_the_network_is_gone() -> None:
    # Hours later, and "a new start is safe" would be paid twice.
    clock = Ticks()
    sender = Fake(
        attemptRemoteStart=started(), remoteStartAttemptStatus=seen_attached(), chargelog=LOST
    )
    charge = started_with(sender, clock)
    charge.wait()
    clock.advance(7200)
    again = client_of(sender, clock=clock).charging.resume(charge.to_text())
    assert (again.wait()).chargelog_id == "log-1"


def test_a_service_whose_clock_is_slow_does_not_make_a_new_start_safe_earlier() -> None:
    said = seen("waiting_for_start_transaction", lastSentAt=moment(-3600))
    timeout = timed_out(said, 60)
    assert timeout.may_still_start is True
    assert timeout.new_start_safe_at == at(330)


def without_its_session(clock: Ticks, rows: Any, **said: Any) -> errors.StartTimeoutError:
    sender = Fake(remoteStart=remote(**said), chargelogsPaged=rows)
    charge = started_with(sender, clock, method="remoteStart")
    with pytest.raises(errors.StartTimeoutError) as timeout:
        charge.wait()
    again = client_of(sender).charging.resume(charge.to_text())
    assert again.to_text() == charge.to_text()
    return timeout.value


@pytest.mark.parametrize("session", ["another", None])
def test_a_charge_at_its_connector_that_names_another_session_is_no_all_clear(
    session: str | None,
) -> None:
    # That a charge log names the session of the start is inferred.
    timeout = without_its_session(
        Ticks(), page_of([log()], total=1), session=session, transaction=session
    )
    assert (timeout.may_still_start, timeout.new_start_safe_at) == (None, None)
    assert "log-1 began since at its connector" in str(timeout)
    assert "is safe" not in str(timeout)


@pytest.mark.parametrize(
    "other",
    [log("stopped"), log(connector={"id": "another"}), log(dateStart=moment(-3600))],
    ids=["ended", "connector", "older"],
)
def test_a_charge_that_is_certainly_another_makes_no_doubt(other: dict[str, Any]) -> None:
    rows = page_of([{**other, "sessionId": "another"}], total=1)
    assert (without_its_session(Ticks(), rows)).new_start_safe_at == at(330)


@pytest.mark.parametrize("gap", [None, log(connector=None, sessionId=None)], ids=["null", "place"])
def test_a_charge_log_that_says_too_little_is_no_all_clear(gap: Any) -> None:
    timeout = without_its_session(Ticks(), page_of([gap], total=1))
    assert (timeout.may_still_start, timeout.new_start_safe_at) == (None, None)


@pytest.mark.parametrize("began", [40, -40_000], ids=["all later", "the oldest first"])
def test_charge_logs_that_do_not_reach_back_to_it_are_no_all_clear(began: int) -> None:
    rows = [
        log("stopped", id=f"log-{n}", dateStart=moment(began + n), sessionId=f"s-{n}")
        for n in range(150)
    ]
    timeout = without_its_session(Ticks(), paged(rows))
    assert (timeout.may_still_start, timeout.new_start_safe_at) == (None, None)
    assert "do not reach back" in str(timeout)


def test_a_session_that_is_a_number_is_found() -> None:
    sender = Fake(
        remoteStart=remote(session=17, transaction=17),
        chargelogsPaged=page_of([log(sessionId=17)], total=1),
    )
    charge = started_with(sender, method="remoteStart")
    assert (charge.wait()).chargelog_id == "log-1"


@pytest.mark.parametrize("status", ["Error", None])
def test_a_code_that_is_text_is_a_code(status: str | None) -> None:
    said = remote(code="405", status=status, message="Charging could not be started.")
    with pytest.raises(errors.StationRefusedError):
        started_with(Fake(remoteStart=said), method="remoteStart")


def test_details_of_a_timeout_are_plain() -> None:
    timeout = timed_out(seen(), 60)
    details = timeout.details()
    assert details["may_still_start"] is True
    assert details["new_start_safe_at"].endswith("+00:00")
    assert details["code"] == "start_timeout"


# --- Telling, failures on the way, leaving


def test_failures_of_the_network_are_put_up_with() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=[
            LOST, LOST, LOST, LOST, answer({}, 503), answer({}, 503), answer({}, 503),
            answer({}, 503), answer({}, 429, Retry_After="1"), seen("sending"), seen_attached(),
        ],
    )  # fmt: skip
    charge = started_with(sender)
    assert (charge.wait()).state == "charging"


def test_a_failure_inside_the_service_is_put_up_with_too() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=[failed("Internal server error"), seen_attached()],
    )
    charge = started_with(sender)
    assert (charge.wait()).chargelog_id == "log-1"


def test_a_failure_that_says_something_ends_the_wait() -> None:
    no = failed("no", "FORBIDDEN")
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=no)
    charge = started_with(sender)
    with pytest.raises(errors.PermissionDeniedError):
        charge.wait()


def test_what_on_change_raises_ends_the_wait() -> None:
    def broken(_: Any) -> None:
        raise LookupError("mine")

    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen())
    charge = started_with(sender)
    with pytest.raises(LookupError, match="mine"):
        charge.wait(on_change=broken)
    assert sender.wire.operations == ["attemptRemoteStart", "remoteStartAttemptStatus"]


@pytest.mark.parametrize("arguments", [{"on_change": "print"}, {"timeout": 0}, {"timeout": "9"}])
def test_a_wrong_argument_of_a_wait_sends_nothing(arguments: dict[str, Any]) -> None:
    sender = Fake(attemptRemoteStart=started())
    charge = started_with(sender)
    with pytest.raises(errors.InvalidArgumentError):
        charge.wait(**arguments)
    assert sender.wire.operations == ["attemptRemoteStart"]


def test_a_charge_that_is_charging_is_looked_at_once_more() -> None:
    sender = Fake(
        attemptRemoteStart=started(), remoteStartAttemptStatus=seen_attached(), chargelog=one_log()
    )
    charge = started_with(sender)
    charge.wait()
    charge.wait()
    assert sender.wire.operations[-2:] == ["remoteStartAttemptStatus", "chargelog"]


# --- Its charge log


def test_the_charge_log_is_read_when_asked_for() -> None:
    sender = Fake(
        attemptRemoteStart=started(),
        remoteStartAttemptStatus=seen_attached(),
        chargelog=one_log(),
    )
    charge = started_with(sender)
    found = charge.chargelog()
    assert found.id == "log-1"
    assert (charge.session_id, charge.status) == ("session-1", "started")
    assert charge.answer is found


def test_no_charge_log_yet_says_what_to_do() -> None:
    sender = Fake(attemptRemoteStart=started(), remoteStartAttemptStatus=seen("sending"))
    charge = started_with(sender)
    with pytest.raises(errors.NotFoundError, match=r"'sending'.*wait\(\)"):
        charge.chargelog()


# --- Secrets


def test_neither_text_nor_repr_nor_log_shows_the_card(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    sender = Fake(
        attemptRemoteStart=started(), remoteStartAttemptStatus=seen_attached(), chargelog=one_log()
    )
    charge = started_with(sender)
    charge.wait()
    charge.chargelog()
    for text in (charge.to_text(), repr(charge), str(charge), caplog.text):
        assert TAG not in text
        assert "token-of-the-driver" not in text


def test_the_default_classifier_is_public() -> None:
    assert classify_start_failure(405, "") is errors.StationRefusedError
