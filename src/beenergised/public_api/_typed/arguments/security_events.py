# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: security events."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import OpenEnum, Unchecked
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    pass


class ListSecurityEventsArguments(CallOptions, total=False):
    """By name: `listSecurityEvents`."""

    type: (
        Literal[
            "FirmwareUpdated",
            "SettingSystemTime",
            "StartupOfTheDevice",
            "ResetOrReboot",
            "SecurityLogWasCleared",
            "MemoryExhaustion",
            "TamperDetectionActivated",
        ]
        | OpenEnum
        | Unchecked
        | None
    )
    charge_point: int | str | None
    timestamp_from: datetime | date | str | None
    timestamp_to: datetime | date | str | None
    timestamp: datetime | date | str | None
