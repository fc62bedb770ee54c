"""`beenergised sandbox trigger` and `deliveries`: notifications that the sandbox sends."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from beenergised.cli.api.options import TokenFile
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.global_options import with_flags
from beenergised.cli.output.columns import Column, Row, View, local_time, shown, zone_name
from beenergised.cli.sandbox.options import State, ask_no_profile
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.sandbox import Delivery, Sandbox


@with_flags()
def trigger(
    invocation: Invocation,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Its type. Without one, all types are shown."),
    ] = None,
    *,
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="URL", help="An address on this machine, instead of the subscriptions."
        ),
    ] = None,
    token_file: TokenFile = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="MEMBER=VALUE",
            help="What the payload says, such as session.status=failed. MEMBER:=JSON for what is "
            "no single value. Can be repeated.",
        ),
    ] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="Send what --set says, documented or not.")
    ] = False,
    count: Annotated[
        int, typer.Option("--count", metavar="N", help="So many, each about other things.")
    ] = 1,
    duplicate: Annotated[bool, typer.Option("--duplicate", help="Each of them twice.")] = False,
    late: Annotated[
        float,
        typer.Option(
            "--late", metavar="SECONDS", help="Later: by a sandbox that is served at that time."
        ),
    ] = 0.0,
    age: Annotated[
        float,
        typer.Option(
            "--age", metavar="SECONDS", help="How old X-Timestamp says it is; below 0: the future."
        ),
    ] = 0.0,
    bad_signature: Annotated[
        bool, typer.Option("--bad-signature", help="Signed with another key.")
    ] = False,
    unsigned: Annotated[bool, typer.Option("--unsigned", help="Without a signature.")] = False,
    changed_body: Annotated[
        bool, typer.Option("--changed-body", help="Changed after it was signed.")
    ] = False,
    state: State = None,
) -> None:
    """Send a notification, made up of what is in the sandbox and signed as the service signs.

    It goes to those who subscribed to its type in the sandbox, signed with the token that they did
    so with; or to the address of --to, signed with the sandbox's token or that of --token-file.
    The exit code is 1 where one did not arrive.
    """
    from beenergised.cli.api.client import read_api_target
    from beenergised.cli.output.results import write_rows
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    if name is None:
        write_rows(invocation, _TYPES, _types())
        return
    if token_file is not None and to is None:
        raise InvalidArgumentError("token-file", "--token-file goes with --to only.")
    from beenergised.sandbox import DEMO_API_TOKEN, Flaws

    token = read_api_target(invocation, None, token_file).token
    flaws = Flaws(duplicate, late, bad_signature, unsigned, changed_body, age)
    with opened_sandbox(state) as sandbox:
        told = sandbox.trigger(
            name, _changes(name, fields or ()), to=to, count=count, flaws=flaws,
            token=token.reveal() if token is not None else DEMO_API_TOKEN,
            unchecked=unchecked, at_once=True,
        )  # fmt: skip
    write_rows(invocation, _DELIVERIES, [each.as_row() for each in told])
    if any(each.reason for each in told):
        raise typer.Exit(ExitCode.FAILED)


class _Which(StrEnum):
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"


@with_flags(limit=True)
def deliveries(
    invocation: Invocation,
    *,
    only: Annotated[
        _Which | None, typer.Option("--only", help="Those of one state.", show_default=False)
    ] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="NAME", help="Those of one type.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Send those that are due first, as `serve` does.")
    ] = False,
    state: State = None,
) -> None:
    """Show the notifications that the sandbox told, to whom, and what came of it; newest first.

    They are sent by `sandbox serve`, while it runs, or with --send.
    """
    from beenergised.cli.output.results import write_rows
    from beenergised.cli.session import opened_sandbox
    from beenergised.validation import check_whole

    ask_no_profile(invocation)
    limit = invocation.flags.limit
    if limit is not None:
        check_whole("limit", limit, least=0)
    if type_ is not None:
        from beenergised.sandbox.public_api.webhooks import check_name

        check_name(type_)
    with opened_sandbox(state) as sandbox:
        found = _found(sandbox, send=send)
    rows = [
        each.as_row()
        for each in reversed(found)
        if only in {None, each.state} and type_ in {None, each.type}
    ]
    write_rows(invocation, _DELIVERIES, rows[:limit])


def _found(sandbox: Sandbox, *, send: bool) -> list[Delivery]:
    if send:
        sandbox.deliver()
    return sandbox.deliveries()


# --- What --set says ------------------------------------------------------------------------------


def _changes(name: str, texts: Iterable[str]) -> dict[str, object]:
    """The members of --set. Raises `InvalidArgumentError`."""
    from beenergised.cli.api.bodies import read_json
    from beenergised.sandbox.public_api.webhooks import check_name, value_of

    check_name(name)
    found: dict[str, object] = {}
    for text in texts:
        path, equals, value = text.partition("=")
        member = path.removesuffix(":").strip()
        if not equals or not member:
            raise InvalidArgumentError(
                "set", f"--set takes MEMBER=VALUE or MEMBER:=JSON, not {text!r}."
            )
        if member in found:
            raise InvalidArgumentError("set", f"--set {member} is given twice.")
        as_json = path.endswith(":")
        found[member] = read_json("set", value) if as_json else value_of(name, member, value)
    return found


# --- Views ----------------------------------------------------------------------------------------


def _answer(row: Row) -> str:
    return shown(row["reason"] or row["status"])


_DELIVERIES = View(
    one="notification",
    many="notifications",
    columns=(
        Column("No.", lambda row: shown(row["number"]), 4, is_number=True),
        # What went wrong is shown whole before anything else is.
        Column("Answer", _answer, 28, 60),
        Column("Type", lambda row: shown(row["type"]), 31, 40, rank=1),
        Column("State", lambda row: shown(row["state"]), 9, rank=2),
        Column("To", lambda row: shown(row["url"]), 24, 60, rank=3),
        Column("Sent", lambda row: f"{row['attempts']}×", 5, rank=4, is_number=True),
        Column(f"Told ({zone_name()})", lambda row: local_time(row["at"]), 16, rank=5),
    ),
    plain=("number", "type", "state", "attempts", "status", "reason", "url", "at"),
    fields=(
        "number", "type", "subscription_id", "url", "at", "state", "attempts", "status", "reason",
        "body",
    ),
)  # fmt: skip

_TYPES = View(
    one="type",
    many="types",
    columns=(
        Column("Type", lambda row: shown(row["type"]), 40, 45),
        Column("Form", lambda row: shown(row["form"]), 10),
    ),
    plain=("type", "form"),
    fields=("type", "form"),
)


def _types() -> list[Row]:
    from beenergised.sandbox.specification.public_api import document

    return [
        {"type": each.name, "form": "documented" if each.is_known else "not known"}
        for each in document().notifications.values()
    ]
