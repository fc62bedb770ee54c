"""Points in time on the command line."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import typer

from beenergised.errors import InvalidArgumentError

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
