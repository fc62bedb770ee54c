"""The options that the commands of both APIs have for a charge."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.times import time_span


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


Wait: TypeAlias = Annotated[bool, typer.Option("--wait/--no-wait", help="Wait until it charges.")]
WaitTimeout: TypeAlias = Annotated[
    str | None, typer.Option("--wait-timeout", metavar="TIME", help="Wait no longer: 45s, 5m.")
]
Save: TypeAlias = Annotated[
    Path | None,
    typer.Option("--save", metavar="FILE", help="Keep what finds the charge again there."),
]


def wait_seconds(wait_timeout: str | None) -> float | None:
    """Return the seconds of --wait-timeout. Raises `InvalidArgumentError`."""
    if wait_timeout is None:
        return None
    return time_span("wait-timeout", wait_timeout).total_seconds()
