"""`beenergised stations`: charging stations that the driver may see."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from beenergised.cli.invocation import Invocation
from beenergised.cli.options import with_flags

app = typer.Typer(name="stations", help="Charging stations.")


class Paging(StrEnum):
    """How to go through the list."""

    OFFSET = "offset"
    CURSOR = "cursor"


@app.callback()
def stations() -> None:
    """Charging stations."""


@app.command("list")
@with_flags(limit=True)
def list_stations(
    invocation: Invocation,
    *,
    free: Annotated[
        bool | None,
        typer.Option(
            "--free-of-charge/--not-free", help="Only where charging costs nothing, or the others."
        ),
    ] = None,
    hidden: Annotated[
        bool | None,
        typer.Option(
            "--ignore-marketing-configuration", help="Also those that the tenant does not display."
        ),
    ] = None,
    paging: Annotated[
        Paging,
        typer.Option("--paging", help="`offset` knows the total, `cursor` does not shift."),
    ] = Paging.OFFSET,
    page_size: Annotated[
        int, typer.Option("--page-size", metavar="N", help="Rows asked for at a time.")
    ] = 100,
) -> None:
    """List charging stations, as they arrive."""
    from beenergised.cli.output import write_list
    from beenergised.cli.session import opened_client
    from beenergised.cli.station_views import STATIONS

    with opened_client(invocation) as client:
        lister = client.stations.list(
            free_of_charge=free,
            ignore_marketing_configuration=hidden,
            paging=paging.value,
            page_size=page_size,
        )
        write_list(invocation, STATIONS, lister)
