"""Following a charge at the Public API until it begins: statuses, reasons, ends, what is told."""

# ruff: noqa: PT012, RUF100 - what is read before a failure; twins

from __future__ import annotations

import pickle
from typing import Any

import pytest
from tenacity import wait_fixed
from tests.graphql_api.support import Ticks
from tests.public_api.charging import (
    AUTHORIZATION,
    AUTHORIZATIONS,
    EVSE,
    LOST,
    POINT,
    SESSION,
    SESSIONS,
    START,
    USER,
    AsyncFake,
    accepted,
    asked_of,
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

from beenergised import AsyncPublicApiClient, OperatorChargingSettings, errors
from beenergised.models import ChargeState
from beenergised.polling import Pace


def client_of(fake: AsyncFake, **more: Any) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(**kit(fake, **more))


async def started_with(fake: AsyncFake, evse: int | None = EVSE, **more: Any) -> Any:
    """A charge that was asked for, and whatever the service says next."""
    place = (POINT,) if evse is None else (POINT, evse)
    return await client_of(fake, **more).charging.start(*place, user_id=USER)


def saying(**said: Any) -> AsyncFake:
    return AsyncFake(by=by(**{"start": accepted(), **said}))


# --- Statuses


async def test_a_wait_follows_the_session_until_it_is_active() -> None:
    fake = saying(session=[session(), session(), session("active")])
    charge = await started_with(fake)
    told: list[tuple[str, str]] = []
    assert (
        await charge.wait(on_change=lambda it: told.append((it.state.value, it.status))) is charge
    )
    assert told == [("starting", "pending"), ("charging", "active")]
    assert charge.failure is None
    assert asked_of(fake.requests) == [START, SESSION, SESSION, SESSION]


async def test_one_that_is_finished_has_begun_and_is_over() -> None:
    charge = await started_with(saying(session=session("finished", energy=0)))
    assert (await charge.wait()).state == "ended"
    assert charge.status == "finished"


@pytest.mark.parametrize("status", ["unknown", "PENDING", " Pending ", "something new", 5, None])
async def test_an_open_status_in_whatever_case_goes_on(status: Any) -> None:
    charge = await started_with(saying(session=[session(status), session("ACTIVE")]))
    await charge.refresh()
    assert charge.state == "starting"
    assert (await charge.wait()).state == "charging"


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("failed", "ended"),
        ("expired", "ended"),
        ("something new", "charging"),
        ("pending", "charging"),
    ],
)
async def test_energy_says_that_it_has_begun_whatever_the_status(status: str, state: str) -> None:
    charge = await started_with(saying(session=session(status, energyConsumption={"total": 5})))
    assert (await charge.wait()).state == state


async def test_one_that_was_seen_to_charge_did_not_fail_to_start() -> None:
    charge = await started_with(saying(session=[session("active"), session("failed")]))
    await charge.wait()
    await charge.refresh()
    assert (charge.state, charge.status, charge.failure) == ("ended", "failed", None)


async def test_the_table_of_statuses_can_be_another() -> None:
    table = {"preparing": ChargeState.FAILED}
    charge = await started_with(
        saying(session=session("preparing")),
        charging_settings=OperatorChargingSettings(statuses=table),
    )
    with pytest.raises(errors.StartError):
        await charge.wait()


# --- Failures by their reason

REASONS: list[tuple[str, str | None, type[errors.StartError]]] = [
    ("failed", "rejected", errors.StationRefusedError),
    ("failed", "evse_inoperative", errors.StationRefusedError),
    ("failed", "charge_point_timeout", errors.StationNotAnsweringError),
    ("expired", "timeout", errors.StationNotAnsweringError),
    ("failed", "evse_occupied", errors.StartUnderWayError),
    ("failed", "not_supported", errors.RemoteStartUnavailableError),
    ("failed", "authorization_failed", errors.CardNotAcceptedError),
    ("failed", "pre_authorization_failed", errors.PreauthDeclinedError),
    ("failed", "charging_on_evse_not_allowed", errors.ChargingNotAllowedError),
    ("failed", "ev_not_connected_to_evse", errors.StartError),
    ("failed", "a_new_word_rejected", errors.StartError),
    ("expired", None, errors.StartError),
]


@pytest.mark.parametrize(("status", "reason", "kind"), REASONS, ids=str)
async def test_a_failure_is_an_exception_by_the_sessions_reason(
    status: str, reason: str | None, kind: type[errors.StartError]
) -> None:
    charge = await started_with(saying(session=session(status, reason=reason)))
    with pytest.raises(errors.StartError) as failure:
        await charge.wait()
    error = failure.value
    assert type(error) is kind
    assert (error.service_status, error.status_text) == (status, reason)
    assert (error.charge, error.operation) == (charge, "chargePointStartEvse")
    assert error.response is not None
    assert str(reason or "no reason") in str(error)
    assert type(charge.failure) is kind


async def test_whoever_knows_the_reasons_better_says_so() -> None:
    def classify(status: str, reason: str) -> type[errors.StartError]:
        assert (status, reason) == ("failed", "other")
        return errors.AccessRestrictedError

    charge = await started_with(
        saying(session=session("failed", reason="other")),
        charging_settings=OperatorChargingSettings(classify=classify),
    )
    with pytest.raises(errors.AccessRestrictedError):
        await charge.wait()


REJECTIONS: list[tuple[str | None, type[errors.StartError]]] = [
    (None, errors.CardNotAcceptedError),
    ("E-17", errors.CardNotAcceptedError),
    ("PAYMENT_NO_FUNDS", errors.InsufficientFundsError),
    ("location is closed", errors.LocationClosedError),
    ("Insufficient balance", errors.InsufficientFundsError),
    ("There is no payment method", errors.PaymentMethodNotAllowedError),
    ("The charge point is offline", errors.StationNotAnsweringError),
    ("Unknown tag", errors.CardNotAcceptedError),
    ("charge_point_timeout", errors.StationNotAnsweringError),
]


@pytest.mark.parametrize(("reason", "kind"), REJECTIONS, ids=str)
async def test_a_rejected_authorization_is_an_exception_by_its_words(
    reason: str | None, kind: type[errors.StartError]
) -> None:
    said = authorization("rejected", rejectionReason=reason)
    charge = await started_with(saying(authorization=said, start=accepted(sessionId=None)), None)
    with pytest.raises(errors.StartError) as failure:
        await charge.wait()
    assert type(failure.value) is kind
    assert failure.value.status_text == reason


# --- By the authorization


async def test_without_a_session_the_authorization_leads_to_it() -> None:
    fake = saying(
        start=accepted(sessionId=None),
        authorization=[authorization("pending"), authorization(), authorization("accepted", 55)],
        session=[session(), session("active")],
    )
    charge = await started_with(fake, None)
    told: list[tuple[str | None, str]] = []
    await charge.wait(on_change=lambda it: told.append((it.id, it.status)))
    assert told == [(None, "pending"), (None, "accepted"), ("55", "pending"), ("55", "active")]
    assert (charge.charge_point_id, charge.evse_id) == (str(POINT), str(EVSE))
    look = [AUTHORIZATION] * 3 + [SESSION, SESSION]
    assert asked_of(fake.requests) == [START, *look]


async def test_of_several_sessions_the_last_is_taken() -> None:
    said = authorization("rejected", 54, 55)
    fake = saying(start=accepted(sessionId=None), authorization=said, session=session("active"))
    charge = await started_with(fake, None)
    assert (await charge.wait()).id == "55"


@pytest.mark.parametrize("odd", [None, "55", [None], [{}], {"0": 55}, [True]], ids=str)
async def test_sessions_of_another_form_are_put_up_with(odd: Any) -> None:
    fake = saying(
        start=accepted(sessionId=None),
        authorization=[authorization(sessionIds=odd), authorization("accepted", 55)],
        session=session("active"),
    )
    charge = await started_with(fake, None)
    await charge.refresh()
    assert charge.session_id is None
    assert (await charge.wait()).session_id == "55"


async def test_without_any_id_it_is_looked_for_by_what_was_asked() -> None:
    fake = saying(
        start=accepted(sessionId=None, authorizationId=None),
        sessions=[rows(), rows(row())],
        authorizations=rows(),
        session=session("active"),
    )
    charge = await started_with(fake)
    await charge.wait()
    assert (charge.id, charge.state) == ("55", "charging")
    assert asked_of(fake.requests) == [START, SESSIONS, AUTHORIZATIONS, SESSIONS, SESSION]


async def test_without_any_id_an_authorization_that_fits_is_followed() -> None:
    fake = saying(
        start=accepted(sessionId=None, authorizationId=None),
        sessions=rows(),
        authorizations=rows(made()),
        authorization=authorization("accepted", 55),
        session=session("active"),
    )
    charge = await started_with(fake, None)
    assert (await charge.wait()).authorization_id == "7"
    assert charge.id == "55"


# --- What is put up with, and what ends it


async def test_failures_of_the_network_in_between_are_put_up_with() -> None:
    fake = saying(session=[LOST, reply({"message": "x"}, 503), LOST, LOST, LOST, session("active")])
    charge = await started_with(fake)
    assert (await charge.wait()).state == "charging"
    assert asked_of(fake.requests).count(START) == 1


async def test_a_session_that_is_not_there_yet_is_waited_for() -> None:
    fake = saying(session=[missing(), missing(), session("active")])
    charge = await started_with(fake)
    assert (await charge.wait()).state == "charging"


async def test_a_session_that_is_never_there_ends_with_the_deadline_and_says_so() -> None:
    charge = await started_with(saying(session=missing()))
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait()
    assert isinstance(timeout.value.__cause__, errors.NotFoundError)
    assert timeout.value.may_still_start is None
    with pytest.raises(errors.NotFoundError):
        await charge.refresh()


@pytest.mark.parametrize("status", [401, 403])
async def test_another_failure_ends_it(status: int) -> None:
    charge = await started_with(saying(session=reply({"message": "no"}, status)))
    with pytest.raises(errors.AuthenticationError):
        await charge.wait()


async def test_a_wait_ends_half_a_minute_after_the_start_had_its_time() -> None:
    clock = Ticks()
    charge = await started_with(saying(session=session()), clock=clock)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait()
    assert clock.passed == pytest.approx(330, abs=5)
    error = timeout.value
    assert (error.may_still_start, error.new_start_safe_at) == (True, None)
    assert error.charge is charge
    assert "pending" in str(error)
    assert "session 55" in str(error)
    assert pickle.loads(pickle.dumps(error)).charge == charge.to_text()  # noqa: S301 - our own


@pytest.mark.parametrize("then", [LOST, missing()], ids=["lost", "missing"])
async def test_that_it_may_still_start_is_not_said_of_what_was_seen_long_before(
    then: Reply,
) -> None:
    charge = await started_with(saying(session=[session("pending"), then]))
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait()
    assert charge.status == "pending"
    assert timeout.value.may_still_start is None


async def test_a_refused_authorization_that_led_to_a_session_is_no_failure() -> None:
    fake = saying(
        start=accepted(sessionId=None),
        authorization=authorization("rejected", 55, rejectionReason="late"),
        session=[missing(), session("active")],
    )
    charge = await started_with(fake)
    assert (await charge.wait()).state == "charging"
    assert charge.failure is None


async def test_a_charge_that_was_seen_is_one_though_it_is_not_seen_again() -> None:
    charge = await started_with(saying(session=[session("active"), LOST]))
    await charge.wait()
    assert await charge.wait(timeout=60) is charge
    assert charge.state == "charging"


async def test_where_it_is_is_what_the_session_says() -> None:
    charge = await started_with(saying(session=session("active", chargePointId=4, evseId=8)))
    await charge.wait()
    assert (charge.charge_point_id, charge.evse_id) == ("4", "8")


async def test_a_timeout_of_the_callers_own() -> None:
    clock = Ticks()
    charge = await started_with(saying(session=session("new")), clock=clock)
    with pytest.raises(errors.StartTimeoutError) as timeout:
        await charge.wait(timeout=60)
    assert clock.passed <= 60
    assert (timeout.value.may_still_start, timeout.value.new_start_safe_at) == (None, None)


async def test_what_a_listener_raises_ends_the_wait() -> None:
    charge = await started_with(saying(session=session()))

    def stop(it: Any) -> None:
        raise KeyError(it.status)

    with pytest.raises(KeyError, match="pending"):
        await charge.wait(on_change=stop)


async def test_a_deadline_of_the_settings() -> None:
    clock = Ticks()
    settings = OperatorChargingSettings(start_within=20, slack=5, pace=Pace(wait_fixed(1)))
    fake = saying(session=session())
    charge = await started_with(fake, clock=clock, charging_settings=settings)
    with pytest.raises(errors.StartTimeoutError):
        await charge.wait()
    assert clock.passed == pytest.approx(25, abs=2)


@pytest.mark.parametrize("name", ["start_within", "arrives_within", "slack"])
def test_settings_that_cannot_be_are_refused(name: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=name):
        OperatorChargingSettings(**{name: 0})


# --- Watching


async def test_a_watch_tells_each_change_and_the_end() -> None:
    fake = saying(
        session=[
            session("active", energy=0),
            session("active", energy=0),
            session("active", energy=5, energyConsumption={"total": 1500}, socPercent=40),
            session("active", power={"latest": 11_000}, currency="EUR", amount=1.5),
            session("finished", powerKw=0.5, totalAmount={"withTax": 3.2}, currency="EUR"),
        ]
    )
    client = client_of(fake)
    seen = [reading async for reading in client.charging.watch(55)]
    assert [reading.is_over for reading in seen] == [False, False, False, True]
    assert (seen[1].energy_kwh, seen[1].state_of_charge) == (1.5, 40)
    assert (seen[2].power_w, seen[2].cost, seen[2].currency) == (11_000, 1.5, "EUR")
    assert (seen[3].power_w, seen[3].cost, seen[3].session_id) == (500, 3.2, "55")
    assert next(iter(seen[0].to_dict())) == "session_id"
    assert seen[0].to_dict()["at"] == "2026-03-29T00:30:02+00:00"


async def test_a_watch_takes_a_handle_whose_session_is_known() -> None:
    fake = saying(start=accepted(sessionId=None), session=session("finished"))
    client = client_of(fake)
    charge = await client.charging.start(POINT)
    with pytest.raises(errors.InvalidArgumentError, match=r"wait\(\)"):
        client.charging.watch(charge)
    for odd in (None, "", True, 1.5):
        with pytest.raises(errors.InvalidArgumentError):
            client.charging.watch(odd)  # type: ignore[arg-type]
    known = await client_of(saying(session=session("finished"))).charging.start(POINT, EVSE)
    seen = [reading async for reading in client.charging.watch(known)]
    assert [reading.is_over for reading in seen] == [True]


async def test_a_watch_has_an_end() -> None:
    clock = Ticks()
    client = client_of(saying(session=session("active")), clock=clock)
    with pytest.raises(errors.WaitTimeoutError):
        [reading async for reading in client.charging.watch(55, timeout=60)]
    assert clock.passed <= 60


async def test_a_watch_reads_what_is_of_another_form() -> None:
    odd = {"energy": "much", "energyConsumption": 5, "power": "high", "powerKw": "x",
           "totalAmount": [], "amount": "1", "currency": 5, "lastUpdatedAt": 7}  # fmt: skip
    client = client_of(saying(session=session("finished", **odd)))
    seen = [each async for each in client.charging.watch("55")]
    reading = seen[0]
    assert (reading.energy_kwh, reading.power_w, reading.cost, reading.at) == (None,) * 4
