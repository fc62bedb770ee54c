"""A backend that serves many drivers: one pool of connections, one light client a driver.

    python examples/backend_with_many_drivers.py [drivers.csv]

Without configuration it asks the sandbox, whose two drivers are at hand. For a real tenant set
BEENERGISED_TENANT (or BEENERGISED_BASE_URL) and BEENERGISED_PSK, and give a file with lines of
`user name,password`.
"""

from __future__ import annotations

import asyncio
import csv
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from beenergised import AsyncClient, AsyncPool, FileTokenStore, MemoryTokenStore, Settings, errors
from beenergised.auth import TokenStore


@dataclass(frozen=True)
class Driver:
    """One of the backend's users. The password is kept out of `repr`."""

    username: str
    password: str = field(repr=False)


class Backend:
    """What a web application would hold for as long as it runs."""

    def __init__(self, pool: AsyncPool, drivers: Iterable[Driver]) -> None:
        self._pool = pool
        self._drivers = {driver.username: driver for driver in drivers}
        # A client keeps the session of its driver in memory. Tasks that use the same client
        # share one login and one renewal, however many there are.
        self._clients: dict[str, AsyncClient] = {}

    def client(self, username: str) -> AsyncClient:
        """The client of a driver. Making one sends nothing; the first call logs in."""
        if username not in self._clients:
            driver = self._drivers[username]
            self._clients[username] = self._pool.client(
                username=driver.username, password=driver.password
            )
        return self._clients[username]

    async def last_charge(self, username: str) -> str:
        """What a page of the application would show; one driver's failure stays theirs."""
        try:
            log = await self.client(username).chargelogs.list(status="stopped").first()
        except errors.LoginError as error:
            return f"has to log in again ({error.code})"
        except errors.BeEnergisedError as error:
            return f"cannot be asked now ({error.code})"
        if log is None:
            return "has not charged yet"
        return f"charged {log.energy_consumption} kWh at {log.date_start}"


async def main() -> None:
    if "BEENERGISED_PSK" in os.environ:
        # Worker processes on this machine that name the same directory share each driver's
        # session: they renew it once, not once each.
        await serve(
            FileTokenStore(),
            list(read_drivers(Path(sys.argv[1]))),
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
        )
        return

    from beenergised.sandbox import SECOND_USERNAME, running

    with running() as sandbox, tempfile.TemporaryDirectory() as directory:
        drivers = [
            Driver(sandbox.username, sandbox.password),
            Driver(SECOND_USERNAME, "second"),
            Driver("stranger@example.com", "wrong"),
        ]
        await serve(FileTokenStore(directory), drivers, base_url=sandbox.url, psk=sandbox.psk)
        # One process only, and nobody minds a login after a restart: keep sessions in memory.
        await serve(MemoryTokenStore(), drivers[:1], base_url=sandbox.url, psk=sandbox.psk)


async def serve(
    store: TokenStore,
    drivers: list[Driver],
    *,
    psk: str,
    tenant: str | None = None,
    base_url: str | None = None,
) -> None:
    settings = Settings(timeout=15, max_connections=20)
    async with AsyncPool(
        tenant=tenant, base_url=base_url, psk=psk, store=store, settings=settings
    ) as pool:
        backend = Backend(pool, drivers)
        # Twenty requests of each driver at once: twenty connections, one login a driver.
        names = [driver.username for driver in drivers for _ in range(20)]
        answers = await asyncio.gather(*(backend.last_charge(name) for name in names))
        for name, answer in dict(zip(names, answers, strict=True)).items():
            print(f"{name} {answer}")


def read_drivers(file: Path) -> Iterable[Driver]:
    with file.open(newline="", encoding="utf-8") as lines:
        for username, password in csv.reader(lines):
            yield Driver(username, password)


if __name__ == "__main__":
    asyncio.run(main())
