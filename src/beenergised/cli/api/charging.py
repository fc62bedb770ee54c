"""Start a charge at the operator's charge points, follow it, stop it."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from beenergised.cli.api.action_requests import Where
from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.charge.options import Save, SessionIdOf, Wait, WaitTimeout, wait_seconds
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.errors import InvalidArgumentError

ChargeArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="CHARGE",
        help="What `api start` printed, a file with it, `-` for standard input; or the id of a "
        "session.",
    ),
]
Kind: TypeAlias = Annotated[
    SessionIdOf,
    typer.Option("--id-of", help="What CHARGE is the id of, if it is one."),
]


@with_flags(without=FOREIGN)
def start(
    invocation: Invocation,
    *,
    charge_point: Annotated[
        str | None,
        typer.Option("--charge-point", metavar="ID", help="Where; it chooses the EVSE itself."),
    ] = None,
    evse: Annotated[
        str | None,
        typer.Option("--evse", metavar="ID", help="At which EVSE; its id, not its number."),
    ] = None,
    user: Annotated[
        str | None, typer.Option("--user", metavar="ID", help="Who charges, and pays.")
    ] = None,
    id_tag: Annotated[
        str | None,
        typer.Option("--id-tag", metavar="TAG", help="What the charge point reads of a card."),
    ] = None,
    payment_method: Annotated[
        str | None,
        typer.Option(
            "--payment-method",
            metavar="ID",
            help="One of the user's; balance, subscription; or auto: the platform chooses.",
        ),
    ] = None,
    connector: Annotated[
        str | None, typer.Option("--connector", metavar="ID", help="Of the EVSE's.")
    ] = None,
    booking: Annotated[
        str | None, typer.Option("--booking", metavar="ID", help="That is accepted or reserved.")
    ] = None,
    max_current: Annotated[
        str | None,
        typer.Option("--max-current", metavar="A", help="Per phase, from the beginning on: 16."),
    ] = None,
    charging_profile: Annotated[
        str | None,
        typer.Option(
            "--charging-profile", metavar="JSON", help="Or a whole charging profile; @FILE."
        ),
    ] = None,
    stop_conditions: Annotated[
        str | None,
        typer.Option(
            "--stop-conditions",
            metavar="JSON",
            help='Limits at which the charge stops by itself: {"max_energy_kwh": 20}; or @FILE.',
        ),
    ] = None,
    external_session_id: Annotated[
        str | None,
        typer.Option(
            "--external-session-id",
            metavar="TEXT",
            help="Your own id for the session, instead of --id-tag.",
        ),
    ] = None,
    wait: Wait = True,
    wait_timeout: WaitTimeout = None,
    save: Save = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Start a charge. This costs money.

    `beenergised sandbox charging` lists EVSEs to try it at.

    It waits until the charge has begun. On a terminal it says where and for whom, and asks. Piped,
    it prints one line, which the other commands take as CHARGE; --output json has it as `charge`.
    There is no secret in it, and --save writes it to a file before it waits.

    \b
      charge=$(beenergised api start --evse 10011 --user 101 --yes)
      beenergised api watch "$charge"
      beenergised api stop "$charge"

    Ctrl-C ends the waiting, not the charge. A start that is refused says why, and what the driver
    can do: its code is in the JSON of the error. A start whose answer is lost is not repeated: its
    charge is looked for, as long as it may begin unless --wait-timeout or --no-wait end that. Exit
    code 7 says that it was not found and may still begin.
    """
    from beenergised.cli.api.charging_start import start_session
    from beenergised.cli.charge.start import StartOptions

    options = StartOptions(wait=wait, within=wait_seconds(wait_timeout), save=save, yes=yes)
    given = {
        "charge_point_id": charge_point, "evse_id": evse, "user_id": user, "id_tag": id_tag,
        "payment_method_id": payment_method, "connector_id": connector, "booking_id": booking,
        "charging_profile": charging_profile, "stop_conditions": stop_conditions,
        "external_session_id": external_session_id,
    }  # fmt: skip
    start_session(invocation, Where(host, token_file, dry_run), options, given, max_current)


@with_flags(without=FOREIGN)
def status(
    invocation: Invocation,
    charge: ChargeArgument,
    *,
    kind: Kind = SessionIdOf.SESSION,
    host: Host = None,
    token_file: TokenFile = None,
) -> None:
    """Show how far a charge is.

    Whether it began, what it has charged, or why it failed.
    """
    from beenergised.cli.api.charging_api import opened_operator_api
    from beenergised.cli.charge.commands import show_status

    where = Where(host, token_file, dry_run=False)
    show_status(invocation, opened_operator_api(invocation, where, kind), charge)


@with_flags(without=FOREIGN)
def watch(
    invocation: Invocation,
    charge: ChargeArgument,
    *,
    kind: Kind = SessionIdOf.SESSION,
    host: Host = None,
    token_file: TokenFile = None,
) -> None:
    """Watch a charge until it ends.

    Its power, energy, battery, and what it costs so far. On a terminal a view that changes in
    place; piped, or with --output json, an object of JSON for each change. One that has not begun
    is waited for. Ctrl-C ends the watching, not the charge.
    """
    from beenergised.cli.api.charging_api import opened_operator_api
    from beenergised.cli.charge.commands import watch_charge

    where = Where(host, token_file, dry_run=False)
    watch_charge(invocation, opened_operator_api(invocation, where, kind), charge)


@with_flags(without=FOREIGN)
def stop(
    invocation: Invocation,
    charge: Annotated[
        str | None,
        typer.Argument(
            metavar="[CHARGE]",
            help="What `api start` printed, a file with it, `-`, or the id of a session.",
        ),
    ] = None,
    *,
    kind: Kind = SessionIdOf.SESSION,
    session: Annotated[
        str | None,
        typer.Option("--session", metavar="ID", help="Instead of CHARGE, with --charge-point."),
    ] = None,
    charge_point: Annotated[
        str | None,
        typer.Option("--charge-point", metavar="ID", help="Where the session is."),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="End the session even if the charge point does not."),
    ] = False,
    wait: Annotated[
        bool, typer.Option("--wait/--no-wait", help="Wait until it is over, and show it.")
    ] = True,
    wait_timeout: WaitTimeout = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Stop a charge, and show what it came to.

    One that has ended already is shown as it is. One that has not begun is waited for, unless
    --force ends it as it is. All that takes a minute at most, unless --wait-timeout says otherwise.
    With --no-wait the charge point is asked to stop, and that is all. Piped, it prints the facts of
    the receipt, a name and a value a line; --output json has the whole session.
    """
    from beenergised.cli.api.charging_api import ask_to_stop, opened_operator_api
    from beenergised.cli.charge.commands import stop_charge

    where, within = Where(host, token_file, dry_run), wait_seconds(wait_timeout)
    given = charge if session is None else session
    if given is None or (charge is not None and session is not None):
        raise InvalidArgumentError(
            "charge", "Which charge? Pass what `api start` printed, or --session ID."
        )
    if charge is not None and charge_point is not None:
        raise InvalidArgumentError("charge-point", "--charge-point goes with --session only.")
    if within is not None and not wait:
        raise InvalidArgumentError("wait-timeout", "--wait-timeout goes with --wait only.")
    if dry_run or not wait:
        ask_to_stop(invocation, where, given, kind, charge_point, force=force)
    else:
        opened = opened_operator_api(invocation, where, kind, force=force)
        stop_charge(invocation, opened, given, within)
