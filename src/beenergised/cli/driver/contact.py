"""`beenergised contact`: the driver, as the service knows them."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.cli.output.columns import (
    NOTHING,
    Row,
    address,
    given,
    list_at,
    local_time_with_zone,
    shown,
    value_at,
    yes_or_no,
)

app = typer.Typer(name="contact", help="The driver, as the service knows them.")


@app.callback()
def contact() -> None:
    """The driver, as the service knows them."""


@app.command("show")
@with_flags()
def show_contact(invocation: Invocation) -> None:
    """Show the contact that is logged in."""
    from beenergised.cli.output.results import as_row, tell_drift, write_record
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        found = client.contact.get()
    row = as_row(found)
    write_record(invocation, row, _lines(row))
    tell_drift(invocation, len(found.drift))


def _lines(row: Row) -> Iterator[tuple[str, str]]:
    names = " ".join(given(row.get("first_name"), row.get("name")))
    yield "ID", shown(row.get("id"))
    yield "Name", shown(row.get("display_name") or names)
    yield "E-mail", shown(row.get("email"))
    yield "Phone", ", ".join(given(row.get("mobile"), row.get("phone"))) or NOTHING
    yield "Address", address(row.get("address"))
    yield "Language", shown(row.get("language"))
    yield "Currency", shown(value_at(row, "currency.iso_code"))
    yield "Company", yes_or_no(row.get("is_company"))
    yield "VAT number", shown(row.get("vat"))
    yield "Deactivated", yes_or_no(row.get("is_deactivated"))
    for each in list_at(row, "legal_documents_accepted"):
        accepted = yes_or_no(value_at(each, "legal_document_accepted"))
        yield f"Accepted {shown(value_at(each, 'legal_document_type'))}", accepted
    yield "Since", local_time_with_zone(row.get("created_at"))
