"""What can be done with users, beside reading and writing them."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from beenergised.public_api.actions._async.user_balance import AsyncUserMoney
from beenergised.public_api.actions.arguments import (
    Id,
    Newer,
    UserStatus,
    given,
    one_of,
    renewal,
    whole,
)
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text, optional


class AsyncUserActions(AsyncUserMoney):
    """Actions on users.

    None is ever sent twice by the library: one whose answer is lost raises `OutcomeUnknownError`,
    and its description here says where to look. Nothing comes back from them: that one returns
    means that the service accepted it.
    """

    async def change_status(
        self, id: Id, status: UserStatus | Newer, *, reason: str, **options: Unpack[CallOptions]
    ) -> None:
        """Let a user charge (`enabled`), or not (`disabled`). A reason is needed (documented).

        Options as in `charge_points.reserve`.
        """
        body = {
            "status": one_of("status", status, UserStatus),
            "reason": check_text("reason", reason),
        }
        await self._carry_out("users", "change-status", (whole("id", id),), options, body=body)

    async def activate_subscription(
        self,
        id: Id,
        plan_id: Id,
        *,
        end_date: date | str | None = None,
        auto_renewal: bool | None = None,
        reason: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Subscribe a user to a plan. **It may move money, and is never sent twice.**

        What comes at the end must be said: an `end_date`, whether the subscription renews itself,
        or both. It would then renew itself **after** that date (documented). What the service
        does where nothing is said is not documented, and a renewal that nobody asked for costs
        the user something; so it is refused here. With an `end_date` alone, `auto_renewal` is
        sent as False, for the same reason. To send less, use
        `resource("actions/users").perform("activate-subscription", …)`.

        If the answer was lost: `client.users.get(id).subscription_id` names the subscription that
        the user has, and `client.transactions.list(user_id=id)` what was paid.

        Args:
            id: of the user.
            plan_id: one of `client.subscription_plans`.
            end_date: until when it is valid: a date, or text such as `2024-03-15`. None: by the
                plan's `renewal_cycle` (assumed).
            auto_renewal: whether it renews itself at its end.
            reason: None, or empty: the service puts one of its own.
            options: as in `charge_points.reserve`.
        """
        end, renews = renewal(end_date, auto_renewal)
        body = given(
            plan_id=whole("plan_id", plan_id),
            end_date=end,
            auto_renewal=renews,
            reason=optional(check_text, "reason", reason, blank=True),
        )
        await self._carry_out(
            "users", "activate-subscription", (whole("id", id),), options, body=body
        )

    async def cancel_subscription(
        self, id: Id, *, reason: str, **options: Unpack[CallOptions]
    ) -> None:
        """Cancel the subscription that a user has. A reason is needed (documented).

        Whether it ends at once or with its period is not documented: `client.users.get(id)` has
        the `subscription_id`, and `client.subscriptions.get` its `status` and `end_date`.
        """
        await self._carry_out(
            "users",
            "cancel-subscription",
            (whole("id", id),),
            options,
            body={"reason": check_text("reason", reason)},
        )
