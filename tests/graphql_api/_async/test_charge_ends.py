"""Every handle of a charge shows the same state, however it was started, ended and read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from tests.charge_looks import LOOKS, Look, refreshed, resumed, state_of
from tests.graphql_api.support import AsyncWired, Service, Together

from beenergised import AsyncClient, errors
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


def client_of(service: Service) -> AsyncClient:
    return AsyncClient(**service.login, sender=AsyncWired(service))


async def started(client: AsyncClient, service: Service, how: str, name: str = "accepts") -> Any:
    connector = service.sandbox.charging_connectors[name]
    if how != "preauth":
        return await client.charging.start(connector, **STARTS[how])
    offered = await client.connectors.cards(connector)
    card = next(card for card in offered if card.preauth_required)
    amount = card.rate.preauth_currency_amounts[0].amount
    charge = await client.charging.start_with_preauth(connector, card=card, amount=amount)
    service.sandbox.approve_preauth(charge.id)
    return charge


# --- Ways to end it


async def stopped_here(client: AsyncClient, service: Service, charge: Any) -> None:
    assert (await charge.stop()).status == "stopped"


async def stopped_elsewhere(client: AsyncClient, service: Service, charge: Any) -> None:
    log = await client.chargelogs.get(charge.chargelog_id)
    await client.charging.stop(log.session_id)
    service.clock.advance(60)


async def ended_by_the_station(client: AsyncClient, service: Service, charge: Any) -> None:
    (start,) = service.sandbox.starts()
    service.sandbox._service.charges.end_all(start.contact_id)


ENDS = [stopped_here, stopped_elsewhere, ended_by_the_station]


# --- Tests


async def read_again(client: AsyncClient, charge: Any) -> Any:
    await charge.chargelog()
    return charge


ALL_LOOKS = [*LOOKS, read_again]
End = Callable[[AsyncClient, Service, Any], Awaitable[None]]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_charge_that_ended_says_so_however_seen(
    service: Service, how: str, end: End
) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, how)).wait()
        assert state_of(client, charge) == ("charging", False, True)
        before = charge.to_text()
        await end(client, service, charge)
        for look in ALL_LOOKS:
            seen = await look(client, client.charging.resume(before))
            assert state_of(client, seen) == ("ended", True, True), look
        assert state_of(client, await charge.refresh()) == ("ended", True, True)


@pytest.mark.parametrize("look", ALL_LOOKS)
async def test_the_first_handle_says_so_however_it_looks(service: Service, look: Look) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, "attempt")).wait()
        await ended_by_the_station(client, service, charge)
        assert state_of(client, await look(client, charge)) == ("ended", True, True)


@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_stopped_charge_says_so_without_another_look(service: Service, how: str) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, how)).wait()
        await charge.stop()
        assert state_of(client, charge) == ("ended", True, True)


@pytest.mark.parametrize("look", [refreshed, resumed])
@pytest.mark.parametrize("name", ["refuses", "silent", "stuck"])
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_start_that_failed_says_so_however_seen(
    service: Service, how: str, name: str, look: Look
) -> None:
    async with client_of(service) as client:
        try:
            charge = await started(client, service, how, name)
        except errors.StartError as refusal:  # the response to the start may say it already
            charge = refusal.charge
        service.clock.advance(1200)
        seen = await look(client, charge)
        if seen.state == "starting" and how == "preauth":  # its attempt is known from now on
            seen = await look(client, seen)
        assert state_of(client, seen) == ("failed", True, False)
        with pytest.raises(errors.StartError):
            await client.charging.resume(seen.to_text()).wait()
