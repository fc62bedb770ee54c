# Made by scripts/unasync.py, never edited. Its source:
# tests/public_api/_async/test_charging_at_the_sandbox.py
"""Charging at a service that behaves as the documented one does: from the start to the end."""

# ruff: noqa: PT012, SIM117, RUF100 - a start may fail at once or later; twins

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from tests.graphql_api.support import NOW, Service, Together, Wired
from tests.public_api.support import TOKEN, path_of

from beenergised import PublicApiClient, errors
from beenergised.sandbox import DEMO_API_TOKEN, Fault, Sandbox

#: Who may charge: a user with a balance.
USER = 102
CODES = sorted(errors.START_ERRORS)


@pytest.fixture(scope="module")
def only() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        sandbox.clock.freeze()
        sandbox.set_time(NOW)
        yield sandbox


@pytest.fixture
def service(only: Sandbox) -> Service:
    """With one time for the service and for the client."""
    only.reset(NOW)
    only.set_time(NOW)
    only.configure(charging="seconds")
    return Service(only, Together(only))


@pytest.fixture
def same(only: Sandbox) -> Service:
    """As it is: for what changes nothing."""
    return Service(only, Together(only))


def client_of(service: Service) -> PublicApiClient:
    return PublicApiClient(
        host="sandbox.invalid", token=DEMO_API_TOKEN, sender=Wired(service),
        clock=service.clock,
    )  # fmt: skip


def starts_sent(service: Service) -> int:
    sent = [path_of(request) for request in service.wire.requests if request.method == "POST"]
    return sum("/start" in path for path in sent)


# --- The codes


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_raised_at_the_evse_that_is_named_for_it(same: Service, code: str) -> None:
    point, evse = same.sandbox.start_error_evses[code]
    with client_of(same) as client:
        with pytest.raises(errors.StartError) as failure:
            client.charging.start(point, evse, user_id=USER)
        assert type(failure.value) is errors.START_ERRORS[code]
        assert (failure.value.code, failure.value.charge) == (code, None)
        with pytest.raises(errors.START_ERRORS[code]):
            client.charging.start(evse_id=evse)


def test_each_code_is_raised_for_the_user_that_is_named_for_it(same: Service) -> None:
    point, evse = same.sandbox.operator_evses["accepts"]
    raised: set[str] = set()
    with client_of(same) as client:
        users = [user for user in client.users.list()]
        named = [each for each in users if str(each.external_id).startswith("start-error:")]
        for user in named:
            with pytest.raises(errors.StartError) as failure:
                client.charging.start(point, evse, user_id=user.id)
            assert user.external_id == f"start-error:{failure.value.code}"
            raised.add(failure.value.code)
            with pytest.raises(type(failure.value)):
                client.charging.start(point, user_id=user.id)
    assert raised == set(CODES)


def test_a_code_that_is_new_is_kept(same: Service) -> None:
    same.sandbox.faults.add(Fault("start_error", code="MOON_IN_CANCER"))
    point, evse = same.sandbox.operator_evses["accepts"]
    with client_of(same) as client:
        with pytest.raises(errors.StartError) as failure:
            client.charging.start(point, evse, user_id=USER)
    assert type(failure.value) is errors.StartError
    assert (failure.value.code, failure.value.service_code) == ("start_failed", "MOON_IN_CANCER")


# --- The life of a charge


@pytest.mark.parametrize("way", ["both", "evse", "point"])
def test_a_charge_from_start_to_its_end(service: Service, way: str) -> None:
    point, evse = service.sandbox.operator_evses["accepts"]
    places = {"both": (point, evse), "evse": (None, evse), "point": (point,)}[way]
    told: list[str] = []
    with client_of(service) as client:
        charge = client.charging.start(*places, user_id=USER)
        assert (charge.session_id is None) == (way == "point")
        charge.wait(on_change=lambda it: told.append(str(it.status)))
        again = client.charging.resume(charge.to_text())
        service.clock.advance(1800)
        session = again.stop()
        assert (charge.stop()).id == session.id == charge.session_id
    assert told[-1] == "active"
    assert (session.status, session.user_id) == ("finished", USER)
    assert session.energy > 0
    assert starts_sent(service) == 1


def test_a_wait_sees_each_step(service: Service) -> None:
    service.sandbox.configure(charging="manual")
    told: list[tuple[str, str]] = []

    def on_change(charge: Any) -> None:
        told.append((charge.state.value, charge.status))
        if charge.state == "starting":
            service.sandbox.advance_authorization(int(charge.authorization_id))

    point, _ = service.sandbox.operator_evses["accepts"]
    with client_of(service) as client:
        charge = client.charging.start(point, user_id=USER)
        charge.wait(on_change=on_change)
    assert told == [("starting", "accepted"), ("starting", "pending"), ("charging", "active")]


@pytest.mark.parametrize("way", ["both", "evse", "point"])
def test_a_charge_stops_by_its_conditions(service: Service, way: str) -> None:
    point, evse = service.sandbox.operator_evses["accepts"]
    places = {"both": (point, evse), "evse": (None, evse), "point": (point,)}[way]
    conditions = {"max_energy_kwh": 2}
    with client_of(service) as client:
        charge = client.charging.start(*places, user_id=USER, stop_conditions=conditions)
        charge.wait()
        service.clock.advance(7200)
        session = charge.session()
    assert (session.status, session.reason, session.energy) == (
        "finished", "energylimitreached", 2000,
    )  # fmt: skip
    assert charge.state == "ended"


@pytest.mark.parametrize("name", ["refuses", "silent", "offline"])
def test_a_start_that_is_accepted_and_fails_says_why(service: Service, name: str) -> None:
    with client_of(service) as client:
        charge = client.charging.start(*service.sandbox.operator_evses[name], user_id=USER)
        with pytest.raises(errors.StartError) as failure:
            charge.wait()
        kinds = {"refuses": errors.StationRefusedError}
        assert type(failure.value) is kinds.get(name, errors.StationNotAnsweringError)
        assert failure.value.charge is charge


def test_a_charge_point_that_does_not_stop_is_forced_to(service: Service) -> None:
    with client_of(service) as client:
        place = service.sandbox.operator_evses["keeps_charging"]
        charge = (client.charging.start(*place, user_id=USER)).wait()
        with pytest.raises(errors.StopError):
            charge.stop()
        assert (charge.stop(force=True)).reason == "force_stop"


def test_a_charge_is_watched_until_it_is_stopped(service: Service) -> None:
    seen: list[Any] = []
    with client_of(service) as client:
        place = service.sandbox.operator_evses["dc"]
        charge = (client.charging.start(*place, user_id=USER)).wait()
        with closing(client.charging.watch(charge)) as readings:
            for reading in readings:
                seen.append(reading)
                if len(seen) == 3:
                    charge.stop()
    assert seen[-1].is_over
    energies = [reading.energy_kwh for reading in seen]
    assert energies == sorted(energies)
    assert all(reading.state_of_charge for reading in seen)


# --- Answers that are lost


@pytest.mark.parametrize("kind", ["reset_after", "truncated", "cut_off"])
@pytest.mark.parametrize("way", ["both", "evse", "point"])
def test_a_lost_start_is_never_sent_twice_and_is_found(
    service: Service, kind: str, way: str
) -> None:
    point, evse = service.sandbox.operator_evses["accepts"]
    places = {"both": (point, evse), "evse": (None, evse), "point": (point,)}[way]
    with client_of(service) as client:
        service.sandbox.faults.add(Fault(kind))
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(*places, user_id=USER)
        found = client.charging.reconcile(lost.value)
        assert found.outcome == "found"
        assert found.charge is not None
        found.charge.wait()
        assert (found.charge.stop()).status == "finished"
    assert starts_sent(service) == 1


def test_a_start_that_did_not_arrive_is_not_found(service: Service) -> None:
    point, evse = service.sandbox.operator_evses["accepts"]
    with client_of(service) as client:
        service.sandbox.faults.add(Fault("500"))
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(point, evse, user_id=USER)
        first = client.charging.reconcile(lost.value)
        assert (first.outcome, first.sessions) == ("cannot_tell", ())
        assert first.look_again_at is not None
        service.clock.advance(first.look_again_at.timestamp() - service.clock.time() + 1)
        assert (client.charging.reconcile(lost.value)).outcome == "not_found"
    assert TOKEN not in str(lost.value)
