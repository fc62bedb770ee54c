"""Points in time on the command line."""

from __future__ import annotations

import re
import time
from contextvars import ContextVar
from datetime import datetime, timedelta, tzinfo
from typing import Annotated, Final, TypeAlias

import typer

from beenergised.errors import InvalidArgumentError
from beenergised.times import LOCAL, moment

_SPAN: Final = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?", re.ASCII)

Start: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--start", metavar="TIME", help="From then on. ISO 8601, in --timezone if without a zone."
    ),
]
End: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--end",
        metavar="TIME",
        help="Until then. A date alone is its midnight, so that day does not count.",
    ),
]

#: The time zone in which this run shows times.
_SHOWN_IN: ContextVar[tzinfo] = ContextVar("shown_in", default=LOCAL)


def show_times_in(zone: tzinfo) -> None:
    """From here on, times are shown in `zone`."""
    _SHOWN_IN.set(zone)


def to_shown(when: datetime) -> datetime:
    """Return `when` in the time zone in which times are shown."""
    return when.astimezone(_SHOWN_IN.get())


def shown_zone_name() -> str:
    """Return the zone in which times are shown, for a heading.

    `CET/CEST` where the machine's zone keeps summer time, else one name.
    """
    zone = _SHOWN_IN.get()
    if zone != LOCAL:
        return str(zone)
    names = time.tzname if time.daylight else time.tzname[:1]
    return "/".join(dict.fromkeys(names))


def read_time(argument: str, text: str | None) -> datetime | None:
    """Return the time that `text` names, without a zone where it names none: the client adds its.

    Raises `InvalidArgumentError`.

    >>> read_time("start", "2024-03-15T10:15:00Z").isoformat()
    '2024-03-15T10:15:00+00:00'
    """
    try:
        return moment(f"--{argument}", text, None)
    except InvalidArgumentError as error:
        raise InvalidArgumentError(argument, error.message) from None


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
        return read_time(argument, text)
    return time_span(argument, text)
