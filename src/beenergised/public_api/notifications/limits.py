"""Arguments that are times and numbers, checked when they are given."""

from __future__ import annotations

import sys
from datetime import timedelta

from beenergised.errors import InvalidArgumentError


def checked_seconds(argument: str, value: timedelta | float | None) -> float | None:
    """The seconds that a duration means; None for None. Raises `InvalidArgumentError`.

    >>> checked_seconds("tolerance", timedelta(minutes=5))
    300.0
    """
    if value is None:
        return None
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    # The annotation promises a number, but callers without a type checker exist.
    number = isinstance(seconds, int | float) and not isinstance(seconds, bool)  # pyright: ignore[reportUnnecessaryIsInstance]
    # More than a float holds is refused here, too, rather than by float().
    if not number or not 0 <= seconds <= sys.float_info.max:
        raise InvalidArgumentError(
            argument, f"{argument} is a timedelta, or seconds, 0 or more: not {value!r}"
        )
    return float(seconds)


def checked_limit(argument: str, value: timedelta | float) -> float:
    """The seconds that a duration means, which must be one. Raises `InvalidArgumentError`."""
    seconds = checked_seconds(argument, value)
    if seconds is None:
        raise InvalidArgumentError(argument, f"{argument} is needed: a timedelta, or seconds")
    return seconds


def checked_count(argument: str, value: int) -> int:
    """`value`, a whole number from 1. Raises `InvalidArgumentError`."""
    whole = isinstance(value, int) and not isinstance(value, bool)  # pyright: ignore[reportUnnecessaryIsInstance]
    if not whole or value < 1:
        raise InvalidArgumentError(argument, f"{argument} is a whole number from 1, not {value!r}")
    return value
