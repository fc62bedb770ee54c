# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared locations."""

from beenergised.base_models import Answer, Float

__all__ = ["LocationGeoposition", "LocationImage", "WorkingHoursByDay", "WorkingHoursInterval"]


class LocationGeoposition(Answer):
    """Part of an answer: `ChangedLocation.geoposition`, `Location.geoposition` and 2 more."""

    latitude: Float
    longitude: Float


class LocationImage(Answer):
    """Part of an answer: `ChangedLocation.location_image`, `ChangedLocation.images` and 2 more."""

    original: str
    thumbnail: str | None = None
    mime_type: str


class WorkingHoursInterval(Answer):
    """Part of an answer: `WorkingHoursByDay.monday`, `WorkingHoursByDay.tuesday` and 5 more."""

    start: str
    """A time of day."""
    end: str
    """A time of day."""


class WorkingHoursByDay(Answer):
    """Part of an answer: `ChangedLocationWorkingHours.hours`, `LocationWorkingHours.hours`."""

    monday: list[WorkingHoursInterval] | None = None
    tuesday: list[WorkingHoursInterval] | None = None
    wednesday: list[WorkingHoursInterval] | None = None
    thursday: list[WorkingHoursInterval] | None = None
    friday: list[WorkingHoursInterval] | None = None
    saturday: list[WorkingHoursInterval] | None = None
    sunday: list[WorkingHoursInterval] | None = None
