# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: charge points."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, TypeAlias

from beenergised.models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

ChargePointsInclude: TypeAlias = (
    Literal[
        "lastBootNotification",
        "last_boot_notification",
        "chargingProfile",
        "charging_profile",
        "smartCharging",
        "smart_charging",
        "smartChargingPreferences",
        "smart_charging_preferences",
        "personalSmartChargingPreferences",
        "personal_smart_charging_preferences",
        "availablePersonalSmartChargingModes",
        "available_personal_smart_charging_modes",
    ]
    | Unchecked
)


class ListChargePointsArguments(CallOptions, total=False):
    """By name: `listChargePoints`."""

    type: Literal["public", "private", "personal"] | OpenEnum | Unchecked | None
    desired_security_profile_status: (
        Literal["applied", "pending", "rejected"] | OpenEnum | Unchecked | None
    )
    evse_physical_reference: str | None
    network_id: int | str | None
    boot_notification_serial_number: str | None
    model_id: int | str | None
    vendor_id: int | str | None
    user_id: int | str | None
    partner_id: int | str | None
    sub_operator_id: int | str | None
    roaming: str | None
    roaming_operator_ids: Iterable[int | str] | None
    name: str | None
    location_id: int | str | None
    circuit_id: int | str | None
    charging_zone_id: int | str | None
    managed_by_operator: str | None
    external_id: int | str | None
    utility_id: int | str | None
    tag: str | None
    sharing_code: str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    country_station_id: AnyValue | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    last_network_status_update_after: datetime | date | str | None
    last_network_status_update_before: datetime | date | str | None
    network_status: AnyValue | None
    operator_id: AnyValue | None
    partner_contract_id: AnyValue | None


class ListChargePointConfigurationsArguments(CallOptions, total=False):
    """By name: `listChargePointConfigurations`."""

    name: str | None
    instance: str | None
    component_name: str | None
    evse_id: int | str | None


ChargePointsEvsesInclude: TypeAlias = (
    Literal["chargingProfile", "charging_profile", "connectors"] | Unchecked
)


class ListChargePointHardwareStatusLogsArguments(CallOptions, total=False):
    """By name: `listChargePointHardwareStatusLogs`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None


class ListChargePointNetworkStatusLogsArguments(CallOptions, total=False):
    """By name: `listChargePointNetworkStatusLogs`."""

    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
