"""What is asked of the login service, and what its answers mean."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.qaas_api.support import PENDING, SLOW_DOWN, answer, device, form_of, raw, refused, tokens

from beenergised import errors
from beenergised.auth.tokens import TokenPair
from beenergised.messages import Response
from beenergised.qaas_api.oauth import DeviceCode, LoginService, NotYet
from beenergised.qaas_api.paths import QaasPaths
from beenergised.redaction import Secret
from beenergised.transport.settings import Settings

SERVICE = LoginService(
    "https://login.example.com/t/oauth2/v2.0",
    "client-1",
    "client-1/user_impersonation offline_access",
    Settings(headers={"X-Of-The-Api": "1"}),
    QaasPaths(),
)
NOW = 1_700_000_000.0
START = SERVICE.start(10, lambda: NOW)
POLL = SERVICE.poll(Secret("device-code-1"), 10)
REFRESH = SERVICE.renew(Secret("refresh-of-before"), 10, ())


# --- What is sent


def test_the_requests_are_those_of_the_faq() -> None:
    assert [
        call.request.url.removeprefix(SERVICE.login_url) for call in (START, POLL, REFRESH)
    ] == [
        "/devicecode",
        "/token",
        "/token",
    ]
    assert form_of(START.request) == {
        "client_id": "client-1",
        "scope": "client-1/user_impersonation offline_access",
    }
    assert form_of(POLL.request) == {
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
        "client_id": "client-1",
        "device_code": "device-code-1",
    }
    assert form_of(REFRESH.request) == {
        "grant_type": "refresh_token",
        "client_id": "client-1",
        "scope": "client-1/user_impersonation offline_access",
        "refresh_token": "refresh-of-before",
    }
    for call in (START, POLL, REFRESH):
        assert call.request.method == "POST"
        assert call.request.headers["content-type"] == "application/x-www-form-urlencoded"
        assert "x-of-the-api" not in call.request.headers  # another host


def test_no_code_and_no_token_shows_in_a_request() -> None:
    for call, secret in ((POLL, "device-code-1"), (REFRESH, "refresh-of-before")):
        shown = call.request.redacted()
        assert secret not in f"{call!r} {call.request!r} {shown.text} {shown.url}"
        assert "[redacted]" in shown.text
        assert "client-1" in shown.text


def test_where_the_login_service_has_what_can_be_said() -> None:
    paths = QaasPaths(device_code="/device/auth", token="/oauth/token")
    service = LoginService("https://login.example.com", "c", "s", Settings(), paths)
    assert service.start(1, lambda: NOW).request.url == "https://login.example.com/device/auth"
    assert service.poll(Secret("x"), 1).request.url == "https://login.example.com/oauth/token"


# --- A device code


def test_a_device_code_is_read() -> None:
    code = START.decode(device(verification_uri_complete="https://microsoft.com/d?c=1"))
    assert code == DeviceCode(
        user_code="DXYZ12345",
        verification_uri="https://microsoft.com/devicelogin",
        verification_uri_complete="https://microsoft.com/d?c=1",
        expires_in=900.0,
        expires_at=datetime.fromtimestamp(NOW + 900, UTC),
        interval=5.0,
        message="Open https://microsoft.com/devicelogin and enter DXYZ12345.",
        device_code=Secret("device-code-of-this-login"),
    )
    assert "device-code-of-this-login" not in repr(code)
    assert "DXYZ12345" not in repr(code)
    assert code.instruction == code.message
    code = START.decode(device(message=None))
    assert code.instruction == "Open https://microsoft.com/devicelogin and enter the code DXYZ12345"


@pytest.mark.parametrize(
    ("changes", "interval", "life"),
    [
        ({"interval": None, "expires_in": None}, 5.0, 900.0),
        ({"interval": "7", "expires_in": "600"}, 7.0, 600.0),
        ({"interval": 0, "expires_in": 0}, 5.0, 900.0),
        ({"interval": -3, "expires_in": True}, 5.0, 900.0),
        ({"interval": 0.01, "expires_in": "soon"}, 1.0, 900.0),
        ({"interval": 1e8, "expires_in": 10**400}, 3600.0, 900.0),
    ],
)
def test_times_that_make_no_sense_are_those_of_the_standard(
    changes: dict[str, Any], interval: float, life: float
) -> None:
    code = START.decode(device(**changes))
    assert (code.interval, code.expires_in) == (interval, life)


def test_an_older_name_of_the_page_is_understood() -> None:
    response = device(verification_uri=None, verification_url="https://example.com/device")
    assert START.decode(response).verification_uri == "https://example.com/device"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://x\x1b[2J", "file:///etc"])
def test_a_page_that_is_no_web_address_is_not_shown(address: str) -> None:
    with pytest.raises(errors.InvalidResponseError, match="no web address"):
        START.decode(device(verification_uri=address))
    assert START.decode(device(verification_uri_complete=address)).verification_uri_complete is None


def test_nothing_that_is_shown_can_move_the_cursor() -> None:
    code = START.decode(device(message="\x1b[2JOpen the page\nand enter\r the code\a"))
    assert code.message == "[2JOpen the page\nand enter the code"
    assert START.decode(device(message=" \x07")).message is None
    assert START.decode(device(message=5)).message is None
    with pytest.raises(errors.InvalidResponseError, match="cannot be shown"):
        START.decode(device(user_code="A\x1b[2J"))


@pytest.mark.parametrize("name", ["device_code", "user_code", "verification_uri"])
def test_an_answer_without_what_is_needed_says_so(name: str) -> None:
    with pytest.raises(errors.InvalidResponseError, match=f"lacks {name}"):
        START.decode(device(**{name: None}))


@pytest.mark.parametrize(
    "response", [raw(b"<html>"), answer([1]), raw(b""), answer("x"), raw(b"[" * 100_000)]
)
def test_an_answer_that_is_no_object_says_so(response: Response) -> None:
    for call in (START, POLL, REFRESH):
        with pytest.raises(errors.InvalidResponseError, match="login_url="):
            call.decode(response)


# --- Asking


def test_not_yet_is_no_failure() -> None:
    assert POLL.decode(PENDING) == NotYet()
    assert POLL.decode(SLOW_DOWN) == NotYet(slower=True)
    assert POLL.decode(answer({"error": "slow_down", "interval": 12})) == NotYet(True, 12.0)


def test_tokens_are_read() -> None:
    assert POLL.decode(tokens(1, expires_in="3599")) == TokenPair(
        Secret("opaque-access-1"), Secret("opaque-refresh-1"), 3599.0
    )
    assert POLL.decode(tokens(1, refresh_token=None, expires_in=None)) == TokenPair(
        Secret("opaque-access-1")
    )


def test_a_token_that_no_header_can_carry_is_refused() -> None:
    with pytest.raises(errors.LoginError, match="token has characters") as caught:
        POLL.decode(tokens(1, access_token="two\nlines-of-a-token"))
    assert "lines-of-a-token" not in str(caught.value)


@pytest.mark.parametrize(
    "changes", [{"access_token": ""}, {"access_token": 5}, {"token_type": "mac"}]
)
def test_an_answer_that_used_up_the_code_without_a_token_ends_the_login(
    changes: dict[str, Any],
) -> None:
    with pytest.raises(errors.LoginError, match="used up") as caught:
        POLL.decode(tokens(1, **changes))
    assert caught.value.code == "login_refused"


def test_what_the_login_service_says_cannot_move_the_cursor() -> None:
    body = {"error": "invalid_scope", "error_description": "a\x1b[31mb"}
    with pytest.raises(errors.LoginError) as caught:
        POLL.decode(answer(body, 400))
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("authorization_declined", errors.LoginDeclinedError),
        ("access_denied", errors.LoginDeclinedError),
        ("expired_token", errors.LoginExpiredError),
        ("invalid_grant", errors.InvalidGrantError),
        ("bad_verification_code", errors.InvalidGrantError),
        ("invalid_client", errors.LoginError),
        ("unauthorized_client", errors.LoginError),
        ("invalid_scope", errors.LoginError),
        ("temporarily_unavailable", errors.ServiceUnavailableError),
    ],
)
@pytest.mark.parametrize("status", [200, 400, 401, 403])
def test_each_word_of_the_login_service_has_its_class(
    word: str, kind: type[errors.BeEnergisedError], status: int
) -> None:
    with pytest.raises(errors.BeEnergisedError) as caught:
        POLL.decode(refused(word, "AADSTS7000: said.\r\nTrace ID: 123", status))
    assert type(caught.value) is kind
    assert f"{word}: AADSTS7000: said" in caught.value.message
    assert "Trace" not in caught.value.message


@pytest.mark.parametrize("word", ["invalid_client", "expired_token", "Something ODD <script>"])
def test_service_code_of_a_refused_login_is_the_service_s_word(word: str) -> None:
    with pytest.raises(errors.LoginError) as caught:
        POLL.decode(refused(word))
    assert caught.value.service_code == word
    assert caught.value.code == type(caught.value).code


@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (raw(b"<html>", 502), errors.ServiceUnavailableError),
        (refused("authorization_declined", status=503), errors.ServiceUnavailableError),
        (raw(b"", 429), errors.RateLimitedError),
        (raw(b"", 404), errors.NotFoundError),
        (raw(b"", 401), errors.RequestRefusedError),
        (raw(b"", 302), errors.RedirectRefusedError),
    ],
)
def test_a_status_without_a_word_counts_as_elsewhere(
    response: Response, kind: type[errors.BeEnergisedError]
) -> None:
    for call in (START, POLL, REFRESH):
        with pytest.raises(errors.BeEnergisedError) as caught:
            call.decode(response)
        assert type(caught.value) is kind


# --- Refreshing


def test_a_rotated_refresh_token_is_kept() -> None:
    assert REFRESH.decode(tokens(2)).refresh == Secret("opaque-refresh-2")


@pytest.mark.parametrize("absent", [None, "", 7])
def test_without_a_new_refresh_token_the_old_one_is_kept(absent: object) -> None:
    said = {"access_token": "a-token", "refresh_token": absent}
    assert REFRESH.decode(answer(said)).refresh == Secret("refresh-of-before")


@pytest.mark.parametrize("word", ["invalid_grant", "expired_token", "login_required"])
def test_refresh_of_a_token_that_has_ended_says_why(word: str) -> None:
    with pytest.raises(errors.SessionExpiredError, match="AADSTS70043: expired") as caught:
        REFRESH.decode(refused(word, "AADSTS70043: expired."))
    assert caught.value.response is not None


def entra(word: str, number: int, **more: Any) -> Response:
    """A refusal in the form that Entra ID documents."""
    said = {
        "error": word,
        "error_description": f"AADSTS{number}: Said in words.\r\nTrace ID: 1\r\nCorrelation ID: 2",
        "error_codes": [number],
        "timestamp": "2026-11-30 10:00:00Z",
        "trace_id": "1",
        "correlation_id": "2",
        "error_uri": f"https://login.microsoftonline.com/error?code={number}",
        **more,
    }
    return answer({name: value for name, value in said.items() if value is not None}, 400)


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (entra("invalid_grant", 53003, suberror="message_only"), "conditional access policy"),
        (entra("access_denied", 53003), "conditional access policy"),
        (entra("interaction_required", 53000), "conditional access policy"),
        (entra("invalid_grant", 65001, suberror="consent_required"), "consent"),
        (entra("invalid_grant", 65001), "consent"),
        (entra("consent_required", 65001), "consent"),
        (entra("invalid_grant", 90094), "consent"),
        (entra("invalid_grant", 50076, suberror="basic_action"), "second factor"),
        (entra("interaction_required", 50076), "second factor"),
        (entra("interaction_required", 50079), "second factor"),
        (entra("invalid_grant", 50078), "second factor"),
        (entra("invalid_grant", 50057), "locked or disabled"),
        # Numbers change: the rest is judged by `suberror`, then by the word.
        (entra("invalid_grant", 59999, suberror="message_only"), "conditional access policy"),
        (entra("invalid_grant", 59999, suberror="basic_action"), "only a person"),
        (entra("interaction_required", 59999), "only a person"),
        (entra("invalid_grant", 53003, error_codes=None), "conditional access policy"),
        (entra("invalid_grant", 53003, error_description=None), "AADSTS53003"),
        (entra("invalid_grant", 1, error_codes=["x", 53003]), "conditional access policy"),
    ],
)
@pytest.mark.parametrize("call", [REFRESH, POLL], ids=["refresh", "poll"])
def test_refusal_with_a_cause_elsewhere_does_not_blame_the_token(
    call: Any, response: Response, says: str
) -> None:
    with pytest.raises(errors.LoginError, match=says) as caught:
        call.decode(response)
    error = caught.value
    assert not isinstance(error, errors.SessionExpiredError | errors.InvalidGrantError)
    assert error.response is response
    assert "AADSTS" in error.message
    assert "client_id" not in error.message
    assert "used" not in error.message


@pytest.mark.parametrize("number", [700016, 90002, 70011, 7000218])
def test_refusal_of_the_application_says_to_check_the_settings(number: int) -> None:
    for call in (REFRESH, POLL, START):
        with pytest.raises(errors.LoginError, match=r"Check client_id="):
            call.decode(entra("unauthorized_client", number))


@pytest.mark.parametrize("suberror", ["bad_token", "token_expired", None, 7])
@pytest.mark.parametrize("number", [70008, 700082, 70043, 50173])
def test_refresh_token_that_entra_calls_ended_ends_the_session(
    number: int, suberror: object
) -> None:
    with pytest.raises(errors.SessionExpiredError, match=f"AADSTS{number}"):
        REFRESH.decode(entra("invalid_grant", number, suberror=suberror))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("slow_down", errors.RateLimitedError),
        ("temporarily_unavailable", errors.ServiceUnavailableError),
        ("server_error", errors.ServiceUnavailableError),
        ("invalid_client", errors.LoginError),
    ],
)
def test_a_refusal_that_says_nothing_of_the_token_does_not_end_the_session(
    word: str, kind: type[errors.BeEnergisedError]
) -> None:
    with pytest.raises(kind) as caught:
        REFRESH.decode(refused(word))
    assert not isinstance(caught.value, errors.SessionExpiredError)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
NAMES = st.sampled_from(
    ["error", "error_description", "error_codes", "suberror", "access_token", "refresh_token",
     "expires_in", "interval",
     "device_code", "user_code", "verification_uri", "verification_uri_complete", "message"]
)  # fmt: skip


@given(body=st.dictionaries(NAMES, JSON), status=st.sampled_from([200, 400, 401, 500]))
def test_no_answer_is_a_surprise(body: dict[str, Any], status: int) -> None:
    for call in (START, POLL, REFRESH):
        assert call.secrets_in is not None
        call.secrets_in(answer(body, status))
        try:
            call.decode(answer(body, status))
        except errors.BeEnergisedError as error:
            assert error.response is not None  # noqa: PT017 - it may also be an answer
