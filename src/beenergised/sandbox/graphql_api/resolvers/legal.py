"""Terms and conditions, and the privacy policy."""

from __future__ import annotations

import json
from typing import Final

from beenergised.sandbox.graphql_api.context import Context, not_found
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.seed.contacts import with_legal_document
from beenergised.sandbox.seed.tenant import LEGAL_DOCUMENTS


def link_of(context: Context, type: str) -> str:
    """Where the legal document of a type can be fetched."""
    return next(str(each["url"]) for each in _legal_documents(context, type))


def _legal_documents(context: Context, type: str | None = None) -> list[Document]:
    return [
        {
            "id": id_, "type": kind, "version": version,
            "url": context.links.public(f"legal/{id_}.pdf"),
        }
        for kind, id_, version, _ in LEGAL_DOCUMENTS
        if type in {None, kind}
    ]  # fmt: skip


def _terms_and_conditions(context: Context) -> Document:
    (terms,) = _legal_documents(context, "TERMS_AND_CONDITIONS")
    return terms


def _accept(context: Context, id: str) -> Document:
    """Twice does no harm. An unknown id is an error: the answer has no other place for one."""
    return _accepted(context, id, "Legal document", _legal_documents(context))


def _accept_terms(context: Context, id: str) -> Document:
    """Only the terms and conditions; the privacy policy has another mutation."""
    return _accepted(context, id, "Terms and conditions", [_terms_and_conditions(context)])


def _accepted(context: Context, id: str, what: str, among: list[Document]) -> Document:
    kinds = [str(each["type"]) for each in among if each["id"] == id]
    if not kinds:
        raise not_found(f"{what} of this id")
    with context.store.transaction():
        contact = context.store.document(
            "SELECT document FROM contacts WHERE id = ?", (context.contact,)
        )
        if contact is None:
            raise not_found("The contact")
        context.store.execute(
            "UPDATE contacts SET document = ? WHERE id = ?",
            (json.dumps(with_legal_document(contact, kinds[0])), context.contact),
        )
    return {"message": f"{what} accepted.", "status": "success"}


RESOLVERS: Final[dict[str, Resolver]] = {
    "acceptLegalDocument": _accept,
    "acceptTermsAndConditions": _accept_terms,
    "legalDocuments": _legal_documents,
    "termsAndConditions": _terms_and_conditions,
}
