# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: id tags."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.id_tags import (
        IdTagStatus,
        IdTagVehicleType,
        IdTagWritableType,
    )


class ListIdTagsArguments(CallOptions, total=False):
    """By name: `listIdTags`."""

    type: Literal["rfid", "mac_address", "emaid"] | OpenEnum | Unchecked | None
    id_tag_uid: int | str | None
    id_label: str | None
    user_id: int | str | None
    expire_at: datetime | date | str | None
    status: Literal["enabled", "disabled", "suspended"] | OpenEnum | Unchecked | None
    partner_id: int | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    is_home_charging_only: AnyValue | None
    operator_id: AnyValue | None
    rfid_standard: AnyValue | None
    vehicle_id: AnyValue | None


class CreateIdTagArguments(CallOptions, total=False):
    """By name: `createIdTag`."""

    type: Literal["rfid", "mac_address"] | IdTagWritableType | Unchecked
    id_tag_uid: str
    id_label: str | None
    expire_at: datetime | date | str | None
    status: Literal["enabled", "disabled", "suspended"] | IdTagStatus | Unchecked
    vehicle_type: Literal["company_car", "private_car"] | IdTagVehicleType | Unchecked | None
    payment_method_id: str | None
    user_id: int | None
    external_id: str | None
    partner_id: int


class UpdateIdTagArguments(CallOptions, total=False):
    """By name: `updateIdTag`."""

    type: Literal["rfid", "mac_address"] | IdTagWritableType | Unchecked
    id_tag_uid: str
    id_label: str | None
    expire_at: datetime | date | str | None
    status: Literal["enabled", "disabled", "suspended"] | IdTagStatus | Unchecked
    vehicle_type: Literal["company_car", "private_car"] | IdTagVehicleType | Unchecked | None
    payment_method_id: str | None
    user_id: int | None
    external_id: str | None
    partner_id: int | None
