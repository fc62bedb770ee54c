# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/graphql_api/_async/tokens.py
"""How the GraphQL API gives out tokens, and which of them a call goes with."""

from __future__ import annotations

from collections.abc import Sequence

from beenergised.auth._sync.session import Session
from beenergised.auth.credentials import Anonymous, Login, OpenIdToken, Password
from beenergised.auth.settings import SessionSettings
from beenergised.auth.tokens import TokenPair
from beenergised.base_models import response_of
from beenergised.errors import (
    ConfigurationError,
    GraphQLError,
    InvalidResponseError,
    NotLoggedInError,
    PermissionDeniedError,
    SessionExpiredError,
)
from beenergised.graphql_api._generated.sessions import (
    INIT_ANONYMOUS_SESSION,
    INIT_SESSION,
    RENEW_SESSION,
    SessionTokens,
)
from beenergised.graphql_api.calls import CallMaker
from beenergised.graphql_api.responses import login_failure
from beenergised.graphql_api.roles import Bearer
from beenergised.redaction import Secret
from beenergised.transport._sync.caller import FixedToken
from beenergised.transport._sync.driver import Driver
from beenergised.transport.hooks import Hook
from beenergised.transport.lifecycle import Call, Grant


class Authorisation:
    """Chooses the token for each operation of one driver: PSK or session."""

    def __init__(self, session: Session, psk: Secret | None) -> None:
        self._session = session
        self._psk = psk

    def obtain(self, role: str, within: float) -> Grant:
        """The PSK for operations of role INI, even when logged in; else the session token."""
        if role != Bearer.PSK.value:
            return self._session.obtain(role, within)
        if self._psk is None:
            raise ConfigurationError(
                "This operation is sent with the application's pre-shared key: pass psk="
            )
        return Grant(self._psk, role)

    def renew(self, refused: Grant, within: float) -> Grant | None:
        """A new session token. A PSK that was refused has no successor."""
        if refused.role == Bearer.PSK.value:
            return None
        return self._session.renew(refused, within)


class GraphQLTokens:
    """Gets session tokens by `initSession`, `initAnonymousSession` and `renewSession`."""

    def __init__(
        self,
        driver: Driver,
        calls: CallMaker,
        psk: Secret | None,
        login: Login | None,
        settings: SessionSettings,
    ) -> None:
        self._driver = driver
        self._calls = calls
        self._psk = psk
        self._login = login
        self._timeout = settings.renewal_timeout
        self.may_begin = True

    def can_begin(self) -> bool:
        """Whether there is something to log in with; a password needs the PSK too."""
        if self._login is None or not self.may_begin:
            return False
        return isinstance(self._login, OpenIdToken) or self._psk is not None

    def begin(self, hooks: Sequence[Hook]) -> TokenPair:
        """Log in by the one way that the client was given."""
        login = self._login
        if isinstance(login, OpenIdToken):
            return TokenPair(login.obtain())
        if self._psk is None or login is None:
            raise NotLoggedInError("A login needs the application's pre-shared key: pass psk=")
        call = self._login_call(login, hooks)
        try:
            tokens = self._driver.run(call, FixedToken(self._psk))
        except (GraphQLError, PermissionDeniedError) as error:
            raise login_failure(error) from error
        return _pair(tokens)

    def renew(self, refresh: Secret, hooks: Sequence[Hook]) -> TokenPair:
        """Trade the refresh token, which is the bearer of `renewSession`, for a new pair.

        An anonymous session is begun anew instead: whether its refresh token renews to another
        anonymous session is not known.
        """
        if isinstance(self._login, Anonymous) and self._psk is not None:
            return self.begin(hooks)
        call = self._calls.make(
            RENEW_SESSION, {}, {"timeout": self._timeout}, secrets=(refresh,), hooks=hooks
        )
        try:
            tokens = self._driver.run(call, FixedToken(refresh))
        except (GraphQLError, PermissionDeniedError) as error:
            says_nothing = isinstance(error, GraphQLError) and error.may_have_acted
            if says_nothing and not self.can_begin():
                raise  # no word on the token: the session is kept, and tried again
            raise SessionExpiredError(
                f"The refresh token was refused: {error.message}", response=error.response
            ) from error
        return _pair(tokens)

    def _login_call(self, login: Login, hooks: Sequence[Hook]) -> Call[SessionTokens]:
        if isinstance(login, Password):
            return self._calls.make(
                INIT_SESSION,
                {"username": login.username, "password": login.password.reveal()},
                {"timeout": self._timeout},
                secrets=(login.password,),
                hooks=hooks,
            )
        return self._calls.make(INIT_ANONYMOUS_SESSION, {}, {"timeout": self._timeout}, hooks=hooks)


def _pair(tokens: SessionTokens) -> TokenPair:
    # No token in a local variable: a traceback may show those.
    if not isinstance(tokens.session_token, str) or not tokens.session_token:
        raise InvalidResponseError(
            "the service answered a login without a session token", response=response_of(tokens)
        )
    session = Secret(tokens.session_token)
    if not isinstance(tokens.refresh_token, str) or not tokens.refresh_token:
        return TokenPair(session)
    return TokenPair(session, Secret(tokens.refresh_token))
