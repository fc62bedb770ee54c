"""Actions that change what users have or owe."""

from __future__ import annotations

from typing import Unpack

from beenergised.public_api.actions._async.base import AsyncActing
from beenergised.public_api.actions.arguments import Id, Number, given, money, whole
from beenergised.transport.options import CallOptions
from beenergised.validation import check_text, optional


class AsyncUserMoney(AsyncActing):
    """Actions that move money. The service knows no key by which it would notice a repetition."""

    async def add_balance(
        self,
        id: Id,
        amount: Number,
        *,
        reason: str,
        app_info: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add to a user's balance. **It moves money, and is never sent twice.**

        If the answer was lost (`OutcomeUnknownError`), look before trying again:
        `client.users.get(id).balance`, which should be noted before, and
        `client.transactions.list(user_id=id)`.

        >>> async def refund(client: AsyncPublicApiClient) -> None:
        ...     await client.users.add_balance(7, Decimal("12.50"), reason="Charge point broke")

        Args:
            id: of the user.
            amount: in the user's currency, three decimal places at most: a `Decimal`, a whole
                number or text such as `12.50`. A `float` counts as the shortest text that makes
                it. Whether a negative amount is taken is not documented.
            reason: needed (documented).
            app_info: what the user's app shows, 2000 characters at most (inferred from the name).
            options: as in `charge_points.reserve`.

        Raises `RequestRefusedError` where the user has no currency (HTTP 400).
        """
        body = given(
            amount=money("amount", amount),
            reason=check_text("reason", reason),
            app_info=optional(check_text, "app_info", app_info, longest=2000, blank=True),
        )
        await self._carry_out("users", "add-balance", (whole("id", id),), options, body=body)

    async def apply_custom_fee(
        self,
        id: Id,
        amount: Number,
        *,
        description: str,
        payment_method_id: Id | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Charge a user a fee. **It moves money, and is never sent twice.**

        If the answer was lost (`OutcomeUnknownError`), look before trying again:
        `client.transactions.list(user_id=id)`.

        Args:
            id: of the user.
            amount: as in `add_balance`.
            description: what it is for; the user sees it, on a bank statement too.
            payment_method_id: one of the user's. None: from the balance, and refused where that
                does not suffice.
            options: as in `charge_points.reserve`.

        Raises `RequestRefusedError` where it cannot be paid (HTTP 400).
        """
        method = payment_method_id
        body = given(
            amount=money("amount", amount),
            description=check_text("description", description),
            # An id of text, unlike most: see `client.users.payment_methods`.
            payment_method_id=None if method is None else _id_text("payment_method_id", method),
        )
        await self._carry_out("users", "apply-custom-fee", (whole("id", id),), options, body=body)

    async def redeem_voucher(self, id: Id, code: str, **options: Unpack[CallOptions]) -> None:
        """Give a user what a voucher is worth. **It moves money, and is never sent twice.**

        If the answer was lost: `client.vouchers.list(code=code)`, whose `redeemed_by_user_id` and
        `redeemed_at` tell, and `client.users.get(id).balance`. Raises `ActionRefusedError` for a
        voucher that cannot be redeemed (HTTP 406).
        """
        await self._carry_out(
            "users",
            "redeem-voucher",
            (whole("id", id),),
            options,
            body={"code": check_text("code", code)},
        )


def _id_text(argument: str, value: object) -> str:
    return check_text(argument, value) if isinstance(value, str) else str(whole(argument, value))
