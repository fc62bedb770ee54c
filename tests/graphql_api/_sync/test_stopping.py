# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_stopping.py
"""Stopping a charge: never a success that was not seen."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.charging import (
    CONNECTOR,
    LOST,
    TAG,
    kit,
    one_log,
    remote,
    seen,
    seen_attached,
    started,
    stopping,
)
from tests.graphql_api.support import Fake, Ticks, answer, page_of

from beenergised import Client, errors


def charge_of(sender: Fake, clock: Ticks | None = None) -> Any:
    client = Client(**kit(sender, clock))
    return client.charging.start(CONNECTOR, tag_id=TAG)


def service(**more: Any) -> Fake:
    given = {
        "attemptRemoteStart": started(),
        "remoteStartAttemptStatus": seen_attached(),
        "chargelog": [one_log(), one_log("stopped")],
        "remoteStop": stopping(),
    }
    return Fake(**{**given, **more})


def test_a_stop_asks_by_the_session_and_looks_until_it_has_ended() -> None:
    sender = service(chargelog=[one_log(), one_log(), one_log(), one_log("stopped")])
    log = (charge_of(sender)).stop()
    assert log.status == "stopped"
    assert sender.wire.operations.count("remoteStop") == 1
    asked = next(request for request in sender.wire.requests if b"remoteStop(" in request.content)
    assert asked.json()["variables"] == {"transaction": "session-1"}
    assert sender.wire.operations[-1] == "chargelog"


def test_stopping_twice_asks_once() -> None:
    sender = service()
    charge = charge_of(sender)
    first = charge.stop()
    second = charge.stop()
    assert first == second
    assert sender.wire.operations.count("remoteStop") == 1


def test_before_there_is_a_charge_log_it_waits_for_one() -> None:
    sender = service(remoteStartAttemptStatus=[seen(), seen("sending"), seen_attached()])
    charge = charge_of(sender)
    assert not charge.is_over
    assert (charge.stop()).status == "stopped"
    assert charge.is_over
    assert sender.wire.operations.index("remoteStop") > sender.wire.operations.index("chargelog")


def test_where_none_comes_nothing_is_claimed() -> None:
    clock = Ticks()
    sender = service(remoteStartAttemptStatus=seen())
    charge = charge_of(sender, clock)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        charge.stop(timeout=30)
    assert timeout.value.may_still_start is True
    assert "remoteStop" not in sender.wire.operations
    assert clock.passed <= 32


def test_a_start_that_failed_has_nothing_to_stop() -> None:
    failed = seen("failed", isFailure=True, failureReason="Timeout")
    sender = service(remoteStartAttemptStatus=failed)
    charge = charge_of(sender)
    with pytest.raises(errors.StationNotAnsweringError):
        charge.stop()
    assert charge.is_over
    assert "remoteStop" not in sender.wire.operations


def test_a_refusal_is_an_exception() -> None:
    refused = stopping(code=405, status="Error", message="Charging could not be stopped.")
    sender = service(chargelog=one_log(), remoteStop=refused)
    charge = charge_of(sender)
    with pytest.raises(errors.StopError, match="could not be stopped") as error:
        charge.stop()
    assert error.value.service_status == 405
    assert error.value.status_text == "Charging could not be stopped."
    assert error.value.operation == "remoteStop"
    assert error.value.answer is not None
    assert error.value.answer.status == "Error"
    assert error.value.response is not None


def test_a_refusal_of_what_has_ended_meanwhile_counts_as_stopped() -> None:
    sender = service(remoteStop=stopping(code=405, status="Error"))
    assert ((charge_of(sender)).stop()).status == "stopped"


def test_without_a_session_there_is_nothing_to_stop_by() -> None:
    sender = service(chargelog=one_log(sessionId=None))
    charge = charge_of(sender)
    with pytest.raises(errors.StopError, match="no session id") as error:
        charge.stop()
    assert error.value.message == (
        "The charge log log-1 has no session id, which stopping asks for. Nothing was sent."
    )
    assert error.value.operation == "remoteStop"
    assert error.value.answer is not None
    assert error.value.answer.id == "log-1"
    assert "remoteStop" not in sender.wire.operations


def test_asked_and_never_seen_to_have_stopped_is_no_success() -> None:
    clock = Ticks()
    sender = service(chargelog=one_log())
    charge = charge_of(sender, clock)
    with pytest.raises(errors.StopTimeoutError, match="Asking again does no harm") as timeout:
        charge.stop(timeout=60)
    assert timeout.value.charge is charge
    assert timeout.value.message == (
        "The service was asked to stop the charge, and its charge log does not say that it has "
        "ended; the last status is 'started'. Asking again does no harm."
    )
    assert clock.passed <= 63


def test_the_failure_that_hid_the_end_is_the_cause() -> None:
    sender = service(chargelog=[one_log(), answer({}, 503)])
    charge = charge_of(sender)
    with pytest.raises(errors.StopTimeoutError) as timeout:
        charge.stop()
    assert isinstance(timeout.value.__cause__, errors.ServiceUnavailableError)


def test_a_stop_whose_answer_is_lost_is_sent_again() -> None:
    sender = service(remoteStop=[LOST, answer({}, 502), stopping()])
    assert ((charge_of(sender)).stop()).status == "stopped"
    assert sender.wire.operations.count("remoteStop") == 3


def test_a_charge_that_was_seen_to_begin_by_its_session_is_stopped_by_it() -> None:
    rows = page_of([{"id": "log-1", "sessionId": "session-1", "status": "started"}], total=1)
    sender = service(
        remoteStart=remote(), chargelogsPaged=rows, chargelog=[one_log(), one_log("stopped")]
    )
    client = Client(**kit(sender))
    charge = client.charging.start(CONNECTOR, tag_id=TAG, method="remoteStart")
    assert (charge.stop()).status == "stopped"


@pytest.mark.parametrize("seconds", [0, -1, "60", True])
def test_a_wrong_timeout_sends_nothing(seconds: Any) -> None:
    sender = service()
    charge = charge_of(sender)
    with pytest.raises(errors.InvalidArgumentError):
        charge.stop(seconds)
    assert sender.wire.operations == ["attemptRemoteStart"]


# --- By a session alone


def test_a_session_can_be_stopped_by_its_id() -> None:
    sender = service()
    with Client(**kit(sender)) as client:
        said = client.charging.stop("session-9")
    assert (said.code, said.status) == (200, "ACCEPTED")
    assert sender.wire.requests[0].json()["variables"] == {"transaction": "session-9"}


def refusal_of(**said: Any) -> errors.StopError:
    sender = service(remoteStop=stopping(**said))
    with Client(**kit(sender)) as client:
        with pytest.raises(errors.StopError) as refusal:
            client.charging.stop("session-9")
    return refusal.value


@pytest.mark.parametrize(
    ("said", "status"),
    [({"code": 405}, 405), ({"code": None, "status": "Rejected"}, "Rejected")],
    ids=["code", "status"],
)
def test_its_refusal_is_an_exception(said: dict[str, Any], status: object) -> None:
    assert (refusal_of(**said)).service_status == status


def test_without_a_message_its_title_says_why() -> None:
    refusal = refusal_of(code=405, message=None, title="Nobody charges")
    assert refusal.status_text == "Nobody charges"
    assert refusal.message == "The charge was not stopped: Nobody charges"


def test_a_refusal_that_says_nothing_says_so() -> None:
    refusal = refusal_of(code=405, message=None, title=None)
    assert refusal.status_text is None
    assert "gave no reason" in refusal.message


@pytest.mark.parametrize("session", ["", None, 5])
def test_its_id_is_text(session: Any) -> None:
    sender = service()
    with Client(**kit(sender)) as client:
        with pytest.raises(errors.InvalidArgumentError):
            client.charging.stop(session)
    assert sender.wire.requests == []
