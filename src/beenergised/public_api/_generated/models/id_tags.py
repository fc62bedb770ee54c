# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: id tags."""

from typing import Any, Literal

from beenergised.base_models import ID, AccountNumber, Answer, DateTime, Input, Int, OpenEnum
from beenergised.public_api.bodies import UNSET, Choice, Moment

__all__ = [
    "IdTag",
    "IdTagCreate",
    "IdTagPatch",
    "IdTagStatus",
    "IdTagType",
    "IdTagVehicleType",
    "IdTagWritableType",
    "IdTagWritten",
]


class IdTagStatus(OpenEnum):
    """Values of `IdTag.status`, `IdTagCreate.status` and 2 more."""

    ENABLED = "enabled"
    DISABLED = "disabled"
    SUSPENDED = "suspended"


class IdTagType(OpenEnum):
    """Values of `IdTag.type`."""

    RFID = "rfid"
    MAC_ADDRESS = "mac_address"
    EMAID = "emaid"


class IdTagVehicleType(OpenEnum):
    """Values of `IdTag.vehicleType`, `IdTagCreate.vehicleType` and 2 more."""

    COMPANY_CAR = "company_car"
    PRIVATE_CAR = "private_car"


class IdTag(Answer):
    """Answered by `listIdTags`, `getIdTag`."""

    type: IdTagType | None = None
    id: Int | None = None
    id_tag_uid: AccountNumber | None = None
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
    """Values of `IdTagCreate.type`, `IdTagPatch.type` and 1 more."""

    RFID = "rfid"
    MAC_ADDRESS = "mac_address"


class IdTagCreate(Input):
    """Sent by `createIdTag`."""

    type: Choice[IdTagWritableType, Literal["rfid", "mac_address"]]
    id_tag_uid: AccountNumber
    id_label: str | None = None
    expire_at: Moment | None = None
    status: Choice[IdTagStatus, Literal["enabled", "disabled", "suspended"]]
    vehicle_type: Choice[IdTagVehicleType, Literal["company_car", "private_car"]] | None = None
    payment_method_id: str | None = None
    user_id: Int | None = None
    external_id: str | None = None
    partner_id: Int = UNSET


class IdTagPatch(Input):
    """Sent by `updateIdTag`."""

    type: Choice[IdTagWritableType, Literal["rfid", "mac_address"]] = UNSET
    id_tag_uid: AccountNumber = UNSET
    id_label: str | None = None
    expire_at: Moment | None = None
    status: Choice[IdTagStatus, Literal["enabled", "disabled", "suspended"]] = UNSET
    vehicle_type: Choice[IdTagVehicleType, Literal["company_car", "private_car"]] | None = None
    payment_method_id: str | None = None
    user_id: Int | None = None
    external_id: str | None = None
    partner_id: Int | None = None


class IdTagWritten(Answer):
    """Answered by `createIdTag`, `updateIdTag`."""

    type: IdTagWritableType | None = None
    id: Int | None = None
    id_tag_uid: AccountNumber | None = None
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
