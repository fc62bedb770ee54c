# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: id tags."""

from typing import Any

from beenergised.models import ID, Answer, DateTime, Input, Int, OpenEnum
from beenergised.public_api.unset import UNSET


class IdTagStatus(OpenEnum):
    """Values of ."""

    ENABLED = "enabled"
    DISABLED = "disabled"
    SUSPENDED = "suspended"


class IdTagType(OpenEnum):
    """Values of ."""

    RFID = "rfid"
    MAC_ADDRESS = "mac_address"
    EMAID = "emaid"


class IdTagVehicleType(OpenEnum):
    """Values of ."""

    COMPANY_CAR = "company_car"
    PRIVATE_CAR = "private_car"


class IdTag(Answer):
    """Answered: `GET /public-api/resources/id-tags/v2.0`, `GET /public-api/resources/id-
    tags/v2.0/{idTag}`.
    """

    type: IdTagType | None = None
    id: Int | None = None
    id_tag_uid: str | None = None
    id_label: str | None = None
    expire_at: DateTime | None = None
    created_at: DateTime | None = None
    status: IdTagStatus | None = None
    vehicle_type: IdTagVehicleType | None = None
    payment_method_id: ID | None = None
    """Card id, or corporate:<id>, etc."""
    user_id: Int | None = None
    external_id: ID | None = None
    partner_id: Int | None = None
    last_updated_at: DateTime | None = None
    default_payment_option: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    is_home_charging_only: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    rfid_standard: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    user_label: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    vehicle_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class IdTagWritableType(OpenEnum):
    """Values of ."""

    RFID = "rfid"
    MAC_ADDRESS = "mac_address"


class IdTagCreate(Input):
    """Sent: `POST /public-api/resources/id-tags/v2.0`."""

    type: IdTagWritableType
    id_tag_uid: str
    id_label: str | None = None
    expire_at: DateTime | None = None
    status: IdTagStatus
    vehicle_type: IdTagVehicleType | None = None
    payment_method_id: str | None = None
    user_id: Int | None = None
    external_id: str | None = None
    partner_id: Int = UNSET


class IdTagPatch(Input):
    """Sent: `PATCH /public-api/resources/id-tags/v2.0/{idTag}`."""

    type: IdTagWritableType = UNSET
    id_tag_uid: str = UNSET
    id_label: str | None = None
    expire_at: DateTime | None = None
    status: IdTagStatus = UNSET
    vehicle_type: IdTagVehicleType | None = None
    payment_method_id: str | None = None
    user_id: Int | None = None
    external_id: str | None = None
    partner_id: Int | None = None


class IdTagWritten(Answer):
    """Answered: `POST /public-api/resources/id-tags/v2.0`, `PATCH /public-api/resources/id-
    tags/v2.0/{idTag}`.
    """

    type: IdTagWritableType | None = None
    id: Int | None = None
    id_tag_uid: str | None = None
    id_label: str | None = None
    expire_at: DateTime | None = None
    created_at: DateTime | None = None
    status: IdTagStatus | None = None
    vehicle_type: IdTagVehicleType | None = None
    payment_method_id: ID | None = None
    user_id: Int | None = None
    external_id: ID | None = None
    partner_id: Int | None = None
    last_updated_at: DateTime | None = None
