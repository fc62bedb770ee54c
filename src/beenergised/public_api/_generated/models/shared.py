# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: shared."""

from beenergised.base_models import AccountNumber, Answer, Input, OpenEnum
from beenergised.public_api.bodies import UNSET

__all__ = [
    "BankTransferType",
    "ChargingProfileKind",
    "ChargingProfilePurpose",
    "ChargingRateUnit",
    "ConnectedPhase",
    "ElectricalConfiguration",
    "EnabledStatus",
    "MaxVoltage",
    "NotificationType",
    "PaymentMethodType",
    "PhaseRotation",
    "Phases",
    "RecurrencyKind",
    "TranslatedText",
    "TranslatedTextInput",
    "UserBankDetails",
    "UserBankDetailsInput",
    "WalletType",
]


class BankTransferType(OpenEnum):
    """Values of `TransactionPaymentMethod.bankTransferType`,
    `TransactionPaymentMethodPatch.bankTransferType` and 2 more.
    """

    SEPA = "sepa"
    PSE = "pse"


class ChargingProfileKind(OpenEnum):
    """Values of `ActiveChargingProfile.chargingProfileKind`,
    `ChargePointSetChargingProfileRequest.chargingProfileKind` and 2 more.
    """

    ABSOLUTE = "Absolute"
    RECURRING = "Recurring"
    RELATIVE = "Relative"


class ChargingProfilePurpose(OpenEnum):
    """Values of `ActiveChargingProfile.purpose`,
    `ChargePointSetChargingProfileRequest.chargingProfilePurpose` and 2 more.
    """

    CHARGE_POINT_MAX_PROFILE = "ChargePointMaxProfile"
    TX_DEFAULT_PROFILE = "TxDefaultProfile"
    TX_PROFILE = "TxProfile"


class ChargingRateUnit(OpenEnum):
    """Values of `ActiveChargingProfile.chargingRateUnit`, `ChargingSchedule.chargingRateUnit`
    and 2 more.
    """

    AMPERE = "A"
    WATT = "W"


class ConnectedPhase(OpenEnum):
    """Values of `Circuit.connectedPhase`, `CircuitCreate.connectedPhase` and 5 more."""

    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L1_L2 = "L1_L2"
    L1_L3 = "L1_L3"
    L2_L3 = "L2_L3"


class ElectricalConfiguration(OpenEnum):
    """Values of `Circuit.electricalConfiguration`, `CircuitCreate.electricalConfiguration` and
    4 more.
    """

    STAR = "star"
    DELTA = "delta"


class EnabledStatus(OpenEnum):
    """Values of `ChangedUser.status`, `ChargingZone.status` and 14 more."""

    ENABLED = "enabled"
    DISABLED = "disabled"


class MaxVoltage(OpenEnum):
    """Values of `Circuit.maxVoltage`, `CircuitCreate.maxVoltage` and 5 more."""

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


class NotificationType(OpenEnum):
    """Values of `NotificationSubscription.notifications`,
    `NotificationSubscriptionCreate.notifications` and 1 more.
    """

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
    LEGACY_SESSION_START_STOP_NOTIFICATION = "SessionStartStopNotification"
    SESSION_START_STOP_NOTIFICATION = "session.start.stop.notification"
    SESSION_UPDATE_NOTIFICATION = "SessionUpdateNotification"
    USER_CHANGED_NOTIFICATION = "UserChangedNotification"
    SUB_OPERATOR_CHANGED_NOTIFICATION = "SubOperatorChangedNotification"
    TARIFF_CHANGED_NOTIFICATION = "TariffChangedNotification"
    LEGACY_USER_SUBSCRIPTION_CHANGED = "user.subscriptionChanged"
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


class PaymentMethodType(OpenEnum):
    """Values of `TransactionPaymentMethodPatch.methodType`, `UserPaymentMethod.tokenizedType`
    and 2 more.
    """

    CARD = "card"
    BANK_TRANSFER = "bank_transfer"


class PhaseRotation(OpenEnum):
    """Values of `Circuit.phaseRotation`, `CircuitCreate.phaseRotation` and 5 more."""

    RST = "RST"
    RTS = "RTS"
    SRT = "SRT"
    STR = "STR"
    TRS = "TRS"
    TSR = "TSR"


class Phases(OpenEnum):
    """Values of `Circuit.phases`, `CircuitCreate.phases` and 5 more."""

    SINGLE_PHASE = "single_phase"
    THREE_PHASE = "three_phase"
    SPLIT_PHASE = "split_phase"


class RecurrencyKind(OpenEnum):
    """Values of `ChargePointSetChargingProfileRequest.recurrencyKind`,
    `EvseActiveChargingProfile.recurrencyKind`.
    """

    DAILY = "Daily"
    WEEKLY = "Weekly"


class TranslatedText(Answer):
    """Part of an answer: `ChargePointPartner.notice`, `ChargePointPartnerPatch.notice` and 29
    more.
    """

    locale: str | None = None
    translation: str | None = None


class TranslatedTextInput(Input):
    """Part of what is sent: `ChargePointPartner.notice`, `ChargePointPartnerPatch.notice` and
    29 more.
    """

    locale: str = UNSET
    translation: str = UNSET


class UserBankDetails(Answer):
    """Part of an answer: `ChangedUser.bankDetails`, `Partner.bankDetails` and 5 more."""

    bank_iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None
    bank_code: str | None = None
    bank_account_number: AccountNumber | None = None
    bank_account_type: str | None = None


class UserBankDetailsInput(Input):
    """Part of what is sent: `ChangedUser.bankDetails`, `Partner.bankDetails` and 5 more."""

    bank_iban: str | None = None
    bank_name: str | None = None
    bank_address: str | None = None
    bank_code: str | None = None
    bank_account_number: AccountNumber | None = None
    bank_account_type: str | None = None


class WalletType(OpenEnum):
    """Values of `TransactionPaymentMethod.walletType`, `UserPaymentMethod.walletType` and 1
    more.
    """

    APPLEPAY = "applepay"
    GOOGLEPAY = "googlepay"
    TWINT = "twint"
    OTHER = "other"
