"""Starting, charging and stopping in the sandbox."""

from __future__ import annotations

import math
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from tests.sandbox.charging_support import (
    ATTEMPT,
    EXPIRED_TAG,
    INACTIVE_TAG,
    LOGS,
    ROAMING_TAG,
    SECOND_TAG,
    START,
    STATUS,
    TAG,
    Driver,
)
from tests.sandbox.conftest import Api

from beenergised.errors import ConnectionLostError, InvalidArgumentError
from beenergised.messages import Headers, Request
from beenergised.sandbox import SECOND_USERNAME, Sandbox

DOCUMENTS = "{ accountDocumentsPaged(pagination: {limit: 3}) { data { id title type } } }"
STATISTICS = "{ chargingStatistics { number energyConsumption } }"
CARDS = """query c($id: String!) { availableCardsForChargingProcess(connectorId: $id) {
  tagId preauthRequired rate { shortDescription } } }"""
PACKAGES = """query p($id: String) { ratePackageByConnectorId(id: $id) {
  id amount automaticStop } }"""


def moment(text):
    return datetime.fromisoformat(text)


@pytest.fixture
def second(api, driver, sandbox):
    """Another driver."""
    token = api.login(SECOND_USERNAME, "second")["sessionToken"]
    return Driver(api, sandbox, token, SECOND_TAG)


# --- Attempts ---------------------------------------------------------------------------------


def test_an_attempt_walks_on_with_the_time(driver):
    attempt = driver.attempt()
    assert (attempt["status"], attempt["lastSentAt"]) == ("pending", None)
    seen = [driver.status(attempt["id"])]
    for _ in range(3):
        driver.wait(0.7)
        seen.append(driver.status(attempt["id"]))
    assert [each["status"] for each in seen] == [
        "pending", "sending", "waiting_for_start_transaction", "charge_log_attached",
    ]  # fmt: skip
    assert [each["chargeLogId"] is None for each in seen] == [True, True, True, False]
    assert seen[1]["lastSentAt"] is not None
    assert not any(each["isFailure"] or each["failureReason"] for each in seen)
    assert {each["connectorId"] for each in seen} == {driver.connector("accepts")}


def test_how_long_it_takes_is_a_setting(driver, sandbox):
    sandbox.configure(charging_seconds=60)
    attempt = driver.attempt()
    driver.wait(59.9)
    assert driver.status(attempt["id"])["status"] == "waiting_for_start_transaction"
    driver.wait(0.2)
    assert driver.status(attempt["id"])["status"] == "charge_log_attached"


@pytest.mark.parametrize(
    ("connector", "status"),
    [("accepts", "charge_log_attached"), ("refuses", "failed"), ("roaming", "pending")],
)
def test_immediately_means_at_its_end_when_it_is_asked_for_first(
    driver, sandbox, connector, status
):
    sandbox.configure(charging="immediate")
    attempt = driver.attempt(connector, ROAMING_TAG if connector == "roaming" else None)
    assert attempt["status"] == "pending"
    assert driver.status(attempt["id"])["status"] == status


def test_by_hand_it_takes_a_step_when_it_is_told_to(driver, sandbox):
    sandbox.configure(charging="manual")
    id_ = driver.attempt()["id"]
    driver.wait(minutes=1)
    assert driver.status(id_)["status"] == "pending"
    steps = [sandbox.advance_start(id_) for _ in range(3)]
    assert steps == ["sending", "waiting_for_start_transaction", "charge_log_attached"]
    assert driver.status(id_)["status"] == "charge_log_attached"
    with pytest.raises(InvalidArgumentError, match="has ended"):
        sandbox.advance_start(id_)


def test_a_station_that_refuses_does_so_by_hand_too(driver, sandbox):
    sandbox.configure(charging="manual")
    id_ = driver.attempt("refuses")["id"]
    assert [sandbox.advance_start(id_) for _ in range(2)] == ["sending", "failed"]


def test_a_start_that_goes_by_time_can_be_told_to_go_on(driver, sandbox):
    id_ = driver.attempt()["id"]
    assert sandbox.advance_start(id_) == "sending"


@pytest.mark.parametrize("id_", ["?", "roaming"])
def test_a_start_that_takes_no_step_says_so(driver, sandbox, id_):
    if id_ == "roaming":
        id_ = driver.attempt("roaming", ROAMING_TAG)["id"]
    with pytest.raises(InvalidArgumentError):
        sandbox.advance_start(id_)


def test_what_was_started_keeps_to_what_was_set_then(driver, sandbox):
    id_ = driver.attempt()["id"]
    sandbox.configure(charging="manual")
    driver.wait(2)
    assert driver.status(id_)["status"] == "charge_log_attached"


@pytest.mark.parametrize(
    ("connector", "words"),
    [
        ("refuses", "rejected"), ("silent", "did not answer"), ("busy", "already under way"),
        ("no_remote", "no remote commands"),
    ],
)  # fmt: skip
def test_a_start_that_fails_says_why(driver, connector, words):
    id_ = driver.attempt(connector)["id"]
    driver.wait(2)
    failed = driver.status(id_)
    assert (failed["status"], failed["isFailure"]) == ("failed", True)
    assert words in failed["failureReason"]
    assert failed["chargeLogId"] is None


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("?", "card is not known"), (INACTIVE_TAG, "card is inactive"),
        (EXPIRED_TAG, "card has expired"), (SECOND_TAG, "card is not known"),
        (ROAMING_TAG, "card is not accepted at this connector"),
        ("preauth", "card is not accepted without an amount"),
    ],
)  # fmt: skip
def test_a_card_that_may_not_charge_fails_at_once(driver, tag, words):
    attempt = driver.attempt(tag=driver.preauth_tag if tag == "preauth" else tag)
    assert attempt["status"] == "failed"
    assert words in attempt["failureReason"]
    assert driver.status(attempt["id"]) == attempt


def test_another_operators_station_leaves_an_attempt_pending_for_ever(driver):
    id_ = driver.attempt("roaming", ROAMING_TAG)["id"]
    driver.wait(minutes=500)
    assert driver.status(id_)["status"] == "pending"


def test_a_stuck_start_waits_for_its_transaction_and_is_closed_after_five_minutes(driver):
    id_ = driver.attempt("stuck")["id"]
    driver.wait(2)
    assert driver.status(id_)["status"] == "waiting_for_start_transaction"
    (log, *_) = driver.logs()["data"]
    assert (log["status"], log["dateStart"]) == ("waiting_for_transaction", None)
    assert driver.attempt("stuck")["failureReason"].endswith("under way at this connector.")
    driver.wait(minutes=5)
    assert "five minutes" in driver.status(id_)["failureReason"]
    closed = driver.log(log["id"])
    assert (closed["status"], closed["dateStart"]) == ("stopped", None)
    assert closed["energyConsumption"] is closed["cost"] is closed["accountDocument"] is None
    assert driver.attempt("stuck")["status"] == "pending"


def test_a_start_is_permitted_for_ten_minutes(driver, sandbox):
    sandbox.configure(charging="manual")
    id_ = driver.attempt()["id"]
    driver.wait(minutes=9.9)
    assert driver.status(id_)["status"] == "pending"
    driver.wait(minutes=0.1)
    assert "until which the start was valid" in driver.status(id_)["failureReason"]


def test_or_until_when_it_says(driver, sandbox):
    sandbox.configure(charging="manual")
    end = sandbox.clock.now() + timedelta(minutes=30)
    id_ = driver.attempt(validUntil=end.isoformat())["id"]
    driver.wait(minutes=29)
    assert driver.status(id_)["status"] == "pending"
    driver.wait(minutes=1)
    assert driver.status(id_)["status"] == "failed"


@pytest.mark.parametrize(
    "config",
    [
        {"validUntil": "2020-01-01T00:00:00Z"}, {"validUntil": "soon"}, {"ratePackage": "?"},
        {"stopMinutes": 0}, {"stopMinutes": -5},
    ],
)  # fmt: skip
def test_terms_that_cannot_be_right_are_errors_and_start_nothing(driver, sandbox, config):
    error = driver.refusal(**config)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert next(iter(config)) in error["message"]
    assert sandbox.starts() == []


def test_an_unknown_connector_is_an_error(driver, sandbox):
    assert driver.refusal("?")["extensions"]["code"] == "NOT_FOUND"
    assert sandbox.starts() == []


def test_an_attempt_is_its_drivers_only(driver, second):
    id_ = driver.attempt()["id"]
    error = second.api.error(STATUS, second.token, id=id_)
    assert error["extensions"]["code"] == "NOT_FOUND"


# --- One charge at a connector ----------------------------------------------------------------


@pytest.mark.parametrize("after", [0, 2, 3600])
def test_nobody_starts_where_somebody_is_at_it(driver, second, after):
    driver.attempt()
    driver.wait(after)
    for other in (driver, second):
        refused = other.attempt()
        assert refused["status"] == "failed"
        assert "already under way" in refused["failureReason"]


def test_a_connector_is_free_again_after_a_stop_and_after_a_failure(driver, second):
    log = driver.charging()
    driver.stop(log["sessionId"])
    assert second.attempt()["status"] == "pending"
    driver.attempt("refuses")
    driver.wait(2)
    assert second.attempt("refuses")["status"] == "pending"


def test_where_a_charge_was_under_way_from_the_beginning_none_starts(driver):
    log = next(row for row in driver.logs(20, "started")["data"] if row["sessionId"])
    connector = log["connector"]["id"]
    assert "already under way" in driver.attempt(connector)["failureReason"]


def test_of_many_starts_at_once_one_is_carried_out(sandbox, api, driver):
    barrier = threading.Barrier(8)

    def start(_):
        barrier.wait()
        return driver.attempt()["status"]

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(start, range(8))) == ["failed"] * 7 + ["pending"]
    assert len(sandbox.starts()) == 8


def test_processes_that_share_a_file_share_the_connectors(tmp_path):
    with Sandbox(tmp_path / "state") as one, Sandbox(tmp_path / "state") as other:
        barrier = threading.Barrier(2)

        def start(sandbox):
            api = Api(sandbox)
            driver = Driver(api, sandbox, api.login()["sessionToken"])
            barrier.wait()
            return driver.attempt()["status"]

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(start, [one, other])) == ["failed", "pending"]
        assert one.starts() == other.starts()


# --- What charges -----------------------------------------------------------------------------


def test_a_charge_is_the_newest_of_the_charge_logs_and_counts(driver):
    before = driver.logs()["pagination"]["totalCount"]
    number = driver.api.data(STATISTICS, driver.token)["number"]
    log = driver.charging()
    logs = driver.logs()
    assert logs["data"][0]["id"] == log["id"]
    assert logs["pagination"]["totalCount"] == before + 1
    assert driver.api.data(STATISTICS, driver.token)["number"] == number + 1
    assert driver.logs(status="started")["data"][0]["id"] == log["id"]


def test_a_charge_log_says_who_where_and_when(driver, sandbox):
    log = driver.charging()
    assert (log["status"], log["authId"], log["authType"]) == ("started", TAG, "RFID")
    assert log["connector"]["id"] == driver.connector("accepts")
    assert abs(moment(log["dateStart"]) - sandbox.clock.now()) < timedelta(seconds=1)
    assert log["dateEnd"] is log["accountDocument"] is log["meterEnd"] is None


def test_it_grows_with_the_time(driver):
    id_ = driver.charging()["id"]
    energy, cost = [], []
    for _ in range(4):
        driver.wait(minutes=15)
        log = driver.log(id_)
        energy.append(log["energyConsumption"])
        cost.append(log["cost"]["grossAmount"])
    # 11 kW of alternating current is what the car takes, at 0.49 EUR a kWh.
    assert energy == [pytest.approx(2.75 * quarter, abs=0.01) for quarter in (1, 2, 3, 4)]
    assert cost == [pytest.approx(each * 0.49, abs=0.006) for each in energy]
    assert driver.log(id_)["cost"]["costItems"] == []
    meter = driver.meter(id_)
    assert meter["currentPower"] == 11_000
    assert meter["sumEnergy"] == energy[-1]
    assert meter["currentStateOfCharge"] is None


def test_direct_current_is_fast_and_tells_the_state_of_charge(driver):
    id_ = driver.charging("dc")["id"]
    first = driver.meter(id_)
    driver.wait(minutes=6)
    then = driver.meter(id_)
    assert then["currentPower"] == 90_000
    assert then["sumEnergy"] == pytest.approx(9, abs=0.1)
    assert then["currentStateOfCharge"] > first["currentStateOfCharge"]
    assert then["initialStateOfCharge"] == first["initialStateOfCharge"]


def test_before_it_began_the_meter_says_nothing(driver, sandbox):
    driver.attempt("stuck")
    driver.wait(2)
    (log, *_) = driver.logs()["data"]
    assert set(driver.meter(log["id"]).values()) == {None}


def test_energy_can_be_added(driver, sandbox):
    id_ = driver.charging()["id"]
    sandbox.grow(id_, 5000)
    assert driver.log(id_)["energyConsumption"] == pytest.approx(5, abs=0.01)
    driver.stop(driver.log(id_)["sessionId"])
    for log, energy in ((id_, 1), ("?", 1), (id_, -1)):
        with pytest.raises(InvalidArgumentError):
            sandbox.grow(log, energy)


def test_a_connector_that_charges_is_shown_so(driver, second):
    query = "query c($id: ID!) { connector(id: $id) { status { calculated simple } } }"
    shown = [second.api.data(query, second.token, id=driver.connector("accepts"))["status"]]
    log = driver.charging()
    shown.append(second.api.data(query, second.token, id=driver.connector("accepts"))["status"])
    driver.stop(log["sessionId"])
    shown.append(second.api.data(query, second.token, id=driver.connector("accepts"))["status"])
    assert [each["calculated"] for each in shown] == ["Available", "Charging", "Available"]
    assert [each["simple"] for each in shown] == ["Available", None, "Available"]


# --- Stopping ---------------------------------------------------------------------------------


def test_a_stop_ends_the_charge_with_costs_and_an_invoice(driver, sandbox):
    log = driver.charging()
    driver.wait(minutes=60)
    answer = driver.stop(log["sessionId"])
    assert (answer["code"], answer["status"]) == (200, "ACCEPTED")
    done = driver.log(log["id"])
    assert done["status"] == "stopped"
    assert moment(done["dateEnd"]) - moment(done["dateStart"]) == timedelta(hours=1)
    assert done["energyConsumption"] == pytest.approx(11)
    assert done["co2Saving"] > 0
    assert done["meterEnd"] - done["meterStart"] == 11_000_000
    (item,) = done["cost"]["costItems"]
    assert (item["description"], item["grossAmount"]) == ("Energy", 5.39)
    assert done["cost"]["total"] + done["cost"]["taxAmount"] == pytest.approx(5.39)
    assert driver.meter(log["id"])["currentPower"] == 0
    newest = driver.api.data(DOCUMENTS, driver.token)["data"][0]
    assert (newest["id"], newest["type"]) == (done["accountDocument"]["id"], "invoice")


def test_nothing_grows_after_a_stop(driver):
    log = driver.charging()
    driver.stop(log["sessionId"])
    before = driver.log(log["id"]), driver.meter(log["id"])
    driver.wait(minutes=90)
    assert (driver.log(log["id"]), driver.meter(log["id"])) == before


def test_the_invoice_can_be_fetched(driver, sandbox):
    log = driver.charging()
    driver.wait(minutes=60)
    driver.stop(log["sessionId"])
    link = driver.log(log["id"])["accountDocument"]["downloadLink"]
    answer = sandbox.handle(Request("GET", link, Headers({}), b""))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert b"5.39 EUR" in answer.content


def test_a_second_stop_changes_nothing_and_answers_the_same(driver):
    log = driver.charging()
    first = driver.stop(log["sessionId"])
    done = driver.log(log["id"])
    driver.wait(minutes=10)
    assert driver.stop(log["sessionId"]) == first
    assert driver.log(log["id"]) == done


@pytest.mark.parametrize("transaction", ["?", "", None])
def test_an_unknown_transaction_is_a_failure(driver, transaction):
    answer = driver.stop(transaction)
    assert (answer["code"], answer["status"]) == (405, "Error")


def test_another_drivers_charge_cannot_be_stopped(driver, second):
    log = driver.charging()
    assert second.stop(log["sessionId"])["code"] == 405
    assert driver.log(log["id"])["status"] == "started"


def test_what_has_not_begun_cannot_be_stopped(driver, sandbox):
    driver.attempt("stuck")
    driver.wait(2)
    (log, *_) = driver.logs()["data"]
    assert driver.stop(log["sessionId"])["code"] == 405


def test_a_charge_that_was_under_way_from_the_beginning_can_be_stopped(driver):
    row = next(row for row in driver.logs(20, "started")["data"] if row["sessionId"])
    before = driver.log(row["id"])
    assert driver.stop(row["sessionId"])["code"] == 200
    done = driver.log(row["id"])
    assert done["status"] == "stopped"
    assert done["energyConsumption"] == before["energyConsumption"]
    assert done["cost"]["costItems"]
    assert done["accountDocument"]["type"] == "invoice"
    assert driver.stop(row["sessionId"])["code"] == 200
    assert driver.log(row["id"]) == done


def test_a_charge_stops_by_itself(driver):
    log = driver.charging(stopMinutes=30)
    driver.wait(minutes=29)
    assert driver.log(log["id"])["status"] == "started"
    driver.wait(minutes=45)
    invoice = driver.api.data(DOCUMENTS, driver.token)["data"][0]
    done = driver.log(log["id"])
    assert done["status"] == "stopped"
    assert moment(done["dateEnd"]) - moment(done["dateStart"]) == timedelta(minutes=30)
    assert done["energyConsumption"] == pytest.approx(5.5)
    assert done["accountDocument"]["id"] == invoice["id"]


def test_a_very_long_charge_is_one_too(driver):
    assert driver.charging(stopMinutes=2**31 - 1)["status"] == "started"


def test_a_rate_package_costs_what_it_says_and_ends(driver):
    packages = driver.api.data(PACKAGES, driver.token, id=driver.connector("accepts"))
    log = driver.charging(ratePackage=packages[0]["id"])
    driver.wait(minutes=packages[0]["automaticStop"])
    done = driver.log(log["id"])
    assert done["status"] == "stopped"
    assert done["cost"]["grossAmount"] == packages[0]["amount"]
    assert [item["description"] for item in done["cost"]["costItems"]] == ["Package"]


# --- Starts that answer at once ---------------------------------------------------------------


def test_a_remote_start_answers_with_the_transaction(driver):
    answer = driver.start()
    assert (answer["code"], answer["status"]) == (200, "ok")
    assert answer["message"] == "Charging successfully started"
    assert answer["transaction"] == answer["session"] is not None
    (log, *_) = driver.logs()["data"]
    assert (log["status"], log["sessionId"]) == ("waiting_for_transaction", answer["session"])
    driver.wait(2)
    assert driver.logs()["data"][0]["status"] == "started"
    attempt = driver.status(answer["attemptId"])
    assert (attempt["status"], attempt["chargeLogId"]) == ("charge_log_attached", log["id"])
    assert driver.stop(answer["transaction"])["code"] == 200


@pytest.mark.parametrize(
    ("connector", "tag", "words"),
    [
        ("refuses", None, "rejected the request"), ("silent", None, "did not answer"),
        ("busy", None, "already under way"), ("no_remote", None, "no remote commands"),
        ("accepts", "?", "card is not known"), ("accepts", INACTIVE_TAG, "card is inactive"),
    ],
)  # fmt: skip
def test_a_remote_start_that_is_refused_says_405(driver, connector, tag, words):
    answer = driver.start(connector, tag)
    assert (answer["code"], answer["status"]) == (405, "Error")
    assert answer["message"].startswith("Charging could not be started. ")
    assert words in answer["message"]
    assert answer["session"] is answer["transaction"] is None


def test_other_operators_stations_are_for_remote_starts(driver):
    answer = driver.start("roaming", ROAMING_TAG)
    assert driver.logs()["data"][0]["status"] == "roaming_waiting_for_transaction"
    driver.wait(2)
    assert driver.logs()["data"][0]["status"] == "roaming_start"
    assert driver.stop(answer["transaction"])["code"] == 200
    assert driver.logs()["data"][0]["status"] == "stopped"


@pytest.mark.parametrize("connector", ["accepts", "dc", "roaming"])
def test_auto_chooses_the_cheapest_card_that_may_charge(driver, connector):
    driver.start(connector, "?", kind="AUTO")
    (log, *_) = driver.logs()["data"]
    offered = driver.api.data(CARDS, driver.token, id=driver.connector(connector))
    prices = {
        card["tagId"]: float(card["rate"]["shortDescription"].split()[0])
        for card in offered
        if not card["preauthRequired"]
    }
    assert prices[log["authId"]] == min(prices.values())
    assert driver.log(log["id"])["authType"] == "AUTO"


def test_auto_without_a_card_is_refused(second):
    answer = second.start("roaming", "?", kind="AUTO")
    assert answer["code"] == 405
    assert "No card" in answer["message"]


def test_without_invoicing_there_is_no_invoice(driver):
    answer = driver.start(method="remoteStartWithoutInvoicing")
    driver.wait(minutes=60)
    driver.stop(answer["transaction"])
    (row, *_) = driver.logs()["data"]
    done = driver.log(row["id"])
    assert (done["status"], done["accountDocument"]) == ("stopped", None)
    assert done["cost"]["costItems"]


@pytest.mark.parametrize("method", ["remoteStart", "remoteStartWithoutInvoicing"])
def test_a_start_needs_a_connector_and_an_authorisation(driver, method):
    given = {"identifier": TAG, "type": "RFID"}
    unknown = driver.api.error(START % method, driver.token, authorization=given)
    assert unknown["extensions"]["code"] == "NOT_FOUND"
    connector = driver.connector("accepts")
    nobody = driver.api.error(START % method, driver.token, connector=connector)
    assert nobody["extensions"]["code"] == "BAD_USER_INPUT"


# --- What was carried out ---------------------------------------------------------------------


def test_every_start_that_was_carried_out_is_known(driver, sandbox):
    driver.attempt()
    driver.wait(1)
    driver.start("dc")
    driver.attempt("busy")
    driver.refusal("?")
    first, fast, busy = sandbox.starts()
    assert (first.method, first.tag) == ("attemptRemoteStart", TAG)
    assert first.connector_id == driver.connector("accepts")
    assert (fast.method, fast.at - first.at) == ("remoteStart", timedelta(seconds=1))
    assert (first.refusal, fast.refusal) == (None, None)
    assert "under way" in (busy.refusal or "")


@pytest.mark.parametrize("query", [ATTEMPT, START % "remoteStart"])
def test_an_answer_that_is_lost_was_carried_out(driver, sandbox, query):
    with pytest.raises(ConnectionLostError):
        driver.api.data(
            query, driver.token, input=driver.input("loses_answer"),
            authorization={"identifier": TAG, "type": "RFID"},
            connector=driver.connector("loses_answer"),
        )  # fmt: skip
    (start,) = sandbox.starts()
    assert start.connector_id == driver.connector("loses_answer")
    driver.wait(2)
    assert driver.logs()["data"][0]["id"] == start.chargelog_id


def test_a_start_that_is_refused_there_is_answered(driver):
    assert driver.attempt("loses_answer", INACTIVE_TAG)["status"] == "failed"


@pytest.mark.parametrize(("fault", "starts"), [("reset_after", 1), ("reset_before", 0), ("503", 0)])
def test_faults_tell_before_from_after(driver, sandbox, fault, starts):
    sandbox.faults.add(f"{fault}:operation=attemptRemoteStart")
    if fault == "503":
        assert driver.api.send(ATTEMPT, driver.token, input=driver.input()).status == 503
    else:
        with pytest.raises(ConnectionLostError):
            driver.attempt()
    assert len(sandbox.starts()) == starts


def test_the_named_connectors_exist_and_are_seen_and_free(driver, second):
    query = "query c($id: ID!) { connector(id: $id) { evseId status { calculated } } }"
    for name, id_ in driver.sandbox.charging_connectors.items():
        for each in (driver, second):
            found = each.api.data(query, each.token, id=id_)
            assert found["status"]["calculated"] == ("Charging" if name == "busy" else "Available")
    started = {row["connector"]["id"] for row in driver.logs(20)["data"] if not row["dateStart"]}
    assert not started & set(driver.sandbox.charging_connectors.values())


def test_a_reset_forgets_all_starts(driver, sandbox):
    driver.attempt()
    sandbox.reset()
    assert sandbox.starts() == []


def test_what_a_start_says_is_not_another_drivers(driver, second):
    log = driver.charging()
    assert second.log(log["id"]) is None
    assert log["id"] not in {row["id"] for row in second.api.data(LOGS, second.token)["data"]}


@pytest.mark.parametrize(("name", "value"), [("charging", "often"), ("charging_seconds", -1)])
def test_a_setting_that_means_nothing_is_refused(sandbox, name, value):
    with pytest.raises(InvalidArgumentError, match=name):
        sandbox.configure(**{name: value})


def test_stopping_races_with_reading(driver):
    log = driver.charging()
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(
            lambda number: driver.stop(log["sessionId"]) if number % 2 else driver.log(log["id"]),
            range(24),
        ))  # fmt: skip
    assert {each["code"] for each in answers if "code" in each} == {200}
    assert driver.log(log["id"])["status"] == "stopped"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("charging_seconds", "5"),
        ("charging_seconds", math.inf),
        ("charging_seconds", True),
        ("charging_seconds", None),
        ("email_configured", "no"),
        ("max_limit", 2.5),
        ("link_lifetime", "x"),
    ],
)
def test_a_setting_of_another_type_is_refused(sandbox, name, value):
    before = sandbox.settings
    with pytest.raises(InvalidArgumentError, match=f"{name} is .*, not "):
        sandbox.configure(**{name: value})
    assert sandbox.settings == before


@pytest.mark.parametrize("energy", [-1, 1.5, math.nan, True, "5", 10**30])
def test_energy_that_no_charge_takes_is_refused(driver, sandbox, energy):
    log = driver.charging()
    with pytest.raises(InvalidArgumentError, match="energy_wh"):
        sandbox.grow(log["id"], energy)


def test_a_contact_who_is_deleted_charges_no_more(driver, second, sandbox):
    driver.attempt("dc")
    sandbox.advance(60)
    driver.attempt("accepts")
    driver.api.data("mutation { deleteContact { status } }", driver.token)
    assert second.attempt("dc")["isFailure"] is False
    sandbox.advance(5)
    assert second.attempt("accepts")["isFailure"] is False
