# Made by scripts/unasync.py, never edited. Its source:
# tests/qaas_api/_async/test_session.py
"""Tokens: when they are renewed, which are kept, and what happens when there are no more."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.support import jwt
from tests.qaas_api.support import (
    API,
    LOGIN,
    Fake,
    Service,
    Ticks,
    Wired,
    answer,
    form_of,
    operator,
    raw,
    refused,
    tokens,
)

from beenergised import MemoryTokenStore, QaasClient, SessionSettings, errors
from beenergised.auth.tokens import StoredSession
from beenergised.errors import ConnectionLostError
from beenergised.redaction import Secret
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings

ROWS = answer([operator()])


def client_of(service: Service, **more: Any) -> QaasClient:
    return QaasClient(**{**service.access, **more}, sender=Wired(service))


def fake_client(sender: Fake, **more: Any) -> QaasClient:
    clock = more.pop("clock", None) or Ticks()
    given: dict[str, Any] = {"access_token": "given-access", "refresh_token": "given-refresh"}
    return QaasClient(
        base_url=API, login_url=LOGIN, sender=sender, clock=clock, **{**given, **more}
    )


def refreshed_with(sender: Fake) -> list[str]:
    forms = [form_of(request) for request in sender.requests if request.url.startswith(LOGIN)]
    return [form["refresh_token"] for form in forms]


def used(sender: Fake) -> list[str]:
    return [
        request.headers["authorization"].removeprefix("Bearer ")
        for request in sender.requests
        if request.url.startswith(API)
    ]


# --- Against the sandbox


def test_a_token_is_renewed_before_it_ends(service: Service) -> None:
    with client_of(service) as client:
        client.login(show=service.approving())
        service.advance(3600 - 61)
        client.operators.list()
        assert service.operations[-1:] == ["listOperators"]
        service.advance(2)
        client.operators.list()
    assert service.operations[-2:] == ["refreshToken", "listOperators"]


def test_a_token_that_is_refused_is_renewed_once_and_the_call_repeated(
    service: Service,
) -> None:
    with client_of(service) as client:
        client.login(show=service.approving())
        service.sandbox.revoke_qaas()
        created = client.records.create(amount=10)
    assert created.id
    assert service.operations[-3:] == ["createRecord", "refreshToken", "createRecord"]


def test_a_rotated_refresh_token_is_used_next(service: Service) -> None:
    service.sandbox.configure(refresh_rotation="once")
    with client_of(service) as client:
        client.login(show=service.approving())
        client.refresh()
        client.refresh()
    first, second, _ = (said["refresh_token"] for said in service.given_out())
    sent = [form_of(request)["refresh_token"] for request in service.sent("refreshToken")]
    assert sent == [first, second]
    assert first != second


def test_a_refresh_token_that_is_not_rotated_is_used_again(service: Service) -> None:
    service.sandbox.configure(refresh_rotation="kept")
    with client_of(service) as client:
        client.login(show=service.approving())
        client.refresh()
        assert (client.refresh()).renewable
    sent = [form_of(request)["refresh_token"] for request in service.sent("refreshToken")]
    assert sent == [service.given_out()[0]["refresh_token"]] * 2


def test_the_session_lives_for_as_long_as_it_is_used(service: Service) -> None:
    with client_of(service) as client:
        client.login(show=service.approving())
        for _ in range(4):
            service.advance(80 * 86400)
            client.operators.list()
        service.advance(91 * 86400)
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login"):
            client.operators.list()
        with pytest.raises(errors.NotLoggedInError):
            client.operators.list()
        client.login(show=service.approving())
        assert client.operators.list()


def test_refresh_renews_at_once_and_says_until_when(service: Service) -> None:
    with client_of(service) as client:
        before = client.login(show=service.approving())
        service.advance(100)
        after = client.refresh()
        assert after == client.session_info()
    assert (before.generation, after.generation) == (1, 2)
    assert before.expires_at is not None
    assert after.expires_at is not None
    assert (after.expires_at - before.expires_at).total_seconds() == 100


def test_a_stored_session_is_gone_on_with_by_the_next_client(service: Service) -> None:
    store = MemoryTokenStore()
    with client_of(service, store=store) as first:
        first.login(show=service.approving())
    with client_of(service, store=store) as second:
        assert second.session_info() is not None
        assert second.operators.list()
        second.refresh()
    with client_of(service, store=store) as third:
        third.refresh()  # although it has not used the session yet
    assert service.operations.count("startDeviceLogin") == 1
    assert service.operations.count("refreshToken") == 2


def test_accounts_are_kept_apart(service: Service) -> None:
    store = MemoryTokenStore()
    with client_of(service, store=store) as first:
        first.login(show=service.approving())
    for other in (
        {"account": "test"},
        {"base_url": "https://other.invalid"},
        {"login_url": "https://other.invalid"},
        {"client_id": "another"},
        {"scope": "another"},
    ):
        with client_of(service, store=store, **other) as second:
            assert second.session_info() is None


# --- Against answers made by hand


def test_the_life_of_a_token_that_says_nothing_is_what_the_answer_said() -> None:
    clock = Ticks()
    sender = Fake(listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), tokens(2)])
    with fake_client(sender, clock=clock) as client:
        client.refresh()
        clock.advance(930)
        client.operators.list()
        clock.advance(20)
        client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]


def test_what_the_answer_says_of_a_life_counts_more_than_what_the_token_says() -> None:
    clock = Ticks()
    token = jwt("user", clock.time(), 4000.0)
    sender = Fake(
        listOperators=ROWS,
        refreshToken=[tokens(1, access_token=token, expires_in=1000), tokens(2)],
    )
    with fake_client(sender, clock=clock) as client:
        info = client.refresh()
        assert info.expires_at is not None
        assert info.expires_at.timestamp() == clock.time() + 1000
        assert info.subject == "user"
        clock.advance(950)
        client.operators.list()
    assert used(sender) == ["opaque-access-2"]


def test_without_a_life_a_token_is_used_until_it_is_refused() -> None:
    clock = Ticks()
    sender = Fake(
        listOperators=[ROWS, ROWS, raw(b"", 401), ROWS],
        refreshToken=[tokens(1, expires_in=None), tokens(2)],
    )
    with fake_client(sender, clock=clock) as client:
        client.refresh()
        client.operators.list()
        clock.advance(1e6)
        client.operators.list()
        client.operators.list()
    assert used(sender) == ["opaque-access-1"] * 3 + ["opaque-access-2"]


def test_without_a_new_refresh_token_the_old_one_is_used_again() -> None:
    sender = Fake(refreshToken=[tokens(1, refresh_token=None), tokens(2, refresh_token=None)])
    with fake_client(sender) as client:
        client.refresh()
        info = client.refresh()
    assert info.renewable
    assert refreshed_with(sender) == ["given-refresh", "given-refresh"]


def test_given_tokens_are_used_as_they_are() -> None:
    sender = Fake(listOperators=[ROWS, raw(b"", 401), ROWS], refreshToken=tokens(1))
    with fake_client(sender) as client:
        client.operators.list()
        client.operators.list()
    assert used(sender) == ["given-access", "given-access", "opaque-access-1"]


def test_a_refresh_token_alone_is_enough() -> None:
    sender = Fake(listOperators=ROWS, refreshToken=tokens(1))
    with fake_client(sender, access_token=None) as client:
        info = client.session_info()
        assert info is not None
        assert info.renewable
        client.operators.list()
    assert sender.operations == ["refreshToken", "listOperators"]
    assert used(sender) == ["opaque-access-1"]


def test_an_access_token_alone_ends_when_it_is_refused() -> None:
    sender = Fake(listOperators=[ROWS, raw(b"", 401)])
    with fake_client(sender, refresh_token=None) as client:
        client.operators.list()
        with pytest.raises(errors.NotLoggedInError):
            client.refresh()
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login"):
            client.operators.list()


def test_given_tokens_never_meet_the_session_of_a_person() -> None:
    store = MemoryTokenStore()
    sender = Fake(listOperators=ROWS, refreshToken=tokens(1))
    person = QaasClient(base_url=API, login_url=LOGIN, sender=Fake())
    store.save(
        person.session_key,
        StoredSession(Secret("of-a-person"), None, None, None, None, None, 1),
    )
    with fake_client(sender, store=store) as client:
        client.operators.list()
    with fake_client(sender, store=store, account="job") as client:
        client.operators.list()
    assert used(sender) == ["given-access", "given-access"]


def test_a_given_refresh_token_that_was_rotated_is_found_in_the_store() -> None:
    store = MemoryTokenStore()
    sender = Fake(listOperators=ROWS, refreshToken=tokens(1))
    for _ in range(2):  # two runs of a job, both with the tokens of its first login
        with fake_client(sender, store=store, access_token=None) as client:
            client.operators.list()
    assert refreshed_with(sender) == ["given-refresh"]
    assert used(sender) == ["opaque-access-1", "opaque-access-1"]


def test_a_refused_refresh_ends_the_session_and_says_how_to_begin_another() -> None:
    store = MemoryTokenStore()
    sender = Fake(listOperators=raw(b"", 401), refreshToken=refused("invalid_grant", "AADSTS70043"))
    with fake_client(sender, store=store) as client:
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login") as caught:
            client.operators.list()
        assert store.load(client.session_key) is None
    assert "AADSTS70043" in caught.value.message
    assert caught.value.response is not None
    assert caught.value.response.operation == "refreshToken"


@pytest.mark.parametrize(
    ("number", "suberror"), [(53003, "message_only"), (65001, "consent_required"), (50076, None)]
)
def test_refresh_refused_by_directory_keeps_session_and_says_why(
    number: int, suberror: str | None
) -> None:
    store = MemoryTokenStore()
    refusal = answer(
        {
            "error": "invalid_grant",
            "error_description": f"AADSTS{number}: Said in words.\r\nTrace ID: 1",
            "error_codes": [number],
            **({"suberror": suberror} if suberror else {}),
        },
        400,
    )
    sender = Fake(
        listOperators=[ROWS, raw(b"", 401), ROWS], refreshToken=[tokens(1), refusal, tokens(2)]
    )
    with fake_client(sender, store=store) as client:
        client.refresh()
        client.operators.list()
        with pytest.raises(errors.LoginError, match=f"AADSTS{number}") as caught:
            client.operators.list()
        assert caught.value.response is not None
        assert caught.value.response.operation == "refreshToken"
        assert store.load(client.session_key) is not None
        client.refresh()  # the administrator has seen to it
        client.operators.list()
    assert refreshed_with(sender)[1:] == ["opaque-refresh-1"] * 2


@pytest.mark.parametrize(
    "trouble",
    [raw(b"", 503), ConnectionLostError("broke"), refused("invalid_client"), raw(b"<html>")],
    ids=["busy", "lost", "settings", "portal"],
)
def test_a_refresh_that_fails_otherwise_loses_nothing(trouble: Any) -> None:
    clock = Ticks()
    store = MemoryTokenStore()
    sender = Fake(listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), trouble, tokens(2)])
    settings = Settings(retry=never)
    with fake_client(sender, clock=clock, store=store, settings=settings) as client:
        client.refresh()
        clock.advance(930)
        client.operators.list()  # too early to matter
        clock.advance(1000)
        with pytest.raises(errors.BeEnergisedError) as caught:
            client.operators.list()
        assert not isinstance(caught.value, errors.SessionExpiredError)
        client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]
    assert refreshed_with(sender)[1:] == ["opaque-refresh-1", "opaque-refresh-1"]


def test_a_busy_login_service_is_asked_again_within_the_renewal() -> None:
    sender = Fake(
        listOperators=ROWS,
        refreshToken=[raw(b"", 503), refused("temporarily_unavailable"), tokens(1)],
    )
    with fake_client(sender, access_token=None) as client:
        client.operators.list()
    assert sender.operations == ["refreshToken"] * 3 + ["listOperators"]


def test_a_closed_client_says_so() -> None:
    sender = Fake(listOperators=ROWS)
    client = fake_client(sender)
    client.operators.list()
    client.close()
    assert sender.closed == 1
    with pytest.raises(errors.ConfigurationError, match="closed"):
        client.operators.list()
    assert repr(client) == f"<{type(client).__name__} {API}>"


def test_a_logout_forgets_given_tokens_too() -> None:
    sender = Fake(listOperators=ROWS)
    with fake_client(sender) as client:
        client.logout()
        assert client.session_info() is None
        with pytest.raises(errors.NotLoggedInError):
            client.operators.list()
    assert sender.requests == []


def test_settings_of_sessions_count_here_too() -> None:
    clock = Ticks()
    sender = Fake(
        listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), tokens(2, expires_in=1000)]
    )
    settings = SessionSettings(renew_before=5)
    with fake_client(sender, clock=clock, session_settings=settings) as client:
        client.refresh()
        clock.advance(990)
        client.operators.list()
        clock.advance(6)
        client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]
