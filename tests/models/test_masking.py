"""What `repr` shows of numbers and secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.graphql._generated.cards import Card, CardForCharging, CardUpdate
from beenergised.graphql._generated.chargelogs import Chargelog
from beenergised.graphql._generated.contact import ContactRegistration
from beenergised.graphql._generated.contracts import (
    BankAccount,
    SepaContractInput,
    SepaContractUpdateInput,
)
from beenergised.graphql._generated.documents import AccountDocument
from beenergised.graphql._generated.payments import MaskedAccount
from beenergised.models import AnswerList, read

IBAN = "AT61 1904 3002 3457 3201"
NUMBERED = [
    (Card, "number"),
    (CardForCharging, "number"),
    (CardUpdate, "number"),
    (MaskedAccount, "number"),
    (BankAccount, "iban"),
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
