"""Tokens: when they are renewed, which are kept, and what happens when there are no more."""

# ruff: noqa: SIM117, RUF100 - twins

from __future__ import annotations

from typing import Any

import pytest
from tests.graphql_api.support import jwt
from tests.qaas_api.support import (
    API,
    LOGIN,
    AsyncFake,
    AsyncWired,
    Service,
    Ticks,
    answer,
    form_of,
    operator,
    raw,
    refused,
    tokens,
)

from beenergised import AsyncQaasClient, MemoryTokenStore, SessionSettings, errors
from beenergised.auth.tokens import StoredSession
from beenergised.errors import ConnectionLostError
from beenergised.redaction import Secret
from beenergised.transport.retry import never
from beenergised.transport.settings import Settings

ROWS = answer([operator()])


def client_of(service: Service, **more: Any) -> AsyncQaasClient:
    return AsyncQaasClient(**{**service.access, **more}, sender=AsyncWired(service))


def fake_client(sender: AsyncFake, **more: Any) -> AsyncQaasClient:
    clock = more.pop("clock", None) or Ticks()
    given: dict[str, Any] = {"access_token": "given-access", "refresh_token": "given-refresh"}
    return AsyncQaasClient(
        base_url=API, login_url=LOGIN, sender=sender, clock=clock, **{**given, **more}
    )


def refreshed_with(sender: AsyncFake) -> list[str]:
    forms = [form_of(request) for request in sender.requests if request.url.startswith(LOGIN)]
    return [form["refresh_token"] for form in forms]


def used(sender: AsyncFake) -> list[str]:
    return [
        request.headers["authorization"].removeprefix("Bearer ")
        for request in sender.requests
        if request.url.startswith(API)
    ]


# --- Against the sandbox


async def test_a_token_is_renewed_before_it_ends(service: Service) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving())
        service.advance(3600 - 61)
        await client.operators.list()
        assert service.operations[-1:] == ["listOperators"]
        service.advance(2)
        await client.operators.list()
    assert service.operations[-2:] == ["refreshToken", "listOperators"]


async def test_a_token_that_is_refused_is_renewed_once_and_the_call_repeated(
    service: Service,
) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving())
        service.sandbox.revoke_qaas()
        created = await client.records.create(amount=10)
    assert created.id
    assert service.operations[-3:] == ["createRecord", "refreshToken", "createRecord"]


async def test_a_rotated_refresh_token_is_used_next(service: Service) -> None:
    service.sandbox.configure(refresh_rotation="once")
    async with client_of(service) as client:
        await client.login(show=service.approving())
        await client.refresh()
        await client.refresh()
    first, second, _ = (said["refresh_token"] for said in service.given_out())
    sent = [form_of(request)["refresh_token"] for request in service.sent("refreshToken")]
    assert sent == [first, second]
    assert first != second


async def test_a_refresh_token_that_is_not_rotated_is_used_again(service: Service) -> None:
    service.sandbox.configure(refresh_rotation="kept")
    async with client_of(service) as client:
        await client.login(show=service.approving())
        await client.refresh()
        assert (await client.refresh()).renewable
    sent = [form_of(request)["refresh_token"] for request in service.sent("refreshToken")]
    assert sent == [service.given_out()[0]["refresh_token"]] * 2


async def test_the_session_lives_for_as_long_as_it_is_used(service: Service) -> None:
    async with client_of(service) as client:
        await client.login(show=service.approving())
        for _ in range(4):
            service.advance(80 * 86400)
            await client.operators.list()
        service.advance(91 * 86400)
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login"):
            await client.operators.list()
        with pytest.raises(errors.NotLoggedInError):
            await client.operators.list()
        await client.login(show=service.approving())
        assert await client.operators.list()


async def test_refresh_renews_at_once_and_says_until_when(service: Service) -> None:
    async with client_of(service) as client:
        before = await client.login(show=service.approving())
        service.advance(100)
        after = await client.refresh()
        assert after == await client.session_info()
    assert (before.generation, after.generation) == (1, 2)
    assert before.expires_at is not None
    assert after.expires_at is not None
    assert (after.expires_at - before.expires_at).total_seconds() == 100


async def test_a_stored_session_is_gone_on_with_by_the_next_client(service: Service) -> None:
    store = MemoryTokenStore()
    async with client_of(service, store=store) as first:
        await first.login(show=service.approving())
    async with client_of(service, store=store) as second:
        assert await second.session_info() is not None
        assert await second.operators.list()
        await second.refresh()
    async with client_of(service, store=store) as third:
        await third.refresh()  # although it has not used the session yet
    assert service.operations.count("startDeviceLogin") == 1
    assert service.operations.count("refreshToken") == 2


async def test_accounts_are_kept_apart(service: Service) -> None:
    store = MemoryTokenStore()
    async with client_of(service, store=store) as first:
        await first.login(show=service.approving())
    for other in (
        {"account": "test"},
        {"base_url": "https://other.invalid"},
        {"login_url": "https://other.invalid"},
        {"client_id": "another"},
        {"scope": "another"},
    ):
        async with client_of(service, store=store, **other) as second:
            assert await second.session_info() is None


# --- Against answers made by hand


async def test_the_life_of_a_token_that_says_nothing_is_what_the_answer_said() -> None:
    clock = Ticks()
    sender = AsyncFake(listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), tokens(2)])
    async with fake_client(sender, clock=clock) as client:
        await client.refresh()
        clock.advance(930)
        await client.operators.list()
        clock.advance(20)
        await client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]


async def test_what_the_answer_says_of_a_life_counts_more_than_what_the_token_says() -> None:
    clock = Ticks()
    token = jwt("user", clock.time(), 4000.0)
    sender = AsyncFake(
        listOperators=ROWS,
        refreshToken=[tokens(1, access_token=token, expires_in=1000), tokens(2)],
    )
    async with fake_client(sender, clock=clock) as client:
        info = await client.refresh()
        assert info.expires_at is not None
        assert info.expires_at.timestamp() == clock.time() + 1000
        assert info.subject == "user"
        clock.advance(950)
        await client.operators.list()
    assert used(sender) == ["opaque-access-2"]


async def test_without_a_life_a_token_is_used_until_it_is_refused() -> None:
    clock = Ticks()
    sender = AsyncFake(
        listOperators=[ROWS, ROWS, raw(b"", 401), ROWS],
        refreshToken=[tokens(1, expires_in=None), tokens(2)],
    )
    async with fake_client(sender, clock=clock) as client:
        await client.refresh()
        await client.operators.list()
        clock.advance(1e6)
        await client.operators.list()
        await client.operators.list()
    assert used(sender) == ["opaque-access-1"] * 3 + ["opaque-access-2"]


async def test_without_a_new_refresh_token_the_old_one_is_used_again() -> None:
    sender = AsyncFake(refreshToken=[tokens(1, refresh_token=None), tokens(2, refresh_token=None)])
    async with fake_client(sender) as client:
        await client.refresh()
        info = await client.refresh()
    assert info.renewable
    assert refreshed_with(sender) == ["given-refresh", "given-refresh"]


async def test_given_tokens_are_used_as_they_are() -> None:
    sender = AsyncFake(listOperators=[ROWS, raw(b"", 401), ROWS], refreshToken=tokens(1))
    async with fake_client(sender) as client:
        await client.operators.list()
        await client.operators.list()
    assert used(sender) == ["given-access", "given-access", "opaque-access-1"]


async def test_a_refresh_token_alone_is_enough() -> None:
    sender = AsyncFake(listOperators=ROWS, refreshToken=tokens(1))
    async with fake_client(sender, access_token=None) as client:
        info = await client.session_info()
        assert info is not None
        assert info.renewable
        await client.operators.list()
    assert sender.operations == ["refreshToken", "listOperators"]
    assert used(sender) == ["opaque-access-1"]


async def test_an_access_token_alone_ends_when_it_is_refused() -> None:
    sender = AsyncFake(listOperators=[ROWS, raw(b"", 401)])
    async with fake_client(sender, refresh_token=None) as client:
        await client.operators.list()
        with pytest.raises(errors.NotLoggedInError):
            await client.refresh()
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login"):
            await client.operators.list()


async def test_given_tokens_never_meet_the_session_of_a_person() -> None:
    store = MemoryTokenStore()
    sender = AsyncFake(listOperators=ROWS, refreshToken=tokens(1))
    person = AsyncQaasClient(base_url=API, login_url=LOGIN, sender=AsyncFake())
    store.save(
        person.session_key,
        StoredSession(Secret("of-a-person"), None, None, None, None, None, 1),
    )
    async with fake_client(sender, store=store) as client:
        await client.operators.list()
    async with fake_client(sender, store=store, account="job") as client:
        await client.operators.list()
    assert used(sender) == ["given-access", "given-access"]


async def test_a_given_refresh_token_that_was_rotated_is_found_in_the_store() -> None:
    store = MemoryTokenStore()
    sender = AsyncFake(listOperators=ROWS, refreshToken=tokens(1))
    for _ in range(2):  # two runs of a job, both with the tokens of its first login
        async with fake_client(sender, store=store, access_token=None) as client:
            await client.operators.list()
    assert refreshed_with(sender) == ["given-refresh"]
    assert used(sender) == ["opaque-access-1", "opaque-access-1"]


async def test_a_refused_refresh_ends_the_session_and_says_how_to_begin_another() -> None:
    store = MemoryTokenStore()
    sender = AsyncFake(
        listOperators=raw(b"", 401), refreshToken=refused("invalid_grant", "AADSTS70043")
    )
    async with fake_client(sender, store=store) as client:
        with pytest.raises(errors.SessionExpiredError, match="beenergised qaas login") as caught:
            await client.operators.list()
        assert store.load(client.session_key) is None
    assert "AADSTS70043" in caught.value.message
    assert caught.value.response is not None
    assert caught.value.response.operation == "refreshToken"


@pytest.mark.parametrize(
    ("number", "suberror"), [(53003, "message_only"), (65001, "consent_required"), (50076, None)]
)
async def test_refresh_refused_by_directory_keeps_session_and_says_why(
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
    sender = AsyncFake(
        listOperators=[ROWS, raw(b"", 401), ROWS], refreshToken=[tokens(1), refusal, tokens(2)]
    )
    async with fake_client(sender, store=store) as client:
        await client.refresh()
        await client.operators.list()
        with pytest.raises(errors.LoginError, match=f"AADSTS{number}") as caught:
            await client.operators.list()
        assert caught.value.response is not None
        assert caught.value.response.operation == "refreshToken"
        assert store.load(client.session_key) is not None
        await client.refresh()  # the administrator has seen to it
        await client.operators.list()
    assert refreshed_with(sender)[1:] == ["opaque-refresh-1"] * 2


@pytest.mark.parametrize(
    "trouble",
    [raw(b"", 503), ConnectionLostError("broke"), refused("invalid_client"), raw(b"<html>")],
    ids=["busy", "lost", "settings", "portal"],
)
async def test_a_refresh_that_fails_otherwise_loses_nothing(trouble: Any) -> None:
    clock = Ticks()
    store = MemoryTokenStore()
    sender = AsyncFake(
        listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), trouble, tokens(2)]
    )
    settings = Settings(retry=never)
    async with fake_client(sender, clock=clock, store=store, settings=settings) as client:
        await client.refresh()
        clock.advance(930)
        await client.operators.list()  # too early to matter
        clock.advance(1000)
        with pytest.raises(errors.BeEnergisedError) as caught:
            await client.operators.list()
        assert not isinstance(caught.value, errors.SessionExpiredError)
        await client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]
    assert refreshed_with(sender)[1:] == ["opaque-refresh-1", "opaque-refresh-1"]


async def test_a_busy_login_service_is_asked_again_within_the_renewal() -> None:
    sender = AsyncFake(
        listOperators=ROWS,
        refreshToken=[raw(b"", 503), refused("temporarily_unavailable"), tokens(1)],
    )
    async with fake_client(sender, access_token=None) as client:
        await client.operators.list()
    assert sender.operations == ["refreshToken"] * 3 + ["listOperators"]


async def test_a_closed_client_says_so() -> None:
    sender = AsyncFake(listOperators=ROWS)
    client = fake_client(sender)
    await client.operators.list()
    await client.aclose()
    assert sender.closed == 1
    with pytest.raises(errors.ConfigurationError, match="closed"):
        await client.operators.list()
    assert repr(client) == f"<{type(client).__name__} {API}>"


async def test_a_logout_forgets_given_tokens_too() -> None:
    sender = AsyncFake(listOperators=ROWS)
    async with fake_client(sender) as client:
        await client.logout()
        assert await client.session_info() is None
        with pytest.raises(errors.NotLoggedInError):
            await client.operators.list()
    assert sender.requests == []


async def test_settings_of_sessions_count_here_too() -> None:
    clock = Ticks()
    sender = AsyncFake(
        listOperators=ROWS, refreshToken=[tokens(1, expires_in=1000), tokens(2, expires_in=1000)]
    )
    settings = SessionSettings(renew_before=5)
    async with fake_client(sender, clock=clock, session_settings=settings) as client:
        await client.refresh()
        clock.advance(990)
        await client.operators.list()
        clock.advance(6)
        await client.operators.list()
    assert used(sender) == ["opaque-access-1", "opaque-access-2"]
