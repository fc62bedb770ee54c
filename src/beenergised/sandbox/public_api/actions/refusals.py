"""Why a start is refused: the rows that say so, each with the documented code.

Documented are only the codes. Which rows lead to which is the sandbox's reading of their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from beenergised.sandbox.public_api.actions.context import ActionContext
from beenergised.sandbox.public_api.actions.costs import Price, partners_of
from beenergised.sandbox.public_api.actions.hardware import BUSY
from beenergised.sandbox.public_api.actions.payments import find_method, has_expired, payment_type
from beenergised.sandbox.public_api.scenarios import start_error_of
from beenergised.sandbox.world.rows import Row, part

#: What is said with a code; the words are the sandbox's.
_SAID: Final = {
    "SESSION_EXISTS": "A session is under way at this EVSE.",
    "CHARGING_NOT_ALLOWED": "Nobody may charge here.",
    "LOCATION_IS_CLOSED": "The location is closed.",
    "USER_VALIDATION_NOT_COMPLETE": "The user's address is not confirmed.",
    "USER_IS_DISABLED": "The user is disabled.",
    "SUBSCRIPTION_REQUIRED": "Who charges here needs a subscription.",
    "SESSION_ALREADY_RUNNING": "The user has a session under way.",
    "PREVIOUS_SESSION_NOT_PAID": "The user's last session is not paid.",
    "ACCESS_RESTRICTED": "The user may not charge here.",
    "BILLING_NOT_PARTNER_ASSOCIATED": "The user is not invited by this partner.",
    "CANNOT_USE_EXPIRED_PAYMENT_METHOD": "The payment method has expired.",
    "PAYMENT_NO_FUNDS": "The balance is used up.",
}


class Refusals:
    """The reasons against one start. `evse` is None where none was named."""

    def __init__(
        self, context: ActionContext, point: Row, evse: Row | None, user: Row | None
    ) -> None:
        self._context = context
        self._point = point
        self._evse = evse
        self._user = user
        self._running = context.rows.running_sessions()

    def first(self) -> tuple[str, str] | None:
        """The code of the first reason and what is said with it; None where there is none."""
        fault = self._context.has_fault("start_error")
        if fault is not None:
            code = str(fault.get("code", "INTERNAL_ISSUE"))
            return code, str(fault.get("message", _said(code)))
        named = start_error_of(self._evse["id"] if self._evse else None, self._user)
        found = named or next(self._codes(), None)
        return None if found is None else (found, _said(found))

    def _codes(self) -> Iterator[str]:
        yield from self._of_place()
        if self._user is not None:
            yield from self._of_user(self._user)
            yield from self._of_payment(self._user)
        if self._evse is not None:
            yield from self._of_evse(self._evse)

    def _of_place(self) -> Iterator[str]:
        point, evse = self._point, self._evse
        location = self._context.rows.find("locations", str(point.get("locationId"))) or {}
        if location.get("status") == "disabled":
            yield "LOCATION_IS_CLOSED"
        if point.get("status") != "enabled" or (evse and evse.get("status") != "enabled"):
            yield "CHARGING_NOT_ALLOWED"
        price = Price.of(self._context.rows, point, evse or {}, self._user)
        if evse and not price.allowed:
            yield "CHARGING_NOT_ALLOWED"

    def _of_user(self, user: Row) -> Iterator[str]:
        if user.get("status") == "disabled":
            yield "USER_IS_DISABLED"
        if user.get("emailVerified") is None and user.get("createdBy") == "registration":
            yield "USER_VALIDATION_NOT_COMPLETE"
        partner = part(self._point, "partner")
        private = partner.get("accessType") == "private_view_private_use"
        if private and partner.get("id") not in partners_of(user):
            yield "ACCESS_RESTRICTED"
        subscription = part(self._point, "subscription")
        if subscription.get("required") and not user.get("subscriptionId"):
            yield "SUBSCRIPTION_REQUIRED"
        yield from self._of_sessions(user)

    def _of_sessions(self, user: Row) -> Iterator[str]:
        id_ = int(user["id"])
        allowed = part(user, "options").get("sessionsAllowed", "single_session")
        if allowed == "single_session" and any(row["userId"] == id_ for row in self._running):
            yield "SESSION_ALREADY_RUNNING"
        if not user.get("skipUnpaidSessionCheck"):
            over = (
                row for row in self._context.rows.sessions_of(id_) if row["status"] == "finished"
            )
            if (last := next(over, None)) and last["paymentStatus"] == "failed":
                yield "PREVIOUS_SESSION_NOT_PAID"

    def _of_payment(self, user: Row) -> Iterator[str]:
        if not Price.of(self._context.rows, self._point, self._evse or {}, user).per_kwh:
            return
        method: str | None = self._context.body.get("paymentMethodId")
        kind = payment_type(method, user)
        if kind == "balance" and (user.get("balance") or 0) <= 0:
            yield "PAYMENT_NO_FUNDS"
        if kind == "corporate" and method is not None:
            partner = method.partition(":")[2]
            if partner not in {str(each) for each in partners_of(user)}:
                yield "BILLING_NOT_PARTNER_ASSOCIATED"
        card = find_method(self._context.scheduler, user, method) if method else None
        if card is not None and has_expired(card, self._context.at):
            yield "CANNOT_USE_EXPIRED_PAYMENT_METHOD"

    def _of_evse(self, evse: Row) -> Iterator[str]:
        if evse["hardwareStatus"] in BUSY or any(
            row["evseId"] == evse["id"] for row in self._running
        ):
            yield "SESSION_EXISTS"
        if evse["hardwareStatus"] == "unavailable":
            yield "CHARGING_NOT_ALLOWED"
        holder = active_reservation(self._context, evse)
        if holder is not None and (
            self._user is None or str(holder["userId"]) != str(self._user["id"])
        ):
            yield "ACCESS_RESTRICTED"


def active_reservation(context: ActionContext, evse: Row) -> Row | None:
    """The reservation that an EVSE is kept for, if it is one that was made here."""
    found = context.rows.all(
        "reservations", lambda row: row["evseId"] == evse["id"] and row["status"] == "active"
    )
    return next(iter(found), None)


def _said(code: str) -> str:
    return _SAID.get(code, f"The start was refused: {code}.")
