"""Operators and charging-point records, offline, with every documented status."""

from __future__ import annotations

import json
import math

import httpx2
import pytest
from tests.sandbox.qaas_support import CLIENT_ID, Qaas

from beenergised.errors import ConnectionLostError, InvalidArgumentError
from beenergised.messages import Headers, Request
from beenergised.sandbox import QAAS_EMPTY_ACCOUNT, QAAS_REFUSED_ACCOUNT, Fault

OPERATORS = "/chargepointoperators"
RECORDS = "/chargepointrecords"
ADDRESS = {
    "organization_name": "Neue Lader OHG",
    "street": "Birkenweg 3",
    "zip_code": "01234",
    "town": "Probestadt",
}
REST = ("GET", OPERATORS), ("GET", f"{RECORDS}/9004"), ("POST", RECORDS), ("PATCH", RECORDS + "/1")


@pytest.fixture
def qaas(sandbox):
    return Qaas(sandbox)


@pytest.fixture
def bearer(qaas):
    return qaas.login()["access_token"]


@pytest.fixture
def ask(qaas, bearer):
    def send(method, path, body=None):
        return qaas.send(method, path, bearer, body)

    return send


# --- Operators ----------------------------------------------------------------------------------


def test_the_operators_are_a_bare_list_of_the_documented_form(ask):
    answer = ask("GET", OPERATORS)
    assert (answer.status, answer.headers["content-type"]) == (
        200, "application/json; charset=utf-8",
    )  # fmt: skip
    rows = answer.json()
    assert [row["id"] for row in rows] == [335, 336]
    assert list(rows[0]) == [
        "id", "created", "last_updated", "organization_name", "street", "zip_code", "town",
        "terms_agreed", "customer_reference",
    ]  # fmt: skip
    assert ask("GET", f"{OPERATORS}/335").json() == rows[0]


def test_an_operator_is_created_with_what_the_service_adds(ask):
    answer = ask("POST", OPERATORS, {**ADDRESS, "terms_agreed": "2026-01-02T03:04:05Z"})
    assert answer.status == 201
    made = answer.json()
    assert made["id"] == 337
    assert made["created"] == made["last_updated"]
    assert made["customer_reference"] is None
    assert ADDRESS.items() <= made.items()
    assert ask("GET", OPERATORS).json()[-1] == made


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"zip_code": None, "town": ""}, {"zip_code", "town"}),
        ({"zip_code": 1234}, {"zip_code"}),
        ({"customer_reference": 5}, {"customer_reference"}),
        ({"terms_agreed": "yes"}, {"terms_agreed"}),
        ({"terms_agreed": "2026-01-02T03:04:05"}, {"terms_agreed"}),
        ({"country": "DE"}, {"country"}),
        ({"id": 3, "created": "2026-01-02T03:04:05Z"}, {"id", "created"}),
    ],
)
def test_an_operator_that_cannot_be_right_is_a_400_with_the_fields(ask, changes, fields):
    answer = ask("POST", OPERATORS, {**ADDRESS, **changes})
    assert answer.status == 400
    assert set(answer.json()) == fields
    assert len(ask("GET", OPERATORS).json()) == 2


def test_a_reference_that_is_taken_is_a_422_with_the_reason(ask):
    answer = ask("POST", OPERATORS, {**ADDRESS, "customer_reference": "SBX-123"})
    assert answer.status == 422
    assert "SBX-123" in answer.json()["reason"]


# --- Records ------------------------------------------------------------------------------------


def test_there_are_records_in_several_statuses(ask):
    rows = ask("GET", RECORDS).json()
    assert [row["status"] for row in rows] == [
        "certified", "rejected", "sent_to_uba", "pending", "pending",
    ]  # fmt: skip
    assert ask("GET", f"{RECORDS}/9004").json() == rows[3]


def test_a_record_is_created_pending_and_keeps_members_of_its_own(ask):
    body = {"amount": 12.5, "chargepointoperator_id": 335, "serial": "A1"}
    answer = ask("POST", RECORDS, body)
    assert answer.status == 201
    assert body.items() <= answer.json().items()
    assert answer.json()["status"] == "pending"


@pytest.mark.parametrize(
    "body", [{}, {"amount": None}, {"amount": "1"}, {"amount": True}, {"amount": -1},
             {"amount": math.nan}, {"amount": 1e12}, {"amount": 1, "status": "certified"}],
)  # fmt: skip
def test_a_record_that_cannot_be_right_is_a_400_with_the_fields(ask, body):
    answer = ask("POST", RECORDS, body)
    assert answer.status == 400
    assert set(answer.json()) <= {"amount", "status"}


def test_a_record_for_no_operator_of_the_account_is_a_422(ask):
    answer = ask("POST", RECORDS, {"amount": 1, "chargepointoperator_id": 999})
    assert (answer.status, "999" in answer.json()["reason"]) == (422, True)


def test_an_amount_changes_until_it_was_sent(ask, sandbox):
    before = ask("GET", f"{RECORDS}/9005").json()
    changed = ask("PATCH", f"{RECORDS}/9005", {"amount": 1300})
    assert changed.status == 200
    assert changed.json()["amount"] == 1300
    assert changed.json()["last_updated"] > before["last_updated"]
    assert ask("GET", f"{RECORDS}/9005").json() == changed.json()
    sandbox.set_record_status(9005, "sent_to_uba")
    refused = ask("PATCH", f"{RECORDS}/9005", {"amount": 1})
    assert (refused.status, "frozen" in refused.json()["reason"]) == (422, True)
    assert ask("GET", f"{RECORDS}/9005").json()["amount"] == 1300


@pytest.mark.parametrize("id_", [9001, 9002, 9003])
def test_from_sent_to_uba_on_the_amount_is_frozen(ask, id_):
    assert ask("PATCH", f"{RECORDS}/{id_}", {"amount": 1}).status == 422


@pytest.mark.parametrize(
    ("body", "fields"),
    [({}, {"amount"}), ({"amount": 1, "status": "pending"}, {"status"}), ({"town": 1}, None)],
)
def test_nothing_but_the_amount_can_be_changed(ask, body, fields):
    answer = ask("PATCH", f"{RECORDS}/9004", body)
    assert answer.status == 400
    assert set(answer.json()) == (fields or {"town", "amount"})


def test_a_status_is_moved_only_to_one_that_is_there(sandbox):
    with pytest.raises(InvalidArgumentError, match="no status 'done'"):
        sandbox.set_record_status(9004, "done")
    with pytest.raises(InvalidArgumentError, match="no record 1"):
        sandbox.set_record_status(1, "pending")


def test_a_status_is_moved_from_outside(service, qaas, bearer):
    with httpx2.Client(timeout=60) as http:
        body = {"id": 9004, "status": "sent_to_uba"}
        assert http.post(f"{service.control_url}record-status", json=body).json() == {}
    assert qaas.send("GET", f"{RECORDS}/9004", bearer).json()["status"] == "sent_to_uba"


# --- The documented statuses --------------------------------------------------------------------


@pytest.mark.parametrize("path", [OPERATORS, RECORDS])
def test_nothing_to_list_is_a_204_without_a_body(qaas, path):
    answer = qaas.send("GET", path, qaas.login(QAAS_EMPTY_ACCOUNT)["access_token"])
    assert (answer.status, answer.content) == (204, b"")
    assert "content-type" not in answer.headers


@pytest.mark.parametrize(("method", "path"), REST)
def test_no_token_or_a_wrong_one_is_a_401_without_a_body(qaas, method, path):
    for token in ("", "wrong", qaas.login()["refresh_token"]):
        answer = qaas.send(method, path, token, {"amount": 1})
        assert (answer.status, answer.content) == (401, b"")


@pytest.mark.parametrize(("method", "path"), REST)
def test_an_account_that_may_not_is_a_403_without_a_body(qaas, method, path):
    token = qaas.login(QAAS_REFUSED_ACCOUNT)["access_token"]
    answer = qaas.send(method, path, token, {"amount": 1})
    assert (answer.status, answer.content) == (403, b"")


@pytest.mark.parametrize("id_", ["1", "x", "-1", "9" * 40, "%20", "9004/more"])
def test_a_wrong_id_is_a_404_without_a_body(ask, id_):
    for method, path in (("GET", OPERATORS), ("GET", RECORDS), ("PATCH", RECORDS)):
        answer = ask(method, f"{path}/{id_}", {"amount": 1})
        assert (answer.status, answer.content) == (404, b"")


def test_what_belongs_to_another_account_is_a_404(qaas):
    token = qaas.login(QAAS_EMPTY_ACCOUNT)["access_token"]
    assert qaas.send("GET", f"{OPERATORS}/335", token).status == 404
    assert qaas.send("PATCH", f"{RECORDS}/9004", token, {"amount": 1}).status == 404


@pytest.mark.parametrize(
    ("form", "field", "reason"),
    [
        ("fields", lambda body: body["amount"][0], lambda body: body["reason"]),
        ("detail", lambda body: body["detail"][0]["msg"], lambda body: body["detail"]),
        ("problem", lambda body: body["errors"]["amount"][0], lambda body: body["detail"]),
    ],
)
def test_the_form_of_400_and_422_is_a_setting(ask, sandbox, form, field, reason):
    sandbox.configure(qaas_errors=form)
    wrong = ask("PATCH", f"{RECORDS}/9004", {"amount": "x"})
    assert (wrong.status, field(wrong.json())) == (400, "This field must be a number.")
    late = ask("PATCH", f"{RECORDS}/9003", {"amount": 1})
    assert late.status == 422
    assert "frozen" in reason(late.json())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_a_body_that_is_no_object_is_a_400(sandbox, bearer, content):
    for method, path in (("POST", OPERATORS), ("POST", RECORDS), ("PATCH", f"{RECORDS}/9004")):
        request = Request(
            method, f"https://sandbox.invalid/qaas{path}",
            Headers({"Authorization": f"Bearer {bearer}"}), content,
        )  # fmt: skip
        assert sandbox.handle(request).status == 400


def test_other_paths_methods_and_sizes_are_refused(ask):
    assert ask("GET", "/").status == 404
    assert ask("GET", "/chargepoints").status == 404
    answer = ask("DELETE", f"{OPERATORS}/335")
    assert (answer.status, answer.headers["allow"]) == (405, "GET")
    assert ask("PUT", OPERATORS).headers["allow"] == "GET, POST"
    assert ask("POST", RECORDS, {"amount": 1, "note": "x" * 1_100_000}).status == 413


# --- Faults -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 403, 404, 500, 503])
def test_a_status_on_request_has_no_body(ask, sandbox, status):
    sandbox.faults.add(Fault(status, operation="qaas.records.update"))
    answer = ask("PATCH", f"{RECORDS}/9004", {"amount": 5})
    assert (answer.status, answer.content) == (status, b"")
    assert ask("GET", f"{RECORDS}/9004").json()["amount"] != 5


def test_a_400_and_a_422_on_request_look_like_the_services(ask, sandbox):
    sandbox.faults.add("400:operation=qaas.records.create")
    sandbox.faults.add("422:operation=qaas.records.create")
    assert "amount" in ask("POST", RECORDS, {"amount": 5}).json()
    assert "reason" in ask("POST", RECORDS, {"amount": 5}).json()


def test_a_429_says_when_to_come_back(ask, sandbox):
    sandbox.faults.add("429:retry_after=7,operation=qaas.operators.list")
    assert ask("GET", OPERATORS).headers["retry-after"] == "7"


def test_a_record_can_be_created_and_its_answer_lost(ask, sandbox):
    sandbox.faults.add("reset_after:operation=qaas.records.create")
    with pytest.raises(ConnectionLostError):
        ask("POST", RECORDS, {"amount": 5})
    assert len(ask("GET", RECORDS).json()) == 6
    sandbox.faults.add("reset_before:operation=qaas.records.create")
    with pytest.raises(ConnectionLostError):
        ask("POST", RECORDS, {"amount": 5})
    assert len(ask("GET", RECORDS).json()) == 6
    assert sandbox.calls["qaas.records.create"] == 1


def test_pages_broken_answers_and_slow_ones_happen_here_too(ask, sandbox, qaas, bearer):
    sandbox.faults.add("html:operation=qaas.operators.list")
    assert ask("GET", OPERATORS).text.startswith("<!doctype")
    sandbox.faults.add("truncated:operation=qaas.operators.list")
    with pytest.raises(json.JSONDecodeError):
        ask("GET", OPERATORS).json()
    sandbox.faults.add("cut_off:operation=qaas.operators.list")
    with pytest.raises(ConnectionLostError):
        ask("GET", OPERATORS)
    sandbox.faults.add("slow:delay=3,operation=qaas.operators.list")
    url = f"https://sandbox.invalid/qaas{OPERATORS}"
    request = Request("GET", url, Headers({"Authorization": f"Bearer {bearer}"}))
    assert sandbox.answer(request).delay == 3


def test_a_status_that_no_one_knows_and_a_null_can_be_asked_for(ask, sandbox):
    sandbox.faults.add("unknown_enum:value=under_review,every=true")
    assert {row["status"] for row in ask("GET", RECORDS).json()} == {"under_review"}
    sandbox.faults.add("null:field=amount")
    assert [row["amount"] is None for row in ask("GET", RECORDS).json()][:2] == [True, False]
    sandbox.faults.add("null")
    assert ask("GET", f"{RECORDS}/9004").json()["created"] is None


def test_tokens_can_be_revoked_by_a_fault(qaas, ask, sandbox):
    sandbox.faults.add("revoked_token")
    pair = qaas.login()  # passes unharmed: there is nothing to revoke at a login
    assert ask("GET", OPERATORS).status == 401
    sandbox.faults.add("revoked_refresh_token:operation=qaas.login.refresh")
    assert qaas.error(qaas.refresh(pair["refresh_token"])) == "invalid_grant"


def test_the_login_fails_in_its_own_words(qaas, sandbox):
    sandbox.faults.add("503:operation=qaas.login.devicecode")
    answer = qaas.form("/devicecode", client_id=CLIENT_ID)
    assert (answer.status, answer.json()["error"]) == (503, "temporarily_unavailable")
    sandbox.faults.add("oauth_error:error=interaction_required")
    assert qaas.error(qaas.refresh("x")) == "interaction_required"


def test_faults_of_one_service_leave_the_other_alone(ask, sandbox):
    sandbox.faults.add("oauth_error")
    sandbox.faults.add("errors_without_data")
    assert ask("GET", OPERATORS).status == 200
    assert len(sandbox.faults) == 2
    with pytest.raises(InvalidArgumentError, match=r"qaas\.records\.update"):
        Fault(500, operation="qaas.records.delete")


def test_calls_are_counted_by_name(qaas, ask, sandbox):
    ask("GET", f"{OPERATORS}/1")
    ask("GET", OPERATORS)
    assert sandbox.calls == {
        "qaas.login.devicecode": 1, "qaas.login.token": 1, "qaas.operators.get": 1,
        "qaas.operators.list": 1,
    }  # fmt: skip
    assert "qaas.operators.get" not in sandbox.executed
