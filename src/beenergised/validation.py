"""Checks of arguments that everything shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from beenergised.errors import InvalidArgumentError

# Python writes no number of thousands of digits, and no id or amount has more than 40.
_MOST_BITS: Final = 133


def one_value(argument: str, value: object) -> None:
    """Raise `InvalidArgumentError` for several values, where an argument takes one, and for a
    number that cannot be written.
    """
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        raise InvalidArgumentError(argument, f"{argument} is a number of too many digits.")
    kind = type(value).__name__
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray):
        raise InvalidArgumentError(
            argument,
            f"{argument} takes one value, not a {kind}. Make one call for each value.",
        )
