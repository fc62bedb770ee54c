"""What is known of a token, and what is kept of a session.

A token that is a JWT tells its own life; it is read, never verified: verifying is the service's
business, and the client has no key. A token of another form is used all the same, its life
unknown until the service refuses it.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass, field
from typing import Any, cast

from beenergised._public_names import public_in
from beenergised.redaction import Secret

_LATEST = 1e15  # seconds since 1970


@dataclass(frozen=True, slots=True)
class Claims:
    """What the payload of a JWT says, as far as it could be read. Times in seconds since 1970."""

    subject: str | None = None
    role: str | None = None
    issued_at: float | None = None
    expires_at: float | None = None

    @property
    def life(self) -> float | None:
        """Seconds from issue to expiry, both by the service's clock."""
        if self.issued_at is None or self.expires_at is None:
            return None
        life = self.expires_at - self.issued_at
        return life if life > 0 else None  # a token that never lived says nothing of its life


def read_claims(token: Secret) -> Claims:
    """The claims of a JWT; empty ones for any other token. Raises nothing."""
    parts = token.reveal().split(".")
    if len(parts) != 3:
        return Claims()
    try:
        padded = parts[1] + "=" * (-len(parts[1]) % 4)
        payload: object = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return Claims()
    if not isinstance(payload, dict):
        return Claims()
    said = cast("dict[str, object]", payload)
    return Claims(
        subject=_text(said.get("sub")),
        role=_text(said.get("role")),
        issued_at=_number(said.get("iat")),
        expires_at=_number(said.get("exp")),
    )


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What a login or a renewal brings. Without a refresh token it cannot be renewed.

    `life` is how many seconds the session token lives, where the answer said so (`expires_in` of
    OAuth): it is believed before what can be read in the token. An empty `session` stands for one
    that has ended: only the refresh token is of use.
    """

    session: Secret
    refresh: Secret | None = None
    life: float | None = None


@public_in("beenergised.auth")
@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as it is kept between calls and between processes.

    `expires_at` is on this machine's wall clock: the moment of receipt plus the life that the
    token states, so that a service whose clock differs does no harm. None if not known.
    `generation` counts renewals: it tells which of two pairs is the newer. `password_hash` tells
    with which password it was begun, see `beenergised.auth.password_hash`; None if with none.
    """

    session_token: Secret
    refresh_token: Secret | None
    role: str | None
    subject: str | None
    expires_at: float | None
    life: float | None
    generation: int
    password_hash: str | None = field(default=None, repr=False)

    def to_text(self) -> str:
        """The session as JSON, tokens in clear: for a store, and nothing else."""
        refresh = self.refresh_token
        return json.dumps(
            {
                "version": 1,
                "session_token": self.session_token.reveal(),
                "refresh_token": refresh.reveal() if refresh is not None else None,
                "role": self.role,
                "subject": self.subject,
                "expires_at": self.expires_at,
                "life": self.life,
                "generation": self.generation,
                "password_hash": self.password_hash,
            }
        )

    @classmethod
    def from_text(cls, text: str) -> StoredSession:
        """Read what `to_text` wrote. Raises `ValueError` for anything else."""
        try:
            # Any: JSON; each member is checked below.
            kept: dict[str, Any] = json.loads(text)
            version = kept["version"]
            refresh = _text(kept["refresh_token"])
            session = cls(
                session_token=Secret(_text(kept["session_token"]) or ""),
                refresh_token=Secret(refresh) if refresh is not None else None,
                role=_text(kept["role"]),
                subject=_text(kept["subject"]),
                expires_at=_number(kept["expires_at"]),
                life=_number(kept["life"]),
                generation=int(kept["generation"]),
                password_hash=_text(kept.get("password_hash", kept.get("proof"))),
            )
        except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
            # None of the text goes along: it may be most of a token.
            raise ValueError(f"not a stored session: {type(error).__name__}") from None
        if version != 1 or not session.session_token:
            raise ValueError("not a stored session of a known version")
        return session


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # JSON knows numbers that no clock shows: NaN, Infinity, ten to the power of 400.
    return float(value) if abs(value) < _LATEST else None
