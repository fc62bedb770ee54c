# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""What can be done: security events."""

from typing import Final

from beenergised.public_api.endpoints import Endpoint, Filter, Parameter, Resource

RESOURCES: Final[dict[str, Resource]] = {
    "security-events": Resource(
        name="security-events",
        version="2.0",
        subject="security_events",
        endpoints={
            "list": Endpoint(
                name="listSecurityEvents",
                method="GET",
                path="/public-api/resources/security-events/v2.0",
                filters=(
                    Filter(
                        name="type",
                        kind="enum",
                        values=(
                            "FirmwareUpdated",
                            "SettingSystemTime",
                            "StartupOfTheDevice",
                            "ResetOrReboot",
                            "SecurityLogWasCleared",
                            "MemoryExhaustion",
                            "TamperDetectionActivated",
                        ),
                    ),
                    Filter(name="chargePoint", kind="integer-text"),
                    Filter(name="timestampFrom", kind="date-time"),
                    Filter(name="timestampTo", kind="date-time"),
                    Filter(name="timestamp", kind="date-time"),
                ),
                pagination="cursor",
                response="security_events:SecurityEvent",
                envelope="list",
                success=(200,),
                typed=True,
            ),
            "get": Endpoint(
                name="getSecurityEvent",
                method="GET",
                path="/public-api/resources/security-events/v2.0/{securityEvent}",
                path_parameters=(Parameter(name="securityEvent", kind="integer", required=True),),
                response="security_events:SecurityEvent",
                envelope="data",
                success=(200,),
                typed=True,
            ),
        },
    ),
}
