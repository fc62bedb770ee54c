"""What a type checker says of the account's resources. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import datetime
from typing import assert_type

from beenergised import AsyncClient, Client, Unchecked
from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.cards import Card, CardStatus
from beenergised.graphql_api._generated.charging import RemoteStartAttempt, RemoteStartResult
from beenergised.graphql_api._generated.contracts import BankAccount, ContractPaymentMethod
from beenergised.graphql_api._generated.enums import LegalDocumentType
from beenergised.graphql_api._generated.legal import LegalDocument
from beenergised.graphql_api._generated.payments import AvailableCurrency, PaymentMethods
from beenergised.graphql_api._generated.rates import RateOption
from beenergised.graphql_api._generated.registration import RegistrationField
from beenergised.graphql_api._generated.settings import Setting
from beenergised.models import AsyncLister, Contact, Lister
from beenergised.transport import Request


def results(client: Client) -> None:
    """A call gives its model, a list a lister, several at once a list with drift."""
    assert_type(client.cards.list(), Lister[Card])
    assert_type(client.cards.list(page_size=10).first(), Card | None)
    assert_type(client.cards.get("id"), Card)
    assert_type(client.contact.get(), Contact)
    assert_type(client.me(), Contact)
    assert_type(client.registration_fields.list(), AnswerList[RegistrationField])
    assert_type(client.contracts.payment_methods(), AnswerList[ContractPaymentMethod])
    assert_type(client.contracts.rate_options(), AnswerList[RateOption])
    assert_type(client.contracts.bank_account(), BankAccount)
    assert_type(client.payments.methods(), PaymentMethods)
    assert_type(client.payments.has_medium(), bool | None)
    assert_type(client.payments.currencies(page_size=10), Lister[AvailableCurrency])
    assert_type(client.legal.documents(), AnswerList[LegalDocument])
    assert_type(client.settings.list(), AnswerList[Setting])
    assert_type(client.charging.attempt("id"), RemoteStartAttempt)
    assert_type(client.charging.preauth_status("id"), RemoteStartResult)


def rehearsals(client: Client) -> None:
    """The preview of each is a request."""
    assert_type(client.preview(client.cards.list), Request)
    assert_type(client.preview(client.cards.get, "id"), Request)
    assert_type(client.preview(client.contact.get), Request)
    assert_type(client.preview(client.me), Request)
    assert_type(client.preview(client.registration_fields.list), Request)
    assert_type(client.preview(client.contracts.payment_methods), Request)
    assert_type(client.preview(client.contracts.rate_options), Request)
    assert_type(client.preview(client.contracts.bank_account), Request)
    assert_type(client.preview(client.payments.methods), Request)
    assert_type(client.preview(client.payments.has_medium), Request)
    assert_type(client.preview(client.payments.currencies), Request)
    assert_type(client.preview(client.legal.documents), Request)
    assert_type(client.preview(client.legal.documents, "PRIVACY_POLICY"), Request)
    assert_type(client.preview(client.settings.list), Request)
    assert_type(client.preview(client.settings.list, "crm_currency"), Request)
    assert_type(client.preview(client.charging.attempt, "id"), Request)
    assert_type(client.preview(client.charging.preauth_status, "id"), Request)


async def asynchronous_results(client: AsyncClient) -> None:
    """The same with `await`; making a list is not awaited."""
    assert_type(client.cards.list(), AsyncLister[Card])
    assert_type(await client.cards.get("id"), Card)
    assert_type(await client.contact.get(), Contact)
    assert_type(await client.me(), Contact)
    assert_type(await client.registration_fields.list(), AnswerList[RegistrationField])
    assert_type(await client.contracts.payment_methods(), AnswerList[ContractPaymentMethod])
    assert_type(await client.contracts.rate_options(), AnswerList[RateOption])
    assert_type(await client.contracts.bank_account(), BankAccount)
    assert_type(await client.payments.methods(), PaymentMethods)
    assert_type(await client.payments.has_medium(), bool | None)
    assert_type(client.payments.currencies(), AsyncLister[AvailableCurrency])
    assert_type(await client.legal.documents(), AnswerList[LegalDocument])
    assert_type(await client.settings.list(), AnswerList[Setting])
    assert_type(await client.charging.attempt("id"), RemoteStartAttempt)
    assert_type(await client.charging.preauth_status("id"), RemoteStartResult)


async def asynchronous_rehearsals(client: AsyncClient) -> None:
    """A rehearsal is awaited where the call is."""
    assert_type(client.preview(client.cards.list), Request)
    assert_type(client.preview(client.cards.get, "id"), Request)
    assert_type(client.preview(client.contact.get), Request)
    assert_type(client.preview(client.me), Request)
    assert_type(client.preview(client.registration_fields.list), Request)
    assert_type(client.preview(client.contracts.payment_methods), Request)
    assert_type(client.preview(client.contracts.rate_options), Request)
    assert_type(client.preview(client.contracts.bank_account), Request)
    assert_type(client.preview(client.payments.methods), Request)
    assert_type(client.preview(client.payments.has_medium), Request)
    assert_type(client.preview(client.payments.currencies), Request)
    assert_type(client.preview(client.legal.documents), Request)
    assert_type(client.preview(client.settings.list), Request)
    assert_type(client.preview(client.charging.attempt, "id"), Request)
    assert_type(client.preview(client.charging.preauth_status, "id"), Request)


def arguments(client: Client) -> None:
    """A type of document is a member, its text, or a newer one."""
    client.legal.documents(LegalDocumentType.PRIVACY_POLICY)
    client.legal.documents(type="TERMS_AND_CONDITIONS", headers={"Accept-Language": "de"})
    client.legal.documents(type=Unchecked("IMPRINT"))
    client.settings.list("crm_currency", timeout=5)
    client.settings.list(key=None)


def deprecated_calls(client: Client) -> None:
    """What has a replacement works, and a checker that looks for it says so."""
    assert_type(client.legal.terms_and_conditions(), LegalDocument)  # pyright: ignore[reportDeprecated]
    assert_type(client.preview(client.legal.terms_and_conditions), Request)  # pyright: ignore[reportDeprecated]


async def asynchronous_deprecated_calls(client: AsyncClient) -> None:
    """The same with `await`."""
    assert_type(await client.legal.terms_and_conditions(), LegalDocument)  # pyright: ignore[reportDeprecated]


def wrong_arguments(client: Client) -> None:
    """Ids are text, and what belongs to lists does not belong to others."""
    client.cards.get()  # type: ignore[call-arg]
    client.cards.get(17)  # type: ignore[arg-type]
    client.cards.list(status="active")  # type: ignore[call-arg]
    client.charging.attempt()  # type: ignore[call-arg]
    client.legal.documents(type=7)  # type: ignore[arg-type]
    client.settings.list(["a"])  # type: ignore[arg-type]
    client.payments.methods(page_size=10)  # type: ignore[call-arg]


def fields(card: Card, account: BankAccount, attempt: RemoteStartAttempt) -> None:
    """Statuses of cards are open enums, those of attempts plain text."""
    assert_type(card.tag_id, str)
    assert_type(card.number, str)
    assert_type(card.status, CardStatus | None)
    assert_type(card.expiry_date, datetime | None)
    assert_type(card.rate, RateOption | None)
    assert_type(account.iban, str | None)
    assert_type(attempt.status, str)
    assert_type(attempt.charge_log_id, str | None)
    assert_type(attempt.is_failure, bool)
    assert_type(attempt.last_sent_at, datetime | None)
