# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notifications."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import Answer, Input, Int, Link, OpenEnum
from beenergised.public_api._generated.models.shared import NotificationType
from beenergised.public_api.bodies import UNSET, Choice, Choices

__all__ = [
    "KafkaCompressionCodec",
    "KafkaSaslMechanism",
    "KafkaSecurityProtocol",
    "NotificationChannel",
    "NotificationKafkaConfig",
    "NotificationKafkaConfigInput",
    "NotificationSubscription",
    "NotificationSubscriptionCreate",
    "NotificationType",
    "WebhookTarget",
    "WebhookTargetInput",
]


class KafkaCompressionCodec(OpenEnum):
    """Values of `NotificationKafkaConfig.compressionCodec`."""

    NONE = "none"
    GZIP = "gzip"
    SNAPPY = "snappy"
    LZ4 = "lz4"


class KafkaSaslMechanism(OpenEnum):
    """Values of `NotificationKafkaConfig.saslMechanism`."""

    PLAIN = "PLAIN"
    SCRAM_SHA_256 = "SCRAM-SHA-256"
    SCRAM_SHA_512 = "SCRAM-SHA-512"


class KafkaSecurityProtocol(OpenEnum):
    """Values of `NotificationKafkaConfig.securityProtocol`."""

    PLAINTEXT = "PLAINTEXT"
    SASL_SSL = "SASL_SSL"


class NotificationChannel(OpenEnum):
    """Values of `NotificationSubscription.via`, `NotificationSubscriptionCreate.via`."""

    WEBHOOK = "webhook"
    KAFKA = "kafka"


class NotificationKafkaConfig(Answer):
    """Part of an answer: `NotificationSubscription.kafka`,
    `NotificationSubscriptionCreate.kafka`.
    """

    topic: str
    brokers: list[str]
    compression_codec: KafkaCompressionCodec | None = None
    security_protocol: KafkaSecurityProtocol | None = None
    sasl_mechanism: KafkaSaslMechanism | None = None
    sasl_username: str | None = None
    sasl_password: str | None = None


class NotificationKafkaConfigInput(Input):
    """Part of what is sent: `NotificationSubscription.kafka`,
    `NotificationSubscriptionCreate.kafka`.
    """

    topic: str
    brokers: list[str]
    compression_codec: Choice[KafkaCompressionCodec, Literal["none", "gzip", "snappy", "lz4"]] = (
        UNSET
    )
    security_protocol: Choice[KafkaSecurityProtocol, Literal["PLAINTEXT", "SASL_SSL"]] = UNSET
    sasl_mechanism: (
        Choice[KafkaSaslMechanism, Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"]] | None
    ) = None
    sasl_username: str | None = None
    sasl_password: str | None = None


class WebhookTarget(Answer):
    """Part of an answer: `NotificationSubscription.webhook`,
    `NotificationSubscriptionCreate.webhook`.
    """

    callback_url: Link


class NotificationSubscription(Answer):
    """Answered by `createNotification`, `listNotifications` and 2 more."""

    id: Int
    via: NotificationChannel
    notifications: list[NotificationType]
    webhook: WebhookTarget | None = None
    """Required when via=webhook."""
    kafka: NotificationKafkaConfig | None = None
    """Required when via=kafka."""
    include_timestamp_in_signature: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    skip_roaming_infrastructure: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    suppress_self_notifications: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class WebhookTargetInput(Input):
    """Part of what is sent: `NotificationSubscription.webhook`,
    `NotificationSubscriptionCreate.webhook`.
    """

    callback_url: Annotated[Link, Field(max_length=500)]


class NotificationSubscriptionCreate(Input):
    """Sent by `createNotification`, `replaceNotification`."""

    via: Choice[NotificationChannel, Literal["webhook", "kafka"]]
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
    webhook: WebhookTargetInput = UNSET
    """Required when via=webhook."""
    kafka: NotificationKafkaConfigInput = UNSET
    """Required when via=kafka."""
