"""Every handle of a charge shows the same state, however it was started, ended and read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from tests.charge_looks import LOOKS, Look, refreshed, resumed, state_of
from tests.graphql_api.support import NOW, AsyncWired, Service, Together
from tests.public_api.charging import AsyncFake, accepted, by, kit, session

from beenergised import AsyncPublicApiClient, OperatorChargingSettings, errors
from beenergised.charging.states import ChargeState
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


def client_of(service: Service) -> AsyncPublicApiClient:
    return AsyncPublicApiClient(
        host="sandbox.invalid", token=DEMO_API_TOKEN, sender=AsyncWired(service),
        clock=service.clock,
    )  # fmt: skip


async def started(
    client: AsyncPublicApiClient, service: Service, how: str, name: str = "accepts"
) -> Any:
    point, evse = service.sandbox.operator_evses[name]
    places = {STARTS[0]: (point, evse), STARTS[1]: (None, evse), STARTS[2]: (point,)}[how]
    return await client.charging.start(*places, user_id=USER)


# --- Ways to end it


async def stopped_here(client: AsyncPublicApiClient, service: Service, charge: Any) -> None:
    assert (await charge.stop()).status == "finished"


async def stopped_elsewhere(client: AsyncPublicApiClient, service: Service, charge: Any) -> None:
    await client.charging.stop(charge.charge_point_id, charge.session_id)
    service.clock.advance(60)


async def ended_by_force(client: AsyncPublicApiClient, service: Service, charge: Any) -> None:
    await client.charging.stop(charge.charge_point_id, charge.session_id, force=True)


async def ended_by_the_station(client: AsyncPublicApiClient, service: Service, charge: Any) -> None:
    service.sandbox.advance_authorization(int(charge.authorization_id))


ENDS = [stopped_here, stopped_elsewhere, ended_by_force, ended_by_the_station]


# --- Tests


async def read_again(client: AsyncPublicApiClient, charge: Any) -> Any:
    await charge.session()
    return charge


ALL_LOOKS = [*LOOKS, read_again]
End = Callable[[AsyncPublicApiClient, Service, Any], Awaitable[None]]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("how", STARTS)
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
        charge = await (await started(client, service, STARTS[0])).wait()
        await ended_by_the_station(client, service, charge)
        assert state_of(client, await look(client, charge)) == ("ended", True, True)


@pytest.mark.parametrize("how", STARTS)
async def test_a_stopped_charge_says_so_without_another_look(service: Service, how: str) -> None:
    async with client_of(service) as client:
        charge = await (await started(client, service, how)).wait()
        await charge.stop()
        assert state_of(client, charge) == ("ended", True, True)


@pytest.mark.parametrize("look", [refreshed, read_again, resumed])
@pytest.mark.parametrize("name", ["refuses", "silent", "offline"])
@pytest.mark.parametrize("how", STARTS[:2])
async def test_a_start_that_failed_says_so_however_seen(
    service: Service, how: str, name: str, look: Look
) -> None:
    async with client_of(service) as client:
        charge = await started(client, service, how, name)
        service.clock.advance(1200)
        seen = await look(client, charge)
        assert state_of(client, seen) == ("failed", True, False)
        with pytest.raises(errors.StartError):
            await client.charging.resume(seen.to_text()).wait()


@pytest.mark.parametrize("status", ["finished", "failed", "expired"])
async def test_a_session_that_began_has_ended_whatever_its_status(status: str) -> None:
    sender = AsyncFake(by=by(start=accepted(), session=[session("active"), session(status)]))
    async with AsyncPublicApiClient(**kit(sender)) as client:
        charge = await (await client.charging.start(3, 9, user_id=11)).wait()
        await charge.refresh()
        assert state_of(client, charge) == ("ended", True, True)


async def test_a_status_of_the_settings_ends_every_way_of_following() -> None:
    statuses = {"active": ChargeState.CHARGING, "closed": ChargeState.ENDED}
    settings = OperatorChargingSettings(statuses=statuses)
    sender = AsyncFake(by=by(start=accepted(), session=[session("active"), session("closed")]))
    async with AsyncPublicApiClient(**kit(sender, charging_settings=settings)) as client:
        charge = await (await client.charging.start(3, 9, user_id=11)).wait()
        seen = [reading.is_over async for reading in client.charging.watch("55", timeout=60)]
        assert seen == [True]
        assert (await charge.stop()).status == "closed"
        assert charge.is_over
