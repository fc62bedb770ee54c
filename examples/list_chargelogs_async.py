"""Print charge logs of a driver, asynchronously, with other calls under way at the same time.

    python examples/list_chargelogs_async.py [how many]

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import asyncio
import os
import sys

from beenergised import AsyncClient


async def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    if "BEENERGISED_PSK" in os.environ:
        async with AsyncClient(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            await print_charge_logs(client, count)
        return

    from beenergised.sandbox import running

    with running() as sandbox:
        async with AsyncClient(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client:
            await print_charge_logs(client, count)


async def print_charge_logs(client: AsyncClient, count: int) -> None:
    # Both at once. They share the session: one login is sent, whichever call comes first.
    async with asyncio.TaskGroup() as tasks:
        contact = tasks.create_task(client.me())
        total = tasks.create_task(client.chargelogs.list().total())
    print(f"{contact.result().display_name}: {total.result()} charges")

    ids: list[str] = []
    async for log in client.chargelogs.list(status="stopped").limit(count):
        print(log.date_start, log.energy_consumption, "kWh", log.status)
        ids.append(log.id)

    # A limit of your own keeps a long list from becoming as many requests at once.
    at_once = asyncio.Semaphore(5)

    async def power(id_: str) -> int | None:
        async with at_once:
            return (await client.chargelogs.meter_values(id_)).current_power

    values = await asyncio.gather(*(power(id_) for id_ in ids))
    print(sum(value is not None for value in values), "of them have meter values")


if __name__ == "__main__":
    asyncio.run(main())
