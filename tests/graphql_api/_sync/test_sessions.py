# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql_api/_async/test_sessions.py
"""Sessions: which token goes with what, all ways in, renewal, the end."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.support import (
    DEMO,
    NOW,
    PSK,
    URL,
    Fake,
    Service,
    Ticks,
    Wired,
    answer,
    chargelog,
    data,
    failed,
    jwt,
    page_of,
    raw,
    tokens,
)

from beenergised import Client, MemoryTokenStore, Pool, errors
from beenergised.graphql_api import Bearer
from beenergised.graphql_api.error_classifier import Meaning, classify_errors
from beenergised.messages import Request, Response
from beenergised.sandbox import STUCK_USERNAME

CONTACT = data("contact", {"id": "driver-1"})


def client_of(service: Service, **more: Any) -> Client:
    return Client(**{**service.login, **more}, sender=Wired(service))


def fake_client(sender: Fake, **more: Any) -> Client:
    given: dict[str, Any] = {"psk": PSK, "username": "driver", "password": "pass-of-driver"}
    clock = more.pop("clock", None) or Ticks()
    return Client(base_url=URL, sender=sender, clock=clock, **{**given, **more})


# --- Which token goes with what


def test_the_psk_goes_with_logins_the_refresh_token_with_renewals_the_session_token_else(
    service: Service,
) -> None:
    with client_of(service) as client:
        client.me()
        service.expire()
        client.me()
        client.chargelogs.list().first()
        client.login()
        client.stations.list().first()
        client.logout()
    session, refresh, session2, _, session3, _ = service.wire.tokens()
    assert service.wire.bearers == [
        ("initSession", service.sandbox.psk),
        ("contact", session),
        ("renewSession", refresh),
        ("contact", session2),
        ("chargelogsPaged", session2),
        ("initSession", service.sandbox.psk),
        ("cpsPaged", session3),
        ("invalidateSession", session3),
    ]


def test_an_assumed_bearer_can_be_replaced() -> None:
    sender = Fake(cpsPaged=data("cpsPaged", {"data": [], "pagination": None}), contact=CONTACT)
    with fake_client(sender, bearers={"cpsPaged": Bearer.PSK}) as client:
        client.stations.list().to_list()
        client.me()
    assert sender.wire.bearers == [
        ("cpsPaged", PSK),
        ("initSession", PSK),
        ("contact", "session-1"),
    ]


def test_an_operation_of_the_application_without_a_psk_says_what_to_pass() -> None:
    sender = Fake()
    client = fake_client(
        sender, psk=None, password=None, bearers={"cpsPaged": Bearer.PSK}, session_token="abc"
    )
    with client:
        with pytest.raises(errors.ConfigurationError, match="psk="):
            client.stations.list().to_list()
    assert sender.wire.requests == []


def test_the_refresh_token_goes_with_nothing_else() -> None:
    with pytest.raises(errors.ConfigurationError, match="contact"):
        Pool(base_url=URL, sender=Fake(), bearers={"contact": Bearer.REFRESH})


def test_what_a_client_and_a_pool_show_is_where_they_go(service: Service) -> None:
    pool = Pool(**service.application, sender=Wired(service))
    shown = f"{pool!r} {pool.client(**DEMO)!r} {pool.store!r}"
    assert service.application["base_url"] in shown
    assert service.sandbox.psk not in shown


# --- Ways in


def test_an_anonymous_session_sees_stations_and_no_charge_logs(service: Service) -> None:
    with Client(**service.application, anonymous=True, sender=Wired(service)) as client:
        assert len(client.stations.list().to_list()) > 20
        with pytest.raises(errors.PermissionDeniedError):
            client.chargelogs.list().first()
        info = client.session_info()
        assert info is not None
        assert info.role == "ANYM"
        client.logout()
    assert "invalidateSession" not in service.sandbox.calls
    assert service.sandbox.calls["initAnonymousSession"] == 1


@pytest.mark.parametrize("renewal", [True, False])
def test_an_anonymous_session_outlives_an_expiry(service: Service, renewal: bool) -> None:
    service.sandbox.configure(anonymous_renewal=renewal)
    with Client(**service.application, anonymous=True, sender=Wired(service)) as client:
        first = client.stations.list().first()
        service.expire()
        assert client.stations.list().first() == first
        info = client.session_info()
        assert info is not None
        assert info.role == "ANYM"


def tokens_of(service: Service) -> tuple[str, str]:
    with client_of(service) as client:
        client.login()
    session, refresh = service.wire.tokens()[-2:]
    service.wire.requests.clear()
    service.wire.responses.clear()
    return session, refresh


def with_tokens(service: Service, **given: Any) -> Client:
    return Client(
        base_url=service.application["base_url"],
        clock=service.clock,
        sender=Wired(service),
        **given,
    )


def test_tokens_obtained_earlier_are_used_and_renewed_without_a_psk(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        client.me()
        service.expire()
        client.me()
    assert [name for name, _ in service.wire.bearers] == ["contact", "renewSession", "contact"]
    assert service.wire.bearers[1] == ("renewSession", refresh)


def test_a_session_token_alone_serves_until_it_ends(service: Service) -> None:
    session, _ = tokens_of(service)
    with with_tokens(service, session_token=session) as client:
        service.sandbox.advance(3590)
        service.clock.advance(3590)
        client.me()
        service.expire()
        with pytest.raises(errors.SessionExpiredError, match=r"[Ll]og in again"):
            client.me()
    assert service.wire.operations == ["contact"]


def test_an_expired_session_token_is_renewed_before_it_is_ever_sent(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    service.expire()
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        client.me()
    assert service.wire.operations == ["renewSession", "contact"]


def test_expired_tokens_that_cannot_be_renewed_end_in_one_clean_error(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    service.sandbox.advance(31 * 24 * 3600)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        for _ in range(3):
            with pytest.raises((errors.SessionExpiredError, errors.NotLoggedInError)):
                client.me()
    assert service.wire.operations.count("renewSession") == 1


def test_tokens_and_a_password_use_the_tokens_first_and_the_password_at_their_end(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with client_of(service, session_token=session, refresh_token=refresh) as client:
        client.me()
        service.sandbox.advance(31 * 24 * 3600)
        client.me()
    assert service.wire.operations == [
        "contact",
        "contact",
        "renewSession",
        "initSession",
        "contact",
    ]


def test_tokens_that_are_not_jwts_serve_until_they_are_refused() -> None:
    sender = Fake(contact=[CONTACT, answer({}, 401), CONTACT])
    with fake_client(sender, password=None, session_token="opaque", refresh_token="r") as c:
        c.me()
        c.me()
        info = c.session_info()
        assert info is not None
        assert (info.expires_at, info.role, info.subject) == (None, None, None)
    assert sender.wire.bearers == [
        ("contact", "opaque"),
        ("contact", "opaque"),
        ("renewSession", "r"),
        ("contact", "session-1"),
    ]


def test_newer_tokens_of_the_same_driver_are_used_when_the_stored_ones_have_ended() -> None:
    sender = Fake(contact=CONTACT)
    clock = Ticks()
    old = jwt("driver-1", clock.time(), 3600, mark="old")
    new = jwt("driver-1", clock.time() + 1800, 3600, mark="new")
    with Pool(base_url=URL, sender=sender, clock=clock) as pool:
        pool.client(session_token=old).me()
        clock.advance(3600)
        pool.client(session_token=new).me()
        pool.client(session_token=new).me()
    assert sender.wire.bearers == [("contact", old), ("contact", new), ("contact", new)]


def test_stored_tokens_that_are_newer_than_the_given_ones_are_used() -> None:
    clock = Ticks()
    old = jwt("driver-1", clock.time(), 3600, mark="old")
    new = jwt("driver-1", clock.time() + 3600, 3600, mark="new")
    sender = Fake(contact=CONTACT, renewSession=tokens("renewSession", new, "refresh-new"))
    store = MemoryTokenStore()
    with Pool(base_url=URL, sender=sender, clock=clock, store=store) as pool:
        clock.advance(3600)
        pool.client(session_token=old, refresh_token="refresh-old").me()
        pool.client(session_token=old, refresh_token="refresh-old").me()
    assert sender.wire.bearers == [
        ("renewSession", "refresh-old"),
        ("contact", new),
        ("contact", new),
    ]


def test_a_user_name_alone_goes_on_with_the_stored_session(service: Service) -> None:
    store = MemoryTokenStore()
    with client_of(service, store=store) as client:
        client.me()
    username = service.login["username"]
    with with_tokens(service, username=username, store=store) as client:
        assert (client.me()).email == username
    with with_tokens(service, username="nobody@example.com", store=store) as client:
        with pytest.raises(errors.NotLoggedInError, match="password="):
            client.me()
    assert service.sandbox.calls["initSession"] == 1


# --- OpenID


def test_an_openid_access_token_is_the_bearer_as_it_is() -> None:
    sender = Fake(contact=CONTACT)
    with fake_client(
        sender, psk=None, username=None, password=None, access_token="openid"
    ) as client:
        client.me()
    assert sender.wire.bearers == [("contact", "openid")]


def test_an_access_token_from_a_function_is_asked_for_again_after_a_401() -> None:
    given = iter(["first", "second", "third"])
    sender = Fake(contact=[CONTACT, answer({}, 401), CONTACT])
    with fake_client(
        sender, psk=None, username=None, password=None, access_token=lambda: next(given)
    ) as client:
        client.me()
        client.me()
        client.me()
    assert sender.wire.bearers == [
        ("contact", "first"),
        ("contact", "first"),
        ("contact", "second"),
        ("contact", "second"),
    ]


def test_an_access_token_from_a_function_is_asked_for_again_when_it_expires() -> None:
    clock = Ticks()
    first = jwt("driver", clock.time(), 600, mark="1")
    second = jwt("driver", clock.time() + 600, 600, mark="2")
    given = iter([first, second])
    sender = Fake(contact=CONTACT)
    with fake_client(
        sender,
        psk=None,
        username=None,
        password=None,
        clock=clock,
        access_token=lambda: next(given),
    ) as client:
        client.me()
        clock.advance(600)
        client.me()
    assert sender.wire.bearers == [("contact", first), ("contact", second)]


def test_an_access_token_that_is_refused_again_ends_in_an_error_not_in_a_loop() -> None:
    asked: list[int] = []

    def source() -> str:
        asked.append(1)
        return "always-the-same"

    sender = Fake(contact=answer({}, 401))
    with fake_client(sender, psk=None, username=None, password=None, access_token=source) as client:
        with pytest.raises(errors.SessionExpiredError):
            client.me()
    assert len(sender.wire.requests) == len(asked) == 3


@pytest.mark.parametrize("bad", ["", "  ", None, 7, b"bytes"])
def test_a_function_that_returns_no_token_is_a_typed_error(bad: Any) -> None:
    sender = Fake()
    with fake_client(
        sender, psk=None, username=None, password=None, access_token=lambda: bad
    ) as client:
        with pytest.raises(errors.ConfigurationError, match="token"):
            client.me()
    assert sender.wire.requests == []


# --- Renewal


def test_a_session_is_renewed_shortly_before_it_ends(service: Service) -> None:
    with client_of(service) as client:
        client.me()
        service.clock.advance(3600 - 61)
        service.sandbox.advance(3600 - 61)
        client.me()
        assert "renewSession" not in service.sandbox.calls
        service.clock.advance(2)
        service.sandbox.advance(2)
        client.me()
        assert service.sandbox.calls["renewSession"] == 1
        assert service.sandbox.calls["initSession"] == 1


@pytest.mark.parametrize("errors_as", ["http", "graphql"])
def test_a_session_that_ended_unnoticed_is_renewed_after_the_refusal(
    service: Service, errors_as: str
) -> None:
    service.sandbox.configure(authorisation_errors=errors_as)
    with client_of(service) as client:
        client.me()
        service.sandbox.advance(3600)
        client.me()
        logs = client.chargelogs.list(page_size=200).to_list()
        assert len(logs) == client.chargelogs.list().total()
    assert service.sandbox.calls["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 1


@pytest.mark.parametrize("errors_as", ["http", "graphql"])
def test_a_token_revoked_between_two_pages_loses_and_doubles_no_row(
    service: Service, errors_as: str
) -> None:
    service.sandbox.configure(authorisation_errors=errors_as)
    with client_of(service) as client:
        expected = [log.id for log in client.chargelogs.list(page_size=100)]
        service.sandbox.faults.add("revoked_token:operation=chargelogsPaged,after=3")
        assert [log.id for log in client.chargelogs.list(page_size=100)] == expected
    assert service.sandbox.calls["renewSession"] == 1


def test_a_refused_refresh_token_leads_to_one_new_login(service: Service) -> None:
    with client_of(service) as client:
        client.me()
        service.sandbox.revoke()
        service.sandbox.revoke(refresh=True)
        client.me()
        client.me()
    assert service.sandbox.calls["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 2


@pytest.mark.parametrize(
    "fault",
    [
        "503",
        "429",
        "429:retry_after=2",
        "reset_before",
        "html",
        "html:status=502",
    ],
)
def test_a_renewal_that_fails_for_a_moment_is_repeated(service: Service, fault: str) -> None:
    with client_of(service) as client:
        client.me()
        service.expire()
        joint = "," if ":" in fault else ":"
        service.sandbox.faults.add(f"{fault}{joint}operation=renewSession")
        client.me()
    assert service.sandbox.executed["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 1


@pytest.mark.parametrize("fault", ["reset_after", "truncated", "cut_off", "slow:delay=60"])
def test_a_renewal_whose_answer_is_lost_ends_in_a_new_login(service: Service, fault: str) -> None:
    with client_of(service) as client:
        client.me()
        service.expire()
        joint = "," if ":" in fault else ":"
        service.sandbox.faults.add(f"{fault}{joint}operation=renewSession")
        client.me()
    assert service.sandbox.calls["renewSession"] <= 2
    assert service.sandbox.executed["renewSession"] == 1
    assert service.sandbox.calls["initSession"] == 2


def test_a_renewal_whose_answer_is_lost_without_credentials_is_an_expired_session(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        client.me()
        service.expire()
        service.sandbox.faults.add("reset_after:operation=renewSession")
        for _ in range(3):
            with pytest.raises((errors.SessionExpiredError, errors.NotLoggedInError)):
                client.me()
    assert service.sandbox.calls["renewSession"] == 2


def test_a_service_that_is_down_does_not_end_a_session_that_still_serves(
    service: Service,
) -> None:
    with client_of(service) as client:
        client.me()
        service.clock.advance(3550)
        service.sandbox.faults.add("503:times=always,operation=renewSession")
        assert (client.me()).id
        service.sandbox.faults.clear()
        service.clock.advance(100)
        service.sandbox.advance(3650)
        assert (client.me()).id
    assert service.sandbox.calls["initSession"] == 1


def test_a_service_that_is_down_at_the_end_of_a_session_does_not_lose_it(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        client.me()
        service.expire()
        service.sandbox.faults.add("503:times=always,operation=renewSession")
        with pytest.raises(errors.ServiceUnavailableError):
            client.me()
        service.sandbox.faults.clear()
        assert (client.me()).id


def test_a_service_that_fails_in_an_answer_to_a_renewal_does_not_lose_the_session(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        client.me()
        service.expire()
        service.sandbox.faults.add("errors_without_data:operation=renewSession")
        with pytest.raises(errors.BeEnergisedError):
            client.me()
        assert (client.me()).id


def test_a_token_refused_right_after_its_renewal_ends_in_an_error_not_in_a_loop() -> None:
    sender = Fake(contact=answer({}, 401))
    with fake_client(sender) as client:
        with pytest.raises(errors.SessionExpiredError):
            client.me()
    renewed = ["renewSession", "contact"]
    assert sender.wire.operations == ["initSession", "contact", *renewed, *renewed]


def test_a_renewal_without_a_new_refresh_token_serves_to_its_end() -> None:
    sender = Fake(
        contact=[answer({}, 401), CONTACT],
        renewSession=tokens("renewSession", "session-without", None),
    )
    with fake_client(sender, password=None, session_token="s", refresh_token="r") as client:
        client.me()
        info = client.session_info()
        assert info is not None
        assert not info.renewable


# --- No, in an answer with status 200


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("You are not authenticated", "UNAUTHENTICATED"),
        ("nope", "UNAUTHENTICATED"),
        ("JWT expired", None),
        ("Unauthorized", None),
    ],
)
def test_errors_that_mean_a_refused_token_renew_it(message: str, code: str | None) -> None:
    sender = Fake(contact=[failed(message, code), CONTACT])
    with fake_client(sender) as client:
        client.me()
    assert sender.wire.operations == ["initSession", "contact", "renewSession", "contact"]


@pytest.mark.parametrize("service_says", ["http", "graphql"])
def test_a_role_that_may_not_is_no_reason_to_renew(service: Service, service_says: str) -> None:
    service.sandbox.configure(authorisation_errors=service_says)
    with Client(**service.application, anonymous=True, sender=Wired(service)) as client:
        with pytest.raises(errors.PermissionDeniedError):
            client.me()
    assert service.wire.operations == ["initAnonymousSession", "contact"]


def test_a_classifier_of_the_caller_decides_what_errors_mean() -> None:
    def classify(said: Any) -> Meaning:
        if said[0]["message"] == "Bitte neu anmelden":
            return Meaning.TOKEN_REFUSED
        return classify_errors(said)

    replies = [failed("Bitte neu anmelden"), CONTACT]
    sender = Fake(contact=list(replies))
    with fake_client(sender, classify=classify) as client:
        client.me()
    assert sender.wire.operations == ["initSession", "contact", "renewSession", "contact"]
    sender = Fake(contact=list(replies))
    with fake_client(sender) as client:
        with pytest.raises(errors.GraphQLError, match="Bitte neu anmelden"):
            client.me()


# --- A login that fails


def test_a_wrong_password_is_said_once_and_not_tried_again(service: Service) -> None:
    with client_of(service, password="wrong") as client:
        for _ in range(4):
            with pytest.raises(errors.InvalidCredentialsError, match=r"Wrong user name"):
                client.me()
        assert service.sandbox.calls == {"initSession": 1}
        with pytest.raises(errors.InvalidCredentialsError):
            client.login()
        assert service.sandbox.calls == {"initSession": 2}


@pytest.mark.parametrize("status", [200, 400, 401, 403])
@pytest.mark.parametrize("code", [None, "UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT"])
@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Wrong username or password.", errors.InvalidCredentialsError),
        ("EMAIL_CONFIRMATION_REQUIRED", errors.EmailConfirmationRequiredError),
    ],
)
def test_the_documented_words_of_a_refused_login_count_more_than_an_assumed_code(
    message: str, expected: type[Exception], code: str | None, status: int
) -> None:
    sender = Fake(initSession=failed(message, code, status))
    with fake_client(sender) as client:
        with pytest.raises(expected):
            client.me()
    assert len(sender.wire.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [
        answer({"message": "no"}, 401),
        raw(b"<html>no</html>", 403, "text/html"),
        failed("no", "UNAUTHENTICATED"),
        failed("no", "FORBIDDEN", 403),
    ],
)
def test_a_refused_psk_is_told_apart_from_a_refused_driver(reply: Any) -> None:
    sender = Fake(initSession=reply)
    with fake_client(sender) as client:
        with pytest.raises(errors.PskRefusedError, match="pre-shared key"):
            client.me()
    assert len(sender.wire.requests) == 1


def test_another_refusal_of_a_login_is_a_login_error_that_quotes_it() -> None:
    sender = Fake(initSession=failed("The account is locked", "LOCKED"))
    with fake_client(sender) as client:
        with pytest.raises(errors.LoginError, match="The account is locked") as caught:
            client.me()
    assert type(caught.value) is errors.LoginError


@pytest.mark.parametrize("reply", [tokens("initSession", "", "r"), data("initSession", {})])
def test_a_login_without_a_token_is_an_invalid_response(reply: Any) -> None:
    sender = Fake(initSession=reply)
    with fake_client(sender) as client:
        with pytest.raises(errors.InvalidResponseError, match="session token"):
            client.me()


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_timeout_of_a_login_that_cannot_be_is_refused(seconds: float) -> None:
    sender = Fake()
    with fake_client(sender) as client:
        with pytest.raises(errors.InvalidArgumentError, match="timeout"):
            client.login(timeout=seconds)
    assert sender.wire.requests == []


# --- Logging out


def test_a_logout_that_the_service_cannot_do_is_said_and_forgotten_all_the_same(
    service: Service,
) -> None:
    store = MemoryTokenStore()
    stuck = {"username": STUCK_USERNAME, "password": "stuck", "store": store}
    with client_of(service, **stuck) as client:
        client.me()
        with pytest.raises(errors.SessionInvalidationError, match="forgotten"):
            client.logout()
        assert client.session_info() is None
        with pytest.raises(errors.NotLoggedInError):
            client.me()
    assert repr(store) == "MemoryTokenStore(0 sessions)"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("503:times=always", errors.ServiceUnavailableError),
        ("reset_before:times=always", errors.ConnectionLostError),
        ("html:times=always", errors.InvalidResponseError),
        ("403", errors.PermissionDeniedError),
    ],
)
def test_a_logout_forgets_the_session_whatever_goes_wrong(
    service: Service, fault: str, expected: type[Exception]
) -> None:
    store = MemoryTokenStore()
    with client_of(service, store=store) as client:
        client.me()
        service.sandbox.faults.add(
            f"{fault}{',' if ':' in fault else ':'}operation=invalidateSession"
        )
        with pytest.raises(expected):
            client.logout()
        assert client.session_info() is None
    assert repr(store) == "MemoryTokenStore(0 sessions)"


def test_a_logout_of_a_session_that_has_ended_is_quiet_and_does_not_log_in(
    service: Service,
) -> None:
    with client_of(service) as client:
        client.me()
        service.sandbox.revoke()
        service.sandbox.revoke(refresh=True)
        client.logout()
        assert client.session_info() is None
    assert service.sandbox.calls["initSession"] == 1


def test_a_logout_that_the_service_answers_with_no_is_told() -> None:
    refused = {"isInvalidated": False, "status": "busy"}
    sender = Fake(contact=CONTACT, invalidateSession=data("invalidateSession", refused))
    with fake_client(sender) as client:
        client.me()
        with pytest.raises(errors.SessionInvalidationError, match="busy"):
            client.logout()
        assert client.session_info() is None


def test_a_logout_without_a_session_sends_nothing(service: Service) -> None:
    with client_of(service) as client:
        client.logout()
    assert service.wire.requests == []


def test_tokens_obtained_earlier_can_be_logged_out_before_any_other_call(
    service: Service,
) -> None:
    session, refresh = tokens_of(service)
    with with_tokens(service, session_token=session, refresh_token=refresh) as client:
        info = client.session_info()
        assert info is not None
        assert info.role == "CRM"
        client.logout()
        assert client.session_info() is None
        with pytest.raises(errors.NotLoggedInError):
            client.me()
    assert service.wire.operations == ["invalidateSession"]


def test_a_call_refused_after_a_logout_does_not_log_in_again() -> None:
    sender = Fake(contact=CONTACT, invalidateSession=data("invalidateSession", {}))
    with fake_client(sender) as client:
        client.me()
        refused = client._session.obtain("CRM", 1.0)
        client.logout()
        with pytest.raises(errors.NotLoggedInError):
            client._session.renew(refused, 1.0)
    assert sender.wire.operations == ["initSession", "contact", "invalidateSession"]


# --- Pools


def test_the_clients_of_a_pool_are_different_drivers(service: Service) -> None:
    with Pool(**service.application, sender=Wired(service)) as pool:
        demo = pool.client(username=service.login["username"], password=service.login["password"])
        second = pool.client(username="second@example.com", password="second")
        anonymous = pool.client(anonymous=True)
        assert (demo.me()).email == service.login["username"]
        assert (second.me()).email == "second@example.com"
        assert anonymous.stations.list().first() is not None
        assert demo.chargelogs.list().total() != second.chargelogs.list().total()
        service.expire()
        assert (second.me()).email == "second@example.com"
        assert (demo.me()).email == service.login["username"]
    assert service.sandbox.calls["initSession"] == 2
    assert service.sandbox.calls["renewSession"] == 2


def test_closing_a_client_leaves_the_pool_open_and_closing_the_pool_closes_it_once(
    service: Service,
) -> None:
    sender = Wired(service)
    with Pool(**service.application, sender=sender) as pool:
        with pool.client(username="second@example.com", password="second") as client:
            client.me()
        assert sender.closed == 0
        with pool.client(username="second@example.com", password="second") as client:
            client.me()
    assert sender.closed == 1
    assert service.sandbox.calls["initSession"] == 1
    sender = Wired(service)
    with Client(**service.login, sender=sender) as client:
        client.me()
    assert sender.closed == 1


def test_what_is_asked_of_a_pool_cannot_be_asked_of_its_clients_too(
    service: Service,
) -> None:
    sender = Wired(service)
    with Pool(**service.application, sender=sender) as pool:
        for given in (
            {"tenant": "community"},
            {"tenant": ""},
            {"psk": "other"},
            {"base_url": URL},
            {"classify": lambda said: Meaning.OTHER},
            {"bearers": {"contact": Bearer.PSK}},
        ):
            with pytest.raises(errors.ConfigurationError, match="pool="):
                Client(pool=pool, anonymous=True, **given)


def test_now_is_a_moment_at_which_local_time_and_utc_differ() -> None:
    assert NOW.utcoffset() != NOW.astimezone().utcoffset()
    assert page_of([chargelog(1)]).status == 200


# --- Tokens that expire on the way


class Slow(Wired):
    """Delivers the first of the requests of one operation so late that their tokens have ended."""

    def __init__(self, service: Service, slow: int) -> None:
        super().__init__(service)
        self._service = service
        self._slow = slow

    def send(self, request: Request, timeout: float) -> Response:
        if request.operation == "contact" and self._slow > 0:
            self._slow -= 1
            self._service.sandbox.advance(3)
            self._service.clock.advance(3)
        return super().send(request, timeout)


@pytest.mark.parametrize("errors_as", ["http", "graphql"])
def test_call_with_expiring_tokens_lasts_while_renewals_succeed(
    service: Service, errors_as: str
) -> None:
    service.sandbox.configure(authorisation_errors=errors_as, session_lifetime=2)
    with Client(**service.login, sender=Slow(service, 5)) as client:
        assert (client.me()).id
    assert service.sandbox.calls["initSession"] == 1
    assert service.sandbox.calls["renewSession"] == 5
