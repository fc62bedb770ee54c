# Made by scripts/generate.py. Change its sources, not this file:
# src/beenergised/graphql/schema.graphql
"""Objects that operations take as arguments."""

from beenergised.graphql._generated.enums import ChargelogFilterStatus, FilterType
from beenergised.models import DateTime, Input, Int


class ChargelogFilter(Input):
    """Which charge logs to keep."""

    status: ChargelogFilterStatus | None = None
    """Only those with this status."""


class ConnectorFilter(Input):
    """One property that a station's connectors are filtered by."""

    options: list[str] | None = None
    """Values of the property. The service's `filters` query says which there are."""
    slug: FilterType | None = None
    """Which property."""


class CursorFilter(Input):
    """Where a list continues."""

    cursor: str | None = None
    """The cursor that the page before gave; none for the first page."""
    limit: Int | None = None
    """The most rows of a page."""


class PaginationFilter(Input):
    """Which rows of a list."""

    limit: Int | None = None
    """The most rows of a page."""
    offset: Int | None = None
    """How many rows to leave out."""


class TimeFrameFilter(Input):
    """A period of time."""

    end: DateTime | None = None
    """Until when."""
    start: DateTime | None = None
    """From when."""
