# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: enums."""

from beenergised.models import OpenEnum


class AuthorizationStatus(OpenEnum):
    """Values of ."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PENDING = "pending"


class BankTransferType(OpenEnum):
    """Values of ."""

    SEPA = "sepa"
    PSE = "pse"


class ChangeAction(OpenEnum):
    """Values of ."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"


class ChargePointHardwareStatus(OpenEnum):
    """Values of ."""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"


class ChargePointType(OpenEnum):
    """Values of ."""

    PRIVATE = "private"
    PUBLIC = "public"
    PERSONAL = "personal"


class ChargingProfileKind(OpenEnum):
    """Values of ."""

    ABSOLUTE = "Absolute"
    RECURRING = "Recurring"
    RELATIVE = "Relative"


class ChargingProfilePurpose(OpenEnum):
    """Values of ."""

    CHARGE_POINT_MAX_PROFILE = "ChargePointMaxProfile"
    TX_DEFAULT_PROFILE = "TxDefaultProfile"
    TX_PROFILE = "TxProfile"


class ChargingRateUnit(OpenEnum):
    """Values of ."""

    AMPERE = "A"
    WATT = "W"


class ChargingState(OpenEnum):
    """Values of ."""

    CHARGING = "charging"
    IDLE = "idle"


class ChargingType(OpenEnum):
    """Values of ."""

    BOOSTED = "boosted"
    OPTIMISED = "optimised"


class ConnectedPhase(OpenEnum):
    """Values of ."""

    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L1_L2 = "L1_L2"
    L1_L3 = "L1_L3"
    L2_L3 = "L2_L3"


class ConnectorFormat(OpenEnum):
    """Values of ."""

    SOCKET = "socket"
    CABLE = "cable"


class ConnectorType(OpenEnum):
    """Values of ."""

    TYPE1 = "type1"
    TYPE2 = "type2"
    TYPE3 = "type3"
    CHADEMO = "chademo"
    CCS1 = "ccs1"
    CCS2 = "ccs2"
    SCHUKO = "schuko"
    NACS = "nacs"
    CEE16 = "cee16"
    CEE32 = "cee32"
    J1772 = "j1772"
    INDUCTIVE = "inductive"
    NEMA_5_20 = "nema-5-20"
    TYPE_E_FRENCH = "type-e-french"
    TYPE_G_BRITISH = "type-g-british"
    TYPE_J_SWISS = "type-j-swiss"
    AVCON = "avcon"
    GB_T_AC = "gb-t-ac"
    GB_T_DC = "gb-t-dc"
    CHAOJI = "chaoji"
    NEMA_6_30 = "nema-6-30"
    NEMA_6_50 = "nema-6-50"


class CreateOrUpdateAction(OpenEnum):
    """Values of ."""

    CREATED = "created"
    UPDATED = "updated"


class CurrentType(OpenEnum):
    """Values of ."""

    AC = "ac"
    DC = "dc"


class DayPeriod(OpenEnum):
    """Values of ."""

    DAY = "day"
    NIGHT = "night"


class ElectricalConfiguration(OpenEnum):
    """Values of ."""

    STAR = "star"
    DELTA = "delta"


class EnabledStatus(OpenEnum):
    """Values of ."""

    ENABLED = "enabled"
    DISABLED = "disabled"


class EvseAvailability(OpenEnum):
    """Values of ."""

    ENABLED = "enabled"
    DISABLED = "disabled"
    OUT_OF_ORDER = "out of order"


class EvseHardwareStatus(OpenEnum):
    """Values of ."""

    AVAILABLE = "available"
    PREPARING = "preparing"
    CHARGING = "charging"
    SUSPENDED_EV = "suspendedEV"
    SUSPENDED_EVSE = "suspendedEVSE"
    FINISHING = "finishing"
    RESERVED = "reserved"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"
    OCCUPIED = "occupied"


class MaxVoltage(OpenEnum):
    """Values of ."""

    VOLTS_230 = "230"
    VOLTS_380 = "380"
    VOLTS_400 = "400"
    VOLTS_480 = "480"
    VOLTS_120 = "120"
    VOLTS_208 = "208"
    VOLTS_240 = "240"
    FROM_110_TO_130_VOLTS = "110-130"
    FROM_220_TO_240_VOLTS = "220-240"
    VOLTS_277 = "277"


class NetworkProtocol(OpenEnum):
    """Values of ."""

    OCPP_1_5 = "ocpp 1.5"
    OCPP_1_6 = "ocpp 1.6"
    OCPP_1_6_SOAP = "ocpp 1.6 soap"
    OCPP_2_0_1 = "ocpp 2.0.1"


class NetworkStatus(OpenEnum):
    """Values of ."""

    NEVER_CONNECTED = "never connected"
    AVAILABLE = "available"
    TEMPORARILY_UNAVAILABLE = "temporarily unavailable"
    LONG_TERM_UNAVAILABLE = "long-term unavailable"


class NotificationType(OpenEnum):
    """Values of ."""

    AUTHORIZATION_NOTIFICATION = "AuthorizationNotification"
    AUTHORIZATION_CHANGED = "authorization.changed"
    BOOT_NOTIFICATION = "BootNotification"
    CHARGE_POINT_CHANGED_NOTIFICATION = "ChargePointChangedNotification"
    CHARGE_POINT_CHANGED = "chargePoint.changed"
    EVSE_CHANGED = "evse.changed"
    CHARGE_POINT_SYNC_CONFIGURATION_NOTIFICATION = "ChargePointSyncConfigurationNotification"
    CIRCUIT_CONSUMPTION_NOTIFICATION = "CircuitConsumptionNotification"
    CIRCUIT_CHANGED = "circuit.changed"
    DIAGNOSTICS_STATUS_NOTIFICATION = "DiagnosticsStatusNotification"
    HARDWARE_STATUS_NOTIFICATION = "HardwareStatusNotification"
    LOCATION_CHANGED_NOTIFICATION = "LocationChangedNotification"
    NETWORK_STATUS_NOTIFICATION = "NetworkStatusNotification"
    SECURITY_EVENT_NOTIFICATION = "SecurityEventNotification"
    SESSION_METER_VALUES_NOTIFICATION = "SessionMeterValuesNotification"
    SESSION_START_STOP_NOTIFICATION = "SessionStartStopNotification"
    SESSION_START_STOP_NOTIFICATION = "session.start.stop.notification"
    SESSION_UPDATE_NOTIFICATION = "SessionUpdateNotification"
    USER_CHANGED_NOTIFICATION = "UserChangedNotification"
    SUB_OPERATOR_CHANGED_NOTIFICATION = "SubOperatorChangedNotification"
    TARIFF_CHANGED_NOTIFICATION = "TariffChangedNotification"
    USER_SUBSCRIPTION_CHANGED = "user.subscriptionChanged"
    USER_SUBSCRIPTION_CHANGED = "user.subscription.changed"
    RESERVATION_CHANGED_NOTIFICATION = "ReservationChangedNotification"
    PAYMENT_METHOD_CHANGED_NOTIFICATION = "PaymentMethodChangedNotification"
    PARTNER_INVITE_CHANGED_NOTIFICATION = "PartnerInviteChangedNotification"
    RESERVATION_CHANGED = "reservation.changed"
    USER_PAYMENT_METHOD_CHANGED = "user.paymentMethod.changed"
    USER_BALANCE_CHANGED = "userBalance.changed"
    PARTNER_INVITE_CHANGED = "partnerInvite.changed"
    ROAMING_PLATFORM_CHANGED = "roamingPlatform.changed"
    PARKING_SPACE_OCCUPANCY_STATUS_CHANGED = "parkingSpace.occupancyStatus.changed"
    PARTNER_CHANGED = "partner.changed"
    TRANSACTION_CHANGED = "transaction.changed"
    SETTLEMENT_REPORT_CREATED = "settlementReport.created"
    ID_TAG_CHANGED = "idTag.changed"
    CHARGE_POINT_DATA_TRANSFER_RECEIVED = "chargePoint.dataTransferReceived"
    SUBSCRIPTION_PLAN_CHANGED = "subscriptionPlan.changed"
    USER_INVOICE_DETAILS_CHANGED = "user.invoiceDetails.changed"
    CDR_RECEIVED = "cdr.received"
    CHARGING_PROFILE_APPLIED = "chargingProfile.applied"
    INSTALLER_JOB_CHANGED = "installerJob.changed"


class OcppHardwareStatus(OpenEnum):
    """Values of ."""

    AVAILABLE = "available"
    PREPARING = "preparing"
    CHARGING = "charging"
    SUSPENDED_EV = "suspendedEV"
    SUSPENDED_EVSE = "suspendedEVSE"
    FINISHING = "finishing"
    RESERVED = "reserved"
    UNAVAILABLE = "unavailable"
    FAULTED = "faulted"


class PaymentMethodType(OpenEnum):
    """Values of ."""

    CARD = "card"
    BANK_TRANSFER = "bank_transfer"


class Phase(OpenEnum):
    """Values of ."""

    L1 = "L1"
    L2 = "L2"
    L3 = "L3"


class PhaseRotation(OpenEnum):
    """Values of ."""

    RST = "RST"
    RTS = "RTS"
    SRT = "SRT"
    STR = "STR"
    TRS = "TRS"
    TSR = "TSR"


class Phases(OpenEnum):
    """Values of ."""

    SINGLE_PHASE = "single_phase"
    THREE_PHASE = "three_phase"
    SPLIT_PHASE = "split_phase"


class PriceBreakdownType(OpenEnum):
    """Values of ."""

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
    """Values of ."""

    KWH = "kwh"
    MINUTE = "minute"
    SESSION = "session"


class PricingMethod(OpenEnum):
    """Values of ."""

    DURATION = "duration"
    ENERGY = "energy"
    DURATION_AND_ENERGY = "durationAndEnergy"
    FREE = "free"


class RecurrencyKind(OpenEnum):
    """Values of ."""

    DAILY = "Daily"
    WEEKLY = "Weekly"


class ReportedRecurrencyKind(OpenEnum):
    """Values of ."""

    DAILY = "daily"
    WEEKLY = "weekly"


class ReservationStatus(OpenEnum):
    """Values of ."""

    ACTIVE = "active"
    EXPIRED = "expired"
    CANCELED = "canceled"
    DONE = "done"


class RoamingEvseStatus(OpenEnum):
    """Values of ."""

    AVAILABLE = "available"
    BLOCKED = "blocked"
    CHARGING = "charging"
    INOPERATIVE = "inoperative"
    OUT_OF_ORDER = "outoforder"
    PLANNED = "planned"
    REMOVED = "removed"
    RESERVED = "reserved"
    UNKNOWN = "unknown"


class SecurityProfileStatus(OpenEnum):
    """Values of ."""

    APPLIED = "applied"
    PENDING = "pending"
    REJECTED = "rejected"


class SessionAuthorizationMethod(OpenEnum):
    """Values of ."""

    USER_DEVICE = "user_device"
    RFID_TAG = "rfid_tag"
    ADMIN = "admin"
    PLUG_AND_CHARGE = "plug_and_charge"


class SessionAuthorizationSource(OpenEnum):
    """Values of ."""

    LOCAL = "local"
    ROAMING = "roaming"
    THIRD_PARTY = "third_party"


class SessionAuthorizationStatus(OpenEnum):
    """Values of ."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class SessionBillingStatus(OpenEnum):
    """Values of ."""

    PENDING = "pending"
    SUSPENDED = "suspended"
    COMPLETED = "completed"


class SessionPaymentStatus(OpenEnum):
    """Values of ."""

    PENDING = "pending"
    PAID = "paid"
    PARTIALLY = "partially"
    FAILED = "failed"


class SessionPaymentType(OpenEnum):
    """Values of ."""

    TOKENIZED = "tokenized"
    SUBSCRIPTION = "subscription"
    BALANCE = "balance"
    CORPORATE = "corporate"
    TERMINAL = "terminal"
    BANK_TRANSFER = "bank_transfer"


class SessionReason(OpenEnum):
    """Values of ."""

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


class SessionStatus(OpenEnum):
    """Values of ."""

    UNKNOWN = "unknown"
    PENDING = "pending"
    ACTIVE = "active"
    FINISHED = "finished"
    FAILED = "failed"
    EXPIRED = "expired"


class SessionsAllowed(OpenEnum):
    """Values of ."""

    SINGLE_SESSION = "single_session"
    MULTIPLE_SIMULTANEOUS_SESSIONS_PER_IDTAG = "multiple_simultaneous_sessions_per_idtag"
    SIMULTANEOUS_USE_OF_IDTAGS = "simultaneous_use_of_idtags"
    MULTIPLE_SIMULTANEOUS_SESSIONS_REMOTELY_AND_IDTAGS = (
        "multiple_simultaneous_sessions_remotely_and_idtags"
    )


class StartSessionErrorCode(OpenEnum):
    """Values of ."""

    BILLING_NOT_ASSOCIATED = "BILLING_NOT_ASSOCIATED"
    BILLING_NOT_PARTNER_ASSOCIATED = "BILLING_NOT_PARTNER_ASSOCIATED"
    INTERNAL_ISSUE = "INTERNAL_ISSUE"
    SESSION_EXISTS = "SESSION_EXISTS"
    AGILE_STREETS_CALCULATE = "AGILE_STREETS_CALCULATE"
    AGILE_STREETS_COMMUNICATION = "AGILE_STREETS_COMMUNICATION"
    CHARGING_NOT_ALLOWED = "CHARGING_NOT_ALLOWED"
    LOCATION_IS_CLOSED = "LOCATION_IS_CLOSED"
    USER_VALIDATION_NOT_COMPLETE = "USER_VALIDATION_NOT_COMPLETE"
    TERMS_NOT_ACCEPTED = "TERMS_NOT_ACCEPTED"
    USER_IS_DISABLED = "USER_IS_DISABLED"
    SUBSCRIPTION_REQUIRED = "SUBSCRIPTION_REQUIRED"
    SESSION_ALREADY_RUNNING = "SESSION_ALREADY_RUNNING"
    PREVIOUS_SESSION_NOT_PAID = "PREVIOUS_SESSION_NOT_PAID"
    ACCESS_RESTRICTED = "ACCESS_RESTRICTED"
    PAYMENT_METHOD_REQUIRED = "PAYMENT_METHOD_REQUIRED"
    CANNOT_BILL_PAYMENT_METHOD = "CANNOT_BILL_PAYMENT_METHOD"
    CORPORATE_ACCOUNT_LIMIT_REACHED = "CORPORATE_ACCOUNT_LIMIT_REACHED"
    CANNOT_USE_EXPIRED_PAYMENT_METHOD = "CANNOT_USE_EXPIRED_PAYMENT_METHOD"
    CANNOT_USE_PAYMENT_METHOD = "CANNOT_USE_PAYMENT_METHOD"
    PAYMENT_NO_FUNDS = "PAYMENT_NO_FUNDS"


class TariffType(OpenEnum):
    """Values of ."""

    FREE = "free"
    FLAT_RATE = "flat rate"
    DURATION_AND_ENERGY = "duration+energy"
    DURATION_AND_ENERGY_TIME_OF_DAY = "duration+energy time of day"
    ENERGY_TOU = "energy tou"
    STANDARD = "standard"
    CHARGING_NOT_ALLOWED = "charging not allowed"
    AVERAGE_POWER_LEVELS = "average power levels"
    PEAK_POWER_LEVELS = "peak power levels"
    STANDARD_TOD = "standard_tod"
    OPTIMISED_DYNAMIC_PRICING = "optimised dynamic pricing"


class TriggerMessageType(OpenEnum):
    """Values of ."""

    BOOT_NOTIFICATION = "BootNotification"
    DIAGNOSTICS_STATUS_NOTIFICATION = "DiagnosticsStatusNotification"
    LOG_STATUS_NOTIFICATION = "LogStatusNotification"
    FIRMWARE_STATUS_NOTIFICATION = "FirmwareStatusNotification"
    PUBLISH_FIRMWARE_STATUS_NOTIFICATION = "PublishFirmwareStatusNotification"
    HEARTBEAT = "Heartbeat"
    METER_VALUES = "MeterValues"
    STATUS_NOTIFICATION = "StatusNotification"
    SIGNV2GCERTIFICATE = "SignV2GCertificate"
    SIGN_CHARGING_STATION_CERTIFICATE = "SignChargingStationCertificate"
    SIGN_COMBINED_CERTIFICATE = "SignCombinedCertificate"
    TRANSACTION_EVENT = "TransactionEvent"


class UserPartnerInviteStatus(OpenEnum):
    """Values of ."""

    PENDING = "pending"
    SENT = "sent"
    ACCEPTED = "accepted"


class WalletType(OpenEnum):
    """Values of ."""

    APPLEPAY = "applepay"
    GOOGLEPAY = "googlepay"
    TWINT = "twint"
    OTHER = "other"
