# Made by scripts/generate.py. Change its sources, not this file:
# queries/fragments/pagination.graphql
"""Models and operations: pagination."""

from beenergised.base_models import Answer, Boolean, Int


class OffsetPagination(Answer):
    """Which page of a list by offset this is."""

    limit: Int | None = None
    """The most rows of a page that was asked for."""
    offset: Int | None = None
    """How many rows lie before this page."""
    total_count: Int | None = None
    """How many rows the list has."""
    is_last_page: Boolean | None = None
    """Whether no page follows."""


class CursorPagination(Answer):
    """Which page of a list by cursor this is."""

    cursor: str | None = None
    """Where the list continues; empty at its end (inferred)."""
    limit: Int | None = None
    """The most rows of a page that was asked for."""


class AnyPagination(Answer):
    """What both kinds of pagination have in common."""

    limit: Int | None = None
    """The most rows of a page that was asked for."""
    offset: Int | None = None
    """How many rows lie before this page."""
    total_count: Int | None = None
    """How many rows the list has."""
    is_last_page: Boolean | None = None
    """Whether no page follows."""
    cursor: str | None = None
    """Where the list continues; empty at its end (inferred)."""
