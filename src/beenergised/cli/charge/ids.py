"""The kinds of id that name a charge on a command line."""

from __future__ import annotations

from enum import StrEnum


class ChargeIdOf(StrEnum):
    """The kinds of id of a driver's charge, in the order in which they are tried."""

    CHARGELOG = "chargelog"
    ATTEMPT = "attempt"
    PREAUTH = "preauth"
    SESSION = "session"


class SessionIdOf(StrEnum):
    """The kinds of id of a charge at the Public API."""

    SESSION = "session"
    AUTHORIZATION = "authorization"
