"""What is called what in the document of the Public API: the one table of exceptions.

Everything else has a name by rule: a schema its own in the facts; an object or an enum within one
the schema's and the property's, `ChargePointHardwareStatus` for `ChargePoint.hardwareStatus`. They
go without `Create`, `Patch` and the like where that is the same thing everywhere.
"""

from __future__ import annotations

#: Schemas whose name in the facts is a number, a version or clumsy.
SCHEMAS = {
    "User": None,  # Of a deprecated version; v1.1 takes the name.
    "UserCreate": None,
    "UserPatch": None,
    "SecurityEventLog": None,
    "UserV11": "User",
    "UserV11Create": "UserCreate",
    "UserV11Patch": "UserPatch",
    "LegacyUserSubscriptionChangedPayload": "LegacyUserSubscriptionChangedNotification",
    "PersonalModeNordPool": "PersonalModeNordPool",
    "ElectricityRateDatePricePeriods": "DatePricePeriods",
    "ElectricityRateDatePricePeriodsUpdate": "DatePricePeriodsUpdate",
    "ElectricityRateWeekDayPricePeriods": "WeekDayPricePeriods",
    "ElectricityRateWeekDayPricePeriodsUpdate": "WeekDayPricePeriodsUpdate",
    "ElectricityRatePricePeriodsPeriod": "PricePeriod",
    "ElectricityRatePricePeriodsWeekDay": "PricePeriodWeekDay",
    "SessionClockAlignedEnergyConsumptionEnergyConsumption": "ClockAlignedConsumption",
    "SessionClockAlignedEnergyConsumption": "ClockAlignedEnergyConsumption",
    "PartnerContactDetailsAdministrative": "PartnerContact",
    "TariffPricingFlexibleMarkUpAsFixedPerKwh": "FlexibleMarkUp",
    "TariffPricingFlexibleMarkUpAsFixedPerKwhIntervalPricing": "FlexibleMarkUpInterval",
    "TariffPricingDaysWhenApplied": "TariffPricingDays",
    "TariffPricingDaysWhenAppliedPricePeriods": "TariffPricingDaysPricePeriods",
    "LocationWorkingHoursHours": "WorkingHoursByDay",
    "LocationChargingZoneAdditionalInfo": "ChargingZoneAdditionalInfo",
}

#: Objects and enums within a schema, by their path: the schema's name as it is here, dots, `[]`.
#: A name may serve several paths only if what they hold is the same.
NESTED = {
    "ChargePoint.communicationMode": "CommunicationMode",
    "ChargePointCreate.communicationMode": "WritableCommunicationMode",
    "Location.chargingZones.[]": "LocationChargingZone",
    "LocationRoaming.owner": "LocationRoamingParty",
    "LocationRoaming.operator": "LocationRoamingParty",
    "LocationRoaming.suboperator": "LocationRoamingParty",
    "ChargePointConfiguration.key": "ChargePointConfigurationKey",
    "ChargePointCreate.security": "ChargePointSecurityUpdate",
    "ChargePointPatch.security": "ChargePointSecurityUpdate",
    "UserInvoiceDetails.individual": "InvoiceIndividual",
    "UserInvoiceDetails.company": "InvoiceCompany",
    "LegacyChargePointChangedNotification.chargePoint": "LegacyChangedChargePoint",
    "LocationChangedNotification.location": "ChangedLocation",
    "SessionUpdateNotification.session": "UpdatedSession",
    "UserChangedNotification.user": "ChangedUser",
    "LegacyPartnerChangedNotification.user": "LegacyPartnerChangedUser",
    "SubOperatorChangedNotification.subOperator": "ChangedSubOperator",
    "ChargePointSyncConfigurationNotification.configuration.[]": "SyncedConfigurationKey",
    "SessionMeterValuesNotification.meterValues.[]": "MeterValue",
    "InstallerJobChangedNotification.chargePoints.[]": "InstallerJobChargePoint",
    "Cdr.ocpiData": "OcpiData",
    "Cdr.oicpData": "OicpData",
    "OcpiData.version": "OcpiVersion",
    "OicpData.version": "OicpVersion",
    "OicpSignedMeteringValue.meteringStatus": "OicpMeteringStatus",
    "OicpIdentification.plugAndChargeIdentification": "OicpEvcoIdentification",
    "OicpIdentification.remoteIdentification": "OicpEvcoIdentification",
    "OicpIdentification.qrCodeIdentification": "OicpQrCodeIdentification",
    "OicpIdentification.rfidIdentification": "OicpRfidIdentification",
    "OicpIdentification.rfidMifareFamilyIdentification": "OicpRfidMifareIdentification",
    "OicpData.identification": "OicpIdentification",
    "OicpData.signedMeteringValues.[]": "OicpSignedMeteringValue",
    "OicpData.calibrationLawVerificationInfo": "OicpCalibrationLawVerification",
    "OicpQrCodeIdentification.hashedPin": "OicpHashedPin",
    "OicpHashedPin.legacyHashedData": "OicpLegacyHashedData",
    "TariffPricingPricePeriods.connectionFeePeriods": "TariffFeePeriods",
    "TariffPricingPricePeriods.energyFeePeriods": "TariffFeePeriods",
    "TariffPricingPricePeriods.durationFeePeriods": "TariffFeePeriods",
    "TariffPricingPricePeriods.idleFeePeriods": "TariffFeePeriods",
    "TariffPricingDaysPricePeriods.connectionFeePeriods": "TariffFeePeriods",
    "TariffPricingDaysPricePeriods.energyFeePeriods": "TariffFeePeriods",
    "TariffPricingDaysPricePeriods.durationFeePeriods": "TariffFeePeriods",
    "TariffPricingDaysPricePeriods.idleFeePeriods": "TariffFeePeriods",
    "TariffSnapshot.partner": "TariffPartner",
    "PersonalSmartChargingPreferences.preferences": "PersonalModePreferences",
    "PersonalSmartChargingPreferencesCreate.preferences": "PersonalModePreferences",
    "PersonalSmartChargingPreferencesWritten.preferences": "PersonalModePreferences",
    "PersonalModePreferences.targetCharge": "PersonalModeTargetCharge",
    "AvailablePersonalSmartChargingMode.defaults": "PersonalModeDefaults",
    "AvailablePersonalSmartChargingMode.locations": "PersonalModeLocations",
    "PersonalModeDefaults.target_charge": "PersonalModeDefaultTarget",
    "PageMeta.links.[]": "PageLink",
    "AuthorizationNotification.status": "OcppAuthorizationStatus",
    "SecurityEventNotification.type": "ReportedSecurityEventType",
    "DiagnosticsStatusNotification.status": "DiagnosticsStatus",
    "ParkingSpaceOccupancyStatusChangedNotification.occupancyStatus": "ParkingSpaceOccupancy",
    "ChargePointStartResponse.errorCode": "StartWithoutEvseErrorCode",
    "ChargePointChangeAvailabilityRequest.type": "AvailabilityType",
    "ChargePointDeleteCertificateRequest.certificateType": "DeletableCertificateType",
    "ChargePointInstallCertificateRequest.certificateType": "InstallableCertificateType",
    "ChargePointSyncCertificatesRequest.certificateType": "SyncableCertificateType",
    "ChargePointUpdateFirmwareRequest.downloadUrlProtocol": "DownloadProtocol",
    "ChargePointSendDataTransferResponse.status": "DataTransferStatus",
    "SubscriptionPlan.postPaidChargingSessionsAccumulation": "PostPaidAccumulation",
    "SubscriptionPlanCreate.postPaidChargingSessionsAccumulation": "PostPaidAccumulation",
    "SubscriptionPlanPatch.postPaidChargingSessionsAccumulation": "PostPaidAccumulation",
    "TransactionCardDetails.tokenizationMethod": "CardTokenizationMethod",
    "SessionChargingPeriod.chargingState": "ChargingState",
    "SessionChargingPeriodPricingDetails.chargingType": "ChargingType",
    "SessionChargingPeriodPricingDetails.dayPeriod": "DayPeriod",
    "SessionChargingPeriodPricingDetails.pricingMethod": "PricingMethod",
    "NotificationKafkaConfig.compressionCodec": "KafkaCompressionCodec",
    "NotificationKafkaConfig.securityProtocol": "KafkaSecurityProtocol",
    "NotificationKafkaConfig.saslMechanism": "KafkaSaslMechanism",
    "NotificationSubscription.webhook": "WebhookTarget",
    "NotificationSubscriptionCreate.webhook": "WebhookTarget",
}

#: What is named by a later list alone, and has a schema in the facts all the same.
LATER = {"ChargePointStartRequest.stopConditions": "SessionStopConditions"}

#: Properties that no list names at this place, with their schemas. The later list has one start
#: alone, and does not name those at an EVSE apart.
ASSUMED = {
    "ChargePointStartEvseRequest.stopConditions": "SessionStopConditions",
    "EvseStartRequest.stopConditions": "SessionStopConditions",
}

#: Dates that the facts call text, by schema and property: their samples are ISO 8601.
DATE_TIMES = {"SecurityEvent.timestamp"}

#: Schemas that a response may have instead of the one in the facts: the 201 of a new payment method
#: may hold the payment method itself.
ALTERNATIVES = {"UserPaymentMethodCreateResult": "UserPaymentMethod"}

#: Enums by their values, first and all of them: wherever these stand, they are this.
ENUMS = {
    "EnabledStatus": ("enabled", "disabled"),
    "EvseAvailability": ("enabled", "disabled", "out of order"),
    "ChargePointType": ("private", "public", "personal"),
    "ChargePointNetworkType": ("cellular", "ethernet", "wlan"),
    "ChargePointAvailability": ("enabled", "disabled", "out of order", "demo"),
    "SecurityProfileStatus": ("applied", "pending", "rejected"),
    "ChargePointHardwareStatus": ("available", "unavailable", "faulted"),
    "NetworkProtocol": ("ocpp 1.5", "ocpp 1.6", "ocpp 1.6 soap", "ocpp 2.0.1"),
    "PartnerAccessType": (
        "private_view_private_use", "private_view_public_use", "public_view_private_use",
    ),
    "NetworkStatus": (
        "never connected", "available", "temporarily unavailable", "long-term unavailable",
    ),
    "CurrentType": ("ac", "dc"),
    "ConnectorFormat": ("socket", "cable"),
    "ElectricalConfiguration": ("star", "delta"),
    "Phases": ("single_phase", "three_phase", "split_phase"),
    "SessionsAllowed": (
        "single_session", "multiple_simultaneous_sessions_per_idtag",
        "simultaneous_use_of_idtags", "multiple_simultaneous_sessions_remotely_and_idtags",
    ),
    "InvoiceClientType": ("individual", "company"),
    "IdTagVehicleType": ("company_car", "private_car"),
    "IdTagStatus": ("enabled", "disabled", "suspended"),
    "IdTagWritableType": ("rfid", "mac_address"),
    "SubscriptionPlanType": ("pre-paid", "post-paid"),
    "RenewalCycle": ("monthly", "annually"),
    "Phase": ("L1", "L2", "L3"),
    "UserPriorityType": ("partner", "userGroup"),
    "SessionPaymentStatus": ("pending", "paid", "partially", "failed"),
    "SessionBillingStatus": ("pending", "suspended", "completed"),
    "ReservationStatus": ("active", "expired", "canceled", "done"),
    "AuthorizationStatus": ("accepted", "rejected", "pending"),
    "NotificationChannel": ("webhook", "kafka"),
    "ChargingProfilePurpose": ("ChargePointMaxProfile", "TxDefaultProfile", "TxProfile"),
    "ChargingProfileKind": ("Absolute", "Recurring", "Relative"),
    "RecurrencyKind": ("Daily", "Weekly"),
    "ReportedRecurrencyKind": ("daily", "weekly"),
    "ChargingRateUnit": ("A", "W"),
    "ChangeAction": ("created", "updated", "deleted"),
    "CreateOrUpdateAction": ("created", "updated"),
    "CreateOrDeleteAction": ("created", "deleted"),
    "StartOrStopAction": ("start", "stop"),
    "PriceUnit": ("kwh", "minute", "session"),
    "PaymentMethodType": ("card", "bank_transfer"),
    "TransactionPaymentMethodType": ("card", "bank_transfer", "wallet"),
    "BankTransferType": ("sepa", "pse"),
    "WalletType": ("applepay", "googlepay", "twint", "other"),
    "SimpleStatus": ("active", "disabled"),
}  # fmt: skip

#: GET at the path of a resource that nothing is known of: one object, not a list.
SINGLE = {"circuits/schedule", "contact-details", "settings", "evses/latest-hardware-status-log"}

#: The singular of the last fixed part of a path, where cutting off the s would not do.
SINGULAR = {
    "utilities": "utility",
    "companies": "company",
    "currencies": "currency",
    "taxes": "tax",
    "policies": "policy",
    "priorities": "priority",
    "status": "status",
    "statuses": "status",
    "settings": "settings",
    "preferences": "preferences",
    "details": "details",
    "stats": "stats",
    "series": "series",
    "addresses": "address",
}
