"""`beenergised sandbox`: the services, offline."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from beenergised.cli.connection import timezone_of
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.cli.sandbox import notifications as sandbox_notifications
from beenergised.cli.sandbox.options import State, ask_no_profile
from beenergised.errors import InvalidArgumentError

if TYPE_CHECKING:
    from beenergised.sandbox import Sandbox

app = typer.Typer(name="sandbox", help="The services, offline: serve them, or begin anew.")


@app.command("serve")
@with_flags()
def serve(
    invocation: Invocation,
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", help="0 picks a free one.")] = 0,
    fault: Annotated[
        list[str] | None,
        typer.Option(
            "--fault",
            metavar="SPEC",
            help="What goes wrong, such as 429:retry_after=2,times=3 or "
            "reset_after:operation=initSession. Can be repeated.",
        ),
    ] = None,
    state: State = None,
    ephemeral: Annotated[
        bool, typer.Option("--ephemeral", help="Keep nothing: begin new, forget all in the end.")
    ] = False,
) -> None:
    """Serve the sandbox on this machine until Ctrl-C, with GraphiQL for a browser.

    Its address is printed on standard output. Without --state or --ephemeral it is the sandbox
    that --sandbox speaks to. Notifications of the Public API are posted meanwhile, to addresses
    on this machine.
    """
    ask_no_profile(invocation)
    if state is not None and ephemeral:
        raise InvalidArgumentError("state", "--state and --ephemeral exclude each other.")
    if not 0 <= port <= 65535:
        raise InvalidArgumentError("port", f"--port is a number from 0 to 65535, not {port}.")
    with _state(state, ephemeral=ephemeral) as sandbox, _faults(sandbox, fault or []):
        from beenergised.cli.sandbox.introduction import introduce
        from beenergised.sandbox import running

        with running(sandbox, port=port) as service:
            introduce(invocation, service)
            _wait_for_interrupt()


@app.command("reset")
@with_flags()
def reset(invocation: Invocation, *, state: State = None) -> None:
    """Everything in the sandbox as on the first day; sessions in it end."""
    from beenergised.cli.output.results import write_record
    from beenergised.cli.qaas.client import forget_sandbox_login
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    with opened_sandbox(state) as sandbox:
        sandbox.reset()
        sandbox.faults.clear()
        if state is None:
            forget_sandbox_login(sandbox)
        row = {"path": sandbox.path, "anchor": sandbox.anchor.isoformat()}
    write_record(invocation, row, [("The sandbox is as on its first day:", row["path"])])


@app.command("fault")
@with_flags()
def fault(
    invocation: Invocation,
    spec: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SPEC", help="Such as 503:times=2 or null:operation=chargelogsPaged."
        ),
    ] = None,
    *,
    clear: Annotated[bool, typer.Option("--clear", help="Forget those that wait, first.")] = False,
    state: State = None,
) -> None:
    """Let something go wrong for the next commands with --sandbox.

    Shows what waits, so without SPEC it does only that.
    """
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox
    from beenergised.sandbox import Fault

    ask_no_profile(invocation)
    faults = [Fault.parse(text) for text in spec or []]  # all are read before one is set
    with opened_sandbox(state) as sandbox:
        if clear:
            sandbox.faults.clear()
        for one in faults:
            sandbox.faults.add(one)
        waiting = [str(one) for one in sandbox.faults]
    row = {"faults": waiting if invocation.wants_json else " ".join(waiting)}
    write_record(invocation, row, [("Waiting", text) for text in waiting or ["nothing"]])


@app.command("clock")
@with_flags()
def clock(
    invocation: Invocation,
    *,
    advance: Annotated[
        float | None, typer.Option("--advance", metavar="SECONDS", help="Move it on by so many.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--set", metavar="TIME", help="Set it, ISO 8601.")
    ] = None,
    state: State = None,
) -> None:
    """Show the sandbox's clock, or move it: tokens expire, charging goes on."""
    from beenergised.base_models import moment
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    target = moment("set", to, timezone_of(invocation.flags))
    with opened_sandbox(state) as sandbox:
        if target is not None:
            sandbox.set_time(target)
        if advance is not None:
            sandbox.advance(advance)
        now = sandbox.clock.now().isoformat(timespec="seconds")
    write_record(invocation, {"now": now}, [("The sandbox's clock says", now)])


class Decision(StrEnum):
    """What becomes of a device that wants to log in."""

    APPROVE = "approve"
    DECLINE = "decline"
    EXPIRE = "expire"
    SLOW_DOWN = "slow-down"


@app.command("device")
@with_flags()
def device(
    invocation: Invocation,
    decision: Annotated[
        Decision | None,
        typer.Argument(metavar="[DECISION]", help="One of approve, decline, expire and slow-down."),
    ] = None,
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="The code shown. Default: the only one.")
    ] = None,
    *,
    account: Annotated[
        str | None, typer.Option("--account", metavar="NAME", help="As whom it is let in.")
    ] = None,
    state: State = None,
) -> None:
    """Decide on a login to the QaaS API that waits, in place of the page in a browser.

    Shows what waits, so without a decision it does only that.
    """
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    with opened_sandbox(state) as sandbox:
        if decision is not None:
            _decide(sandbox, decision, code or _only_code(sandbox), account)
        waiting = [f"{each.user_code} {each.state}" for each in sandbox.device_logins()]
    row = {"logins": waiting if invocation.wants_json else ", ".join(waiting)}
    write_record(invocation, row, [("Waiting", text) for text in waiting or ["nobody"]])


# --- Charging -------------------------------------------------------------------------------------


class Charging(StrEnum):
    """How a start goes on."""

    IMMEDIATE = "immediate"
    SECONDS = "seconds"
    MANUAL = "manual"


@app.command("charging")
@with_flags()
def charging(
    invocation: Invocation,
    how: Annotated[
        Charging | None,
        typer.Argument(
            metavar="[HOW]", help="One of immediate, seconds and manual, for starts from now on."
        ),
    ] = None,
    *,
    seconds: Annotated[
        float | None, typer.Option("--seconds", metavar="N", help="How long a start takes.")
    ] = None,
    state: State = None,
) -> None:
    """Show where to try a start, and how starts go on; or change that.

    Drivers start at connectors, operators (`api start`) at EVSEs, some of which refuse by a code.
    With `manual` each step is taken by `sandbox advance-start`.
    """
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    given = {"charging": how and how.value, "charging_seconds": seconds}
    with opened_sandbox(state) as sandbox:
        if changes := {name: value for name, value in given.items() if value is not None}:
            sandbox.configure(**changes)
        settings = sandbox.settings
        connectors = dict(sandbox.charging_connectors)
        evses = {**sandbox.operator_evses, **sandbox.start_error_evses}
    row = {
        "charging": settings.charging,
        "charging_seconds": settings.charging_seconds,
        "connectors": connectors,
        "evses": {name: evse for name, (_, evse) in evses.items()},
    }
    takes = f", {settings.charging_seconds:g} s" if settings.charging == "seconds" else ""
    lines = [
        ("Starts go on", f"{settings.charging}{takes}"),
        ("Connectors", ""),
        *((f"  {name}", id_) for name, id_ in connectors.items()),
        ("EVSEs", "of charge points"),
        *((f"  {name}", f"{evse} of {point}") for name, (point, evse) in evses.items()),
    ]
    write_record(invocation, row, lines)


PreauthId: TypeAlias = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="Of the start that waits. Default: the only one."),
]


@app.command("approve-preauth")
@with_flags()
def approve_preauth(invocation: Invocation, id_: PreauthId = None, *, state: State = None) -> None:
    """Confirm the amount that a start waits for, in place of the page in a browser."""
    _decide_preauth(invocation, id_, state, approve=True)


@app.command("decline-preauth")
@with_flags()
def decline_preauth(invocation: Invocation, id_: PreauthId = None, *, state: State = None) -> None:
    """Do not confirm the amount that a start waits for: nothing starts."""
    _decide_preauth(invocation, id_, state, approve=False)


@app.command("advance-start")
@with_flags()
def advance_start(
    invocation: Invocation,
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="Of the attempt, or at the Public API of the authorization. Default: a driver's "
            "latest start.",
        ),
    ] = None,
    *,
    state: State = None,
) -> None:
    """Let the next step of a start happen now, and show what it is then."""
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    with opened_sandbox(state) as sandbox:
        if id_ is None:
            starts = sandbox.starts()
            if not starts:
                raise InvalidArgumentError("id", "Nothing was started in this sandbox yet.")
            id_ = starts[-1].id
        status = sandbox.advance_start(id_)
    row = {"id": id_, "status": status}
    write_record(invocation, row, [("Start", id_), ("Status", status)])


@app.command("grow")
@with_flags()
def grow(
    invocation: Invocation,
    id_: Annotated[str, typer.Argument(metavar="CHARGELOG", help="UUID of its charge log.")],
    energy: Annotated[int, typer.Argument(metavar="WH", help="How many watt-hours more.")],
    *,
    state: State = None,
) -> None:
    """Let a charge that was started here have charged so much more, at once."""
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    with opened_sandbox(state) as sandbox:
        sandbox.grow(id_, energy)
    write_record(invocation, {"id": id_, "grown_wh": energy}, [("Grown by", f"{energy:,} Wh")])


def _decide_preauth(
    invocation: Invocation, id_: str | None, state: Path | None, *, approve: bool
) -> None:
    from beenergised.cli.output.results import write_record
    from beenergised.cli.session import opened_sandbox

    ask_no_profile(invocation)
    with opened_sandbox(state) as sandbox:
        id_ = id_ or _only(sandbox.waiting_preauths())
        decide = sandbox.approve_preauth if approve else sandbox.decline_preauth
        decide(id_)
    said = "approved" if approve else "declined"
    write_record(invocation, {"id": id_, "decision": said}, [(said.title(), id_)])


def _only(waiting: list[str]) -> str:
    if len(waiting) == 1:
        return waiting[0]
    raise InvalidArgumentError(
        "id",
        f"Which start? There are {', '.join(waiting)}." if waiting else "No start waits for one.",
    )


app.command("trigger")(sandbox_notifications.trigger)
app.command("deliveries")(sandbox_notifications.deliveries)


# --- What they share ------------------------------------------------------------------------------


def _decide(sandbox: Sandbox, decision: Decision, code: str, account: str | None) -> None:
    if account is not None and decision is not Decision.APPROVE:
        raise InvalidArgumentError("account", "--account goes with approve only.")
    if decision is Decision.APPROVE:
        from beenergised.sandbox import QAAS_ACCOUNT

        sandbox.approve_device(code, account or QAAS_ACCOUNT)
    elif decision is Decision.DECLINE:
        sandbox.decline_device(code)
    elif decision is Decision.EXPIRE:
        sandbox.expire_device(code)
    else:
        sandbox.slow_down_device(code)


def _only_code(sandbox: Sandbox) -> str:
    codes = [each.user_code for each in sandbox.device_logins() if each.state == "pending"]
    if len(codes) == 1:
        return codes[0]
    raise InvalidArgumentError(
        "code",
        f"Which login? There are {', '.join(codes)}." if codes else "Nobody waits for a decision.",
    )


class _Kind(StrEnum):
    STATEFUL = "stateful"
    SCHEMA = "schema"
    REFUSED = "refused"


@app.command("coverage")
@with_flags()
def coverage(
    invocation: Invocation,
    *,
    kind: Annotated[_Kind | None, typer.Option("--kind", help="Only those of one kind.")] = None,
) -> None:
    """Show how the sandbox answers each operation of the Public API.

    It keeps state (stateful), answers an example made from the schema (schema), or refuses with
    501 (refused).
    """
    from beenergised.cli.output.columns import Column, View, shown
    from beenergised.cli.output.results import write_rows
    from beenergised.sandbox import public_api_coverage

    ask_no_profile(invocation)
    view = View(
        one="operation",
        many="operations",
        columns=(
            Column("Operation", lambda row: shown(row["operation"]), 30, 70),
            Column("Kind", lambda row: shown(row["kind"]), 8),
            Column("Method", lambda row: shown(row["method"]), 6, rank=1),
            Column("Path", lambda row: shown(row["path"]), 40, 110, rank=2),
        ),
        plain=("operation", "kind", "method", "path"),
        fields=("operation", "kind", "method", "path"),
    )
    rows = [row for row in public_api_coverage() if kind is None or row["kind"] == kind]
    write_rows(invocation, view, rows)


@contextmanager
def _state(path: Path | None, *, ephemeral: bool) -> Generator[Sandbox]:
    from beenergised.cli.session import opened_sandbox

    if not ephemeral:
        with opened_sandbox(path) as sandbox:
            yield sandbox
        return
    from beenergised.sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@contextmanager
def _faults(sandbox: Sandbox, specs: list[str]) -> Generator[None]:
    """Let faults wait while it serves; a later command is not to meet them."""
    from beenergised.sandbox import Fault

    faults = [Fault.parse(spec) for spec in specs]  # all are read before one is set
    for fault in faults:
        sandbox.faults.add(fault)
    try:
        yield
    finally:
        if faults:
            sandbox.faults.clear()


def _wait_for_interrupt() -> None:
    never = threading.Event()
    # With a limit, because on Windows Ctrl-C does not end a wait without one.
    while not never.wait(1.0):
        pass
