# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/qaas_api/_async/client.py
"""One operator's client of the QaaS API."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from beenergised._public_names import public_in
from beenergised.auth._sync.session import Session
from beenergised.auth.credentials import sendable
from beenergised.auth.messages import LoginAdvice
from beenergised.auth.session_info import SessionInfo, describe
from beenergised.auth.settings import SessionSettings
from beenergised.auth.token_stores.base import MemoryTokenStore, SessionKey, TokenStore
from beenergised.auth.tokens import TokenPair
from beenergised.base_models import find_timezone
from beenergised.errors import InvalidArgumentError
from beenergised.qaas_api._sync.caller import QaasCaller
from beenergised.qaas_api._sync.login import DeviceLogin
from beenergised.qaas_api._sync.tokens import QaasTokens
from beenergised.qaas_api.calls import QaasCalls
from beenergised.qaas_api.code_display import ShowCode
from beenergised.qaas_api.oauth import LoginService
from beenergised.qaas_api.paths import QaasPaths
from beenergised.qaas_api.responses import LOG_IN_AGAIN, FrozenTest, says_frozen
from beenergised.redaction import Secret, hides
from beenergised.transport._sync.client import BaseClient
from beenergised.transport._sync.driver import Driver
from beenergised.transport.addresses import checked_address
from beenergised.transport.base import Sender
from beenergised.transport.clock import Clock
from beenergised.transport.hooks import Hook
from beenergised.transport.options import check_options
from beenergised.transport.previews import refuse_preview
from beenergised.transport.settings import Settings, with_own
from beenergised.validation import check_text

if TYPE_CHECKING:
    from beenergised.qaas_api._sync.operators import Operators
    from beenergised.qaas_api._sync.records import Records

BASE_URL = "https://qaas-chargingpoints.azurewebsites.net"
#: Published in the service's FAQ, with no secret: any program may log in with them.
TENANT_ID = "f7731598-1da9-4b5f-a888-ceaf1d14fae0"
CLIENT_ID = "446782de-6e26-457a-a4b0-1f7cabfad2fd"
_DEFAULT_ACCOUNT = "default"

_ADVICE = LoginAdvice(
    no_session=f"There is no session. {LOG_IN_AGAIN}",
    again=f"The session has ended and could not be renewed. {LOG_IN_AGAIN}",
    logged_out="This client has logged out. Call login(show=…) to begin again.",
)


@public_in("beenergised")
class QaasClient(BaseClient[QaasCaller]):
    """The QaaS API (GHG quota for charge points) in the name of one user of an account.

    A person has to log in once, see `login`; from then on the session is renewed before it ends,
    or when the service refuses it, for as long as it is used at least every 90 days (documented).
    Without a session every call raises `NotLoggedInError`. Close it, or use it in a `with`
    block. Threads may share a client.

    >>> def print_operators() -> None:
    ...     with QaasClient(store=FileTokenStore()) as client:
    ...         if client.session_info() is None:
    ...             client.login(show=lambda code: print(code.instruction))
    ...         for operator in client.operators.list():
    ...             print(operator.id, operator.organization_name)

    Args:
        base_url: where the API is.
        tenant_id: the directory that users log in to, of which `login_url` is made.
        login_url: the login service itself (https, or http to this machine).
        client_id: as which application.
        scope: what is asked for; unless given `<client_id>/user_impersonation offline_access`.
        account: under which name the session is kept in `store`; for a second login beside the
            first, a test account for instance.
        access_token, refresh_token: obtained earlier; one of them is enough. Without the second,
            the session ends when the token does. Unless `account` is given too, they are filed
            under a name of their own.
        store: where the session is kept; in memory unless given.
        timeout: seconds for a whole call, retries included.
        headers: sent to the API with every request, not to the login service.
        hooks: told what happens in a call, see `beenergised.transport.hooks`.
        timezone: of dates and times that are passed without one, by name (`Europe/Vienna`) or as a
            `tzinfo`; the machine's unless given. A date is its midnight there.
        settings, session_settings: as for `Client`.
        paths: where things are; most are assumptions, see `QaasPaths`.
        is_frozen: whether a refused change of a record means that it is frozen; the default goes
            by words, see `beenergised.qaas_api.responses.says_frozen`.
        sender: what sends requests instead of HTTP, such as the sandbox's.
        clock: what time is measured by, for tests.

    Raises `ConfigurationError` and `InvalidArgumentError`; nothing is sent.
    """

    _address = "base_url"

    @hides("access_token", "refresh_token", "headers")
    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        login_url: str | None = None,
        tenant_id: str = TENANT_ID,
        client_id: str = CLIENT_ID,
        scope: str | None = None,
        account: str = _DEFAULT_ACCOUNT,
        access_token: str | Secret | None = None,
        refresh_token: str | Secret | None = None,
        store: TokenStore | None = None,
        timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        hooks: Sequence[Hook] = (),
        timezone: str | tzinfo | None = None,
        settings: Settings | None = None,
        session_settings: SessionSettings | None = None,
        paths: QaasPaths | None = None,
        is_frozen: FrozenTest = says_frozen,
        sender: Sender | None = None,
        clock: Clock | None = None,
    ) -> None:
        merged = with_own(settings or Settings(), timeout, headers, hooks)
        limits = session_settings or SessionSettings()
        paths = paths or QaasPaths()
        self.base_url = _base("base_url", base_url)
        self.login_url = _login_url(login_url, tenant_id)
        client_id = _word("client_id", client_id)
        scope = check_text(
            "scope", scope or f"{client_id}/user_impersonation offline_access"
        ).strip()
        service = LoginService(self.login_url, client_id, scope, merged, paths)
        tokens = _tokens(access_token, refresh_token)
        # What says for whom a token was made: it must not come out of the store for anyone else.
        name = _account(account, tokens)
        self.session_key = SessionKey(
            "qaas",
            self.base_url.partition("://")[2],
            f"{name} {client_id} {self.login_url} {scope}",
        )
        self._driver = Driver.open(merged, sender, clock)
        self._session = Session(
            self.session_key,
            store if store is not None else MemoryTokenStore(),
            QaasTokens(self._driver, service, limits),
            self._driver.clock,
            limits,
            initial=tokens,
            hooks=merged.hooks,
            advice=_ADVICE,
        )
        self._login = DeviceLogin(self._driver, service)
        self._timeout = merged.timeout
        # Time to keep what a person has agreed to: the store may be busy for as long.
        self._keep_within = limits.lock_timeout + limits.renewal_timeout
        calls = QaasCalls(
            settings=merged,
            timezone=find_timezone(timezone),
            base_url=self.base_url,
            paths=paths,
            is_frozen=is_frozen,
        )
        self._caller = QaasCaller(self._driver, calls, self._session)

    # --- Resources, each imported when first used ---

    @cached_property
    def operators(self) -> Operators:
        """Charge point operators."""
        from beenergised.qaas_api._sync.operators import Operators

        return Operators(self._caller)

    @cached_property
    def records(self) -> Records:
        """Charge point records."""
        from beenergised.qaas_api._sync.records import Records

        return Records(self._caller)

    # --- The session ---

    def login(
        self,
        *,
        show: ShowCode,
        timeout: float | None = None,
    ) -> SessionInfo:
        """Have a person log in, in a browser anywhere, and wait until that is done.

        `show` gets a `DeviceCode` and shows it: the code, and the page to enter it at. Then the
        login service is asked at its own interval whether the person has finished, for as long as
        the code is valid, or `timeout` seconds if that is less. When the network fails in
        between, it is asked again later. A login that is interrupted or cancelled keeps nothing.

        What was logged in before is replaced, when the new login has succeeded.

        Raises `LoginExpiredError`, `LoginDeclinedError`, `InvalidGrantError` and other
        `LoginError`s, `CallTimeoutError`, what `show` raises, and what any call raises.
        """
        refuse_preview("it logs in")
        check_options({"timeout": timeout})
        if not callable(show):
            raise InvalidArgumentError("show", "show must be a function that shows a DeviceCode")
        pair = self._login.run(show, timeout)
        return describe(self._session.adopt(pair, self._keep_within))

    def refresh(self, *, timeout: float | None = None) -> SessionInfo:
        """Trade the refresh token for new tokens now. Calls do so by themselves when it is time.

        It extends the life of the session: a job that calls the service less often than every 90
        days (documented) can call this in between. Raises `NotLoggedInError` without a refresh
        token, `SessionExpiredError` if it is refused, and what any call raises.
        """
        refuse_preview("it uses the stored session first")
        check_options({"timeout": timeout})
        return describe(self._session.renew_now(timeout or self._timeout))

    def logout(self) -> None:
        """Forget the session here and in the store.

        Nothing is sent, because no way is documented to end a session at the service: whoever
        has a copy of its tokens can use them until they end.
        """
        refuse_preview("it sends no request")
        self._session.forget()

    def session_info(self) -> SessionInfo | None:
        """The session in use or in the store, without its tokens; None if there is none.

        Sends nothing, so a session that was ended elsewhere is shown all the same.
        """
        refuse_preview("it uses the stored session first")
        session = self._session.current()
        return describe(session) if session is not None else None

    # --- Life ---

    def close(self) -> None:
        """Wait for a renewal under way, so that its tokens are kept; close the connections."""
        refuse_preview("it closes the client")
        self._session.settle()
        super().close()


def _base(argument: str, address: str) -> str:
    parts = checked_address(argument, address, example=BASE_URL)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _login_url(login_url: str | None, tenant_id: str) -> str:
    if login_url is not None:
        return _base("login_url", login_url)
    return f"https://login.microsoftonline.com/{_word('tenant_id', tenant_id)}/oauth2/v2.0"


def _word(argument: str, value: str) -> str:
    word = check_text(argument, value).strip()
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._~-]*", word):
        raise InvalidArgumentError(argument, f"{argument} is an id, not {value!r}")
    return word


def _tokens(access: str | Secret | None, refresh: str | Secret | None) -> TokenPair | None:
    if access is None and refresh is None:
        return None
    return TokenPair(
        sendable(access) if access is not None else Secret(""),
        sendable(refresh) if refresh is not None else None,
    )


def _account(account: str, tokens: TokenPair | None) -> str:
    account = check_text("account", account).strip()
    if tokens is None or account != _DEFAULT_ACCOUNT:
        return account
    token = tokens.refresh if tokens.refresh is not None else tokens.session
    return hashlib.sha256(token.reveal().encode()).hexdigest()
