# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notifications actions."""

from typing import Literal

from beenergised.base_models import Input
from beenergised.public_api._generated.models.shared import NotificationType
from beenergised.public_api.bodies import UNSET, Choices, Moment

__all__ = ["NotificationType", "NotificationsResendRequest"]


class NotificationsResendRequest(Input):
    """Sent by `notificationsResend`."""

    notifications: Choices[
        NotificationType,
        Literal[
            "AuthorizationNotification",
            "authorization.changed",
            "BootNotification",
            "ChargePointChangedNotification",
            "chargePoint.changed",
            "evse.changed",
            "ChargePointSyncConfigurationNotification",
            "CircuitConsumptionNotification",
            "circuit.changed",
            "DiagnosticsStatusNotification",
            "HardwareStatusNotification",
            "LocationChangedNotification",
            "NetworkStatusNotification",
            "SecurityEventNotification",
            "SessionMeterValuesNotification",
            "SessionStartStopNotification",
            "session.start.stop.notification",
            "SessionUpdateNotification",
            "UserChangedNotification",
            "SubOperatorChangedNotification",
            "TariffChangedNotification",
            "user.subscriptionChanged",
            "user.subscription.changed",
            "ReservationChangedNotification",
            "PaymentMethodChangedNotification",
            "PartnerInviteChangedNotification",
            "reservation.changed",
            "user.paymentMethod.changed",
            "userBalance.changed",
            "partnerInvite.changed",
            "roamingPlatform.changed",
            "parkingSpace.occupancyStatus.changed",
            "partner.changed",
            "transaction.changed",
            "settlementReport.created",
            "idTag.changed",
            "chargePoint.dataTransferReceived",
            "subscriptionPlan.changed",
            "user.invoiceDetails.changed",
            "cdr.received",
            "chargingProfile.applied",
            "installerJob.changed",
        ],
    ]
    start_time: Moment = UNSET
    """Same subscription at most once per 15 minutes."""
    end_time: Moment = UNSET
