"""A service that gives out tokens, on a clock that a test moves."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from tests.transport.support import FakeClock

from beenergised.auth._async.session import AsyncSession
from beenergised.auth._sync.session import Session
from beenergised.auth.settings import SessionSettings
from beenergised.auth.token_stores.base import MemoryTokenStore, SessionKey, TokenStore
from beenergised.auth.tokens import StoredSession, TokenPair
from beenergised.errors import BeEnergisedError, InvalidCredentialsError, SessionExpiredError
from beenergised.messages import Request
from beenergised.redaction import Secret
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import Hook, RequestSending

KEY = SessionKey("graphql", "community", "driver@example.com")
LIFE = 1000.0


def jwt(**claims: Any) -> str:
    """A token as the service makes it, unsigned."""

    def part(what: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(what).encode()).decode().rstrip("=")

    return f"{part({'alg': 'RS512'})}.{part(claims)}.signature"


class FakeService:
    """Logs in and renews; a refresh token works once. `skew`: how far its clock is off."""

    def __init__(self, clock: FakeClock, *, life: float | None = LIFE, logins: bool = True) -> None:
        self.clock = clock
        self.life = life
        self.logins = logins
        self.skew = 0.0
        self.calls: list[str] = []
        self.used: set[str] = set()
        self.failures: list[Exception] = []
        self.before_answer: Callable[[], None] = lambda: None
        self.count = 0
        self._guard = threading.Lock()

    def pair(self) -> TokenPair:
        with self._guard:
            self.count += 1
            number = self.count
        if self.life is None:
            return TokenPair(Secret(f"opaque-{number}"), Secret(f"refresh-{number}"))
        issued = self.clock.time() + self.skew
        claims = {"sub": "driver", "role": "CRM", "iat": issued, "exp": issued + self.life}
        return TokenPair(Secret(jwt(**claims, n=number)), Secret(f"refresh-{number}"))

    def can_begin(self) -> bool:
        return self.logins

    def begin(self, hooks: Sequence[Hook]) -> TokenPair:
        return self._answer("login", hooks)

    def renew(self, refresh: Secret, hooks: Sequence[Hook]) -> TokenPair:
        with self._guard:
            refused = refresh.reveal() in self.used
            self.used.add(refresh.reveal())
        if refused:
            self.calls.append("refused")
            raise SessionExpiredError("used up")
        return self._answer("renew", hooks)

    def _answer(self, what: str, hooks: Sequence[Hook]) -> TokenPair:
        self.calls.append(what)
        for hook in hooks:
            hook(RequestSending(Request("POST", "http://127.0.0.1/", operation=what), 1))
        self.before_answer()
        if self.failures:
            raise self.failures.pop(0)
        return self.pair()


class AsyncService:
    """The same for the asynchronous session; `pause` lets other tasks run in the middle."""

    def __init__(self, service: FakeService) -> None:
        self.service = service
        self.pause: Callable[[], Coroutine[Any, Any, None]] = lambda: asyncio.sleep(0)

    def can_begin(self) -> bool:
        return self.service.can_begin()

    async def begin(self, hooks: Sequence[Hook]) -> TokenPair:
        await self.pause()
        return self.service.begin(hooks)

    async def renew(self, refresh: Secret, hooks: Sequence[Hook]) -> TokenPair:
        await self.pause()
        return self.service.renew(refresh, hooks)


def make(
    is_async: bool,
    service: FakeService,
    clock: Clock,
    store: TokenStore | None = None,
    *,
    settings: SessionSettings | None = None,
    **options: Any,
) -> Any:
    """A session of either kind."""
    store = store if store is not None else MemoryTokenStore()
    settings = settings or SessionSettings()
    if is_async:
        return AsyncSession(KEY, store, AsyncService(service), clock, settings, **options)
    return Session(KEY, store, service, clock, settings, **options)


def a_session(generation: int = 1, token: str = "token") -> StoredSession:
    return StoredSession(
        session_token=Secret(token),
        refresh_token=Secret("refresh"),
        role="CRM",
        subject="driver",
        expires_at=1_700_000_000.5,
        life=3600.0,
        generation=generation,
    )


REFUSED_LOGIN: BeEnergisedError = InvalidCredentialsError("wrong user name or password")
