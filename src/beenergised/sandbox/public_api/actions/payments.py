"""How a session is paid: the method, the transaction, the receipt."""

from __future__ import annotations

from typing import Final

from beenergised.sandbox.public_api.actions.events import tell_of, tell_of_balance, tell_of_session
from beenergised.sandbox.public_api.scenarios import DECLINED_METHOD
from beenergised.sandbox.world.rows import Row
from beenergised.sandbox.world.scheduler import Scheduler
from beenergised.sandbox.world.times import moment, when

_BY_PREFIX: Final = {"corporate:": "corporate", "subscription": "subscription"}


def payment_type(method: str | None, user: Row | None) -> str | None:
    """What kind of payment a method is; without one the platform chooses for a user."""
    if user is None:
        return None
    if method is None:
        return "subscription" if user.get("subscriptionId") else "balance"
    if method == "balance":
        return "balance"
    return next((kind for start, kind in _BY_PREFIX.items() if method.startswith(start)),
                "tokenized")  # fmt: skip


def find_method(h: Scheduler, user: Row, method: str) -> Row | None:
    """A user's payment method that is kept as a row."""
    found = h.rows.all(
        "payment-methods",
        lambda row: str(row["id"]) == method and str(row["userId"]) == str(user["id"]),
    )
    return next(iter(found), None)


def has_expired(method: Row, at: float) -> bool:
    """Whether a card is older than what is printed on it."""
    year, month = method.get("expireYear"), method.get("expireMonth")
    if year is None or month is None:
        return False
    now = moment(at)
    return (int(year), int(month)) < (now.year, now.month)


def open_transaction(h: Scheduler, row: Row, at: float) -> None:
    """A session has ended, and is to be paid."""
    user = h.rows.find("users", str(row["userId"])) or {}
    id_ = h.rows.next_id("transactions")
    transaction: Row = {
        "id": id_, "number": f"SBX-{id_}", "date": when(at), "userId": row["userId"],
        "userEmail": user.get("email"), "sessionId": int(row["id"]),
        "paymentMethod": row["paymentType"], "paymentMethodId": row["paymentMethodId"],
        "purchaseResourceType": "session", "purchaseResourceId": int(row["id"]),
        "totalAmount": row["amount"], "currency": "EUR", "status": "pending",
        "ref": f"session-{row['id']}", "bankMessage": "", "failureReason": None,
        "invoiceId": None, "invoiceNo": None, "receiptId": None, "billingType": "internal",
        "lastUpdatedAt": when(at), "finalizedAt": None, "terminalId": None,
        "_createdAt": when(at),
    }  # fmt: skip
    card = find_method(h, user, row["paymentMethodId"] or "") if user else None
    if card is not None and card["type"] == "tokenized":
        transaction["paymentMethod"] = card["issuer"]
        transaction["cardDetails"] = _card(card)
    h.rows.insert("transactions", str(id_), transaction)
    row["_transactionId"] = id_
    tell_of(h, "transactions", id_, at, "created")


def _card(method: Row) -> Row:
    return {
        "type": method["issuer"], "last4": str(method["name"])[-4:],
        "expMonth": f"{method['expireMonth']:02d}", "expYear": str(method["expireYear"]),
        "token": None,
    }  # fmt: skip


def pay(h: Scheduler, id_: str, at: float) -> None:
    """The payment of a session goes through, or does not."""
    row = h.rows.find("sessions", id_)
    if row is None:
        return
    transaction = h.rows.find("transactions", str(row.get("_transactionId")))
    if transaction is None:
        _settle(h, row, "paid", at)
        return
    declined = transaction["paymentMethodId"] == DECLINED_METHOD
    transaction["status"] = "failed" if declined else "finalized"
    transaction["failureReason"] = "card_declined" if declined else None
    transaction["bankMessage"] = "The card was declined." if declined else ""
    h.stamp(transaction, at)
    if not declined:
        transaction["finalizedAt"] = when(at)
        transaction["receiptId"] = row["receiptId"] = _receipt(h, row, at)
        if transaction["paymentMethod"] == "balance":
            number, cost = int(transaction["id"]), -row["amount"]
            change_balance(h, row["userId"], cost, at, kind="transaction", transaction=number)
    h.rows.save("transactions", str(transaction["id"]), transaction)
    tell_of(h, "transactions", transaction["id"], at)
    _settle(h, row, "failed" if declined else "paid", at)


def _settle(h: Scheduler, row: Row, status: str, at: float) -> None:
    row["paymentStatus"], row["paymentStatusUpdatedAt"] = status, when(at)
    row["billingStatus"] = "completed"
    h.stamp(row, at)
    h.rows.save("sessions", row["id"], row)
    tell_of_session(h, row, at)


def _receipt(h: Scheduler, row: Row, at: float) -> int:
    """The receipt of a session: one that it is on already, or a new one."""
    known = h.rows.find("receipts", str(row["receiptId"]))
    if known is not None:
        others = h.rows.all("sessions", lambda each: each["receiptId"] == row["receiptId"])
        unpaid = [each for each in others if each["paymentStatus"] != "paid"]
        if all(each["id"] == row["id"] for each in unpaid):
            known["paymentStatus"] = "paid"
            h.rows.save("receipts", str(known["id"]), known)
        return int(known["id"])
    id_ = h.rows.next_id("receipts")
    receipt: Row = {
        "id": id_, "receiptNo": f"R-{id_}", "userId": row["userId"],
        "totalKwh": round(row["energy"] / 1000, 2), "periodStart": row["startedAt"],
        "periodEnd": row["stoppedAt"], "totalAmount": row["amount"], "tax": row["tax"],
        "paymentStatus": "paid",
        "downloadUrl": f"https://files.sandbox.invalid/receipts/{id_}.pdf",
        "issuedOn": when(at)[:10], "_createdAt": when(at), "_lastUpdatedAt": when(at),
    }  # fmt: skip
    h.rows.insert("receipts", str(id_), receipt)
    return id_


def change_balance(
    h: Scheduler,
    user_id: object,
    change: float,
    at: float,
    *,
    kind: str,
    transaction: int | None = None,
) -> None:
    """Give a user more, or take some away."""
    user = h.rows.find("users", str(user_id))
    if user is None:
        return
    user["balance"] = round((user.get("balance") or 0) + change, 3)
    h.stamp(user, at)
    h.rows.save("users", str(user["id"]), user)
    tell_of_balance(h, user, change, at, kind=kind, transaction=transaction)
