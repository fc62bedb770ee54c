"""Actions on users and their subscriptions, and whose a session is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from beenergised.cli.api.action_options import NeededReason, Reason, Session, User, UserOption
from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.errors import InvalidArgumentError


class Status(StrEnum):
    """Whether a user may charge."""

    ENABLED = "enabled"
    DISABLED = "disabled"


@with_flags(without=FOREIGN)
def assign_user(
    invocation: Invocation,
    session: Session,
    *,
    user: UserOption,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Say whose a session is, who then pays for it.

    On a terminal it asks first; elsewhere it wants --yes.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.sessions.assign_user, (session, user)),
        done=f"Assigned session {session} to user {user}.",
        asking=Asking(f"Assign session {session} to user {user}", yes, "It may be charged to them"),
        look=("sessions", "get", session),
    )


@with_flags(without=FOREIGN)
def user_status(
    invocation: Invocation,
    user: User,
    status: Annotated[
        Status,
        typer.Argument(
            metavar="enabled|disabled",
            help="Whether the user may charge.",
            case_sensitive=False,
        ),
    ],
    *,
    reason: NeededReason,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Enable or disable a user's account."""
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.users.change_status, (user, status.value), {"reason": reason}),
        done=f"User {user} is {status.value}.",
        look=("users", "get", user),
    )


@with_flags(without=FOREIGN)
def activate_subscription(
    invocation: Invocation,
    user: User,
    *,
    plan: Annotated[int, typer.Option("--plan", metavar="ID", help="To which plan.")],
    end: Annotated[
        str | None, typer.Option("--end", metavar="DATE", help="Until when: 2026-12-31.")
    ] = None,
    renew: Annotated[
        bool | None, typer.Option("--renew/--no-renew", help="Whether it renews itself.")
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Subscribe a user to a plan.

    This may cost the user money. On a terminal it asks first; elsewhere it wants --yes. It is sent
    once: exit code 7 says that it may have happened all the same.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    if end is None and renew is None:
        raise InvalidArgumentError(
            "renew", "Until when? Pass --renew or --no-renew, or --end DATE; it has to be said."
        )
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.users.activate_subscription,
            (user, plan),
            {"end_date": end, "auto_renewal": renew, "reason": reason},
        ),
        done=f"Subscribed user {user} to plan {plan}.",
        asking=Asking(f"Subscribe user {user} to plan {plan}", yes, "It may cost them money"),
        look=("subscriptions", "list", "--filter", f"user_id={user}"),
    )


@with_flags(without=FOREIGN)
def cancel_subscription(
    invocation: Invocation,
    user: User,
    *,
    reason: NeededReason,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Cancel the subscription that a user has.

    On a terminal it asks first; elsewhere it wants --yes.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.users.cancel_subscription, (user,), {"reason": reason}),
        done=f"Cancelled the subscription of user {user}.",
        asking=Asking(f"Cancel the subscription of user {user}", yes, "It cannot be undone"),
        look=("subscriptions", "list", "--filter", f"user_id={user}"),
    )
