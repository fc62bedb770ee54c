"""What a type checker says of writes. Read by mypy and basedpyright, never run."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from datetime import date, datetime
from typing import assert_type

from beenergised import AsyncClient, Client, Secret, Unchecked, errors
from beenergised.base_models import AnswerList
from beenergised.graphql_api._generated.legal import TermsAndConditionsStatus
from beenergised.models import (
    AddressInput,
    AuthenticationMedia,
    CardStatusAction,
    CardUpdate,
    Contact,
    ContactDeletion,
    ContactProfile,
    ContactRegistration,
    ContactResult,
    CountryCode,
    FavouriteStatus,
    Gender,
    LanguageCode,
    LegalDocumentStatus,
    PaymentCallbackType,
    PaymentRegistration,
    PostpaidContractInput,
    PostpaidContractResult,
    PostpaidContractUpdateInput,
    RegistrationFieldInput,
    SepaContractInput,
    SepaContractResult,
    SepaContractUpdateInput,
)
from beenergised.transport import Request


def results(client: Client, who: ContactRegistration, profile: ContactProfile) -> None:
    """A write gives the model of its answer."""
    assert_type(client.contact.register(who), ContactResult)
    assert_type(client.contact.register(email="a", password="b"), ContactResult)
    assert_type(client.contact.update(profile), ContactResult)
    assert_type(client.contact.update(phone="1"), ContactResult)
    assert_type(client.contact.update(phone="1").profile, Contact | None)
    assert_type(client.contact.delete(), ContactDeletion)
    assert_type(client.cards.create(rate_id="r"), AuthenticationMedia)
    assert_type(client.cards.rename("id", "label"), CardUpdate)
    assert_type(client.cards.deactivate("id"), CardUpdate)
    assert_type(client.cards.activate("id"), CardUpdate)
    assert_type(client.cards.update("id", label="a"), CardUpdate)
    assert_type(client.contracts.create_postpaid(id="m", rate_id="r"), PostpaidContractResult)
    assert_type(client.contracts.update_postpaid({"id": "m"}), PostpaidContractResult)
    assert_type(client.contracts.create_sepa({"id": "m"}), SepaContractResult)
    assert_type(client.contracts.update_sepa(id="m", iban="x"), SepaContractResult)
    assert_type(client.payments.register(rate_id="r"), PaymentRegistration)
    assert_type(client.stations.add_favourites(["a"]), AnswerList[FavouriteStatus])
    assert_type(client.stations.remove_favourites({"a"}), AnswerList[FavouriteStatus])
    assert_type(client.legal.accept("id"), LegalDocumentStatus)


def rehearsals(client: Client, who: ContactRegistration) -> None:
    """The preview of each is a request."""
    assert_type(client.preview(client.contact.register, who), Request)
    assert_type(client.preview(client.contact.update, phone="1"), Request)
    assert_type(client.preview(client.contact.delete), Request)
    assert_type(client.preview(client.cards.create, rate_id="r"), Request)
    assert_type(client.preview(client.cards.rename, "id", "label"), Request)
    assert_type(client.preview(client.cards.deactivate, "id"), Request)
    assert_type(client.preview(client.cards.activate, "id"), Request)
    assert_type(client.preview(client.cards.update, "id", label="a"), Request)
    assert_type(client.preview(client.contracts.create_postpaid, id="m"), Request)
    assert_type(client.preview(client.contracts.update_postpaid, id="m"), Request)
    assert_type(client.preview(client.contracts.create_sepa, {"id": "m"}), Request)
    assert_type(client.preview(client.contracts.update_sepa, id="m"), Request)
    assert_type(client.preview(client.payments.register, rate_id="r"), Request)
    assert_type(client.preview(client.stations.add_favourites, ["a"]), Request)
    assert_type(client.preview(client.stations.remove_favourites, ["a"]), Request)
    assert_type(client.preview(client.legal.accept, "id"), Request)


async def asynchronous_results(client: AsyncClient, who: ContactRegistration) -> None:
    """The same with `await`."""
    assert_type(await client.contact.register(who), ContactResult)
    assert_type(await client.contact.update(phone="1"), ContactResult)
    assert_type(await client.contact.delete(), ContactDeletion)
    assert_type(await client.cards.create(rate_id="r"), AuthenticationMedia)
    assert_type(await client.cards.rename("id", "label"), CardUpdate)
    assert_type(await client.cards.deactivate("id"), CardUpdate)
    assert_type(await client.cards.activate("id"), CardUpdate)
    assert_type(await client.cards.update("id", label="a"), CardUpdate)
    assert_type(await client.contracts.create_postpaid(id="m"), PostpaidContractResult)
    assert_type(await client.contracts.update_postpaid(id="m"), PostpaidContractResult)
    assert_type(await client.contracts.create_sepa({"id": "m"}), SepaContractResult)
    assert_type(await client.contracts.update_sepa(id="m"), SepaContractResult)
    assert_type(await client.payments.register(rate_id="r"), PaymentRegistration)
    assert_type(await client.stations.add_favourites(["a"]), AnswerList[FavouriteStatus])
    assert_type(await client.stations.remove_favourites(["a"]), AnswerList[FavouriteStatus])
    assert_type(await client.legal.accept("id"), LegalDocumentStatus)
    assert_type(client.preview(client.contact.delete), Request)
    assert_type(client.preview(client.contact.register, who), Request)
    assert_type(client.preview(client.cards.rename, "id", "label"), Request)
    assert_type(client.preview(client.contracts.create_sepa, {"id": "m"}), Request)
    assert_type(client.preview(client.payments.register, rate_id="r"), Request)
    assert_type(client.preview(client.stations.add_favourites, ["a"]), Request)
    assert_type(client.preview(client.legal.accept, "id"), Request)


def deprecated_calls(client: Client) -> None:
    """What has a replacement works, and a checker that looks for it says so."""
    assert_type(client.legal.accept_terms_and_conditions("id"), TermsAndConditionsStatus)  # pyright: ignore[reportDeprecated]


def arguments(client: Client) -> None:
    """Fields may be given by name, where enums take their text as well; options go along."""
    client.contact.register(
        email="a",
        password=Secret("b"),
        birthday=date(1985, 6, 15),
        gender="male",
        language=Unchecked("en_GB"),
        address={"country": "AT"},
        additional_fields=client.registration_fields.list(),
        timeout=5,
    )
    client.contact.register(
        {"email": "a", "password": "b"},
        additional_fields=[RegistrationFieldInput(name="a", required="1", value="b")],
    )
    client.contact.update(
        address=AddressInput(country=CountryCode.AT),
        gender=Gender.FEMALE,
        language=LanguageCode.DE_DE,
        birthday=datetime.now().astimezone(),
        headers={"X-Trace": "a"},
    )
    client.cards.update("id", status="DEACTIVATE")
    client.cards.update("id", status=CardStatusAction.DEACTIVATE, label="a")
    client.payments.register(rate_id="r", callback_type=PaymentCallbackType.HTML)
    client.contracts.create_sepa(
        id="m",
        rate_id="r",
        account_holder="h",
        iban=Secret("i"),
        debit_type="CORE",
        use_parent=False,
    )
    client.stations.add_favourites(station.id for station in client.stations.list())


def models() -> None:
    """Input models have their needed fields checked by the type checker, too."""
    ContactRegistration(email="a", password="b", gender=Gender.MALE)
    SepaContractUpdateInput(id="c")
    PostpaidContractInput()
    PostpaidContractUpdateInput(id="c", customer_reference="a")
    ContactRegistration(email="a")  # type: ignore[call-arg]
    ContactRegistration(email="a", password="b", fullname="c")  # type: ignore[call-arg]
    SepaContractInput(id="m")  # type: ignore[call-arg]


def wrong_arguments(client: Client) -> None:
    """A slip in a name is found, and so is a value of another kind."""
    client.contact.register("a")  # type: ignore[arg-type]
    client.contact.register(email="a", password="b", langauge="de_DE")  # type: ignore[call-arg]
    client.contact.update(firstName="a")  # type: ignore[call-arg]
    client.contact.update(password="a")  # type: ignore[call-arg]
    client.contact.update(phone=17)  # type: ignore[arg-type]
    client.cards.create()  # type: ignore[call-arg]
    client.cards.rename("id")  # type: ignore[call-arg]
    client.cards.update("id", name="a")  # type: ignore[call-arg]
    client.contracts.create_sepa(id="m", use_parent="no")  # type: ignore[arg-type]
    client.contracts.update_postpaid(PostpaidContractInput())  # type: ignore[arg-type]
    client.payments.register(rate_id=7)  # type: ignore[arg-type]
    client.stations.add_favourites(7)  # type: ignore[arg-type]
    client.legal.accept()  # type: ignore[call-arg]


def failures(client: Client) -> None:
    """What an answer says of a failure is on the exception."""
    try:
        client.contact.delete()
    except errors.TenantNotConfiguredError as error:
        assert_type(error.operation, str)
    except errors.ContactRejectedError as error:
        assert_type(error.service_code, str | None)
        assert_type(error.service_status, int | str | None)
        assert_type(error.status_text, str | None)
        assert_type(error.answer, object)
