"""Actions on charge points, EVSEs and reservations, but for charging profiles."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from beenergised.cli.api.action_options import ChargePoint, Evse, EvseNumber, Reason, UserOption
from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags


class Reset(StrEnum):
    """How a charge point starts anew."""

    SOFT = "soft"
    HARD = "hard"


class Availability(StrEnum):
    """Whether one can charge."""

    OPERATIVE = "operative"
    INOPERATIVE = "inoperative"


@with_flags(without=FOREIGN)
def reserve(
    invocation: Invocation,
    charge_point: ChargePoint,
    evse: Evse,
    *,
    user: UserOption,
    reason: Reason = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Keep an EVSE free for a user.

    It shows the reservation's id. It is sent once. Exit code 7 says that it may be reserved all the
    same: look before doing it again.
    """
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.charge_points.reserve,
            (charge_point, evse),
            {"user_id": user, "reason": reason},
        ),
        done=f"Reserved EVSE {evse} of charge point {charge_point} for user {user}.",
        look=("reservations", "list", "--filter", f"evse_id={evse}"),
    )


@with_flags(without=FOREIGN)
def cancel_reservation(
    invocation: Invocation,
    reservation: Annotated[
        str, typer.Argument(metavar="RESERVATION", help="Id of the reservation.")
    ],
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Cancel it even if the charge point refuses.")
    ] = False,
    reason: Reason = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Cancel a reservation.

    With --force also one that the charge point does not want to let go, or cannot be asked about.
    """
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.reservations.cancel,
            (reservation,),
            {"force": force, "reason": reason},
        ),
        done=f"Cancelled reservation {reservation}.",
        look=("reservations", "get", reservation),
    )


@with_flags(without=FOREIGN)
def unlock(
    invocation: Invocation,
    charge_point: ChargePoint,
    evse: Evse,
    *,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Let a charge point release the cable at an EVSE.

    That it was accepted does not say that the cable is free.
    """
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.charge_points.unlock, (charge_point, evse)),
        done=f"Asked charge point {charge_point} to unlock EVSE {evse}.",
        look=("evses", "get", evse),
    )


@with_flags(without=FOREIGN)
def reset(
    invocation: Invocation,
    charge_point: ChargePoint,
    kind: Annotated[
        Reset,
        typer.Argument(
            metavar="soft|hard",
            help="soft restarts its software, hard all of it.",
            case_sensitive=False,
        ),
    ],
    *,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Restart a charge point.

    A hard reset ends what it charges. On a terminal it asks first; elsewhere it wants --yes. What
    becomes of sessions that go on is the charge point's to say.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.charge_points.reset, (charge_point, kind.value)),
        done=f"Asked charge point {charge_point} for a {kind.value} reset.",
        asking=Asking(
            f"Reset charge point {charge_point} ({kind.value})",
            yes,
            "It may end sessions that go on",
        ),
        look=("charge-points", "get", charge_point),
    )


@with_flags(without=FOREIGN)
def availability(
    invocation: Invocation,
    charge_point: ChargePoint,
    kind: Annotated[
        Availability,
        typer.Argument(
            metavar="operative|inoperative",
            help="Whether it may be charged at.",
            case_sensitive=False,
        ),
    ],
    *,
    evse_number: EvseNumber = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Take a charge point out of service, or back.

    Without --evse-number it is for the whole charge point. While something charges there, the
    change waits for its end.
    """
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    place = f"EVSE number {evse_number} of " if evse_number is not None else ""
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.charge_points.change_availability,
            (charge_point, kind.value.title()),
            {"evse_network_id": evse_number},
        ),
        shows="outcome",
        done=f"Asked for {place}charge point {charge_point} to be {kind.value}.",
        look=("charge-points", "get", charge_point),
    )


@with_flags(without=FOREIGN)
def trigger_message(
    invocation: Invocation,
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Of the charge point; with --evse, of the EVSE.")
    ],
    message: Annotated[
        str,
        typer.Argument(
            metavar="TYPE", help="Such as StatusNotification, Heartbeat or MeterValues."
        ),
    ],
    *,
    evse: Annotated[bool, typer.Option("--evse", help="ID is of an EVSE.")] = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Let a charge point send a message of OCPP.

    Which there are is in `api resource actions/evse trigger-message --help`.
    """
    from beenergised.cli.api.action_requests import Action, Where, carry_out

    name = "EVSE" if evse else "charge point"
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: (
                client.evses.trigger_message if evse else client.charge_points.trigger_message
            ),
            (id_, message),
        ),
        done=f"Asked {name} {id_} for a {message}.",
    )
