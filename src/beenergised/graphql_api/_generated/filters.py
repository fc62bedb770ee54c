# Made by scripts/generate.py. Change its sources, not this file:
# queries/filters.graphql, queries/fragments/filters.graphql
"""Models and operations: filters."""

from beenergised.base_models import Answer, Boolean
from beenergised.base_models.results import ListResult
from beenergised.graphql_api._generated.enums import FilterType
from beenergised.graphql_api.operations import Operation


class FilterOption(Answer):
    """One of the options of a filter."""

    slug: str | None = None
    """What to send among `options` of ConnectorFilter."""
    label: str | None = None
    """The name to show."""
    default: Boolean | None = None
    """Whether it is chosen to begin with."""
    icon: str | None = None
    """Name of an icon, for example connector-ccs."""


class Filter(Answer):
    """A property that stations can be filtered by."""

    slug: FilterType | None = None
    """What to send as `slug` of ConnectorFilter."""
    label: str | None = None
    """The name to show."""
    type: str | None = None
    """How options are chosen, for example multiselect."""
    options: list[FilterOption] | None = None
    """What it can be."""


FILTERS = Operation(
    name="filters",
    kind="query",
    field="filters",
    result=ListResult(Filter),
    variables={},
    document=("query filters{filters{slug label type options{slug label default icon}}}"),
)
