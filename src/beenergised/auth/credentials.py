"""The ways in: what a caller may have, each a small value that hides its secrets."""

from __future__ import annotations

import inspect
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from beenergised.auth.tokens import TokenPair
from beenergised.errors import ConfigurationError, InvalidArgumentError
from beenergised.redaction import Secret


@dataclass(frozen=True, slots=True)
class Password:
    """A contact's user name and password, the latter sent exactly as given."""

    username: str
    password: Secret


@dataclass(frozen=True, slots=True)
class Anonymous:
    """No contact: public station data only."""


AccessTokenSource: TypeAlias = Callable[[], str | Awaitable[str]]


@dataclass(frozen=True, slots=True)
class OpenIdToken:
    """A callable that returns an OpenID access token, asked again on expiry."""

    source: AccessTokenSource

    async def aobtain(self) -> Secret:
        """A token, for the asynchronous client: the callable may be a coroutine function."""
        said = self.source()
        return _token(await said if inspect.isawaitable(said) else said)

    def obtain(self) -> Secret:
        """A token, for the synchronous client."""
        said = self.source()
        if inspect.iscoroutine(said):
            said.close()  # one that nobody awaits complains when it is collected
        if inspect.isawaitable(said):
            raise ConfigurationError(
                "access_token= is asynchronous: use AsyncClient, or a function"
            )
        return _token(said)


Login: TypeAlias = Password | Anonymous | OpenIdToken


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a client was given: how to log in, if it can, and tokens to begin with, if any.

    `driver` names whose stored session this is.
    """

    driver: str
    login: Login | None = None
    tokens: TokenPair | None = None


def choose_credentials(
    *,
    username: str | None = None,
    password: str | Secret | None = None,
    anonymous: bool = False,
    session_token: str | Secret | None = None,
    refresh_token: str | Secret | None = None,
    access_token: str | Secret | AccessTokenSource | None = None,
) -> Credentials:
    """The one way in that the arguments describe.

    A user name alone names a stored session to go on with. Tokens may come together with a user
    name and password: the tokens are used first. Raises `ConfigurationError` for half a way in,
    or for two.
    """
    if password is not None and username is None:
        raise ConfigurationError("password= needs username=")
    if refresh_token is not None and session_token is None:
        raise ConfigurationError("refresh_token= needs session_token=: they are a pair")
    if username is not None and not username.strip():
        raise InvalidArgumentError("username", "username is empty")
    logins: dict[str, Login] = {}
    if username is not None and password is not None:
        logins["username= and password="] = Password(username, Secret(password))
    if anonymous and username is not None and password is None:
        raise ConfigurationError("anonymous= and username=: choose one")
    if anonymous:
        logins["anonymous="] = Anonymous()
    if callable(access_token):
        logins["access_token="] = OpenIdToken(access_token)
    if len(logins) > 1:
        raise ConfigurationError(f"{', '.join(logins)}: choose one way to log in")
    tokens = _tokens(session_token, refresh_token, access_token)
    return Credentials(
        driver=username or ("(anonymous)" if anonymous else "(tokens)"),
        login=next(iter(logins.values()), None),
        tokens=tokens,
    )


def _tokens(
    session: str | Secret | None,
    refresh: str | Secret | None,
    access: str | Secret | AccessTokenSource | None,
) -> TokenPair | None:
    if session is not None and access is not None:
        raise ConfigurationError("session_token= and access_token=: choose one")
    if isinstance(access, str | Secret):
        session = access
    if session is None:
        return None
    return TokenPair(sendable(session), sendable(refresh) if refresh is not None else None)


def _token(said: object) -> Secret:
    if not isinstance(said, str):
        raise ConfigurationError(
            f"access_token= returned {type(said).__name__}, not the text of a token"
        )
    return sendable(said)


def sendable(token: str | Secret) -> Secret:
    """A token without the line break that a file or a shell puts at its end.

    Raises `ConfigurationError` for one that no HTTP header can carry.
    """
    token = Secret(Secret(token).reveal().strip())
    if not token:
        raise ConfigurationError("the token is empty")
    if not re.fullmatch("[!-~]+", token.reveal()):
        raise ConfigurationError("the token has characters in it that no token has")
    return token
