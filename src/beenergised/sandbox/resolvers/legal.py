"""Terms and conditions, and the privacy policy."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.context import Context
from beenergised.sandbox.data.tenant import LEGAL_DOCUMENTS
from beenergised.sandbox.execution import Document, Resolver


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


RESOLVERS: Final[dict[str, Resolver]] = {
    "legalDocuments": _legal_documents,
    "termsAndConditions": _terms_and_conditions,
}
