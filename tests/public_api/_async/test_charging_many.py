"""Hundreds of starts at a service with mishaps: none is sent twice, none is lost sight of."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

from tenacity import wait_fixed
from tests.graphql_api.support import Ticks
from tests.public_api.charging import AsyncFake, kit
from tests.public_api.charging_service import Service

from beenergised import AsyncPublicApiClient, OperatorChargingSettings, errors
from beenergised.polling import Pace

STARTS = 300


async def start(client: AsyncPublicApiClient, clock: Ticks, driver: int) -> Any:
    """A handle; None if the start did not arrive. Each driver has a place of their own."""
    place = (None, driver) if driver % 2 else (driver,)
    try:
        return await client.charging.start(*place, user_id=driver)
    except errors.OutcomeUnknownError as lost:
        for _ in range(20):
            try:
                found = await client.charging.reconcile(lost)
            except (errors.TransportError, errors.ServiceError):
                continue
            if found.outcome == "cannot_tell":
                clock.advance(1000)
                continue
            return found.charge
        raise


async def test_whatever_happens_nobody_charges_twice() -> None:
    clock = Ticks()
    service = Service(clock, random.Random(7))  # the same each time
    fake = AsyncFake(by=service, unchecked=True)
    settings = OperatorChargingSettings(pace=Pace(wait_fixed(1)))
    outcomes: Counter[str] = Counter()
    async with AsyncPublicApiClient(**kit(fake, clock, charging_settings=settings)) as client:
        for driver in range(1, STARTS + 1):
            try:
                charge = await start(client, clock, driver)
            except (errors.TransportError, errors.ServiceError):
                outcomes["refused"] += 1
                assert driver not in service.arrived
                continue
            if charge is None:
                outcomes["not found"] += 1
                assert driver not in service.arrived
                continue
            try:
                await charge.wait()
            except errors.StationRefusedError:
                outcomes["failed"] += 1
                continue
            assert service.sessions[charge.id]["userId"] == driver
            assert service.sessions[charge.id]["status"] == "active"
            outcomes["charging"] += 1
    assert max(Counter(service.arrived).values()) == 1
    assert sum(outcomes.values()) == STARTS
    assert service.mishaps > STARTS / 4
    assert len(service.arrived) == outcomes["charging"] + outcomes["failed"]
    assert min(outcomes["charging"], outcomes["failed"], outcomes["not found"]) > 0
