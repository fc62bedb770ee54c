# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql/_async/test_charge_ends.py
"""Every handle of a charge shows the same state, however it was started, ended and read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from tests.graphql.support import Service, Together, Wired

from beenergised import Client, errors
from beenergised.sandbox import Sandbox

TAG = "04A2B3C4D5E680"

#: Arguments of `start`, by how it is followed: by its attempt, or by its session.
STARTS: dict[str, dict[str, Any]] = {
    "attempt": {"tag_id": TAG},
    "remote": {"tag_id": TAG, "method": "remoteStart"},
    "without invoicing": {"tag_id": TAG, "method": "remoteStartWithoutInvoicing"},
    "auto": {"auto": True},
}


@pytest.fixture
def service(sandbox: Sandbox) -> Service:
    """With one time for the service and for the client."""
    return Service(sandbox, Together(sandbox))


def client_of(service: Service) -> Client:
    return Client(**service.login, sender=Wired(service))


def started(client: Client, service: Service, how: str, name: str = "accepts") -> Any:
    connector = service.sandbox.charging_connectors[name]
    if how != "preauth":
        return client.charging.start(connector, **STARTS[how])
    offered = client.connectors.cards(connector)
    card = next(card for card in offered if card.preauth_required)
    amount = card.rate.preauth_currency_amounts[0].amount
    charge = client.charging.start_with_preauth(connector, card=card, amount=amount)
    service.sandbox.approve_preauth(charge.id)
    return charge


# --- Ways to end it


def stopped_here(client: Client, service: Service, charge: Any) -> None:
    assert (charge.stop()).status == "stopped"


def stopped_elsewhere(client: Client, service: Service, charge: Any) -> None:
    log = client.chargelogs.get(charge.chargelog_id)
    client.charging.stop(log.session_id)
    service.clock.advance(60)


def ended_by_the_station(client: Client, service: Service, charge: Any) -> None:
    (start,) = service.sandbox.starts()
    service.sandbox._service.charges.end_all(start.contact_id)


ENDS = [stopped_here, stopped_elsewhere, ended_by_the_station]


# --- Ways to look at it: each returns the handle that looked


def refreshed(client: Client, charge: Any) -> Any:
    return charge.refresh()


def waited(client: Client, charge: Any) -> Any:
    return charge.wait()


def watched(client: Client, charge: Any) -> Any:
    with closing(client.charging.watch(charge)) as readings:
        assert [reading.is_over for reading in readings][-1]
    return charge


def read_again(client: Client, charge: Any) -> Any:
    charge.chargelog()
    return charge


def resumed(client: Client, charge: Any) -> Any:
    return client.charging.resume(charge.to_text()).refresh()


def resumed_and_waited(client: Client, charge: Any) -> Any:
    return client.charging.resume(charge.to_text()).wait()


def resumed_and_stopped(client: Client, charge: Any) -> Any:
    again = client.charging.resume(charge.to_text())
    again.stop()
    return again


LOOKS = [
    refreshed, waited, watched, read_again, resumed, resumed_and_waited, resumed_and_stopped,
]  # fmt: skip
End = Callable[[Client, Service, Any], None]
Looking = Callable[[Client, Any], Any]


def said_by(client: Client, charge: Any) -> tuple[Any, ...]:
    """Return the state of a handle, which is the same in another process."""
    again = client.charging.resume(charge.to_text())
    seen = {(each.state.value, each.is_over, each.failure is None) for each in (charge, again)}
    assert len(seen) == 1
    assert f"{charge.state.value}, {charge.status!r}" in repr(charge)
    return seen.pop()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
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


@pytest.mark.parametrize("how", [*STARTS, "preauth"])
def test_a_stopped_charge_says_so_without_another_look(service: Service, how: str) -> None:
    with client_of(service) as client:
        charge = (started(client, service, how)).wait()
        charge.stop()
        assert said_by(client, charge) == ("ended", True, True)


@pytest.mark.parametrize("look", [refreshed, resumed])
@pytest.mark.parametrize("name", ["refuses", "silent", "stuck"])
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
def test_a_start_that_failed_says_so_however_seen(
    service: Service, how: str, name: str, look: Looking
) -> None:
    with client_of(service) as client:
        try:
            charge = started(client, service, how, name)
        except errors.StartError as refusal:  # the response to the start may say it already
            charge = refusal.charge
        service.clock.advance(1200)
        seen = look(client, charge)
        if seen.state == "starting" and how == "preauth":  # its attempt is known from now on
            seen = look(client, seen)
        assert said_by(client, seen) == ("failed", True, False)
        with pytest.raises(errors.StartError):
            client.charging.resume(seen.to_text()).wait()
