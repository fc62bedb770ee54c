"""Charging at a service that behaves as the documented one does: from the start to the receipt."""

# ruff: noqa: PT012, SIM117, RUF100 - a start may fail at once or later; twins

from __future__ import annotations

from contextlib import aclosing
from decimal import Decimal
from typing import Any

import pytest
from tests.graphql_api.support import AsyncWired, Service, Together

from beenergised import AsyncClient, errors
from beenergised.sandbox import Sandbox

TAG = "04A2B3C4D5E680"


@pytest.fixture
def service(sandbox: Sandbox) -> Service:
    """With one time for the service and for the client."""
    return Service(sandbox, Together(sandbox))


def client_of(service: Service) -> AsyncClient:
    return AsyncClient(**service.login, sender=AsyncWired(service))


def at(service: Service, name: str) -> str:
    return service.sandbox.charging_connectors[name]


async def test_a_charge_from_start_to_receipt(service: Service) -> None:
    told: list[str] = []
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "accepts"), tag_id=TAG, check=True)
        await charge.wait(on_change=lambda it: told.append(it.status))
        service.clock.advance(1800)
        log = await charge.stop()
        again = await charge.stop()
    assert told[-1] == "charge_log_attached"
    assert (log.status, again.id) == ("stopped", log.id)
    assert log.cost is not None
    assert log.cost.cost_items
    assert len(service.sandbox.starts()) == 1


@pytest.mark.parametrize("charging", ["immediate", "seconds"])
async def test_a_wait_ends_however_fast_it_goes(service: Service, charging: str) -> None:
    service.sandbox.configure(charging=charging, charging_seconds=45.0)
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "dc"), tag_id=TAG)
        await charge.wait()
    assert charge.state == "charging"


async def test_a_handle_can_be_watched_once_it_charges_and_not_before(service: Service) -> None:
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "accepts"), tag_id=TAG)
        with pytest.raises(errors.InvalidArgumentError, match=r"wait\(\)"):
            client.charging.watch(charge)
        await charge.wait()
        async with aclosing(client.charging.watch(charge)) as readings:
            first = await anext(readings)
    assert first.chargelog_id == charge.chargelog_id


async def test_a_wait_sees_each_step(service: Service) -> None:
    service.sandbox.configure(charging="manual")
    told: list[str] = []

    def on_change(charge: Any) -> None:
        told.append(charge.status)
        if charge.state == "starting":
            service.sandbox.advance_start(charge.id)

    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "accepts"), tag_id=TAG)
        await charge.wait(on_change=on_change)
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
async def test_a_start_that_fails_says_why(
    service: Service, name: str, kind: type[errors.StartError]
) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.StartError) as failure:
            charge = await client.charging.start(at(service, name), tag_id=TAG)
            await charge.wait()
    assert type(failure.value) is kind


async def test_a_card_that_is_not_known_is_not_accepted(service: Service) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.CardNotAcceptedError):
            await client.charging.start(at(service, "accepts"), tag_id="unknown")


async def test_a_roaming_station_stays_pending_beyond_the_end(service: Service) -> None:
    async with client_of(service) as client:
        connector = at(service, "roaming")
        card = (await client.connectors.cards(connector))[0]
        charge = await client.charging.start(connector, card=card)
        with pytest.raises(errors.StartTimeoutError) as timeout:
            await charge.wait()
        remote = await client.charging.start(connector, card=card, method="remoteStart")
        await remote.wait()
    assert service.clock.passed >= 600
    assert timeout.value.charge is charge
    assert remote.state == "charging"


async def test_a_station_that_never_begins_is_closed(service: Service) -> None:
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "stuck"), tag_id=TAG)
        with pytest.raises(errors.StartTimeoutError) as timeout:
            await charge.wait(timeout=60)
        assert timeout.value.may_still_start is True
        assert timeout.value.new_start_safe_at is not None
        seconds = timeout.value.new_start_safe_at.timestamp() - service.clock.time()
        service.clock.advance(seconds)
        await charge.refresh()
        assert charge.state == "failed"


async def test_a_start_with_any_card_that_is_closed_before_it_begins_has_failed(
    service: Service,
) -> None:
    # Followed by its charge log alone, which is stopped without ever having begun.
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "stuck"), auto=True)
        with pytest.raises(errors.StartError):
            await charge.wait(timeout=900)
    assert charge.state == "failed"


@pytest.mark.parametrize("method", ["attemptRemoteStart", "remoteStart"])
async def test_a_lost_answer_is_reconciled(service: Service, method: Any) -> None:
    async with client_of(service) as client:
        with pytest.raises(errors.OutcomeUnknownError) as lost:
            await client.charging.start(at(service, "loses_answer"), tag_id=TAG, method=method)
        assert (await client.charging.reconcile(lost.value)).outcome == "cannot_tell"
        service.clock.advance(60)
        found = await client.charging.reconcile(lost.value)
        assert found.outcome == "found"
        assert found.charge is not None
        assert (await found.charge.stop()).status == "stopped"
    assert len(service.sandbox.starts()) == 1


async def test_a_charge_is_watched_until_it_is_stopped(service: Service) -> None:
    seen: list[Any] = []
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "dc"), tag_id=TAG)
        await charge.wait()
        assert charge.chargelog_id is not None
        async for reading in client.charging.watch(charge.chargelog_id):
            seen.append(reading)
            if len(seen) == 3:
                await charge.stop()
    assert [reading.is_over for reading in seen[:3]] == [False] * 3
    assert seen[-1].is_over
    energies = [reading.energy_kwh for reading in seen]
    assert energies == sorted(energies)
    assert len({reading.mark for reading in seen}) == len(seen)


async def test_auto_charges_with_a_card_of_the_drivers(service: Service) -> None:
    async with client_of(service) as client:
        charge = await client.charging.start(at(service, "accepts"), auto=True)
        await charge.wait()
    assert charge.method == "remoteStart"


async def preauthorised(client: AsyncClient, service: Service) -> Any:
    connector = at(service, "accepts")
    for card in await client.connectors.cards(connector):
        amounts = card.rate.preauth_currency_amounts if card.rate else None
        if card.preauth_required and amounts:
            offered = amounts[0]
            assert offered.amount is not None
            return await client.charging.start_with_preauth(
                connector, card=card, amount=Decimal(str(offered.amount))
            )
    raise AssertionError("the demo driver has a card that needs an amount")


async def test_an_amount_is_confirmed_while_it_is_waited_for(service: Service) -> None:
    async with client_of(service) as client:
        charge = await preauthorised(client, service)

        def on_change(it: Any) -> None:
            if it.state == "confirming":
                service.sandbox.approve_preauth(it.id)

        await charge.wait(on_change=on_change)
        assert charge.state == "charging"
        assert (await charge.stop()).status == "stopped"


async def test_an_amount_that_is_declined_starts_nothing(service: Service) -> None:
    async with client_of(service) as client:
        charge = await preauthorised(client, service)
        service.sandbox.decline_preauth(charge.id)
        with pytest.raises(errors.PreauthDeclinedError):
            await charge.wait()
    assert service.sandbox.starts() == []


async def test_an_amount_that_nobody_confirms_ends_with_the_deadline(service: Service) -> None:
    async with client_of(service) as client:
        charge = await preauthorised(client, service)
        with pytest.raises(errors.StartTimeoutError, match="not confirmed"):
            await charge.wait()
