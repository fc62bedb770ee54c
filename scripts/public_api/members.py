"""What the members of enums are called."""

from __future__ import annotations

import keyword

from beenergised.names import to_snake
from public_api.errors import GenerationError

#: Values that are no names, by enum.
MEMBERS = {
    "MaxVoltage": {"110-130": "FROM_110_TO_130_VOLTS", "220-240": "FROM_220_TO_240_VOLTS"},
    "VoucherValidityPeriod": {
        "1 month": "ONE_MONTH", "3 months": "THREE_MONTHS", "6 months": "SIX_MONTHS",
        "1 year": "ONE_YEAR", "2 years": "TWO_YEARS", "3 years": "THREE_YEARS",
        "5 years": "FIVE_YEARS",
    },
    # A dotted type and the one that it replaces would have one name.
    "NotificationType": {
        "SessionStartStopNotification": "LEGACY_SESSION_START_STOP_NOTIFICATION",
        "user.subscriptionChanged": "LEGACY_USER_SUBSCRIPTION_CHANGED",
    },
    "UserInvoiceDetailsInvoiceType": {"EInvoice": "E_INVOICE", "Company": "COMPANY_INVOICE"},
    "ChargingRateUnit": {"A": "AMPERE", "W": "WATT"},
    "MeterValueUnit": {
        "Wh": "WATT_HOUR", "A": "AMPERE", "V": "VOLT", "Percent": "PERCENT", "Celsius": "CELSIUS",
        "W": "WATT", "kWh": "KILOWATT_HOUR", "kW": "KILOWATT",
    },
    "OcppHardwareStatus": {"suspendedEV": "SUSPENDED_EV", "suspendedEVSE": "SUSPENDED_EVSE"},
    "EvseHardwareStatus": {"suspendedEV": "SUSPENDED_EV", "suspendedEVSE": "SUSPENDED_EVSE"},
    "RoamingEvseStatus": {"outoforder": "OUT_OF_ORDER"},
    "TariffType": {
        "duration+energy": "DURATION_AND_ENERGY",
        "duration+energy time of day": "DURATION_AND_ENERGY_TIME_OF_DAY",
    },
}  # fmt: skip
#: What stands before a value that begins with a digit, by enum.
PREFIXES = {"MaxVoltage": "VOLTS_", "OcpiVersion": "VERSION_", "OicpVersion": "VERSION_"}


def members(enum: str, values: list[str]) -> dict[str, str]:
    """The values of an enum by the names of its members."""
    result = {member(enum, value): value for value in values}
    if len(result) < len(values):
        raise GenerationError(f"{enum}: two members have one name, give them others in MEMBERS")
    return result


def member(enum: str, value: str) -> str:
    """The name of a member: its value in capitals."""
    if value in MEMBERS.get(enum, {}):
        return MEMBERS[enum][value]
    text = to_snake(value).strip("_").upper()
    if text[0].isdigit():
        if enum not in PREFIXES:
            raise GenerationError(
                f"{enum}: {value!r} needs a name in MEMBERS or a prefix in PREFIXES"
            )
        text = PREFIXES[enum] + text
    return f"{text}_" if keyword.iskeyword(text) or text in {"NAME", "VALUE"} else text
