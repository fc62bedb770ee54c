# Made by scripts/generate.py. Change its sources, not this file:
# src/beenergised/graphql_api/schema.graphql
"""Objects that operations take as arguments."""

from beenergised.base_models import DateTime, Float, Input, Int
from beenergised.graphql_api._generated.enums import FilterType


class TimeFrameFilter(Input):
    """A period of time."""

    end: DateTime | None = None
    """Until when."""
    start: DateTime | None = None
    """From when."""


class PaginationFilter(Input):
    """Which rows of a list."""

    limit: Int | None = None
    """The most rows of a page."""
    offset: Int | None = None
    """How many rows to leave out."""


class LocationFilter(Input):
    """A point, and how far around it."""

    latitude: Float | None = None
    """Latitude in degrees."""
    longitude: Float | None = None
    """Longitude in degrees."""
    radius: Float | None = None
    """How far, in metres. The unit is inferred from the sample, 5000."""


class ConnectorFilter(Input):
    """One property that a station's connectors are filtered by."""

    options: list[str] | None = None
    """Values of the property. The service's `filters` query says which there are."""
    slug: FilterType | None = None
    """Which property."""
