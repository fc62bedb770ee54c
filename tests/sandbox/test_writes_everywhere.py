"""What holds for all writes: answers fit the schema, threads do not disturb each other, and what
any sequence of changes leaves is what a model of it says.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from graphql import get_named_type
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sandbox.selections import everything, misfits
from tests.sandbox.test_writes import (
    ACCOUNT,
    CARDS,
    CREATE_CARD,
    FAVOURITES,
    IBAN,
    SET,
    STATIONS,
    UNSET,
    UPDATE_SEPA,
)
from tests.sandbox.test_writes_contact import BADGE, CONTACT, DELETE, EMAIL, LEAST, UPDATE, register

from beenergised.sandbox.graphql_api.endpoint import engine

MUTATIONS = engine().schema.mutation_type.fields

#: The arguments of each mutation: such as are carried out, then such as are not. What is in
#: angle brackets is an id that the demo driver has.
ARGUMENTS = {
    "registerContact": (
        'contactProfile: {email: "a@example.com", password: "a", name: "A", gender: female}'
        ' additionalFields: [{name: "employee_id", required: "1", value: "E-1"}]',
        'contactProfile: {email: "a@example.com", password: "a"}',
    ),
    "updateContact": ('contactProfile: {address: {city: "Wels"}}', 'contactProfile: {email: ""}'),
    "createAuthenticationMedia": ('authenticationMedia: {rateId: "<rate>"}',),
    "updateCard": ('input: {cardId: "<card>", status: DEACTIVATE, label: "x"}',),
    "createPostpaidContract": (
        'postpaidContract: {id: "<postpaid>", rateId: "<rate>"}',
        'postpaidContract: {id: "x"}',
    ),
    "createSepaContract": (
        'sepaContract: {id: "<sepa>", rateId: "<rate>", accountHolder: "A", debitType: "CORE",'
        f' iban: "{IBAN}", useParent: false}}',
        'sepaContract: {id: "<sepa>", rateId: "<rate>", accountHolder: "A", debitType: "CORE",'
        ' iban: "x", useParent: false}',
    ),
    "updatePostpaidContract": ('postpaidContract: {id: "x"}',),
    "updateSepaContract": (
        'updateSepaContract: {id: "<sepa>", bank: "B"}',
        'updateSepaContract: {id: "x"}',
    ),
    "registerPaymentMethod": ('rateId: "<rate>"', 'rateId: "<rate>" callbackType: HTML'),
    "setFavouriteCps": ('ids: ["<station>", "x"]',),
    "unsetFavouriteCps": ('ids: ["<station>", "x"]',),
    "acceptLegalDocument": ('id: "<terms>"',),
    "acceptTermsAndConditions": ('id: "<terms>"',),
    "deleteContact": ("",),
}
IDS = """{ contractRateOptions { id } contractPaymentMethods { uuid paymentType }
  cardsPaged(pagination: {limit: 1}) { data { id } }
  cpsPaged(pagination: {limit: 1}) { data { id } } termsAndConditions { id } }"""


@pytest.mark.parametrize(
    ("name", "number"), [(name, n) for name, all_ in ARGUMENTS.items() for n in range(len(all_))]
)
def test_what_a_write_answers_fits_the_schema(api, token, sandbox, name, number):
    found = api.send(IDS, token).json()["data"]
    ways = {way["paymentType"]: way["uuid"] for way in found["contractPaymentMethods"]}
    ids = {
        "rate": found["contractRateOptions"][0]["id"], "sepa": ways["SEPA"],
        "postpaid": ways["postpaid"], "card": found["cardsPaged"]["data"][0]["id"],
        "station": found["cpsPaged"]["data"][0]["id"], "terms": found["termsAndConditions"]["id"],
    }  # fmt: skip
    arguments = ARGUMENTS[name][number]
    for each, id_ in ids.items():
        arguments = arguments.replace(f"<{each}>", id_)
    type_ = MUTATIONS[name].type
    selection = everything(get_named_type(type_), 4)
    query = f"mutation {{ {name}{f'({arguments})' if arguments else ''} {selection} }}"
    bearer = sandbox.psk if name == "registerContact" else token
    value = api.data(query, bearer)
    assert value
    assert not list(misfits(type_, value))


# --- At the same time ----------------------------------------------------------------------------


def together(do, arguments):
    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(do, arguments))


def test_of_many_who_register_an_address_at_once_one_succeeds(api):
    answers = together(lambda number: register(api, firstName=str(number)), range(6))
    (done,) = [answer["profile"] for answer in answers if answer["error"] is None]
    token = api.login(EMAIL, LEAST["password"])["sessionToken"]
    assert api.data(CONTACT, token) == done


def test_changes_at_once_are_all_kept(api, token):
    stations = [each["id"] for each in api.data(STATIONS, token)["data"]][:6]
    rate = api.data("{ contractRateOptions { id } }", token)[0]["id"]
    before = len(api.data(CARDS, token)["data"])
    together(lambda id_: api.data(SET, token, ids=[id_]), stations)
    together(lambda _: api.data(CREATE_CARD, token, card={"rateId": rate}), range(6))
    together(lambda name: api.data(UPDATE, token, profile={name: "1"}), ["phone", "mobile", "vat"])
    assert set(stations) <= {each["id"] for each in api.data(FAVOURITES, token)}
    cards = api.data(CARDS, token)["data"]
    assert len({card["number"] for card in cards}) == len(cards) == before + 6
    contact = api.data(CONTACT, token)
    assert {contact[name] for name in ("phone", "mobile", "vat")} == {"1"}


# --- Any sequence of changes ---------------------------------------------------------------------

_numbers = count()
# The fixture's sandbox is the same for all examples; each has a contact of its own.
any_example = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def somebody(api):
    """The session of a new contact."""
    email = f"somebody-{next(_numbers)}@example.com"
    assert register(api, BADGE, email=email)["error"] is None
    return api.login(email, LEAST["password"])["sessionToken"]


texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
addresses = st.none() | st.fixed_dictionaries(
    {}, optional={"street": texts, "city": texts, "zip": texts, "country": st.sampled_from(["AT"])}
)
profiles = st.fixed_dictionaries(
    {},
    optional={
        "firstName": texts, "name": texts, "phone": texts, "mobile": texts, "vat": texts,
        "isCompany": st.none() | st.booleans(), "companyId": st.none() | st.integers(0, 9),
        "gender": st.none() | st.sampled_from(["female", "diverse"]), "address": addresses,
    },
)  # fmt: skip


def not_null(value):
    return {name: each for name, each in (value or {}).items() if each is not None}


@any_example
@given(changes=st.lists(profiles, max_size=4))
def test_a_contact_is_what_was_last_said_of_them(api, changes):
    token = somebody(api)
    expected = api.data(CONTACT, token)
    for change in changes:
        told = not_null(change)
        address = told.pop("address", None)
        expected.update(told)
        if address is not None:
            nothing = dict.fromkeys(("street", "city", "zip", "state", "country"))
            expected["address"] = {
                **nothing, **(expected["address"] or {}), **not_null(address),
            }  # fmt: skip
        found = api.data(UPDATE, token, profile=change)["profile"]
        for name in ("displayName", "updatedAt"):
            expected[name] = found[name]
        assert found == expected
    assert api.data(CONTACT, token) == expected
    api.data(DELETE, token)


@any_example
@given(
    steps=st.lists(st.tuples(st.booleans(), st.lists(st.integers(0, 5), max_size=4)), max_size=6)
)
def test_favourites_are_a_set_in_the_order_of_adding(api, steps):
    token, bystander = somebody(api), somebody(api)
    ids = [*[each["id"] for each in api.data(STATIONS, token)["data"][:5]], "unknown"]
    api.data(SET, bystander, ids=ids[1:3])
    expected: list[str] = []
    for adds, chosen in steps:
        asked = [ids[number] for number in chosen]
        for id_ in asked:
            if adds and id_ != "unknown" and id_ not in expected:
                expected.append(id_)
            elif not adds and id_ in expected:
                expected.remove(id_)
        answer = api.data(SET if adds else UNSET, token, ids=asked)
        assert answer == [
            {"id": id_, "isFavoured": id_ in expected} for id_ in dict.fromkeys(asked)
        ]
        assert [each["id"] for each in api.data(FAVOURITES, token)] == expected
    assert [each["id"] for each in api.data(FAVOURITES, bystander)] == ids[1:3]
    for each in (token, bystander):
        api.data(DELETE, each)


def iban(country: str, account: str) -> str:
    """An IBAN whose check digits are right (ISO 13616)."""
    number = int("".join(str(int(each, 36)) for each in f"{account}{country}00"))
    return f"{country}{98 - number % 97:02}{account}"


@any_example
@given(
    country=st.sampled_from(["AT", "DE", "NL", "XK"]),
    account=st.text("0123456789ABCXYZ", min_size=11, max_size=30),
    place=st.integers(0, 40),
    other=st.sampled_from("0123456789"),
)
def test_an_iban_with_one_wrong_digit_is_noticed(api, country, account, place, other):
    token = api.login()["sessionToken"]
    ways = api.data("{ contractPaymentMethods { uuid paymentType } }", token)
    sepa = next(way["uuid"] for way in ways if way["paymentType"] == "SEPA")
    right = iban(country, account)
    spaced = " ".join(right[i : i + 4] for i in range(0, len(right), 4)).lower()
    done = api.data(UPDATE_SEPA, token, contract={"id": sepa, "iban": spaced})
    assert done["error"] is None
    assert api.data(ACCOUNT, token)["iban"] == right
    at = 2 + place % (len(right) - 2)
    wrong = f"{right[:at]}{other}{right[at + 1 :]}"
    if right[at].isdecimal() and wrong != right:
        answer = api.data(UPDATE_SEPA, token, contract={"id": sepa, "iban": wrong})
        assert answer["error"]["code"] == "INVALID_IBAN"
        assert api.data(ACCOUNT, token)["iban"] == right
