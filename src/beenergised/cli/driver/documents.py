"""`beenergised documents`: invoices and what else the account holds."""

from __future__ import annotations

from typing import Annotated

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.driver.downloads import Overwrite, To, saving, target_of, tell_saved
from beenergised.cli.driver.points import PageSize
from beenergised.cli.global_options import with_flags

app = typer.Typer(name="documents", help="Invoices and what else the account holds.")


@app.command("list")
@with_flags(limit=True)
def list_documents(invocation: Invocation, *, page_size: PageSize = 100) -> None:
    """List the documents of the driver's account."""
    from beenergised.cli.driver.document_columns import DOCUMENTS
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client:
        write_list(invocation, DOCUMENTS, client.documents.list(page_size=page_size))


@app.command("download")
@with_flags()
def download_document(
    invocation: Invocation,
    id_: Annotated[str, typer.Argument(metavar="ID", help="UUID of the document, from `list`.")],
    *,
    to: To = ".",
    overwrite: Overwrite = False,
) -> None:
    """Save the file of a document, and print where it is.

    The session's token stays with the API: the file usually lies on another host.
    """
    from beenergised.cli.session import opened_client

    with opened_client(invocation) as client, saving() as progress:
        path = client.documents.download(id_, target_of(to), overwrite=overwrite, progress=progress)
    tell_saved(invocation, path)
