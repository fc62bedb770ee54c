"""Starts with a preauthorised amount, the page that confirms it, and all of it from outside."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx2
import pytest
from tests.sandbox.charging_support import ATTEMPT, PREAUTH, TAG, Driver

from beenergised.errors import ConnectionLostError, InvalidArgumentError
from beenergised.messages import Headers, Request
from beenergised.sandbox import SECOND_USERNAME

UNKNOWN = "980d6288-4828-4a18-be20-dbdc7c3be164"


@pytest.fixture
def waiting(driver):
    """The id of a start that waits for its amount."""
    return driver.preauth()["remoteStartPreauthId"]


# --- Asking -----------------------------------------------------------------------------------


def test_a_start_waits_until_the_amount_is_confirmed(driver, sandbox, waiting):
    assert sandbox.waiting_preauths() == [waiting]
    driver.wait(minutes=5)
    status = driver.preauth_status(waiting)
    assert status["status"] == "pending"
    assert status["attemptId"] is status["code"] is status["transaction"] is None
    assert sandbox.starts() == []


def test_a_confirmed_amount_leads_to_an_attempt_and_to_a_charge(driver, sandbox, waiting):
    sandbox.approve_preauth(waiting)
    under_way = driver.preauth_status(waiting)
    assert (under_way["code"], under_way["status"]) == (200, "ok")
    assert under_way["transaction"] is None
    attempt = driver.status(under_way["attemptId"])
    assert attempt["status"] == "pending"
    driver.wait(2)
    begun = driver.preauth_status(waiting)
    attempt = driver.status(begun["attemptId"])
    assert attempt["status"] == "charge_log_attached"
    log = driver.log(attempt["chargeLogId"])
    assert (log["status"], log["authId"]) == ("started", driver.preauth_tag)
    assert log["sessionId"] == begun["transaction"] == begun["session"]
    assert driver.stop(begun["transaction"])["code"] == 200
    (start,) = sandbox.starts()
    assert start.method == "remoteStartWithPreauth"


def test_a_declined_amount_starts_nothing(driver, sandbox, waiting):
    sandbox.decline_preauth(waiting)
    status = driver.preauth_status(waiting)
    assert (status["code"], status["status"]) == (405, "Error")
    assert "declined" in status["message"]
    assert status["attemptId"] is None
    assert sandbox.starts() == sandbox.waiting_preauths() == []


def test_an_attempt_that_fails_shows_in_both(driver, sandbox):
    id_ = driver.preauth("refuses")["remoteStartPreauthId"]
    sandbox.approve_preauth(id_)
    driver.wait(2)
    status = driver.preauth_status(id_)
    assert (status["code"], status["status"]) == (405, "Error")
    assert driver.status(status["attemptId"])["failureReason"] in status["message"]


def test_an_amount_that_was_confirmed_once_starts_once(driver, sandbox, waiting):
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: sandbox.approve_preauth(waiting), range(12)))
    assert len(sandbox.starts()) == 1
    with pytest.raises(InvalidArgumentError, match="approved already"):
        sandbox.decline_preauth(waiting)


@pytest.mark.parametrize("amount", [30.0, 50.0, 80.0])
def test_each_offered_amount_will_do(driver, amount):
    assert driver.preauth(amount=amount)["redirectUrl"]


@pytest.mark.parametrize(("amount", "currency"), [(31.0, "EUR"), (0.0, "EUR"), (30.0, "CHF")])
def test_no_other_amount_will(driver, sandbox, amount, currency):
    given = driver.preauth_variables("accepts", driver.preauth_tag, amount, currency)
    error = driver.api.error(PREAUTH, driver.token, **given)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert "30 EUR, 50 EUR, 80 EUR" in error["message"]
    assert sandbox.waiting_preauths() == []


@pytest.mark.parametrize("missing", ["amount", "authorization"])
def test_what_is_missing_is_an_error(driver, missing):
    given = driver.preauth_variables("accepts", driver.preauth_tag)
    error = driver.api.error(PREAUTH, driver.token, **{**given, missing: None})
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


def test_a_card_that_needs_no_amount_has_none_to_choose_from(driver):
    error = driver.api.error(PREAUTH, driver.token, **driver.preauth_variables("accepts", TAG))
    assert "none" in error["message"]


def test_a_station_without_remote_commands_is_an_error(driver):
    given = driver.preauth_variables("no_remote", driver.preauth_tag)
    assert "no remote commands" in driver.api.error(PREAUTH, driver.token, **given)["message"]


def test_it_is_its_drivers_only(api, sandbox, driver, waiting):
    token = api.login(SECOND_USERNAME, "second")["sessionToken"]
    assert Driver(api, sandbox, token).preauth_status(waiting) is None


def test_an_answer_that_is_lost_waits_all_the_same(driver, sandbox):
    with pytest.raises(ConnectionLostError):
        driver.preauth("loses_answer")
    assert len(sandbox.waiting_preauths()) == 1


@pytest.mark.parametrize("decide", ["approve_preauth", "decline_preauth"])
def test_what_nobody_waits_for_cannot_be_decided(sandbox, decide):
    with pytest.raises(InvalidArgumentError, match="No start waits"):
        getattr(sandbox, decide)(UNKNOWN)


# --- The page ---------------------------------------------------------------------------------


@pytest.fixture
def page(sandbox):
    """Asks for the page in the process."""

    def ask(url, decision=None, method=None):
        content = b"" if decision is None else f"decision={decision}".encode()
        headers = Headers({"Content-Type": "application/x-www-form-urlencoded"})
        chosen = method or ("GET" if decision is None else "POST")
        return sandbox.handle(Request(chosen, url, headers, content))

    return ask


def test_the_link_leads_to_a_page_with_two_buttons(driver, page):
    url = driver.preauth(amount=50.0)["redirectUrl"]
    assert urlsplit(url).path.startswith("/3ds/")
    shown = page(url)
    assert (shown.status, shown.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "50.00 EUR" in shown.text
    assert shown.text.count("<button") == 2


@pytest.mark.parametrize(
    ("decision", "says", "code"),
    [("approve", "is confirmed", 200), ("decline", "is not confirmed", 405)],
)
def test_a_button_decides(driver, page, decision, says, code):
    started = driver.preauth()
    answer = page(started["redirectUrl"], decision)
    assert answer.status == 200
    assert says in answer.text
    assert driver.preauth_status(started["remoteStartPreauthId"])["code"] == code
    again = page(started["redirectUrl"])
    assert says in again.text
    assert "<button" not in again.text
    other = {"approve": "decline", "decline": "approve"}[decision]
    assert page(started["redirectUrl"], other).status == 409


def test_what_the_page_does_not_know(driver, page):
    url = driver.preauth()["redirectUrl"]
    assert page(url, "perhaps").status == 400
    assert page(url, method="DELETE").status == 405
    assert page(f"{url}x").status == 404
    assert page(f"{url}<b>").text.count("<b>") == 0


# --- From outside -----------------------------------------------------------------------------


@pytest.fixture
def outside(service):
    with httpx2.Client(timeout=60, trust_env=False) as client:
        yield client


@pytest.fixture
def ask(service, outside, driver):
    """Asks the API over the wire."""

    def send(query, **variables):
        body = {"query": query, "variables": variables}
        answer = outside.post(
            service.url, json=body, headers={"Authorization": f"Bearer {driver.token}"}
        )
        (value,) = answer.json()["data"].values()
        return value

    return send


def test_a_browser_gets_to_the_page(ask, outside, driver, service):
    started = ask(PREAUTH, **driver.preauth_variables("accepts", driver.preauth_tag))
    url = started["redirectUrl"]
    assert urlsplit(url).netloc != urlsplit(service.url).netloc  # as a payment provider's is
    assert urlsplit(url).port == urlsplit(service.url).port
    # Its other name may not lead to this address on every machine; the path is what counts.
    here = f"{service.url.removesuffix('/graphql/')}{urlsplit(url).path}"
    assert "30.00 EUR" in outside.get(here).text
    assert "is confirmed" in outside.post(here, data={"decision": "approve"}).text
    assert driver.preauth_status(started["remoteStartPreauthId"])["attemptId"]


def test_starts_are_steered_from_outside(service, sandbox, outside, driver):
    control = service.control_url
    connectors = outside.get(f"{control}charging-connectors").json()
    assert connectors == dict(service.charging_connectors)
    outside.post(f"{control}settings", json={"charging": "manual"})
    id_ = driver.attempt(connectors["dc"])["id"]
    for _ in range(3):
        stepped = outside.post(f"{control}advance-start", json={"id": id_}).json()
    assert stepped == {"status": "charge_log_attached"}
    log = driver.status(id_)["chargeLogId"]
    assert (
        outside.post(f"{control}grow", json={"chargelog_id": log, "energy_wh": 7000}).json() == {}
    )
    assert driver.log(log)["energyConsumption"] == 7
    (carried_out,) = outside.get(f"{control}starts").json()["carried_out"]
    assert carried_out["id"] == id_
    assert carried_out["at"] == sandbox.starts()[0].at.isoformat()


def test_amounts_are_decided_on_from_outside(service, outside, driver):
    control = service.control_url
    ids = [driver.preauth(name)["remoteStartPreauthId"] for name in ("accepts", "dc")]
    assert outside.get(f"{control}starts").json()["waiting_preauths"] == ids
    for id_, decision in zip(ids, ("approve", "decline"), strict=True):
        answer = outside.post(f"{control}preauths", json={"id": id_, "decision": decision})
        assert answer.status_code == 200
    assert [driver.preauth_status(id_)["code"] for id_ in ids] == [200, 405]
    for wrong in ({"id": ids[0], "decision": "perhaps"}, {"id": UNKNOWN, "decision": "approve"}):
        assert outside.post(f"{control}preauths", json=wrong).status_code == 400


def test_a_running_sandbox_decides_too(service, driver):
    ids = [driver.preauth(name)["remoteStartPreauthId"] for name in ("accepts", "dc")]
    service.approve_preauth(ids[0])
    service.decline_preauth(ids[1])
    assert [driver.preauth_status(id_)["code"] for id_ in ids] == [200, 405]


def test_over_the_wire_an_answer_is_lost_by_a_broken_connection(sandbox, ask, driver):
    with pytest.raises(httpx2.TransportError):
        ask(ATTEMPT, input=driver.input("loses_answer"))
    assert len(sandbox.starts()) == 1
