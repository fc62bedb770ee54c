# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: security events."""

from beenergised.base_models import Answer, DateTime, Int, OpenEnum

__all__ = ["SecurityEvent", "SecurityEventType"]


class SecurityEventType(OpenEnum):
    """Values of `SecurityEvent.type`."""

    FIRMWARE_UPDATED = "FirmwareUpdated"
    SETTING_SYSTEM_TIME = "SettingSystemTime"
    STARTUP_OF_THE_DEVICE = "StartupOfTheDevice"
    RESET_OR_REBOOT = "ResetOrReboot"
    SECURITY_LOG_WAS_CLEARED = "SecurityLogWasCleared"
    MEMORY_EXHAUSTION = "MemoryExhaustion"
    TAMPER_DETECTION_ACTIVATED = "TamperDetectionActivated"


class SecurityEvent(Answer):
    """Answered by `listSecurityEvents`, `getSecurityEvent`."""

    type: SecurityEventType
    id: Int | None = None
    charge_point: Int | None = None
    tech_info: str | None = None
    timestamp: DateTime
