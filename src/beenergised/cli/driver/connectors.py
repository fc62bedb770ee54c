"""`beenergised connectors`: the places at stations where one vehicle can charge."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.driver.points import Hidden
from beenergised.cli.global_options import with_flags

app = typer.Typer(name="connectors", help="Connectors: where one vehicle can charge.")

Id: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="UUID of the connector, from `stations get`.")
]


@app.command("get")
@with_flags()
def get_connector(
    invocation: Invocation,
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="UUID of the connector, or its EVSE id.")
    ],
    *,
    evse: Annotated[
        bool,
        typer.Option(
            "--evse-id", help="Take ID for an EVSE id. Needed only if it has no asterisk."
        ),
    ] = False,
    hidden: Hidden = None,
) -> None:
    """Show one connector and its station."""
    from beenergised.cli.driver.station_columns import CONNECTOR_FIELDS, connector_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        # AT*HTB*E000001*1: no UUID has an asterisk.
        find = client.connectors.by_evse_id if evse or "*" in id_ else client.connectors.get
        connector = find(id_, ignore_marketing_configuration=hidden)
    row = as_row(connector)
    write_record(invocation, row, connector_lines(row), CONNECTOR_FIELDS)
    tell_drift(invocation, len(connector.drift))


@app.command("rate-packages")
@with_flags(limit=True)
def list_rate_packages(invocation: Invocation, id_: Id) -> None:
    """List the rate packages that a connector offers."""
    from beenergised.cli.driver.card_columns import RATE_PACKAGES
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        packages = client.connectors.rate_packages(id_)
    write_items(invocation, RATE_PACKAGES, packages)


@app.command("cards")
@with_flags(limit=True)
def list_cards_for(invocation: Invocation, id_: Id) -> None:
    """List the driver's cards that may charge at a connector, and at what rate."""
    from beenergised.cli.driver.card_columns import CARDS_FOR_CHARGING
    from beenergised.cli.output.results import write_items
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        cards = client.connectors.cards(id_)
    write_items(invocation, CARDS_FOR_CHARGING, cards)
