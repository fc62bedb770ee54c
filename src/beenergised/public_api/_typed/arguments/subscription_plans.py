# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/

"""What can be asked for by name: subscription plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from beenergised.base_models import Unchecked
from beenergised.public_api.values import AnyValue
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.shared import EnabledStatus, TranslatedTextInput
    from beenergised.public_api._generated.models.subscription_plans import (
        PostPaidAccumulation,
        RenewalCycle,
        SubscriptionPlanAllowanceInput,
        SubscriptionPlanBillingType,
        SubscriptionPlanType,
        SubscriptionPlanVisibilityRestrictionsInput,
    )


class ListSubscriptionPlansArguments(CallOptions, total=False):
    """By name: `listSubscriptionPlans`."""

    last_updated_after: datetime | date | str | None
    last_updated_before: datetime | date | str | None
    created_after: datetime | date | str | None
    created_before: datetime | date | str | None
    external_id: AnyValue | None
    operator_id: AnyValue | None


class CreateSubscriptionPlanArguments(CallOptions, total=False):
    """By name: `createSubscriptionPlan`."""

    type: Literal["pre-paid", "post-paid"] | SubscriptionPlanType | Unchecked
    name: Sequence[TranslatedTextInput | Mapping[str, object]]
    description: Sequence[TranslatedTextInput | Mapping[str, object]]
    renewal_cycle: Literal["monthly", "annually"] | RenewalCycle | Unchecked
    free_renewal_periods: int | None
    base_fee: float | None
    base_fee_applies_per_each_home_charger: bool | None
    post_paid_charging_sessions_accumulation: (
        Literal["none", "personal", "personal_commercial"] | PostPaidAccumulation | Unchecked
    )
    billing_usage_threshold: int | None
    billing_type: (
        Literal["default", "internal", "external"] | SubscriptionPlanBillingType | Unchecked
    )
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked
    allowance: SubscriptionPlanAllowanceInput | Mapping[str, object]
    visibility_restrictions: SubscriptionPlanVisibilityRestrictionsInput | Mapping[str, object]


class UpdateSubscriptionPlanArguments(CallOptions, total=False):
    """By name: `updateSubscriptionPlan`."""

    type: Literal["pre-paid", "post-paid"] | SubscriptionPlanType | Unchecked
    name: Sequence[TranslatedTextInput | Mapping[str, object]]
    description: Sequence[TranslatedTextInput | Mapping[str, object]]
    renewal_cycle: Literal["monthly", "annually"] | RenewalCycle | Unchecked
    free_renewal_periods: int | None
    base_fee: float | None
    fee_per_each_personal_charge_point: float | None
    post_paid_charging_sessions_accumulation: (
        Literal["none", "personal", "personal_commercial"] | PostPaidAccumulation | Unchecked
    )
    billing_usage_threshold: int | None
    billing_type: (
        Literal["default", "internal", "external"] | SubscriptionPlanBillingType | Unchecked
    )
    status: Literal["enabled", "disabled"] | EnabledStatus | Unchecked
    allowance: SubscriptionPlanAllowanceInput | Mapping[str, object]
    visibility_restrictions: SubscriptionPlanVisibilityRestrictionsInput | Mapping[str, object]
