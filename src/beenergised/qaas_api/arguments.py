"""Checks of what a caller passes, and its form on the wire."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from beenergised.base_models import Unchecked, moment
from beenergised.errors import InvalidArgumentError
from beenergised.validation import check_single, is_whole


def identifier(argument: str, value: object) -> int | str:
    """An id to send: a whole number as documented, or other text as `Unchecked`."""
    check_single(argument, value)
    if isinstance(value, Unchecked):
        if value.strip(". "):
            return str(value)
    elif is_whole(value) and value >= 0:
        return value
    raise InvalidArgumentError(
        argument,
        f"{argument}: ids are whole numbers, not {value!r}. Should the service have others, "
        'pass Unchecked("…").',
    )


def amount_to_send(value: object) -> int | float:
    """The amount of a record as a number of JSON. What it is counted in is not documented."""
    check_single("amount", value)
    problem = f"amount must be a number, not {value!r}"
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise InvalidArgumentError("amount", problem)
    if not math.isfinite(value):
        raise InvalidArgumentError("amount", problem)
    if not isinstance(value, Decimal):
        return value
    number = int(value) if value == value.to_integral_value() else float(value)
    if Decimal(str(number)) != value:
        raise InvalidArgumentError(
            "amount", f"amount: {value} has more digits than would arrive. Round it."
        )
    return number


def time_to_send(
    argument: str, value: datetime | date | str | None, timezone: tzinfo
) -> str | None:
    """A time as the documented sample has it: `2022-09-28T15:38:21Z`."""
    when = moment(argument, value, timezone)
    if when is None:
        return None
    utc = when.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond else "seconds").replace(
        "+00:00", "Z"
    )


# Any: JSON.
def merged(
    fields: Mapping[str, Any], extra: Mapping[str, object] | None, known: Iterable[str]
) -> dict[str, Any]:
    """What is sent: the `fields` that were given, and `extra` ones that this version does not
    know. Raises `InvalidArgumentError` for an extra field that has an argument of its own.
    """
    given = {name: value for name, value in fields.items() if value is not None}
    for name in extra or {}:
        if name in set(known):
            raise InvalidArgumentError("extra", f"extra: {name} is an argument: pass {name}=")
    body = {**given, **(extra or {})}
    try:
        json.dumps(body, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError("extra", f"extra: not JSON: {error}") from None
    return body
