# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notified locations."""

from pydantic import Field

from beenergised.base_models import ID, Answer, Boolean, DateTime, Float, Int, OpenEnum
from beenergised.public_api._generated.models.shared_locations import (
    LocationGeoposition,
    LocationImage,
    WorkingHoursByDay,
)
from beenergised.public_api._generated.models.shared_notifications import ChangeAction
from beenergised.public_api.notified import Notification

__all__ = [
    "ChangeAction",
    "ChangedLocation",
    "ChangedLocationWorkingHours",
    "LocationChangedNotification",
    "LocationGeoposition",
    "LocationImage",
    "ParkingSpaceOccupancy",
    "ParkingSpaceOccupancyStatusChangedNotification",
    "SimpleStatus",
    "WorkingHoursByDay",
]


class ChangedLocationWorkingHours(Answer):
    """Part of an answer: `ChangedLocation.working_hours`."""

    is_always_open: Boolean = Field(alias="is_always_open")
    stop_session_outside_working_hours: Boolean | None = Field(
        default=None, alias="stop_session_outside_working_hours"
    )
    hours: WorkingHoursByDay | None = None
    always_open_for_user_group_ids: list[Float] | None = Field(
        default=None, alias="always_open_for_user_group_ids"
    )


class SimpleStatus(OpenEnum):
    """Values of `ChangedLocation.status`."""

    ACTIVE = "active"
    DISABLED = "disabled"


class ChangedLocation(Answer):
    """Part of an answer: `LocationChangedNotification.location`."""

    id: Int | None = None
    public_charge_points: Int | None = Field(default=None, alias="public_charge_points")
    public_charge_points_ids: list[Int] | None = Field(
        default=None, alias="public_charge_points_ids"
    )
    name: dict[str, str | None] | None = None
    status: SimpleStatus | None = None
    """Deprecated."""
    description: dict[str, str | None] | None = None
    detailed_description: dict[str, str | None] | None = Field(
        default=None, alias="detailed_description"
    )
    additional_description: dict[str, str | None] | None = Field(
        default=None, alias="additional_description"
    )
    geoposition: LocationGeoposition | None = None
    address: dict[str, str | None] | None = None
    post_code: str | None = Field(default=None, alias="post_code")
    region: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    external_id: ID | None = Field(default=None, alias="external_id")
    timezone: str | None = None
    location_image: LocationImage | None = Field(default=None, alias="location_image")
    images: list[LocationImage] | None = None
    working_hours: ChangedLocationWorkingHours | None = Field(default=None, alias="working_hours")
    last_updated_at: DateTime | None = None


class LocationChangedNotification(Notification):
    """What is posted as `LocationChangedNotification`."""

    notification: str
    """Always `LocationChangedNotification`."""
    location: ChangedLocation
    action: ChangeAction | None = None
    last_updated_at: DateTime


class ParkingSpaceOccupancy(OpenEnum):
    """Values of `ParkingSpaceOccupancyStatusChangedNotification.occupancyStatus`."""

    AVAILABLE = "available"
    OCCUPIED = "occupied"


class ParkingSpaceOccupancyStatusChangedNotification(Notification):
    """What is posted as `parkingSpace.occupancyStatus.changed`."""

    notification: str
    """Always `parkingSpace.occupancyStatus.changed`."""
    parking_space_id: Int
    occupancy_status: ParkingSpaceOccupancy
    last_updated_at: DateTime
