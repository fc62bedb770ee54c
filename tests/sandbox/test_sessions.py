"""Who may ask for what, and how long."""

from __future__ import annotations

import jwt
import pytest

from beenergised.sandbox import (
    DEMO_PASSWORD,
    DEMO_USERNAME,
    SECOND_USERNAME,
    STUCK_USERNAME,
    UNCONFIRMED_USERNAME,
)

ANONYMOUS = "mutation { initAnonymousSession { sessionToken refreshToken } }"
CONTACT = "{ contact { id email language address { city country } } }"
STATIONS = "{ cpsPaged(pagination: {limit: 2}) { data { id } } }"
LOGIN = (
    "mutation login($u: String!, $p: String!)"
    " { initSession(username: $u, password: $p) { sessionToken refreshToken } }"
)
RENEW = "mutation { renewSession { sessionToken refreshToken } }"
LOGOUT = "mutation { invalidateSession { isInvalidated status } }"


def test_a_login_gives_tokens_of_the_documented_shape(api):
    pair = api.login()
    for name, role, life in (("sessionToken", "CRM", 3600), ("refreshToken", "RFT", 2592000)):
        assert jwt.get_unverified_header(pair[name])["alg"] == "RS512"
        claims = jwt.decode(pair[name], options={"verify_signature": False})
        assert claims["role"] == role
        assert claims["exp"] - claims["iat"] == life
        assert claims["sub"] == api.data(CONTACT, pair["sessionToken"])["id"]


def test_a_wrong_password_is_refused_with_the_documented_text(api, sandbox):
    for username, password in ((DEMO_USERNAME, "wrong"), ("nobody@example.com", DEMO_PASSWORD)):
        error = api.error(LOGIN, sandbox.psk, u=username, p=password)
        assert error["message"] == "Wrong username or password."
        assert (error["status"], error["data"]) == (200, None)


def test_an_unconfirmed_address_is_its_own_error(api, sandbox):
    error = api.error(LOGIN, sandbox.psk, u=UNCONFIRMED_USERNAME, p="unconfirmed")
    assert error["extensions"]["code"] == "EMAIL_CONFIRMATION_REQUIRED"
    assert error["message"] == "EMAIL_CONFIRMATION_REQUIRED"


@pytest.mark.parametrize("bearer", ["", "wrong", "eyJhbGciOiJSUzUxMiJ9.e30.c2ln"])
def test_a_wrong_bearer_is_answered_with_401(api, bearer):
    error = api.error(CONTACT, bearer)
    assert error["status"] == 401
    assert error["extensions"]["code"] == "UNAUTHENTICATED"


def test_a_refusal_may_come_as_an_error_in_a_200(api, sandbox):
    sandbox.configure(authorisation_errors="graphql")
    error = api.error(CONTACT, "wrong")
    assert error["status"] == 200
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
    assert error["data"] is None


def test_each_operation_wants_its_role(api, sandbox):
    psk, pair, anonymous = sandbox.psk, api.login(), api.data(ANONYMOUS, sandbox.psk)
    bearers = {
        "INI": psk,
        "CRM": pair["sessionToken"],
        "ANYM": anonymous["sessionToken"],
        "RFT": pair["refreshToken"],
    }
    allowed = {
        ANONYMOUS: {"INI"},
        CONTACT: {"CRM"},
        "{ chargingStatistics { number } }": {"CRM"},
        STATIONS: {"CRM", "ANYM"},
        RENEW: {"RFT"},
    }
    for query, roles in allowed.items():
        for role, bearer in bearers.items():
            status = api.send(query, bearer).status
            assert status == (200 if role in roles else 403), (query, role)


def test_a_refresh_token_works_once(api):
    first = api.login()
    second = api.data(RENEW, first["refreshToken"])
    assert api.send(RENEW, first["refreshToken"]).status == 401
    assert api.send(RENEW, second["refreshToken"]).status == 200


def test_a_renewal_leaves_the_old_session_token_alone(api):
    first = api.login()
    api.data(RENEW, first["refreshToken"])
    assert api.send(CONTACT, first["sessionToken"]).status == 200


def test_logging_out_kills_the_refresh_token_only(api):
    pair, other = api.login(), api.login()
    assert api.data(LOGOUT, pair["sessionToken"]) == {"isInvalidated": True, "status": "success"}
    assert api.send(RENEW, pair["refreshToken"]).status == 401
    assert api.send(CONTACT, pair["sessionToken"]).status == 200
    assert api.send(RENEW, other["refreshToken"]).status == 200


def test_a_logout_can_fail(api):
    token = api.login(STUCK_USERNAME, "stuck")["sessionToken"]
    error = api.error(LOGOUT, token)
    assert error["extensions"]["code"] == "SESSION_INVALIDATION_ERROR"


@pytest.mark.parametrize(("single", "status"), [(False, 200), (True, 401)])
def test_a_second_login_ends_the_first_only_if_set(api, sandbox, single, status):
    sandbox.configure(one_session_per_user=single)
    first = api.login()
    api.login()
    assert api.send(RENEW, first["refreshToken"]).status == status


@pytest.mark.parametrize(("renewable", "status"), [(True, 200), (False, 401)])
def test_an_anonymous_session_renews_if_set(api, sandbox, renewable, status):
    sandbox.configure(anonymous_renewal=renewable)
    pair = api.data(ANONYMOUS, sandbox.psk)
    renewed = api.send(RENEW, pair["refreshToken"])
    assert renewed.status == status
    if renewable:
        token = renewed.json()["data"]["renewSession"]["sessionToken"]
        assert api.send(STATIONS, token).status == 200
        assert api.send(CONTACT, token).status == 403


def test_tokens_expire_by_the_sandbox_clock(api, sandbox):
    sandbox.clock.freeze()
    pair = api.login()
    sandbox.advance(3599)
    assert api.send(CONTACT, pair["sessionToken"]).status == 200
    sandbox.advance(2)
    assert api.send(CONTACT, pair["sessionToken"]).status == 401
    assert api.send(RENEW, pair["refreshToken"]).status == 200
    late = api.login()
    sandbox.advance(30 * 24 * 3600 + 1)
    assert api.send(RENEW, late["refreshToken"]).status == 401


def test_revoked_session_tokens_leave_refreshing_possible(api, sandbox):
    pair, second = api.login(), api.login(SECOND_USERNAME, "second")
    assert sandbox.revoke(DEMO_USERNAME) == 1
    assert api.send(CONTACT, pair["sessionToken"]).status == 401
    assert api.send(CONTACT, second["sessionToken"]).status == 200
    assert api.send(RENEW, pair["refreshToken"]).status == 200


def test_a_reset_knows_no_token(api, sandbox):
    pair = api.login()
    sandbox.reset()
    assert api.send(CONTACT, pair["sessionToken"]).status == 401
    assert api.send(RENEW, pair["refreshToken"]).status == 401


def test_every_request_that_arrives_is_counted(api, sandbox):
    pair = api.login()
    api.data(RENEW, pair["refreshToken"])
    api.send(RENEW, pair["refreshToken"])
    assert sandbox.calls == {"initSession": 1, "renewSession": 2}
    assert sandbox.executed == {"initSession": 1, "renewSession": 1}
    sandbox.reset_calls()
    assert sandbox.calls == {}
