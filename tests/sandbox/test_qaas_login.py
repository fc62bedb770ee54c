"""The device login of the QaaS API, offline: codes, polls, a person's decision, tokens."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from tests.sandbox.qaas_support import CLIENT_ID, DEVICE_GRANT, SCOPE, Qaas

from beenergised.errors import InvalidArgumentError
from beenergised.messages import Headers, Request
from beenergised.sandbox import QAAS_ACCOUNT, QAAS_EMPTY_ACCOUNT, QAAS_LOGIN_URL, Sandbox

OPERATORS = "/chargepointoperators"
NINETY_DAYS = 90 * 24 * 3600


@pytest.fixture
def qaas(sandbox):
    """The time stands still, so that polls are as far apart as a test says."""
    sandbox.clock.freeze()
    return Qaas(sandbox)


# --- Codes --------------------------------------------------------------------------------------


def test_a_login_begins_with_a_code_and_where_to_enter_it(qaas):
    code = qaas.begin()
    assert set(code) == {
        "device_code", "user_code", "verification_uri", "verification_uri_complete",
        "expires_in", "interval", "message",
    }  # fmt: skip
    assert code["verification_uri"] == f"{QAAS_LOGIN_URL}/device"
    query = parse_qs(urlsplit(code["verification_uri_complete"]).query)
    assert query == {"user_code": [code["user_code"]]}
    assert (code["expires_in"], code["interval"]) == (900, 5)
    assert code["user_code"] in code["message"]
    assert qaas.begin()["user_code"] != code["user_code"]


def test_the_complete_address_can_be_left_out_as_microsoft_does(qaas, sandbox):
    sandbox.configure(device_complete_uri=False)
    assert "verification_uri_complete" not in qaas.begin()


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"scope": SCOPE}, "invalid_request"),
        ({"client_id": "other", "scope": SCOPE}, "unauthorized_client"),
        ({"client_id": CLIENT_ID}, "invalid_request"),
        ({"client_id": CLIENT_ID, "scope": "offline_access"}, "invalid_scope"),
    ],
)
def test_a_code_is_for_the_published_client_and_scope(qaas, form, error):
    assert qaas.error(qaas.form("/devicecode", **form)) == error


def test_the_forms_of_the_faqs_snippets_are_understood(qaas, sandbox):
    """curl joins its -d arguments with &, encodes nothing, and the second begins with & itself."""

    def post(path, body):
        headers = Headers({"Content-Type": "application/x-www-form-urlencoded"})
        return sandbox.handle(Request("POST", QAAS_LOGIN_URL + path, headers, body.encode())).json()

    scope = f"{CLIENT_ID}/user_impersonation offline_access"
    code = post("/devicecode", f"scope={scope}&client_id={CLIENT_ID}")
    sandbox.approve_device(code["user_code"])
    grant = f"grant_type={DEVICE_GRANT}&client_id={CLIENT_ID}&&device_code={code['device_code']}"
    pair = post("/token", grant)
    again = f"refresh_token={pair['refresh_token']}&&grant_type=refresh_token&scope={scope}"
    assert "access_token" in post("/token", again)


# --- Polls --------------------------------------------------------------------------------------


def test_until_somebody_decides_a_poll_is_told_to_wait(qaas, sandbox):
    code = qaas.begin()
    for _ in range(3):
        assert qaas.error(qaas.poll(code)) == "authorization_pending"
        sandbox.advance(5)


def test_an_approved_login_gives_opaque_tokens_once(qaas):
    code = qaas.begin()
    qaas.sandbox.approve_device(code["user_code"])
    pair = qaas.poll(code).json()
    assert (pair["token_type"], pair["expires_in"]) == ("Bearer", 3600)
    assert "eyJ" not in pair["access_token"] + pair["refresh_token"]
    assert qaas.send("GET", OPERATORS, pair["access_token"]).status == 200
    assert qaas.error(qaas.poll(code)) == "invalid_grant"


def test_without_offline_access_there_is_no_refresh_token(qaas):
    assert "refresh_token" not in qaas.login(scope=f"{CLIENT_ID}/user_impersonation")


@pytest.mark.parametrize("word", ["authorization_declined", "access_denied"])
def test_a_declined_login_says_so_in_either_word(qaas, sandbox, word):
    sandbox.configure(device_declined_error=word)
    code = qaas.begin()
    sandbox.decline_device(code["user_code"])
    assert qaas.error(qaas.poll(code)) == word


def test_a_code_expires_by_the_sandboxs_clock(qaas, sandbox):
    code = qaas.begin()
    sandbox.advance(899)
    assert qaas.error(qaas.poll(code)) == "authorization_pending"
    sandbox.advance(1)
    assert qaas.error(qaas.poll(code)) == "expired_token"
    with pytest.raises(InvalidArgumentError, match="expired"):
        sandbox.approve_device(code["user_code"])


def test_a_code_expires_on_request(qaas, sandbox):
    code = qaas.begin()
    sandbox.expire_device(code["user_code"])
    assert qaas.error(qaas.poll(code)) == "expired_token"


def test_who_polls_too_fast_is_told_to_slow_down_until_it_does(qaas, sandbox):
    code = qaas.begin()
    assert qaas.error(qaas.poll(code)) == "authorization_pending"
    sandbox.advance(4)
    assert qaas.error(qaas.poll(code)) == "slow_down"
    sandbox.advance(5)  # as before: the interval is 10 s by now
    assert qaas.error(qaas.poll(code)) == "slow_down"
    sandbox.advance(15)
    assert qaas.error(qaas.poll(code)) == "authorization_pending"


def test_slow_down_on_request_happens_once(qaas, sandbox):
    code = qaas.begin()
    sandbox.slow_down_device(code["user_code"])
    assert qaas.error(qaas.poll(code)) == "slow_down"
    sandbox.advance(10)
    assert qaas.error(qaas.poll(code)) == "authorization_pending"


def test_who_is_approved_is_not_told_to_slow_down(qaas, sandbox):
    code = qaas.begin()
    qaas.poll(code)
    sandbox.approve_device(code["user_code"])
    assert qaas.poll(code).status == 200


def test_approval_can_be_automatic(qaas, sandbox):
    sandbox.configure(device_approval="automatic")
    assert qaas.poll(qaas.begin()).status == 200


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": DEVICE_GRANT, "device_code": "x"}, "invalid_request"),
        ({"grant_type": DEVICE_GRANT, "client_id": CLIENT_ID}, "invalid_request"),
        (
            {"grant_type": DEVICE_GRANT, "client_id": CLIENT_ID, "device_code": "x"},
            "bad_verification_code",
        ),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, "invalid_grant"),
        (
            {"grant_type": "refresh_token", "refresh_token": "x", "scope": "mail"},
            "invalid_scope",
        ),
        (
            {"grant_type": "refresh_token", "refresh_token": "x", "client_id": "y"},
            "unauthorized_client",
        ),
    ],
)
def test_a_token_request_that_cannot_be_right_is_refused(qaas, form, error):
    assert qaas.error(qaas.form("/token", **form)) == error


# --- A person -----------------------------------------------------------------------------------


def test_a_code_is_understood_however_it_is_typed(qaas, sandbox):
    typed = qaas.begin()["user_code"]
    sandbox.approve_device(f" {typed[:4].lower()}-{typed[4:]}")
    assert [login.state for login in sandbox.device_logins()] == ["approved"]


def test_logins_that_were_begun_are_listed_until_they_are_used(qaas, sandbox):
    first, second = qaas.begin(), qaas.begin()
    sandbox.approve_device(second["user_code"], QAAS_EMPTY_ACCOUNT)
    listed = [(login.user_code, login.state, login.account) for login in sandbox.device_logins()]
    assert listed == [
        (first["user_code"], "pending", None),
        (second["user_code"], "approved", QAAS_EMPTY_ACCOUNT),
    ]
    qaas.poll(second)
    assert [login.user_code for login in sandbox.device_logins()] == [first["user_code"]]


def test_nobody_decides_on_a_code_twice_or_on_one_that_is_unknown(qaas, sandbox):
    code = qaas.begin()["user_code"]
    sandbox.approve_device(code)
    for decide in (sandbox.approve_device, sandbox.decline_device, sandbox.expire_device):
        for wrong in (code, "NOSUCHCODE"):
            with pytest.raises(InvalidArgumentError, match="Nobody waits"):
                decide(wrong)
    with pytest.raises(InvalidArgumentError, match="no account 'boss'"):
        sandbox.approve_device(qaas.begin()["user_code"], "boss")


@pytest.mark.parametrize("decision", ["approve", "decline"])
def test_a_person_decides_on_the_page(service, qaas, decision):
    with httpx2.Client(timeout=60) as http:
        form = {"client_id": CLIENT_ID, "scope": SCOPE}
        code = http.post(f"{service.qaas_login_url}/devicecode", data=form).json()
        page = http.get(code["verification_uri_complete"])
        assert page.headers["content-type"].startswith("text/html")
        assert f'value="{code["user_code"]}"' in page.text
        assert QAAS_ACCOUNT in page.text
        done = http.post(
            code["verification_uri"], data={"user_code": code["user_code"], "decision": decision}
        )
        assert "You can close this page" in done.text
        poll = {"grant_type": DEVICE_GRANT, "client_id": CLIENT_ID}
        token = http.post(
            f"{service.qaas_login_url}/token", data={**poll, "device_code": code["device_code"]}
        )
    assert token.status_code == (200 if decision == "approve" else 400)


def test_the_page_says_what_is_wrong_and_keeps_what_was_typed(service):
    with httpx2.Client(timeout=60) as http:
        where = f"{service.qaas_login_url}/device"
        wrong = http.post(where, data={"user_code": "<b>X", "decision": "approve"})
        undecided = http.post(where, data={"user_code": "X"})
        stranger = http.post(
            where, data={"user_code": "X", "decision": "approve", "account": "boss"}
        )
    assert (wrong.status_code, undecided.status_code, stranger.status_code) == (400, 400, 400)
    assert "Nobody waits" in wrong.text
    assert "<b>" not in wrong.text
    assert "&lt;b&gt;X" in wrong.text
    assert "Approve or decline" in undecided.text
    assert "no account" in stranger.text


def test_devices_are_decided_on_from_outside(service, qaas):
    control = f"{service.control_url}devices"
    with httpx2.Client(timeout=60) as http:
        for decision, expected in (
            ("approve", None),
            ("decline", "authorization_declined"),
            ("expire", "expired_token"),
            ("slow_down", "slow_down"),
        ):
            code = qaas.begin()
            body = {"user_code": code["user_code"], "decision": decision}
            listed = http.post(control, json=body).json()
            assert listed == http.get(control).json()
            assert qaas.poll(code).json().get("error") == expected
        unknown = http.post(control, json={"user_code": code["user_code"], "decision": "bless"})
        assert unknown.status_code == 400
        assert http.post(f"{service.control_url}revoke-qaas", json={}).json() == {"revoked": 1}


# --- Tokens -------------------------------------------------------------------------------------


def test_a_refresh_brings_new_tokens_and_ends_the_old_refresh_token(qaas):
    first = qaas.login()
    second = qaas.refresh(first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert qaas.error(qaas.refresh(first["refresh_token"])) == "invalid_grant"
    assert qaas.refresh(second["refresh_token"]).status == 200
    for pair in (first, second):
        assert qaas.send("GET", OPERATORS, pair["access_token"]).status == 200


def test_a_refresh_token_may_work_on_beside_its_successor(qaas, sandbox):
    sandbox.configure(refresh_rotation="reusable")
    token = qaas.login()["refresh_token"]
    for _ in range(2):
        assert qaas.refresh(token).json()["refresh_token"] != token


def test_a_refresh_may_bring_no_refresh_token_and_then_the_old_one_lives_on(qaas, sandbox):
    sandbox.configure(refresh_rotation="kept")
    token = qaas.login()["refresh_token"]
    for _ in range(3):
        sandbox.advance(NINETY_DAYS - 1)
        assert "refresh_token" not in qaas.refresh(token).json()


def test_an_access_token_ends_after_an_hour(qaas, sandbox):
    token = qaas.login()["access_token"]
    sandbox.advance(3599)
    assert qaas.send("GET", OPERATORS, token).status == 200
    sandbox.advance(1)
    assert qaas.send("GET", OPERATORS, token).status == 401


def test_every_use_extends_a_refresh_token_by_90_days(qaas, sandbox):
    token = qaas.login()["refresh_token"]
    sandbox.advance(NINETY_DAYS - 1)
    token = qaas.refresh(token).json()["refresh_token"]
    sandbox.advance(NINETY_DAYS - 1)
    token = qaas.refresh(token).json()["refresh_token"]
    sandbox.advance(NINETY_DAYS)
    assert qaas.error(qaas.refresh(token)) == "invalid_grant"


def test_tokens_are_revoked_of_one_account_or_of_all(qaas, sandbox):
    one, other = qaas.login(), qaas.login(QAAS_EMPTY_ACCOUNT)
    assert sandbox.revoke_qaas(QAAS_ACCOUNT) == 1
    assert qaas.send("GET", OPERATORS, one["access_token"]).status == 401
    assert qaas.send("GET", OPERATORS, other["access_token"]).status == 204
    assert qaas.refresh(one["refresh_token"]).status == 200
    assert sandbox.revoke_qaas(refresh=True) == 2
    assert qaas.error(qaas.refresh(other["refresh_token"])) == "invalid_grant"


def test_a_reset_knows_no_token_and_no_code(qaas, sandbox):
    pair, code = qaas.login(), qaas.begin()
    sandbox.reset()
    assert qaas.send("GET", OPERATORS, pair["access_token"]).status == 401
    assert qaas.error(qaas.refresh(pair["refresh_token"])) == "invalid_grant"
    assert qaas.error(qaas.poll(code)) == "bad_verification_code"


def test_logins_last_in_the_file_of_the_state(tmp_path):
    with Sandbox(tmp_path / "state.sqlite3") as sandbox:
        code = Qaas(sandbox).begin()
    with Sandbox(tmp_path / "state.sqlite3") as sandbox:
        sandbox.approve_device(code["user_code"])
        assert Qaas(sandbox).poll(code).status == 200
