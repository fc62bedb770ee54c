"""`beenergised charge`: start a charge, follow it, stop it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, TypeAlias

import typer

from beenergised.cli.charge.options import ChargeIdOf, Save, Wait, WaitTimeout, wait_seconds
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags

app = typer.Typer(name="charge", help="Start a charge, follow it, stop it. Starting costs money.")


# Named here too, so that help and completion need not import the models; a test compares them.
class Method(StrEnum):
    """The ways to start."""

    ATTEMPT = "attemptRemoteStart"
    REMOTE_START = "remoteStart"
    WITHOUT_INVOICING = "remoteStartWithoutInvoicing"


_METHODS: Final = f"The mutation to use: {', '.join(Method)}. The first tells most, but not of \
stations of other operators (roaming)."

ChargeArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="CHARGE",
        help="What `charge start` printed, a file with it, `-` for standard input; or the id of "
        "a charge log, of an attempt, or of a session.",
    ),
]
Kind: TypeAlias = Annotated[
    ChargeIdOf | None,
    typer.Option(
        "--id-of", help="What CHARGE is the id of. Without it, each is tried in this order."
    ),
]


@app.command("start")
@with_flags()
def start(
    invocation: Invocation,
    connector: Annotated[
        str, typer.Argument(metavar="CONNECTOR", help="UUID of the connector, or its EVSE id.")
    ],
    *,
    card: Annotated[
        str | None,
        typer.Option("--card", metavar="NAME", help="Name, number or id of a card of the driver."),
    ] = None,
    tag: Annotated[
        str | None,
        typer.Option("--tag", metavar="TAG", help="What the station reads of a card, instead."),
    ] = None,
    auto: Annotated[
        bool, typer.Option("--auto", help="Let the service choose among the driver's cards.")
    ] = False,
    preauth: Annotated[
        str | None,
        typer.Option("--preauth", metavar="AMOUNT", help="Confirm this amount first (3-D Secure)."),
    ] = None,
    currency: Annotated[
        str | None, typer.Option("--currency", metavar="CODE", help="Of --preauth, such as EUR.")
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser", help="Open the page to confirm the amount on.")
    ] = False,
    method: Annotated[
        Method | None, typer.Option("--method", metavar="NAME", case_sensitive=False, help=_METHODS)
    ] = None,
    package: Annotated[
        str | None,
        typer.Option("--package", metavar="ID", help="One of `connectors rate-packages`."),
    ] = None,
    stop_after: Annotated[
        str | None, typer.Option("--stop-after", metavar="TIME", help="Stop by itself: 90m, 2h.")
    ] = None,
    valid_until: Annotated[
        str | None,
        typer.Option("--valid-until", metavar="TIME", help="Do not begin later: 20m, or ISO 8601."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Ask first whether the station takes remote commands.")
    ] = False,
    wait: Wait = True,
    wait_timeout: WaitTimeout = None,
    save: Save = None,
    evse: Annotated[
        bool,
        typer.Option(
            "--evse-id", help="Take CONNECTOR for an EVSE id. Needed only without an asterisk."
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask: for scripts.")] = False,
) -> None:
    """Start a charge, and wait until it has begun. This costs money.

    On a terminal it says where and at what rate, and asks. Piped, it prints one line, which the
    other commands take as CHARGE; --output json has it as `charge`. There is no secret in it, and
    --save writes it to a file before it waits.

    \b
      charge=$(beenergised charge start CONNECTOR --card "My card" --yes)
      beenergised charge watch "$charge"
      beenergised charge stop "$charge"

    Without --wait-timeout it waits as long as the start is valid. Ctrl-C ends the waiting, not the
    charge. A start whose answer is lost is not repeated: its charge is looked for, until it cannot
    begin any more unless --wait-timeout or --no-wait end that. Exit code 7 says that it was not
    found and may still begin.
    """
    from beenergised.cli.charge.driver_start import (
        DriverStartOptions,
        opened_driver_start,
        read_amount,
        read_minutes,
    )
    from beenergised.cli.charge.start import start_charge
    from beenergised.cli.times import moment_or_span

    options = DriverStartOptions(
        connector=connector, evse=evse, card=card, tag=tag, auto=auto, amount=read_amount(preauth),
        currency=currency, browser=browser, method=method and method.value, package=package,
        stop_after=read_minutes(stop_after), valid_until=moment_or_span("valid-until", valid_until),
        check=check, wait=wait, within=wait_seconds(wait_timeout), save=save, yes=yes,
    )  # fmt: skip
    start_charge(invocation, options, opened_driver_start(invocation, options))


@app.command("status")
@with_flags()
def status(invocation: Invocation, charge: ChargeArgument, *, kind: Kind = None) -> None:
    """Show how far a charge is: whether it began, what it has charged, or why it failed."""
    from beenergised.cli.charge.commands import show_status
    from beenergised.cli.charge.driver_api import opened_driver_api

    show_status(invocation, opened_driver_api(invocation, kind), charge)


@app.command("watch")
@with_flags()
def watch(invocation: Invocation, charge: ChargeArgument, *, kind: Kind = None) -> None:
    """Watch a charge until it ends: power, energy, battery, and what it costs so far.

    On a terminal a view that changes in place; piped, or with --output json, an object of JSON
    for each change. One that has not begun is waited for. Ctrl-C ends the watching, not the charge.
    """
    from beenergised.cli.charge.commands import watch_charge
    from beenergised.cli.charge.driver_api import opened_driver_api

    watch_charge(invocation, opened_driver_api(invocation, kind), charge)


@app.command("stop")
@with_flags()
def stop(
    invocation: Invocation,
    charge: ChargeArgument,
    *,
    kind: Kind = None,
    wait_timeout: WaitTimeout = None,
) -> None:
    """Stop a charge, and show its receipt: energy, time, what it costs, the invoice.

    One that has ended already is shown as it is: twice does no harm. One that has not begun is
    waited for, because only what charges can be stopped. All that takes a minute at most, unless
    --wait-timeout says otherwise.
    """
    from beenergised.cli.charge.commands import stop_charge
    from beenergised.cli.charge.driver_api import opened_driver_api

    stop_charge(invocation, opened_driver_api(invocation, kind), charge, wait_seconds(wait_timeout))
