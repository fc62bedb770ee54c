"""Writes of the driver's account: failures inside answers, secrets, and what is refused unsent.

Document, variables and token of each method are in test_writes.
"""

# ruff: noqa: PT012, SIM117, RUF100 - twins

from __future__ import annotations

import json
import pickle
import traceback
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from tests.graphql_api.support import PSK, URL, AsyncFake, Ticks, answer, bearer_of, data, failed
from tests.previewing import Previewing

from beenergised import AsyncClient, Secret, Unchecked, errors
from beenergised.models import (
    CardUpdate,
    ContactProfile,
    ContactRegistration,
    RegistrationField,
    response_of,
)
from beenergised.transport import Request
from beenergised.transport.hooks import AttemptFailed, CallEvent

PASSWORD = "pa$$ wörd-of-the-new"
IBAN = "AT12 3456 7890 1234 5678"
BARE_IBAN = "AT123456789012345678"
SEPA: dict[str, Any] = {
    "id": "method",
    "rate_id": "rate",
    "account_holder": "Max Mustermann",
    "debit_type": "CORE",
    "use_parent": False,
    "iban": IBAN,
}
NEWCOMER: dict[str, Any] = {"email": "new@example.com", "password": PASSWORD}


def client_of(sender: AsyncFake, **more: Any) -> AsyncClient:
    login = {"username": "driver", "password": "pass-of-driver"}
    return AsyncClient(base_url=URL, psk=PSK, sender=sender, clock=Ticks(), **login, **more)


def application(sender: AsyncFake, **more: Any) -> AsyncClient:
    """A client without a driver."""
    return AsyncClient(base_url=URL, psk=PSK, sender=sender, clock=Ticks(), **more)


def sent(sender: AsyncFake) -> Any:
    return sender.wire.requests[-1].json()["variables"]


def rejected(code: str | None, http: int | None, text: str | None, **beside: Any) -> Any:
    return {**beside, "error": {"code": code, "response": {"status": http, "statusText": text}}}


# --- Registering


async def test_registering_takes_the_key_and_neither_needs_nor_makes_a_session() -> None:
    done = {"additionalFields": [], "error": None, "profile": {"id": "1"}}
    sender = AsyncFake(registerContact=data("registerContact", done))
    async with application(sender) as client:
        result = await client.contact.register(**NEWCOMER)
        assert await client.session_info() is None
    assert sender.wire.bearers == [("registerContact", PSK)]
    assert result.profile is not None
    assert result.profile.id == "1"


async def test_registering_leaves_the_session_of_the_client_as_it_is() -> None:
    sender = AsyncFake(
        registerContact=data("registerContact", {"profile": {"id": "1"}}),
        contact=data("contact", {"id": "driver"}),
    )
    async with client_of(sender) as client:
        await client.login()
        before = await client.session_info()
        await client.contact.register(**NEWCOMER)
        assert await client.session_info() == before
        await client.me()
    assert sender.wire.operations == ["initSession", "registerContact", "contact"]
    assert bearer_of(sender.wire.requests[-1]) == "session-1"


async def test_a_key_that_is_refused_for_registering_is_said_to_be_and_no_session_is_renewed() -> (
    None
):
    sender = AsyncFake(registerContact=failed("Unauthorized", "UNAUTHENTICATED", 401))
    async with client_of(sender) as client:
        await client.login()
        with pytest.raises(errors.PskRefusedError):
            await client.contact.register(**NEWCOMER)
    assert sender.wire.operations == ["initSession", "registerContact"]


async def test_registering_without_a_key_is_refused_before_sending() -> None:
    sender = AsyncFake()
    async with AsyncClient(
        base_url=URL, sender=sender, session_token="token", clock=Ticks()
    ) as client:
        with pytest.raises(errors.ConfigurationError, match="psk="):
            await client.contact.register(**NEWCOMER)
    assert sender.wire.requests == []


async def test_what_registers_may_be_a_model_a_mapping_or_named() -> None:
    sender = AsyncFake(registerContact=data("registerContact", {"profile": {"id": "1"}}))
    more = {**NEWCOMER, "first_name": "Max", "language": "de_DE"}
    ways: list[tuple[Any, dict[str, Any]]] = [
        (ContactRegistration(**more), {}),
        ({**NEWCOMER, "firstName": "Max", "language": "de_DE"}, {}),
        (None, {**NEWCOMER, "first_name": "Max", "language": "de_DE"}),
        (
            None,
            {**NEWCOMER, "password": Secret(PASSWORD), "first_name": "Max", "language": "de_DE"},
        ),
    ]
    async with application(sender) as client:
        for profile, fields in ways:
            await client.contact.register(profile, **fields)
            assert sent(sender) == {
                "contactProfile": {**NEWCOMER, "firstName": "Max", "language": "de_DE"}
            }


async def test_additional_fields_are_those_that_were_asked_for_with_their_values() -> None:
    asked = [
        {"name": "employee_id", "required": "1", "type": "text", "value": None},
        {"name": "club", "required": "0", "description": "Your club", "value": ""},
    ]
    sender = AsyncFake(
        additionalRegistrationFields=data("additionalRegistrationFields", asked),
        registerContact=data("registerContact", {"profile": {"id": "1"}}),
    )
    async with application(sender) as client:
        fields = await client.registration_fields.list()
        fields[0].value = "EMP-1"
        await client.contact.register(**NEWCOMER, additional_fields=fields)
    assert sent(sender)["additionalFields"] == [
        {"name": "employee_id", "required": "1", "type": "text", "value": "EMP-1"},
        {"name": "club", "required": "0", "description": "Your club", "value": ""},
    ]


# --- Failures inside answers

CONTACT_WRITES: list[tuple[str, Any]] = [
    ("registerContact", lambda c: c.contact.register(**NEWCOMER)),
    ("updateContact", lambda c: c.contact.update(phone="+43")),
    ("deleteContact", lambda c: c.contact.delete()),
]
CONTRACT_WRITES: list[tuple[str, Any]] = [
    ("createPostpaidContract", lambda c: c.contracts.create_postpaid(id="m", rate_id="r")),
    (
        "updatePostpaidContract",
        lambda c: c.contracts.update_postpaid(id="m", customer_reference="x"),
    ),
    ("createSepaContract", lambda c: c.contracts.create_sepa(**SEPA)),
    ("updateSepaContract", lambda c: c.contracts.update_sepa(id="m", iban=IBAN)),
]
JUDGED = [
    *((*each, errors.ContactRejectedError) for each in CONTACT_WRITES),
    *((*each, errors.ContractRejectedError) for each in CONTRACT_WRITES),
]
by_name = pytest.mark.parametrize(
    ("name", "call", "kind"), JUDGED, ids=[name for name, _, _ in JUDGED]
)


@by_name
async def test_an_error_inside_an_answer_is_raised_with_all_that_it_says(
    name: str, call: Any, kind: type[errors.OperationFailedError]
) -> None:
    said = rejected("EMAIL_TAKEN", 409, "Conflict", status="error", message="No.")
    sender = AsyncFake(**{name: data(name, said)})
    async with client_of(sender) as client:
        with pytest.raises(kind) as caught:
            await call(client)
    error = caught.value
    assert type(error) is kind
    assert (error.operation, error.service_code) == (name, "EMAIL_TAKEN")
    assert (error.service_status, error.status_text) == (409, "Conflict")
    assert error.service_body is None
    assert error.status == 200
    assert error.response is not None
    assert error.answer.error.code == "EMAIL_TAKEN"  # type: ignore[attr-defined]
    assert response_of(error.answer) == error.response  # type: ignore[arg-type]
    assert "Conflict, status 409, code EMAIL_TAKEN" in error.message
    assert error.details()["service_code"] == "EMAIL_TAKEN"
    assert sender.wire.operations.count(name) == 1


@by_name
async def test_the_status_error_alone_is_a_failure_in_any_case_and_other_words_are_not(
    name: str, call: Any, kind: type[errors.OperationFailedError]
) -> None:
    judged = name not in {"registerContact", "updateContact"}  # they have no status
    for word in ("error", "ERROR", " Error "):
        sender = AsyncFake(**{name: data(name, {"status": word, "error": None, "message": "No."})})
        async with client_of(sender) as client:
            if judged:
                with pytest.raises(kind, match=r"No, status .?[eE]") as caught:
                    await call(client)
                assert (caught.value.service_code, caught.value.status_text) == (None, "No.")
    for word in ("success", "Success", "pending", "failed", "", None, 7):
        said = {"status": word, "error": None, "profile": {"id": "1"}}
        sender = AsyncFake(**{name: data(name, said)})
        async with client_of(sender) as client:
            result = await call(client)
        assert result.error is None
        assert getattr(result, "status", word) == word


@by_name
@pytest.mark.parametrize(
    ("error", "code", "status", "text"),
    [
        ({"code": None, "response": None}, None, None, None),
        ({"code": "", "response": {"status": None, "statusText": ""}}, None, None, None),
        ({"code": 17, "response": {"status": "500", "statusText": None}}, "17", "500", None),
        ({"code": "X", "response": "gone"}, "X", None, None),
        ("no account", None, None, "no account"),
        ([{"code": "X"}], None, None, None),
        ({"response": {"status": 400, "body": {"field": "iban"}}}, None, 400, None),
    ],
)
async def test_an_error_of_any_form_is_a_failure_and_nothing_of_it_is_lost(
    name: str, call: Any, kind: Any, *, error: Any, code: Any, status: Any, text: Any
) -> None:
    sender = AsyncFake(**{name: data(name, {"error": error})})
    async with client_of(sender) as client:
        with pytest.raises(kind) as caught:
            await call(client)
    raised = caught.value
    assert (raised.service_code, raised.service_status, raised.status_text) == (code, status, text)
    assert raised.answer is not None
    assert str(raised)
    body = error["response"].get("body") if "body" in str(error) else None
    assert raised.service_body == body


@by_name
@pytest.mark.parametrize("nothing", [None, [], ""])
async def test_an_error_that_is_empty_is_none(
    name: str, call: Any, kind: Any, nothing: Any
) -> None:
    said = {"error": nothing, "status": "success", "profile": {"id": "1"}}
    sender = AsyncFake(**{name: data(name, said)})
    async with client_of(sender) as client:
        assert await call(client)


@pytest.mark.parametrize("method", ["accept", "accept_terms_and_conditions"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_a_legal_document_that_is_not_accepted_is_told(method: str) -> None:
    name = {"accept": "acceptLegalDocument"}.get(method, "acceptTermsAndConditions")
    sender = AsyncFake(**{name: data(name, {"status": "error", "message": "Outdated."})})
    async with client_of(sender) as client:
        with pytest.raises(errors.OperationFailedError, match="not accepted: Outdated") as caught:
            await getattr(client.legal, method)("terms")
    assert type(caught.value) is errors.OperationFailedError


async def test_the_status_of_a_card_is_its_own_and_no_failure() -> None:
    card = {"tagId": "t", "type": "default", "status": "error", "message": "updated"}
    sender = AsyncFake(updateCard=data("updateCard", card))
    async with client_of(sender) as client:
        result = await client.cards.rename("card", "Mine")
    assert isinstance(result, CardUpdate)
    assert result.status == "error"


UNCONFIGURED = "Couldn't fetch email configuration"


@pytest.mark.parametrize(("name", "call"), CONTACT_WRITES, ids=[name for name, _ in CONTACT_WRITES])
@pytest.mark.parametrize(
    "where",
    ["status text", "code", "body", "errors", "errors with a code", "refusal", "breakdown"],
)
async def test_a_tenant_without_e_mail_is_not_the_caller_s_fault_and_the_message_says_so(
    name: str, call: Any, where: str
) -> None:
    replies = {
        "status text": data(name, rejected(None, 500, UNCONFIGURED)),
        "code": data(name, rejected(UNCONFIGURED.upper(), None, None)),
        "body": data(name, {"error": {"response": {"status": 500, "body": [UNCONFIGURED]}}}),
        "errors": failed(UNCONFIGURED),
        "errors with a code": failed(UNCONFIGURED, "INTERNAL_SERVER_ERROR"),
        "refusal": answer({"message": UNCONFIGURED}, 400),
        "breakdown": answer({"message": UNCONFIGURED}, 500),
    }
    sender = AsyncFake(**{name: replies[where]})
    async with client_of(sender) as client:
        with pytest.raises(errors.TenantNotConfiguredError, match="support") as caught:
            await call(client)
    assert "the tenant is not set up" in caught.value.message
    assert isinstance(caught.value, errors.ContactRejectedError)
    assert caught.value.operation == name
    assert caught.value.response is not None


async def test_the_same_words_in_the_answer_of_a_contract_mean_nothing_special() -> None:
    said = rejected(None, 500, UNCONFIGURED)
    sender = AsyncFake(createPostpaidContract=data("createPostpaidContract", said))
    async with client_of(sender) as client:
        with pytest.raises(errors.ContractRejectedError, match="status 500"):
            await client.contracts.create_postpaid(id="m", rate_id="r")


@by_name
async def test_errors_of_graphql_come_as_such_and_what_came_beside_them_is_kept(
    name: str, call: Any, kind: Any
) -> None:
    problem = {"message": "bank is down", "path": [name, "profile"]}
    for part in (None, {"status": "success", "error": None, "profile": {"id": "1"}}):
        sender = AsyncFake(**{name: answer({"errors": [problem], "data": {name: part}})})
        async with client_of(sender) as client:
            with pytest.raises(errors.GraphQLError, match="bank is down") as caught:
                await call(client)
        assert caught.value.data == {name: part}
        assert caught.value.errors == [problem]
        assert sender.wire.operations.count(name) == 1


@by_name
async def test_a_failure_within_the_service_leaves_open_what_was_done(
    name: str, call: Any, kind: Any
) -> None:
    sender = AsyncFake(**{name: failed("oops", "INTERNAL_SERVER_ERROR")})
    async with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError, match="oops"):
            await call(client)
    assert sender.wire.operations.count(name) == 1


@by_name
async def test_null_in_place_of_an_answer_leaves_open_what_was_done(
    name: str, call: Any, kind: Any
) -> None:
    sender = AsyncFake(**{name: data(name, None)})
    async with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError, match=name):
            await call(client)
    assert sender.wire.operations.count(name) == 1


@by_name
async def test_a_write_whose_answer_is_lost_is_not_sent_again(
    name: str, call: Any, kind: Any
) -> None:
    sender = AsyncFake(**{name: errors.ConnectionLostError("gone")})
    async with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError) as caught:
            await call(client)
    assert sender.wire.operations.count(name) == 1
    assert caught.value.operation == name
    shown = f"{caught.value.variables}{caught.value.details()}"
    assert not [secret for secret in (PASSWORD, IBAN, BARE_IBAN) if secret in shown]


async def test_a_hook_hears_of_a_failure_inside_an_answer() -> None:
    told: list[CallEvent] = []
    sender = AsyncFake(deleteContact=data("deleteContact", rejected("X", 400, "Bad")))
    async with client_of(sender, hooks=[told.append]) as client:
        with pytest.raises(errors.ContactRejectedError):
            await client.contact.delete()
    [heard] = [event for event in told if isinstance(event, AttemptFailed)]
    assert isinstance(heard.error, errors.ContactRejectedError)
    assert heard.retry_in is None


# --- Secrets


def echoing(request: Request) -> Any:
    """A service that repeats what it was sent, in every place it has."""
    name = str(request.json()["operationName"])
    said = json.dumps(request.json()["variables"], ensure_ascii=False)
    return data(name, rejected(f"X {said} {BARE_IBAN}", 400, f"no: {said} {PASSWORD} {IBAN}"))


@pytest.mark.parametrize(
    "call",
    [
        lambda c: c.contact.register(**NEWCOMER),
        lambda c: c.contact.register(ContactRegistration(**NEWCOMER)),
        lambda c: c.contracts.create_sepa(**SEPA),
        lambda c: c.contracts.create_sepa({**SEPA, "iban": BARE_IBAN}),
        lambda c: c.contracts.update_sepa(id="contract", iban=Secret(IBAN)),
    ],
    ids=["register", "register a model", "create", "create from a mapping", "update"],
)
async def test_a_password_and_an_iban_show_nowhere(
    call: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    told: list[CallEvent] = []
    sender = AsyncFake(
        registerContact=echoing, createSepaContract=echoing, updateSepaContract=echoing
    )
    async with client_of(sender, hooks=[told.append]) as client:
        with pytest.raises(errors.OperationFailedError) as caught:
            await call(client)
    error = caught.value
    requests = [event.request for event in told if hasattr(event, "request")]
    responses = [event.response for event in told if hasattr(event, "response")]
    shown = [
        str(error),
        repr(error),
        json.dumps(error.details()),
        str(error.body),
        f"{error.service_code}{error.status_text}",
        "".join(traceback.format_exception(error)),
        repr(told),
        *(f"{request.text}{request!r}" for request in requests),
        *(f"{response.text}{response!r}" for response in responses),
        caplog.text,
    ]
    assert requests
    assert responses
    own = {"registerContact": [PASSWORD]}.get(error.operation, [IBAN, BARE_IBAN])
    assert [text for text in shown for secret in own if secret in text] == []


def test_input_models_do_not_show_their_secrets() -> None:
    shown = repr(ContactRegistration(**NEWCOMER))
    assert PASSWORD not in shown
    assert "new@example.com" in shown


@pytest.mark.parametrize(
    ("field", "hidden"),
    [
        ({"name": "old_password", "required": "1", "value": "the-first-pet"}, True),
        ({"name": "pin", "type": "password", "required": "1", "value": "the-first-pet"}, True),
        ({"name": "pet", "type": "text", "required": "1", "value": "the-first-pet"}, False),
    ],
)
async def test_an_additional_field_for_a_secret_is_one(field: Any, hidden: bool) -> None:
    async with application(AsyncFake()) as client:
        request = client.preview(client.contact.register, **NEWCOMER, additional_fields=[field])
    assert ("the-first-pet" not in request.text) is hidden


# --- What is sent

CARDS: list[tuple[Any, dict[str, Any]]] = [
    (lambda c, **o: c.cards.rename("card", "Mine", **o), {"label": "Mine"}),
    (lambda c, **o: c.cards.rename("card", "", **o), {"label": ""}),
    (lambda c, **o: c.cards.deactivate("card", **o), {"status": "DEACTIVATE"}),
    (lambda c, **o: c.cards.activate("card", **o), {"status": "ACTIVATE"}),
    (lambda c, **o: c.cards.update("card", status="ACTIVATE", **o), {"status": "ACTIVATE"}),
    (lambda c, **o: c.cards.update("card", status=Unchecked("LOCK"), **o), {"status": "LOCK"}),
    (
        lambda c, **o: c.cards.update("card", label="A", status="DEACTIVATE", **o),
        {"label": "A", "status": "DEACTIVATE"},
    ),
]


@pytest.mark.parametrize(("call", "change"), CARDS)
async def test_a_card_is_changed_in_what_was_said_and_nothing_else(
    call: Any, change: dict[str, Any]
) -> None:
    card = {"tagId": "t", "type": "default", "status": "inactive"}
    sender = AsyncFake(updateCard=data("updateCard", card))
    async with client_of(sender) as client:
        result = await call(client)
        preview = call(Previewing(client))
    assert result.status == "inactive"
    assert sent(sender) == {"input": {"cardId": "card", **change}}
    assert preview.json()["variables"] == sent(sender)
    assert sender.wire.operations == ["initSession", "updateCard"]


async def test_a_card_may_be_made_without_a_name_of_one_s_own() -> None:
    async with client_of(AsyncFake()) as client:
        request = client.preview(client.cards.create, rate_id="rate")
    assert request.json()["variables"] == {"authenticationMedia": {"rateId": "rate"}}


@pytest.mark.parametrize(
    ("birthday", "text"),
    [
        (date(1985, 6, 15), "1985-06-15T00:00:00.000Z"),
        ("1985-06-15", "1985-06-15T00:00:00.000Z"),
        (datetime(1985, 6, 15, tzinfo=UTC), "1985-06-15T00:00:00.000Z"),
        (
            datetime(1985, 6, 15, tzinfo=timezone(timedelta(hours=2))),
            "1985-06-14T22:00:00.000Z",
        ),
    ],
)
async def test_a_birthday_is_sent_as_the_service_writes_times(birthday: Any, text: str) -> None:
    async with client_of(AsyncFake()) as client:
        for request in (
            client.preview(client.contact.update, birthday=birthday),
            client.preview(client.contact.update, {"birthday": birthday}),
        ):
            assert request.json()["variables"] == {"contactProfile": {"birthday": text}}


async def test_what_was_assigned_to_a_model_after_it_was_made_is_checked_too() -> None:
    profile = ContactProfile(first_name="Max")
    profile.phone = "+43"
    profile.language = "klingon"  # type: ignore[assignment]
    async with client_of(AsyncFake()) as client:
        with pytest.raises(errors.InvalidArgumentError, match="'klingon' is not one of"):
            await client.contact.update(profile)
        profile.language = Unchecked("en_GB")  # type: ignore[assignment]
        request = client.preview(client.contact.update, profile)
    assert request.json()["variables"]["contactProfile"] == {
        "firstName": "Max",
        "phone": "+43",
        "language": "en_GB",
    }


async def test_favourites_may_come_from_anything_that_gives_ids() -> None:
    rows = [{"id": "one", "isFavoured": True}, {"id": "two", "isFavoured": None}]
    sender = AsyncFake(
        setFavouriteCps=data("setFavouriteCps", rows),
        unsetFavouriteCps=data("unsetFavouriteCps", []),
    )
    async with client_of(sender) as client:
        for ids in (
            ["one", "two"],
            ("one", "two"),
            iter(["one", "two"]),
            {"one": 1, "two": 2}.keys(),
        ):
            added = await client.stations.add_favourites(ids)
            assert sent(sender) == {"ids": ["one", "two"]}
        assert [row.is_favoured for row in added] == [True, None]
        assert await client.stations.remove_favourites({"one"}) == []
        assert sent(sender) == {"ids": ["one"]}


async def test_the_link_to_register_a_means_of_payment_is_shown_without_what_opens_it() -> None:
    link = "https://pay.example.com/checkout/1?signature=hush-hush"
    registration = {"id": "txn", "link": "/checkout/1?signature=hush-hush", "absoluteLink": link}
    sender = AsyncFake(registerPaymentMethod=data("registerPaymentMethod", registration))
    async with client_of(sender) as client:
        result = await client.payments.register(rate_id="rate")
    assert result.absolute_link == link
    assert "hush-hush" not in repr(result)
    assert sent(sender) == {"rateId": "rate"}


async def test_accepting_the_terms_warns_that_another_takes_its_place() -> None:
    sender = AsyncFake(acceptTermsAndConditions=data("acceptTermsAndConditions", {"status": "x"}))
    async with client_of(sender) as client:
        with pytest.warns(DeprecationWarning, match=r"use legal\.accept"):
            result = await client.legal.accept_terms_and_conditions("terms")
    assert result.status == "x"


# --- What is refused before anything is sent

REFUSED: list[tuple[str, Any, str, str]] = [
    ("no contact", lambda c: c.contact.register(), "profile", "email: Field required"),
    ("no password", lambda c: c.contact.register(email="a"), "profile", "password: Field"),
    ("empty password", lambda c: c.contact.register(email="a", password=""), "profile", "empty"),
    ("blank e-mail", lambda c: c.contact.register(email=" ", password="x"), "profile", "empty"),
    (
        "a password that is none",
        lambda c: c.contact.register(email="a", password=17),
        "profile",
        "password: Input should be a valid string",
    ),
    ("text", lambda c: c.contact.register("a"), "profile", "not a value of type str"),
    (
        "another input",
        lambda c: c.contact.register(ContactProfile(email="a")),
        "profile",
        "is a ContactRegistration or a mapping",
    ),
    (
        "a model and names",
        lambda c: c.contact.register(ContactRegistration(**NEWCOMER), phone="1"),
        "profile",
        "not both",
    ),
    (
        "a slip in a name",
        lambda c: c.contact.register(**NEWCOMER, langauge="de_DE"),
        "langauge",
        "Did you mean 'language'",
    ),
    (
        "a slip in a mapping",
        lambda c: c.contact.register({**NEWCOMER, "fist_name": "x"}),
        "profile",
        "Did you mean 'first_name'",
    ),
    ("an unknown option", lambda c: c.contact.delete(force=True), "force", "no argument 'force'"),
    ("a limit", lambda c: c.contact.update(phone="1", timeout=0), "timeout", "more than 0"),
    (
        "a language",
        lambda c: c.contact.register(**NEWCOMER, language="de"),
        "profile",
        r"'de' is not one of .*Unchecked",
    ),
    (
        "a gender",
        lambda c: c.contact.update(gender="femal"),
        "profile",
        "Did you mean 'female'",
    ),
    (
        "a country",
        lambda c: c.contact.update(address={"country": "AUT"}),
        "profile",
        r"address: .*'AUT' is not one of",
    ),
    ("no birthday", lambda c: c.contact.update(birthday="in June"), "birthday", "ISO 8601"),
    ("no change", lambda c: c.contact.update(), "profile", "nothing is given"),
    ("an id alone", lambda c: c.contact.update(id="1"), "profile", "nothing is given beside id"),
    ("nulls alone", lambda c: c.contact.update(phone=None), "profile", "nothing is given"),
    (
        "one additional field",
        lambda c: c.contact.register(
            **NEWCOMER, additional_fields=RegistrationField(name="a", required="1", value="b")
        ),
        "additional_fields",
        "pass a list",
    ),
    (
        "an additional field without value",
        lambda c: c.contact.register(
            **NEWCOMER, additional_fields=[RegistrationField(name="a", required="1", value=None)]
        ),
        "additional_fields",
        "'a' has no value yet",
    ),
    ("no rate", lambda c: c.cards.create(rate_id=""), "rate_id", "text of an id"),
    (
        "a number for a name",
        lambda c: c.cards.create(rate_id="r", customer_reference=7),
        "customer_reference",
        "must be text",
    ),
    ("no card", lambda c: c.cards.rename("", "a"), "id", "text of an id"),
    ("no label", lambda c: c.cards.rename("card", None), "label", "nothing is given"),
    ("a number for a label", lambda c: c.cards.rename("card", 7), "label", "valid string"),
    ("no change of a card", lambda c: c.cards.update("card"), "label", "nothing is given"),
    (
        "a status of cards",
        lambda c: c.cards.update("card", status="inactive"),
        "status",
        "what to do is 'DEACTIVATE'",
    ),
    ("no contract", lambda c: c.contracts.create_postpaid(), "contract", "nothing is given"),
    (
        "a blank rate",
        lambda c: c.contracts.create_postpaid(id="m", rate_id=" "),
        "contract",
        "rate_id is empty",
    ),
    (
        "no change of a contract",
        lambda c: c.contracts.update_postpaid(id="c"),
        "contract",
        "beside id",
    ),
    (
        "no IBAN",
        lambda c: c.contracts.create_sepa(**{**SEPA, "iban": ""}),
        "contract",
        "iban is empty",
    ),
    (
        "an IBAN forgotten",
        lambda c: c.contracts.create_sepa({k: v for k, v in SEPA.items() if k != "iban"}),
        "contract",
        "iban: Field required",
    ),
    (
        "no truth",
        lambda c: c.contracts.create_sepa(**{**SEPA, "use_parent": "no"}),
        "contract",
        "use_parent: Input should be a valid boolean",
    ),
    (
        "a contract without id",
        lambda c: c.contracts.update_sepa(iban=IBAN),
        "contract",
        "id: Field required",
    ),
    ("a SEPA id alone", lambda c: c.contracts.update_sepa(id="c"), "contract", "beside id"),
    ("no rate to pay", lambda c: c.payments.register(rate_id=None), "rate_id", "text of an id"),
    (
        "a way to call back",
        lambda c: c.payments.register(rate_id="r", callback_type="json"),
        "callback_type",
        "Did you mean 'JSON'",
    ),
    ("one favourite", lambda c: c.stations.add_favourites("abc"), "ids", "pass a list"),
    ("no favourites", lambda c: c.stations.add_favourites([]), "ids", "at least one of the ids"),
    ("no ids", lambda c: c.stations.remove_favourites(None), "ids", "pass a list, not None"),
    ("bytes", lambda c: c.stations.remove_favourites(b"abc"), "ids", "pass a list"),
    ("a blank id", lambda c: c.stations.add_favourites(["a", " "]), "ids", "be the text of an id"),
    ("a number", lambda c: c.stations.add_favourites(["a", 7]), "ids", "the text of an id, not 7"),
    ("no document", lambda c: c.legal.accept(" "), "id", "text of an id"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("call", "argument", "words"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
async def test_what_cannot_be_right_is_refused_before_anything_is_sent(
    call: Any, argument: str, words: str
) -> None:
    sender = AsyncFake()
    async with client_of(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
            await call(client)
    assert sender.wire.requests == []
    assert caught.value.argument == argument
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value.details())
    assert not [secret for secret in (PASSWORD, IBAN) if secret in shown]


async def test_a_failure_inside_survives_pickle_with_what_it_says() -> None:
    sender = AsyncFake(deleteContact=data("deleteContact", rejected("X", 400, "Bad")))
    async with client_of(sender) as client:
        with pytest.raises(errors.ContactRejectedError) as caught:
            await client.contact.delete()
    back = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert (back.operation, back.service_code, back.service_status) == ("deleteContact", "X", 400)
    assert back.details() == caught.value.details()


# --- Where secrets could be seen all the same


def locals_of(error: BaseException) -> str:
    """What the frames of the library hold, as a collector of crashes would show them."""
    seen: list[BaseException | None] = [error, error.__cause__, error.__context__]
    return "\n".join(
        f"{frame.name} {frame.locals}"
        for each in seen
        if each is not None
        for frame in traceback.TracebackException.from_exception(each, capture_locals=True).stack
        if "/tests/" not in frame.filename
    )


@pytest.mark.parametrize(
    "call",
    [
        lambda c: c.contact.register(**NEWCOMER),
        lambda c: c.contact.register(**{**NEWCOMER, "password": Secret(PASSWORD)}),
        lambda c: c.contact.register(ContactRegistration(**NEWCOMER)),
        lambda c: c.contact.register(**NEWCOMER, gender="x"),
        lambda c: c.contact.register(**NEWCOMER, nmae="x"),
        lambda c: c.contact.register(ContactRegistration(**{**NEWCOMER, "gender": "x"})),
        lambda c: c.contracts.create_sepa(**SEPA),
        lambda c: c.contracts.create_sepa(**{**SEPA, "use_parent": "perhaps"}),
        lambda c: c.contracts.update_sepa(id="contract", iban=IBAN),
    ],
)
async def test_the_frames_of_a_failure_do_not_hold_the_secrets_of_the_call(call: Any) -> None:
    sender = AsyncFake(
        registerContact=echoing, createSepaContract=echoing, updateSepaContract=echoing
    )
    async with client_of(sender) as client:
        with pytest.raises(errors.BeEnergisedError) as caught:
            await call(client)
    shown = locals_of(caught.value)
    # The echo tells of both, and only one is of the call.
    own = [PASSWORD] if "register" in shown else [IBAN, BARE_IBAN]
    assert [secret for secret in own if secret in shown] == []


@pytest.mark.parametrize(
    "given", ["at12 3456 7890 1234 5678", "AT12-3456-7890-1234-5678", BARE_IBAN.lower()]
)
@pytest.mark.parametrize("said", [IBAN, BARE_IBAN])
async def test_an_iban_is_hidden_in_the_way_that_the_service_writes_it(
    given: str, said: str
) -> None:
    failure = {"message": f"Unknown: {said}", **rejected("X", 400, said)}
    async with client_of(AsyncFake(updateSepaContract=data("updateSepaContract", failure))) as c:
        with pytest.raises(errors.ContractRejectedError) as caught:
            await c.contracts.update_sepa(id="contract", iban=given)
    assert said not in f"{caught.value!r}{caught.value.details()}{caught.value.body}"


@pytest.mark.parametrize(
    ("status", "action"),
    [("inactive", "DEACTIVATE"), ("Inactive", "DEACTIVATE"), ("active", "ACTIVATE")],
)
async def test_the_status_that_a_card_is_to_have_leads_to_the_right_action(
    status: str, action: str
) -> None:
    async with client_of(AsyncFake()) as client:
        with pytest.raises(errors.InvalidArgumentError, match=f"what to do is '{action}'"):
            await client.cards.update("card", status=status)


async def test_an_additional_field_that_was_not_filled_in_is_named() -> None:
    sender = AsyncFake()
    async with application(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match="'club' has no value yet"):
            await client.contact.register(
                **NEWCOMER, additional_fields=[RegistrationField(name="club", required="0")]
            )
    assert sender.wire.requests == []


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("registerContact", lambda c: c.contact.register(**NEWCOMER)),
        ("updateContact", lambda c: c.contact.update(phone="+43")),
    ],
)
@pytest.mark.parametrize("said", [{}, {"error": None, "profile": None, "additionalFields": []}])
async def test_an_answer_without_a_profile_is_no_success(name: str, call: Any, said: Any) -> None:
    """Documented: the profile is null on error."""
    sender = AsyncFake(**{name: data(name, said)})
    async with client_of(sender) as client:
        with pytest.raises(errors.OutcomeUnknownError, match="neither a profile") as caught:
            await call(client)
    assert [operation for operation in sender.wire.operations if operation == name] == [name]
    assert caught.value.response is not None


async def test_a_contact_who_is_deleted_has_no_profile_any_more() -> None:
    gone: Any = {"additionalFields": [], "error": None, "profile": None, "status": "success"}
    async with client_of(AsyncFake(deleteContact=data("deleteContact", gone))) as client:
        assert (await client.contact.delete()).status == "success"
