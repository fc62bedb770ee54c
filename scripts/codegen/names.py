"""Where a Python name or type is not simply the service's: the one table of exceptions.

An object's class is named by its fragment, see queries/fragments/.
"""

from __future__ import annotations

#: Enums and inputs whose name in the schema is clumsy.
TYPE_NAMES = {
    "accountDocumentType": "AccountDocumentType",
    "ChargeLogFilterStatus": "ChargelogFilterStatus",
    "ChargeLogType": "ChargelogType",
    "CountryAlpha": "CountryCode",
    "LegalDocumentTypeEnum": "LegalDocumentType",
    "SimpleCpStatus": "SimpleStationStatus",
}

#: Fields whose values are documented better than their type in the schema.
FIELD_TYPES = {
    "Chargelog.status": "ChargelogStatus",
    # Text by type, timestamps by description, ISO 8601 in every sample.
    "chargelogMeterValuesSummary.currentPowerLastChanged": "DateTime",
    "chargelogMeterValuesSummary.energyFirstValueTime": "DateTime",
    "chargelogMeterValuesSummary.energyLastValueTime": "DateTime",
    "chargelogMeterValuesSummary.energyUpdatedAt": "DateTime",
    "chargelogMeterValuesSummary.stateOfChargeLastChanged": "DateTime",
    "chargelogMeterValuesSummary.updatedAt": "DateTime",
}

#: The scalars of GraphQL and of the schema in beenergised.models.
SCALARS = {"String": "str"}
