"""`beenergised statistics`: the driver's charging, summed up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.cli.times import End, Start, read_time

if TYPE_CHECKING:
    from beenergised.cli.output.columns import Row


@with_flags()
def show_statistics(invocation: Invocation, *, start: Start = None, end: End = None) -> None:
    """Sum up charging: sessions, energy in kWh, CO2 saved in kg."""
    from beenergised.base_models import moment
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    since, until = read_time("start", start), read_time("end", end)
    with opened_client(invocation) as client:
        sums = client.statistics.get(start=since, end=until)
    row = as_row(sums)
    zone = sums.timezone
    write_record(
        invocation, row, _lines(row, moment("start", since, zone), moment("end", until, zone))
    )
    tell_drift(invocation, len(sums.drift))


def _lines(row: Row, since: datetime | None, until: datetime | None) -> Iterator[tuple[str, str]]:
    from beenergised.cli.output.columns import local_time_with_zone, number

    yield "Charging sessions", number(row.get("number"), 0)
    yield "Energy", number(row.get("energy_consumption"), 1, "kWh")
    yield "CO2 saved", number(row.get("co2_saving"), 1, "kg")
    if since is not None:
        yield "From", local_time_with_zone(since.isoformat())
    if until is not None:
        yield "Until", local_time_with_zone(until.isoformat())
