# Made by scripts/unasync.py, never edited. Its source:
# tests/public_api/_async/test_charge_ends.py
"""Every handle of a charge shows the same state, however it was started, ended and read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from tests.graphql.support import NOW, Service, Together, Wired
from tests.public_api.charging import Fake, accepted, by, kit, session

from beenergised import OperatorChargingSettings, PublicApiClient, errors
from beenergised.polling import ChargeState
from beenergised.sandbox import DEMO_API_TOKEN, Sandbox

#: A user with a balance.
USER = 102
STARTS = ["EVSE of a charge point", "EVSE", "charge point"]


@pytest.fixture(scope="module")
def only() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        sandbox.clock.freeze()
        yield sandbox


@pytest.fixture
def service(only: Sandbox) -> Service:
    """With one time for the service and for the client."""
    only.reset(NOW)
    only.set_time(NOW)
    only.configure(charging="seconds")
    return Service(only, Together(only))


def client_of(service: Service) -> PublicApiClient:
    return PublicApiClient(
        host="sandbox.invalid", token=DEMO_API_TOKEN, sender=Wired(service),
        clock=service.clock,
    )  # fmt: skip


def started(client: PublicApiClient, service: Service, how: str, name: str = "accepts") -> Any:
    point, evse = service.sandbox.operator_evses[name]
    places = {STARTS[0]: (point, evse), STARTS[1]: (None, evse), STARTS[2]: (point,)}[how]
    return client.charging.start(*places, user_id=USER)


# --- Ways to end it


def stopped_here(client: PublicApiClient, service: Service, charge: Any) -> None:
    assert (charge.stop()).status == "finished"


def stopped_elsewhere(client: PublicApiClient, service: Service, charge: Any) -> None:
    client.charging.stop(charge.charge_point_id, charge.session_id)
    service.clock.advance(60)


def ended_by_force(client: PublicApiClient, service: Service, charge: Any) -> None:
    client.charging.stop(charge.charge_point_id, charge.session_id, force=True)


def ended_by_the_station(client: PublicApiClient, service: Service, charge: Any) -> None:
    service.sandbox.advance_authorization(int(charge.authorization_id))


ENDS = [stopped_here, stopped_elsewhere, ended_by_force, ended_by_the_station]


# --- Ways to look at it: each returns the handle that looked


def refreshed(client: PublicApiClient, charge: Any) -> Any:
    return charge.refresh()


def waited(client: PublicApiClient, charge: Any) -> Any:
    return charge.wait()


def watched(client: PublicApiClient, charge: Any) -> Any:
    with closing(client.charging.watch(charge)) as readings:
        assert [reading.is_over for reading in readings][-1]
    return charge


def read_again(client: PublicApiClient, charge: Any) -> Any:
    charge.session()
    return charge


def resumed(client: PublicApiClient, charge: Any) -> Any:
    return client.charging.resume(charge.to_text()).refresh()


def resumed_and_waited(client: PublicApiClient, charge: Any) -> Any:
    return client.charging.resume(charge.to_text()).wait()


def resumed_and_stopped(client: PublicApiClient, charge: Any) -> Any:
    again = client.charging.resume(charge.to_text())
    again.stop()
    return again


LOOKS = [
    refreshed, waited, watched, read_again, resumed, resumed_and_waited, resumed_and_stopped,
]  # fmt: skip
End = Callable[[PublicApiClient, Service, Any], None]
Looking = Callable[[PublicApiClient, Any], Any]


def said_by(client: PublicApiClient, charge: Any) -> tuple[Any, ...]:
    """Return the state of a handle, which is the same in another process."""
    again = client.charging.resume(charge.to_text())
    seen = {(each.state.value, each.is_over, each.failure is None) for each in (charge, again)}
    assert len(seen) == 1
    assert f"{charge.state.value}, {charge.status!r}" in repr(charge)
    return seen.pop()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("how", STARTS)
def test_a_charge_that_ended_says_so_however_seen(
    service: Service, how: str, end: End, look: Looking
) -> None:
    with client_of(service) as client:
        charge = (started(client, service, how)).wait()
        assert said_by(client, charge) == ("charging", False, True)
        handles = [charge, client.charging.resume(charge.to_text())]
        end(client, service, charge)
        for handle in handles:
            seen = look(client, handle)
            assert said_by(client, seen) == ("ended", True, True)


@pytest.mark.parametrize("how", STARTS)
def test_a_stopped_charge_says_so_without_another_look(service: Service, how: str) -> None:
    with client_of(service) as client:
        charge = (started(client, service, how)).wait()
        charge.stop()
        assert said_by(client, charge) == ("ended", True, True)


@pytest.mark.parametrize("look", [refreshed, read_again, resumed])
@pytest.mark.parametrize("name", ["refuses", "silent", "offline"])
@pytest.mark.parametrize("how", STARTS[:2])
def test_a_start_that_failed_says_so_however_seen(
    service: Service, how: str, name: str, look: Looking
) -> None:
    with client_of(service) as client:
        charge = started(client, service, how, name)
        service.clock.advance(1200)
        seen = look(client, charge)
        assert said_by(client, seen) == ("failed", True, False)
        with pytest.raises(errors.StartError):
            client.charging.resume(seen.to_text()).wait()


@pytest.mark.parametrize("status", ["finished", "failed", "expired"])
def test_a_session_that_began_has_ended_whatever_its_status(status: str) -> None:
    sender = Fake(by=by(start=accepted(), session=[session("active"), session(status)]))
    with PublicApiClient(**kit(sender)) as client:
        charge = (client.charging.start(3, 9, user_id=11)).wait()
        charge.refresh()
        assert said_by(client, charge) == ("ended", True, True)


def test_a_status_of_the_settings_ends_every_way_of_following() -> None:
    statuses = {"active": ChargeState.CHARGING, "closed": ChargeState.ENDED}
    settings = OperatorChargingSettings(statuses=statuses)
    sender = Fake(by=by(start=accepted(), session=[session("active"), session("closed")]))
    with PublicApiClient(**kit(sender, charging_settings=settings)) as client:
        charge = (client.charging.start(3, 9, user_id=11)).wait()
        seen = [reading.is_over for reading in client.charging.watch("55", timeout=60)]
        assert seen == [True]
        assert (charge.stop()).status == "closed"
        assert charge.is_over
