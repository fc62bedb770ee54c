"""Print charge logs of a driver.

    python examples/list_chargelogs.py [how many]

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import os
import sys

from beenergised import Client
from beenergised.models import Chargelog


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            print_charge_logs(client, count)
        return

    from beenergised.sandbox import running

    with (
        running() as sandbox,
        Client(
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        ) as client,
    ):
        print_charge_logs(client, count)


def print_charge_logs(client: Client, count: int) -> None:
    logs = client.chargelogs.list(status="stopped")  # nothing is sent yet
    print(f"{client.me().display_name}: {logs.total()} charges, here are {count} of them")
    for log in logs.limit(count):  # fetches page by page, as far as needed
        print(line(log))


def line(log: Chargelog) -> str:
    """One line for one charge. What the station did not report is None."""
    start = log.date_start.astimezone().strftime("%Y-%m-%d %H:%M") if log.date_start else "?"
    energy = f"{log.energy_consumption:.2f} kWh" if log.energy_consumption is not None else "?"
    # `cost.total` is not used: whether it is net or gross is not certain (docs/facts.md).
    amount = log.cost.gross_amount if log.cost else None
    cost = f"{amount:.2f} {log.cost.currency}" if log.cost and amount is not None else "-"
    place = log.connector.cp.city if log.connector.cp else None
    return f"{start}  {energy:>10}  {cost:>10}  {place or ''}"


if __name__ == "__main__":
    main()
