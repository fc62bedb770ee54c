"""The driver's account and the tenant's: cards, contact, contracts, payments, legal, settings.

And how far a start has come. Document, variables and token of each method are in test_reads.
"""

# ruff: noqa: PT012, SIM117, RUF100 - twins

from __future__ import annotations

import linecache
from collections.abc import Callable
from typing import Any

import pytest
from tests.graphql_api.support import (
    DEMO,
    PSK,
    URL,
    AsyncFake,
    AsyncWired,
    Service,
    Ticks,
    answer,
    bearer_of,
    data,
    failed,
)

from beenergised import AsyncClient, Unchecked, errors
from beenergised.base_models import Answer, AnswerList
from beenergised.graphql_api._generated.cards import Card, CardStatus
from beenergised.graphql_api._generated.enums import LegalDocumentType
from beenergised.models import response_of
from beenergised.transport import Request, Response

IBAN = "AT12 3456 7890 1234 5678"


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    login = {"username": "driver", "password": "pass-of-driver"}
    return AsyncClient(base_url=URL, psk=PSK, sender=sender, clock=Ticks(), **login, **more)


def card(number: int, **changes: Any) -> dict[str, Any]:
    """A card as the service sends it."""
    return {
        "id": f"card-{number}",
        "label": "My Work Card",
        "number": f"HTB-000123{number}",
        "tagId": f"tag-{number}",
        "type": "default",
        "status": "active",
        "expiryDate": "2030-12-31T23:59:59.000Z",
        "deactivationReason": "",
        "preauthRequired": False,
        "rate": {"id": "rate", "name": "Standard"},
        **changes,
    }


def pages(operation: str, rows: list[Any]) -> Callable[[Request], Response]:
    """A service that pages through these rows as it is asked to; they may change meanwhile."""

    def reply(request: Request) -> Response:
        asked = request.json()["variables"]["pagination"]
        end = asked["offset"] + asked["limit"]
        listed = rows[asked["offset"] : end]
        pagination = {**asked, "totalCount": len(rows), "isLastPage": end >= len(rows)}
        return data(operation, {"data": listed, "pagination": pagination})

    return reply


# --- Cards


async def test_cards_are_read_page_by_page_and_none_twice() -> None:
    sender = AsyncFake(cardsPaged=pages("cardsPaged", [card(number) for number in range(5)]))
    async with client_of(sender) as client:
        listed = [one.tag_id async for one in client.cards.list(page_size=2)]
    assert listed == [f"tag-{number}" for number in range(5)]


async def test_a_card_that_arrives_broken_stays_in_its_place() -> None:
    rows = [card(1), None, card(3, status="lost", tagId=None, colour="red")]
    sender = AsyncFake(cardsPaged=pages("cardsPaged", rows))
    async with client_of(sender) as client:
        first, second, third = await client.cards.list().to_list()
    assert (first.status, first.drift) == (CardStatus.ACTIVE, ())
    assert isinstance(second, Card)
    assert second.drift
    assert (str(third.status), third.status.known, third.colour) == ("lost", False, "red")
    assert [place.where for place in third.drift] == ["tag_id"]


async def test_a_card_shows_only_the_end_of_its_number() -> None:
    sender = AsyncFake(card=data("card", card(4)))
    async with client_of(sender) as client:
        found = await client.cards.get("tag-4")
    assert found.number == "HTB-0001234"
    assert "HTB-0001234" not in repr(found)
    assert "…1234" in repr(found)
    assert sender.wire.requests[-1].json()["variables"] == {"id": "tag-4"}


# --- Contact


async def test_me_is_the_contact() -> None:
    contact = {"id": "1", "displayName": "Max", "legalDocumentsAccepted": None}
    sender = AsyncFake(contact=data("contact", contact))
    async with client_of(sender) as client:
        assert await client.me() == await client.contact.get()
        previews = [client.preview(client.me), client.preview(client.contact.get)]
    asked = [request.json() for request in (*sender.wire.requests[1:], *previews)]
    assert [body == asked[0] for body in asked] == [True] * 4


async def test_options_of_a_call_reach_the_contact_either_way() -> None:
    sender = AsyncFake(contact=data("contact", {"id": "1"}))
    async with client_of(sender) as client:
        await client.me(headers={"X-Trace": "a"})
        await client.contact.get(headers={"X-Trace": "b"})
    assert [each.headers["x-trace"] for each in sender.wire.requests[1:]] == ["a", "b"]


# --- Registration fields


async def test_the_fields_of_a_form_are_read_with_the_key_and_nobody_logs_in() -> None:
    field = {"name": "employee_id", "required": "true", "type": "text", "value": None}
    name = "additionalRegistrationFields"
    sender = AsyncFake(additionalRegistrationFields=data(name, [field]))
    async with AsyncClient(base_url=URL, psk=PSK, sender=sender, clock=Ticks()) as client:
        [found] = await client.registration_fields.list()
    assert (found.name, found.required, found.value) == ("employee_id", "true", None)
    assert sender.wire.bearers == [(name, PSK)]


async def test_a_key_that_is_refused_is_named_as_the_cause() -> None:
    sender = AsyncFake(additionalRegistrationFields=answer({}, 401))
    async with client_of(sender) as client:
        with pytest.raises(errors.PskRefusedError):
            await client.registration_fields.list()
    assert sender.wire.operations == ["additionalRegistrationFields"]


# --- Contracts


LISTS: list[tuple[str, Callable[[AsyncClient], Any]]] = [
    ("additionalRegistrationFields", lambda client: client.registration_fields.list()),
    ("contractPaymentMethods", lambda client: client.contracts.payment_methods()),
    ("contractRateOptions", lambda client: client.contracts.rate_options()),
    ("legalDocuments", lambda client: client.legal.documents()),
    ("settings", lambda client: client.settings.list()),
]
_NAMES = [name for name, _ in LISTS]
_NEVER_NULL = {"legalDocuments", "settings"}


@pytest.mark.parametrize(("name", "ask"), LISTS, ids=_NAMES)
async def test_null_is_an_empty_list_with_drift_where_it_is_not_documented(
    name: str, ask: Callable[[AsyncClient], Any]
) -> None:
    sender = AsyncFake(**{name: data(name, None)})
    async with client_of(sender) as client:
        found = await ask(client)
    assert isinstance(found, AnswerList)
    assert found == []
    assert bool(found.drift) == (name in _NEVER_NULL)
    assert response_of(found).operation == name


@pytest.mark.parametrize(("name", "ask"), LISTS, ids=_NAMES)
async def test_a_null_row_stays_in_its_place(name: str, ask: Callable[[AsyncClient], Any]) -> None:
    sender = AsyncFake(**{name: data(name, [{"id": "a", "new": 1}, None, {"id": "c"}])})
    async with client_of(sender) as client:
        found = await ask(client)
    assert len(found) == 3
    assert all(isinstance(row, Answer) for row in found)
    assert found[0].new == 1
    assert any(place.path[0] == 1 for place in found.drift)


async def test_no_bank_account_is_not_found() -> None:
    sender = AsyncFake(bankAccount=data("bankAccount", None))
    async with client_of(sender) as client:
        with pytest.raises(errors.NotFoundError, match=r"bankAccount: .*no such thing") as caught:
            await client.contracts.bank_account()
    assert caught.value.response is not None


async def test_a_bank_account_of_empty_fields_is_given_as_it_comes() -> None:
    nothing = {"accountHolder": None, "bank": None, "bic": None, "iban": None}
    sender = AsyncFake(bankAccount=data("bankAccount", nothing))
    async with client_of(sender) as client:
        found = await client.contracts.bank_account()
    assert (found.iban, found.account_holder, found.drift) == (None, None, ())


async def test_a_bank_account_shows_only_the_end_of_its_iban() -> None:
    sender = AsyncFake(bankAccount=data("bankAccount", {"iban": IBAN, "bank": "Erste Bank"}))
    async with client_of(sender) as client:
        found = await client.contracts.bank_account()
    assert found.iban == IBAN
    assert "7890" not in repr(found)
    assert "…5678" in repr(found)


async def test_rate_options_come_without_their_deprecated_parts() -> None:
    rows = [{"id": "rate", "shortDescription": "0.35 EUR/kWh"}]
    sender = AsyncFake(contractRateOptions=data("contractRateOptions", rows))
    async with client_of(sender) as client:
        [rate] = await client.contracts.rate_options()
    assert (rate.id, rate.short_description) == ("rate", "0.35 EUR/kWh")
    document = sender.wire.requests[-1].json()["query"]
    assert "preauth" not in document
    assert "uuid" not in document


# --- Payments


async def test_means_of_payment_are_those_of_the_app_and_no_hosted_session_is_asked_for() -> None:
    account = {"displayLabel": "4111 **** 1111", "number": "41111111", "expiryMonth": 12}
    method = {"code": "VISA", "label": "Visa", "maskedAccount": account, "operationType": "NEW"}
    session = {"sessionId": "s", "registeredPaymentsMethods": [method]}
    sender = AsyncFake(paymentMethods=data("paymentMethods", {"nativeSession": session}))
    async with client_of(sender) as client:
        found = await client.payments.methods()
    [visa] = found.native_session.registered_payments_methods
    assert (visa.label, visa.masked_account.expiry_month) == ("Visa", 12)
    assert str(visa.operation_type) == "NEW"
    assert "41111111" not in repr(found)
    assert found.native_session.applicable_payment_methods is None
    assert "hostedSession" not in sender.wire.requests[-1].json()["query"]


async def test_no_session_of_an_app_is_none() -> None:
    sender = AsyncFake(paymentMethods=data("paymentMethods", {"nativeSession": None}))
    async with client_of(sender) as client:
        found = await client.payments.methods()
    assert (found.native_session, found.drift) == (None, ())


@pytest.mark.parametrize("value", [True, False, None])
async def test_having_a_means_of_payment_is_yes_no_or_not_said(value: bool | None) -> None:
    sender = AsyncFake(hasPaymentMedium=data("hasPaymentMedium", value))
    async with client_of(sender) as client:
        assert await client.payments.has_medium() is value


@pytest.mark.parametrize("value", ["true", 1, [], {}])
async def test_having_a_means_of_payment_is_never_guessed(value: Any) -> None:
    sender = AsyncFake(hasPaymentMedium=data("hasPaymentMedium", value))
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidResponseError, match="hasPaymentMedium"):
            await client.payments.has_medium()


def currency(code: str | None) -> dict[str, Any]:
    return {"currency": {"isoCode": code}}


async def test_a_currency_is_known_again_by_its_code() -> None:
    rows = [currency(code) for code in ("CHF", "EUR", "GBP", "SEK", "USD")]
    page = pages("availableCurrencies", rows)

    def reply(request: Request) -> Response:
        response = page(request)
        if len(rows) == 5:
            rows.insert(0, currency("AUD"))  # shifts what the next page begins with
        return response

    sender = AsyncFake(availableCurrencies=reply)
    async with client_of(sender) as client:
        listed = await client.payments.currencies(page_size=2).to_list()
    codes = [row.currency.iso_code for row in listed]
    assert len(codes) == len(set(codes))
    assert {"CHF", "EUR", "GBP", "SEK", "USD"} <= set(codes)


async def test_a_currency_without_a_code_is_not_lost() -> None:
    rows = [currency("EUR"), {"currency": None}, {"currency": "USD"}, currency(None), None]
    sender = AsyncFake(availableCurrencies=pages("availableCurrencies", rows))
    async with client_of(sender) as client:
        listed = await client.payments.currencies().to_list()
    assert len(listed) == 5
    assert listed[2].currency == "USD"
    assert listed[2].drift


# --- Legal documents


@pytest.mark.parametrize(
    ("type", "sent"),
    [
        ("PRIVACY_POLICY", {"type": "PRIVACY_POLICY"}),
        (LegalDocumentType.TERMS_AND_CONDITIONS, {"type": "TERMS_AND_CONDITIONS"}),
        (Unchecked("IMPRINT"), {"type": "IMPRINT"}),
        (None, {}),
    ],
)
async def test_legal_documents_are_of_one_type_or_of_all(type: Any, sent: dict[str, str]) -> None:
    rows = [{"id": "a", "type": "IMPRINT", "version": "3.0", "url": "https://files.example/a.pdf"}]
    sender = AsyncFake(legalDocuments=data("legalDocuments", rows))
    async with client_of(sender) as client:
        [found] = await client.legal.documents(type)
    assert (str(found.type), found.type.known) == ("IMPRINT", False)
    assert sender.wire.requests[-1].json()["variables"] == sent


@pytest.mark.parametrize("type", ["terms_and_conditions", "TERMS", 7, ["PRIVACY_POLICY"], ""])
async def test_a_type_of_document_that_is_not_known_is_refused(type: Any) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        message = "takes one value" if isinstance(type, list) else "TERMS_AND_CONDITIONS"
        with pytest.raises(errors.InvalidArgumentError, match=message):
            await client.legal.documents(type)
    assert sender.wire.requests == []


async def test_the_language_of_a_document_is_asked_for_by_a_header_of_the_caller_s() -> None:
    sender = AsyncFake(legalDocuments=data("legalDocuments", []))
    async with client_of(sender) as client:
        await client.legal.documents()
        await client.legal.documents(headers={"X-Device-Language": "de_DE"})
    first, second = (request.headers for request in sender.wire.requests[1:])
    assert "accept-language" not in first
    assert second["x-device-language"] == "de_DE"


async def test_the_old_query_for_terms_warns_at_the_line_that_calls_it() -> None:
    terms = {"id": "a", "type": "TERMS_AND_CONDITIONS", "version": "3.0", "url": "https://x/a.pdf"}
    sender = AsyncFake(termsAndConditions=data("termsAndConditions", terms))
    async with client_of(sender) as client:
        with pytest.warns(DeprecationWarning, match=r"legal\.documents\(type=") as caught:
            found = await client.legal.terms_and_conditions()
    assert found.version == "3.0"
    for warning in caught:
        assert warning.filename == __file__
        line = linecache.getline(warning.filename, warning.lineno)
        assert "client.legal.terms_and_conditions(" in line


async def test_no_terms_are_not_found() -> None:
    sender = AsyncFake(termsAndConditions=data("termsAndConditions", None))
    async with client_of(sender) as client:
        with pytest.warns(DeprecationWarning, match=r"legal\.documents"):
            with pytest.raises(errors.NotFoundError, match="termsAndConditions"):
                await client.legal.terms_and_conditions()


# --- Settings


async def test_settings_are_keys_and_text() -> None:
    rows = [{"key": "crm_currency", "value": "EUR"}, {"key": "app_rating", "value": None}]
    sender = AsyncFake(settings=data("settings", rows))
    async with client_of(sender) as client:
        found = await client.settings.list()
        await client.settings.list("crm_currency")
        await client.settings.list(key="crm_currency")
    assert [(row.key, row.value) for row in found] == [
        ("crm_currency", "EUR"),
        ("app_rating", None),
    ]
    sent = [request.json()["variables"] for request in sender.wire.requests[1:]]
    assert sent == [{}, {"key": "crm_currency"}, {"key": "crm_currency"}]


async def test_settings_can_be_read_with_the_key_before_anybody_logs_in() -> None:
    from beenergised.graphql_api import Bearer  # noqa: PLC0415 - this test alone needs it

    sender = AsyncFake(settings=data("settings", []))
    async with client_of(sender, bearers={"settings": Bearer.PSK}) as client:
        await client.settings.list()
    assert [bearer_of(request) for request in sender.wire.requests] == [PSK]


# --- Charging


def attempt(**changes: Any) -> dict[str, Any]:
    return {
        "id": "try",
        "status": "pending",
        "connectorId": "plug",
        "chargeLogId": None,
        "isFailure": False,
        "failureReason": None,
        "lastSentAt": None,
        **changes,
    }


@pytest.mark.parametrize(
    "status",
    ["pending", "sending", "waiting_for_start_transaction", "failed", "ACCEPTED", "teleporting"],
)
async def test_any_status_of_an_attempt_is_text(status: str) -> None:
    reply = attempt(status=status, lastSentAt="2026-03-15T10:23:45.000Z")
    sender = AsyncFake(remoteStartAttemptStatus=data("remoteStartAttemptStatus", reply))
    async with client_of(sender) as client:
        found = await client.charging.attempt("try")
    assert (found.status, found.charge_log_id, found.drift) == (status, None, ())
    assert found.last_sent_at.isoformat() == "2026-03-15T10:23:45+00:00"


async def test_the_state_of_a_preauthorisation_leads_to_its_attempt() -> None:
    replies = [
        data("remoteStartWithPreauthStatus", {"status": "waiting", "attemptId": None}),
        data("remoteStartWithPreauthStatus", {"status": "ok", "code": 200, "attemptId": "try"}),
    ]
    sender = AsyncFake(
        remoteStartWithPreauthStatus=replies,
        remoteStartAttemptStatus=data("remoteStartAttemptStatus", attempt()),
    )
    async with client_of(sender) as client:
        first = await client.charging.preauth_status("pre")
        second = await client.charging.preauth_status("pre")
        assert first.attempt_id is None
        assert (await client.charging.attempt(str(second.attempt_id))).status == "pending"
    asked = sender.wire.requests[1].json()["variables"]
    assert asked == {"remoteStartPreauthId": "pre"}


# --- What holds for each of them

OBJECTS: list[tuple[str, Callable[[AsyncClient], Any]]] = [
    ("bankAccount", lambda client: client.contracts.bank_account()),
    ("card", lambda client: client.cards.get("x")),
    ("contact", lambda client: client.contact.get()),
    ("paymentMethods", lambda client: client.payments.methods()),
    ("remoteStartAttemptStatus", lambda client: client.charging.attempt("x")),
    ("remoteStartWithPreauthStatus", lambda client: client.charging.preauth_status("x")),
]


@pytest.mark.parametrize("reply", [None, failed("Card not found"), answer({}, 404)])
@pytest.mark.parametrize(("name", "ask"), OBJECTS, ids=[name for name, _ in OBJECTS])
async def test_what_does_not_exist_is_not_found_however_it_is_said(
    name: str, ask: Callable[[AsyncClient], Any], reply: Response | None
) -> None:
    sender = AsyncFake(**{name: reply or data(name, None)})
    async with client_of(sender) as client:
        with pytest.raises(errors.NotFoundError, match=name):
            await ask(client)


WRONG: list[tuple[str, Callable[[AsyncClient], Any], str]] = [
    ("card", lambda client: client.cards.get(""), "id"),
    ("card by number", lambda client: client.cards.get(17), "id"),
    ("attempt", lambda client: client.charging.attempt(" "), "id"),
    ("preauth", lambda client: client.charging.preauth_status(None), "id"),
    ("rehearsed", lambda client: client.preview(client.charging.attempt, ""), "id"),
    ("key", lambda client: client.settings.list(""), "key"),
    ("blank key", lambda client: client.settings.list(key="  "), "key"),
    ("keys", lambda client: client.settings.list(["a", "b"]), "key"),
    ("timeout", lambda client: client.contact.get(timeout=0), "timeout"),
    ("misspelt", lambda client: client.payments.methods(timeuot=3), "timeuot"),
    ("a page of none", lambda client: client.cards.list(page_size=0), "page_size"),
    ("a page of text", lambda client: client.payments.currencies(page_size="9"), "page_size"),
]


@pytest.mark.parametrize(
    ("ask", "words"), [each[1:] for each in WRONG], ids=[each[0] for each in WRONG]
)
async def test_a_wrong_argument_is_refused_before_anything_is_sent(
    ask: Callable[[AsyncClient], Any], words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words):
            await ask(client)
    assert sender.wire.requests == []


# --- The sandbox, as its drivers see it


def driver_of(service: Service, **login: Any) -> AsyncClient:
    return AsyncClient(**service.application, **(login or DEMO), sender=AsyncWired(service))


SECOND = {"username": "second@example.com", "password": "second"}


async def test_a_driver_sees_their_own_cards_and_no_others(service: Service) -> None:
    async with driver_of(service) as demo, driver_of(service, **SECOND) as second:
        own = [card.id async for card in demo.cards.list(page_size=3)]
        others = [card.id async for card in second.cards.list()]
        assert own
        assert others
        assert not set(own) & set(others)
        assert (await demo.cards.get(own[0])).id == own[0]
        with pytest.raises(errors.NotFoundError):
            await demo.cards.get(others[0])


async def test_everything_that_is_read_of_an_account_is_as_documented(service: Service) -> None:
    async with driver_of(service) as client:
        answers = [
            await client.contact.get(),
            await client.contracts.payment_methods(),
            await client.contracts.rate_options(),
            await client.contracts.bank_account(),
            await client.payments.methods(),
            await client.legal.documents(),
            await client.settings.list(),
            await client.registration_fields.list(),
            AnswerList(await client.cards.list().to_list()),
            AnswerList(await client.payments.currencies(page_size=2).to_list()),
        ]
        assert await client.payments.has_medium() is True
    assert [place for found in answers for place in found.drift] == []
    assert all(answers)


async def test_a_driver_without_a_direct_debit_has_no_bank_account(service: Service) -> None:
    async with driver_of(service, **SECOND) as client:
        with pytest.raises(errors.NotFoundError):
            await client.contracts.bank_account()


async def test_the_currencies_are_each_read_once(service: Service) -> None:
    async with driver_of(service) as client:
        codes = [row.currency.iso_code async for row in client.payments.currencies(page_size=2)]
    assert len(codes) == len(set(codes)) > 2


async def test_settings_of_a_key_are_a_part_of_all_and_of_no_key_are_none(
    service: Service,
) -> None:
    async with driver_of(service) as client:
        listed = await client.settings.list()
        [currency] = await client.settings.list("crm_currency")
        assert currency in listed
        assert await client.settings.list("no-such-key") == []


async def test_an_anonymous_session_reads_settings_and_no_contact(service: Service) -> None:
    async with driver_of(service, anonymous=True) as client:
        assert await client.settings.list()
        with pytest.raises(errors.PermissionDeniedError):
            await client.contact.get()


async def test_the_form_of_a_registration_is_read_before_anybody_has_an_account(
    service: Service,
) -> None:
    async with AsyncClient(**service.application, sender=AsyncWired(service)) as client:
        fields = await client.registration_fields.list()
    assert {"true", "1"} <= {field.required for field in fields}
    assert service.wire.operations == ["additionalRegistrationFields"]


async def test_every_state_of_an_attempt_can_be_read(service: Service) -> None:
    async with driver_of(service) as client:
        for status, attempt_id in service.sandbox.remote_starts.items():
            found = await client.charging.attempt(attempt_id)
            assert (found.status, found.drift) == (status, ())
            assert found.is_failure == (status == "failed") == bool(found.failure_reason)
            assert bool(found.charge_log_id) == (status == "charge_log_attached")
            if found.charge_log_id:
                assert (await client.chargelogs.get(found.charge_log_id)).status == "started"


async def test_every_state_of_a_preauthorisation_can_be_read(service: Service) -> None:
    async with driver_of(service) as client:
        for state, preauth_id in service.sandbox.preauth_starts.items():
            found = await client.charging.preauth_status(preauth_id)
            assert bool(found.attempt_id) == (state != "pending")
            if found.attempt_id:
                attempted = await client.charging.attempt(found.attempt_id)
                assert attempted.is_failure == (state == "rejected")


async def test_an_attempt_of_another_driver_is_not_found(service: Service) -> None:
    attempt_id = service.sandbox.remote_starts["pending"]
    async with driver_of(service, **SECOND) as client:
        with pytest.raises(errors.NotFoundError):
            await client.charging.attempt(attempt_id)
