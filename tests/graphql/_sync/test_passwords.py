# Made by scripts/unasync.py, never edited. Its source:
# tests/graphql/_async/test_passwords.py
"""A stored session is for whoever knows the password that it was begun with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from beenergised import Client, FileTokenStore, MemoryTokenStore, Pool, SessionKey, errors
from beenergised.sandbox import (
    DEMO_PASSWORD,
    DEMO_PSK,
    DEMO_USERNAME,
    SANDBOX_URL,
    Sandbox,
    SandboxSender,
)


@pytest.fixture(params=["memory", "file"])
def pool(request: pytest.FixtureRequest, sandbox: Sandbox, tmp_path: Path) -> Pool:
    store = MemoryTokenStore() if request.param == "memory" else FileTokenStore(tmp_path)
    sender = SandboxSender(sandbox)
    return Pool(base_url=SANDBOX_URL, psk=DEMO_PSK, store=store, sender=sender)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


def right(pool: Pool) -> Client:
    return pool.client(username=DEMO_USERNAME, password=DEMO_PASSWORD)


def wrong(pool: Pool) -> Client:
    return pool.client(username=DEMO_USERNAME, password="a guess")


def test_a_wrong_password_is_not_given_the_session_of_the_right_one(pool: Pool) -> None:
    right(pool).me()
    guess = wrong(pool)
    with pytest.raises(errors.InvalidCredentialsError):
        guess.me()
    with pytest.raises(errors.InvalidCredentialsError):
        guess.login()
    with pytest.raises(errors.InvalidCredentialsError):
        guess.chargelogs.list().first()
    assert guess.session_info() is None


def test_a_wrong_password_cannot_end_the_session_of_the_right_one(
    pool: Pool, sandbox: Sandbox
) -> None:
    right(pool).me()
    wrong(pool).logout()
    assert sandbox.calls.get("invalidateSession", 0) == 0
    right(pool).me()
    assert sandbox.calls["initSession"] == 1


def test_the_right_password_goes_on_with_the_stored_session(pool: Pool, sandbox: Sandbox) -> None:
    right(pool).me()
    right(pool).me()
    sandbox.revoke()
    right(pool).me()
    right(pool).me()
    assert sandbox.calls["initSession"] == 1
    assert sandbox.calls["renewSession"] == 1


def test_a_user_name_alone_goes_on_with_the_stored_session(pool: Pool) -> None:
    right(pool).me()
    assert (pool.client(username=DEMO_USERNAME).me()).email == DEMO_USERNAME


def test_a_stored_session_begun_without_a_password_is_not_for_one(
    pool: Pool, sandbox: Sandbox
) -> None:
    right(pool).me()
    key = SessionKey("graphql", pool.endpoint.tenant, DEMO_USERNAME)
    kept = pool.store.load(key)
    assert kept is not None
    assert DEMO_PASSWORD not in (kept.password_hash or "")
    pool.store.save(key, replace(kept, password_hash=None))
    right(pool).me()
    assert sandbox.calls["initSession"] == 2


def test_a_password_without_the_applications_key_is_refused_at_once() -> None:
    with pytest.raises(errors.ConfigurationError, match="pass psk="):
        Client(tenant="community", username=DEMO_USERNAME, password=DEMO_PASSWORD)
