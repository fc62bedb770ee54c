"""A backend that charges for its drivers: one process, one pool, a handle of each charge as text.

    python examples/backend_for_drivers.py [drivers.csv [kWh]]

Without configuration it asks the sandbox: a hundred drivers register, and each charges at a plug
of their own, of which some refuse, do not answer, or lose the answer. For a real tenant set
BEENERGISED_TENANT (or BEENERGISED_BASE_URL) and BEENERGISED_PSK, and give a file with lines of
`user name,password,EVSE id`. Each of them charges so many kWh then (1 unless given), and that
costs money.
"""

from __future__ import annotations

import asyncio
import csv
import os
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from beenergised import AsyncClient, AsyncPool, Settings, errors
from beenergised.models import AccessType, AsyncCharge, Chargelog, SimpleConnectorStatus

ResultT = TypeVar("ResultT")

# What a web application would have as a limit: requests wait for a connection, and are not lost.
SETTINGS = Settings(timeout=30, max_connections=20)


@dataclass(frozen=True)
class Driver:
    """One of the backend's users, and where they are plugged in."""

    username: str
    password: str = field(repr=False)
    evse_id: str


class Backend:
    """What a web application would hold. Each method is what one of its requests would do."""

    def __init__(self, pool: AsyncPool) -> None:
        self._pool = pool
        self._clients: dict[str, AsyncClient] = {}
        # In production a table of your database: another process, or this one after a restart,
        # goes on with what stands there.
        self._charges: dict[str, str] = {}
        self.lost_and_found = 0

    def client(self, driver: Driver) -> AsyncClient:
        """The client of a driver, who is logged in by the first call, and stays so."""
        if driver.username not in self._clients:
            self._clients[driver.username] = self._pool.client(
                username=driver.username, password=driver.password
            )
        return self._clients[driver.username]

    async def start(self, driver: Driver) -> None:
        """Ask for a charge. It is kept before it is waited for: it may begin without anybody."""
        client = self.client(driver)
        plug = await client.connectors.by_evse_id(driver.evse_id)
        cards = await client.connectors.cards(plug.id)
        card = next((card for card in cards if card.preauth_required is not True), None)
        if card is None:
            raise errors.CardNotAcceptedError("No card of this driver charges there.")
        try:
            charge = await client.charging.start(plug.id, card=card)
        except errors.OutcomeUnknownError as error:
            # Never simply again: it may have arrived, and a second charge would be paid too.
            found = await client.charging.reconcile(error)
            if found.charge is None:
                raise  # in production: look again at found.look_again_at
            charge = found.charge
            self.lost_and_found += 1
        self._charges[driver.username] = charge.to_text()

    async def follow(self, driver: Driver, kwh: float) -> float:
        """Wait until it charges, then until it has charged so much. In production a job."""
        client, charge = self.client(driver), self._charge(driver)
        await charge.wait()
        self._charges[driver.username] = charge.to_text()
        energy = 0.0
        async for reading in client.charging.watch(str(charge.chargelog_id)):
            energy = reading.energy_kwh or 0.0
            if energy >= kwh:
                break
        return energy

    async def stop(self, driver: Driver) -> Chargelog:
        """Stop it. Returns what the service then says of it, with the cost."""
        return await self._charge(driver).stop()

    def _charge(self, driver: Driver) -> AsyncCharge:
        return self.client(driver).charging.resume(self._charges[driver.username])


async def charge_all(
    pool: AsyncPool, drivers: list[Driver], kwh: float, time_passes: Callable[[], None]
) -> None:
    backend = Backend(pool)
    asked = await for_each(drivers, backend.start)
    print(f"{len(drivers)} drivers plugged in, {len(asked)} charges were asked for,")
    print(f"of which {backend.lost_and_found} whose answer was lost was found again")
    time_passes()
    charging = await for_each(asked, lambda driver: backend.follow(driver, kwh))
    print(f"{len(charging)} of them charge: {sum(charging.values()):.1f} kWh so far")
    stopped = await for_each(charging, backend.stop)
    energy = sum(log.energy_consumption or 0.0 for log in stopped.values())
    cost = sum(log.cost.gross_amount or 0.0 for log in stopped.values() if log.cost)
    print(f"{len(stopped)} are stopped: {energy:.1f} kWh for {cost:.2f}")


async def for_each(
    drivers: Iterable[Driver], step: Callable[[Driver], Coroutine[None, None, ResultT]]
) -> dict[Driver, ResultT]:
    """Take a step for all at once. One driver's failure stays theirs: it is told, and that is it.

    Returns the outcome for those who have one.
    """
    drivers = list(drivers)
    outcomes = await asyncio.gather(*map(step, drivers), return_exceptions=True)
    done: dict[Driver, ResultT] = {}
    told = Counter[str]()
    for driver, outcome in zip(drivers, outcomes, strict=True):
        if isinstance(outcome, errors.BeEnergisedError):
            told[advice(outcome)] += 1
        elif isinstance(outcome, BaseException):
            raise outcome  # a mistake of this program
        else:
            done[driver] = outcome
    for text, count in told.items():
        print(f"  told {count}: {text}")
    return done


def advice(error: errors.BeEnergisedError) -> str:  # noqa: PLR0911 - one for each kind
    """What the driver's app would show."""
    match error:
        case errors.StationRefusedError() | errors.StationNotAnsweringError():
            return "the station did not start. Is the plug in? Else try another one."
        case errors.StartUnderWayError():
            return "somebody charges here. Take another plug."
        case errors.CardNotAcceptedError():
            return "your card does not charge here."
        case errors.StartError():
            return f"it did not start. {error.status_text or error}"
        case errors.StartTimeoutError(new_start_safe_at=datetime() as moment):
            return f"nothing began. Try again after {moment.astimezone():%H:%M}."
        case errors.OutcomeUnknownError():
            return "we are finding out whether it began. Do not try again yet."
        case _:
            return f"it does not work now ({error.code}): {error}"


def read_drivers(file: Path) -> Iterable[Driver]:
    with file.open(newline="", encoding="utf-8") as lines:
        for username, password, evse_id in csv.reader(lines):
            yield Driver(username, password, evse_id)


async def main() -> None:
    kwh = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    if "BEENERGISED_PSK" in os.environ:
        drivers = list(read_drivers(Path(sys.argv[1])))
        async with AsyncPool(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            settings=SETTINGS,
        ) as pool:
            await charge_all(pool, drivers, kwh, lambda: None)
        return

    from beenergised.sandbox import Sandbox, SandboxSettings, running

    # Stations that answer at once, and a clock that is moved: nobody waits for anything.
    with Sandbox(settings=SandboxSettings(charging="immediate")) as service:
        with running(service) as sandbox:
            async with AsyncPool(base_url=sandbox.url, psk=sandbox.psk, settings=SETTINGS) as pool:
                drivers = await register_drivers(pool, sandbox.username, sandbox.password)
                await charge_all(pool, drivers, kwh, lambda: service.advance(1800))
                starts = [start for start in service.starts() if start.refusal is None]
        print(f"The sandbox carried out {len(starts)} starts.")


async def register_drivers(pool: AsyncPool, username: str, password: str) -> list[Driver]:
    """A hundred new drivers, each with a card, before a free plug each."""
    demo = pool.client(username=username, password=password)
    plugs = [
        plug.evse_id
        async for station in demo.stations.list()
        if station.access_type == AccessType.INTERNAL
        for plug in station.connectors or ()
        if plug.evse_id and plug.status and plug.status.simple == SimpleConnectorStatus.AVAILABLE
    ]
    rate = (await demo.contracts.rate_options())[0]
    nobody = pool.client()  # to register takes the application's key, and no session
    asked_for = await nobody.registration_fields.list()

    async def register(number: int, evse_id: str) -> Driver:
        driver = Driver(f"driver{number}@example.com", f"secret of {number}", evse_id)
        fields = [
            field.model_copy(update={"value": field.value or f"E-{number}"}) for field in asked_for
        ]
        await nobody.contact.register(
            email=driver.username,
            password=driver.password,
            name=f"Driver {number}",
            additional_fields=fields,
        )
        client = pool.client(username=driver.username, password=driver.password)
        await client.cards.create(rate_id=str(rate.id), customer_reference="App")
        return driver

    return list(
        await asyncio.gather(*(register(*each) for each in enumerate(plugs[:100], start=1)))
    )


if __name__ == "__main__":
    asyncio.run(main())
