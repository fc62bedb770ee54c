# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: notifications."""

from typing import Annotated, Any

from pydantic import Field

from beenergised.models import Answer, Input, Int, Link, OpenEnum
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
    compression_codec: Choice[KafkaCompressionCodec] = UNSET
    security_protocol: Choice[KafkaSecurityProtocol] = UNSET
    sasl_mechanism: Choice[KafkaSaslMechanism] | None = None
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

    via: Choice[NotificationChannel]
    notifications: Choices[NotificationType]
    webhook: WebhookTargetInput = UNSET
    """Required when via=webhook."""
    kafka: NotificationKafkaConfigInput = UNSET
    """Required when via=kafka."""
