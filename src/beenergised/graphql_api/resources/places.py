"""Arguments that say which places are meant: filters of connectors, a point and how far around it.

Each is checked before anything is sent; what is wrong raises `InvalidArgumentError`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from numbers import Real
from typing import Protocol, TypeAlias, cast

from beenergised.base_models import Unchecked
from beenergised.errors import InvalidArgumentError
from beenergised.graphql_api._generated.enums import OccupancyDay
from beenergised.graphql_api._generated.inputs import ConnectorFilter
from beenergised.graphql_api.resources.distance import distance_m

#: (latitude, longitude) in degrees.
Point: TypeAlias = tuple[float, float]

# object: the values of a mapping are checked by ConnectorFilter.
Filters: TypeAlias = Sequence[ConnectorFilter | Mapping[str, object]]

Day: TypeAlias = OccupancyDay | Unchecked | str


class Place(Protocol):
    """What has coordinates, or should: an answer may lack them, or hold anything in their place."""

    @property
    def latitude(self) -> object: ...
    @property
    def longitude(self) -> object: ...


def connector_filters(filters: Filters | None) -> list[ConnectorFilter] | None:
    """The filters to send; None for None."""
    if filters is None:
        return None
    # The annotation promises more, but callers without a type checker exist.
    if not isinstance(filters, list | tuple):
        raise InvalidArgumentError("filter", "filter is a list of filters, not a single one")
    return [ConnectorFilter.checked("filter", item) for item in filters]


def point(near: object) -> Point:
    """The point that `near` means.

    >>> point((47.8, 13.05))
    (47.8, 13.05)
    """
    # The annotation of callers promises a pair of numbers, but not everyone has a type checker.
    given = cast("Sequence[object]", near) if isinstance(near, list | tuple) else ()
    coordinates = [number for number in map(_number, given) if number is not None]
    if len(given) == len(coordinates) == 2:
        return _on_earth(*coordinates)
    raise InvalidArgumentError(
        "near", f"near is a pair of numbers, (latitude, longitude) in degrees, not {near!r}"
    )


def circle(near: object, radius_m: object) -> dict[str, float]:
    """The `LocationFilter` to send. Its names, and that the radius is in metres, are inferred.

    >>> circle((47.8, 13.05), 5000)
    {'latitude': 47.8, 'longitude': 13.05, 'radius': 5000}
    """
    latitude, longitude = point(near)
    radius = _number(radius_m)
    if radius is None or radius <= 0:
        raise InvalidArgumentError(
            "radius_m", f"radius_m is a number of metres, more than 0, not {radius_m!r}"
        )
    # Whether the service takes a fraction is not known: a whole number is sent as one.
    return {
        "latitude": latitude,
        "longitude": longitude,
        "radius": int(radius) if radius.is_integer() else radius,
    }


def service_order(ordered_by_distance: object) -> str | None:
    """The text to send as `orderedByDistance`; None where the service is not asked for an order."""
    if isinstance(ordered_by_distance, str) and ordered_by_distance.strip():
        return str(ordered_by_distance)
    if ordered_by_distance is None or isinstance(ordered_by_distance, bool):
        return None
    raise InvalidArgumentError(
        "ordered_by_distance",
        "ordered_by_distance is True to sort by distance here, or the text to ask the service "
        f"with, not {ordered_by_distance!r}",
    )


def distance_from(near: object) -> Callable[[Place], float]:
    """How many metres a place is away from the point `near`: infinitely many if nobody knows."""
    center = point(near)

    def distance(place: Place) -> float:
        latitude, longitude = _number(place.latitude), _number(place.longitude)
        if latitude is None or longitude is None or not _is_on_earth(latitude, longitude):
            return float("inf")
        return distance_m(center, (latitude, longitude))

    return distance


def _number(value: object) -> float | None:
    """A finite number, numpy's too; None for what is none."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    try:
        number = float(value)
    except OverflowError:  # an int may be too large
        return None
    return number if isfinite(number) else None


def _is_on_earth(latitude: float, longitude: float) -> bool:
    return abs(latitude) <= 90 and abs(longitude) <= 180


def _on_earth(latitude: float, longitude: float) -> Point:
    if _is_on_earth(latitude, longitude):
        return latitude, longitude
    if abs(latitude) > 90:
        problem = f"{latitude:g} is no latitude (-90 to 90)"
        if abs(longitude) <= 90:
            problem += ". Are the two swapped? The latitude comes first"
    else:
        problem = f"{longitude:g} is no longitude (-180 to 180)"
    raise InvalidArgumentError("near", f"near is (latitude, longitude) in degrees: {problem}")
