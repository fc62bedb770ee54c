"""Points in time on the command line."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Annotated, Final, TypeAlias

import typer

from beenergised.errors import InvalidArgumentError

_SPAN: Final = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?", re.ASCII)

Start: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--start", metavar="TIME", help="From then on. ISO 8601; local time unless it says a zone."
    ),
]
End: TypeAlias = Annotated[
    str | None,
    typer.Option("--end", metavar="TIME", help="Until then. A date alone is its first moment."),
]


def local_moment(argument: str, text: str | None) -> datetime | None:
    """The moment that `text` names, in local time where it names no zone; a date is midnight.

    Raises `InvalidArgumentError`.

    >>> local_moment("start", "2024-03-15T10:15:00Z").isoformat()
    '2024-03-15T10:15:00+00:00'
    """
    if text is None:
        return None
    # Python also reads 20240315 and 2024W015, which are numbers and codes to anyone else.
    is_dashed = text[4:5] == text[7:8] == "-"
    try:
        moment = datetime.fromisoformat(text if is_dashed else "")
        return moment if moment.tzinfo is not None else moment.astimezone()
    except (ValueError, OverflowError):
        raise InvalidArgumentError(
            argument,
            f"--{argument}: {text!r} is not ISO 8601, such as 2024-03-15 or 2024-03-15T10:15.",
        ) from None


def time_span(argument: str, text: str) -> timedelta:
    """How long `text` says, with its units. Raises `InvalidArgumentError`.

    >>> time_span("stop-after", "1h30m")
    datetime.timedelta(seconds=5400)
    """
    match = _SPAN.fullmatch(text.strip().lower())
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if not span:
        raise InvalidArgumentError(
            argument, f"--{argument}: {text!r} is no length of time, such as 90m, 1h30m or 45s."
        )
    return span


def moment_or_span(argument: str, text: str | None) -> datetime | timedelta | None:
    """The moment that `text` names, or how long from now. Raises `InvalidArgumentError`.

    >>> moment_or_span("valid-until", "20m")
    datetime.timedelta(seconds=1200)
    """
    if text is None or "-" in text:
        return local_moment(argument, text)
    return time_span(argument, text)
