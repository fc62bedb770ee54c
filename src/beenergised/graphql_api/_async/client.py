"""One driver's client, and the pool that an application's drivers share: each makes the other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Unpack
from weakref import WeakSet

from beenergised._public_names import public_in
from beenergised.auth._async.session import AsyncSession
from beenergised.auth.credentials import (
    AccessTokenSource,
    Anonymous,
    Credentials,
    OpenIdToken,
    Password,
    choose_credentials,
)
from beenergised.auth.session_info import SessionInfo, describe
from beenergised.auth.settings import SessionSettings
from beenergised.auth.token_stores.base import MemoryTokenStore, SessionKey, TokenStore
from beenergised.auth.tokens import read_claims
from beenergised.base_models import find_timezone
from beenergised.errors import (
    ConfigurationError,
    GraphQLError,
    NotLoggedInError,
    SessionExpiredError,
    SessionInvalidationError,
)
from beenergised.graphql_api._async.tokens import AsyncAuthorisation, AsyncGraphQLTokens
from beenergised.graphql_api._generated.sessions import INVALIDATE_SESSION
from beenergised.graphql_api.application_key import application_key
from beenergised.graphql_api.calls import CallMaker
from beenergised.graphql_api.custom_queries._async.execute import AsyncOwnDocuments
from beenergised.graphql_api.endpoint import find_endpoint
from beenergised.graphql_api.error_classifier import ErrorClassifier, classify_errors
from beenergised.graphql_api.resources._async.caller import AsyncCaller
from beenergised.graphql_api.roles import Bearer
from beenergised.redaction import Secret, hides
from beenergised.transport._async.client import AsyncBaseClient, AsyncClosable
from beenergised.transport._async.driver import AsyncDriver
from beenergised.transport.base import AsyncSender
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import Hook
from beenergised.transport.options import CallOptions, check_options
from beenergised.transport.previews import refuse_preview
from beenergised.transport.settings import Settings, with_own

if TYPE_CHECKING:
    from beenergised.graphql_api._generated.contact import Contact
    from beenergised.graphql_api.charging._async.charging import AsyncCharging
    from beenergised.graphql_api.charging.states import ChargingSettings
    from beenergised.graphql_api.resources._async.cards import AsyncCards
    from beenergised.graphql_api.resources._async.chargelogs import AsyncChargelogs
    from beenergised.graphql_api.resources._async.connectors import AsyncConnectors
    from beenergised.graphql_api.resources._async.contact import AsyncOwnContact
    from beenergised.graphql_api.resources._async.contracts import AsyncContracts
    from beenergised.graphql_api.resources._async.documents import AsyncDocuments
    from beenergised.graphql_api.resources._async.filters import AsyncFilters
    from beenergised.graphql_api.resources._async.legal import AsyncLegal
    from beenergised.graphql_api.resources._async.payments import AsyncPayments
    from beenergised.graphql_api.resources._async.registration_fields import AsyncRegistrationFields
    from beenergised.graphql_api.resources._async.settings import AsyncTenantSettings
    from beenergised.graphql_api.resources._async.sites import AsyncSites
    from beenergised.graphql_api.resources._async.stations import AsyncStations
    from beenergised.graphql_api.resources._async.statistics import AsyncStatistics

_ANONYMOUS = "ANYM"


@public_in("beenergised")
class AsyncClient(AsyncOwnDocuments, AsyncBaseClient[AsyncCaller]):
    """The be.ENERGISED GraphQL API in the name of one driver.

    Logging in happens by itself, at the first call that needs it, and so does renewing. Close
    it, or use it in an `async with` block. Event loops may share a client.

    >>> async def print_charge_logs() -> None:
    ...     async with AsyncClient(
    ...         tenant="community", psk="…", username="driver@example.com", password="…"
    ...     ) as client:
    ...         async for log in client.chargelogs.list(status="stopped"):
    ...             print(log.id, log.energy_consumption)

    Args:
        tenant, base_url, psk: where, and as which application; see `AsyncPool`.
        username, password: a contact's, the password sent exactly as given. Needs `psk`. Logging
            in this way may end another session of the same user (the service's documentation
            does not say). With a password, a session in `store` is gone on with only if it was
            begun with the same password. A user name alone goes on with it unasked: leave the
            password out only where the user name is known to be the caller's own.
        anonymous: no contact, public station data only. Needs `psk`.
        session_token, refresh_token: obtained earlier. Without the second, the session ends
            when the token does.
        access_token: an OpenID access token, or a callable (a coroutine function too) that
            returns one and is asked again on expiry.
        store: where the session is kept; in memory unless given.
        timeout: seconds for a whole call, retries included.
        headers: sent with every request.
        hooks: told what happens in a call, see `beenergised.transport.hooks`.
        timezone: of dates and times that are passed without one, by name (`Europe/Vienna`) or as a
            `tzinfo`; the pool's or the machine's unless given. A date is its midnight there.
        settings, session_settings, charging_settings, classify, bearers, sender, clock: see
            `AsyncPool`.
        pool: a pool to share, instead of everything that describes one.

    Raises `ConfigurationError` and `InvalidArgumentError`; nothing is sent.
    """

    _address = "pool.endpoint.url"

    @hides("psk", "password", "session_token", "refresh_token", "access_token", "headers")
    def __init__(
        self,
        *,
        tenant: str | None = None,
        base_url: str | None = None,
        psk: str | Secret | None = None,
        username: str | None = None,
        password: str | Secret | None = None,
        anonymous: bool = False,
        session_token: str | Secret | None = None,
        refresh_token: str | Secret | None = None,
        access_token: str | Secret | AccessTokenSource | None = None,
        store: TokenStore | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        hooks: Sequence[Hook] = (),
        timezone: str | tzinfo | None = None,
        settings: Settings | None = None,
        session_settings: SessionSettings | None = None,
        charging_settings: ChargingSettings | None = None,
        classify: ErrorClassifier = classify_errors,
        bearers: Mapping[str, Bearer] | None = None,
        sender: AsyncSender | None = None,
        clock: Clock | None = None,
        pool: AsyncPool | None = None,
    ) -> None:
        credentials = choose_credentials(
            username=username,
            password=password,
            anonymous=anonymous,
            session_token=session_token,
            refresh_token=refresh_token,
            access_token=access_token,
        )
        self._owns_pool = pool is None
        if pool is None:
            pool = AsyncPool(
                tenant=tenant,
                base_url=base_url,
                psk=psk,
                settings=settings,
                session_settings=session_settings,
                charging_settings=charging_settings,
                store=store,
                classify=classify,
                bearers=bearers,
                sender=sender,
                clock=clock,
            )
        elif classify is not classify_errors or any(
            given is not None
            for given in (
                tenant,
                base_url,
                psk,
                settings,
                session_settings,
                charging_settings,
                bearers,
                sender,
                clock,
            )
        ):
            raise ConfigurationError("pool= already says where and how: pass one or the other")
        self.pool = pool
        calls = replace(
            pool.calls,
            settings=with_own(pool.settings, timeout, headers, hooks),
            timezone=pool.timezone if timezone is None else find_timezone(timezone),
        )
        if isinstance(credentials.login, Password | Anonymous) and pool.psk is None:
            raise ConfigurationError(
                "A login by password, or anonymously, needs the application's pre-shared key: "
                "pass psk=. To go on with a stored session, pass username= alone."
            )
        self._tokens = AsyncGraphQLTokens(
            pool.driver, calls, pool.psk, credentials.login, pool.session_settings
        )
        self._session = AsyncSession(
            _key(pool, credentials),
            _store(store if store is not None else pool.store, credentials),
            self._tokens,
            pool.driver.clock,
            pool.session_settings,
            initial=credentials.tokens,
            password=_password(credentials),
            hooks=calls.settings.hooks,
        )
        pool.register(self._session)
        self._timeout = calls.settings.timeout
        self._driver = pool.driver
        self._caller = AsyncCaller(pool.driver, calls, AsyncAuthorisation(self._session, pool.psk))

    # --- Resources, each imported when first used ---

    @cached_property
    def chargelogs(self) -> AsyncChargelogs:
        """The driver's charge logs."""
        from beenergised.graphql_api.resources._async.chargelogs import AsyncChargelogs

        return AsyncChargelogs(self._caller)

    @cached_property
    def statistics(self) -> AsyncStatistics:
        """The driver's charging, summed up."""
        from beenergised.graphql_api.resources._async.statistics import AsyncStatistics

        return AsyncStatistics(self._caller)

    @cached_property
    def stations(self) -> AsyncStations:
        """Charging stations."""
        from beenergised.graphql_api.resources._async.stations import AsyncStations

        return AsyncStations(self._caller)

    @cached_property
    def connectors(self) -> AsyncConnectors:
        """Connectors: the places at a station where one vehicle can charge."""
        from beenergised.graphql_api.resources._async.connectors import AsyncConnectors

        return AsyncConnectors(self._caller)

    @cached_property
    def sites(self) -> AsyncSites:
        """Sites: places where stations stand."""
        from beenergised.graphql_api.resources._async.sites import AsyncSites

        return AsyncSites(self._caller)

    @cached_property
    def filters(self) -> AsyncFilters:
        """What stations and sites can be filtered by."""
        from beenergised.graphql_api.resources._async.filters import AsyncFilters

        return AsyncFilters(self._caller)

    @cached_property
    def cards(self) -> AsyncCards:
        """The driver's cards and other media to charge with."""
        from beenergised.graphql_api.resources._async.cards import AsyncCards

        return AsyncCards(self._caller)

    @cached_property
    def contact(self) -> AsyncOwnContact:
        """The contact that is logged in."""
        from beenergised.graphql_api.resources._async.contact import AsyncOwnContact

        return AsyncOwnContact(self._caller)

    @cached_property
    def registration_fields(self) -> AsyncRegistrationFields:
        """What else a contact is asked for when it registers."""
        from beenergised.graphql_api.resources._async.registration_fields import (
            AsyncRegistrationFields,
        )

        return AsyncRegistrationFields(self._caller)

    @cached_property
    def contracts(self) -> AsyncContracts:
        """The driver's contracts: ways to pay, rates, bank account."""
        from beenergised.graphql_api.resources._async.contracts import AsyncContracts

        return AsyncContracts(self._caller)

    @cached_property
    def payments(self) -> AsyncPayments:
        """Means of payment, and currencies."""
        from beenergised.graphql_api.resources._async.payments import AsyncPayments

        return AsyncPayments(self._caller)

    @cached_property
    def documents(self) -> AsyncDocuments:
        """Documents of the driver's account, such as invoices."""
        from beenergised.graphql_api.resources._async.documents import AsyncDocuments

        return AsyncDocuments(self._caller)

    @cached_property
    def legal(self) -> AsyncLegal:
        """Legal documents."""
        from beenergised.graphql_api.resources._async.legal import AsyncLegal

        return AsyncLegal(self._caller)

    @cached_property
    def settings(self) -> AsyncTenantSettings:
        """Settings of the tenant."""
        from beenergised.graphql_api.resources._async.settings import AsyncTenantSettings

        return AsyncTenantSettings(self._caller)

    @cached_property
    def charging(self) -> AsyncCharging:
        """Starting to charge, following it, stopping it."""
        from beenergised.graphql_api.charging._async.charging import AsyncCharging
        from beenergised.graphql_api.charging.states import ChargingSettings

        return AsyncCharging(self._caller, self.pool.charging_settings or ChargingSettings())

    async def me(self, **options: Unpack[CallOptions]) -> Contact:
        """The contact that is logged in: the same as `contact.get`.

        Options: `timeout`, `attempt_timeout`, `headers`.
        Raises `NotFoundError` for a session without a contact, and what any call raises.
        """
        return await self.contact.get(**options)

    # --- The session ---

    async def login(self, *, timeout: float | None = None) -> SessionInfo:  # noqa: ASYNC109
        """Log in now, even if there is a session. Calls do so by themselves when there is none.

        Raises `LoginError` (`InvalidCredentialsError`, `EmailConfirmationRequiredError`,
        `PskRefusedError`), `NotLoggedInError` without credentials, and what any call raises.
        """
        refuse_preview("it logs in")
        check_options({"timeout": timeout})
        return describe(await self._session.begin(timeout or self._timeout))

    async def logout(self, **options: Unpack[CallOptions]) -> None:
        """End the session and forget it here and in the store, whatever the service answers.

        For a contact's session `invalidateSession` is called, which ends the refresh token; the
        session token lives on to its expiry, on the service's side (documented). Raises
        `SessionInvalidationError` if the service could not, and what any call raises; the
        session is forgotten all the same.
        """
        refuse_preview("it uses the stored session first")
        check_options(options)
        self._tokens.may_begin = False  # not even to end a session that has ended by itself
        try:
            session = await self._session.current()
            if session is None or session.refresh_token is None or session.role == _ANONYMOUS:
                return
            answer = await self._caller.run(INVALIDATE_SESSION, {}, options)
            if answer.is_invalidated is False:
                raise SessionInvalidationError(
                    f"The service did not end the session: {answer.status}. It is forgotten here."
                )
        except (SessionExpiredError, NotLoggedInError):
            return  # it has ended already
        except GraphQLError as error:
            raise SessionInvalidationError(
                f"The service could not end the session ({error.message}). It is forgotten here.",
                response=error.response,
            ) from error
        finally:
            try:
                await self._session.forget()
            finally:
                self._tokens.may_begin = True

    async def session_info(self) -> SessionInfo | None:
        """The session in use or in the store, without its tokens; None if there is none.

        Sends nothing, so a session that was ended elsewhere is shown all the same.
        """
        refuse_preview("it uses the stored session first")
        session = await self._session.current()
        return describe(session) if session is not None else None

    # --- Life ---

    async def aclose(self) -> None:
        """Wait for a renewal under way, so that its tokens are kept; close an own pool."""
        refuse_preview("it closes the client")
        await self._session.settle()
        if self._owns_pool:
            await self.pool.aclose()


@public_in("beenergised")
class AsyncPool(AsyncClosable):
    """The resources that the drivers of one application share: connections, PSK, token store.

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

    _address = "endpoint.url"

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
            settings=self.settings,
            timezone=find_timezone(timezone),
            endpoint=self.endpoint,
            classify=classify,
            bearers=dict(bearers or {}),
        )
        self.driver = AsyncDriver.open(self.settings, sender, clock)
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
        await self.driver.aclose()


def _key(pool: AsyncPool, credentials: Credentials) -> SessionKey:
    driver = credentials.driver
    if credentials.tokens is not None and driver == "(tokens)":
        token = credentials.tokens.session
        digest = hashlib.sha256(token.reveal().encode()).hexdigest()
        driver = read_claims(token).subject or digest
    return SessionKey("graphql", pool.endpoint.tenant, driver)


def _store(store: TokenStore, credentials: Credentials) -> TokenStore:
    # An OpenID token is its provider's to keep; it is asked for whenever one is needed.
    return MemoryTokenStore() if isinstance(credentials.login, OpenIdToken) else store


def _password(credentials: Credentials) -> Secret | None:
    return credentials.login.password if isinstance(credentials.login, Password) else None
