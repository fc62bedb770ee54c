"""Where the sandbox keeps its state: one SQLite file, or memory.

Several threads may share one `Store`, and several processes one file: writes happen in short
`BEGIN IMMEDIATE` transactions, readers are not held up by them (write-ahead log).
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import threading
import time
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from beenergised import errors

Value = str | int | float | None
Row = tuple[Value, ...]
#: For the placeholders of a statement: for each `?` in turn, or for each `:name`.
Values = Sequence[Value] | Mapping[str, Value]

#: Raised by hand when the tables are to hold something else, though their text stays the same.
_CONTENT: Final = "1"

#: How long a process waits for another one's transaction, in seconds.
_BUSY = 20.0

# Tables with long rows have row ids: without them inserting takes half as long again.
_TABLES: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contacts (
    id TEXT PRIMARY KEY, username TEXT UNIQUE NOT NULL, password TEXT NOT NULL,
    confirmed INTEGER NOT NULL, logout_fails INTEGER NOT NULL, tariff TEXT NOT NULL,
    document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE contracts (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE cards (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, position INTEGER NOT NULL,
    active INTEGER NOT NULL, expires REAL, document TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX cards_of_contact ON cards (contact_id, position);
CREATE TABLE payment_methods (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, position INTEGER NOT NULL,
    document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE favourites (
    contact_id TEXT NOT NULL, station_id TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (contact_id, station_id)
) WITHOUT ROWID;
CREATE TABLE sites (
    position INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, hidden INTEGER NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, document TEXT NOT NULL
);
CREATE TABLE stations (
    position INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, hidden INTEGER NOT NULL,
    tariff TEXT NOT NULL, site_id TEXT, latitude REAL NOT NULL, longitude REAL NOT NULL,
    document TEXT NOT NULL
);
CREATE TABLE connectors (
    id TEXT PRIMARY KEY, station_id TEXT NOT NULL, position INTEGER NOT NULL,
    evse_id TEXT UNIQUE NOT NULL, plug TEXT NOT NULL, current TEXT NOT NULL, power REAL NOT NULL,
    free INTEGER NOT NULL, document TEXT NOT NULL
);
CREATE INDEX connectors_of_station ON connectors (station_id, position);
CREATE TABLE chargelogs (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, connector_id TEXT NOT NULL,
    document_id TEXT, status TEXT NOT NULL, created REAL NOT NULL, started REAL,
    energy_wh INTEGER NOT NULL, co2_g INTEGER NOT NULL, document TEXT NOT NULL,
    meter TEXT NOT NULL
);
CREATE INDEX chargelogs_newest_first ON chargelogs (contact_id, created DESC, id);
CREATE INDEX chargelogs_under_way ON chargelogs (connector_id) WHERE status != 'stopped';
CREATE TABLE documents (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, issued REAL NOT NULL, document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE remote_starts (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE preauth_starts (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, document TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE starts (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, contact_id TEXT NOT NULL,
    connector_id TEXT NOT NULL, tag TEXT NOT NULL, method TEXT NOT NULL, behaviour TEXT NOT NULL,
    roaming INTEGER NOT NULL, created REAL NOT NULL, valid_until REAL NOT NULL, sent REAL,
    answered REAL, begun REAL, ends REAL, stop_seconds REAL, refusal TEXT,
    chargelog_id TEXT UNIQUE NOT NULL, session_id TEXT UNIQUE NOT NULL, card_type TEXT NOT NULL,
    rate TEXT NOT NULL, package_cents INTEGER, extra_wh INTEGER NOT NULL,
    charging INTEGER NOT NULL, over INTEGER NOT NULL, due REAL
);
CREATE INDEX starts_due ON starts (due) WHERE due IS NOT NULL;
CREATE INDEX starts_at_connector ON starts (connector_id) WHERE NOT over;
CREATE TABLE preauths (
    id TEXT PRIMARY KEY, contact_id TEXT NOT NULL, state TEXT NOT NULL, attempt_id TEXT,
    wish TEXT NOT NULL
);
CREATE TABLE tokens (
    jti TEXT PRIMARY KEY, subject TEXT NOT NULL, role TEXT NOT NULL, session_role TEXT NOT NULL,
    family TEXT NOT NULL, expires REAL NOT NULL, state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX tokens_of_subject ON tokens (subject, role);
CREATE TABLE faults (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, operation TEXT, skip INTEGER NOT NULL,
    remaining INTEGER, options TEXT NOT NULL
);
CREATE TABLE calls (
    operation TEXT PRIMARY KEY, arrived INTEGER NOT NULL DEFAULT 0,
    executed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE qaas_devices (
    device_code TEXT PRIMARY KEY, user_code TEXT UNIQUE NOT NULL, scope TEXT NOT NULL,
    account TEXT, state TEXT NOT NULL, expires REAL NOT NULL, interval REAL NOT NULL,
    polled REAL, slow INTEGER NOT NULL
);
CREATE TABLE qaas_tokens (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, scope TEXT NOT NULL,
    family TEXT NOT NULL, expires REAL NOT NULL, state TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE qaas_operators (
    id INTEGER PRIMARY KEY, account TEXT NOT NULL, document TEXT NOT NULL
);
CREATE TABLE qaas_records (
    id INTEGER PRIMARY KEY, account TEXT NOT NULL, document TEXT NOT NULL
);
"""
#: Tables of the Public API. A row's `id` is unique among those of its collection and owner, `place`
#: says where it stands in a list. A delivery is one notification for one subscription (or, without
#: one, for an address); its columns are explained in `outbox`. What is due has the moment (seconds
#: since 1970) at which something is to happen with a subject: see `scheduler`.
_PUBLIC_API_TABLES: Final = """
CREATE TABLE public_api_rows (
    collection TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,
    document TEXT NOT NULL, PRIMARY KEY (collection, owner, id)
);
CREATE INDEX public_api_places ON public_api_rows (collection, place);
CREATE INDEX public_api_running ON public_api_rows (place)
    WHERE collection = 'sessions' AND json_extract(document, '$.status') IN ('pending', 'active');
CREATE INDEX public_api_sessions_of_user
    ON public_api_rows (json_extract(document, '$.userId'), place) WHERE collection = 'sessions';
CREATE TABLE public_api_due (
    what TEXT NOT NULL, subject TEXT NOT NULL, due REAL NOT NULL, PRIMARY KEY (what, subject)
) WITHOUT ROWID;
CREATE INDEX public_api_due_first ON public_api_due (due);
CREATE TABLE public_api_tokens (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, minute INTEGER NOT NULL,
    used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE public_api_deliveries (
    number INTEGER PRIMARY KEY, subscription INTEGER, type TEXT NOT NULL, url TEXT NOT NULL,
    at REAL NOT NULL, due REAL NOT NULL, tries INTEGER NOT NULL, attempts INTEGER NOT NULL,
    state TEXT NOT NULL, status INTEGER, reason TEXT NOT NULL, age REAL NOT NULL,
    headers TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX public_api_deliveries_due ON public_api_deliveries (state, due);
"""

_ALL_TABLES: Final = _TABLES + _PUBLIC_API_TABLES
#: The kind and the name of everything that is made.
_NAMES: Final = tuple(re.findall(r"CREATE (TABLE|INDEX) (\w+)", _ALL_TABLES))


def layout_of(tables: str) -> str:
    """What tells a state with these tables from one with others. It follows from their text, so
    that nobody has to remember it, and two branches never give the same name to different tables.
    """
    return f"{_CONTENT}-{hashlib.sha256(tables.encode()).hexdigest()}"


#: A file of another layout is made anew.
LAYOUT: Final = layout_of(_ALL_TABLES)


class Store:
    """A connection to the state, safe for threads."""

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        self._lock = threading.RLock()
        self._depth = 0
        try:
            self._connection = _connect(self.path)
        except sqlite3.Error as error:
            raise _unreadable(self.path) from error

    def close(self) -> None:
        """Close the connection. A store in memory is gone with it."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Everything inside happens, or nothing; other writers wait. May be nested."""
        with self._lock:
            if self._depth:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            else:
                self._connection.execute("COMMIT")
            finally:
                self._depth = 0

    def execute(self, statement: str, values: Values = ()) -> int:
        """Run a statement and return how many rows it changed."""
        with self._lock:
            return self._connection.execute(statement, values).rowcount

    def insert_all(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement for each of `rows`."""
        with self._lock:
            self._connection.executemany(statement, rows)

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """All rows of a query."""
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        return next(iter(self.rows(statement, values)), None)

    # Any: a document of the GraphQL API.
    def document(self, statement: str, values: Values = ()) -> dict[str, Any] | None:
        """The JSON object in the first column of the first row, if there is one."""
        row = self.row(statement, values)
        return cast("dict[str, Any]", json.loads(str(row[0]))) if row else None

    def documents(self, statement: str, values: Values = ()) -> list[dict[str, Any]]:
        """The JSON objects in the first column of all rows."""
        return [json.loads(str(row[0])) for row in self.rows(statement, values)]

    def get(self, key: str) -> str | None:
        """A value kept under a name."""
        found = self.row("SELECT value FROM meta WHERE key = ?", (key,))
        return str(found[0]) if found else None

    def set(self, key: str, value: str) -> None:
        """Keep a value under a name."""
        self.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def is_current(self) -> bool:
        """Whether the tables exist in the layout of this version."""
        try:
            return self.get("layout") == LAYOUT
        except sqlite3.OperationalError:  # no such table
            return False
        except sqlite3.DatabaseError as error:
            raise _unreadable(self.path) from error

    def make_tables(self) -> None:
        """Make the tables anew and empty. Call it inside a transaction."""
        # Tables before indexes, which go with them: what is left belongs to a table of another
        # layout, and would be in the way.
        for kind, name in sorted(_NAMES, reverse=True):
            self.execute(f"DROP {kind} IF EXISTS {name}")
        # executescript would commit the caller's transaction.
        for statement in _ALL_TABLES.split(";"):
            self.execute(statement)
        self.set("layout", LAYOUT)


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY, isolation_level=None, check_same_thread=False)
    try:
        if path != ":memory:":
            _use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Changing the journal's mode does not wait for another process doing the same: retry."""
    end = time.monotonic() + _BUSY
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.005)
        else:
            return


def _unreadable(path: str) -> errors.ConfigurationError:
    return errors.ConfigurationError(
        f"The sandbox cannot use {path} as its state: it is no database, damaged or not "
        "accessible. Delete the file or give another path."
    )
