"""The login service that the QaaS API trusts: OAuth 2.0 device authorization grant, offline.

The forms, the grant and the scope are those of the service's FAQ; the errors are those of RFC 8628
and of Microsoft's pages, because the FAQ names none. Both tokens are opaque: a client that looks
into one learns nothing.
"""

from __future__ import annotations

import math
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from beenergised._public_names import public_in
from beenergised.errors import InvalidArgumentError
from beenergised.messages import Response
from beenergised.sandbox.qaas_api.names import ACCOUNTS, CLIENT_ID, QAAS_ACCOUNT
from beenergised.sandbox.replies import json_reply
from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store

DEVICE_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"
REFRESH_GRANT: Final = "refresh_token"

SCOPE: Final = f"{CLIENT_ID}/user_impersonation"
_OFFLINE: Final = "offline_access"
# No vowels, so that no code is a word.
_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
# RFC 8628, 3.5: what a client that was told `slow_down` adds to its interval.
_SLOWER: Final = 5.0
# Two polls may arrive a little closer together than they were sent.
_TOLERANCE: Final = 0.2

# Numbers of Microsoft's for the same errors, for whoever compares.
_NUMBERS: Final = {
    "authorization_pending": 70016,
    "slow_down": 70016,
    "expired_token": 70020,
    "authorization_declined": 70021,
    "access_denied": 70021,
    "bad_verification_code": 70018,
    "invalid_grant": 70008,
    "invalid_scope": 70011,
    "invalid_request": 900144,
    "unauthorized_client": 700016,
    "unsupported_grant_type": 70003,
}


@public_in("beenergised.sandbox")
@dataclass(frozen=True, slots=True)
class DeviceLogin:
    """A login that somebody began and nobody has finished.

    `state` is "pending", "approved" or "declined"; `expires_at` the sandbox's time.
    """

    user_code: str
    state: str
    expires_at: datetime
    account: str | None = None


class _RefusedError(Exception):
    """Ends a request with this error of OAuth. Nothing may have been written before it."""

    def __init__(self, code: str, description: str) -> None:
        super().__init__(code)
        self.response = oauth_error(code, description)


class Logins:
    """Device codes, and the tokens that come of them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # --- What a client asks for ------------------------------------------------------------------

    def begin(self, form: Mapping[str, str], page: str) -> Response:
        """Answer `POST devicecode`; `page` is the address where a person enters the code."""
        try:
            _check_client(form)
            _check_scope(form.get("scope", ""))
        except _RefusedError as refusal:
            return refusal.response
        settings = SandboxSettings.load(self._store)
        device_code, user_code = secrets.token_urlsafe(48), _user_code()
        automatic = settings.device_approval == "automatic"
        with self._store.transaction():
            now = self._clock.time()
            self._store.execute("DELETE FROM qaas_devices WHERE expires < ?", (now - 86400,))
            self._store.execute(
                "INSERT INTO qaas_devices VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0)",
                (
                    device_code, user_code, form["scope"], QAAS_ACCOUNT if automatic else None,
                    "approved" if automatic else "pending", now + settings.device_lifetime,
                    settings.device_interval,
                ),
            )  # fmt: skip
        body: dict[str, object] = {
            "user_code": user_code,
            "device_code": device_code,
            "verification_uri": page,
            "expires_in": int(settings.device_lifetime),
            "interval": _whole(settings.device_interval),
            "message": f"To sign in, open the page {page} in a web browser and enter the code "
            f"{user_code} to authenticate.",
        }
        if settings.device_complete_uri:
            body["verification_uri_complete"] = f"{page}?user_code={user_code}"
        return json_reply(200, body)

    def token(self, form: Mapping[str, str]) -> Response:
        """Answer `POST token`, whichever grant it is."""
        try:
            return self._granted(form)
        except _RefusedError as refusal:
            return refusal.response

    def account_of(self, authorization: str) -> str | None:
        """The account that a bearer token speaks for; None where it is not to be believed."""
        scheme, _, token = authorization.partition(" ")
        row = self._store.row(
            "SELECT account FROM qaas_tokens WHERE token = ? AND kind = 'access' "
            "AND state = 'live' AND expires > ?",
            (token.strip(), self._clock.time()),
        )
        return str(row[0]) if row is not None and scheme.lower() == "bearer" else None

    def account_of_refresh_token(self, token: str) -> str | None:
        """The account that a refresh token is of, whatever became of it."""
        row = self._store.row(
            "SELECT account FROM qaas_tokens WHERE token = ? AND kind = 'refresh'", (token,)
        )
        return str(row[0]) if row is not None else None

    # --- What a person, or a test, decides --------------------------------------------------------

    def waiting(self) -> list[DeviceLogin]:
        """The logins that have been begun, the latest last."""
        rows = self._store.rows(
            "SELECT user_code, state, expires, account FROM qaas_devices WHERE state != 'used' "
            "AND expires > ? ORDER BY rowid",
            (self._clock.time(),),
        )
        return [
            DeviceLogin(
                str(code), str(state), datetime.fromtimestamp(float(expires or 0), UTC),
                str(account) if account is not None else None,
            )
            for code, state, expires, account in rows
        ]  # fmt: skip

    def approve(self, user_code: str, account: str = QAAS_ACCOUNT) -> None:
        """The person agrees. Raises `InvalidArgumentError` for a code that nobody waits with."""
        if account not in ACCOUNTS:
            raise InvalidArgumentError(
                "account", f"There is no account {account!r}, only {', '.join(ACCOUNTS)}."
            )
        self._decide(user_code, "state = 'approved', account = ?", account)

    def decline(self, user_code: str) -> None:
        """The person does not agree."""
        self._decide(user_code, "state = 'declined'")

    def expire(self, user_code: str) -> None:
        """The code's time is over, before its time."""
        self._decide(user_code, "expires = ?", self._clock.time() - 1)

    def slow_down(self, user_code: str) -> None:
        """The next poll is answered with `slow_down`, however long it waited."""
        self._decide(user_code, "slow = 1")

    def revoke(self, account: str | None, *, refresh: bool) -> int:
        """Kill access or refresh tokens, of one account or of all; returns how many."""
        return self._store.execute(
            "UPDATE qaas_tokens SET state = 'revoked' WHERE state = 'live' AND kind = ? "
            "AND (? IS NULL OR account = ?)",
            ("refresh" if refresh else "access", account, account),
        )

    def _decide(self, user_code: str, change: str, *values: str | float) -> None:
        changed = self._store.execute(
            f"UPDATE qaas_devices SET {change} "  # noqa: S608 - written above, each of them
            "WHERE user_code = ? AND state = 'pending' AND expires > ?",
            (*values, normalised(user_code), self._clock.time()),
        )
        if not changed:
            raise InvalidArgumentError(
                "user_code",
                f"Nobody waits with the code {user_code!r}: it is unknown, expired, or decided on.",
            )

    # --- Inside -----------------------------------------------------------------------------------

    def _granted(self, form: Mapping[str, str]) -> Response:
        grant = form.get("grant_type")
        if grant == DEVICE_GRANT:
            _check_client(form)
            return self._poll(_needed(form, "device_code"))
        if grant == REFRESH_GRANT:
            # One snippet of the FAQ sends no client id here.
            _check_client({"client_id": CLIENT_ID, **form})
            if "scope" in form:
                _check_scope(form["scope"])
            return self._refresh(_needed(form, "refresh_token"))
        _needed(form, "grant_type")
        raise _RefusedError("unsupported_grant_type", "This grant is not supported.")

    def _poll(self, device_code: str) -> Response:
        with self._store.transaction():
            row = self._store.row(
                "SELECT state, expires, interval, polled, slow, account, scope FROM qaas_devices "
                "WHERE device_code = ?",
                (device_code,),
            )
            if row is None:
                raise _RefusedError("bad_verification_code", "The device code is not known here.")
            state, expires, interval, polled, slow, account, scope = row
            if state == "used":
                raise _RefusedError("invalid_grant", "The device code was redeemed before.")
            if self._clock.time() >= float(expires or 0):
                raise _RefusedError("expired_token", "The code has expired; begin again.")
            if state == "declined":
                word = SandboxSettings.load(self._store).device_declined_error
                raise _RefusedError(word, "The person declined to let the device in.")
            if state == "pending":
                return self._not_yet(device_code, float(interval or 0), polled, is_slow=bool(slow))
            self._store.execute(
                "UPDATE qaas_devices SET state = 'used' WHERE device_code = ?", (device_code,)
            )
            return self._issue(str(account), str(scope), uuid.uuid4().hex)

    def _not_yet(
        self, device_code: str, interval: float, polled: str | float | None, *, is_slow: bool
    ) -> Response:
        now = self._clock.time()
        since = now - float(polled) if polled is not None else math.inf
        too_fast = since < interval - _TOLERANCE or is_slow
        self._store.execute(
            "UPDATE qaas_devices SET polled = ?, slow = 0, interval = interval + ? "
            "WHERE device_code = ?",
            (now, _SLOWER if too_fast else 0.0, device_code),
        )
        if too_fast:
            return oauth_error("slow_down", "Poll less often: add five seconds to the interval.")
        return oauth_error("authorization_pending", "The person has not finished yet.")

    def _refresh(self, token: str) -> Response:
        settings = SandboxSettings.load(self._store)
        with self._store.transaction():
            row = self._store.row(
                "SELECT account, scope, family, expires, state FROM qaas_tokens "
                "WHERE token = ? AND kind = 'refresh'",
                (token,),
            )
            if row is None:
                raise _RefusedError("invalid_grant", "The refresh token is not known here.")
            account, scope, family, expires, state = row
            if state != "live":
                raise _RefusedError("invalid_grant", f"The refresh token was {state}.")
            if self._clock.time() >= float(expires or 0):
                raise _RefusedError("invalid_grant", "The refresh token was not used for too long.")
            works_on = settings.refresh_rotation != "once"
            self._store.execute(
                "UPDATE qaas_tokens SET state = ?, expires = ? WHERE token = ?",
                (
                    "live" if works_on else "used",
                    self._clock.time() + settings.qaas_refresh_lifetime,
                    token,
                ),
            )
            brings_another = settings.refresh_rotation != "kept"
            return self._issue(str(account), str(scope), str(family), rotates=brings_another)

    def _issue(self, account: str, scope: str, family: str, *, rotates: bool = True) -> Response:
        """An access token, and a refresh token if `rotates` and the scope asks for one."""
        settings = SandboxSettings.load(self._store)
        life = settings.qaas_access_lifetime
        body: dict[str, object] = {
            "token_type": "Bearer",
            "scope": SCOPE,
            "expires_in": int(life),
            "ext_expires_in": int(life),
            "access_token": self._token("access", account, scope, family, life),
        }
        if _OFFLINE in scope.split() and rotates:
            body["refresh_token"] = self._token(
                "refresh", account, scope, family, settings.qaas_refresh_lifetime
            )
        return json_reply(200, body)

    def _token(self, kind: str, account: str, scope: str, family: str, life: float) -> str:
        token = f"sandbox-{kind}.{secrets.token_urlsafe(48)}"
        self._store.execute(
            "INSERT INTO qaas_tokens VALUES (?, ?, ?, ?, ?, ?, 'live')",
            (token, kind, account, scope, family, self._clock.time() + life),
        )
        return token


def oauth_error(code: str, description: str, status: int = 400) -> Response:
    """An error as RFC 6749 has it, with the members that Microsoft adds."""
    number = _NUMBERS.get(code, 50000)
    return json_reply(
        status,
        {
            "error": code,
            "error_description": f"AADSTS{number}: {description}",
            "error_codes": [number],
            "trace_id": str(uuid.uuid4()),
            "correlation_id": str(uuid.uuid4()),
        },
    )


def normalised(user_code: str) -> str:
    """A user code as it was given out, however a person typed it.

    >>> normalised(" bcd-fgh 12 ")
    'BCDFGH12'
    """
    return "".join(each for each in user_code.upper() if each.isalnum())


def _user_code() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(8)) + str(secrets.randbelow(10))


def _whole(seconds: float) -> float:
    """As a JSON number without a decimal point, where it has no decimals."""
    return int(seconds) if seconds == int(seconds) else seconds


def _needed(form: Mapping[str, str], name: str) -> str:
    value = form.get(name, "").strip()
    if not value:
        raise _RefusedError("invalid_request", f"The request must contain '{name}'.")
    return value


def _check_client(form: Mapping[str, str]) -> None:
    if _needed(form, "client_id") != CLIENT_ID:
        raise _RefusedError("unauthorized_client", "No application has this client id.")


def _check_scope(scope: str) -> None:
    if SCOPE not in _needed({"scope": scope}, "scope").split():
        raise _RefusedError("invalid_scope", f"The scope must contain {SCOPE}.")
