# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: notifications."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import Unchecked
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.notifications import (
        NotificationChannel,
        NotificationKafkaConfigInput,
        WebhookTargetInput,
    )
    from beenergised.public_api._generated.models.shared import NotificationType


class CreateNotificationArguments(CallOptions, total=False):
    """By name: `createNotification`."""

    via: Literal["webhook", "kafka"] | NotificationChannel | Unchecked
    notifications: Sequence[
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
        ]
        | NotificationType
        | Unchecked
    ]
    webhook: WebhookTargetInput | Mapping[str, object]
    kafka: NotificationKafkaConfigInput | Mapping[str, object]


class ReplaceNotificationArguments(CallOptions, total=False):
    """By name: `replaceNotification`."""

    via: Literal["webhook", "kafka"] | NotificationChannel | Unchecked
    notifications: Sequence[
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
        ]
        | NotificationType
        | Unchecked
    ]
    webhook: WebhookTargetInput | Mapping[str, object]
    kafka: NotificationKafkaConfigInput | Mapping[str, object]
