# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared sessions."""

from beenergised.base_models import ID, AccountNumber, Answer, DateTime, Float, Int, OpenEnum

__all__ = [
    "ChargingState",
    "ChargingType",
    "ClockAlignedConsumption",
    "ClockAlignedEnergyConsumption",
    "DayPeriod",
    "PriceBreakdownType",
    "PriceUnit",
    "PricingMethod",
    "SessionAuthorization",
    "SessionAuthorizationMethod",
    "SessionAuthorizationRoaming",
    "SessionAuthorizationSource",
    "SessionAuthorizationStatus",
    "SessionBillingStatus",
    "SessionChargingPeriod",
    "SessionChargingPeriodPriceBreakdown",
    "SessionChargingPeriodPricingDetails",
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


class ChargingState(OpenEnum):
    """Values of `SessionChargingPeriod.chargingState`."""

    CHARGING = "charging"
    IDLE = "idle"


class ChargingType(OpenEnum):
    """Values of `SessionChargingPeriodPricingDetails.chargingType`."""

    BOOSTED = "boosted"
    OPTIMISED = "optimised"


class ClockAlignedConsumption(Answer):
    """Part of an answer: `ClockAlignedEnergyConsumption.energyConsumption`,
    `Session.energyConsumption` and 1 more.
    """

    total: Float
    """Unit: Wh."""
    local: Float | None = None
    """Unit: Wh."""
    grid: Float
    """Unit: Wh."""


class SessionTotalAmount(Answer):
    """Part of an answer: `ClockAlignedEnergyConsumption.totalCost`, `Session.totalAmount` and 5
    more.
    """

    with_tax: Float
    without_tax: Float | None = None


class ClockAlignedEnergyConsumption(Answer):
    """Part of an answer: `Session.clockAlignedEnergyConsumption`,
    `UpdatedSession.clockAlignedEnergyConsumption`.
    """

    start: DateTime
    end: DateTime
    energy_consumed: Int
    """Unit: Wh. Deprecated."""
    energy_consumption: ClockAlignedConsumption
    total_cost: SessionTotalAmount | None = None


class DayPeriod(OpenEnum):
    """Values of `SessionChargingPeriodPricingDetails.dayPeriod`."""

    DAY = "day"
    NIGHT = "night"


class PriceBreakdownType(OpenEnum):
    """Values of `SessionChargingPeriodPriceBreakdown.type`, `SessionPriceBreakdown.type`."""

    FLAT = "flat"
    CONNECTION = "connection"
    ENERGY = "energy"
    CHARGING_TIME = "charging_time"
    IDLE_TIME = "idle_time"
    POWER_LEVELS_TIME = "power_levels_time"
    MIN_PRICE = "min_price"
    SERVICE_FEE = "service_fee"
    ENERGY_FLAT_FEE = "energy_flat_fee"
    DURATION_FLAT_FEE = "duration_flat_fee"
    IDLE_FLAT_FEE = "idle_flat_fee"


class PriceUnit(OpenEnum):
    """Values of `SessionChargingPeriodPriceBreakdown.unit`, `SessionPriceBreakdown.unit`."""

    KWH = "kwh"
    MINUTE = "minute"
    SESSION = "session"


class PricingMethod(OpenEnum):
    """Values of `SessionChargingPeriodPricingDetails.pricingMethod`."""

    DURATION = "duration"
    ENERGY = "energy"
    DURATION_AND_ENERGY = "durationAndEnergy"
    FREE = "free"


class SessionAuthorizationMethod(OpenEnum):
    """Values of `SessionAuthorization.method`."""

    USER_DEVICE = "user_device"
    RFID_TAG = "rfid_tag"
    ADMIN = "admin"
    PLUG_AND_CHARGE = "plug_and_charge"


class SessionAuthorizationRoaming(Answer):
    """Part of an answer: `SessionAuthorization.roaming`."""

    platform_id: Int | None = None
    platform_role_id: Int | None = None
    platform_role: str | None = None
    reference: str | None = None
    client: str | None = None


class SessionAuthorizationSource(OpenEnum):
    """Values of `SessionAuthorization.source`."""

    LOCAL = "local"
    ROAMING = "roaming"
    THIRD_PARTY = "third_party"


class SessionAuthorizationStatus(OpenEnum):
    """Values of `SessionAuthorization.status`."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class SessionAuthorization(Answer):
    """Part of an answer: `Session.authorization`, `UpdatedSession.authorization`."""

    id: Int
    method: SessionAuthorizationMethod
    source: SessionAuthorizationSource
    created_at: DateTime
    status: SessionAuthorizationStatus
    rejection_reason: str | None = None
    user_id: Int | None = None
    rfid_tag_uid: AccountNumber | None = None
    roaming: SessionAuthorizationRoaming | None = None
    last_updated_at: DateTime | None = None


class SessionBillingStatus(OpenEnum):
    """Values of `Session.billingStatus`, `UpdatedSession.billingStatus`."""

    PENDING = "pending"
    SUSPENDED = "suspended"
    COMPLETED = "completed"


class SessionChargingPeriodPriceBreakdown(Answer):
    """Part of an answer: `SessionChargingPeriod.priceBreakdown`."""

    type: PriceBreakdownType
    currency: str
    unit: PriceUnit
    price_per_unit: SessionTotalAmount
    quantity: Float
    price: SessionTotalAmount
    tax_percentage: Float | None = None
    """Unit: %."""


class SessionChargingPeriodPricingDetails(Answer):
    """Part of an answer: `SessionChargingPeriod.pricingDetails`."""

    charging_type: ChargingType | None = None
    day_period: DayPeriod | None = None
    pricing_method: PricingMethod | None = None
    price: Float | None = None
    markup: Float | None = None
    """Unit: % or fixed."""
    initial_energy_price: Float | None = None
    initial_duration_price: Float | None = None
    start_hour: str | None = None
    end_hour: str | None = None
    day: str | None = None


class SessionChargingPeriod(Answer):
    """Part of an answer: `Session.chargingPeriods`, `UpdatedSession.chargingPeriods`."""

    id: Int
    energy: Int
    """Unit: Wh."""
    started_at: DateTime
    stopped_at: DateTime | None = None
    state: str
    """Deprecated."""
    charging_state: ChargingState | None = None
    pricing_details: SessionChargingPeriodPricingDetails | None = None
    amount: Float | None = None
    price_breakdown: list[SessionChargingPeriodPriceBreakdown] | None = None


class SessionPaymentStatus(OpenEnum):
    """Values of `Session.paymentStatus`, `UpdatedSession.paymentStatus`."""

    PENDING = "pending"
    PAID = "paid"
    PARTIALLY = "partially"
    FAILED = "failed"


class SessionPaymentType(OpenEnum):
    """Values of `Session.paymentType`, `UpdatedSession.paymentType`."""

    TOKENIZED = "tokenized"
    SUBSCRIPTION = "subscription"
    BALANCE = "balance"
    CORPORATE = "corporate"
    TERMINAL = "terminal"
    BANK_TRANSFER = "bank_transfer"


class SessionPower(Answer):
    """Part of an answer: `Session.power`, `UpdatedSession.power`."""

    latest: Float | None = None
    """Unit: W."""
    peak: Float | None = None
    """Unit: W."""
    average: Float | None = None
    """Unit: W."""


class SessionPriceBreakdown(Answer):
    """Part of an answer: `Session.priceBreakdown`, `UpdatedSession.priceBreakdown`."""

    type: PriceBreakdownType
    currency: str
    unit: PriceUnit
    price_per_unit: SessionTotalAmount
    quantity: Float
    price: SessionTotalAmount
    tax_percentage: Float | None = None
    """Unit: %."""
    total_price: Float
    """Deprecated."""
    unit_price: Float
    """Deprecated."""


class SessionReason(OpenEnum):
    """Values of `LegacySessionStartStopNotification.reason`, `Session.reason` and 2 more."""

    WORKING_HOURS_EXCEEDED = "working_hours_exceeded"
    TIMEOUT = "timeout"
    AUTHORIZATION_AMOUNT_REACHED = "authorization_amount_reached"
    NEW_START_TRANSACTION_RECEIVED = "new_start_transaction_received"
    FORCE_STOP = "force_stop"
    STANDARD_STOP = "standard_stop"
    ENERGY_EXCEEDED = "energy_exceeded"
    SCHEDULE_COMPLETED = "schedule_completed"
    PRE_AUTHORIZATION_FAILED = "pre_authorization_failed"
    SYSTEM_FORCE_STOP = "system_force_stop"
    TIME_LIMIT = "time_limit"
    BALANCE_EXCEEDED = "balance_exceeded"
    DEAUTHORIZED = "deauthorized"
    EMERGENCYSTOP = "emergencystop"
    ENERGYLIMITREACHED = "energylimitreached"
    EVDISCONNECTED = "evdisconnected"
    GROUNDFAULT = "groundfault"
    IMMEDIATERESET = "immediatereset"
    HARDRESET = "hardreset"
    LOCAL = "local"
    LOCALOUTOFCREDIT = "localoutofcredit"
    MASTERPASS = "masterpass"
    OTHER = "other"
    OVERCURRENTFAULT = "overcurrentfault"
    POWERLOSS = "powerloss"
    POWERQUALITY = "powerquality"
    REBOOT = "reboot"
    REMOTE = "remote"
    SOCLIMITREACHED = "soclimitreached"
    STOPPEDBYEV = "stoppedbyev"
    TIMEOUTLIMITREACHED = "timeoutlimitreached"
    SOFTRESET = "softreset"
    UNLOCKCOMMAND = "unlockcommand"
    NO_EV_PARKED = "no_ev_parked"
    NO_EV_CONNECTED = "no_ev_connected"
    CHARGE_POINT_TIMEOUT = "charge_point_timeout"
    CHARGING_ON_EVSE_NOT_ALLOWED = "charging_on_evse_not_allowed"
    REMOTE_START_FAILED = "remote_start_failed"
    NO_USER_FOR_AGILE_STREETS = "no_user_for_agile_streets"
    REJECTED = "rejected"
    CANCELED_RESERVATION = "canceled_reservation"
    EVSE_OCCUPIED = "evse_occupied"
    EVSE_INOPERATIVE = "evse_inoperative"
    FAILED = "failed"
    NOT_SUPPORTED = "not_supported"
    UNKNOWN_RESERVATION = "unknown_reservation"
    EV_NOT_CONNECTED_TO_EVSE = "ev_not_connected_to_evse"
    AUTHORIZATION_FAILED = "authorization_failed"
    UNKNOWN_SESSION = "unknown_session"


class SessionRoaming(Answer):
    """Part of an answer: `Session.roaming`, `UpdatedSession.roaming`."""

    cdr_ids: list[Int] | None = None
    session_id: ID | None = None
    roaming_operator_cpo_id: Int | None = None
    cpo_last_updated_at: DateTime | None = None


class SessionStatus(OpenEnum):
    """Values of `Session.status`, `UpdatedSession.status`."""

    UNKNOWN = "unknown"
    PENDING = "pending"
    ACTIVE = "active"
    FINISHED = "finished"
    FAILED = "failed"
    EXPIRED = "expired"


class SessionTax(Answer):
    """Part of an answer: `Session.tax`, `UpdatedSession.tax`."""

    tax_id: Int | None = None
    tax_percentage: Float | None = None
