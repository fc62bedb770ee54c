"""The contact, their cards, contracts, ways to pay, favourites and consents: writing."""

from __future__ import annotations

import pytest
from tests.sandbox.test_writes_contact import EMAIL, LEAST, register

from beenergised.sandbox import SECOND_USERNAME

CREATE_CARD = """mutation c($card: authenticationMediaContract!) {
  createAuthenticationMedia(authenticationMedia: $card) { id rateId customerReference } }"""
UPDATE_CARD = """mutation u($input: UpdateCardInput!) { updateCard(input: $input) {
  id label number status tagId type expiryDate message } }"""
CARDS = """{ cardsPaged(pagination: {limit: 100}) { data {
  id label number tagId type status deactivationReason expiryDate preauthRequired
  rate { id } } } }"""
FAILURE = "status message error { code response { status statusText } }"
CREATE_POSTPAID = f"""mutation c($contract: creatingPostpaidContract) {{
  createPostpaidContract(postpaidContract: $contract) {{ {FAILURE} }} }}"""
UPDATE_POSTPAID = f"""mutation u($contract: updatePostpaidContract) {{
  updatePostpaidContract(postpaidContract: $contract) {{ {FAILURE} }} }}"""
CREATE_SEPA = f"""mutation c($contract: creatingSepaContract) {{
  createSepaContract(sepaContract: $contract) {{ {FAILURE} }} }}"""
UPDATE_SEPA = f"""mutation u($contract: updatingSepaContract) {{
  updateSepaContract(updateSepaContract: $contract) {{ {FAILURE} }} }}"""
ACCOUNT = "{ bankAccount { accountHolder bank bic iban } }"
REGISTER_PAYMENT = """mutation r($rate: String!, $type: PaymentCallbackType) {
  registerPaymentMethod(rateId: $rate, callbackType: $type, customerReference: "mine") {
    id link absoluteLink } }"""
REGISTERED = """{ paymentMethods { nativeSession { registeredPaymentsMethods {
  code registration selected maskedAccount { number holderName expiryYear } } } } }"""
HAS_MEDIUM = "{ hasPaymentMedium }"
SET = "mutation s($ids: [String]!) { setFavouriteCps(ids: $ids) { id isFavoured } }"
UNSET = "mutation u($ids: [String]!) { unsetFavouriteCps(ids: $ids) { id isFavoured } }"
FAVOURITES = "{ getFavouriteCps { id isFavoured } }"
STATIONS = "query s($all: Boolean) { cpsPaged(pagination: {limit: 100}, \
ignoreMarketingConfiguration: $all) { data { id isFavoured connectors { id } } } }"
ACCEPT = "mutation a($id: String!) { acceptLegalDocument(id: $id) { status message } }"
ACCEPT_TERMS = "mutation a($id: String!) { acceptTermsAndConditions(id: $id) { status message } }"
ACCEPTED = """{ contact { termsAndConditionsAccepted
  legalDocumentsAccepted { legalDocumentType legalDocumentAccepted } } }"""

#: What the Dutch central bank and others print as an example.
IBAN = "NL91ABNA0417164300"


@pytest.fixture
def second(api):
    return api.login(SECOND_USERNAME, "second")["sessionToken"]


@pytest.fixture
def newcomer(api):
    """The session of a contact that has just registered and owns nothing yet."""
    assert register(api)["error"] is None
    return api.login(EMAIL, LEAST["password"])["sessionToken"]


@pytest.fixture
def rates(api, token):
    return [rate["id"] for rate in api.data("{ contractRateOptions { id name } }", token)]


@pytest.fixture
def ways(api, token):
    """The UUIDs of the ways to pay for a contract by their type."""
    found = api.data("{ contractPaymentMethods { uuid paymentType } }", token)
    return {way["paymentType"]: way["uuid"] for way in found}


@pytest.fixture
def sepa(rates, ways):
    return {
        "id": ways["SEPA"], "rateId": rates[0], "accountHolder": "Nina Neumann", "iban": IBAN,
        "debitType": "CORE", "useParent": False, "customerReference": "SEPA card",
    }  # fmt: skip


def cards_of(api, token):
    return {card["id"]: card for card in api.data(CARDS, token)["data"]}


# --- Cards ---------------------------------------------------------------------------------------


def test_a_new_card_is_the_last_active_and_has_its_rate_and_name(api, token, rates):
    before = cards_of(api, token)
    made = api.data(CREATE_CARD, token, card={"rateId": rates[1], "customerReference": "Van"})
    assert (made["rateId"], made["customerReference"]) == (rates[1], "Van")
    *others, last = cards_of(api, token).values()
    assert others == list(before.values())
    assert (last["id"], last["label"], last["rate"]["id"]) == (made["id"], "Van", rates[1])
    assert (last["status"], last["deactivationReason"]) == ("active", "")


def test_new_cards_have_numbers_and_tags_of_their_own(api, token, second, rates):
    for each in (token, second, token):
        api.data(CREATE_CARD, each, card={"rateId": rates[0]})
    cards = [*cards_of(api, token).values(), *cards_of(api, second).values()]
    for name in ("id", "number", "tagId"):
        assert len({card[name] for card in cards}) == len(cards) == 12


def test_a_new_card_may_charge(api, newcomer, token, rates):
    usable = """query u($id: String!) { availableCardsForChargingProcess(connectorId: $id) {
      id preauthRequired rate { shortDescription } } }"""
    connector = api.data(STATIONS, token)["data"][0]["connectors"][0]["id"]
    assert api.data(usable, newcomer, id=connector) == []
    made = [api.data(CREATE_CARD, newcomer, card={"rateId": rate})["id"] for rate in rates]
    found = api.data(usable, newcomer, id=connector)
    assert [card["id"] for card in found] == made
    assert [card["preauthRequired"] for card in found] == [False, False, True]


@pytest.mark.parametrize("card", [{}, {"rateId": "unknown"}, {"rateId": None}])
def test_a_card_wants_a_rate_that_is_on_offer(api, token, card):
    before = cards_of(api, token)
    assert api.error(CREATE_CARD, token, card=card)["extensions"]["code"] == "NOT_FOUND"
    assert cards_of(api, token) == before


def test_a_card_is_renamed_and_nothing_else_of_it_changes(api, token):
    before = cards_of(api, token)
    id_, card = next(iter(before.items()))
    answer = api.data(UPDATE_CARD, token, input={"cardId": id_, "label": "Blue one"})
    assert (answer["id"], answer["label"], answer["status"]) == (id_, "Blue one", "active")
    assert answer["expiryDate"] == card["expiryDate"][:10]
    assert cards_of(api, token) == {**before, id_: {**card, "label": "Blue one"}}


def test_a_deactivated_card_says_why_and_charges_nowhere(api, token):
    usable = "query u($id: String!) { availableCardsForChargingProcess(connectorId: $id) { id } }"
    connector = api.data(STATIONS, token)["data"][0]["connectors"][0]["id"]
    id_ = api.data(usable, token, id=connector)[0]["id"]
    for _ in range(2):  # Twice does no harm.
        answer = api.data(UPDATE_CARD, token, input={"cardId": id_, "status": "DEACTIVATE"})
        assert answer["status"] == "inactive"
        assert cards_of(api, token)[id_]["deactivationReason"] == "Deactivated by the driver."
    assert id_ not in [card["id"] for card in api.data(usable, token, id=connector)]


def test_a_card_that_was_inactive_for_another_reason_keeps_it(api, token):
    lost = next(c for c in cards_of(api, token).values() if c["status"] == "inactive")
    api.data(UPDATE_CARD, token, input={"cardId": lost["id"], "status": "DEACTIVATE"})
    assert cards_of(api, token)[lost["id"]] == lost


def test_an_update_without_a_change_changes_nothing(api, token):
    before = cards_of(api, token)
    api.data(UPDATE_CARD, token, input={"cardId": next(iter(before))})
    api.data(UPDATE_CARD, token, input={"cardId": next(iter(before)), "label": None})
    assert cards_of(api, token) == before


def test_another_contacts_card_is_not_found(api, token, second):
    (mine, *_), theirs = cards_of(api, token), cards_of(api, second)
    for id_ in (mine, "unknown"):
        error = api.error(UPDATE_CARD, second, input={"cardId": id_, "label": "Mine now"})
        assert (error["extensions"]["code"], error["data"]) == ("NOT_FOUND", None)
    assert cards_of(api, token)[mine]["label"] == "My card"
    assert cards_of(api, second) == theirs


def test_a_card_can_be_activated_again(api, token):
    id_, card = next(iter(cards_of(api, token).items()))
    for action, status in (("DEACTIVATE", "inactive"), ("ACTIVATE", "active")) * 2:
        answer = api.data(UPDATE_CARD, token, input={"cardId": id_, "status": action})
        assert answer["status"] == status
    assert cards_of(api, token)[id_] == card


def test_a_service_may_not_know_how_to_activate(api, token, sandbox):
    sandbox.configure(card_activation=False)
    lost = next(c for c in cards_of(api, token).values() if c["status"] == "inactive")
    wanted = {"cardId": lost["id"], "status": "ACTIVATE", "label": "Found"}
    assert "ACTIVATE" in api.error(UPDATE_CARD, token, input=wanted)["message"]
    assert cards_of(api, token)[lost["id"]] == lost


# --- Contracts -----------------------------------------------------------------------------------


def test_a_sepa_contract_gives_a_bank_account_a_means_of_payment_and_a_card(api, newcomer, sepa):
    assert api.data(ACCOUNT, newcomer) is None
    assert api.data(HAS_MEDIUM, newcomer) is False
    answer = api.data(CREATE_SEPA, newcomer, contract={**sepa, "bic": "abna nl2a"})
    assert (answer["status"], answer["error"]) == ("success", None)
    assert api.data(ACCOUNT, newcomer) == {
        "accountHolder": "Nina Neumann", "bank": None, "bic": "ABNANL2A", "iban": IBAN,
    }  # fmt: skip
    assert api.data(HAS_MEDIUM, newcomer) is True
    (card,) = cards_of(api, newcomer).values()
    assert (card["label"], card["rate"]["id"]) == ("SEPA card", sepa["rateId"])


def test_a_postpaid_contract_gives_a_card_and_no_means_of_payment(api, newcomer, rates, ways):
    contract = {"id": ways["postpaid"], "rateId": rates[1], "customerReference": "Later"}
    answer = api.data(CREATE_POSTPAID, newcomer, contract=contract)
    assert (answer["status"], answer["error"]) == ("success", None)
    assert [card["label"] for card in cards_of(api, newcomer).values()] == ["Later"]
    assert api.data(HAS_MEDIUM, newcomer) is False
    assert api.data(ACCOUNT, newcomer) is None


def test_the_latest_sepa_contract_has_the_account(api, token, sepa):
    api.data(CREATE_SEPA, token, contract=sepa)
    assert api.data(ACCOUNT, token)["iban"] == IBAN
    other = {**sepa, "iban": "CH93 0076 2011 6238 5295 7"}
    api.data(CREATE_SEPA, token, contract=other)
    assert api.data(ACCOUNT, token)["iban"] == "CH9300762011623852957"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"iban": "NL91ABNA0417164301"}, "INVALID_IBAN"),
        ({"iban": ""}, "INVALID_IBAN"),
        ({"iban": "AT61"}, "INVALID_IBAN"),
        ({"iban": "ÄÖ611904300234573201"}, "INVALID_IBAN"),
        ({"bic": "BANK"}, "INVALID_BIC"),
        ({"accountHolder": ""}, "MISSING_MEMBER"),
        ({"debitType": ""}, "MISSING_MEMBER"),
        ({"rateId": "unknown"}, "UNKNOWN_RATE"),
        ({"id": "unknown"}, "UNKNOWN_PAYMENT_METHOD"),
    ],
)
def test_a_contract_that_cannot_be_made_is_a_failure_inside(api, newcomer, sepa, wrong, code):
    answer = api.data(CREATE_SEPA, newcomer, contract={**sepa, **wrong})
    assert answer["status"] == "error"
    assert answer["message"]
    assert answer["error"] == {
        "code": code, "response": {"status": 400, "statusText": "Bad Request"},
    }  # fmt: skip
    assert api.data(ACCOUNT, newcomer) is None
    assert cards_of(api, newcomer) == {}


def test_each_kind_of_contract_wants_its_own_way_to_pay(api, newcomer, sepa, rates, ways):
    wrong = api.data(CREATE_SEPA, newcomer, contract={**sepa, "id": ways["postpaid"]})
    assert wrong["error"]["code"] == "UNKNOWN_PAYMENT_METHOD"
    contract = {"id": ways["SEPA"], "rateId": rates[0]}
    wrong = api.data(CREATE_POSTPAID, newcomer, contract=contract)
    assert wrong["error"]["code"] == "UNKNOWN_PAYMENT_METHOD"


@pytest.mark.parametrize("query", [CREATE_POSTPAID, UPDATE_POSTPAID, CREATE_SEPA, UPDATE_SEPA])
def test_no_contract_at_all_is_a_failure_inside(api, token, query):
    answer = api.data(query, token, contract=None)
    assert (answer["status"], answer["error"]["code"]) == ("error", "MISSING_CONTRACT")


def test_updating_a_sepa_contract_leaves_what_is_null(api, token, ways):
    before = api.data(ACCOUNT, token)
    change = {"id": ways["SEPA"], "iban": "NL91 ABNA 0417 1643 00", "bank": None}
    assert api.data(UPDATE_SEPA, token, contract=change)["status"] == "success"
    assert api.data(ACCOUNT, token) == {**before, "iban": IBAN}


def test_updating_a_contract_renames_its_card(api, newcomer, sepa, rates, ways):
    api.data(CREATE_SEPA, newcomer, contract=sepa)
    postpaid = {"id": ways["postpaid"], "rateId": rates[1], "customerReference": "Later"}
    api.data(CREATE_POSTPAID, newcomer, contract=postpaid)
    for query, way, name in ((UPDATE_SEPA, "SEPA", "One"), (UPDATE_POSTPAID, "postpaid", "Two")):
        change = {"id": ways[way], "customerReference": name}
        assert api.data(query, newcomer, contract=change)["error"] is None
    assert [card["label"] for card in cards_of(api, newcomer).values()] == ["One", "Two"]


def test_a_contract_is_found_by_its_own_id_too(api, token, sandbox):
    ((id_, document),) = sandbox._store.rows(
        "SELECT contracts.id, contracts.document FROM contracts "
        "JOIN contacts ON contacts.id = contact_id WHERE username = 'demo@example.com'"
    )
    assert "AT611904300234573201" in document
    api.data(UPDATE_SEPA, token, contract={"id": id_, "bank": "Other Bank"})
    assert api.data(ACCOUNT, token)["bank"] == "Other Bank"


def test_a_wrong_iban_leaves_a_contract_as_it_was(api, token, ways):
    before = api.data(ACCOUNT, token)
    change = {"id": ways["SEPA"], "iban": "DE00", "bank": "Other Bank"}
    assert api.data(UPDATE_SEPA, token, contract=change)["error"]["code"] == "INVALID_IBAN"
    assert api.data(ACCOUNT, token) == before


def test_another_contacts_contract_is_not_found(api, token, second, sandbox, ways):
    ((theirs,),) = sandbox._store.rows("SELECT id FROM contracts WHERE kind = 'postpaid'")
    ((mine,),) = sandbox._store.rows("SELECT id FROM contracts WHERE kind = 'sepa'")
    for session, query, id_ in (
        (token, UPDATE_POSTPAID, theirs),
        (second, UPDATE_SEPA, mine),
        (second, UPDATE_SEPA, ways["SEPA"]),  # They have none.
        (token, UPDATE_SEPA, "unknown"),
    ):
        answer = api.data(query, session, contract={"id": id_, "customerReference": "x"})
        assert answer["error"]["code"] == "UNKNOWN_CONTRACT"
        assert answer["error"]["response"] == {"status": 404, "statusText": "Not Found"}


# --- Ways to pay ---------------------------------------------------------------------------------


def test_a_payment_method_is_registered_with_the_link_that_would_register_it(api, newcomer, rates):
    assert api.data(HAS_MEDIUM, newcomer) is False
    answer = api.data(REGISTER_PAYMENT, newcomer, rate=rates[0])
    assert answer["link"] == f"/checkout/{answer['id']}"
    assert answer["absoluteLink"].endswith(f".invalid{answer['link']}")
    assert api.data(HAS_MEDIUM, newcomer) is True
    (method,) = api.data(REGISTERED, newcomer)["nativeSession"]["registeredPaymentsMethods"]
    assert (method["registration"], method["selected"]) == (answer["id"], True)
    assert method["maskedAccount"]["holderName"] == "Neumann"


def test_a_second_payment_method_comes_after_the_first_which_stays_selected(api, newcomer, rates):
    ids = [api.data(REGISTER_PAYMENT, newcomer, rate=r, type="HTML")["id"] for r in rates]
    found = api.data(REGISTERED, newcomer)["nativeSession"]["registeredPaymentsMethods"]
    assert [method["registration"] for method in found] == ids
    assert [method["selected"] for method in found] == [True, False, False]


def test_a_payment_method_wants_a_rate_that_is_on_offer(api, newcomer):
    error = api.error(REGISTER_PAYMENT, newcomer, rate="unknown")
    assert error["extensions"]["code"] == "NOT_FOUND"
    assert api.data(HAS_MEDIUM, newcomer) is False


def test_a_payment_method_is_its_contacts_own(api, newcomer, second, token, rates):
    before = api.data(REGISTERED, token)
    api.data(REGISTER_PAYMENT, newcomer, rate=rates[0])
    assert api.data(REGISTERED, token) == before
    assert api.data(HAS_MEDIUM, second) is False


# --- Favourites ----------------------------------------------------------------------------------


@pytest.fixture
def stations(api, token):
    return [each["id"] for each in api.data(STATIONS, token)["data"]]


def favourites(api, token):
    return [each["id"] for each in api.data(FAVOURITES, token)]


def test_favourites_are_added_behind_those_that_are_there(api, token, stations):
    before = favourites(api, token)
    new = [each for each in stations if each not in before][:3]
    answer = api.data(SET, token, ids=[new[2], new[0]])
    assert answer == [{"id": id_, "isFavoured": True} for id_ in (new[2], new[0])]
    assert favourites(api, token) == [*before, new[2], new[0]]
    shown = api.data(STATIONS, token)["data"]
    assert {each["id"] for each in shown if each["isFavoured"]} == set(favourites(api, token))


def test_a_favourite_that_is_added_again_keeps_its_place_and_is_answered_once(api, token):
    first, *rest = favourites(api, token)
    assert api.data(SET, token, ids=[first, first]) == [{"id": first, "isFavoured": True}]
    assert favourites(api, token) == [first, *rest]


def test_favourites_are_removed_and_removing_them_again_does_no_harm(api, token):
    first, *rest = favourites(api, token)
    for _ in range(2):
        assert api.data(UNSET, token, ids=[first]) == [{"id": first, "isFavoured": False}]
        assert favourites(api, token) == rest


def test_a_favourite_that_was_removed_comes_back_last(api, token):
    first, *rest = favourites(api, token)
    api.data(UNSET, token, ids=[first])
    api.data(SET, token, ids=[first])
    assert favourites(api, token) == [*rest, first]


def test_an_unknown_station_is_no_favourite_and_the_others_are(api, token, stations):
    new = next(each for each in stations if each not in favourites(api, token))
    answer = api.data(SET, token, ids=["unknown", None, new])
    assert answer == [
        {"id": "unknown", "isFavoured": False}, None, {"id": new, "isFavoured": True},
    ]  # fmt: skip
    assert favourites(api, token)[-1] == new
    assert api.data(UNSET, token, ids=["unknown"]) == [{"id": "unknown", "isFavoured": False}]


def test_no_ids_change_nothing(api, token):
    before = favourites(api, token)
    assert api.data(SET, token, ids=[]) == api.data(UNSET, token, ids=[]) == []
    assert favourites(api, token) == before


def test_only_stations_that_the_contact_may_see_become_favourites(api, token, second, stations):
    fleet = {each["id"] for each in api.data(STATIONS, second)["data"]} - set(stations)
    hidden = {each["id"] for each in api.data(STATIONS, token, all=True)["data"]} - set(stations)
    assert fleet
    assert hidden
    for id_ in fleet:
        assert api.data(SET, token, ids=[id_]) == [{"id": id_, "isFavoured": False}]
        assert api.data(SET, second, ids=[id_]) == [{"id": id_, "isFavoured": True}]
    for id_ in hidden:
        assert api.data(SET, token, ids=[id_]) == [{"id": id_, "isFavoured": True}]


def test_favourites_are_each_contacts_own(api, token, second, newcomer, stations):
    mine, theirs = favourites(api, token), favourites(api, second)
    api.data(SET, newcomer, ids=stations[:5])
    api.data(UNSET, newcomer, ids=[*mine, *stations[:2]])
    assert (favourites(api, token), favourites(api, second)) == (mine, theirs)
    assert set(favourites(api, newcomer)) <= set(stations[2:5])


# --- Legal documents -----------------------------------------------------------------------------


@pytest.fixture
def documents(api, token):
    found = api.data("{ legalDocuments { id type } }", token)
    return {document["type"]: document["id"] for document in found}


def accepted(api, token):
    contact = api.data(ACCEPTED, token)
    kinds = {
        each["legalDocumentType"]
        for each in contact["legalDocumentsAccepted"]
        if each["legalDocumentAccepted"]
    }
    return kinds, contact["termsAndConditionsAccepted"]


def test_a_new_contact_has_accepted_nothing_until_they_do(api, newcomer, token, documents):
    assert accepted(api, newcomer) == (set(), False)
    done = set()
    for kind in ("PRIVACY_POLICY", "TERMS_AND_CONDITIONS"):
        for _ in range(2):  # Twice does no harm.
            assert api.data(ACCEPT, newcomer, id=documents[kind])["status"] == "success"
        done.add(kind)
        assert accepted(api, newcomer) == (done, kind == "TERMS_AND_CONDITIONS")


def test_the_older_way_accepts_the_terms_and_nothing_else(api, newcomer, documents):
    error = api.error(ACCEPT_TERMS, newcomer, id=documents["PRIVACY_POLICY"])
    assert error["extensions"]["code"] == "NOT_FOUND"
    assert accepted(api, newcomer) == (set(), False)
    answer = api.data(ACCEPT_TERMS, newcomer, id=documents["TERMS_AND_CONDITIONS"])
    assert answer["status"] == "success"
    assert accepted(api, newcomer) == ({"TERMS_AND_CONDITIONS"}, True)


def test_an_unknown_document_is_an_error(api, newcomer):
    for query in (ACCEPT, ACCEPT_TERMS):
        error = api.error(query, newcomer, id="unknown")
        assert (error["extensions"]["code"], error["data"]) == ("NOT_FOUND", None)
    assert accepted(api, newcomer) == (set(), False)
