# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql/_async/pool.py
"""The application's side: one pool of connections, one tenant, one PSK, for any drivers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from types import TracebackType
from typing import TYPE_CHECKING, Self
from weakref import WeakSet

from beenergised.auth._sync.session import Session
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
from beenergised.transport._sync.driver import Driver
from beenergised.transport._sync.senders import ClosedSender, open_http_sender
from beenergised.transport.clock import Clock
from beenergised.transport.sender import Sender
from beenergised.transport.settings import Settings

if TYPE_CHECKING:
    from beenergised.graphql._sync.client import Client
    from beenergised.graphql.start_states import ChargingSettings


class Pool:
    """What the drivers of one application share: connections, tenant, PSK, settings, a store.

    A driver's client is light; there may be thousands on one pool.

    >>> def serve(psk: str, tokens: dict[str, str]) -> None:
    ...     with Pool(tenant="community", psk=psk) as pool:
    ...         driver = pool.client(username="driver@example.com", password="…")
    ...         for log in driver.chargelogs.list().limit(10):
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
        sender: Sender | None = None,
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
        self.driver = Driver(sender or open_http_sender(self.settings), clock or Clock())
        self._sessions: WeakSet[Session] = WeakSet()

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
    ) -> Client:
        """A driver's client on this pool; see `Client` for the arguments. Sends nothing."""
        from beenergised.graphql._sync.client import Client

        return Client(
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

    def register(self, session: Session) -> None:
        """Remember a session, so that closing the pool waits for its renewal."""
        self._sessions.add(session)

    def close(self) -> None:
        """Wait for renewals under way, then close all connections."""
        for session in list(self._sessions):
            session.settle()
        sender, self.driver.sender = self.driver.sender, ClosedSender()
        sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return name_with(self, "endpoint.url")
