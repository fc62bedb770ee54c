# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: cdrs."""

from typing import Any

from pydantic import Field

from beenergised.base_models import (
    ID,
    AccountNumber,
    Answer,
    Boolean,
    DateTime,
    Float,
    Int,
    OpenEnum,
)

__all__ = [
    "Cdr",
    "CdrDeliveryResponse",
    "CdrProtocolType",
    "OcpiData",
    "OcpiVersion",
    "OicpCalibrationLawVerification",
    "OicpData",
    "OicpEvcoIdentification",
    "OicpHashedPin",
    "OicpIdentification",
    "OicpLegacyHashedData",
    "OicpMeteringStatus",
    "OicpQrCodeIdentification",
    "OicpRfidIdentification",
    "OicpRfidMifareIdentification",
    "OicpSignedMeteringValue",
    "OicpVersion",
]


class CdrDeliveryResponse(OpenEnum):
    """Values of `Cdr.deliveryResponse`."""

    SUCCESS = "success"
    FAIL = "fail"


class CdrProtocolType(OpenEnum):
    """Values of `Cdr.protocolType`."""

    OCPI = "OCPI"
    HUBJECT = "Hubject"


class OcpiVersion(OpenEnum):
    """Values of `OcpiData.version`."""

    VERSION_2_1_1 = "2.1.1"
    VERSION_2_2 = "2.2"


class OcpiData(Answer):
    """Part of an answer: `Cdr.ocpiData`."""

    version: OcpiVersion
    signed_data: dict[str, Any] | None = None
    cdr_token: dict[str, Any] | None = None
    auth_method: str | None = None
    authorization_reference: str | None = None
    cdr_location: dict[str, Any] | None = None
    charging_periods: list[dict[str, Any]] | None = None
    currency: str | None = None
    total_cost: Float | None = None
    total_fixed_cost: Float | None = None
    total_energy: Float | None = None
    """Unit: kWh."""
    total_energy_cost: Float | None = None
    total_time: Float | None = None
    """Unit: h."""
    total_time_cost: Float | None = None
    total_parking_time: Float | None = None
    """Unit: h."""
    total_parking_cost: Float | None = None
    invoice_reference_id: ID | None = None


class OicpCalibrationLawVerification(Answer):
    """Part of an answer: `OicpData.calibrationLawVerificationInfo`."""

    calibration_law_certificate_id: ID | None = None
    public_key: str | None = None
    metering_signature_url: str | None = None
    metering_signature_encoding_format: str | None = None
    signed_metering_values_verification_instruction: str | None = None


class OicpEvcoIdentification(Answer):
    """Part of an answer: `OicpIdentification.plugAndChargeIdentification`,
    `OicpIdentification.remoteIdentification`.
    """

    evco_id: AccountNumber


class OicpLegacyHashedData(Answer):
    """Part of an answer: `OicpHashedPin.legacyHashedData`."""

    function: str
    salt: str | None = None
    value: AccountNumber | None = None


class OicpHashedPin(Answer):
    """Part of an answer: `OicpQrCodeIdentification.hashedPin`."""

    value: AccountNumber
    function: str
    legacy_hashed_data: OicpLegacyHashedData | None = None
    pin: AccountNumber | None = None


class OicpQrCodeIdentification(Answer):
    """Part of an answer: `OicpIdentification.qrCodeIdentification`."""

    evco_id: AccountNumber = Field(alias="evcoID")
    hashed_pin: OicpHashedPin | None = None
    pin: AccountNumber | None = None


class OicpRfidIdentification(Answer):
    """Part of an answer: `OicpIdentification.rfidIdentification`."""

    uid: AccountNumber
    evco_id: AccountNumber | None = None
    rfid: str
    printed_number: AccountNumber | None = None
    expiry_date: DateTime | None = None


class OicpRfidMifareIdentification(Answer):
    """Part of an answer: `OicpIdentification.rfidMifareFamilyIdentification`."""

    uid: AccountNumber


class OicpIdentification(Answer):
    """Part of an answer: `OicpData.identification`."""

    plug_and_charge_identification: OicpEvcoIdentification | None = None
    qr_code_identification: OicpQrCodeIdentification | None = None
    rfid_identification: OicpRfidIdentification | None = None
    rfid_mifare_family_identification: OicpRfidMifareIdentification | None = None
    remote_identification: OicpEvcoIdentification | None = None


class OicpMeteringStatus(OpenEnum):
    """Values of `OicpSignedMeteringValue.meteringStatus`."""

    START = "Start"
    PROGRESS = "Progress"
    END = "End"


class OicpSignedMeteringValue(Answer):
    """Part of an answer: `OicpData.signedMeteringValues`."""

    signed_metering_value: str | None = None
    metering_status: OicpMeteringStatus | None = None


class OicpVersion(OpenEnum):
    """Values of `OicpData.version`."""

    VERSION_2_2 = "2.2"
    VERSION_2_3 = "2.3"


class OicpData(Answer):
    """Part of an answer: `Cdr.oicpData`."""

    session_id: ID
    version: OicpVersion
    cpo_partner_session_id: ID | None = None
    emp_partner_session_id: ID | None = None
    partner_product_id: ID | None = None
    evse_id: ID
    identification: OicpIdentification
    charging_start: DateTime | None = None
    charging_end: DateTime | None = None
    session_start: DateTime
    session_end: DateTime
    meter_value_start: Float | None = None
    meter_value_end: Float | None = None
    meter_value_in_between: str | None = None
    consumed_energy: Float | None = None
    """Unit: kWh."""
    signed_metering_values: list[OicpSignedMeteringValue] | None = None
    metering_signature: str | None = None
    calibration_law_verification_info: OicpCalibrationLawVerification | None = None
    hub_operator_id: ID | None = None
    hub_provider_id: ID | None = None
    operator_id: ID | None = None


class Cdr(Answer):
    """Answered by `listCdrs`, `getCdr`."""

    id: Int
    operator_id: Int
    platform_id: Int
    protocol_type: CdrProtocolType
    session_id: ID | None = None
    received_at: DateTime
    start_time: DateTime
    end_time: DateTime
    ocpi_data: OcpiData | None = None
    """Filled for OCPI based CDRs."""
    oicp_data: OicpData | None = None
    """Filled for Hubject/OICP CDRs."""
    roaming_id: ID | None = None
    credit: Boolean | None = None
    is_local: Boolean
    last_updated_at: DateTime | None = None
    sent_at: DateTime | None = None
    delivery_response: CdrDeliveryResponse | None = None
    """Own (local) CDRs only."""
    external_app_data: dict[str, Any] | None = None
    credit_reference_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    external_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    roaming_session_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
