"""Actions that move money."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.api.action_options import NeededReason, Session, User, secret_text
from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.errors import InvalidArgumentError

Amount: TypeAlias = Annotated[
    str, typer.Argument(metavar="AMOUNT", help="Such as 12.50, in the tenant's currency.")
]


@with_flags(without=FOREIGN)
def retry_payment(
    invocation: Invocation,
    session: Session,
    *,
    payment_method: Annotated[
        int | None,
        typer.Option("--payment-method", metavar="ID", help="With this one. Default: as before."),
    ] = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Try again to collect what a session cost.

    On a terminal it asks first; elsewhere it wants --yes. It is sent once: exit code 7 says that
    it may have happened all the same.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.sessions.retry_payment,
            (session,),
            {"payment_method_id": payment_method},
        ),
        done=f"The payment of session {session} is tried again.",
        asking=Asking(f"Try the payment of session {session} again", yes),
        look=("sessions", "get", session),
    )


@with_flags(without=FOREIGN)
def add_balance(
    invocation: Invocation,
    user: User,
    amount: Amount,
    *,
    reason: NeededReason,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Add to a user's balance.

    A negative amount, written after `--`, takes from it. On a terminal it asks first; elsewhere it
    wants --yes. It is sent once: exit code 7 says that it may have happened all the same.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    number = _amount(amount)
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.users.add_balance, (user, number), {"reason": reason}),
        done=f"Added {number:f} to the balance of user {user}.",
        asking=Asking(f"Add {number:f} to the balance of user {user}", yes),
        look=("users", "get", user),
    )


@with_flags(without=FOREIGN)
def custom_fee(
    invocation: Invocation,
    user: User,
    amount: Amount,
    *,
    description: Annotated[
        str, typer.Option("--description", metavar="TEXT", help="What it is for.")
    ],
    payment_method: Annotated[
        str | None,
        typer.Option("--payment-method", metavar="ID", help="With which of the user's."),
    ] = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Charge a user a fee.

    On a terminal it asks first; elsewhere it wants --yes. It is sent once: exit code 7 says that
    it may have happened all the same.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    number = _amount(amount)
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.users.apply_custom_fee,
            (user, number),
            {"description": description, "payment_method_id": payment_method},
        ),
        done=f"Charged user {user} a fee of {number:f}.",
        asking=Asking(f"Charge user {user} a fee of {number:f}", yes),
        look=("transactions", "list", "--filter", f"user_id={user}"),
    )


@with_flags(without=FOREIGN)
def redeem_voucher(
    invocation: Invocation,
    user: User,
    code: Annotated[
        str,
        typer.Argument(metavar="CODE", help="The voucher's; `-`: read from standard input."),
    ],
    *,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Redeem a voucher for a user.

    On a terminal it asks first; elsewhere it wants --yes. Who has the code can redeem it: by
    standard input (-) it stays out of the history of the shell.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Later, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.users.redeem_voucher,
            (user, Later(lambda: secret_text("code", code))),
        ),
        done=f"Redeemed the voucher for user {user}.",
        asking=Asking(f"Redeem the voucher for user {user}", yes),
        look=("users", "get", user),
    )


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        hint = " Decimals come after a point." if "," in text else ""
        raise InvalidArgumentError("amount", f"AMOUNT {text!r} is no number.{hint}") from None
    if not amount.is_finite():
        raise InvalidArgumentError("amount", f"AMOUNT {text!r} is no amount.")
    return amount
