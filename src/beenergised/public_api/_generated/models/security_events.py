# Made by scripts/public_api_models.py. Change its sources, not this file:
# src/beenergised/public_api/openapi.yaml
"""Models of the Public API: security events."""

from beenergised.models import Answer, Int, OpenEnum


class SecurityEventType(OpenEnum):
    """Values of ."""

    FIRMWARE_UPDATED = "FirmwareUpdated"
    SETTING_SYSTEM_TIME = "SettingSystemTime"
    STARTUP_OF_THE_DEVICE = "StartupOfTheDevice"
    RESET_OR_REBOOT = "ResetOrReboot"
    SECURITY_LOG_WAS_CLEARED = "SecurityLogWasCleared"
    MEMORY_EXHAUSTION = "MemoryExhaustion"
    TAMPER_DETECTION_ACTIVATED = "TamperDetectionActivated"


class SecurityEvent(Answer):
    """Answered: `GET /public-api/resources/security-events/v2.0`, `GET /public-
    api/resources/security-events/v2.0/{securityEvent}`.
    """

    type: SecurityEventType
    id: Int | None = None
    charge_point: Int | None = None
    tech_info: str | None = None
    timestamp: str
