# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: sessions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass
SessionsInclude: TypeAlias = Literal["externalAppData", "external_app_data"] | Unchecked


class ListSessionsArguments(CallOptions, total=False):
    """By name: `listSessions`."""

    evse_id: int | str | None
    charge_point_id: int | str | None
    evse_physical_reference: str | None
    charge_point_network_id: int | str | None
    reason: (
        Literal[
            "working_hours_exceeded",
            "timeout",
            "authorization_amount_reached",
            "new_start_transaction_received",
            "force_stop",
            "standard_stop",
            "energy_exceeded",
            "schedule_completed",
            "pre_authorization_failed",
            "system_force_stop",
            "time_limit",
            "balance_exceeded",
            "deauthorized",
            "emergencystop",
            "energylimitreached",
            "evdisconnected",
            "groundfault",
            "immediatereset",
            "hardreset",
            "local",
            "localoutofcredit",
            "masterpass",
            "other",
            "overcurrentfault",
            "powerloss",
            "powerquality",
            "reboot",
            "remote",
            "soclimitreached",
            "stoppedbyev",
            "timeoutlimitreached",
            "softreset",
            "unlockcommand",
            "no_ev_parked",
            "no_ev_connected",
            "charge_point_timeout",
            "charging_on_evse_not_allowed",
            "remote_start_failed",
            "no_user_for_agile_streets",
            "rejected",
            "canceled_reservation",
            "evse_occupied",
            "evse_inoperative",
            "failed",
            "not_supported",
            "unknown_reservation",
            "ev_not_connect_to_evse",
            "authorization_failed",
            "unknown_session",
        ]
        | OpenEnum
        | Unchecked
        | None
    )
    charge_point_boot_notification_serial_number: str | None
    charge_point_boot_notification_vendor: str | None
    started_after: datetime | date | str | None
    started_before: datetime | date | str | None
    user_id: int | str | None
    status: (
        Literal["unknown", "pending", "active", "finished", "expired", "failed"]
        | OpenEnum
        | Unchecked
        | None
    )
    ended_after: datetime | date | str | None
    ended_before: datetime | date | str | None
    partner_id: int | str | None
    sub_operator_id: int | str | None
    id_tag: str | None
    payment_type: (
        Literal["tokenized", "subscription", "balance", "corporate", "terminal", "bank_transfer"]
        | OpenEnum
        | Unchecked
        | None
    )
    payment_status: Literal["pending", "paid", "partially", "failed"] | OpenEnum | Unchecked | None
    tax_id: int | str | None
    payment_status_updated_before: datetime | date | str | None
    payment_status_updated_after: datetime | date | str | None
    external_app_data: str | None
    receipt_id: int | str | None
    authorization_source: Literal["roaming", "local", "third_party"] | OpenEnum | Unchecked | None
    billing_status: (
        Literal["pending", "suspended", "completed", "null"] | OpenEnum | Unchecked | None
    )
    terminal_id: int | str | None
    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    roaming_roaming_operator_cpo_ids: Iterable[int | str] | None
    billing_completed_after: datetime | date | str | None
    billing_completed_before: datetime | date | str | None
    corporate_billing_policy_id: AnyValue | None
    custom_fields: AnyValue | None
    has_corporate_billing: AnyValue | None
    location_id: AnyValue | None
    operator_id: AnyValue | None
    selected_payment_method: AnyValue | None
    started_offline: AnyValue | None
    user_partner_id: AnyValue | None
    with_clock_aligned_energy_consumption: bool | Unchecked | None
    clock_aligned_interval: Literal[15, 30, 60, "15", "30", "60"] | OpenEnum | Unchecked | None
    with_authorization: bool | Unchecked | None
    with_price_breakdown: bool | Unchecked | None
    with_charging_periods: bool | Unchecked | None
    with_charging_periods_price_breakdown: bool | Unchecked | None


class GetSessionArguments(CallOptions, total=False):
    """By name: `getSession`."""

    with_clock_aligned_energy_consumption: bool | Unchecked | None
    clock_aligned_interval: Literal[15, 30, 60, "15", "30", "60"] | OpenEnum | Unchecked | None
    with_authorization: bool | Unchecked | None
    with_charging_periods: bool | Unchecked | None
    with_charging_periods_price_breakdown: bool | Unchecked | None
    with_price_breakdown: bool | Unchecked | None
