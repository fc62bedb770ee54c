"""The calls of the QaaS API."""

from __future__ import annotations

from typing import Final

DEVICE_CODE: Final = "qaas.login.devicecode"
DEVICE_TOKEN: Final = "qaas.login.token"  # noqa: S105 - the name of a call
REFRESH: Final = "qaas.login.refresh"
APPROVAL: Final = "qaas.login.device"

#: The calls at the login service that a client makes.
LOGIN_OPERATIONS: Final = frozenset({DEVICE_CODE, DEVICE_TOKEN, REFRESH})
#: Every call of the QaaS part, by the names that faults and counters use.
OPERATIONS: Final = LOGIN_OPERATIONS | {
    "qaas.operators.list",
    "qaas.operators.get",
    "qaas.operators.create",
    "qaas.records.list",
    "qaas.records.get",
    "qaas.records.create",
    "qaas.records.update",
}
