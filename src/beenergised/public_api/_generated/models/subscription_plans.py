# Made by scripts/public_api_models.py. Change its sources, not this file:
# openapi/public-api.yaml
"""Models of the Public API: subscription plans."""

from typing import Annotated, Any, Literal

from pydantic import Field

from beenergised.base_models import Answer, Boolean, DateTime, Float, Input, Int, OpenEnum
from beenergised.public_api._generated.models.shared import (
    EnabledStatus,
    TranslatedText,
    TranslatedTextInput,
)
from beenergised.public_api.bodies import UNSET, Choice

__all__ = [
    "EnabledStatus",
    "PostPaidAccumulation",
    "RenewalCycle",
    "SubscriptionPlan",
    "SubscriptionPlanAllowance",
    "SubscriptionPlanAllowanceInput",
    "SubscriptionPlanAllowanceType",
    "SubscriptionPlanBillingType",
    "SubscriptionPlanCreate",
    "SubscriptionPlanPatch",
    "SubscriptionPlanResetCycle",
    "SubscriptionPlanType",
    "SubscriptionPlanVisibilityRestrictions",
    "SubscriptionPlanVisibilityRestrictionsInput",
    "TranslatedText",
    "TranslatedTextInput",
]


class PostPaidAccumulation(OpenEnum):
    """Values of `SubscriptionPlan.postPaidChargingSessionsAccumulation`,
    `SubscriptionPlanCreate.postPaidChargingSessionsAccumulation` and 1 more.
    """

    NONE = "none"
    PERSONAL = "personal"
    PERSONAL_COMMERCIAL = "personal_commercial"


class RenewalCycle(OpenEnum):
    """Values of `SubscriptionPlan.renewalCycle`, `SubscriptionPlanCreate.renewalCycle` and 1
    more.
    """

    MONTHLY = "monthly"
    ANNUALLY = "annually"


class SubscriptionPlanAllowanceType(OpenEnum):
    """Values of `SubscriptionPlanAllowance.type`."""

    NONE = "none"
    COMBINED = "combined"
    SEPARATE = "separate"


class SubscriptionPlanResetCycle(OpenEnum):
    """Values of `SubscriptionPlanAllowance.resetCycle`."""

    AS_RENEWAL_CYCLE = "as_renewal_cycle"
    AFTER_EACH_SESSION = "after_each_session"
    AFTER_24_HOURS = "after_24_hours"
    AFTER_EACH_WEEK = "after_each_week"
    AFTER_EACH_MONTH = "after_each_month"
    AFTER_EACH_YEAR = "after_each_year"


class SubscriptionPlanAllowance(Answer):
    """Part of an answer: `SubscriptionPlan.allowance`, `SubscriptionPlanCreate.allowance` and 1
    more.
    """

    type: SubscriptionPlanAllowanceType | None = None
    reset_cycle: SubscriptionPlanResetCycle | None = None
    home_chargers_only: Boolean | None = None
    included_countries: list[str] | None = None
    excluded_countries: list[str] | None = None
    exclude_roaming: Boolean | None = None
    included_partner_charge_points: list[Int] | None = None
    excluded_partner_charge_points: list[Int] | None = None
    combined: Int | None = None
    """Unit: kWh."""
    ac: Int | None = None
    """Unit: kWh."""
    dc: Int | None = None
    """Unit: kWh."""


class SubscriptionPlanBillingType(OpenEnum):
    """Values of `SubscriptionPlan.billingType`, `SubscriptionPlanCreate.billingType` and 1
    more.
    """

    DEFAULT = "default"
    INTERNAL = "internal"
    EXTERNAL = "external"


class SubscriptionPlanType(OpenEnum):
    """Values of `SubscriptionPlan.type`, `SubscriptionPlanCreate.type` and 1 more."""

    PRE_PAID = "pre-paid"
    POST_PAID = "post-paid"


class SubscriptionPlanVisibilityRestrictions(Answer):
    """Part of an answer: `SubscriptionPlan.visibilityRestrictions`,
    `SubscriptionPlanCreate.visibilityRestrictions` and 1 more.
    """

    included_partner_users: list[Int] | None = None
    excluded_partner_users: list[Int] | None = None
    included_user_groups: list[Int] | None = None
    excluded_user_groups: list[Int] | None = None


class SubscriptionPlan(Answer):
    """Answered by `listSubscriptionPlans`, `createSubscriptionPlan` and 2 more."""

    type: SubscriptionPlanType
    id: Int
    name: list[TranslatedText]
    description: list[TranslatedText]
    renewal_cycle: RenewalCycle
    free_renewal_periods: Int | None = None
    """Pre-paid plans only."""
    base_fee: Float | None = None
    base_fee_applies_per_each_home_charger: Boolean | None = None
    post_paid_charging_sessions_accumulation: PostPaidAccumulation | None = None
    billing_usage_threshold: Int | None = None
    billing_type: SubscriptionPlanBillingType | None = None
    status: EnabledStatus
    allowance: SubscriptionPlanAllowance | None = None
    visibility_restrictions: SubscriptionPlanVisibilityRestrictions | None = None
    replacement_plan_id: Int | None = None
    replaced_at: DateTime | None = None
    last_updated_at: DateTime | None = None
    external_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    fee_per_each_personal_charge_point: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""
    operator_id: Any = None
    """Named in a list of version 3.251.8; of which type is not known."""


class SubscriptionPlanAllowanceInput(Input):
    """Part of what is sent: `SubscriptionPlan.allowance`, `SubscriptionPlanCreate.allowance`
    and 1 more.
    """

    type: Choice[SubscriptionPlanAllowanceType, Literal["none", "combined", "separate"]] = UNSET
    reset_cycle: Choice[
        SubscriptionPlanResetCycle,
        Literal[
            "as_renewal_cycle",
            "after_each_session",
            "after_24_hours",
            "after_each_week",
            "after_each_month",
            "after_each_year",
        ],
    ] = UNSET
    home_chargers_only: Boolean = UNSET
    included_countries: list[str] = UNSET
    excluded_countries: list[str] = UNSET
    exclude_roaming: Boolean = UNSET
    included_partner_charge_points: list[Int] = UNSET
    excluded_partner_charge_points: list[Int] = UNSET
    combined: Annotated[Int, Field(ge=0, le=4000000)] | None = None
    """Unit: kWh."""
    ac: Annotated[Int, Field(ge=0, le=4000000)] | None = None
    """Unit: kWh."""
    dc: Annotated[Int, Field(ge=0, le=4000000)] | None = None
    """Unit: kWh."""


class SubscriptionPlanVisibilityRestrictionsInput(Input):
    """Part of what is sent: `SubscriptionPlan.visibilityRestrictions`,
    `SubscriptionPlanCreate.visibilityRestrictions` and 1 more.
    """

    included_partner_users: list[Int] = UNSET
    excluded_partner_users: list[Int] = UNSET
    included_user_groups: list[Int] = UNSET
    excluded_user_groups: list[Int] = UNSET


class SubscriptionPlanCreate(Input):
    """Sent by `createSubscriptionPlan`."""

    type: Choice[SubscriptionPlanType, Literal["pre-paid", "post-paid"]]
    name: list[TranslatedTextInput]
    description: list[TranslatedTextInput]
    renewal_cycle: Choice[RenewalCycle, Literal["monthly", "annually"]]
    free_renewal_periods: Int | None = None
    base_fee: Float | None = None
    base_fee_applies_per_each_home_charger: Boolean | None = None
    post_paid_charging_sessions_accumulation: Choice[
        PostPaidAccumulation, Literal["none", "personal", "personal_commercial"]
    ] = UNSET
    billing_usage_threshold: Int | None = None
    billing_type: Choice[
        SubscriptionPlanBillingType, Literal["default", "internal", "external"]
    ] = UNSET
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]]
    allowance: SubscriptionPlanAllowanceInput = UNSET
    visibility_restrictions: SubscriptionPlanVisibilityRestrictionsInput = UNSET


class SubscriptionPlanPatch(Input):
    """Sent by `updateSubscriptionPlan`."""

    type: Choice[SubscriptionPlanType, Literal["pre-paid", "post-paid"]] = UNSET
    name: list[TranslatedTextInput] = UNSET
    description: list[TranslatedTextInput] = UNSET
    renewal_cycle: Choice[RenewalCycle, Literal["monthly", "annually"]] = UNSET
    free_renewal_periods: Int | None = None
    base_fee: Float | None = None
    fee_per_each_personal_charge_point: Float | None = None
    post_paid_charging_sessions_accumulation: Choice[
        PostPaidAccumulation, Literal["none", "personal", "personal_commercial"]
    ] = UNSET
    billing_usage_threshold: Int | None = None
    billing_type: Choice[
        SubscriptionPlanBillingType, Literal["default", "internal", "external"]
    ] = UNSET
    status: Choice[EnabledStatus, Literal["enabled", "disabled"]] = UNSET
    allowance: SubscriptionPlanAllowanceInput = UNSET
    visibility_restrictions: SubscriptionPlanVisibilityRestrictionsInput = UNSET
