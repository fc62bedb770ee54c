"""Tokens that a person brought beside the session, and renewals on demand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from tests.auth.support import KEY, LIFE, FakeService
from tests.transport.support import Async, FakeClock, Sync

from beenergised.auth.messages import LoginAdvice
from beenergised.auth.token_stores.base import MemoryTokenStore
from beenergised.auth.tokens import TokenPair
from beenergised.errors import (
    CallTimeoutError,
    NotLoggedInError,
    SessionExpiredError,
    TokenStoreError,
)
from beenergised.redaction import Secret

Drive = Sync | Async
SessionOf = Callable[..., Any]
BROUGHT = TokenPair(Secret("brought"), Secret("brought-refresh"), 500.0)


def token_of(grant: Any) -> str:
    return str(grant.token.reveal())


@pytest.fixture
def service(clock: FakeClock) -> FakeService:
    return FakeService(clock, logins=False)


def test_what_was_brought_is_used_and_stored(
    drive: Drive, session_of: SessionOf, store: MemoryTokenStore, clock: FakeClock
) -> None:
    session = session_of()
    adopted = drive(session.adopt(BROUGHT, 10))
    assert (adopted.generation, adopted.life, adopted.expires_at) == (1, 500.0, clock.wall + 500)
    assert store.load(KEY) == adopted
    assert token_of(drive(session.obtain("any", 10))) == "brought"


def test_what_was_brought_replaces_what_was_stored(
    drive: Drive, session_of: SessionOf, store: MemoryTokenStore
) -> None:
    drive(session_of().adopt(BROUGHT, 10))
    other = session_of()
    grant = drive(other.obtain("any", 10))
    adopted = drive(other.adopt(TokenPair(Secret("newer")), 10))
    assert adopted.generation == 2
    newest = drive(other.obtain("any", 10))
    assert token_of(newest) == "newer"
    assert newest.generation == grant.generation + 1
    assert store.load(KEY) == adopted


def test_given_tokens_count_no_more_after_that(drive: Drive, session_of: SessionOf) -> None:
    session = session_of(initial=TokenPair(Secret("given")))
    drive(session.adopt(BROUGHT, 10))
    assert token_of(drive(session.obtain("any", 10))) == "brought"


def test_a_client_that_has_logged_out_begins_again(drive: Drive, session_of: SessionOf) -> None:
    session = session_of()
    drive(session.forget())
    drive(session.adopt(BROUGHT, 10))
    assert token_of(drive(session.obtain("any", 10))) == "brought"


def test_a_store_that_fails_says_so_and_loses_nothing(
    drive: Drive, session_of: SessionOf, store: MemoryTokenStore
) -> None:
    class Full(MemoryTokenStore):
        def save(self, key: Any, session: Any) -> None:
            raise TokenStoreError("no space left")

    session = session_of(store=Full())
    with pytest.raises(TokenStoreError):
        drive(session.adopt(BROUGHT, 10))
    assert token_of(drive(session.obtain("any", 10))) == "brought"


def test_the_life_that_was_said_counts_from_receipt_on_the_monotonic_clock(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    session = session_of()
    drive(session.adopt(BROUGHT, 10))
    clock.wall -= 1_000_000  # somebody set the clock
    clock.now += 440
    assert token_of(drive(session.obtain("any", 10))) == "brought"
    clock.now += 20
    assert token_of(drive(session.obtain("any", 10))) != "brought"
    assert service.calls == ["renew"]


async def test_a_renewal_under_way_does_not_win(clock: FakeClock) -> None:
    """The asynchronous session alone: what is adopted is adopted after what had begun before."""
    from tests.auth.support import AsyncService, make

    service = FakeService(clock, logins=False)
    session = make(True, service, clock, initial=TokenPair(Secret("given"), Secret("old")))
    source: AsyncService = session._source
    going_on = asyncio.Event()

    async def pause() -> None:
        await going_on.wait()

    source.pause = pause
    grant = await session.obtain("any", 10)
    renewal = asyncio.create_task(session.renew(grant, 10))
    others = [asyncio.create_task(session.renew(grant, 10)) for _ in range(3)]
    await asyncio.sleep(0)
    adopting = asyncio.create_task(session.adopt(BROUGHT, 10))
    await asyncio.sleep(0)
    going_on.set()
    await asyncio.gather(renewal, adopting, *others)
    assert token_of(await session.obtain("any", 10)) == "brought"


async def test_a_renewal_that_fails_beside_it_does_no_harm(clock: FakeClock) -> None:
    from tests.auth.support import make

    service = FakeService(clock, logins=False)
    service.used.add("old")
    session = make(True, service, clock, initial=TokenPair(Secret("given"), Secret("old")))
    grant = await session.obtain("any", 10)
    renewal = asyncio.create_task(session.renew(grant, 10))
    await asyncio.sleep(0)
    adopted = await session.adopt(BROUGHT, 10)
    with pytest.raises(SessionExpiredError):
        await renewal
    assert (await session.current()) == adopted


async def test_of_several_logins_at_once_none_is_lost_and_the_last_one_stays(
    clock: FakeClock, store: MemoryTokenStore
) -> None:
    from tests.auth.support import make

    session = make(True, FakeService(clock, logins=False), clock, store)
    pairs = [TokenPair(Secret(f"brought-{number}")) for number in range(4)]
    adopted = await asyncio.gather(*(session.adopt(pair, 10) for pair in pairs))
    assert [kept.session_token for kept in adopted] == [pair.session for pair in pairs]
    assert sorted(kept.generation for kept in adopted) == [1, 2, 3, 4]
    newest = max(adopted, key=lambda kept: kept.generation)
    assert store.load(KEY) == newest == await session.current()


def test_of_several_threads_that_log_in_at_once_each_is_kept(
    clock: FakeClock, store: MemoryTokenStore
) -> None:
    from tests.auth.support import make

    session = make(False, FakeService(clock, logins=False), clock, store)
    pairs = [TokenPair(Secret(f"brought-{number}")) for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        adopted = list(threads.map(lambda pair: session.adopt(pair, 10), pairs))
    assert [kept.session_token for kept in adopted] == [pair.session for pair in pairs]
    assert sorted(kept.generation for kept in adopted) == list(range(1, 9))
    assert store.load(KEY) == max(adopted, key=lambda kept: kept.generation)


async def test_a_login_that_cannot_be_kept_in_time_says_so(clock: FakeClock) -> None:
    from tests.auth.support import AsyncService, make

    service = FakeService(clock, logins=False)
    session = make(True, service, clock, initial=TokenPair(Secret("given"), Secret("old")))
    source: AsyncService = session._source
    going_on = asyncio.Event()

    async def pause() -> None:
        await going_on.wait()

    source.pause = pause
    grant = await session.obtain("any", 10)
    renewal = asyncio.create_task(session.renew(grant, 10))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(clock.advance, 1)  # the renewal does not end in time
    with pytest.raises(CallTimeoutError):
        await session.adopt(BROUGHT, 0.01)
    going_on.set()
    await renewal


# --- On demand


def test_a_renewal_on_demand_replaces_a_token_that_would_serve(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    session = session_of()
    drive(session.adopt(BROUGHT, 10))
    renewed = drive(session.renew_now(10))
    assert renewed.generation == 2
    assert service.calls == ["renew"]
    assert renewed == drive(session.current())


def test_a_stored_session_is_renewed_on_demand_too(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    drive(session_of().adopt(BROUGHT, 10))
    assert drive(session_of().renew_now(10)).generation == 2
    assert service.calls == ["renew"]


def test_one_that_has_ended_is_renewed_once(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    session = session_of()
    drive(session.adopt(BROUGHT, 10))
    clock.advance(LIFE)
    drive(session.renew_now(10))
    assert service.calls == ["renew"]


def test_without_a_refresh_token_it_is_refused_and_the_token_serves_on(
    drive: Drive, session_of: SessionOf
) -> None:
    session = session_of(initial=TokenPair(Secret("given")))
    with pytest.raises(NotLoggedInError):
        drive(session.renew_now(10))
    assert token_of(drive(session.obtain("any", 10))) == "given"


def test_a_refresh_token_alone_is_renewed_before_anything(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    session = session_of(initial=TokenPair(Secret(""), Secret("refresh-given")))
    assert token_of(drive(session.obtain("any", 10))).count(".") == 2
    assert service.calls == ["renew"]


# --- What a person is told


def test_an_api_says_in_its_own_words_how_to_log_in(drive: Drive, session_of: SessionOf) -> None:
    advice = LoginAdvice("begin so", "begin again so", "you left; so")
    session = session_of(advice=advice)
    with pytest.raises(NotLoggedInError, match="begin so"):
        drive(session.obtain("any", 10))
    with pytest.raises(NotLoggedInError, match="begin so"):
        drive(session.begin(10))
    drive(session.forget())
    with pytest.raises(NotLoggedInError, match="you left; so"):
        drive(session.obtain("any", 10))


def test_the_end_of_a_session_shows_why_it_could_not_be_renewed(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    service.used.add("brought-refresh")
    session = session_of(advice=LoginAdvice(again="begin again so"))
    drive(session.adopt(BROUGHT, 10))
    with pytest.raises(SessionExpiredError, match="begin again so") as caught:
        drive(session.renew_now(10))
    reasons = []
    error: BaseException | None = caught.value
    while error is not None:
        reasons.append(str(error))
        error = error.__cause__
    assert reasons[-1] == "used up"
