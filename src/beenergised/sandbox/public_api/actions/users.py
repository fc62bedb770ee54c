"""Users: whether they may charge, what they have and owe, and their subscriptions."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, declined, wrong
from beenergised.sandbox.public_api.actions.events import (
    tell_of,
    tell_of_subscription,
    tell_of_user,
)
from beenergised.sandbox.public_api.actions.payments import change_balance, find_method
from beenergised.sandbox.public_api.replies import refused
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import moment, moment_of, when

#: The name of what is planned with a subscription: its time is over.
EXPIRE: Final = "subscription"


def change_status(context: ActionContext) -> Response:
    """Enable or disable a user."""
    user = context.the("user", "users")
    user["status"] = context.body["status"]
    context.save("users", user)
    tell_of_user(context.scheduler, user, context.at)
    return answer()


def export_private_data(context: ActionContext) -> Response:
    """Where a user's data can be fetched. There is no file behind it."""
    user = context.the("user", "users")
    url = f"https://files.sandbox.invalid/exports/user-{user['id']}.zip"
    return answer({"downloadUrl": url}, 200)


# --- Money ----------------------------------------------------------------------------------------


def add_balance(context: ActionContext) -> Response:
    """Give a user more, or with a negative amount less."""
    user = context.the("user", "users")
    amount = context.body["amount"]
    id_ = _transaction(context, user, amount, "topup_package", context.body["reason"])
    change_balance(
        context.scheduler, user["id"], amount, context.at, kind="api_top_up", transaction=id_
    )
    return answer()


def apply_custom_fee(context: ActionContext) -> Response:
    """Let a user pay something, from the balance or with a payment method."""
    user = context.the("user", "users")
    amount = context.body["amount"]
    method: str | None = context.body.get("paymentMethodId")
    if amount <= 0:
        raise wrong("amount", "it is not more than 0")
    by_balance = method in {None, "balance"}
    if not by_balance and find_method(context.scheduler, user, str(method)) is None:
        raise wrong("paymentMethodId", f"the user has no {method}")
    if by_balance and (user.get("balance") or 0) < amount:
        raise refused(400, "The balance is too low.")
    said = context.body["description"]
    id_ = _transaction(context, user, amount, "custom_fee", said, method=method)
    if by_balance:
        change_balance(
            context.scheduler, user["id"], -amount, context.at, kind="custom_fee", transaction=id_
        )
    return answer()


def redeem_voucher(context: ActionContext) -> Response:
    """Turn a voucher into balance, once."""
    user = context.the("user", "users")
    code = context.body["code"]
    vouchers = context.rows.all("vouchers", lambda row: row["code"] == code)
    if not vouchers:
        raise wrong("code", "there is no such voucher")
    row = vouchers[0]
    if row["redeemedAt"] is not None:
        raise declined()
    expires = moment_of(row.get("expireDate"))
    if row["status"] != "enabled" or (expires and expires.date() < moment(context.at).date()):
        raise declined()
    amount = row["remainingAmount"]
    id_ = _transaction(context, user, amount, None, f"voucher {code}")
    row |= {"redeemedAt": when(context.at), "redeemedByUserId": int(user["id"]),
            "remainingAmount": 0.0, "transactionId": id_}  # fmt: skip
    context.save("vouchers", row)
    change_balance(
        context.scheduler, user["id"], amount, context.at, kind="voucher", transaction=id_
    )
    return answer()


def _transaction(
    context: ActionContext,
    user: Row,
    amount: float,
    kind: str | None,
    ref: str,
    *,
    method: str | None = None,
) -> int:
    """What was paid at once."""
    id_ = context.rows.next_id("transactions")
    row: Row = {
        "id": id_, "number": f"SBX-{id_}", "date": when(context.at), "userId": int(user["id"]),
        "userEmail": user.get("email"), "sessionId": None,
        "paymentMethod": "balance" if method is None else "tokenized", "paymentMethodId": method,
        "purchaseResourceId": None, "totalAmount": amount, "currency": "EUR",
        "status": "finalized", "ref": ref, "bankMessage": "", "failureReason": None,
        "invoiceId": None, "invoiceNo": None, "receiptId": None, "billingType": "internal",
        "lastUpdatedAt": when(context.at), "finalizedAt": when(context.at), "terminalId": None,
        "_createdAt": when(context.at),
    }  # fmt: skip
    if kind is not None:
        row["purchaseResourceType"] = kind
    context.rows.insert("transactions", str(id_), row)
    tell_of(context.scheduler, "transactions", id_, context.at, "created")
    return id_


# --- Subscriptions --------------------------------------------------------------------------------


def activate_subscription(context: ActionContext) -> Response:
    """Give a user a plan instead of the one before; at its end it renews itself, if it is to."""
    user, plan = context.the("user", "users"), context.named("planId", "subscription-plans")
    assert plan is not None  # it is required
    day, renews = context.body.get("endDate"), context.body.get("autoRenewal")
    end = _end_of(day) if day is not None else _month_later(context.at)
    if end <= context.at:
        raise wrong("endDate", "it has passed")
    if plan.get("status") == "disabled":
        raise wrong("planId", "the plan is disabled")
    _end_running(context.scheduler, user, "canceled", context.at)
    id_ = context.rows.next_id("subscriptions")
    row: Row = {
        "id": id_, "planId": plan["id"], "userId": int(user["id"]), "startDate": when(context.at),
        "endDate": when(end), "status": "active", "statusDate": when(context.at),
        "remainingAllowance": None, "shouldUseExternalBilling": False,
        "remainingFreeRenewalPeriods": max((plan.get("freeRenewalPeriods") or 0) - 1, 0),
        "lastUpdatedAt": when(context.at), "_renews": bool(renews), "_createdAt": when(context.at),
    }  # fmt: skip
    context.rows.insert("subscriptions", str(id_), row)
    user["subscriptionId"] = id_
    context.save("users", user)
    if plan.get("baseFee") and not plan.get("freeRenewalPeriods"):
        _transaction(context, user, plan["baseFee"], "subscription_plan", f"plan {plan['id']}")
    context.scheduler.plan(EXPIRE, id_, end)
    tell_of_subscription(context.scheduler, row, context.at)
    tell_of_user(context.scheduler, user, context.at)
    return answer()


def _end_of(day: str) -> float:
    return datetime.combine(date.fromisoformat(day), time.max, UTC).timestamp()


def _month_later(at: float) -> float:
    now = moment(at)
    year, month = divmod(now.year * 12 + now.month, 12)
    return now.replace(year=year, month=month + 1, day=min(now.day, 28)).timestamp()


def cancel_subscription(context: ActionContext) -> Response:
    """End a user's subscription now."""
    user = context.the("user", "users")
    if not _end_running(context.scheduler, user, "canceled", context.at):
        raise refused(400, "The user has no subscription.")
    return answer()


def expire_subscription(h: Scheduler, id_: str, at: float) -> None:
    """A subscription's time is over: it begins anew, or ends."""
    row = h.rows.find("subscriptions", id_)
    user = h.rows.find("users", str(row["userId"])) if row else None
    if row is None or user is None or row["status"] != "active":
        return
    if not row["_renews"]:
        _end_running(h, user, "expired", at)
        return
    end = _month_later(at)
    row["endDate"] = when(end)
    h.stamp(row, at)
    h.rows.save("subscriptions", id_, row)
    h.plan(EXPIRE, id_, end)
    tell_of_subscription(h, row, at)


def _end_running(h: Scheduler, user: Row, status: str, at: float) -> bool:
    """End the subscription that a user has; whether there was one."""
    row = h.rows.find("subscriptions", str(user.get("subscriptionId")))
    if row is None or row["status"] != "active":
        return False
    h.cancel(EXPIRE, row["id"])
    row |= {"status": status, "statusDate": when(at)}
    if status == "canceled":
        row["endDate"] = when(at)
    h.stamp(row, at)
    h.rows.save("subscriptions", str(row["id"]), row)
    user["subscriptionId"] = None
    h.stamp(user, at)
    h.rows.save("users", str(user["id"]), user)
    tell_of_subscription(h, row, at)
    tell_of_user(h, user, at)
    return True


def clear_amount_due(context: ActionContext) -> Response:
    """Let a user owe nothing for subscriptions any more."""
    user = context.the("user", "users")
    user["amountDue"] = 0
    context.save("users", user)
    return answer()
