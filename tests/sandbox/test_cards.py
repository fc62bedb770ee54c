"""Cards, rates, contracts and ways to pay."""

from __future__ import annotations

from datetime import datetime

import pytest

from beenergised.sandbox import SECOND_USERNAME

CARDS = """query cards($pagination: PaginationFilter) { cardsPaged(pagination: $pagination) {
  data { id number tagId type status deactivationReason expiryDate preauthRequired
         rate { id uuid name shortDescription preauthAmount } }
  pagination { totalCount isLastPage } } }"""
USABLE = """query cards($id: String!) { availableCardsForChargingProcess(connectorId: $id) {
  id number tagId type preauthRequired
  rate { shortDescription preauthAmount preauthCurrencyAmount { amount }
         preauthCurrencyAmounts { amount currency { isoCode } } } } }"""
PACKAGES = """query packages($id: String) { ratePackageByConnectorId(id: $id) {
  id amount automaticStop visibleRuntime rate { id name } } }"""
CONNECTORS = """{ cpsPaged(pagination: {limit: 100}) { data { country accessType connectors {
  id freeOfCharge connectorType { chargePointType } } } } }"""


@pytest.fixture
def cards(api, token):
    return api.data(CARDS, token, pagination={"limit": 100})["data"]


@pytest.fixture
def second(api):
    return api.login(SECOND_USERNAME, "second")["sessionToken"]


@pytest.fixture
def connectors(api, token):
    """Connectors with what matters of their station."""
    stations = api.data(CONNECTORS, token)["data"]
    return [
        {**connector, "country": station["country"], "roaming": station["accessType"] is None}
        for station in stations
        for connector in station["connectors"]
    ]


def one(connectors, **wanted):
    return next(
        each for each in connectors if all(each[name] == value for name, value in wanted.items())
    )


# --- Cards ---------------------------------------------------------------------------------------


def test_a_driver_has_cards_of_every_type_active_and_not(cards):
    assert {card["type"] for card in cards} == {"default", "virtual", "roaming", "emsp", "simple"}
    assert {card["status"] for card in cards} == {"active", "inactive"}
    for card in cards:
        assert bool(card["deactivationReason"]) == (card["status"] == "inactive")
    assert len({card["id"] for card in cards}) == len({card["tagId"] for card in cards}) == 7


def test_some_cards_expire_some_have_and_some_never_do(cards, sandbox):
    dates = [card["expiryDate"] for card in cards]
    assert None in dates
    past = {datetime.fromisoformat(date) < sandbox.anchor for date in dates if date}
    assert past == {True, False}


def test_a_card_is_found_by_its_id(api, token, cards):
    query = "query c($id: String!) { card(id: $id) { id number status } }"
    for card in cards:
        assert api.data(query, token, id=card["id"])["number"] == card["number"]


def test_a_card_is_found_by_its_tag_id_too_but_not_another_drivers(api, token, second, cards):
    query = "query c($id: String!) { card(id: $id) { id tagId } }"
    for card in cards:
        found = api.data(query, token, id=card["tagId"])
        assert (found["id"], found["tagId"]) == (card["id"], card["tagId"])
    assert api.data(query, second, id=cards[0]["tagId"]) is None


def test_charge_logs_name_the_tag_of_a_card(api, token, cards):
    logs = api.data("{ chargelogsPaged { data { authId authType } } }", token)["data"]
    tags = {log["authId"] for log in logs if log["authType"] == "RFID"}
    assert tags <= {card["tagId"] for card in cards}


# --- Which may charge where ----------------------------------------------------------------------


def test_only_cards_that_work_may_charge(api, token, cards, connectors, sandbox):
    here = one(connectors, roaming=False)
    usable = api.data(USABLE, token, id=here["id"])
    by_number = {card["number"]: card for card in cards}
    assert {card["type"] for card in usable} == {"default", "virtual", "emsp", "simple"}
    for card in usable:
        whole = by_number[card["number"]]
        assert whole["status"] == "active"
        assert whole["expiryDate"] is None or (
            datetime.fromisoformat(whole["expiryDate"]) > sandbox.anchor
        )
    abroad = api.data(USABLE, token, id=one(connectors, roaming=True)["id"])
    assert {card["type"] for card in abroad} == {"roaming", "emsp"}


def test_a_card_is_of_no_use_once_it_has_expired(api, token, connectors, sandbox):
    here = one(connectors, roaming=False)["id"]
    before = {card["type"] for card in api.data(USABLE, token, id=here)}
    sandbox.advance(36 * 24 * 3600)
    token = api.login()["sessionToken"]
    after = {card["type"] for card in api.data(USABLE, token, id=here)}
    sandbox.advance(-36 * 24 * 3600)
    assert before - after == {"emsp"}


def test_a_card_with_a_preauthorisation_names_its_amounts(api, token, connectors):
    usable = api.data(USABLE, token, id=one(connectors, roaming=False)["id"])
    for card in usable:
        amounts = card["rate"]["preauthCurrencyAmounts"]
        assert bool(amounts) == card["preauthRequired"]
        if amounts:
            assert [each["amount"] for each in amounts] == [30, 50, 80]
            assert {each["currency"]["isoCode"] for each in amounts} == {"EUR"}
            assert card["rate"]["preauthAmount"] == amounts[0]["amount"]
    assert sum(card["preauthRequired"] for card in usable) == 1


@pytest.mark.parametrize(
    ("kind", "price"),
    [(("AT", "AC"), 0.49), (("AT", "DC"), 0.69), (("DE", "AC"), 0.55), (("DE", "DC"), 0.75)],
)
def test_the_price_is_the_one_that_charge_logs_are_billed_by(api, token, connectors, kind, price):
    here = next(
        each
        for each in connectors
        if (each["country"], each["connectorType"]["chargePointType"]) == kind
        and not each["freeOfCharge"]
        and not each["roaming"]
    )
    usable = api.data(USABLE, token, id=here["id"])
    assert usable[0]["rate"]["shortDescription"] == f"{price:.2f} EUR/kWh"


def test_where_charging_is_free_nothing_is_asked_for(api, token, connectors):
    free = one(connectors, freeOfCharge=True)["id"]
    assert {card["rate"]["shortDescription"] for card in api.data(USABLE, token, id=free)} == {
        "0.00 EUR/kWh"
    }
    assert api.data(PACKAGES, token, id=free) == []


def test_rate_packages_belong_to_a_connector(api, token, connectors):
    two = [each["id"] for each in connectors if not each["freeOfCharge"]][:2]
    first, other = (api.data(PACKAGES, token, id=id_) for id_ in two)
    assert [package["amount"] for package in first] == [10, 20, 30]
    assert not {package["id"] for package in first} & {package["id"] for package in other}
    assert api.data(PACKAGES, token, id=two[0]) == first
    assert api.data(PACKAGES, token, id=one(connectors, roaming=True)["id"]) == []


# --- Contracts and payments ----------------------------------------------------------------------


def test_the_rates_of_cards_and_of_new_contracts_are_the_same(api, token, cards):
    query = "{ contractRateOptions { id uuid name shortDescription } }"
    offered = {rate["id"]: rate for rate in api.data(query, token)}
    for card in cards:
        assert card["rate"]["name"] == offered[card["rate"]["id"]]["name"]
        assert card["rate"]["uuid"] == card["rate"]["id"]
        # Documented: no longer delivered.
        assert card["rate"]["preauthAmount"] is None


def test_a_bank_account_has_a_valid_iban_and_not_every_driver_has_one(api, token, second):
    query = "{ bankAccount { accountHolder bank bic iban } }"
    account = api.data(query, token)
    digits = "".join(str(int(each, 36)) for each in account["iban"][4:] + account["iban"][:4])
    assert int(digits) % 97 == 1
    assert account["iban"].startswith("AT")
    assert len(account["bic"]) == 11
    assert api.data(query, second) is None


def test_registered_payment_methods_are_masked(api, token, second, sandbox):
    query = """{ paymentMethods { nativeSession { sessionId
      registeredPaymentsMethods { code selected maskedAccount { number expiryMonth expiryYear } }
      applicablePaymentMethods { code maskedAccount { number } links { logo } } } } }"""
    mine = api.data(query, token)["nativeSession"]
    assert [each["code"] for each in mine["registeredPaymentsMethods"]] == ["VISA", "MASTERCARD"]
    for each in mine["registeredPaymentsMethods"]:
        account = each["maskedAccount"]
        assert "***" in account["number"]
        end = (int(account["expiryYear"]), int(account["expiryMonth"]))
        assert end >= (sandbox.anchor.year, sandbox.anchor.month)
    assert all(each["maskedAccount"] is None for each in mine["applicablePaymentMethods"])
    theirs = api.data(query, second)["nativeSession"]
    assert theirs["registeredPaymentsMethods"] == []
    assert theirs["sessionId"] != mine["sessionId"]


def test_a_payment_medium_is_a_card_or_an_account(api, token, second):
    query = "{ hasPaymentMedium }"
    assert api.data(query, token) is True
    assert api.data(query, second) is False


def test_contracts_can_be_paid_in_three_ways(api, token):
    query = "{ contractPaymentMethods { uuid paymentName paymentType createdAt termsOfUseUrl } }"
    ways = api.data(query, token)
    assert [way["paymentType"] for way in ways] == ["SEPA", "postpaid", "paymentGateway"]
    assert len({way["uuid"] for way in ways}) == 3


def test_currencies_come_in_pages(api, token):
    query = """query c($p: PaginationFilter) { availableCurrencies(pagination: $p) {
      data { currency { isoCode } } pagination { totalCount isLastPage } } }"""
    first = api.data(query, token, p={"limit": 4})
    rest = api.data(query, token, p={"limit": 4, "offset": 4})
    codes = [row["currency"]["isoCode"] for row in first["data"] + rest["data"]]
    assert codes[0] == "EUR"
    assert len(set(codes)) == len(codes) == first["pagination"]["totalCount"] == 7
    assert [page["pagination"]["isLastPage"] for page in (first, rest)] == [False, True]
