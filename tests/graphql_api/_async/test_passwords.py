"""A stored session is for whoever knows the password that it was begun with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from beenergised import AsyncClient, AsyncPool, FileTokenStore, MemoryTokenStore, errors
from beenergised.auth import SessionKey
from beenergised.sandbox import (
    DEMO_PASSWORD,
    DEMO_PSK,
    DEMO_USERNAME,
    SANDBOX_URL,
    AsyncSandboxSender,
    Sandbox,
)


@pytest.fixture(params=["memory", "file"])
def pool(request: pytest.FixtureRequest, sandbox: Sandbox, tmp_path: Path) -> AsyncPool:
    store = MemoryTokenStore() if request.param == "memory" else FileTokenStore(tmp_path)
    sender = AsyncSandboxSender(sandbox)
    return AsyncPool(base_url=SANDBOX_URL, psk=DEMO_PSK, store=store, sender=sender)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def right(pool: AsyncPool) -> AsyncClient:
    return pool.client(username=DEMO_USERNAME, password=DEMO_PASSWORD)


def wrong(pool: AsyncPool) -> AsyncClient:
    return pool.client(username=DEMO_USERNAME, password="a guess")


async def test_a_wrong_password_is_not_given_the_session_of_the_right_one(pool: AsyncPool) -> None:
    await right(pool).me()
    guess = wrong(pool)
    with pytest.raises(errors.InvalidCredentialsError):
        await guess.me()
    with pytest.raises(errors.InvalidCredentialsError):
        await guess.login()
    with pytest.raises(errors.InvalidCredentialsError):
        await guess.chargelogs.list().first()
    assert await guess.session_info() is None


async def test_a_wrong_password_cannot_end_the_session_of_the_right_one(
    pool: AsyncPool, sandbox: Sandbox
) -> None:
    await right(pool).me()
    await wrong(pool).logout()
    assert sandbox.calls.get("invalidateSession", 0) == 0
    await right(pool).me()
    assert sandbox.calls["initSession"] == 1


async def test_the_right_password_goes_on_with_the_stored_session(
    pool: AsyncPool, sandbox: Sandbox
) -> None:
    await right(pool).me()
    await right(pool).me()
    sandbox.revoke()
    await right(pool).me()
    await right(pool).me()
    assert sandbox.calls["initSession"] == 1
    assert sandbox.calls["renewSession"] == 1


async def test_a_user_name_alone_goes_on_with_the_stored_session(pool: AsyncPool) -> None:
    await right(pool).me()
    assert (await pool.client(username=DEMO_USERNAME).me()).email == DEMO_USERNAME


async def test_a_stored_session_begun_without_a_password_is_not_for_one(
    pool: AsyncPool, sandbox: Sandbox
) -> None:
    await right(pool).me()
    key = SessionKey("graphql", pool.endpoint.tenant, DEMO_USERNAME)
    kept = pool.store.load(key)
    assert kept is not None
    assert DEMO_PASSWORD not in (kept.password_hash or "")
    pool.store.save(key, replace(kept, password_hash=None))
    await right(pool).me()
    assert sandbox.calls["initSession"] == 2


def test_a_password_without_the_applications_key_is_refused_at_once() -> None:
    with pytest.raises(errors.ConfigurationError, match="pass psk="):
        AsyncClient(tenant="community", username=DEMO_USERNAME, password=DEMO_PASSWORD)
