"""Where a Python name or type is not simply the service's: the one table of exceptions.

An object's class is named by its fragment, see queries/fragments/.
"""

from __future__ import annotations

#: Enums and inputs whose name in the schema is clumsy.
TYPE_NAMES = {
    "accountDocumentType": "AccountDocumentType",
    "AdditionalRegistrationFieldInput": "RegistrationFieldInput",
    "AttemptRemoteStartConfig": "RemoteStartAttemptConfig",
    "AttemptRemoteStartInput": "RemoteStartAttemptInput",
    "authenticationMediaContract": "AuthenticationMediaInput",
    "CardStatusActionEnum": "CardStatusAction",
    "ChargeLogFilterStatus": "ChargelogFilterStatus",
    "ChargeLogType": "ChargelogType",
    "CountryAlpha": "CountryCode",
    "creatingPostpaidContract": "PostpaidContractInput",
    "creatingSepaContract": "SepaContractInput",
    "LegalDocumentTypeEnum": "LegalDocumentType",
    "OccupancyDays": "OccupancyDay",
    "OperationType": "PaymentOperationType",
    "RegisteringContactProfile": "ContactRegistration",
    "SimpleCpStatus": "SimpleStationStatus",
    "UpdateCardInput": "CardUpdateInput",
    "updatePostpaidContract": "PostpaidContractUpdateInput",
    "updatingSepaContract": "SepaContractUpdateInput",
}

#: Objects with another base than `Answer`.
BASES = {"ChargingStatistics": "TimezoneAnswer"}

#: Fields whose values are documented better than their type in the schema.
FIELD_TYPES = {
    "Chargelog.status": "ChargelogStatus",
    "UpdateCardResponse.status": "CardStatus",
    "UpdateCardResponse.type": "CardType",
    # Text by type, dates by name and in every sample.
    "AttemptRemoteStartResponse.lastSentAt": "DateTime",
    "UpdateCardResponse.expiryDate": "DateTime",
    # Links that open to whoever has them: `repr` leaves out their query.
    "AccountDocument.downloadLink": "Link",
    "Chargelog.calibrationDetails": "Link",
    "OptileTransaction.absoluteLink": "Link",
    "OptileTransaction.link": "Link",
    "RemoteStartWithPreauthResponse.redirectUrl": "Link",
    # Numbers that are not for every eye, those that charging is paid with among them: `repr` shows
    # the end of them.
    "AttemptRemoteStartInput.tagId": "AccountNumber",
    "Authorization.identifier": "AccountNumber",
    "BankAccountResponse.iban": "AccountNumber",
    "Card.number": "AccountNumber",
    "Card.tagId": "AccountNumber",
    "CardForChargingProcess.number": "AccountNumber",
    "CardForChargingProcess.tagId": "AccountNumber",
    "Chargelog.authId": "AccountNumber",
    "creatingSepaContract.iban": "AccountNumber",
    "MaskedAccount.number": "AccountNumber",
    "UpdateCardResponse.number": "AccountNumber",
    "UpdateCardResponse.tagId": "AccountNumber",
    "updatingSepaContract.iban": "AccountNumber",
    # Text by type, timestamps by description, ISO 8601 in every sample.
    "chargelogMeterValuesSummary.currentPowerLastChanged": "DateTime",
    "chargelogMeterValuesSummary.energyFirstValueTime": "DateTime",
    "chargelogMeterValuesSummary.energyLastValueTime": "DateTime",
    "chargelogMeterValuesSummary.energyUpdatedAt": "DateTime",
    "chargelogMeterValuesSummary.stateOfChargeLastChanged": "DateTime",
    "chargelogMeterValuesSummary.updatedAt": "DateTime",
}

#: The scalars of GraphQL and of the schema in beenergised.base_models.
SCALARS = {"String": "str"}
