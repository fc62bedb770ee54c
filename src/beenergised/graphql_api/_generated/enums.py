# Made by scripts/generate.py. Change its sources, not this file:
# src/beenergised/graphql_api/schema.graphql
"""Enums that several subjects or arguments use."""

from beenergised.base_models import OpenEnum


class OccupancyDay(OpenEnum):
    """Weekdays, or all of them."""

    ALL = "ALL"
    """All weekdays."""
    MONDAY = "MONDAY"
    """Monday."""
    TUESDAY = "TUESDAY"
    """Tuesday."""
    WEDNESDAY = "WEDNESDAY"
    """Wednesday."""
    THURSDAY = "THURSDAY"
    """Thursday."""
    FRIDAY = "FRIDAY"
    """Friday."""
    SATURDAY = "SATURDAY"
    """Saturday."""
    SUNDAY = "SUNDAY"
    """Sunday."""


class LegalDocumentType(OpenEnum):
    """Kinds of legal documents."""

    PRIVACY_POLICY = "PRIVACY_POLICY"
    """The privacy policy."""
    TERMS_AND_CONDITIONS = "TERMS_AND_CONDITIONS"
    """The terms and conditions."""


class FilterType(OpenEnum):
    """The properties that stations can be filtered by."""

    FILTER_BY_CONNECTOR_TYPE = "FILTER_BY_CONNECTOR_TYPE"
    """By the type of the connector."""
    POWER_CLASS = "POWER_CLASS"
    """By the power class."""


class AccessType(OpenEnum):
    """How a station is reached: through the operator's own system or through roaming."""

    INTERNAL = "INTERNAL"
    """Within the operator's own system."""
