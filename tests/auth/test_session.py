"""One driver's session: when its token is replaced, and by what."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import pytest
from tests.auth.support import KEY, LIFE, REFUSED_LOGIN, FakeService, jwt
from tests.transport.support import Async, FakeClock, Sync

from beenergised.auth._async.session import _Why
from beenergised.auth.settings import SessionSettings
from beenergised.auth.token_stores.base import MemoryTokenStore
from beenergised.auth.tokens import StoredSession, TokenPair
from beenergised.errors import (
    ConfigurationError,
    InvalidCredentialsError,
    NotLoggedInError,
    ServiceUnreachableError,
    SessionExpiredError,
    TokenStoreError,
)
from beenergised.redaction import Secret
from beenergised.transport.lifecycle import Grant

SessionOf = Callable[..., Any]
Drive = Sync | Async


class Use:
    """What a driver of calls does with a session."""

    def __init__(self, drive: Drive, session: Any) -> None:
        self.drive = drive
        self.session = session

    def obtain(self, within: float = 60.0) -> Grant:
        grant: Grant = self.drive(self.session.obtain("CRM", within))
        return grant

    def renew(self, refused: Grant, within: float = 60.0) -> Grant:
        grant: Grant = self.drive(self.session.renew(refused, within))
        return grant


@pytest.fixture
def use(drive: Drive, session_of: SessionOf) -> Use:
    return Use(drive, session_of())


# --- Beginning ---


def test_the_first_call_logs_in_and_the_next_do_not(
    use: Use, service: FakeService, store: MemoryTokenStore
) -> None:
    first = use.obtain()
    assert use.obtain() == first
    assert (first.role, service.calls) == ("CRM", ["login"])
    kept = store.load(KEY)
    assert kept is not None
    assert (kept.session_token, kept.role, kept.subject) == (first.token, "CRM", "driver")
    assert kept.generation == 1


def test_a_stored_session_is_gone_on_with(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    first = Use(drive, session_of()).obtain()
    assert Use(drive, session_of()).obtain().token == first.token
    assert service.calls == ["login"]


def test_a_stored_session_that_has_ended_is_renewed(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    first = Use(drive, session_of()).obtain()
    clock.advance(LIFE + 1)
    assert Use(drive, session_of()).obtain().token != first.token
    assert service.calls == ["login", "renew"]


def test_tokens_that_were_brought_along_are_used_first(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    pair = service.pair()
    assert Use(drive, session_of(initial=pair)).obtain().token == pair.session
    assert service.calls == []


def test_tokens_brought_along_serve_when_what_is_stored_does_not(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    service.logins = False
    Use(drive, session_of(initial=service.pair())).obtain()
    service.used.add("refresh-1")
    clock.advance(LIFE + 1)
    fresh = service.pair()
    assert Use(drive, session_of(initial=fresh)).obtain().token == fresh.session


def test_tokens_brought_along_that_have_ended_are_renewed_and_not_tried_twice(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    service.logins = False
    pair = service.pair()
    clock.advance(LIFE + 1)
    use = Use(drive, session_of(initial=pair))
    grant = use.obtain()
    assert service.calls == ["renew"]
    service.used.add("refresh-2")
    with pytest.raises(SessionExpiredError):
        use.renew(grant)
    with pytest.raises(NotLoggedInError):
        use.obtain()


def test_initial_tokens_are_kept_when_a_renewal_fails_otherwise(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    service.logins = False
    pair = service.pair()
    clock.advance(LIFE + 1)
    service.failures = [ServiceUnreachableError("down")]
    service.before_answer = lambda: service.used.discard("refresh-1")
    use = Use(drive, session_of(initial=pair))
    with pytest.raises(ServiceUnreachableError):
        use.obtain()
    assert use.obtain().token != pair.session


def test_without_anything_to_begin_with_the_message_says_what_to_pass(
    use: Use, service: FakeService
) -> None:
    service.logins = False
    with pytest.raises(NotLoggedInError, match="username="):
        use.obtain()
    with pytest.raises(NotLoggedInError, match="username="):
        use.drive(use.session.begin(60))


def test_a_login_may_be_asked_for_whatever_is_stored(
    use: Use, service: FakeService, store: MemoryTokenStore
) -> None:
    first = use.obtain()
    said: StoredSession = use.drive(use.session.begin(60))
    assert said.session_token != first.token
    assert said.generation == 2
    assert service.calls == ["login", "login"]
    assert store.load(KEY) == said


# --- Renewing ---


def test_a_token_is_renewed_shortly_before_its_end(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    first = use.obtain()
    clock.advance(LIFE - 61)
    assert use.obtain() == first
    clock.advance(2)
    second = use.obtain()
    assert second.token != first.token
    assert service.calls == ["login", "renew"]


def test_a_short_life_is_not_spent_on_renewals(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    service.life = 50.0
    use.obtain()
    clock.advance(44)
    use.obtain()
    assert service.calls == ["login"]
    clock.advance(2)
    use.obtain()
    assert service.calls == ["login", "renew"]


def test_a_refused_token_is_renewed(use: Use, service: FakeService) -> None:
    first = use.obtain()
    second = use.renew(first)
    assert second.token != first.token
    assert second.generation > first.generation
    assert service.calls == ["login", "renew"]


def test_a_stale_refusal_does_not_renew_again(use: Use, service: FakeService) -> None:
    first = use.obtain()
    second = use.renew(first)
    assert use.renew(first) == second
    assert use.renew(first) == second
    assert service.calls == ["login", "renew"]


def test_renew_after_stale_refusal_replaces_an_ended_successor(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    first = use.obtain()
    second = use.renew(first)
    clock.advance(LIFE + 1)
    assert use.renew(first).token != second.token
    assert service.calls == ["login", "renew", "renew"]


@pytest.mark.parametrize(("life", "fresh"), [(LIFE, LIFE / 2), (2.0, 1.0), (None, 1.0)])
def test_obtain_says_until_when_a_token_cannot_have_ended(
    use: Use, service: FakeService, clock: FakeClock, life: float | None, fresh: float
) -> None:
    service.life = life
    assert use.obtain().fresh_until == pytest.approx(clock.now + fresh)


def test_the_same_token_taken_up_twice_is_no_successor_of_itself(
    use: Use, service: FakeService
) -> None:
    first = use.obtain()
    # As when two threads came to an empty session one shortly after the other.
    use.drive(use.session._replace(_Why.NONE_YET, None))
    assert use.renew(first).token != first.token
    assert service.calls == ["login", "renew"]


def test_what_another_process_renewed_is_adopted(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    one, other = Use(drive, session_of()), Use(drive, session_of())
    old = one.obtain()
    assert other.obtain().token == old.token
    new = one.renew(old)
    assert other.renew(other.obtain()).token == new.token
    assert service.calls == ["login", "renew"]


def test_a_refused_refresh_token_leads_to_one_login(use: Use, service: FakeService) -> None:
    first = use.obtain()
    service.used.add("refresh-1")
    assert use.renew(first).token != first.token
    assert service.calls == ["login", "refused", "login"]


def test_without_credentials_a_refused_refresh_token_is_the_end_and_the_store_is_clean(
    use: Use, service: FakeService, store: MemoryTokenStore
) -> None:
    first = use.obtain()
    service.logins = False
    service.used.add("refresh-1")
    with pytest.raises(SessionExpiredError, match=r"used up\. .* Log in again"):
        use.renew(first)
    assert store.load(KEY) is None
    with pytest.raises(NotLoggedInError):
        use.obtain()
    assert service.calls == ["login", "refused"]


def test_a_session_without_refresh_token_and_credentials_is_used_up(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    service.logins = False
    pair = TokenPair(service.pair().session)
    use = Use(drive, session_of(initial=pair))
    clock.advance(LIFE - 61)
    assert use.obtain().token == pair.session
    clock.advance(60)
    assert use.obtain().token == pair.session
    clock.advance(2)
    with pytest.raises(SessionExpiredError):
        use.obtain()
    assert service.calls == []


def test_an_early_renewal_that_fails_keeps_the_old_token_for_a_while(
    use: Use, service: FakeService, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    first = use.obtain()
    clock.advance(LIFE - 59)
    service.failures = [ServiceUnreachableError("down")] * 2
    service.before_answer = lambda: service.used.discard("refresh-1")
    assert use.obtain() == first
    assert use.obtain() == first  # and is left alone
    assert service.calls == ["login", "renew"]
    assert "the old token serves on: service_unreachable" in caplog.text
    clock.advance(16)
    assert use.obtain() == first
    assert service.calls == ["login", "renew", "renew"]
    clock.advance(16)
    assert use.obtain().token != first.token


def test_an_early_renewal_that_is_refused_uses_the_token_up(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    first = use.obtain()
    service.logins = False
    service.used.add("refresh-1")
    clock.advance(LIFE - 59)
    assert use.obtain().token == first.token
    assert use.obtain().token == first.token
    assert service.calls == ["login", "refused"]
    clock.advance(60)
    with pytest.raises(SessionExpiredError):
        use.obtain()


def test_a_stored_session_that_can_only_be_used_up_is_used_up(
    drive: Drive, session_of: SessionOf, service: FakeService, clock: FakeClock
) -> None:
    first = Use(drive, session_of()).obtain()
    service.logins = False
    service.used.add("refresh-1")
    clock.advance(LIFE - 30)
    use = Use(drive, session_of())
    assert use.obtain().token == first.token
    clock.advance(31)
    with pytest.raises(SessionExpiredError):
        use.obtain()


def test_a_token_that_has_ended_is_not_used_when_its_renewal_fails(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    use.obtain()
    clock.advance(LIFE + 1)
    service.failures = [ServiceUnreachableError("down")]
    with pytest.raises(ServiceUnreachableError):
        use.obtain()


# --- Logins that are refused ---


def test_a_refused_login_is_remembered_for_half_a_minute(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    service.failures = [REFUSED_LOGIN]
    for _ in range(5):
        with pytest.raises(InvalidCredentialsError):
            use.obtain()
    assert service.calls == ["login"]
    clock.advance(30)
    use.obtain()
    assert service.calls == ["login", "login"]


def test_an_explicit_login_tries_again_at_once(use: Use, service: FakeService) -> None:
    service.failures = [REFUSED_LOGIN]
    with pytest.raises(InvalidCredentialsError):
        use.obtain()
    use.drive(use.session.begin(60))
    assert service.calls == ["login", "login"]


def test_a_failure_of_the_network_is_not_remembered(use: Use, service: FakeService) -> None:
    service.failures = [ServiceUnreachableError("down")]
    with pytest.raises(ServiceUnreachableError):
        use.obtain()
    use.obtain()


# --- Odd tokens and clocks ---


def test_an_opaque_token_serves_until_it_is_refused(
    use: Use, service: FakeService, clock: FakeClock
) -> None:
    service.life = None
    first = use.obtain()
    clock.advance(1e6)
    assert use.obtain() == first
    assert use.renew(first).token != first.token


@pytest.mark.parametrize("skew", [-1e6, 1e6])
def test_a_service_whose_clock_is_off_does_no_harm(
    use: Use, service: FakeService, clock: FakeClock, skew: float
) -> None:
    service.skew = skew
    first = use.obtain()
    clock.advance(LIFE - 61)
    assert use.obtain() == first
    clock.advance(2)
    assert use.obtain() != first


@pytest.mark.parametrize("life", [0.0, -5.0])
def test_a_token_that_ends_before_it_began_is_not_renewed_at_every_call(
    use: Use, service: FakeService, life: float
) -> None:
    service.life = life
    first = use.obtain()
    assert use.obtain() == first
    assert service.calls == ["login"]


def test_a_token_without_iat_ends_by_its_exp(
    use: Use, service: FakeService, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = clock.time() + 100
    monkeypatch.setattr(
        service, "pair", lambda: TokenPair(Secret(jwt(exp=ends)), Secret("refresh"))
    )
    first = use.obtain()
    clock.advance(39)
    assert use.obtain() == first
    clock.advance(2)
    use.obtain()
    assert service.calls == ["login", "renew"]


@pytest.mark.parametrize("jump", [-1e7, 1e7])
def test_a_wall_clock_that_jumps_changes_nothing_for_a_running_session(
    use: Use, service: FakeService, clock: FakeClock, jump: float
) -> None:
    first = use.obtain()
    clock.wall += jump
    assert use.obtain() == first
    assert service.calls == ["login"]


# --- Hooks ---


def test_hooks_hear_of_logins_once_the_lock_is_released(
    drive: Drive, session_of: SessionOf, service: FakeService, store: MemoryTokenStore
) -> None:
    heard: list[tuple[str, bool]] = []

    def hook(event: Any) -> None:
        release = store.try_lock(KEY, 1.0)
        heard.append((event.request.operation, release is not None))
        assert release is not None
        release()

    use = Use(drive, session_of(hooks=[hook]))
    first = use.obtain()
    service.failures = [ServiceUnreachableError("down")]
    with pytest.raises(ServiceUnreachableError):
        use.renew(first)
    assert heard == [("login", True), ("renew", True)]


# --- Context variables ---

_SPAN: ContextVar[str] = ContextVar("span", default="none")


class ContextStore(MemoryTokenStore):
    """Notes which span its methods see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def load(self, key: Any) -> Any:
        self.seen.add(_SPAN.get())
        return super().load(key)

    def save(self, key: Any, session: Any) -> None:
        self.seen.add(_SPAN.get())
        super().save(key, session)

    def try_lock(self, key: Any, lease: float) -> Any:
        self.seen.add(_SPAN.get())
        return super().try_lock(key, lease)


def test_login_runs_with_the_context_variables_of_its_caller(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    heard: list[str] = []
    asked: list[str] = []
    store = ContextStore()
    service.before_answer = lambda: asked.append(_SPAN.get())
    use = Use(drive, session_of(store=store, hooks=[lambda _: heard.append(_SPAN.get())]))
    token = _SPAN.set("the caller's")
    try:
        use.renew(use.obtain())
    finally:
        _SPAN.reset(token)
    assert heard == asked == ["the caller's"] * 2
    assert store.seen == {"the caller's"}


# --- Stores that fail ---


class FailingStore(MemoryTokenStore):
    def __init__(self) -> None:
        super().__init__()
        self.broken: set[str] = set()

    def _check(self, what: str) -> None:
        if what in self.broken:
            raise TokenStoreError(f"cannot {what}")

    def load(self, key: Any) -> Any:
        self._check("load")
        return super().load(key)

    def save(self, key: Any, session: Any) -> None:
        self._check("save")
        super().save(key, session)

    def try_lock(self, key: Any, lease: float) -> Any:
        self._check("lock")
        return super().try_lock(key, lease)


def test_a_pair_that_could_not_be_saved_is_in_use_and_not_lost(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    store = FailingStore()
    use = Use(drive, session_of(store=store))
    first = use.obtain()
    store.broken = {"save"}
    with pytest.raises(TokenStoreError):
        use.renew(first)
    second = use.obtain()
    assert second.token != first.token
    store.broken = set()
    # The store still has the first pair, whose refresh token is used up.
    third = use.renew(second)
    assert service.calls == ["login", "renew", "renew"]
    kept = store.load(KEY)
    assert kept is not None
    assert kept.session_token == third.token


def test_the_first_pair_may_be_the_one_that_could_not_be_saved(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    store = FailingStore()
    store.broken = {"save"}
    use = Use(drive, session_of(store=store))
    with pytest.raises(TokenStoreError):
        use.obtain()
    first = use.obtain()
    store.broken = set()
    use.renew(first)
    assert service.calls == ["login", "renew"]


@pytest.mark.parametrize("what", ["load", "lock"])
def test_a_store_that_cannot_be_used_is_said_and_the_lock_released(
    drive: Drive, session_of: SessionOf, what: str
) -> None:
    store = FailingStore()
    store.broken = {what}
    use = Use(drive, session_of(store=store))
    with pytest.raises(TokenStoreError, match=what):
        use.obtain()
    store.broken = set()
    use.obtain()


def test_a_lock_that_is_never_released_ends_the_wait(
    use: Use, store: MemoryTokenStore, clock: FakeClock, service: FakeService
) -> None:
    release = store.try_lock(KEY, 1.0)
    assert release is not None
    with pytest.raises(TokenStoreError, match="has held the lock of the session at community"):
        use.obtain()
    assert 75 <= sum(clock.slept) < 76
    assert max(clock.slept) == 0.25
    release()
    use.obtain()
    assert service.calls == ["login"]


# --- Forgetting ---


def test_after_a_logout_nothing_is_left_and_nothing_begins_by_itself(
    use: Use, service: FakeService, store: MemoryTokenStore
) -> None:
    first = use.obtain()
    use.drive(use.session.forget())
    assert store.load(KEY) is None
    assert use.drive(use.session.current()) is None
    for _ in range(2):
        with pytest.raises(NotLoggedInError, match="logged out"):
            use.obtain()
        with pytest.raises(NotLoggedInError, match="logged out"):
            use.renew(first)  # a 401 that comes late
    use.drive(use.session.begin(60))
    use.obtain()
    assert service.calls == ["login", "login"]


def test_the_current_session_is_the_one_in_use_or_in_the_store(
    drive: Drive, session_of: SessionOf, service: FakeService
) -> None:
    session = session_of()
    assert drive(session.current()) is None
    grant = Use(drive, session).obtain()
    assert drive(session.current()).session_token == grant.token
    assert drive(session_of().current()).session_token == grant.token
    assert service.calls == ["login"]


def test_settling_without_anything_under_way_returns(use: Use) -> None:
    use.drive(use.session.settle())


def test_nothing_of_a_session_shows_its_tokens(use: Use, store: MemoryTokenStore) -> None:
    grant = use.obtain()
    kept = store.load(KEY)
    shown = f"{grant!r} {kept!r} {store!r} {use.session!r} {use.session.__dict__!r}"
    assert grant.token.reveal() not in shown
    assert "refresh-1" not in shown
    assert kept is not None
    assert replace(kept, generation=2) != kept


@pytest.mark.parametrize("value", [0, -1, math.nan])
@pytest.mark.parametrize("name", ["renew_before", "renewal_timeout", "lock_timeout"])
def test_settings_of_sessions_are_positive(name: str, value: float) -> None:
    with pytest.raises(ConfigurationError, match=name):
        SessionSettings(**{name: value})


def test_a_lease_lasts_as_long_as_anyone_waits_for_the_lock() -> None:
    assert SessionSettings(lock_timeout=5).lease == 5
