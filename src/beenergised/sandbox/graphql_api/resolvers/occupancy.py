"""How busy stations are: made up by the hour, nothing is measured."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from typing import Final

from beenergised.sandbox.graphql_api.context import Context
from beenergised.sandbox.graphql_api.execution import Document, Resolver
from beenergised.sandbox.graphql_api.resolvers.stations import find_station

_DAYS: Final = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_WEEKEND: Final = 5
#: Hours of the two peaks of a day and how high they are: at work, at the shops, on the road.
_SHAPES: Final = (
    ((9.0, 0.75), (14.0, 0.6)),
    ((11.0, 0.45), (17.5, 0.8)),
    ((8.0, 0.35), (19.0, 0.5)),
)
_WIDTH: Final = 2.4


def _of_station(context: Context, cpId: str, day: str) -> list[Document]:  # noqa: N803
    """24 hours of a weekday, or 168 from Monday on. No rows for an unknown station, an
    assumption.
    """
    station = find_station(context, cpId, everything=True)
    return _rows([_seed(station)], day) if station else []


# The API's argument may hold null.
def _of_connectors(context: Context, connectors: list[str | None], day: str) -> list[Document]:
    """The mean of the connectors' stations; what is unknown is left out. An assumption: the rows
    do not say which connector they are about.
    """
    known = context.network().connectors
    seeds = [_seed(known[id_]["cp"]) for id_ in connectors if id_ in known]
    return _rows(seeds, day) if seeds else []


def _rows(seeds: list[int], day: str) -> list[Document]:
    return [
        {
            "day": name, "hour": hour,
            "occupancyRate": round(_mean(_rate(seed, index, hour) for seed in seeds), 4),
        }
        for index, name in enumerate(_DAYS)
        if day in {"ALL", name}
        for hour in range(24)
    ]  # fmt: skip


def _rate(seed: int, weekday: int, hour: int) -> float:
    """The share of the hour that was occupied, from 0 to 1."""
    shape = _SHAPES[seed % len(_SHAPES)]
    quiet = 0.45 if weekday >= _WEEKEND and seed % len(_SHAPES) == 0 else 1.0
    busy = sum(high * exp(-(((hour + 0.5 - peak) / _WIDTH) ** 2)) for peak, high in shape)
    # A few hundredths that differ from station to station and from hour to hour.
    grain = (seed * 7 + weekday * 13 + hour * 29) % 11 / 200
    return min(1.0, 0.03 + grain + busy * quiet)


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers)


def _seed(station: Document) -> int:
    return int(station["id"][:4], 16)


RESOLVERS: Final[dict[str, Resolver]] = {
    "cpOccupancyRate": _of_station,
    "occupancyRate": _of_connectors,
}
