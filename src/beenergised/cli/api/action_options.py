"""Arguments and options that several actions take."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from beenergised.errors import InvalidArgumentError

ChargePoint: TypeAlias = Annotated[
    str, typer.Argument(metavar="CHARGE_POINT", help="Id of the charge point.")
]
Evse: TypeAlias = Annotated[str, typer.Argument(metavar="EVSE", help="Id of the EVSE.")]
Session: TypeAlias = Annotated[str, typer.Argument(metavar="SESSION", help="Id of the session.")]
User: TypeAlias = Annotated[str, typer.Argument(metavar="USER", help="Id of the user.")]
UserOption: TypeAlias = Annotated[str, typer.Option("--user", metavar="ID", help="For which user.")]
EvseNumber: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--evse-number",
        metavar="N",
        help="The EVSE's number at the charge point (its network id, not its id): 1, 2, …",
    ),
]
Reason: TypeAlias = Annotated[
    str | None, typer.Option("--reason", metavar="TEXT", help="Why; the service keeps it.")
]
NeededReason: TypeAlias = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; the service keeps it.")
]


def secret_text(argument: str, given: str) -> str:
    """`given`, or a line of standard input for `-`: what others must not see on a command line.

    Raises `InvalidArgumentError` where nothing is there.
    """
    if given != "-":
        return given
    from beenergised.cli.prompts import ask_secret, can_ask, read_secret_line

    secret = ask_secret(argument) if can_ask() else read_secret_line(argument)
    text = secret.reveal().strip()
    if not text:
        raise InvalidArgumentError(argument, f"No {argument} was given.")
    return text
