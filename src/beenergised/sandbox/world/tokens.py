"""The sandbox's tokens: JSON Web Tokens of the documented shape, and what became of each.

Documented: RS512, claims `sub`, `role`, `iat`, `exp`; a session lasts 3600 s, a refresh token of
the samples 30 days and works once. The `jti` is the sandbox's own addition.
"""

from __future__ import annotations

import hmac
import uuid
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from beenergised.sandbox.world.clock import Clock
from beenergised.sandbox.world.settings import SandboxSettings
from beenergised.sandbox.world.store import Store

_ALGORITHM: Final = "RS512"


class Role(StrEnum):
    """Who a bearer token speaks for."""

    INI = "INI"
    """The application, by its pre-shared key."""
    CRM = "CRM"
    """A contact that logged in."""
    ANYM = "ANYM"
    """Anybody."""
    RFT = "RFT"
    """A refresh token, good for renewing only."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sent a request. `family` ties the tokens together that came from one login."""

    role: Role
    subject: str = ""
    jti: str = ""
    family: str = ""
    session_role: Role = Role.CRM


class RefusedTokenError(Exception):
    """The bearer token is missing, unknown, expired, used or revoked."""


class Tokens:
    """Issues, checks and revokes tokens."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @cached_property
    def _private_key(self) -> rsa.RSAPrivateKey:
        pem = (self._store.get("key") or "").encode()
        # Made below, and by nobody else; to check it would take each process a tenth of a second.
        key = serialization.load_pem_private_key(pem, None, unsafe_skip_rsa_key_validation=True)
        assert isinstance(key, rsa.RSAPrivateKey)
        return key

    @cached_property
    def _public_key(self) -> rsa.RSAPublicKey:
        return self._private_key.public_key()

    def issue(self, subject: str, session_role: Role, family: str = "") -> dict[str, str]:
        """A new pair, as `SessionAuthenticationResponse` has it."""
        settings = SandboxSettings.load(self._store)
        family = family or uuid.uuid4().hex
        with self._store.transaction():
            return {
                "sessionToken": self._token(
                    Caller(session_role, subject, "", family, session_role),
                    settings.session_lifetime,
                ),
                "refreshToken": self._token(
                    Caller(Role.RFT, subject, "", family, session_role),
                    settings.refresh_lifetime,
                ),
            }

    def caller(self, authorization: str, psk: str) -> Caller:
        """Who a request with this `Authorization` header comes from.

        Raises `RefusedTokenError`.
        """
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise RefusedTokenError("There is no bearer token.")
        token = token.strip()
        if hmac.compare_digest(token.encode(), psk.encode()):
            return Caller(Role.INI)
        return self._known(self._claims(token))

    def use_refresh_token(self, caller: Caller) -> None:
        """Use it up. Raises `RefusedTokenError` if another request was faster."""
        if not self._store.execute(
            "UPDATE tokens SET state = 'used' WHERE jti = ? AND state = 'live'", (caller.jti,)
        ):
            raise RefusedTokenError("The refresh token was used before.")

    def end_family(self, caller: Caller) -> None:
        """The refresh token of this login is dead; session tokens live on, as documented."""
        self._store.execute(
            "UPDATE tokens SET state = 'revoked' WHERE family = ? AND role = 'RFT' "
            "AND state = 'live'",
            (caller.family,),
        )

    def revoke(self, subject: str | None, *, refresh: bool) -> int:
        """Revoke session or refresh tokens, of one subject or of all; returns how many."""
        return self._store.execute(
            "UPDATE tokens SET state = 'revoked' WHERE state = 'live' AND (role = 'RFT') = ? "
            "AND (? IS NULL OR subject = ?)",
            (int(refresh), subject, subject),
        )

    def _token(self, caller: Caller, lifetime: float) -> str:
        issued = int(self._clock.time())
        jti = uuid.uuid4().hex
        expires = issued + int(lifetime)
        self._store.execute(
            "INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, 'live')",
            (jti, caller.subject, caller.role, caller.session_role, caller.family, expires),
        )
        claims = {
            "sub": caller.subject, "role": caller.role, "iat": issued, "exp": expires, "jti": jti,
        }  # fmt: skip
        return jwt.encode(claims, self._private_key, algorithm=_ALGORITHM)

    # Any: claims are whatever a token holds.
    def _claims(self, token: str) -> dict[str, Any]:
        try:
            # Expiry goes by the sandbox's clock, which PyJWT does not know.
            return jwt.decode(
                token,
                self._public_key,
                algorithms=[_ALGORITHM],
                options={"verify_exp": False, "verify_iat": False},
            )
        except jwt.PyJWTError as error:
            raise RefusedTokenError("The bearer token is not one of this service.") from error

    def _known(self, claims: dict[str, Any]) -> Caller:
        row = self._store.row(
            "SELECT subject, role, session_role, family, expires, state FROM tokens WHERE jti = ?",
            (str(claims.get("jti")),),
        )
        if row is None:
            raise RefusedTokenError("The bearer token is not one of this service.")
        subject, role, session_role, family, expires, state = row
        if self._clock.time() >= float(expires or 0):
            raise RefusedTokenError("The token has expired.")
        if state != "live":
            raise RefusedTokenError(f"The token was {state}.")
        return Caller(
            Role(str(role)), str(subject), str(claims["jti"]), str(family), Role(str(session_role))
        )


@lru_cache(maxsize=1)
def make_key() -> str:
    """A new key to sign with, as PEM. Takes a tenth of a second or more, so once a process.

    Sandboxes that share it still refuse each other's tokens, which they do not have on record.
    """
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
