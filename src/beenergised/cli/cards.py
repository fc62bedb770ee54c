"""`beenergised cards`: what the driver charges with."""

from __future__ import annotations

from typing import Annotated

import typer

from beenergised.cli.invocation import Invocation
from beenergised.cli.options import with_flags
from beenergised.cli.places import PageSize

app = typer.Typer(name="cards", help="Cards: what the driver charges with.")


@app.command("list")
@with_flags(limit=True)
def list_cards(invocation: Invocation, *, page_size: PageSize = 100) -> None:
    """List the driver's cards. A terminal shows the end of their numbers only."""
    from beenergised.cli.card_views import CARDS
    from beenergised.cli.output import write_list
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        write_list(invocation, CARDS, client.cards.list(page_size=page_size))


@app.command("get")
@with_flags()
def get_card(
    invocation: Invocation,
    id_: Annotated[str, typer.Argument(metavar="ID", help="UUID of the card, or its tag id.")],
) -> None:
    """Show one card."""
    from beenergised.cli.card_views import CARDS, card_lines
    from beenergised.cli.output import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        card = client.cards.get(id_)
    row = as_row(card)
    write_record(invocation, row, card_lines(row), CARDS.fields)
    tell_drift(invocation, len(card.drift))
