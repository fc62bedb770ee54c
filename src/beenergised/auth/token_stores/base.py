"""Where sessions are kept, and the lock that lets only one renewal happen at a time.

The interface is small so that a store on Redis or in a keyring is an afternoon's work. All of
it is synchronous; the asynchronous client calls it in a thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from beenergised._public_names import public_in
from beenergised.auth.tokens import StoredSession


@public_in("beenergised.auth")
@dataclass(frozen=True, slots=True)
class SessionKey:
    """Whose session: of which service, at which tenant (or host), for which driver."""

    service: str
    tenant: str
    driver: str


Release: TypeAlias = Callable[[], None]


@public_in("beenergised.auth")
class TokenStore(Protocol):
    """Keeps sessions. Every method may be called from any thread."""

    def load(self, key: SessionKey) -> StoredSession | None:
        """The session under `key`; None if there is none, or none that can be read."""
        ...

    def save(self, key: SessionKey, session: StoredSession) -> None:
        """Replace the session under `key` as one: a reader sees the old or the new, whole."""
        ...

    def delete(self, key: SessionKey) -> None:
        """Forget the session under `key`; no error if there is none."""
        ...

    def try_lock(self, key: SessionKey, lease: float) -> Release | None:
        """Take the lock of `key` without waiting; None if another holds it.

        What is returned releases it, from any thread. The lock ends by itself when its holder
        dies, or after `lease` seconds where a store cannot notice that.
        """
        ...


@public_in("beenergised")
class MemoryTokenStore:
    """Keeps sessions in this process; they are gone when it ends. Shared by threads and tasks.

    A forked child begins with a copy of the sessions. Parent and child have the same refresh
    token, which works once: the first process that renews uses it up. The child inherits no lock:
    the entries of `_locked` count for its parent only, and every step here is atomic.
    """

    def __init__(self) -> None:
        self._sessions: dict[SessionKey, StoredSession] = {}
        self._locked: dict[tuple[int, SessionKey], object] = {}

    def load(self, key: SessionKey) -> StoredSession | None:
        """The session under `key`."""
        return self._sessions.get(key)

    def save(self, key: SessionKey, session: StoredSession) -> None:
        """Keep `session` under `key`."""
        self._sessions[key] = session

    def delete(self, key: SessionKey) -> None:
        """Forget the session under `key`."""
        self._sessions.pop(key, None)

    def try_lock(self, key: SessionKey, lease: float) -> Release | None:  # noqa: ARG002 - no lease is needed: the lock dies with the process
        """Take the lock of `key`, or None."""
        place, own = (os.getpid(), key), [key]
        if self._locked.setdefault(place, own) is not own:
            return None

        def release() -> None:
            with suppress(IndexError):
                own.pop()  # once: the lock may be another's by the second time
                del self._locked[place]

        return release

    def __repr__(self) -> str:
        return f"MemoryTokenStore({len(self._sessions)} sessions)"
