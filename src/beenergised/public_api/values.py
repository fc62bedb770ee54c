"""From what a caller passes to the text that stands in a query or a path."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import TypeAlias, cast

from beenergised.base_models import LOCAL, Unchecked, iso, moment
from beenergised.errors import InvalidArgumentError
from beenergised.public_api.endpoints import Kind
from beenergised.validation import (
    check_encodable,
    check_flag,
    check_single,
    is_several,
    is_whole,
    unknown_value,
)

_Single: TypeAlias = str | int | float | Decimal | bool | date
#: What may be passed where no more than a name is known. Several go as a list.
AnyValue: TypeAlias = _Single | Sequence[_Single]

_WHOLE = re.compile(r"[+-]?[0-9]{1,40}")


def text_of(
    argument: str,
    value: object,
    kind: Kind,
    values: Iterable[str] = (),
    *,
    numbers: bool = False,
    timezone: tzinfo = LOCAL,
) -> str:
    """The text to send for one value that is no array.

    `numbers`: write booleans as 1 and 0. `timezone`: of times without one. Raises
    `InvalidArgumentError`; `Unchecked` is taken as it is, whatever the kind.

    >>> text_of("roaming", True, "boolean"), text_of("user_id", 7, "integer-text")
    ('true', '7')
    >>> from datetime import UTC
    >>> text_of("started_after", date(2024, 3, 15), "date-time", timezone=UTC)
    '2024-03-15T00:00:00.000Z'
    """
    if isinstance(value, Unchecked):
        return check_encodable(argument, str(value))
    check_single(argument, value)
    if kind == "enum":
        return _chosen(argument, value, tuple(values))
    if kind == "boolean":
        return _flag(argument, value, numbers=numbers)
    if _is_time(value, kind):
        # `moment` refuses what is no time.
        when = moment(argument, cast("datetime | date | str", value), timezone)
        return iso(when)
    return check_encodable(argument, _TEXT[kind](argument, value))


def texts_of(
    argument: str,
    value: object,
    item: Kind,
    values: Iterable[str] = (),
    *,
    timezone: tzinfo = LOCAL,
) -> list[str]:
    """The texts to send for an array. One value alone is an array of one.

    Raises `InvalidArgumentError` for an empty one: as nothing is sent for it, it would quietly
    filter nothing.
    """
    items = list(value) if is_several(value) else [value]
    if not items:
        raise InvalidArgumentError(
            argument, f"{argument} is empty: leave it out to filter by nothing"
        )
    values = tuple(values)
    return [text_of(argument, each, item, values, timezone=timezone) for each in items]


def _chosen(argument: str, value: object, values: tuple[str, ...]) -> str:
    # Some are numbers, such as minutes: 15 is meant by '15'.
    if (isinstance(value, str) or is_whole(value)) and str(value) in values:
        return str(value)
    raise InvalidArgumentError(argument, f"{argument}: {unknown_value(value, values)}")


def _flag(argument: str, value: object, *, numbers: bool) -> str:
    texts = {"true": True, "false": False}
    said = texts.get(value, value) if isinstance(value, str) else value
    is_true = check_flag(argument, said)
    return str(int(is_true)) if numbers else str(is_true).lower()


def _text(argument: str, value: object) -> str:
    if is_whole(value):
        return str(value)
    if not isinstance(value, str):
        raise InvalidArgumentError(argument, f"{argument} must be text, not {value!r}")
    if not value.strip():
        raise InvalidArgumentError(
            argument, f"{argument} is empty: leave it out, or pass Unchecked({value!r})"
        )
    return str(value)


def _integer(argument: str, value: object) -> str:
    if is_whole(value) or (isinstance(value, str) and _WHOLE.fullmatch(value.strip())):
        return str(int(value))
    raise InvalidArgumentError(argument, f"{argument} must be a whole number, not {value!r}")


def _number(argument: str, value: object) -> str:
    if not isinstance(value, bool) and isinstance(value, int | float | Decimal | str):
        try:
            finite = math.isfinite(float(value))
        except (ValueError, OverflowError):
            finite = False
        if finite:
            return str(value).strip()
    raise InvalidArgumentError(argument, f"{argument} must be a number, not {value!r}")


def _is_time(value: object, kind: Kind) -> bool:
    if kind in {"text", "integer-text"}:  # some times are documented as text, and no more
        return isinstance(value, date)
    return kind == "date-time" or (kind == "unknown" and isinstance(value, datetime))


def _date(argument: str, value: object) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str):
        try:
            if len(value) == len("2024-03-15"):
                return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    raise InvalidArgumentError(
        argument, f"{argument} must be a date, such as 2024-03-15, not {value!r}"
    )


def _unknown(argument: str, value: object) -> str:
    """Of a filter no more than the name is known: whatever can be written is."""
    if isinstance(value, bool):
        return _flag(argument, value, numbers=False)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float | Decimal):
        return _number(argument, value)
    return _text(argument, value)


_TEXT: dict[Kind, Callable[[str, object], str]] = {
    "text": _text,
    "integer": _integer,
    "integer-text": _text,
    "number": _number,
    "date": _date,
    "unknown": _unknown,
}
