"""What the commands of `beenergised sandbox` share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from beenergised.cli.context import Invocation

State: TypeAlias = Annotated[
    Path | None,
    typer.Option("--state", metavar="PATH", help="File of the state, made if it is not there."),
]


def ask_no_profile(invocation: Invocation) -> None:
    """Read flags and environment as --sandbox does: the configuration file is no concern here."""
    from beenergised.cli.session import read_target

    invocation.flags = replace(invocation.flags, sandbox=True)
    read_target(invocation)
