"""Invoices and credit notes."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.paging import Given, page_of


def documents_of(context: Context) -> dict[str, Document]:
    """All documents of the caller by id, the newest first. The order is an assumption."""
    context.charges.settle()  # a charge that stops by itself is billed then
    found = context.store.documents(
        "SELECT document FROM documents WHERE contact_id = ? ORDER BY issued DESC, id",
        (context.contact,),
    )
    return {
        document["id"]: {
            **document,
            "downloadLink": context.links.private(f"documents/{document['id']}.pdf"),
        }
        for document in found
    }


def _account_document(context: Context, id: str | None = None) -> Document | None:
    return documents_of(context).get(id or "")


def _account_documents_paged(context: Context, pagination: Given = None) -> Document:
    return page_of(context, list(documents_of(context).values()), pagination)


RESOLVERS: Final[dict[str, Resolver]] = {
    "accountDocument": _account_document,
    "accountDocumentsPaged": _account_documents_paged,
}
