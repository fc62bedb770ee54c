"""`beenergised stations`: charging stations that the driver may see."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.driver.points import (
    Filters,
    Hidden,
    NearCommand,
    PageSize,
    Point,
    Radius,
    read_filters,
    read_point,
)
from beenergised.cli.global_options import with_flags

app = typer.Typer(name="stations", help="Charging stations.")


class Paging(StrEnum):
    """How to go through the list."""

    OFFSET = "offset"
    CURSOR = "cursor"


# Named here too, so that help and completion need not import the models; a test compares them.
class Day(StrEnum):
    """The days that the service keeps occupancy for."""

    ALL = "ALL"
    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"


Id: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="UUID of the station, from `list`.")
]
Free: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--free-of-charge/--not-free", help="Only where charging costs nothing, or the others."
    ),
]


@app.callback()
def stations() -> None:
    """Charging stations."""


@app.command("list")
@with_flags(limit=True)
def list_stations(
    invocation: Invocation,
    *,
    free: Free = None,
    hidden: Hidden = None,
    filters: Filters = None,
    paging: Annotated[
        Paging,
        typer.Option("--paging", help="`offset` knows the total, `cursor` does not shift."),
    ] = Paging.OFFSET,
    page_size: PageSize = 100,
) -> None:
    """List charging stations, as they arrive."""
    from beenergised.cli.driver.station_columns import STATIONS
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        lister = client.stations.list(
            filter=read_filters(filters),
            free_of_charge=free,
            ignore_marketing_configuration=hidden,
            paging=paging.value,
            page_size=page_size,
        )
        write_list(invocation, STATIONS, lister)


@app.command("near", cls=NearCommand)
@with_flags(limit=True)
def list_stations_nearby(
    invocation: Invocation,
    point: Point,
    *,
    radius: Radius = 5000,
    free: Free = None,
    hidden: Hidden = None,
    filters: Filters = None,
    service_order: Annotated[
        str | None,
        typer.Option(
            "--service-order",
            metavar="TEXT",
            help="Let the service order them: the text that it takes is not known. Without it, "
            "all within the radius are read and sorted here, the nearest first.",
        ),
    ] = None,
    page_size: PageSize = 100,
) -> None:
    """List the charging stations around a point, the nearest first."""
    from beenergised.cli.driver.points import with_distance
    from beenergised.cli.driver.station_columns import STATIONS_NEARBY
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    near = read_point(point)
    with opened_client(invocation) as client:
        lister = client.stations.near(
            near,
            radius_m=radius,
            filter=read_filters(filters),
            free_of_charge=free,
            ignore_marketing_configuration=hidden,
            ordered_by_distance=service_order or True,
            page_size=page_size,
        )
        write_list(invocation, STATIONS_NEARBY, lister, row_of=with_distance(near))


@app.command("get")
@with_flags()
def get_station(invocation: Invocation, id_: Id, *, hidden: Hidden = None) -> None:
    """Show one charging station and its connectors."""
    from beenergised.cli.driver.station_columns import STATIONS, station_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        station = client.stations.get(id_, ignore_marketing_configuration=hidden)
    row = as_row(station)
    write_record(invocation, row, station_lines(row), STATIONS.fields)
    tell_drift(invocation, len(station.drift))


@app.command("occupancy")
@with_flags(limit=True)
def show_occupancy(
    invocation: Invocation,
    id_: Id,
    *,
    day: Annotated[
        Day,
        typer.Option(
            "--day",
            case_sensitive=False,
            show_default=False,
            help="Only this one; all of them without it.",
        ),
    ] = Day.ALL,
) -> None:
    """Show how often a station is occupied, hour by hour."""
    from beenergised.cli.driver.station_columns import OCCUPANCY
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        hours = client.stations.occupancy(id_, day=day.value)
    write_items(invocation, OCCUPANCY, hours)
