# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: subscriptions."""

from typing import Any

from beenergised.base_models import Answer, Boolean, DateTime, Int, OpenEnum

__all__ = ["Subscription", "SubscriptionRemainingAllowance", "SubscriptionStatus"]


class SubscriptionRemainingAllowance(Answer):
    """Part of an answer: `Subscription.remainingAllowance`."""

    combined: Int | None = None
    """Unit: kWh."""
    ac: Int | None = None
    """Unit: kWh."""
    dc: Int | None = None
    """Unit: kWh."""


class SubscriptionStatus(OpenEnum):
    """Values of `Subscription.status`."""

    ACTIVE = "active"
    CANCELED = "canceled"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    PENDING = "pending"


class Subscription(Answer):
    """Answered by `listSubscriptions`, `getSubscription`."""

    id: Int
    plan_id: Int
    user_id: Int
    start_date: DateTime
    end_date: DateTime
    status: SubscriptionStatus
    status_date: DateTime
    remaining_allowance: SubscriptionRemainingAllowance | None = None
    remaining_free_renewal_periods: Int | None = None
    should_use_external_billing: Boolean | None = None
    last_updated_at: DateTime | None = None
    ended_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    is_renewable: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    started_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
    status_changed_at: DateTime | None = None
    """Named in a list of version 3.251.8; taken for a date-time by its name. Not certain:
    assumed.
    """
