# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: sessions."""

from typing import Any

from beenergised.base_models import ID, AccountNumber, Answer, Boolean, DateTime, Float, Int
from beenergised.public_api._generated.models.shared_sessions import (
    ClockAlignedConsumption,
    ClockAlignedEnergyConsumption,
    SessionAuthorization,
    SessionBillingStatus,
    SessionChargingPeriod,
    SessionPaymentStatus,
    SessionPaymentType,
    SessionPower,
    SessionPriceBreakdown,
    SessionReason,
    SessionRoaming,
    SessionStatus,
    SessionTax,
    SessionTotalAmount,
)

__all__ = [
    "ClockAlignedConsumption",
    "ClockAlignedEnergyConsumption",
    "Session",
    "SessionAuthorization",
    "SessionBillingStatus",
    "SessionChargingPeriod",
    "SessionConsumptionStat",
    "SessionPaymentStatus",
    "SessionPaymentType",
    "SessionPower",
    "SessionPriceBreakdown",
    "SessionReason",
    "SessionRoaming",
    "SessionStatus",
    "SessionTax",
    "SessionTotalAmount",
]


class Session(Answer):
    """Answered by `listSessions`, `getSession`."""

    id: ID
    charge_point_id: Int
    evse_id: Int
    connector_id: Int | None = None
    status: SessionStatus
    reason: SessionReason | None = None
    user_id: Int | None = None
    booking_id: Int | None = None
    started_at: DateTime
    stopped_at: DateTime | None = None
    energy: Float
    """Total delivered so far. Unit: Wh. Deprecated."""
    power_kw: Float | None = None
    """Replaced by power.latest (W). Unit: kW. Deprecated."""
    soc_percent: Float | None = None
    amount: Float | None = None
    """Deprecated."""
    total_amount: SessionTotalAmount | None = None
    tax: SessionTax | None = None
    currency: str | None = None
    payment_type: SessionPaymentType | None = None
    payment_method_id: ID | None = None
    """String, may be balance | subscription | corporate:<id> | subscription_installment:<id>."""
    terminal_id: Int | None = None
    non_billable_energy: Float | None = None
    payment_status: SessionPaymentStatus | None = None
    authorization_id: Int | None = None
    id_tag: AccountNumber | None = None
    id_tag_label: str | None = None
    extending_session_id: Int | None = None
    """Deprecated."""
    original_session_id: Int | None = None
    extended_by_session_id: Int | None = None
    reimbursement_eligibility: Boolean | None = None
    external_session_id: ID | None = None
    """Replaced by idTag. Deprecated."""
    authorization: SessionAuthorization | None = None
    """Only with withAuthorization=true."""
    charging_periods: list[SessionChargingPeriod] | None = None
    """Only with withChargingPeriods=true."""
    price_breakdown: list[SessionPriceBreakdown] | None = None
    """Only with withPriceBreakdown=true."""
    tariff_snapshot_id: Int | None = None
    electricity_cost: Float | None = None
    evse_physical_reference: str | None = None
    payment_status_updated_at: DateTime | None = None
    charge_point_operator_roaming_id: ID | None = None
    roaming: SessionRoaming | None = None
    last_updated_at: DateTime | None = None
    randomised_delay: Int | None = None
    """Absent when feature off or no delay. Unit: s."""
    receipt_id: Int | None = None
    """Deprecated."""
    external_app_data: dict[str, Any] | None = None
    """Only with include externalAppData."""
    clock_aligned_energy_consumption: list[ClockAlignedEnergyConsumption] | None = None
    """Only with withClockAlignedEnergyConsumption=true; interval 15/30/60 min."""
    energy_consumption: ClockAlignedConsumption
    estimated_savings: Float | None = None
    billing_status: SessionBillingStatus | None = None
    power: SessionPower | None = None
    billing_completed_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    corporate_billing: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    discounts: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    id_tag_type: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    incremental_pre_authorization_enabled: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    pre_authorized_amount: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    started_offline: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    vehicle_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class SessionConsumptionStat(Answer):
    """Answered by `listSessionConsumptionStats`."""

    energy: Float | None = None
    """Cumulative. Unit: Wh."""
    power: Float | None = None
    """Unit: W."""
    timestamp: DateTime
