"""Every handle of a charge shows the same state, however it was started, ended and read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any

import pytest
from tests.graphql.support import AsyncWired, Service, Together

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


# --- Ways to look at it: each returns the handle that looked


async def refreshed(client: AsyncClient, charge: Any) -> Any:
    return await charge.refresh()


async def waited(client: AsyncClient, charge: Any) -> Any:
    return await charge.wait()


async def watched(client: AsyncClient, charge: Any) -> Any:
    async with aclosing(client.charging.watch(charge)) as readings:
        assert [reading.is_over async for reading in readings][-1]
    return charge


async def read_again(client: AsyncClient, charge: Any) -> Any:
    await charge.chargelog()
    return charge


async def resumed(client: AsyncClient, charge: Any) -> Any:
    return await client.charging.resume(charge.to_text()).refresh()


async def resumed_and_waited(client: AsyncClient, charge: Any) -> Any:
    return await client.charging.resume(charge.to_text()).wait()


async def resumed_and_stopped(client: AsyncClient, charge: Any) -> Any:
    again = client.charging.resume(charge.to_text())
    await again.stop()
    return again


LOOKS = [
    refreshed, waited, watched, read_again, resumed, resumed_and_waited, resumed_and_stopped,
]  # fmt: skip
End = Callable[[AsyncClient, Service, Any], Awaitable[None]]
Looking = Callable[[AsyncClient, Any], Awaitable[Any]]


def said_by(client: AsyncClient, charge: Any) -> tuple[Any, ...]:
    """Return the state of a handle, which is the same in another process."""
    again = client.charging.resume(charge.to_text())
    seen = {(each.state.value, each.is_over, each.failure is None) for each in (charge, again)}
    assert len(seen) == 1
    assert f"{charge.state.value}, {charge.status!r}" in repr(charge)
    return seen.pop()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_charge_that_ended_says_so_however_seen(
    service: Service, how: str, end: End, look: Looking
) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, how)).wait()
        assert said_by(client, charge) == ("charging", False, True)
        handles = [charge, client.charging.resume(charge.to_text())]
        await end(client, service, charge)
        for handle in handles:
            seen = await look(client, handle)
            assert said_by(client, seen) == ("ended", True, True)


@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_stopped_charge_says_so_without_another_look(service: Service, how: str) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, how)).wait()
        await charge.stop()
        assert said_by(client, charge) == ("ended", True, True)


@pytest.mark.parametrize("look", [refreshed, resumed])
@pytest.mark.parametrize("name", ["refuses", "silent", "stuck"])
@pytest.mark.parametrize("how", [*STARTS, "preauth"])
async def test_a_start_that_failed_says_so_however_seen(
    service: Service, how: str, name: str, look: Looking
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
        assert said_by(client, seen) == ("failed", True, False)
        with pytest.raises(errors.StartError):
            await client.charging.resume(seen.to_text()).wait()
