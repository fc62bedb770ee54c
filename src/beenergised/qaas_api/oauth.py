"""The login service: what is asked of it and what its answers mean (RFC 6749 and RFC 8628).

It says no with HTTP 400 and `{"error": …}`, also for what is no failure: that the person has not
finished yet.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar, cast
from urllib.parse import urlencode

from beenergised._public_names import public_in
from beenergised.auth.credentials import sendable
from beenergised.auth.tokens import TokenPair
from beenergised.errors import (
    BeEnergisedError,
    ConfigurationError,
    InvalidGrantError,
    InvalidResponseError,
    LoginDeclinedError,
    LoginError,
    LoginExpiredError,
    RateLimitedError,
    ServiceUnavailableError,
    SessionExpiredError,
)
from beenergised.messages import Headers, Request, Response, preview
from beenergised.qaas_api.paths import QaasPaths
from beenergised.qaas_api.responses import LOG_IN_AGAIN
from beenergised.redaction import HiddenMembers, Secret, redact
from beenergised.transport.decoders import json_object
from beenergised.transport.hooks import Hook
from beenergised.transport.lifecycle import Call
from beenergised.transport.retry import RetryPolicy, never
from beenergised.transport.settings import Settings
from beenergised.transport.status_errors import error_for, retry_after

T = TypeVar("T")

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"

# RFC 8628, 3.2: where the server names no interval. Where it names no life, which it must, the
# provider's usual one.
_DEFAULT_INTERVAL = 5.0
_DEFAULT_LIFE = 900.0
# Asking without a pause is no use to anyone; waiting longer than an hour is no interval.
_INTERVALS = (1.0, 3600.0)
_LONGEST_DESCRIPTION = 300

_SECRET_MEMBERS = ("device_code", "user_code", "access_token", "refresh_token", "id_token")
_LOGIN_ERRORS: dict[str, tuple[type[LoginError], str]] = {
    "access_denied": (LoginDeclinedError, "the login was declined"),
    "authorization_declined": (LoginDeclinedError, "the login was declined"),
    "expired_token": (LoginExpiredError, "the code expired before anybody entered it"),
    "code_expired": (LoginExpiredError, "the code expired before anybody entered it"),
    "invalid_grant": (
        InvalidGrantError,
        "the code does not count any more. If an answer was lost on the way, it was used by that",
    ),
    "bad_verification_code": (InvalidGrantError, "the code is not one of this login service"),
}
_DECLINED = frozenset({"access_denied", "authorization_declined"})
_BUSY = frozenset({"temporarily_unavailable", "server_error"})
# The refresh token has expired or was revoked, unless the tables below have another cause.
_ENDED = frozenset({"invalid_grant", "expired_token", "login_required"})


@dataclass(frozen=True, slots=True)
class Cause:
    """A reason for a refusal that is neither in the code nor in the refresh token.

    Both may serve once the reason is gone, so a session is kept.
    """

    meaning: str
    remedy: str


_INTERACTION = Cause("the directory asks for something that only a person can do", LOG_IN_AGAIN)
_SECOND_FACTOR = Cause("the directory asks for a second factor (MFA)", LOG_IN_AGAIN)
_POLICY = Cause(
    "a conditional access policy of the directory blocks it",
    "Ask the directory's administrator, or log in from a device and a network that the policy "
    "allows",
)
_CONSENT = Cause(
    "this application lacks the user's or the administrator's consent",
    f"Have the directory's administrator consent to it. {LOG_IN_AGAIN}",
)
_ACCOUNT = Cause(
    "the account is locked or disabled, its password has expired, or it is not assigned to this "
    "application",
    "Ask the directory's administrator",
)
_SETTINGS = Cause(
    "the directory does not know the application or the scope",
    "Check client_id=, scope=, and login_url= or tenant_id=",
)

# By the numbers of Microsoft Entra ID (`error_codes`, or `AADSTS…` in the description), which are
# documented and said to be subject to change: a number that is not here is judged by `suberror`
# (which Microsoft's own libraries go by), then by the word of the standard.
_CAUSE_OF_NUMBER: dict[str, Cause] = {
    **dict.fromkeys(("50072", "50074", "50076", "50078", "50079", "50158"), _SECOND_FACTOR),
    **dict.fromkeys(("53000", "53001", "53002", "53003", "53004", "53009", "53011"), _POLICY),
    **dict.fromkeys(("65001", "65004", "90094"), _CONSENT),
    **dict.fromkeys(("50020", "50034", "50053", "50055", "50057", "50105"), _ACCOUNT),
    **dict.fromkeys(("70001", "70011", "90002", "500011", "700016", "7000218"), _SETTINGS),
}
_CAUSE_OF_SUBERROR: dict[str, Cause] = {
    "basic_action": _INTERACTION,
    "additional_action": _POLICY,
    "message_only": _POLICY,
    "consent_required": _CONSENT,
    "user_password_expired": _ACCOUNT,
}
_CAUSE_OF_WORD: dict[str, Cause] = {
    "interaction_required": _INTERACTION,
    "consent_required": _CONSENT,
}


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What a person needs to log in on another device, or in a browser.

    user_code: to be entered at `verification_uri`.
    verification_uri_complete: the same with the code in it, for a QR code; None if the service
        gives none (Microsoft's does not).
    expires_in, expires_at: until when, in seconds from receipt and as a time.
    interval: the seconds between two questions whether the person has finished.
    message: the service's own instruction for people, None if it gives none.
    device_code: this program's half of the login; never shown.

    The code to enter is for the person and nobody else: `repr`, which logs and tracebacks show,
    hides it. `instruction` is the text to show.
    """

    user_code: str = field(repr=False)
    verification_uri: str
    verification_uri_complete: str | None = field(repr=False)
    expires_in: float
    expires_at: datetime
    interval: float
    message: str | None = field(repr=False)
    device_code: Secret = field(repr=False)

    @property
    def instruction(self) -> str:
        """What the person has to do: the service's own text, or one in English."""
        return self.message or f"Open {self.verification_uri} and enter the code {self.user_code}"


@dataclass(frozen=True, slots=True)
class NotYet:
    """The person has not finished. `slower`: the service wants to be asked less often.

    `interval` is one that came along, which RFC 8628 does not know but some services send.
    """

    slower: bool = False
    interval: float | None = None


@dataclass(frozen=True, slots=True)
class LoginService:
    """Makes calls to the login service."""

    login_url: str
    client_id: str
    scope: str
    settings: Settings
    paths: QaasPaths

    def start(self, timeout: float, now: Callable[[], float]) -> Call[DeviceCode]:
        """Begin a login. `now` is the wall clock. Repeated freely: a code unused is harmless."""
        form = {"client_id": self.client_id, "scope": self.scope}
        return self._call(
            "startDeviceLogin",
            self.paths.device_code,
            form,
            lambda response: _device_code(response, now()),
            timeout=timeout,
        )

    def poll(self, device_code: Secret, timeout: float) -> Call[TokenPair | NotYet]:
        """Ask once whether the person has finished. When to ask again is the caller's to say."""
        return self._call(
            "pollDeviceLogin",
            self.paths.token,
            {"grant_type": DEVICE_GRANT, "client_id": self.client_id},
            _polled,
            secret=("device_code", device_code),
            timeout=timeout,
            retry=never,
        )

    def renew(self, refresh: Secret, timeout: float, hooks: Sequence[Hook]) -> Call[TokenPair]:
        """Trade a refresh token. The answer may bring its successor; if not, it is kept."""
        return self._call(
            "refreshToken",
            self.paths.token,
            # The documented sample leaves the client id out; the standard wants it.
            {"grant_type": "refresh_token", "client_id": self.client_id, "scope": self.scope},
            lambda response: _renewed(response, refresh),
            secret=("refresh_token", refresh),
            timeout=timeout,
            hooks=hooks,
        )

    def _call(
        self,
        operation: str,
        path: str,
        form: Mapping[str, str],
        decode: Callable[[Response], T],
        *,
        timeout: float,
        secret: tuple[str, Secret] | None = None,
        retry: RetryPolicy | None = None,
        hooks: Sequence[Hook] | None = None,
    ) -> Call[T]:
        headers = Headers(
            {
                "Accept": "application/json",
                "Content-Type": "application/x-www-form-urlencoded",
                "User-Agent": self.settings.user_agent,
            }
        )
        name, value = secret or ("", Secret(""))
        return Call(
            request=Request(
                method="POST",
                url=self.login_url + path,
                # Not the settings' headers: those are for the API, this is another host.
                headers=headers,
                # The secret is bound to no name: a traceback may show the local variables.
                content=urlencode({**form, name: value.reveal()} if secret else form).encode(),
                operation=operation,
                secrets=(value,) if secret else (),
            ),
            decode=decode,
            retry=retry or self.settings.retry,
            timeout=timeout,
            attempt_timeout=min(self.settings.attempt_timeout, timeout),
            hooks=self.settings.hooks if hooks is None else hooks,
            secrets_in=_secrets_in,
        )


# --- Answers -----------------------------------------------------------------------------------


def _members(response: Response) -> HiddenMembers:
    """The JSON object that the body is; an empty one for anything else."""
    return json_object(response) or HiddenMembers()


def _secrets_in(response: Response) -> tuple[Secret, ...]:
    said = _members(response)
    found = (said.get(name) for name in _SECRET_MEMBERS)
    return tuple(Secret(value) for value in found if isinstance(value, str))


def _device_code(response: Response, now: float) -> DeviceCode:
    said = _members(response)
    failure = _failure(response, said) or _lacks(
        response, said, "device_code", "user_code", _address_name(said)
    )
    if failure is not None:
        raise failure
    address = said[_address_name(said)]
    complete, message = said.get("verification_uri_complete"), said.get("message")
    if not _is_web(address):
        raise InvalidResponseError(
            f"{response.operation}: the page to log in at is no web address", response=response
        )
    if not said["user_code"].isprintable():
        raise InvalidResponseError(
            f"{response.operation}: the code to enter cannot be shown", response=response
        )
    life = _seconds(said.get("expires_in")) or _DEFAULT_LIFE
    interval = _seconds(said.get("interval")) or _DEFAULT_INTERVAL
    return DeviceCode(
        user_code=said["user_code"],
        verification_uri=address,
        verification_uri_complete=complete if _is_web(complete) else None,
        expires_in=life,
        expires_at=datetime.fromtimestamp(now + life, UTC),
        interval=min(max(interval, _INTERVALS[0]), _INTERVALS[1]),
        message=_showable(message) if isinstance(message, str) else None,
        device_code=Secret(said["device_code"]),
    )


def _polled(response: Response) -> TokenPair | NotYet:
    said = _members(response)
    error = _word(response, said)
    if error in {"authorization_pending", "slow_down"}:
        return NotYet(error == "slow_down", _seconds(said.get("interval")))
    failure = _failure(response, said)
    if failure is not None:
        raise failure
    try:
        if (lack := _lacks(response, said, "access_token")) is not None:
            raise lack
        return _pair(response, said, None)
    except InvalidResponseError as error:
        if not said:
            raise  # no answer of this service: of a gateway on the way, so it may be asked again
        raise LoginError(
            f"{error.message}. The code is used up by it. {LOG_IN_AGAIN}",
            response=response,
        ) from None


def _renewed(response: Response, refresh: Secret) -> TokenPair:
    said = _members(response)
    error = _word(response, said)
    if error in _ENDED and _cause(response, said) is None:
        raise SessionExpiredError(
            f"{response.operation}: the login service refused the refresh token: "
            f"{_described(response, said)}.",
            service_code=error,
            response=response,
        )
    if error == "slow_down":
        raise RateLimitedError(
            f"{response.operation}: too many requests: wait, or send fewer",
            response=response,
            retry_after=retry_after(response),
        )
    failure = _failure(response, said) or _lacks(response, said, "access_token")
    if failure is not None:
        raise failure
    return _pair(response, said, refresh)


def _pair(response: Response, said: HiddenMembers, refresh: Secret | None) -> TokenPair:
    if isinstance(said.get("refresh_token"), str) and said["refresh_token"]:
        refresh = Secret(said["refresh_token"])
    kind = said.get("token_type", "Bearer")
    if not isinstance(kind, str) or kind.lower() != "bearer":
        raise InvalidResponseError(
            f"{response.operation}: the token is of another type than Bearer", response=response
        )
    try:
        return TokenPair(
            session=sendable(said["access_token"]),
            refresh=refresh,
            life=_seconds(said.get("expires_in")),
        )
    except ConfigurationError as error:
        raise InvalidResponseError(
            f"{response.operation}: {error.message}", response=response
        ) from None


def _failure(response: Response, said: HiddenMembers) -> BeEnergisedError | None:
    """The exception that an answer means, None if it is no refusal."""
    error = _word(response, said)
    if not error or response.status >= 500 or response.status == 429:
        return error_for(response)
    text = _described(response, said)
    if error in _BUSY:
        return ServiceUnavailableError(
            f"{response.operation}: the login service is busy: {text}",
            service_code=error,
            response=response,
            retry_after=retry_after(response),
        )
    if (cause := _cause(response, said)) is not None:
        kind = LoginDeclinedError if error in _DECLINED else LoginError
        return kind(
            f"{response.operation}: {cause.meaning} ({text}). {cause.remedy}",
            service_code=error,
            response=response,
        )
    if error in _LOGIN_ERRORS:
        kind, meaning = _LOGIN_ERRORS[error]
        return kind(
            f"{response.operation}: {meaning} ({text}). {LOG_IN_AGAIN}",
            service_code=error,
            response=response,
        )
    return LoginError(
        f"{response.operation}: the login service refused: {text}. Check client_id=, scope=, and "
        "login_url= or tenant_id=",
        service_code=error,
        response=response,
    )


def _word(response: Response, said: HiddenMembers) -> str:
    """The name of the error that the answer is; empty for none."""
    return redact(said["error"], response.secrets) if isinstance(said.get("error"), str) else ""


def _cause(response: Response, said: HiddenMembers) -> Cause | None:
    """Return the cause of a refusal, if it is neither the code nor the refresh token."""
    for number in _numbers(said):
        if number in _CAUSE_OF_NUMBER:
            return _CAUSE_OF_NUMBER[number]
    suberror = said.get("suberror")
    if isinstance(suberror, str) and suberror in _CAUSE_OF_SUBERROR:
        return _CAUSE_OF_SUBERROR[suberror]
    return _CAUSE_OF_WORD.get(_word(response, said))


def _numbers(said: HiddenMembers) -> list[str]:
    """Return the error numbers of Entra ID in a refusal, as text."""
    found, more = said.get("error_codes"), said.get("error_description")
    given = cast("list[object]", found) if isinstance(found, list) else []
    numbers = [str(number) for number in given if isinstance(number, int | str)]
    return numbers + re.findall(r"AADSTS(\d{4,9})\b", more if isinstance(more, str) else "")


def _described(response: Response, said: HiddenMembers) -> str:
    """The error's name with the first line of what the service says of it, without secrets."""
    more = said.get("error_description")
    lines = more.strip().splitlines() if isinstance(more, str) else []
    text = f"{_word(response, said)}: {lines[0]}" if lines else _word(response, said)
    if "AADSTS" not in text:
        text += "".join(f", AADSTS{number}" for number in _numbers(said)[:1] if number.isdecimal())
    text = " ".join((_showable(redact(text, response.secrets)) or "").split())
    return text[:_LONGEST_DESCRIPTION].rstrip(". ")


def _lacks(response: Response, said: HiddenMembers, *names: str) -> InvalidResponseError | None:
    missing = [name for name in names if not (isinstance(said.get(name), str) and said[name])]
    if not missing:
        return None
    return InvalidResponseError(
        f"{response.operation}: the answer lacks {', '.join(missing)}. Is login_url= the address "
        f"of the login service? It begins: {preview(response)}",
        response=response,
    )


def _address_name(said: HiddenMembers) -> str:
    # Before the standard was finished, some called it so.
    return "verification_url" if "verification_url" in said else "verification_uri"


def _showable(text: str) -> str | None:
    """`text` without what would move the cursor of a terminal; None if nothing is left."""
    return "".join(sign for sign in text if sign.isprintable() or sign == "\n").strip() or None


def _is_web(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[!-~]+", value) is not None


def _seconds(value: object) -> float | None:
    """A number of seconds; also as text, as older services send it. None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if math.isfinite(seconds) and 0 < seconds < 1e9 else None
