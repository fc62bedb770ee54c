"""Actions of the sandbox's Public API: sessions are started, grow, end and are paid."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from typing import Any

import pytest
from tests.sandbox.actions_support import ACTIONS, CARD_USER, PLAIN_USER, Operator, Stage

from beenergised.errors import InvalidArgumentError
from beenergised.sandbox import Fault
from beenergised.sandbox.public_api.scenarios import start_error_codes

HOUR = 3600
TRANSACTIONS = "/transactions/v1.0"


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


def paid_for(operator: Operator, session: int) -> list[dict[str, Any]]:
    return operator.all(TRANSACTIONS, **{"filter[sessionId]": session})


# --- The life of a session ------------------------------------------------------------------------


def test_a_session_is_pending_until_the_charge_point_has_begun(operator):
    id_ = operator.start()
    assert operator.session(id_)["status"] == "pending"
    assert operator.hardware() == "preparing"
    operator.sandbox.advance(1.9)
    assert operator.session(id_)["status"] == "pending"
    operator.sandbox.advance(0.2)
    assert operator.session(id_)["status"] == "active"
    assert operator.hardware() == "charging"


def test_an_active_session_grows_with_the_time(operator):
    id_ = operator.start("dc")
    operator.sandbox.advance(602)
    first = operator.session(id_)
    operator.sandbox.advance(600)
    second = operator.session(id_)
    assert 0 < first["energy"] < second["energy"]
    assert first["socPercent"] < second["socPercent"]
    assert second["energy"] == pytest.approx(30_000 / 3, rel=0.06)
    assert second["totalAmount"]["withTax"] > first["totalAmount"]["withTax"]
    assert second["power"]["latest"] == second["power"]["peak"] == 30_000
    assert len(operator.get(f"/sessions/v1.0/{id_}/consumption-stats")) >= 2


def test_a_session_ends_when_the_car_is_full_and_is_paid(operator):
    id_ = operator.start(userId=CARD_USER, paymentMethodId="pm-5001")
    operator.sandbox.advance(12 * HOUR)
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("finished", "stoppedbyev")
    assert (row["billingStatus"], row["paymentStatus"]) == ("completed", "paid")
    assert operator.hardware() == "available"
    (transaction,) = paid_for(operator, id_)
    assert transaction["totalAmount"] == row["totalAmount"]["withTax"] == row["amount"]
    assert transaction["status"] == "finalized"
    assert transaction["cardDetails"]["last4"] == "4444"
    receipt = operator.get(f"/receipts/v2.0/{row['receiptId']}")
    assert (receipt["totalAmount"], receipt["paymentStatus"]) == (row["amount"], "paid")


def test_the_parts_of_what_a_session_costs_add_up(operator):
    id_ = operator.start("dc", userId=CARD_USER)
    operator.sandbox.advance(2000)
    row = operator.session(id_)
    gross, net = row["totalAmount"]["withTax"], row["totalAmount"]["withoutTax"]
    assert net == pytest.approx(gross / (1 + row["tax"]["taxPercentage"] / 100), abs=0.005)
    assert sum(each["totalPrice"] for each in row["priceBreakdown"]) == pytest.approx(gross)
    assert sum(each["amount"] for each in row["chargingPeriods"]) == pytest.approx(gross)
    assert sum(each["energy"] for each in row["chargingPeriods"]) == row["energy"]
    hours = (operator.sandbox.clock.now() - datetime.fromisoformat(row["startedAt"])).seconds / HOUR
    assert row["power"]["average"] * hours == pytest.approx(row["energy"], rel=0.05)


def test_billing_is_pending_until_the_payment_has_gone_through(operator):
    id_ = operator.start()
    operator.sandbox.advance(1000)
    operator.act(f"/charge-point/v1.0/1902/stop/{id_}", {"force": True})
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("finished", "force_stop")
    assert (row["billingStatus"], row["paymentStatus"]) == ("pending", "pending")
    (transaction,) = paid_for(operator, id_)
    assert transaction["status"] == "pending"
    operator.sandbox.advance(2)
    row = operator.session(id_)
    assert (row["billingStatus"], row["paymentStatus"]) == ("completed", "paid")
    assert paid_for(operator, id_)[0]["status"] == "finalized"


def test_a_balance_pays_and_ends_the_session_when_it_is_used_up(operator):
    before = operator.get(f"/users/v1.1/{PLAIN_USER}")["balance"]
    id_ = operator.start()
    operator.sandbox.advance(12 * HOUR)
    row = operator.session(id_)
    assert (row["paymentType"], row["reason"]) == ("balance", "balance_exceeded")
    assert row["amount"] == before
    assert operator.get(f"/users/v1.1/{PLAIN_USER}")["balance"] == 0
    (change,) = operator.told.of("userBalance.changed")
    assert (change["debit"], change["updatedBalance"], change["type"]) == (10, 0, "transaction")


def test_a_balance_with_three_decimal_places_pays_no_more_than_it_has(operator):
    operator.act(f"/users/v1.0/{PLAIN_USER}/add-balance", {"amount": -9.495, "reason": "x"})
    id_ = operator.start()
    operator.sandbox.advance(12 * HOUR)
    row = operator.session(id_)
    assert (row["amount"], row["paymentStatus"], row["reason"]) == (0.5, "paid", "balance_exceeded")
    assert operator.get(f"/users/v1.1/{PLAIN_USER}")["balance"] == 0.005


def test_a_stop_is_carried_out_a_little_later(operator):
    id_ = operator.start()
    operator.sandbox.advance(100)
    assert operator.act(f"/charge-point/v1.0/1902/stop/{id_}") is None
    assert operator.session(id_)["status"] == "active"
    operator.sandbox.advance(1)
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("finished", "remote")
    assert row["power"]["latest"] == 0
    assert operator.refused(f"/charge-point/v1.0/1902/stop/{id_}") == 406


def test_a_session_that_was_under_way_from_the_beginning_can_be_stopped(operator):
    row = operator.all("/sessions/v1.0", **{"filter[status]": "active"})[0]
    operator.act(f"/charge-point/v1.0/{row['chargePointId']}/stop/{row['id']}")
    operator.sandbox.advance(60)
    after = operator.session(row["id"])
    assert (after["status"], after["paymentStatus"]) == ("finished", "paid")
    assert after["energy"] == row["energy"]
    assert paid_for(operator, row["id"])[0]["totalAmount"] == after["amount"] > 0


def test_a_session_of_another_charge_point_is_not_found(operator):
    id_ = operator.start()
    assert operator.refused(f"/charge-point/v1.0/1001/stop/{id_}") == 404
    assert operator.refused("/charge-point/v1.0/1001/stop/999999") == 404


def test_a_charge_point_that_does_not_stop_is_forced(operator):
    id_ = operator.start("keeps_charging")
    operator.sandbox.advance(60)
    assert operator.refused(f"/charge-point/v1.0/1902/stop/{id_}") == 406
    assert operator.session(id_)["status"] == "active"
    operator.act(f"/charge-point/v1.0/1902/stop/{id_}", {"force": True})
    assert operator.session(id_)["status"] == "finished"


@pytest.mark.parametrize(
    ("conditions", "reason"),
    [
        ({"maxEnergyKwh": 1}, "energylimitreached"),
        ({"maxDurationMinutes": 20}, "timeoutlimitreached"),
        ({"maxAmount": 1.5}, "authorization_amount_reached"),
    ],
)
def test_a_session_ends_where_its_start_said(operator, conditions, reason):
    body = {"userId": CARD_USER, "stopConditions": conditions}
    started = operator.act("/charge-point/v1.0/1001/start", body)
    operator.sandbox.advance(5 * HOUR)
    (id_,) = operator.get(f"/authorizations/v2.1/{started['authorizationId']}")["sessionIds"]
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("finished", reason)
    if "maxEnergyKwh" in conditions:
        assert row["energy"] == pytest.approx(1000, abs=1)


def test_without_an_evse_the_session_appears_a_little_later(operator):
    answer = operator.act("/charge-point/v1.0/1001/start", {"userId": PLAIN_USER})
    assert answer["success"]
    assert "sessionId" not in answer
    path = f"/authorizations/v2.1/{answer['authorizationId']}"
    assert operator.get(path)["sessionIds"] == []
    operator.sandbox.advance(1)
    (id_,) = operator.get(path)["sessionIds"]
    assert operator.session(id_)["status"] == "pending"
    operator.sandbox.advance(1)
    assert operator.session(id_)["status"] == "active"
    assert operator.session(id_)["authorizationId"] == answer["authorizationId"]


def test_an_evse_is_started_at_its_own_address_too(operator):
    answer = operator.act("/evse/v1.0/10011/start", {"userId": PLAIN_USER, "idTag": "MY-ID"})
    row = operator.session(answer["sessionId"])
    assert (row["evseId"], row["chargePointId"], row["idTag"]) == (10011, 1001, "MY-ID")
    assert row["authorization"]["id"] == answer["authorizationId"]


def test_who_owns_a_card_is_the_user(operator):
    answer = operator.act("/evse/v1.0/10011/start", {"idTag": "04A2B3C4D5E680"})
    assert operator.session(answer["sessionId"])["userId"] == 101


def test_without_a_user_nobody_pays(operator):
    answer = operator.act("/evse/v1.0/10011/start")
    operator.sandbox.advance(12 * HOUR)
    row = operator.session(answer["sessionId"])
    assert (row["status"], row["userId"], row["billingStatus"]) == ("finished", None, "completed")
    assert paid_for(operator, row["id"]) == []
    operator.get(f"/authorizations/v2.1/{answer['authorizationId']}")


def test_a_session_is_found_by_filters_as_any_other(operator):
    id_ = operator.start("dc")
    operator.sandbox.advance(5)
    for filters in (
        {"filter[status]": "active", "filter[evseId]": "190202"},
        {"filter[chargePointId]": "1902"}, {"filter[userId]": str(PLAIN_USER),
        "filter[startedAfter]": operator.sandbox.clock.now().date().isoformat()},
    ):  # fmt: skip
        assert id_ in {int(row["id"]) for row in operator.all("/sessions/v1.0", **filters)}


# --- How fast it goes -----------------------------------------------------------------------------


def test_at_once_means_that_the_next_look_finds_it_charging(operator):
    operator.sandbox.configure(charging="immediate")
    id_ = operator.start()
    assert operator.session(id_)["status"] == "active"
    operator.act(f"/charge-point/v1.0/1902/stop/{id_}")
    assert operator.session(id_)["status"] == "finished"


def test_by_hand_every_step_is_taken_when_somebody_says_so(operator):
    operator.sandbox.configure(charging="manual")
    answer = operator.act("/charge-point/v1.0/1902/start", {"userId": CARD_USER})
    id_ = answer["authorizationId"]
    operator.sandbox.advance(HOUR)
    path = f"/authorizations/v2.1/{id_}"
    assert operator.get(path)["sessionIds"] == []
    steps = [operator.sandbox.advance_authorization(id_) for _ in range(2)]
    operator.sandbox.advance(HOUR)
    steps.append(operator.sandbox.advance_authorization(id_))
    assert steps == ["pending", "active", "finished"]
    operator.act(f"/charge-point/v1.0/1902/stop/{operator.get(path)['sessionIds'][0]}", None, 406)
    with pytest.raises(InvalidArgumentError, match="is over"):
        operator.sandbox.advance_authorization(id_)
    with pytest.raises(InvalidArgumentError, match="No start"):
        operator.sandbox.advance_authorization(300001)


# --- What goes wrong after a success --------------------------------------------------------------


def test_a_charge_point_that_refuses_makes_the_session_fail(operator):
    id_ = operator.start("refuses")
    operator.sandbox.advance(2)
    row = operator.session(id_)
    assert (row["status"], row["reason"], row["energy"]) == ("failed", "rejected", 0)
    assert row["stoppedAt"] is not None
    assert operator.hardware("refuses") == "available"
    assert paid_for(operator, id_) == []


@pytest.mark.parametrize("name", ["silent", "offline"])
def test_a_charge_point_that_never_answers_lets_the_session_expire(operator, name):
    id_ = operator.start(name)
    operator.sandbox.advance(299)
    assert operator.session(id_)["status"] == "pending"
    operator.sandbox.advance(1)
    row = operator.session(id_)
    assert (row["status"], row["reason"]) == ("expired", "charge_point_timeout")


# --- Refusals -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def refused() -> Iterator[Operator]:
    """For starts that are refused, which leave nothing behind."""
    with closing(Stage()) as made:
        yield made.operator()


@pytest.mark.parametrize("code", start_error_codes())
def test_each_code_is_refused_at_its_evse_and_to_its_user(refused, code):
    operator = refused
    point, evse = operator.sandbox.start_error_evses[code]
    (user,) = operator.all("/users/v1.1", **{"filter[externalId]": f"start-error:{code}"})
    for path, body in (
        (f"/charge-point/v1.0/{point}/start/{evse}", {"userId": PLAIN_USER}),
        (f"/evse/v1.0/{evse}/start", {"userId": PLAIN_USER}),
        ("/evse/v1.0/10011/start", {"userId": int(user["id"])}),
    ):
        answer = operator.act(path, body)
        assert (answer["success"], answer["errorCode"]) == (False, code)
        assert answer["sessionId"] is answer["authorizationId"] is None
        assert answer["message"]
    assert operator.told.notes == []


def test_a_running_sandbox_names_its_evses_too(service):
    assert service.start_error_evses == service.sandbox.start_error_evses
    assert service.operator_evses["accepts"] == (1902, 190201)


def test_there_are_21_codes(operator):
    assert len(operator.sandbox.start_error_evses) == 21


def test_a_user_made_for_it_is_refused_with_any_code(operator):
    body = {"email": "new@example.com", "password": "secret1", "externalId": "start-error:NEWEST"}
    made = operator.write("POST", "/users/v1.1", body, status=201)
    path = f"{ACTIONS}/charge-point/v1.0/1001/start"
    answer = operator.send("POST", path, {"userId": int(made["id"])}, checked=False).json()
    assert answer["errorCode"] == "NEWEST"


def test_a_fault_refuses_the_next_start_with_any_code(operator):
    operator.sandbox.faults.add("start_error:code=BRAND_NEW,message=Not today.")
    assert operator.get("/users/v1.1/101")  # not a start
    path, body = f"{ACTIONS}/evse/v1.0/10011/start", {"userId": PLAIN_USER}
    answer = operator.send("POST", path, body, checked=False).json()
    assert answer == {
        "success": False, "sessionId": None, "authorizationId": None, "message": "Not today.",
        "errorCode": "BRAND_NEW",
    }  # fmt: skip
    operator.sandbox.faults.add(
        Fault("start_error", operation="public_api.actions/charge-point.start")
    )
    assert operator.act("/evse/v1.0/10011/start", body)["success"]
    answer = operator.act("/charge-point/v1.0/1001/start", body)
    assert answer["errorCode"] == "INTERNAL_ISSUE"


def refusal(operator: Operator, path: str = "/evse/v1.0/10011/start", **body: Any) -> str | None:
    code: str | None = operator.act(path, {"userId": PLAIN_USER, **body}).get("errorCode")
    return code


def test_two_do_not_charge_at_one_evse(operator):
    operator.act("/evse/v1.0/10011/start", {"userId": CARD_USER})
    assert refusal(operator) == "SESSION_EXISTS"
    assert refusal(operator, "/evse/v1.0/10012/start") is None


def test_a_user_has_one_session_unless_more_are_allowed(operator):
    operator.start()
    assert refusal(operator) == "SESSION_ALREADY_RUNNING"
    operator.write("PATCH", f"/users/v1.1/{PLAIN_USER}", {
        "options": {"sessionsAllowed": "multiple_simultaneous_sessions_remotely_and_idtags"},
    })  # fmt: skip
    assert refusal(operator) is None


def test_a_user_who_is_disabled_does_not_charge(operator):
    operator.act(f"/users/v1.0/{PLAIN_USER}/change-status", {"status": "disabled", "reason": "x"})
    assert refusal(operator) == "USER_IS_DISABLED"


def test_who_has_not_paid_does_not_charge_before_the_payment_is_retried(operator):
    id_ = operator.start(userId=CARD_USER, paymentMethodId="pm-5002")
    operator.sandbox.advance(12 * HOUR)
    row = operator.session(id_)
    assert (row["status"], row["paymentStatus"]) == ("finished", "failed")
    assert refusal(operator, userId=CARD_USER) == "PREVIOUS_SESSION_NOT_PAID"
    operator.act(f"/session/v1.0/{id_}/retry-payment", {"paymentMethodId": 5001})
    assert operator.session(id_)["paymentStatus"] == "pending"
    operator.sandbox.advance(2)
    assert operator.session(id_)["paymentStatus"] == "paid"
    amounts = [(each["status"], each["totalAmount"]) for each in paid_for(operator, id_)]
    assert amounts == [("failed", row["amount"]), ("finalized", row["amount"])]
    assert refusal(operator, userId=CARD_USER) is None


def test_what_pays_must_be_able_to(operator):
    expired = refusal(operator, userId=CARD_USER, paymentMethodId="pm-5003")
    assert expired == "CANNOT_USE_EXPIRED_PAYMENT_METHOD"
    assert refusal(operator, userId=105) == "PAYMENT_NO_FUNDS"
    assert refusal(operator, paymentMethodId="corporate:11") == "BILLING_NOT_PARTNER_ASSOCIATED"
    assert refusal(operator, paymentMethodId="corporate:12") is None


def test_where_nobody_or_not_everybody_may_charge(operator):
    assert refusal(operator, "/charge-point/v1.0/1018/start") == "LOCATION_IS_CLOSED"
    operator.write("PATCH", "/evses/v2.1/10021", {"status": "disabled"})
    assert refusal(operator, "/evse/v1.0/10021/start") == "CHARGING_NOT_ALLOWED"
    assert refusal(operator, "/charge-point/v1.0/1052/start", userId=106) == "ACCESS_RESTRICTED"
    assert refusal(operator, "/charge-point/v1.0/1052/start", userId=103) == (
        "USER_VALIDATION_NOT_COMPLETE"
    )
    operator.write("PATCH", "/charge-points/v2.0/1001", {"subscription": {"required": True}})
    assert refusal(operator) == "SUBSCRIPTION_REQUIRED"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"userId": 99999}, "userId"),
        ({"paymentMethodId": "pm-5001"}, "userId"),
        ({"userId": 101, "paymentMethodId": "pm-1"}, "paymentMethodId"),
        ({"userId": 101, "connectorId": 100121}, "connectorId"),
        ({"userId": 101, "bookingId": 7}, "bookingId"),
        ({"userId": "101"}, "userId"),
    ],
)
def test_a_start_that_names_what_is_not_there_is_refused(operator, body, field):
    assert operator.fields("/evse/v1.0/10011/start", body) == {field}


def test_an_evse_of_another_charge_point_is_not_found(operator):
    assert operator.refused("/charge-point/v1.0/1001/start/10021", {"userId": 101}) == 404
    assert operator.refused("/charge-point/v1.0/9999/start", {"userId": 101}) == 404
    assert operator.refused("/evse/v1.0/99999/start", {"userId": 101}) == 404


# --- What is told ---------------------------------------------------------------------------------


def test_a_session_is_told_of_from_beginning_to_end(operator):
    id_ = operator.start("dc")
    operator.sandbox.advance(200)
    operator.act(f"/charge-point/v1.0/1902/stop/{id_}")
    operator.sandbox.advance(10)
    operator.session(id_)
    told = operator.told
    statuses = [each["session"]["status"] for each in told.of("SessionUpdateNotification")]
    assert statuses == ["pending", "active", "finished", "finished"]
    dotted = told.of("session.start.stop.notification")
    assert [each["action"] for each in dotted] == ["start", "stop"]
    assert told.of("SessionStartStopNotification") == dotted
    assert dotted[1]["meterStop"] - dotted[1]["meterStart"] == dotted[1]["energyConsumed"]
    hardware = [each["hardwareStatus"] for each in told.of("HardwareStatusNotification")]
    assert hardware == ["preparing", "charging", "available"]
    assert len(told.of("evse.changed")) == 3
    assert 10 < len(told.of("SessionMeterValuesNotification")) < 40
    assert [each["action"] for each in told.of("transaction.changed")] == ["created", "updated"]
    assert [each["action"] for each in told.of("authorization.changed")] == ["created", "updated"]
    assert len(told.of("AuthorizationNotification")) == 1
    moments = [at for _, _, at in told.notes]
    assert moments == sorted(moments)


def test_at_first_the_meter_is_read_every_few_seconds(operator):
    id_ = operator.start("dc")
    seen = []
    for _ in range(5):
        operator.sandbox.advance(6)
        seen.append(operator.session(id_)["energy"])
    assert seen == sorted(set(seen))


def test_what_has_happened_while_nobody_looked_is_told_with_its_own_time(operator):
    operator.start()
    begun = operator.sandbox.clock.now()
    operator.sandbox.advance(12 * HOUR)
    operator.get("/users/v1.1/101")
    (stop,) = [at for name, payload, at in operator.told.notes
               if payload.get("action") == "stop" and "." in name]  # fmt: skip
    assert begun < stop < operator.sandbox.clock.now()


def test_nothing_happens_twice(operator):
    operator.start()
    operator.sandbox.advance(12 * HOUR)
    operator.get("/users/v1.1/101")
    before = len(operator.told.notes)
    operator.sandbox.advance(12 * HOUR)
    operator.get("/users/v1.1/101")
    assert len(operator.told.notes) == before
