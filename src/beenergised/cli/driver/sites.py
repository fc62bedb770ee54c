"""`beenergised sites`: places with one or more stations."""

from __future__ import annotations

from typing import Annotated

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

app = typer.Typer(name="sites", help="Sites: places with one or more stations.")


@app.command("list")
@with_flags(limit=True)
def list_sites(
    invocation: Invocation,
    *,
    hidden: Hidden = None,
    filters: Filters = None,
    page_size: PageSize = 100,
) -> None:
    """List sites, as they arrive."""
    from beenergised.cli.driver.site_columns import SITES
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        lister = client.sites.list(
            filter=read_filters(filters),
            ignore_marketing_configuration=hidden,
            page_size=page_size,
        )
        write_list(invocation, SITES, lister)


@app.command("near", cls=NearCommand)
@with_flags(limit=True)
def list_sites_nearby(
    invocation: Invocation,
    point: Point,
    *,
    radius: Radius = 5000,
    hidden: Hidden = None,
    filters: Filters = None,
    page_size: PageSize = 100,
) -> None:
    """List the sites around a point: all within the radius are read, the nearest come first."""
    from beenergised.cli.driver.points import with_distance
    from beenergised.cli.driver.site_columns import SITES_NEARBY
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    near = read_point(point)
    with opened_client(invocation) as client:
        lister = client.sites.near(
            near,
            radius_m=radius,
            filter=read_filters(filters),
            ignore_marketing_configuration=hidden,
            ordered_by_distance=True,
            page_size=page_size,
        )
        write_list(invocation, SITES_NEARBY, lister, row_of=with_distance(near))


@app.command("get")
@with_flags()
def get_site(
    invocation: Invocation,
    id_: Annotated[str, typer.Argument(metavar="ID", help="UUID of the site, from `list`.")],
    *,
    hidden: Hidden = None,
) -> None:
    """Show one site and its stations."""
    from beenergised.cli.driver.site_columns import SITES, site_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        site = client.sites.get(id_, ignore_marketing_configuration=hidden)
    row = as_row(site)
    write_record(invocation, row, site_lines(row), SITES.fields)
    tell_drift(invocation, len(site.drift))
