# Made by scripts/generate.py. Change its sources, not this file:
# queries/
"""Where each operation is: its module and its name there."""

from typing import Final

PLACES: Final[dict[str, tuple[str, str]]] = {
    "chargelog": ("chargelogs", "CHARGELOG"),
    "chargelogMeterValuesSummary": ("chargelogs", "CHARGELOG_METER_VALUES_SUMMARY"),
    "chargelogsPaged": ("chargelogs", "CHARGELOGS_PAGED"),
    "chargingStatistics": ("statistics", "CHARGING_STATISTICS"),
    "contact": ("contact", "CONTACT"),
    "cpsPaged": ("stations", "CPS_PAGED"),
    "initAnonymousSession": ("sessions", "INIT_ANONYMOUS_SESSION"),
    "initSession": ("sessions", "INIT_SESSION"),
    "invalidateSession": ("sessions", "INVALIDATE_SESSION"),
    "renewSession": ("sessions", "RENEW_SESSION"),
}
