"""Legal documents: terms and conditions, and the privacy policy."""

from __future__ import annotations

from typing import Unpack

from typing_extensions import deprecated

from beenergised.base_models import AnswerList, Unchecked, chosen
from beenergised.graphql_api._generated.enums import LegalDocumentType
from beenergised.graphql_api._generated.legal import (
    ACCEPT_LEGAL_DOCUMENT,
    ACCEPT_TERMS_AND_CONDITIONS,
    LEGAL_DOCUMENTS,
    TERMS_AND_CONDITIONS,
    LegalDocument,
    LegalDocumentStatus,
    TermsAndConditionsStatus,
)
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.transport._async.caller import AsyncResource
from beenergised.transport.options import CallOptions
from beenergised.validation import check_id_text


class AsyncLegal(AsyncResource[AsyncCaller]):
    """The tenant's legal documents, each in its latest version.

    What the driver accepted is in `legal_documents_accepted` of the contact.

    >>> async def privacy_policy(client: AsyncClient) -> str | None:
    ...     documents = await client.legal.documents(type="PRIVACY_POLICY")
    ...     return documents[0].url if documents else None
    """

    async def documents(
        self,
        type: LegalDocumentType | Unchecked | str | None = None,
        **options: Unpack[CallOptions],
    ) -> AnswerList[LegalDocument]:
        """The legal documents, of one type or of all; each has a `url` where its PDF is.

        They come in the language of the device (documented). How the service is told the language
        is not known: the library sends nothing. If you know the header, pass it in `headers=`, of
        a call or of the client.

        The role is not documented; a contact's session is assumed. Another one:
        `Client(bearers={"legalDocuments": Bearer.PSK})`. Options as in `contact.get`. Raises
        `InvalidArgumentError` for a type that is not known, and what any call raises.
        """
        variables = {"type": None if type is None else chosen("type", type, LegalDocumentType)}
        return await self._caller.run(LEGAL_DOCUMENTS, variables, options)

    @deprecated(
        "The service deprecates legal.terms_and_conditions: use "
        'legal.documents(type="TERMS_AND_CONDITIONS")'
    )
    async def terms_and_conditions(self, **options: Unpack[CallOptions]) -> LegalDocument:
        """The terms and conditions, from a query that `documents` takes the place of.

        That this query is deprecated is inferred: what belongs to it is, in words that point to
        legal documents. Raises `NotFoundError` if there are none, and what any call raises.
        """
        return await self._caller.run(TERMS_AND_CONDITIONS, {}, options)

    async def accept(self, id: str, **options: Unpack[CallOptions]) -> LegalDocumentStatus:
        """Accept a legal document in the driver's name, by the `id` of one of `documents()`.

        Show it to the driver first: this is the driver's consent. The role is not documented; a
        contact's session is assumed. Options as in `contact.get`. Raises `OperationFailedError`
        if the status of the answer is error (inferred: contracts say so), `InvalidArgumentError`,
        and what any call raises.
        """
        variables = {"id": check_id_text("id", id)}
        return await self._caller.run(ACCEPT_LEGAL_DOCUMENT, variables, options)

    @deprecated("The service deprecates legal.accept_terms_and_conditions: use legal.accept")
    async def accept_terms_and_conditions(
        self, id: str, **options: Unpack[CallOptions]
    ) -> TermsAndConditionsStatus:
        """Accept the terms and conditions, by the `id` of `terms_and_conditions()`.

        Deprecated by the service: `accept` takes its place, and raises the same.
        """
        variables = {"id": check_id_text("id", id)}
        return await self._caller.run(ACCEPT_TERMS_AND_CONDITIONS, variables, options)
