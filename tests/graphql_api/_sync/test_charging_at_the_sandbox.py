# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_charging_at_the_sandbox.py
"""Charging at a service that behaves as the documented one does: from the start to the receipt."""

# ruff: noqa: PT012, SIM117, RUF100 - a start may fail at once or later; twins

from __future__ import annotations

from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest
from tests.graphql_api.support import Service, Together, Wired

from beenergised import Client, errors
from beenergised.sandbox import Sandbox

TAG = "04A2B3C4D5E680"


@pytest.fixture
def service(sandbox: Sandbox) -> Service:
    """With one time for the service and for the client."""
    return Service(sandbox, Together(sandbox))


def client_of(service: Service) -> Client:
    return Client(**service.login, sender=Wired(service))


def at(service: Service, name: str) -> str:
    return service.sandbox.charging_connectors[name]


def test_a_charge_from_start_to_receipt(service: Service) -> None:
    told: list[str] = []
    with client_of(service) as client:
        charge = client.charging.start(at(service, "accepts"), tag_id=TAG, check=True)
        charge.wait(on_change=lambda it: told.append(it.status))
        service.clock.advance(1800)
        log = charge.stop()
        again = charge.stop()
    assert told[-1] == "charge_log_attached"
    assert (log.status, again.id) == ("stopped", log.id)
    assert log.cost is not None
    assert log.cost.cost_items
    assert len(service.sandbox.starts()) == 1


@pytest.mark.parametrize("charging", ["immediate", "seconds"])
def test_a_wait_ends_however_fast_it_goes(service: Service, charging: str) -> None:
    service.sandbox.configure(charging=charging, charging_seconds=45.0)
    with client_of(service) as client:
        charge = client.charging.start(at(service, "dc"), tag_id=TAG)
        charge.wait()
    assert charge.state == "charging"


def test_a_handle_can_be_watched_once_it_charges_and_not_before(service: Service) -> None:
    with client_of(service) as client:
        charge = client.charging.start(at(service, "accepts"), tag_id=TAG)
        with pytest.raises(errors.InvalidArgumentError, match=r"wait\(\)"):
            client.charging.watch(charge)
        charge.wait()
        with closing(client.charging.watch(charge)) as readings:
            first = next(readings)
    assert first.chargelog_id == charge.chargelog_id


def test_a_wait_sees_each_step(service: Service) -> None:
    service.sandbox.configure(charging="manual")
    told: list[str] = []

    def on_change(charge: Any) -> None:
        told.append(charge.status)
        if charge.state == "starting":
            service.sandbox.advance_start(charge.id)

    with client_of(service) as client:
        charge = client.charging.start(at(service, "accepts"), tag_id=TAG)
        charge.wait(on_change=on_change)
    assert told == ["pending", "sending", "waiting_for_start_transaction", "charge_log_attached"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("refuses", errors.StationRefusedError),
        ("silent", errors.StationNotAnsweringError),
        ("busy", errors.StartUnderWayError),
        ("no_remote", errors.RemoteStartUnavailableError),
    ],
)
def test_a_start_that_fails_says_why(
    service: Service, name: str, kind: type[errors.StartError]
) -> None:
    with client_of(service) as client:
        with pytest.raises(errors.StartError) as failure:
            charge = client.charging.start(at(service, name), tag_id=TAG)
            charge.wait()
    assert type(failure.value) is kind


def test_a_card_that_is_not_known_is_not_accepted(service: Service) -> None:
    with client_of(service) as client:
        with pytest.raises(errors.CardNotAcceptedError):
            client.charging.start(at(service, "accepts"), tag_id="unknown")


def test_a_roaming_station_stays_pending_beyond_the_end(service: Service) -> None:
    with client_of(service) as client:
        connector = at(service, "roaming")
        card = (client.connectors.cards(connector))[0]
        charge = client.charging.start(connector, card=card)
        with pytest.raises(errors.StartTimeoutError) as timeout:
            charge.wait()
        remote = client.charging.start(connector, card=card, method="remoteStart")
        remote.wait()
    assert service.clock.passed >= 600
    assert timeout.value.charge is charge
    assert remote.state == "charging"


def test_a_station_that_never_begins_is_closed(service: Service) -> None:
    with client_of(service) as client:
        charge = client.charging.start(at(service, "stuck"), tag_id=TAG)
        with pytest.raises(errors.StartTimeoutError) as timeout:
            charge.wait(timeout=60)
        assert timeout.value.may_still_start is True
        assert timeout.value.new_start_safe_at is not None
        seconds = timeout.value.new_start_safe_at.timestamp() - service.clock.time()
        service.clock.advance(seconds)
        charge.refresh()
        assert charge.state == "failed"


def test_a_start_with_any_card_that_is_closed_before_it_begins_has_failed(
    service: Service,
) -> None:
    # Followed by its charge log alone, which is stopped without ever having begun.
    with client_of(service) as client:
        charge = client.charging.start(at(service, "stuck"), auto=True)
        with pytest.raises(errors.StartError):
            charge.wait(timeout=900)
    assert charge.state == "failed"


@pytest.mark.parametrize("method", ["attemptRemoteStart", "remoteStart"])
def test_a_lost_answer_is_reconciled(service: Service, method: Any) -> None:
    with client_of(service) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            client.charging.start(at(service, "loses_answer"), tag_id=TAG, method=method)
        assert (client.charging.reconcile(lost.value)).outcome == "cannot_tell"
        service.clock.advance(60)
        found = client.charging.reconcile(lost.value)
        assert found.outcome == "found"
        assert found.charge is not None
        assert (found.charge.stop()).status == "stopped"
    assert len(service.sandbox.starts()) == 1


def test_a_charge_is_watched_until_it_is_stopped(service: Service) -> None:
    seen: list[Any] = []
    with client_of(service) as client:
        charge = client.charging.start(at(service, "dc"), tag_id=TAG)
        charge.wait()
        assert charge.chargelog_id is not None
        for reading in client.charging.watch(charge.chargelog_id):
            seen.append(reading)
            if len(seen) == 3:
                charge.stop()
    assert [reading.is_over for reading in seen[:3]] == [False] * 3
    assert seen[-1].is_over
    energies = [reading.energy_kwh for reading in seen]
    assert energies == sorted(energies)
    assert len({reading.mark for reading in seen}) == len(seen)


def test_auto_charges_with_a_card_of_the_drivers(service: Service) -> None:
    with client_of(service) as client:
        charge = client.charging.start(at(service, "accepts"), auto=True)
        charge.wait()
    assert charge.method == "remoteStart"


def preauthorised(client: Client, service: Service) -> Any:
    connector = at(service, "accepts")
    for card in client.connectors.cards(connector):
        amounts = card.rate.preauth_currency_amounts if card.rate else None
        if card.preauth_required and amounts:
            offered = amounts[0]
            assert offered.amount is not None
            return client.charging.start_with_preauth(
                connector, card=card, amount=Decimal(str(offered.amount))
            )
    raise AssertionError("the demo driver has a card that needs an amount")


def test_an_amount_is_confirmed_while_it_is_waited_for(service: Service) -> None:
    with client_of(service) as client:
        charge = preauthorised(client, service)

        def on_change(it: Any) -> None:
            if it.state == "confirming":
                service.sandbox.approve_preauth(it.id)

        charge.wait(on_change=on_change)
        assert charge.state == "charging"
        assert (charge.stop()).status == "stopped"


def test_an_amount_that_is_declined_starts_nothing(service: Service) -> None:
    with client_of(service) as client:
        charge = preauthorised(client, service)
        service.sandbox.decline_preauth(charge.id)
        with pytest.raises(errors.PreauthDeclinedError):
            charge.wait()
    assert service.sandbox.starts() == []


def test_an_amount_that_nobody_confirms_ends_with_the_deadline(service: Service) -> None:
    with client_of(service) as client:
        charge = preauthorised(client, service)
        with pytest.raises(errors.StartTimeoutError, match="not confirmed"):
            charge.wait()
