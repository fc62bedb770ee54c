"""The application's side: one pool of connections, one tenant, one PSK, for any drivers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from types import TracebackType
from typing import TYPE_CHECKING, Self
from weakref import WeakSet

from beenergised.auth._async.session import AsyncSession
from beenergised.auth.credentials import AccessTokenSource
from beenergised.auth.settings import SessionSettings
from beenergised.auth.stores import MemoryTokenStore, TokenStore
from beenergised.errors import ConfigurationError
from beenergised.graphql.arguments import application_key
from beenergised.graphql.calls import CallMaker
from beenergised.graphql.endpoint import find_endpoint
from beenergised.graphql.error_classifier import ErrorClassifier, classify_errors
from beenergised.graphql.roles import Bearer
from beenergised.models import find_timezone
from beenergised.redaction import Secret, hides, name_with
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport._async.senders import AsyncClosedSender, open_http_sender
from beenergised.transport.clock import Clock
from beenergised.transport.sender import AsyncSender
from beenergised.transport.settings import Settings

if TYPE_CHECKING:
    from beenergised.graphql._async.client import AsyncClient
    from beenergised.graphql.start_states import ChargingSettings


class AsyncPool:
    """What the drivers of one application share: connections, tenant, PSK, settings, a store.

    A driver's client is light; there may be thousands on one pool.

    >>> async def serve(psk: str, tokens: dict[str, str]) -> None:
    ...     async with AsyncPool(tenant="community", psk=psk) as pool:
    ...         driver = pool.client(username="driver@example.com", password="…")
    ...         async for log in driver.chargelogs.list().limit(10):
    ...             print(log.id, log.energy_consumption)

    Args:
        tenant: the first part of `<tenant>.v2.api.htb.services`.
        base_url: the whole address, for any other host (https, or http to this machine).
        psk: the application's pre-shared key, needed to log drivers in.
        settings: timeouts, retries, headers, hooks and the way to the network.
        session_settings: when sessions are renewed.
        charging_settings: how long a start is valid, how often it is asked about, what the words
            of a failure mean.
        store: where sessions are kept; in memory unless given.
        classify: what the `errors` of an answer mean. The service's codes are not documented:
            replace it once you know them.
        bearers: which token an operation is sent with, where the assumed one proves wrong.
        timezone: of dates and times that are passed without one, by name (`Europe/Vienna`) or as a
            `tzinfo`; the machine's unless given. A date is its midnight there.
        sender: what sends requests instead of HTTP, such as the sandbox's.
        clock: what time is measured by, for tests.

    Raises `ConfigurationError` and `InvalidArgumentError`.
    """

    @hides("psk")
    def __init__(
        self,
        *,
        tenant: str | None = None,
        base_url: str | None = None,
        psk: str | Secret | None = None,
        settings: Settings | None = None,
        session_settings: SessionSettings | None = None,
        charging_settings: ChargingSettings | None = None,
        store: TokenStore | None = None,
        classify: ErrorClassifier = classify_errors,
        bearers: Mapping[str, Bearer] | None = None,
        timezone: str | tzinfo | None = None,
        sender: AsyncSender | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.endpoint = find_endpoint(tenant, base_url)
        self.settings = settings or Settings()
        self.session_settings = session_settings or SessionSettings()
        self.charging_settings = charging_settings
        self.store: TokenStore = store if store is not None else MemoryTokenStore()
        self.psk = application_key(psk) if psk is not None else None
        misplaced = [
            name
            for name, bearer in (bearers or {}).items()
            if bearer is Bearer.REFRESH and name != "renewSession"
        ]
        if misplaced:
            raise ConfigurationError(
                f"bearers: {', '.join(misplaced)} cannot travel with the refresh token: it works "
                "once, for renewSession"
            )
        self.calls = CallMaker(
            self.endpoint, self.settings, classify, dict(bearers or {}), find_timezone(timezone)
        )
        self.driver = AsyncDriver(sender or open_http_sender(self.settings), clock or Clock())
        self._sessions: WeakSet[AsyncSession] = WeakSet()

    @hides("password", "session_token", "refresh_token", "access_token", "headers")
    def client(
        self,
        *,
        username: str | None = None,
        password: str | Secret | None = None,
        anonymous: bool = False,
        session_token: str | Secret | None = None,
        refresh_token: str | Secret | None = None,
        access_token: str | Secret | AccessTokenSource | None = None,
        store: TokenStore | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        timezone: str | tzinfo | None = None,
    ) -> AsyncClient:
        """A driver's client on this pool; see `AsyncClient` for the arguments. Sends nothing."""
        from beenergised.graphql._async.client import AsyncClient

        return AsyncClient(
            pool=self,
            username=username,
            password=password,
            anonymous=anonymous,
            session_token=session_token,
            refresh_token=refresh_token,
            access_token=access_token,
            store=store,
            timeout=timeout,
            headers=headers,
            timezone=timezone,
        )

    @property
    def timezone(self) -> tzinfo:
        """The time zone of dates and times that are passed without one."""
        return self.calls.timezone

    def register(self, session: AsyncSession) -> None:
        """Remember a session, so that closing the pool waits for its renewal."""
        self._sessions.add(session)

    async def aclose(self) -> None:
        """Wait for renewals under way, then close all connections."""
        for session in list(self._sessions):
            await session.settle()
        sender, self.driver.sender = self.driver.sender, AsyncClosedSender()
        await sender.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return name_with(self, "endpoint.url")
