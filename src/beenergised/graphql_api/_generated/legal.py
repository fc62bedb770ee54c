# Made by scripts/generate.py. Change its sources, not this file:
# queries/legal.graphql, queries/fragments/legal.graphql
"""Models and operations: legal."""

from beenergised.base_models import Answer
from beenergised.base_models.results import ListResult, ObjectResult
from beenergised.graphql_api._generated.enums import LegalDocumentType
from beenergised.graphql_api.operations import Operation


class LegalDocument(Answer):
    """A legal document, such as the terms and conditions."""

    id: str
    """UUID."""
    type: LegalDocumentType
    """Which kind."""
    version: str
    """Its version, for example 3.0."""
    url: str
    """Where its PDF can be fetched."""


class LegalDocumentStatus(Answer):
    """Whether a legal document is accepted now."""

    status: str | None = None
    """For example success."""
    message: str | None = None
    """What happened, in words."""


class TermsAndConditionsStatus(Answer):
    """Whether the terms and conditions are accepted now. LegalDocumentStatus takes its place."""

    status: str | None = None
    """For example success."""
    message: str | None = None
    """What happened, in words."""


LEGAL_DOCUMENTS = Operation(
    name="legalDocuments",
    kind="query",
    field="legalDocuments",
    result=ListResult(LegalDocument, required=True),
    variables={"type": "LegalDocumentTypeEnum"},
    document=(
        "query legalDocuments($type:LegalDocumentTypeEnum){legalDocuments(type:$type){id "
        "type version url}}"
    ),
)

TERMS_AND_CONDITIONS = Operation(
    name="termsAndConditions",
    kind="query",
    field="termsAndConditions",
    result=ObjectResult(LegalDocument),
    variables={},
    document=("query termsAndConditions{termsAndConditions{id type version url}}"),
)

ACCEPT_LEGAL_DOCUMENT = Operation(
    name="acceptLegalDocument",
    kind="mutation",
    field="acceptLegalDocument",
    result=ObjectResult(LegalDocumentStatus),
    variables={"id": "String!"},
    document=(
        "mutation acceptLegalDocument($id:String!){acceptLegalDocument(id:$id){status message}}"
    ),
)

ACCEPT_TERMS_AND_CONDITIONS = Operation(
    name="acceptTermsAndConditions",
    kind="mutation",
    field="acceptTermsAndConditions",
    result=ObjectResult(TermsAndConditionsStatus),
    variables={"id": "String!"},
    document=(
        "mutation acceptTermsAndConditions($id:String!){acceptTermsAndConditions(id:$id){"
        "status message}}"
    ),
)
