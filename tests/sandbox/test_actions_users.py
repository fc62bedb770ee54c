"""Actions of the sandbox's Public API: users, what they have and owe, and all actions together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.public_api_generation.document import operations
from tests.public_api_generation.examples import example_of
from tests.sandbox.actions_support import ACTIONS, CARD_USER, PLAIN_USER, Operator, Stage
from tests.sandbox.public_api_support import complaints
from tests.sandbox.test_public_api_bodies import IDS

from beenergised.sandbox import public_api_coverage
from beenergised.sandbox.public_api.actions.table import ACTIONS as TABLE

USER = f"/users/v1.0/{PLAIN_USER}"
READ = f"/users/v1.1/{PLAIN_USER}"


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """One for all tests of the module."""
    with closing(Stage()) as made:
        yield made


@pytest.fixture
def operator(stage: Stage) -> Iterator[Operator]:
    """Acts in a sandbox that is as new, and whose time stands still."""
    acting = stage.operator()
    yield acting
    assert acting.told.complaints() == []


def latest(operator: Operator) -> dict[str, Any]:
    row: dict[str, Any] = operator.all("/transactions/v1.0")[-1]
    return row


# --- Money ----------------------------------------------------------------------------------------


def test_balance_is_added_with_a_transaction(operator):
    operator.act(f"{USER}/add-balance", {"amount": 12.345, "reason": "gift"})
    assert operator.get(READ)["balance"] == 22.345
    row = latest(operator)
    assert (row["totalAmount"], row["userId"], row["status"]) == (12.345, PLAIN_USER, "finalized")
    (told,) = operator.told.of("userBalance.changed")
    assert (told["credit"], told["type"]) == (12.345, "api_top_up")
    assert told["transactionId"] == row["id"]
    operator.act(f"{USER}/add-balance", {"amount": -20, "reason": "mistake"})
    assert operator.get(READ)["balance"] == 2.345
    assert operator.fields(f"{USER}/add-balance", {"amount": 1}) == {"reason"}
    assert operator.refused("/users/v1.0/9999/add-balance", {"amount": 1, "reason": "x"}) == 404


def test_a_fee_is_paid_from_the_balance_or_by_card(operator):
    fee = {"amount": 4, "description": "A lost cable"}
    operator.act(f"{USER}/apply-custom-fee", fee)
    assert operator.get(READ)["balance"] == 6
    assert latest(operator)["purchaseResourceType"] == "custom_fee"
    assert operator.refused(f"{USER}/apply-custom-fee", {**fee, "amount": 60}) == 400
    before = operator.get("/users/v1.1/101")["balance"]
    path = f"/users/v1.0/{CARD_USER}/apply-custom-fee"
    operator.act(path, {**fee, "amount": 60, "paymentMethodId": "pm-5001"})
    assert operator.get("/users/v1.1/101")["balance"] == before
    assert operator.fields(path, {**fee, "paymentMethodId": "pm-1"}) == {"paymentMethodId"}
    assert operator.fields(path, {**fee, "amount": 0}) == {"amount"}


def test_a_voucher_is_redeemed_once(operator):
    path = f"/users/v2.0/{PLAIN_USER}/redeem-voucher"
    operator.act(path, {"code": "SBX-1001"})
    assert operator.get(READ)["balance"] == 20
    (row,) = [each for each in operator.all("/vouchers/v2.1") if each["code"] == "SBX-1001"]
    assert (row["redeemedByUserId"], row["remainingAmount"]) == (PLAIN_USER, 0)
    assert row["transactionId"] == latest(operator)["id"]
    assert operator.refused(path, {"code": "SBX-1001"}) == 406
    assert operator.refused(path, {"code": "SBX-1004"}) == 406  # disabled
    assert operator.fields(path, {"code": "SBX-0"}) == {"code"}
    assert operator.get(READ)["balance"] == 20


def test_a_session_gets_the_user_that_it_lacks(operator):
    id_ = operator.act("/evse/v1.0/10011/start")["sessionId"]
    operator.sandbox.advance(600)
    assert operator.refused(f"/session/v1.0/{id_}/assign-user", {"userId": PLAIN_USER}) == 409
    assert operator.session(id_)["userId"] is None
    operator.act(f"/charge-point/v1.0/1001/stop/{id_}", {"force": True})
    operator.act(f"/session/v1.0/{id_}/assign-user", {"userId": PLAIN_USER})
    row = operator.session(id_)
    assert (row["userId"], row["paymentStatus"]) == (PLAIN_USER, "pending")
    operator.sandbox.advance(2)
    row = operator.session(id_)
    assert row["paymentStatus"] == "paid"
    assert operator.get(READ)["balance"] == round(10 - row["amount"], 3)
    path = f"/session/v1.0/{id_}/assign-user"
    assert operator.refused(path, {"userId": CARD_USER}) == 409
    assert operator.fields(path, {"userId": 9999}) == {"userId"}


def test_only_a_payment_that_failed_is_retried(operator):
    rows = operator.all("/sessions/v1.0")
    failed = next(row for row in rows if row["paymentStatus"] == "failed")
    paid = next(row for row in rows if row["paymentStatus"] == "paid")
    assert operator.refused(f"/session/v1.0/{paid['id']}/retry-payment") == 409
    path = f"/session/v1.0/{failed['id']}/retry-payment"
    assert operator.fields(path, {"paymentMethodId": 1}) == {"paymentMethodId"}
    operator.act(path)
    operator.sandbox.advance(2)
    assert operator.session(failed["id"])["paymentStatus"] == "paid"
    receipt = operator.get(f"/receipts/v2.0/{failed['receiptId']}")
    others = [row for row in rows if row["receiptId"] == failed["receiptId"]]
    is_whole = sum(row["paymentStatus"] == "failed" for row in others) == 1
    assert receipt["paymentStatus"] == ("paid" if is_whole else "partially_paid")


# --- Status and subscriptions ---------------------------------------------------------------------


def test_a_user_is_disabled_and_enabled(operator):
    for status in ("disabled", "enabled"):
        operator.act(f"{USER}/change-status", {"status": status, "reason": "x"})
        assert operator.get(READ)["status"] == status
    told = operator.told.of("UserChangedNotification")
    assert [each["user"]["status"] for each in told] == ["disabled", "enabled"]


def test_a_subscription_ends_on_its_day(operator):
    day = (operator.sandbox.clock.now() + timedelta(days=10)).date()
    body = {"planId": 2, "endDate": day.isoformat()}
    operator.act(f"{USER}/activate-subscription", body)
    id_ = operator.get(READ)["subscriptionId"]
    row = operator.get(f"/subscriptions/v1.0/{id_}")
    assert (row["status"], row["planId"], row["endDate"][:10]) == ("active", 2, day.isoformat())
    operator.sandbox.advance(11 * 24 * 3600)
    assert operator.get(f"/subscriptions/v1.0/{id_}")["status"] == "expired"
    assert operator.get(READ).get("subscriptionId") is None
    told = operator.told.of("user.subscription.changed")
    assert [each["status"] for each in told] == ["active", "expired"]


def test_a_subscription_that_has_an_end_and_renews_itself_goes_on_after_it(operator):
    day = (operator.sandbox.clock.now() + timedelta(days=10)).date()
    body = {"planId": 1, "endDate": day.isoformat(), "autoRenewal": True}
    operator.act(f"{USER}/activate-subscription", body)
    id_ = operator.get(READ)["subscriptionId"]
    operator.sandbox.advance(11 * 24 * 3600)
    row = operator.get(f"/subscriptions/v1.0/{id_}")
    assert row["status"] == "active"
    assert row["endDate"][:10] > day.isoformat()


def test_a_subscription_renews_itself_until_it_is_canceled(operator):
    operator.act(f"{USER}/activate-subscription", {"planId": 1, "autoRenewal": True})
    id_ = operator.get(READ)["subscriptionId"]
    end = datetime.fromisoformat(operator.get(f"/subscriptions/v1.0/{id_}")["endDate"])
    operator.sandbox.advance(100 * 24 * 3600)
    row = operator.get(f"/subscriptions/v1.0/{id_}")
    assert row["status"] == "active"
    assert datetime.fromisoformat(row["endDate"]) > end
    operator.act(f"{USER}/cancel-subscription", {"reason": "x"})
    assert operator.get(f"/subscriptions/v1.0/{id_}")["status"] == "canceled"
    assert operator.refused(f"{USER}/cancel-subscription", {"reason": "x"}) == 400
    legacy = operator.told.of("user.subscriptionChanged")
    assert legacy[-1]["status"] == "cancelled"


def test_another_plan_takes_the_place_of_the_one_before(operator):
    operator.act(f"/users/v1.0/{CARD_USER}/activate-subscription", {"planId": 2})
    assert operator.get("/subscriptions/v1.0/1")["status"] == "canceled"
    assert operator.get("/users/v1.1/101")["subscriptionId"] == 3


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"planId": 99}, "planId"),
        ({"planId": 1, "endDate": "2001-01-01"}, "endDate"),
        ({}, "planId"),
    ],
)
def test_a_subscription_that_contradicts_itself_is_refused(operator, body, field):
    assert operator.fields(f"{USER}/activate-subscription", body) == {field}


def test_nothing_is_owed_any_more(operator):
    operator.act(f"{USER}/clear-subscription-amount-due")
    assert operator.get(READ, withAmountDue="true")["amountDue"] == 0


def test_a_users_data_can_be_fetched(operator):
    path = f"{ACTIONS}/users/v2.0/{PLAIN_USER}/export-all-private-data"
    answer = operator.send("GET", path).json()
    assert answer["downloadUrl"].startswith("https://files.sandbox.invalid/")


# --- All of them ----------------------------------------------------------------------------------


ALL = [
    pytest.param(method, path, said, id=said["operationId"])
    for method, path, said in operations()
    if said["operationId"] in TABLE and "/notifications/" not in path
]
HERE = {**IDS, "session": 700744, "reservation": 505, "type": "soft", "evseNetworkId": 1}


@pytest.fixture(scope="module")
def busy() -> Iterator[Operator]:
    """One state for all."""
    with closing(Stage()) as made:
        yield made.operator()


def test_every_action_with_a_function_is_in_the_document():
    assert set(TABLE) == {said["operationId"] for _, path, said in operations()
                          if said["operationId"] in TABLE}  # fmt: skip
    kinds = {row["path"]: row["kind"] for row in public_api_coverage()}
    for _, path, said in operations():
        if path.startswith(ACTIONS) and said.get("x-confidence") != "unknown":
            certificates = "certificate" in path
            assert kinds[path] == ("refused" if certificates else "stateful"), path


@pytest.mark.parametrize(("method", "path", "said"), ALL)
@settings(
    max_examples=8, deadline=None, suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)  # fmt: skip
@given(data=st.data())
def test_every_documented_body_is_answered_as_documented(busy, method, path, said, data):
    url = re.sub(r"\{(\w+)\}", lambda found: str(HERE.get(found[1], 1)), path)
    body = None
    if "requestBody" in said:
        schema = said["requestBody"]["content"]["application/json"]["schema"]
        body = json.loads(json.dumps(data.draw(example_of(schema))))
        body |= {name: value for name, value in KNOWN.items() if name in body}
    answer = busy.send(method, url, body, checked=False)
    assert complaints(answer, method, url) == []
    busy.sandbox.advance(7200)
    assert busy.get(READ)
    assert busy.told.complaints() == []
    busy.told.notes.clear()


#: What bodies may name.
KNOWN = {"userId": 102, "planId": 1, "tariffGroupId": 81, "chargePointId": 1001,
         "satelliteChargePointId": 1001, "evseIds": [10011], "connectorId": None,
         "bookingId": None, "code": "SBX-1002"}  # fmt: skip
