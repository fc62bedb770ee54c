"""Sessions that are to be somebody's, or paid after all."""

from __future__ import annotations

from beenergised.messages import Response
from beenergised.sandbox.public_api.actions.context import ActionContext, answer, wrong
from beenergised.sandbox.public_api.actions.events import tell_of_session
from beenergised.sandbox.public_api.actions.payments import (
    find_method,
    open_transaction,
    payment_type,
)
from beenergised.sandbox.public_api.actions.sessions import PAY, UNDER_WAY
from beenergised.sandbox.public_api.replies import refused


def assign_user(context: ActionContext) -> Response:
    """Let a session be a user's that was nobody's; it is then paid by them. Why the service refuses
    with a 409 is not documented.
    """
    row = context.the("session", "sessions")
    user = context.named("userId", "users")
    assert user is not None  # it is required
    if row["userId"] is not None:
        raise refused(409, "The session has a user.")
    if row["billingStatus"] != "completed":
        raise refused(409, "The session's billing is not completed.")
    row["userId"] = int(user["id"])
    row["paymentType"] = payment_type(row["paymentMethodId"], user)
    h = context.scheduler
    if row["status"] not in UNDER_WAY and row["amount"]:
        row |= {"paymentStatus": "pending", "billingStatus": "pending"}
        open_transaction(h, row, context.at)
        h.plan(PAY, row["id"], context.at + h.pace())
    context.save("sessions", row)
    tell_of_session(h, row, context.at)
    return answer()


def retry_payment(context: ActionContext) -> Response:
    """Pay a session whose payment has failed, with the same method or another."""
    row = context.the("session", "sessions")
    if row["paymentStatus"] != "failed":
        raise refused(409, "The session's payment has not failed.")
    number = context.body.get("paymentMethodId")
    if number is not None:
        # Documented is a number here, and a text where methods are read.
        user = context.rows.find("users", str(row["userId"])) or {}
        ids = (str(number), f"pm-{number}")
        found = [id_ for id_ in ids if user and find_method(context.scheduler, user, id_)]
        if not found:
            raise wrong("paymentMethodId", f"the user has no {number}")
        row["paymentMethodId"], row["paymentType"] = found[0], "tokenized"
    h = context.scheduler
    row |= {"paymentStatus": "pending", "billingStatus": "pending"}
    open_transaction(h, row, context.at)
    h.plan(PAY, row["id"], context.at + h.pace())
    context.save("sessions", row)
    tell_of_session(h, row, context.at)
    return answer()
