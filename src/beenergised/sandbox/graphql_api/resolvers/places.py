"""What lies within a distance of a point."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from beenergised.sandbox.graphql_api.context import refused
from beenergised.sandbox.graphql_api.resolvers.paging import Given
from beenergised.sandbox.world.store import Row

_EARTH_RADIUS: Final = 6_371_008.8  # metres, the mean


@dataclass(frozen=True, slots=True)
class Location:
    """A circle; `radius` in metres, None for no limit."""

    latitude: float
    longitude: float
    radius: float | None

    def distance_to(self, latitude: float, longitude: float) -> float:
        """The way over the ground in metres, by the haversine formula.

        >>> round(Location(47.8095, 13.055, None).distance_to(48.1374, 11.5755))
        116013
        """
        north = radians(latitude - self.latitude) / 2
        east = radians(longitude - self.longitude) / 2
        across = cos(radians(self.latitude)) * cos(radians(latitude)) * sin(east) ** 2
        return 2 * _EARTH_RADIUS * asin(sqrt(sin(north) ** 2 + across))


def read_location(given: Given) -> Location | None:
    """The location of a request; None for none, which is an assumption, as for its parts:
    a point needs both of its numbers, and no radius means no limit.
    """
    if given is None:
        return None
    latitude, longitude, radius = (given.get(n) for n in ("latitude", "longitude", "radius"))
    if latitude is None or longitude is None:
        raise refused("location needs latitude and longitude.")
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise refused("location is not on Earth: latitude ±90, longitude ±180 degrees.")
    if radius is not None and radius < 0:
        raise refused("location.radius is negative.")
    return Location(latitude, longitude, radius)


def within(location: Location | None, rows: Iterable[Row], *, nearest_first: bool) -> list[str]:
    """The ids of those rows (id, latitude, longitude) that lie within, in their order or by
    distance.
    """
    if location is None:
        return [str(row[0]) for row in rows]
    found = [
        (location.distance_to(float(latitude or 0), float(longitude or 0)), str(id_))
        for id_, latitude, longitude in rows
    ]
    if location.radius is not None:
        found = [each for each in found if each[0] <= location.radius]
    if nearest_first:
        found.sort(key=lambda each: each[0])
    return [id_ for _, id_ in found]
