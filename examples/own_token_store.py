"""A token store of your own: sessions in a SQLite database that processes share.

    python examples/own_token_store.py [file]

A store is any class with the four methods of `beenergised.auth.TokenStore`. What matters:

- `save` replaces a session as one: a reader sees the old one or the new one, never a mixture.
- `try_lock` never waits. The library asks again, and holds the lock only while it renews.
- The lock must end by itself when its holder dies. A database cannot see that, so it ends after
  `lease` seconds. (`FileTokenStore` leaves that to the operating system and ignores `lease`.)
- The text of a session holds tokens. Keep it where only the application can read it.

Without configuration it asks the sandbox. For a real tenant set BEENERGISED_TENANT (or
BEENERGISED_BASE_URL), BEENERGISED_PSK, BEENERGISED_USERNAME and BEENERGISED_PASSWORD.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from beenergised import Client, errors
from beenergised.auth import SessionKey, StoredSession, TokenStore

_TABLES = """
CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, session TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS locks (key TEXT PRIMARY KEY, holder TEXT NOT NULL, until REAL NOT NULL);
"""


class SqliteTokenStore:
    """Keeps sessions in a SQLite file that its owner alone can read."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.touch(mode=0o600)
        with self._database() as database:
            database.executescript(_TABLES)

    def load(self, key: SessionKey) -> StoredSession | None:
        with self._database() as database:
            row = database.execute(
                "SELECT session FROM sessions WHERE key = ?", (_text(key),)
            ).fetchone()
        try:
            return StoredSession.from_text(row[0]) if row else None
        except ValueError:
            return None  # written by something else: as good as none

    def save(self, key: SessionKey, session: StoredSession) -> None:
        with self._database() as database:
            database.execute(
                "INSERT OR REPLACE INTO sessions VALUES (?, ?)", (_text(key), session.to_text())
            )

    def delete(self, key: SessionKey) -> None:
        with self._database() as database:
            database.execute("DELETE FROM sessions WHERE key = ?", (_text(key),))

    def try_lock(self, key: SessionKey, lease: float) -> Callable[[], None] | None:
        holder, now = uuid.uuid4().hex, time.time()
        with self._database() as database:
            # One statement: taken if nobody holds it, or if who held it is out of time.
            taken = database.execute(
                "INSERT INTO locks VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
                "SET holder = excluded.holder, until = excluded.until WHERE until < ?",
                (_text(key), holder, now + lease, now),
            ).rowcount

        def release() -> None:
            with self._database() as database:
                # Only one's own: after the lease it may be somebody else's.
                database.execute("DELETE FROM locks WHERE holder = ?", (holder,))

        return release if taken else None

    @contextmanager
    def _database(self) -> Generator[sqlite3.Connection]:
        """A connection for one statement, because any thread may call."""
        try:
            # No isolation level: each statement is a transaction of its own.
            with closing(
                sqlite3.connect(self._file, timeout=5, isolation_level=None)
            ) as connection:
                yield connection
        except sqlite3.Error as error:
            # Whoever catches the library's errors should catch this one too.
            raise errors.TokenStoreError(f"{self._file} cannot be used: {error}") from error


def _text(key: SessionKey) -> str:
    return "\n".join((key.service, key.tenant, key.driver))


def main() -> None:
    if "BEENERGISED_PSK" in os.environ:
        use(
            SqliteTokenStore(Path(sys.argv[1] if len(sys.argv) > 1 else "sessions.sqlite3")),
            tenant=os.environ.get("BEENERGISED_TENANT"),
            base_url=os.environ.get("BEENERGISED_BASE_URL"),
            psk=os.environ["BEENERGISED_PSK"],
            username=os.environ["BEENERGISED_USERNAME"],
            password=os.environ["BEENERGISED_PASSWORD"],
        )
        return

    from beenergised.sandbox import running

    with running() as sandbox, tempfile.TemporaryDirectory() as directory:
        use(
            SqliteTokenStore(Path(directory, "sessions.sqlite3")),
            base_url=sandbox.url,
            psk=sandbox.psk,
            username=sandbox.username,
            password=sandbox.password,
        )
        print("logins that were sent:", sandbox.sandbox.calls["initSession"])


def use(
    store: TokenStore,
    *,
    psk: str,
    username: str,
    password: str,
    tenant: str | None = None,
    base_url: str | None = None,
) -> None:
    """Log in, then go on with the stored session as another process would."""
    with Client(
        tenant=tenant,
        base_url=base_url,
        psk=psk,
        username=username,
        password=password,
        store=store,
    ) as client:
        print("first:", client.me().display_name)
    # Without a password: the user name alone says whose stored session to go on with.
    with Client(tenant=tenant, base_url=base_url, username=username, store=store) as client:
        print("second:", client.me().display_name)
        info = client.session_info()
        print("until", info.expires_at if info else None)


if __name__ == "__main__":
    main()
