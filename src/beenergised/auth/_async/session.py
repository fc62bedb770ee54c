"""One driver's session: the token in use, and how it is replaced.

What may happen to it is all in `_replace`: lock, read again, adopt what another process has
renewed, else renew, else log in anew, write, release. Everything else decides when.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Protocol

from beenergised.auth.blocking import lock_in_thread
from beenergised.auth.messages import LoginAdvice
from beenergised.auth.password_hash import hash_password, verify_password
from beenergised.auth.settings import SessionSettings
from beenergised.auth.single_flight import AsyncSingleFlight
from beenergised.auth.token_stores.base import Release, SessionKey, TokenStore
from beenergised.auth.tokens import StoredSession, TokenPair, read_claims
from beenergised.errors import (
    BeEnergisedError,
    LoginError,
    NotLoggedInError,
    SessionExpiredError,
    TokenStoreError,
)
from beenergised.redaction import Secret
from beenergised.transport.blocking import in_thread
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import CallEvent, Hook, tell
from beenergised.transport.lifecycle import Grant

_log = logging.getLogger("beenergised.auth")

# After a renewal ahead of time failed, how long the token that still serves is left alone.
_CALM_SECONDS = 15.0
# After a refused login, how long its answer stands: tasks that all try again with the same wrong
# password would have the account locked.
_REFUSAL_SECONDS = 30.0
# For so many seconds after it was received, a token of unknown lifetime counts as valid.
_FRESH_SECONDS = 1.0


class AsyncTokenSource(Protocol):
    """How one API gets tokens. A session decides when; the source knows the calls.

    `begin` and `renew` tell `hooks` about their requests; the session passes on what they hear
    once the store's lock is released, because no hook runs under it.
    """

    def can_begin(self) -> bool:
        """Whether there are credentials for `begin`."""
        ...

    async def begin(self, hooks: Sequence[Hook]) -> TokenPair:
        """Log in. Raises `LoginError` and what any call may raise."""
        ...

    async def renew(self, refresh: Secret, hooks: Sequence[Hook]) -> TokenPair:
        """Trade `refresh` for a new pair. Raises `SessionExpiredError` if it is refused."""
        ...


class _Unwanted(NotLoggedInError):  # noqa: N818 - never raised to anybody who waits
    """Nobody waits for this login any more. Seen by nobody either."""


class _Why(Enum):
    """Why the token is to be replaced."""

    NONE_YET = "there is none"
    ENDS_SOON = "it ends soon, or has ended"
    REFUSED = "the service refused it"
    ANEW = "the caller wants a new login"


@dataclass(frozen=True, slots=True)
class _Held:
    """The session in use: `number` counts what was in use before.

    `ends_at` and `fresh_until` are monotonic; before the latter, the token cannot have ended.
    """

    session: StoredSession
    number: int
    ends_at: float | None
    fresh_until: float


@dataclass(frozen=True, slots=True)
class _Brought:
    """A pair from a login elsewhere; `given_up` is not empty once nobody wants it any more."""

    pair: TokenPair
    given_up: Sequence[TokenPair]


class AsyncSession:
    """Supplies one driver's calls with a valid token."""

    def __init__(
        self,
        key: SessionKey,
        store: TokenStore,
        source: AsyncTokenSource,
        clock: Clock,
        settings: SessionSettings,
        *,
        initial: TokenPair | None = None,
        password: Secret | None = None,
        hooks: Sequence[Hook] = (),
        advice: LoginAdvice = LoginAdvice(),  # noqa: B008 - a value that cannot change
    ) -> None:
        self.key = key
        self._store = store
        self._source = source
        self._clock = clock
        self._settings = settings
        self._hooks = hooks
        self._advice = advice
        self._initial = initial
        self._password = password  # a session begun with another one is not this driver's to use
        self._hash: str | None = None  # known to be of that password
        self._held: _Held | None = None
        self._number = 0
        self._ended = False
        self._calm_until = 0.0
        self._unsaved: StoredSession | None = None  # in use, but the store failed to keep it
        self._refusal: tuple[LoginError, float] | None = None
        self._flight: AsyncSingleFlight[_Held] = AsyncSingleFlight()

    # --- For the driver of calls ---

    async def obtain(self, role: str, within: float) -> Grant:
        """A token that is valid now, renewed if it ends soon."""
        held = self._held
        self._require_begun()
        if held is None:
            held = await self._flight.run(partial(self._replace, _Why.NONE_YET, None), within)
        elif self._ends_soon(held):
            held = await self._renewed_early(held, within)
        return _grant(held, role)

    async def renew(self, refused: Grant, within: float) -> Grant:
        """The successor of a token that the service refused."""
        held = self._held
        self._require_begun()
        if held is not None and held.number != refused.generation:
            return await self.obtain(refused.role, within)  # the successor may have ended too
        held = await self._flight.run(partial(self._replace, _Why.REFUSED, held), within)
        return _grant(held, refused.role)

    # --- For the client ---

    async def begin(self, within: float) -> StoredSession:
        """Log in now, whatever is stored."""
        if not self._source.can_begin():
            raise NotLoggedInError(self._advice.no_session)
        # What is under way now is not the new login; only what begins after it is.
        await self._flight.settle(within)
        self._ended = False
        self._refusal = None
        held = await self._flight.run(partial(self._replace, _Why.ANEW, self._held), within)
        return held.session

    async def adopt(self, pair: TokenPair, within: float) -> StoredSession:
        """Go on with `pair`, which a login beside this session brought, instead of all others.

        Interrupted or cancelled, it puts back what was there before.
        """
        begun: list[TokenPair] = []
        given_up: list[TokenPair] = []

        async def replace_all() -> _Held:
            begun.append(pair)
            return await self._replace(_Why.ANEW, self._held, _Brought(pair, given_up))

        give_up_at = self._clock.monotonic() + within
        while True:
            left = give_up_at - self._clock.monotonic()
            await self._flight.settle(left)
            try:
                held = await self._flight.run(replace_all, left)
            except BeEnergisedError:
                if begun or self._clock.monotonic() >= give_up_at:
                    raise
            except BaseException:
                given_up.append(pair)  # what is under way goes on by itself, and undoes itself
                raise
            else:
                if begun:  # else it was the outcome of what another caller had begun
                    return held.session

    async def renew_now(self, within: float) -> StoredSession:
        """Trade the refresh token for a new pair, however long the old one would serve."""
        session = await self.current()
        self._require_begun()
        if session is None or session.refresh_token is None:
            raise NotLoggedInError(self._advice.no_session)
        give_up_at = self._clock.monotonic() + within
        grant = await self.obtain("", within)
        if grant.token == session.session_token:  # else it was renewed on the way
            await self.renew(grant, give_up_at - self._clock.monotonic())
        return await self.current() or session

    async def current(self) -> StoredSession | None:
        """The session in use, else the one in the store; None without one. Sends nothing."""
        if self._held is not None:
            return self._held.session
        if self._ended:
            return None
        return await self._kept() or self._given()

    async def forget(self) -> None:
        """Drop the session here and in the store; calls need `begin` from now on."""
        self._ended = True  # first: nobody begins another renewal while this one is waited for
        await self.settle()
        held, self._held = self._held, None
        self._unsaved = self._initial = None
        if held is not None or await self._kept() is not None:
            await in_thread(self._store.delete, self.key)

    async def settle(self) -> None:
        """Wait for a renewal that is under way, so that its outcome is kept."""
        await self._flight.settle()

    def _require_begun(self) -> None:
        if self._ended:
            raise NotLoggedInError(self._advice.logged_out)

    # --- Replacing the token: one at a time, and never by two processes at once ---

    async def _replace(
        self, why: _Why, stale: _Held | None, brought: _Brought | None = None
    ) -> _Held:
        if brought is None:
            self._require_begun()
        events: list[CallEvent] = []
        release = await self._lock()
        try:
            kept = await self._kept()
            if brought is None:
                session = await self._successor(why, stale, kept, (events.append,))
            else:
                newest = self._newest(kept, stale)
                session = self._stored(brought.pair, newest.generation + 1 if newest else 1)
                self._require_wanted(brought)
            # In use before it is written: a full disk must not lose a pair that works once.
            held = self._hold(session)
            if session is not kept:
                self._unsaved = session
                await in_thread(self._store.save, self.key, session)
            if brought is not None:
                await self._undo_unwanted(brought, kept)
                self._ended, self._initial = False, None
            self._unsaved = None
        except _Unwanted:
            self._held, self._unsaved = stale, None
            raise
        else:
            return held
        finally:
            release()
            for event in events:
                tell(self._hooks, event)

    def _require_wanted(self, brought: _Brought) -> None:
        if brought.given_up:
            raise _Unwanted(self._advice.no_session)

    async def _undo_unwanted(self, brought: _Brought, kept: StoredSession | None) -> None:
        """Put back what was `kept` if the login was given up while it was written."""
        if brought.given_up and kept is not None:
            await in_thread(self._store.save, self.key, kept)
        elif brought.given_up:
            await in_thread(self._store.delete, self.key)
        self._require_wanted(brought)

    async def _successor(
        self, why: _Why, stale: _Held | None, kept: StoredSession | None, hooks: Sequence[Hook]
    ) -> StoredSession:
        newest = self._newest(kept, stale)
        generation = newest.generation + 1 if newest is not None else 1
        known: list[StoredSession] = []
        refused: SessionExpiredError | None = None
        initial = self._initial
        for session in self._known(newest) if why is not _Why.ANEW else ():
            known.append(session)
            if self._serves(session, stale):
                return session
            if session.refresh_token is not None:
                try:
                    pair = await self._source.renew(session.refresh_token, hooks)
                    return replace(
                        self._stored(pair, generation), password_hash=session.password_hash
                    )
                except SessionExpiredError as refusal:
                    _log.info("the refresh token was refused: %s", refusal.code)
                    refused = refusal
                except BaseException:
                    self._initial = initial  # not refused: it is tried again
                    raise
        if self._source.can_begin():
            pair = await self._log_in(hooks)
            return replace(self._stored(pair, generation), password_hash=await self._own_hash())
        return await self._last_resort(why, stale, known, refused)

    async def _kept(self) -> StoredSession | None:
        """Return the stored session of this driver, unless another password began it."""
        kept = await in_thread(self._store.load, self.key)
        if kept is None or self._password is None or kept.password_hash == self._own(kept):
            return kept
        if not await in_thread(verify_password, self._password, kept.password_hash):
            _log.info("the stored session was created with another password and is not used")
            return None
        self._hash = kept.password_hash
        return kept

    def _own(self, kept: StoredSession) -> str | None:
        # A session that is in use already needs no hash: these tokens are ours.
        if self._held is not None and kept.session_token == self._held.session.session_token:
            return kept.password_hash
        return self._hash or ""

    async def _own_hash(self) -> str | None:
        if self._hash is None and self._password is not None:
            self._hash = await in_thread(hash_password, self._password)
        return self._hash

    def _newest(self, kept: StoredSession | None, stale: _Held | None) -> StoredSession | None:
        unsaved = self._unsaved
        if unsaved is not None and (kept is None or kept.generation < unsaved.generation):
            return unsaved  # what the store has is older: its refresh token is used up
        return kept or (stale.session if stale is not None else None)

    def _known(self, newest: StoredSession | None) -> Iterator[StoredSession]:
        """The sessions that could be gone on with, the likeliest first."""
        if newest is not None:
            yield newest
        given = self._given()
        self._initial = None  # once: after that they are old
        if given is not None:
            yield given

    def _given(self) -> StoredSession | None:
        """The tokens that the caller brought, as long as they were not used."""
        pair = self._initial
        return self._stored(pair, 0, received=False) if pair is not None else None

    async def _log_in(self, hooks: Sequence[Hook]) -> TokenPair:
        if self._refusal is not None and self._clock.monotonic() < self._refusal[1]:
            raise self._refusal[0].again()
        try:
            pair = await self._source.begin(hooks)
        except LoginError as refusal:
            self._refusal = (refusal.again(), self._clock.monotonic() + _REFUSAL_SECONDS)
            raise
        self._refusal = None
        return pair

    async def _last_resort(
        self,
        why: _Why,
        stale: _Held | None,
        known: Sequence[StoredSession],
        refused: SessionExpiredError | None,
    ) -> StoredSession:
        """Neither renewed nor logged in: what is left of the session, or the end of it."""
        if not known:
            raise NotLoggedInError(self._advice.no_session)
        if why is _Why.ENDS_SOON and stale is not None and self._seconds_left(stale) > 0:
            return replace(stale.session, refresh_token=None)
        for session in known if why is _Why.NONE_YET else ():
            if (self._left_of(session) or 0.0) > 0:
                return replace(session, refresh_token=None)
        self._held = self._unsaved = None
        await in_thread(self._store.delete, self.key)
        if refused is None:
            raise SessionExpiredError(self._advice.again)
        reason = refused.message.rstrip(". ")
        raise SessionExpiredError(
            f"{reason}. {self._advice.again}",
            service_code=refused.service_code,
            response=refused.response,
        ) from refused

    def _serves(self, session: StoredSession, stale: _Held | None) -> bool:
        """Whether `session` can be used as it is: brought along, or renewed by another process."""
        if stale is not None and session.session_token == stale.session.session_token:
            return False
        if not session.session_token:
            return False
        left = self._left_of(session)
        return left is None or left > self._margin(session)

    async def _renewed_early(self, held: _Held, within: float) -> _Held:
        left = self._seconds_left(held)
        try:
            return await self._flight.run(partial(self._replace, _Why.ENDS_SOON, held), within)
        except BeEnergisedError as error:
            if left <= 0 or self._held is not held:
                raise
            _log.warning("renewing the session failed, the old token serves on: %s", error.code)
            self._calm_until = self._clock.monotonic() + min(_CALM_SECONDS, left / 2)
            return held

    async def _lock(self) -> Release:
        settings = self._settings
        give_up_at = self._clock.monotonic() + settings.lock_timeout
        pause = 0.005
        try_lock = partial(self._store.try_lock, self.key, settings.lease)
        while (release := await lock_in_thread(try_lock)) is None:
            if self._clock.monotonic() >= give_up_at:
                raise TokenStoreError(
                    f"another process has held the lock of the session at {self.key.tenant} for "
                    f"{settings.lock_timeout:g} s. If none is renewing, the store is at fault."
                )
            await self._clock.asleep(pause)
            pause = min(pause * 2, 0.25)
        return release

    # --- Time ---

    def _ends_soon(self, held: _Held) -> bool:
        left = self._seconds_left(held)
        if left <= 0:
            return True
        if held.session.refresh_token is None and not self._source.can_begin():
            return False  # nothing can be done about it, so it is used up
        return left <= self._margin(held.session) and self._clock.monotonic() >= self._calm_until

    def _margin(self, session: StoredSession) -> float:
        # A short life must not be spent on renewals alone.
        before = self._settings.renew_before
        return before if session.life is None else min(before, session.life / 10)

    def _seconds_left(self, held: _Held) -> float:
        if held.ends_at is None:
            return float("inf")
        return held.ends_at - self._clock.monotonic()

    def _left_of(self, session: StoredSession) -> float | None:
        return None if session.expires_at is None else session.expires_at - self._clock.time()

    # --- Bookkeeping ---

    def _hold(self, session: StoredSession) -> _Held:
        left = self._left_of(session)
        if self._held is None or self._held.session.session_token != session.session_token:
            self._number += 1  # the same token again is no successor of itself
        now = self._clock.monotonic()
        ends_at = None if left is None else now + left
        fresh_until = now + _FRESH_SECONDS
        if ends_at is not None and session.life is not None:
            fresh_until = ends_at - session.life / 2  # its life began before it was received
        self._held = _Held(session, self._number, ends_at, fresh_until)
        self._calm_until = 0.0
        return self._held

    def _stored(self, pair: TokenPair, generation: int, *, received: bool = True) -> StoredSession:
        claims = read_claims(pair.session)
        life = pair.life if pair.life is not None else claims.life
        expires_at = claims.expires_at
        if received and life is not None:  # just now: no need to trust the service's clock
            expires_at = self._clock.time() + life
        elif received and expires_at is not None and expires_at <= self._clock.time():
            expires_at = None  # new, yet ended: one of the clocks is wrong
        return StoredSession(
            session_token=pair.session,
            refresh_token=pair.refresh,
            role=claims.role,
            subject=claims.subject,
            expires_at=expires_at,
            life=life,
            generation=generation,
        )


def _grant(held: _Held, role: str) -> Grant:
    return Grant(held.session.session_token, role, held.number, held.fresh_until)
