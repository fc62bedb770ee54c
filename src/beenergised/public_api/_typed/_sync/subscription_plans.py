# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/subscription_plans.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: subscription plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Unpack

from beenergised.pagination import Lister
from beenergised.public_api.resources._sync.resource import Endpoints
from beenergised.transport.options import CallOptions

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.subscription_plans import (
        SubscriptionPlan,
        SubscriptionPlanCreate,
        SubscriptionPlanPatch,
    )
    from beenergised.public_api._typed.arguments.subscription_plans import (
        CreateSubscriptionPlanArguments,
        ListSubscriptionPlansArguments,
        UpdateSubscriptionPlanArguments,
    )


class SubscriptionPlans(Endpoints):
    """Subscription plans."""

    resource_name: ClassVar[str] = "subscription-plans"

    def list(
        self,
        *,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionPlansArguments],
    ) -> Lister[SubscriptionPlan]:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/subscription-plans/v2.0`.
        """
        return self._list((), {"per_page": per_page, "filters": filters, **arguments})

    def get(
        self, subscription_plan: int | str, **arguments: Unpack[CallOptions]
    ) -> SubscriptionPlan:
        """One of them.

        `GET /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        answer: SubscriptionPlan = self._ask("get", (subscription_plan,), {**arguments})
        return answer

    def create(
        self,
        body: SubscriptionPlanCreate | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CreateSubscriptionPlanArguments],
    ) -> SubscriptionPlan:
        """Create one, from `body` or from its fields by name. Never sent twice:
        `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/subscription-plans/v2.0`.
        """
        answer: SubscriptionPlan = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def update(
        self,
        subscription_plan: int | str,
        body: SubscriptionPlanPatch | SubscriptionPlan | Mapping[str, object] | None = None,
        *,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[UpdateSubscriptionPlanArguments],
    ) -> SubscriptionPlan:
        """Change the given fields, and nothing else: those of `body`, or fields by name. Never
        sent twice: `OutcomeUnknownError` if the answer is lost.

        `PATCH /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        answer: SubscriptionPlan = self._ask(
            "update", (subscription_plan,), {"body": body, "extra": extra, **arguments}
        )
        return answer

    def delete(self, subscription_plan: int | str, **arguments: Unpack[CallOptions]) -> None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        self._ask("delete", (subscription_plan,), {**arguments})
