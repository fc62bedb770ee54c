# Made by scripts/generate.py. Change its sources, not this file:
# src/beenergised/graphql/schema.graphql
"""Enums that several subjects or arguments use."""

from beenergised.models import OpenEnum


class ChargelogFilterStatus(OpenEnum):
    """The statuses that charge logs can be filtered by."""

    STARTED = "started"
    """Charging."""
    STOPPED = "stopped"
    """Ended."""


class ChargelogType(OpenEnum):
    """Kinds of charge logs."""

    CONTACT = "contact"
    """Those of the contact."""


class FilterType(OpenEnum):
    """The properties that stations can be filtered by."""

    FILTER_BY_CONNECTOR_TYPE = "FILTER_BY_CONNECTOR_TYPE"
    """By the type of the connector."""
    POWER_CLASS = "POWER_CLASS"
    """By the power class."""
