# Made by scripts/unasync.py, never edited. Its source:
# src/beenergised/public_api/_typed/_async/subscription_plans.py
# Made by scripts/public_api_resources.py. Change its sources, not this file:
# src/beenergised/public_api/_generated/index/
"""What can be done: subscription plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal, Unpack, overload

from beenergised.paging import Lister
from beenergised.public_api._sync.resource import Endpoints
from beenergised.transport.options import CallOptions
from beenergised.wire import Request

if TYPE_CHECKING:
    from beenergised.public_api._generated.models.subscription_plans import (
        SubscriptionPlan,
        SubscriptionPlanCreate,
        SubscriptionPlanPatch,
    )
    from beenergised.public_api._typed.arguments.subscription_plans import (
        ListSubscriptionPlansArguments,
    )


class SubscriptionPlans(Endpoints):
    """Subscription plans."""

    resource_name: ClassVar[str] = "subscription-plans"

    @overload
    def list(
        self,
        *,
        dry_run: Literal[True],
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionPlansArguments],
    ) -> Request: ...
    @overload
    def list(
        self,
        *,
        dry_run: Literal[False] = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionPlansArguments],
    ) -> Lister[SubscriptionPlan]: ...
    def list(
        self,
        *,
        dry_run: bool = False,
        per_page: int = 100,
        filters: Mapping[str, object] | None = None,
        **arguments: Unpack[ListSubscriptionPlansArguments],
    ) -> Lister[SubscriptionPlan] | Request:
        """The list, page by page as it is read; nothing is sent before. Filters are arguments;
        newer ones go into `filters`, as `Unchecked`.

        `GET /public-api/resources/subscription-plans/v2.0`.
        """
        return self._list(
            (), {"per_page": per_page, "filters": filters, **arguments}, dry_run=dry_run
        )

    @overload
    def get(
        self,
        subscription_plan: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def get(
        self,
        subscription_plan: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan: ...
    def get(
        self,
        subscription_plan: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan | Request:
        """One of them.

        `GET /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        answer: SubscriptionPlan | Request = self._ask(
            "get", (subscription_plan,), {**arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def create(
        self,
        body: SubscriptionPlanCreate | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def create(
        self,
        body: SubscriptionPlanCreate | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan: ...
    def create(
        self,
        body: SubscriptionPlanCreate | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan | Request:
        """Create one. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `POST /public-api/resources/subscription-plans/v2.0`.
        """
        answer: SubscriptionPlan | Request = self._ask(
            "create", (), {"body": body, "extra": extra, **arguments}, dry_run=dry_run
        )
        return answer

    @overload
    def update(
        self,
        subscription_plan: int | str,
        body: SubscriptionPlanPatch | SubscriptionPlan | Mapping[str, object],
        *,
        dry_run: Literal[True],
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def update(
        self,
        subscription_plan: int | str,
        body: SubscriptionPlanPatch | SubscriptionPlan | Mapping[str, object],
        *,
        dry_run: Literal[False] = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan: ...
    def update(
        self,
        subscription_plan: int | str,
        body: SubscriptionPlanPatch | SubscriptionPlan | Mapping[str, object],
        *,
        dry_run: bool = False,
        extra: Mapping[str, object] | None = None,
        **arguments: Unpack[CallOptions],
    ) -> SubscriptionPlan | Request:
        """Change what `body` holds, and nothing else. Never sent twice: `OutcomeUnknownError` if
        the answer is lost.

        `PATCH /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        answer: SubscriptionPlan | Request = self._ask(
            "update",
            (subscription_plan,),
            {"body": body, "extra": extra, **arguments},
            dry_run=dry_run,
        )
        return answer

    @overload
    def delete(
        self,
        subscription_plan: int | str,
        *,
        dry_run: Literal[True],
        **arguments: Unpack[CallOptions],
    ) -> Request: ...
    @overload
    def delete(
        self,
        subscription_plan: int | str,
        *,
        dry_run: Literal[False] = False,
        **arguments: Unpack[CallOptions],
    ) -> None: ...
    def delete(
        self,
        subscription_plan: int | str,
        *,
        dry_run: bool = False,
        **arguments: Unpack[CallOptions],
    ) -> Request | None:
        """Delete it. Never sent twice: `OutcomeUnknownError` if the answer is lost.

        `DELETE /public-api/resources/subscription-plans/v2.0/{subscriptionPlan}`.
        """
        answer: Request | None = self._ask(
            "delete", (subscription_plan,), {**arguments}, dry_run=dry_run
        )
        return answer
