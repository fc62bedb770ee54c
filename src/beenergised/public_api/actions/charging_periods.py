"""The periods of a charging profile, as they are given and as they are sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias, cast

from beenergised.errors import InvalidArgumentError
from beenergised.public_api.actions.arguments import Number, Span, exact, seconds, whole

#: From when on, a limit, and how many phases: `(0, 16)`, `(timedelta(hours=1), 10, 3)`.
PeriodLike: TypeAlias = tuple[Span, Number] | tuple[Span, Number, int | None]

_FORM = "a period is (offset, limit) or (offset, limit, phases), such as (3600, 16)"


class ChargingPeriod(NamedTuple):
    """A stretch of a profile: `limit` holds from `start` seconds on, until the next begins."""

    start: int
    limit: float
    phases: int | None = None


# object, here and below: what was passed, before it is checked.
def periods_of(given: object) -> tuple[ChargingPeriod, ...]:
    """The periods that are given, if they follow each other from 0 on.

    >>> periods_of([(0, 16), (3600, "10.5", 3)])
    (ChargingPeriod(start=0, limit=16.0, phases=None), ChargingPeriod(start=3600, limit=10.5,
    phases=3))
    """
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise InvalidArgumentError("periods", f"periods are several, in a list; {_FORM}")
    periods = tuple(_period(each) for each in cast("Iterable[object]", given))
    if not periods:
        raise InvalidArgumentError("periods", "periods: there must be one at least")
    if periods[0].start != 0:
        raise InvalidArgumentError(
            "periods", f"periods: the first begins at 0 (OCPP), not at {periods[0].start} s"
        )
    for before, after in pairwise(periods):
        if after.start <= before.start:
            raise InvalidArgumentError(
                "periods",
                f"periods: each begins after the one before, but {after.start} s follows "
                f"{before.start} s",
            )
    return periods


def rate(argument: str, value: object) -> float:
    """A limit, or what is compared with one: not negative, and a multiple of 0.1."""
    number = exact(argument, value, 1)
    if number < 0:
        raise InvalidArgumentError(argument, f"{argument}: a limit cannot be {value}")
    return number


def _period(given: object) -> ChargingPeriod:
    if isinstance(given, str | bytes) or not isinstance(given, Sequence):
        raise InvalidArgumentError("periods", f"periods: {_FORM}, not {given!r}")
    parts = cast("Sequence[object]", given)
    if len(parts) not in {2, 3}:
        raise InvalidArgumentError("periods", f"periods: {_FORM}, not {given!r}")
    phases = parts[2] if len(parts) == 3 else None
    return ChargingPeriod(
        seconds("periods", parts[0]),
        rate("periods", parts[1]),
        None if phases is None else whole("phases", phases, least=1, most=3),
    )
