"""Where the sandbox's Public API is, who may use it, and where its rows are kept."""

from __future__ import annotations

from typing import Final

#: The address of the Public API in the process. Nothing is ever sent there.
PUBLIC_API_URL: Final = "https://sandbox.invalid"

PREFIX: Final = "/public-api"
#: Where the state notes that the data was made.
FILLED: Final = "public_api.filled"
#: What the names of its calls begin with, for faults and counters.
OPERATION_PREFIX: Final = "public_api."

#: The token of an admin who may do everything.
DEMO_API_TOKEN: Final = "sandbox-api-token"  # noqa: S105 - of the sandbox, meant to be known
#: The token of an admin who may only read: what would change something is answered with 403.
READING_API_TOKEN: Final = "sandbox-reading-token"  # noqa: S105 - as above
#: A token bound to a partner: it is not shown the balance of users.
PARTNER_API_TOKEN: Final = "sandbox-partner-token"  # noqa: S105 - as above

#: The demo driver's user, and the one whom the fleet has invited.
DEMO_USER_ID: Final = 101
FLEET_USER_ID: Final = 102
#: The location and the charge point that the data begins with.
FIRST_LOCATION_ID: Final = 501
FIRST_CHARGE_POINT_ID: Final = 1001

#: Tables of the state. A row's `id` is unique among those of its collection and owner, `place`
#: says where it stands in a list. A delivery is one notification for one subscription (or, without
#: one, for an address); its columns are explained in `outbox`. What is due has the moment (seconds
#: since 1970) at which something is to happen with a subject: see `happenings`.
TABLES: Final = """
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
