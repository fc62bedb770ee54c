"""Print a driver's charging, month by month.

    python examples/statistics_by_month.py [how many months]

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

from beenergised import Client


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            print_months(client, count)
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
        print_months(client, count)


def print_months(client: Client, count: int) -> None:
    print("month    charges        kWh   kg CO2 saved")
    for start, end in months(datetime.now().astimezone(), count):
        sums = client.statistics.get(start=start, end=end)
        print(
            f"{start:%Y-%m}  {sums.number or 0:7}  {sums.energy_consumption or 0.0:9.1f}"
            f"  {sums.co2_saving or 0.0:13.1f}"
        )


def months(now: datetime, count: int) -> Iterator[tuple[datetime, datetime]]:
    """The first and the last moment of each of the latest months, in the local time zone.

    The end is a millisecond before the next month, the smallest step that is sent: whether the
    service counts a charge at exactly the end is not known (docs/facts.md), and so none is
    counted twice.
    """
    this_month = now.year * 12 + now.month - 1
    for number in range(this_month - count + 1, this_month + 1):
        start, end = first_of(number), first_of(number + 1)
        yield start, end - timedelta(milliseconds=1)


def first_of(number: int) -> datetime:
    """The first moment of a month, counted from the year 0."""
    year, month = divmod(number, 12)
    # astimezone() on a time without a zone takes it for local time, summer time included.
    return datetime(year, month + 1, 1).astimezone()


if __name__ == "__main__":
    main()
