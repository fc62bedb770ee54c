"""What a caller may know of a session: everything but the tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from beenergised._public_names import public_in
from beenergised.auth.tokens import StoredSession


@public_in("beenergised.models")
@dataclass(frozen=True, slots=True)
class SessionInfo:
    """A session without its tokens.

    subject: for whom it is, as the token says: of the GraphQL API the contact's UUID. None if
        the token says nothing.
    role: of the GraphQL API `CRM` for a contact, `ANYM` for an anonymous session, as the token
        says; else None.
    expires_at: when the session token ends; None if not known.
    renewable: whether there is a refresh token.
    generation: how often the session was renewed or begun anew.
    """

    subject: str | None
    role: str | None
    expires_at: datetime | None
    renewable: bool
    generation: int


def describe(session: StoredSession) -> SessionInfo:
    """`session` without its tokens."""
    end = session.expires_at
    return SessionInfo(
        subject=session.subject,
        role=session.role,
        expires_at=None if end is None else datetime.fromtimestamp(end, UTC),
        renewable=session.refresh_token is not None,
        generation=session.generation,
    )
