# Made by scripts/generate.py. Change its sources, not this file:
# queries/documents.graphql, queries/fragments/documents.graphql
"""Models and operations: documents."""

from beenergised.base_models import Answer, DateTime, Link, OpenEnum
from beenergised.base_models.results import ObjectResult
from beenergised.graphql_api._generated.pagination import OffsetPagination
from beenergised.graphql_api.operations import Operation


class AccountDocumentType(OpenEnum):
    """Kinds of account documents."""

    CREDITNOTE = "creditnote"
    """A credit note."""
    INVOICE = "invoice"
    """An invoice."""
    OFFER = "offer"
    """An offer."""


class AccountDocument(Answer):
    """A document of the contact's account, such as an invoice."""

    id: str | None = None
    """UUID."""
    title: str | None = None
    """Its title."""
    type: AccountDocumentType | None = None
    """What kind of document it is."""
    document_date: DateTime | None = None
    """When it was issued."""
    download_link: Link | None = None
    """Where its PDF can be fetched."""


class AccountDocumentPage(Answer):
    """A page of account documents."""

    data: list[AccountDocument] | None = None
    """The documents of this page."""
    pagination: OffsetPagination | None = None
    """Which page this is, and how many there are."""


ACCOUNT_DOCUMENTS_PAGED = Operation(
    name="accountDocumentsPaged",
    kind="query",
    field="accountDocumentsPaged",
    result=ObjectResult(AccountDocumentPage),
    variables={"pagination": "PaginationFilter"},
    document=(
        "query accountDocumentsPaged($pagination:PaginationFilter){accountDocumentsPaged("
        "pagination:$pagination){data{id title type documentDate downloadLink}pagination{"
        "limit offset totalCount isLastPage}}}"
    ),
)

ACCOUNT_DOCUMENT = Operation(
    name="accountDocument",
    kind="query",
    field="accountDocument",
    result=ObjectResult(AccountDocument),
    variables={"id": "String"},
    document=(
        "query accountDocument($id:String){accountDocument(id:$id){id title type "
        "documentDate downloadLink}}"
    ),
)
