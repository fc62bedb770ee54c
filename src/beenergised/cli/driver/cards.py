"""`beenergised cards`: what the driver charges with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.driver.points import PageSize
from beenergised.cli.global_options import with_flags

if TYPE_CHECKING:
    from beenergised.graphql_api._generated.cards import CardUpdate

app = typer.Typer(name="cards", help="Cards: what the driver charges with.")

CardId: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="UUID of the card, from `list`.")
]


@app.command("list")
@with_flags(limit=True)
def list_cards(invocation: Invocation, *, page_size: PageSize = 100) -> None:
    """List the driver's cards. A terminal shows the end of their numbers only."""
    from beenergised.cli.driver.card_columns import CARDS
    from beenergised.cli.output.results import write_list
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
    from beenergised.cli.driver.card_columns import CARDS, card_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        card = client.cards.get(id_)
    row = as_row(card)
    write_record(invocation, row, card_lines(row), CARDS.fields)
    tell_drift(invocation, len(card.drift))


@app.command("rename")
@with_flags()
def rename_card(
    invocation: Invocation,
    id_: CardId,
    label: Annotated[str, typer.Argument(metavar="NAME", help="Its new name.")],
) -> None:
    """Give a card another name."""
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        card = client.cards.rename(id_, label)
    _write_change(invocation, card)


@app.command("activate")
@with_flags()
def activate_card(invocation: Invocation, id_: CardId) -> None:
    """Make a card active again. Not certain to work: the service's documentation is of two minds.

    Its table of values has only the opposite, a text and an example have both.
    """
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        card = client.cards.activate(id_)
    _write_change(invocation, card)


@app.command("deactivate")
@with_flags()
def deactivate_card(invocation: Invocation, id_: CardId) -> None:
    """Make a card inactive: it charges no more. That `activate` undoes it is not certain."""
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        card = client.cards.deactivate(id_)
    _write_change(invocation, card)


def _write_change(invocation: Invocation, card: CardUpdate) -> None:
    from beenergised.cli.driver.card_columns import CHANGED_CARD_FIELDS, changed_card_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record

    row = as_row(card)
    write_record(invocation, row, changed_card_lines(row), CHANGED_CARD_FIELDS)
    tell_drift(invocation, len(card.drift))
