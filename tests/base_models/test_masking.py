"""What `repr` shows of numbers and secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from beenergised.base_models import AnswerList, read, read_list
from beenergised.graphql_api._generated.cards import Card, CardForCharging, CardUpdate
from beenergised.graphql_api._generated.chargelogs import Chargelog
from beenergised.graphql_api._generated.contact import ContactRegistration
from beenergised.graphql_api._generated.contracts import (
    BankAccount,
    SepaContractInput,
    SepaContractUpdateInput,
)
from beenergised.graphql_api._generated.documents import AccountDocument
from beenergised.graphql_api._generated.payments import MaskedAccount
from beenergised.graphql_api._generated.sessions import SessionTokens
from beenergised.graphql_api._generated.statistics import ChargingStatistics

IBAN = "AT61 1904 3002 3457 3201"
NUMBERED = [
    (Card, "number"),
    (CardForCharging, "number"),
    (CardUpdate, "number"),
    (MaskedAccount, "number"),
    (BankAccount, "iban"),
    (Card, "tag_id"),
    (CardForCharging, "tag_id"),
    (Chargelog, "auth_id"),
]


@pytest.mark.parametrize(("model", "field"), NUMBERED)
def test_a_printed_object_shows_the_end_of_a_number_only(model, field):
    answer = read(model, {field: IBAN})
    assert getattr(answer, field) == IBAN
    for text in (repr(answer), str(answer), repr(AnswerList([answer])), f"{[answer]}"):
        assert f"{field}='…3201'" in text
        assert "1904" not in text


@pytest.mark.parametrize(("model", "field"), NUMBERED)
@given(value=st.integers(10**7, 10**20) | st.lists(st.just(IBAN), min_size=1))
def test_a_number_of_the_wrong_type_is_not_shown_either(model, field, value):
    answer = read(model, {field: value})
    assert getattr(answer, field) == value
    shown = repr(answer) + repr(answer.drift) + "".join(str(place) for place in answer.drift)
    assert str(value) not in shown
    assert "1904" not in shown


def test_what_is_short_is_not_shown_at_all():
    assert "number='…'" in repr(read(Card, {"number": "1234567"}))


def test_the_arguments_of_writes_hide_them_too():
    given = {"accountHolder": "A", "iban": IBAN, "id": "i"}
    contract = SepaContractInput(**given, debitType="CORE", rateId="r", useParent=False)
    for text in (repr(contract), str(contract), repr(SepaContractUpdateInput(**given))):
        assert "iban='…3201'" in text
        assert "1904" not in text
    registration = ContactRegistration(email="a@example.com", password="hunter22")
    assert "hunter22" not in repr(registration)
    assert registration.variables()["password"] == "hunter22"


@pytest.mark.parametrize(
    ("model", "field"),
    [(AccountDocument, "download_link"), (Chargelog, "calibration_details")],
)
def test_a_link_is_shown_without_its_query(model, field):
    link = "https://files.example.com/7.pdf?signature=3fa9c1d2"
    answer = read(model, {field: link})
    assert getattr(answer, field) == link
    assert f"{field}='https://files.example.com/7.pdf?[redacted]'" in repr(answer)
    assert "3fa9c1d2" not in repr(answer)
    assert "7.pdf'" in repr(read(model, {field: "https://files.example.com/7.pdf"}))


# --- What no model describes ---

LINK = "https://user:hunter22@files.example.com/7.pdf?signature=3fa9c1d2"
STRAYS = [
    {"ibanOfOwner": IBAN, "text": IBAN},
    {"account": {"iban": IBAN}},
    {"accounts": [{"number": IBAN}, {"cardNumber": IBAN}, IBAN]},
    {"type": {"number": IBAN}},
    {"status": [IBAN]},
    {"link": LINK, "links": [{"of": LINK}]},
    {"deep": [{"session": {"refreshToken": "hunter22"}}]},
]


@pytest.mark.parametrize("fields", STRAYS)
def test_what_no_model_knows_is_not_shown_either(fields):
    answer = read(Card, fields)
    answers = AnswerList([answer, *read_list(Card, [None, IBAN, fields])])
    texts = [repr(answer), str(answer.drift), repr(answers), str(answers.drift)]
    texts += [str(place) for place in answers.drift]
    for text in texts:
        assert not any(secret in text for secret in ("1904", "hunter22", "3fa9c1d2"))


def test_what_no_model_knows_is_shown_if_it_is_no_secret():
    fields = {"id": "c", "colour": "red", "extra": {"a": [1, None, "AT12"], "b": True}}
    text = repr(read(Card, fields))
    assert "colour='red', extra={'a': [1, None, 'AT12'], 'b': True})" in text


def test_a_link_is_shown_without_its_user():
    assert "user" not in repr(read(AccountDocument, {"download_link": LINK}))


def test_a_count_is_no_number_of_an_account():
    assert "number=12" in repr(read(ChargingStatistics, {"number": 12}))
    assert "1234567" not in repr(read(SessionTokens, {"sessionToken": 1234567}))


@pytest.mark.parametrize(
    ("model", "fields"),
    [(BankAccount, {"iban": {"x": IBAN}}), (SepaContractInput, {"iban": [IBAN]})],
)
def test_who_validates_by_hand_is_told_without_the_number(model, fields):
    with pytest.raises(ValidationError) as caught:
        model.model_validate(fields)
    assert "iban" in str(caught.value)
    assert "1904" not in str(caught.value)
