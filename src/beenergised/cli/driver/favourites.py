"""`beenergised favourites`: the stations that the driver marked."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.global_options import with_flags
from beenergised.cli.messages import harmless

app = typer.Typer(name="favourites", help="The stations that the driver marked.")

Ids: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="ID...", help="UUIDs of stations, from `stations list`.")
]


@app.callback()
def favourites() -> None:
    """The stations that the driver marked."""


@app.command("list")
@with_flags(limit=True)
def list_favourites(invocation: Invocation) -> None:
    """List the driver's favourite stations."""
    from beenergised.cli.driver.station_columns import STATIONS
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        write_items(invocation, STATIONS, client.stations.favourites())


@app.command("add")
@with_flags()
def add_favourites(invocation: Invocation, ids: Ids) -> None:
    """Mark stations as favourites, beside those that are. Marking one twice does no harm.

    A station that the service does not mark is exit code 3.
    """
    from beenergised.cli.driver.station_columns import FAVOURITE_CHANGES
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        changes = client.stations.add_favourites(ids)
        write_items(invocation, FAVOURITE_CHANGES, changes)
    refused = [change.id or "?" for change in changes if change.is_favoured is False]
    if refused:
        invocation.notice(
            f"Not marked: {harmless(', '.join(refused))}. There is no such station, or none that "
            "this driver may see."
        )
        raise typer.Exit(ExitCode.NOT_FOUND)


@app.command("remove")
@with_flags()
def remove_favourites(invocation: Invocation, ids: Ids) -> None:
    """Make stations favourites no more.

    What the service then says of them may still be that they are: go by `favourites list`.
    """
    from beenergised.cli.driver.station_columns import FAVOURITE_CHANGES
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        write_items(invocation, FAVOURITE_CHANGES, client.stations.remove_favourites(ids))
