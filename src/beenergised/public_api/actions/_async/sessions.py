"""What can be done with sessions, beside reading and writing them."""

from __future__ import annotations

from typing import Unpack

from beenergised.public_api.actions._async.base import AsyncActing
from beenergised.public_api.actions.arguments import Id, whole
from beenergised.transport.options import CallOptions


class AsyncSessionActions(AsyncActing):
    """Actions on sessions. They are started and stopped by `client.charging`."""

    async def assign_user(self, id: Id, user_id: Id, **options: Unpack[CallOptions]) -> None:
        """Say whose an anonymous session was. **Once only: it cannot be taken back.**

        The service may refuse with HTTP 409, `RequestRefusedError` (documented): of a session that
        has a user, or whose billing is not completed (assumed). Never sent twice: if the answer
        was lost, `client.sessions.get(id).user_id` tells. Options as in `charge_points.reserve`.
        """
        await self._carry_out(
            "session",
            "assign-user",
            (whole("id", id),),
            options,
            body={"user_id": whole("user_id", user_id)},
        )

    async def retry_payment(
        self, id: Id, *, payment_method_id: Id | None = None, **options: Unpack[CallOptions]
    ) -> None:
        """Have a session paid whose payment failed. **It moves money, and is never sent twice.**

        If the answer was lost (`OutcomeUnknownError`), look before trying again:
        `client.sessions.get(id).payment_status` and `client.transactions.list(session_id=id)`. The
        service may refuse with HTTP 409 (documented): where there is nothing to pay (assumed).

        Args:
            id: of the session.
            payment_method_id: one of the user's; None: the one that the session has (assumed).
            options: as in `charge_points.reserve`.
        """
        body = None
        if payment_method_id is not None:
            body = {"payment_method_id": whole("payment_method_id", payment_method_id)}
        await self._carry_out("session", "retry-payment", (whole("id", id),), options, body=body)
