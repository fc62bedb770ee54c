"""Find a free place to charge: the nearest stations, their plugs, what charging there costs.

    python examples/find_a_station.py [latitude longitude [radius in metres]]

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime

from beenergised import Client
from beenergised.models import Connector, OccupancyDay, Station

SALZBURG = (47.8095, 13.0550)
# In Python's order. The names of all but Monday are inferred (docs/facts.md).
WEEKDAYS = (
    OccupancyDay.MONDAY,
    OccupancyDay.TUESDAY,
    OccupancyDay.WEDNESDAY,
    OccupancyDay.THURSDAY,
    OccupancyDay.FRIDAY,
    OccupancyDay.SATURDAY,
    OccupancyDay.SUNDAY,
)


def main() -> None:
    given = [float(text) for text in sys.argv[1:]]
    here = (given[0], given[1]) if len(given) > 1 else SALZBURG
    radius_m = given[2] if len(given) > 2 else 5000
    if "BEENERGISED_PSK" in os.environ:
        with Client(
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        ) as client:
            print_stations(client, here, radius_m)
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
        print_stations(client, here, radius_m)


def print_stations(client: Client, here: tuple[float, float], radius_m: float) -> None:
    # Sorted by the library, which reads all within the radius for that: keep it small.
    near = client.stations.near(here, radius_m=radius_m, ordered_by_distance=True)
    for station in near.limit(3):
        print(f"{station.public_name or station.label}, {station.address}, {station.city}")
        plugs = [plug for plug in station.connectors or () if is_free(plug)]
        for plug in plugs:
            print_plug(client, plug)
        if plugs:
            print_occupancy(client, station)
        else:
            print("  nothing is free now")


def is_free(plug: Connector) -> bool:
    # Words for a status may be new: whatever is not known to be free is taken.
    status = plug.status.simple if plug.status else None
    return status is not None and status.lower() == "available"


def print_plug(client: Client, plug: Connector) -> None:
    kind = plug.connector_type
    power = f"{kind.max_power_rating:g} kW" if kind and kind.max_power_rating else "? kW"
    print(f"  {plug.evse_id}: {kind and kind.plug_type}, {power}")
    if plug.free_of_charge:
        print("    costs nothing")
    # The driver's own cards; what each costs is words, not numbers.
    for card in client.connectors.cards(plug.id):
        costs = card.rate.short_description if card.rate else None
        first = ", an amount is reserved first" if card.preauth_required else ""
        print(f"    {card.label or card.type}: {costs or 'price not told'}{first}")


def print_occupancy(client: Client, station: Station) -> None:
    # The zone that the hours are in is not known; a station's own is likely.
    today = WEEKDAYS[datetime.now().astimezone().weekday()]
    hours = client.stations.occupancy(station.id, today)
    known = [hour for hour in hours if hour.occupancy_rate is not None and hour.hour is not None]
    for hour in sorted(known, key=lambda row: row.occupancy_rate or 0.0)[-1:]:
        print(f"  busiest today at {hour.hour}:00: {hour.occupancy_rate or 0.0:.0%} occupied")


if __name__ == "__main__":
    main()
