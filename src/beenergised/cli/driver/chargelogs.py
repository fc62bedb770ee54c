"""`beenergised chargelogs`: charge logs, one for each charging session of the driver."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.driver.downloads import Overwrite, To, saving, target_of, tell_saved
from beenergised.cli.global_options import with_flags
from beenergised.cli.times import End, Start, read_time

app = typer.Typer(name="chargelogs", help="Charge logs: one for each charging session.")


# Named here too, so that help and completion need not import the models; a test compares them.
class Status(StrEnum):
    """The statuses that the service filters by."""

    STARTED = "started"
    STOPPED = "stopped"


class Kind(StrEnum):
    """The kinds of charge logs."""

    CONTACT = "contact"


Id: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="UUID of the charge log, from `list`.")
]


@app.command("list")
@with_flags(limit=True)
def list_chargelogs(
    invocation: Invocation,
    *,
    status: Annotated[Status | None, typer.Option("--status", help="Only these.")] = None,
    start: Start = None,
    end: End = None,
    kind: Annotated[Kind | None, typer.Option("--type", help="Only these.")] = None,
    page_size: Annotated[
        int, typer.Option("--page-size", metavar="N", help="Rows asked for at a time.")
    ] = 100,
) -> None:
    """List charge logs, the newest first, as far as the service keeps that order.

    Printed as they arrive, all of them unless --limit says otherwise. A terminal needs about 120
    columns to show their ids; piped and in every other form of output they are there.
    """
    from beenergised.cli.driver.chargelog_columns import CHARGELOGS
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    since, until = read_time("start", start), read_time("end", end)
    with opened_client(invocation) as client:
        lister = client.chargelogs.list(
            status=status and status.value,
            start=since,
            end=until,
            type=kind and kind.value,
            page_size=page_size,
        )
        write_list(invocation, CHARGELOGS, lister)


@app.command("get")
@with_flags()
def get_chargelog(invocation: Invocation, id_: Id) -> None:
    """Show one charge log."""
    from beenergised.cli.driver.chargelog_columns import CHARGELOGS, chargelog_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        log = client.chargelogs.get(id_)
    row = as_row(log)
    write_record(invocation, row, chargelog_lines(row), CHARGELOGS.fields)
    tell_drift(invocation, len(log.drift))


@app.command("meter-values")
@with_flags()
def get_meter_values(invocation: Invocation, id_: Id) -> None:
    """Show what the meter reported for one charge log; live while it charges."""
    from beenergised.cli.driver.chargelog_columns import meter_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        values = client.chargelogs.meter_values(id_)
    row = as_row(values)
    write_record(invocation, row, meter_lines(row))
    tell_drift(invocation, len(values.drift))


@app.command("download-calibration")
@with_flags()
def download_calibration(
    invocation: Invocation, id_: Id, *, to: To = ".", overwrite: Overwrite = False
) -> None:
    """Save the calibration details of one charge log, and print where they are."""
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client, saving() as progress:
        path = client.chargelogs.download_calibration(
            id_, target_of(to), overwrite=overwrite, progress=progress
        )
    tell_saved(invocation, path)
