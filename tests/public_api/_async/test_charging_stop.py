"""Stopping at the Public API: what is asked, what counts as stopped, what a refusal means."""

# ruff: noqa: PT012, RUF100 - twins

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    EVSE,
    LOST,
    POINT,
    SESSION,
    START,
    STOP,
    USER,
    AsyncFake,
    accepted,
    asked_of,
    by,
    kit,
    missing,
    session,
)
from tests.public_api.support import path_of, reply

from beenergised import AsyncPublicApiClient, errors
from beenergised.messages import Request

_PATH = f"/public-api/actions/charge-point/v1.0/{POINT}/stop/55"
ACTIVE, OVER, DONE = session("active"), session("finished"), reply(None, 202)
REFUSED = reply({"message": "The charge point does not stop it."}, 406)


def client_of(fake: AsyncFake, **more: Any) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(**kit(fake, **more))


def saying(*sessions: Any, **said: Any) -> AsyncFake:
    return AsyncFake(by=by(**{"start": accepted(), "session": list(sessions), **said}))


async def started_with(fake: AsyncFake, **more: Any) -> Any:
    return await client_of(fake, **more).charging.start(POINT, EVSE, user_id=USER)


# --- Of a handle


async def test_a_stop_returns_the_session_that_is_over() -> None:
    fake = saying(ACTIVE, ACTIVE, ACTIVE, OVER, stop=DONE)
    charge = await started_with(fake)
    assert not charge.is_over
    assert (await charge.stop()).status == "finished"
    assert charge.is_over
    assert asked_of(fake.requests) == [START, SESSION, SESSION, STOP, SESSION, SESSION]
    sent = fake.requests[3]
    assert (path_of(sent), sent.content) == (_PATH, b"")


async def test_one_that_is_over_is_returned_as_it_is() -> None:
    fake = saying(OVER)
    charge = await started_with(fake)
    assert (await charge.stop()).status == "finished"
    assert STOP not in asked_of(fake.requests)


async def test_one_that_has_not_begun_is_waited_for_first() -> None:
    fake = saying(session(), session(), ACTIVE, ACTIVE, OVER, stop=DONE)
    charge = await started_with(fake)
    assert (await charge.stop()).status == "finished"
    assert asked_of(fake.requests) == [START, *[SESSION] * 4, STOP, SESSION]


async def test_force_stops_what_has_not_begun_as_it_is() -> None:
    fake = saying(session(), session("failed", reason="force_stop"), stop=DONE)
    charge = await started_with(fake)
    assert (await charge.stop(force=True)).status == "failed"
    assert asked_of(fake.requests) == [START, SESSION, STOP, SESSION]
    assert fake.requests[2].json() == {"force": True}


async def test_force_without_a_session_waits_for_one() -> None:
    fake = AsyncFake(by=by(start=accepted(sessionId=None), authorization=missing()))
    charge = await client_of(fake).charging.start(POINT)
    with pytest.raises(errors.StartTimeoutError):
        await charge.stop(timeout=30, force=True)
    assert STOP not in asked_of(fake.requests)


async def test_nothing_is_stopped_that_never_began() -> None:
    fake = saying(session())
    charge = await started_with(fake)
    with pytest.raises(errors.StartTimeoutError):
        await charge.stop(timeout=30)
    assert STOP not in asked_of(fake.requests)
    failing = await started_with(saying(session("failed", reason="rejected")))
    with pytest.raises(errors.StationRefusedError):
        await failing.stop()


@pytest.mark.parametrize("said", [REFUSED, reply({"success": False, "message": "no"}, 202)])
async def test_a_refusal_is_a_stop_error(said: Any) -> None:
    charge = await started_with(saying(ACTIVE, stop=said))
    with pytest.raises(errors.StopError, match="force=True") as refusal:
        await charge.stop()
    assert refusal.value.response is not None
    assert refusal.value.operation == "chargePointStop"


async def test_a_refusal_of_what_was_to_end_in_any_case_does_not_advise_that() -> None:
    charge = await started_with(saying(ACTIVE, stop=REFUSED))
    with pytest.raises(errors.StopError) as refusal:
        await charge.stop(force=True)
    assert "force=True" not in refusal.value.message


@pytest.mark.parametrize("said", [REFUSED, missing(), reply({"message": "over"}, 409)])
async def test_a_refusal_of_what_is_over_meanwhile_is_none(said: Any) -> None:
    charge = await started_with(saying(ACTIVE, ACTIVE, OVER, stop=said))
    assert (await charge.stop()).status == "finished"


async def test_another_no_is_what_it_is() -> None:
    charge = await started_with(saying(ACTIVE, stop=missing()))
    with pytest.raises(errors.NotFoundError):
        await charge.stop()


async def test_a_lost_answer_is_not_asked_for_again_but_looked_into() -> None:
    fake = saying(ACTIVE, ACTIVE, ACTIVE, OVER, stop=[LOST, DONE])
    charge = await started_with(fake)
    assert (await charge.stop()).status == "finished"
    assert asked_of(fake.requests).count(STOP) == 1


@pytest.mark.parametrize("said", [DONE, LOST])
async def test_one_that_goes_on_is_a_stop_timeout(said: Any) -> None:
    clock = Ticks()
    fake = saying(ACTIVE, stop=said)
    charge = await started_with(fake, clock=clock)
    with pytest.raises(errors.StopTimeoutError, match="'active'") as timeout:
        await charge.stop(timeout=40)
    assert timeout.value.message == (
        "The service was asked to stop the charge, and its session 55 does not say that it is "
        "over; the last status is 'active'. Asking again ends no other session."
    )
    assert asked_of(fake.requests).count(STOP) == 1
    assert clock.passed <= 45
    assert pickle.loads(pickle.dumps(timeout.value)).charge == charge.to_text()  # noqa: S301
    assert isinstance(timeout.value.__cause__, errors.OutcomeUnknownError) is (said is LOST)


async def test_the_session_says_where_it_is() -> None:
    fake = AsyncFake(
        by=by(
            start=accepted(),
            session=[session("active", chargePointId=4)] * 3 + [OVER],
            stop=DONE,
        )
    )
    charge = await client_of(fake).charging.start(evse_id=EVSE)
    await charge.stop()
    assert any("/4/stop/55" in request.url for request in fake.requests)


async def test_without_a_charge_point_nothing_can_be_sent() -> None:
    odd = session("active", chargePointId=None)
    fake = AsyncFake(by=by(start=accepted(), session=odd))
    charge = await client_of(fake).charging.start(evse_id=EVSE)
    with pytest.raises(errors.StopError, match="Nothing was sent"):
        await charge.stop()


async def test_ids_of_the_services_own_are_sent_in_whatever_form() -> None:
    fake = AsyncFake(
        by=by(start=accepted(sessionId="s-55"), session=[ACTIVE, ACTIVE, OVER], stop=DONE),
        unchecked=True,
    )
    charge = await client_of(fake).charging.start(POINT, EVSE)
    await charge.stop()
    assert any(request.url.endswith("/3/stop/s-55") for request in fake.requests)


@pytest.mark.parametrize("arguments", [{"timeout": 0}, {"force": "yes"}, {"force": None}])
async def test_what_cannot_be_right_sends_nothing(arguments: Any) -> None:
    fake = saying(ACTIVE)
    charge = await started_with(fake)
    with pytest.raises(errors.InvalidArgumentError):
        await charge.stop(**arguments)
    assert asked_of(fake.requests) == [START]


# --- By its ids


async def test_a_stop_by_ids_only_asks() -> None:
    fake = AsyncFake(by=by(stop=DONE))
    assert await client_of(fake).charging.stop(POINT, "55") is None
    assert [path_of(request) for request in fake.requests] == [_PATH]
    await client_of(fake).charging.stop(str(POINT), 55, force=True)
    assert fake.requests[1].json() == {"force": True}


async def test_a_stop_by_ids_that_is_refused_says_so() -> None:
    client = client_of(AsyncFake(by=by(stop=REFUSED)))
    with pytest.raises(errors.StopError, match="does not stop it"):
        await client.charging.stop(POINT, 55)


async def test_a_stop_by_ids_whose_answer_is_lost_is_sent_once() -> None:
    fake = AsyncFake(by=by(stop=LOST))
    with pytest.raises(errors.OutcomeUnknownError) as lost:
        await client_of(fake).charging.stop(POINT, 55)
    assert lost.value.operation == "chargePointStop"
    assert asked_of(fake.requests) == [STOP]


@pytest.mark.parametrize("ids", [(None, 55), (3, None), (3, "s"), (-3, 55), (True, 55)])
async def test_both_ids_are_needed(ids: Any) -> None:
    fake = AsyncFake()
    with pytest.raises(errors.InvalidArgumentError):
        await client_of(fake).charging.stop(*ids)
    assert fake.requests == []


async def test_preview_of_a_stop() -> None:
    fake = AsyncFake()
    client = client_of(fake)
    request = client.preview(client.charging.stop, POINT, 55, force=True)
    assert isinstance(request, Request)
    assert (request.url.endswith(_PATH), request.json()) == (True, {"force": True})


async def test_the_session_is_read_when_asked() -> None:
    fake = saying(ACTIVE)
    charge = await started_with(fake)
    assert (await charge.session()).status == "active"
    assert charge.state == "charging"
    early = await client_of(
        AsyncFake(by=by(start=accepted(sessionId=None), authorization=reply({"data": {}})))
    ).charging.start(POINT)
    with pytest.raises(errors.NotFoundError, match=r"wait\(\)"):
        await early.session()
