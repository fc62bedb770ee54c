"""`beenergised favourites`: the stations that the driver marked."""

from __future__ import annotations

import typer

from beenergised.cli.invocation import Invocation
from beenergised.cli.options import with_flags

app = typer.Typer(name="favourites", help="The stations that the driver marked.")


@app.callback()
def favourites() -> None:
    """The stations that the driver marked."""


@app.command("list")
@with_flags(limit=True)
def list_favourites(invocation: Invocation) -> None:
    """List the driver's favourite stations."""
    from beenergised.cli.output import write_items
    from beenergised.cli.session import opened_client
    from beenergised.cli.station_views import STATIONS

    with opened_client(invocation) as client:
        write_items(invocation, STATIONS, client.stations.favourites())
