"""`beenergised notifications`: what the Public API tells by itself, and to whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final, TypeAlias

import typer

from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags

SignatureEncoding: TypeAlias = Annotated[
    str,
    typer.Option(
        "--signature-encoding",
        metavar="ENCODING",
        help="Accept X-Signature in this encoding only: hex, base64, sha256=hex or sha256=base64. "
        "The one that the service uses is not documented.",
    ),
]

app = typer.Typer(
    name="notifications",
    help="Notifications of the Public API: subscribe, receive, verify.",
)

_ID: Final = "Id of the subscription, from `list`."

Id: TypeAlias = Annotated[str, typer.Argument(metavar="ID", help=_ID)]
Types: TypeAlias = Annotated[
    list[str],
    typer.Option("--types", metavar="A,B", help="Which, see `types`; may be repeated."),
]
Address: TypeAlias = Annotated[
    str,
    typer.Option("--url", metavar="URL", help="Where to send them; `-`: read from standard input."),
]


@app.command("types")
@with_flags(without=FOREIGN)
def types(
    invocation: Invocation,
    *,
    current: Annotated[
        bool, typer.Option("--current", help="Without those that another has replaced.")
    ] = False,
) -> None:
    """List the types, and what to use in place of old ones.

    Nothing is asked: these are what the document of this version has.
    """
    from beenergised.cli.notifications.types import write_types

    write_types(invocation, current=current)


@app.command("list")
@with_flags(limit=True, without=FOREIGN)
def list_subscriptions(
    invocation: Invocation,
    *,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """List the subscriptions."""
    from beenergised.cli.notifications.subscriptions import Place, list_all

    list_all(invocation, Place(host, token_file, dry_run))


@app.command("show")
@with_flags(without=FOREIGN)
def show(
    invocation: Invocation,
    id_: Id,
    *,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Show a subscription: where to, and what it is told."""
    _perform(invocation, "get", id_, host=host, token_file=token_file, dry_run=dry_run)


@app.command("subscribe")
@with_flags(without=FOREIGN)
def subscribe(
    invocation: Invocation,
    *,
    url: Address,
    types: Types,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Subscribe an address of the web to notifications.

    They are signed with the token that subscribes: verify them with that one. It is sent once:
    exit code 7 says that there may be a subscription all the same. An address with a secret in it
    goes by standard input (-). `api notifications create` takes Kafka.

    \b
      beenergised notifications subscribe --url https://example.com/ampeco \\
        --types session.start.stop.notification,evse.changed
    """
    from beenergised.cli.notifications.subscriptions import Place, subscribe_to

    subscribe_to(invocation, Place(host, token_file, dry_run), url, types)


@app.command("unsubscribe")
@with_flags(without=FOREIGN)
def unsubscribe(
    invocation: Invocation,
    id_: Id,
    *,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Delete a subscription.

    Nothing is sent to its address any more. On a terminal it asks first; elsewhere it wants --yes.
    """
    _perform(invocation, "delete", id_, yes=yes, host=host, token_file=token_file, dry_run=dry_run)


@app.command("resend")
@with_flags(without=FOREIGN)
def resend(
    invocation: Invocation,
    id_: Id,
    *,
    types: Types,
    start: Annotated[
        str | None, typer.Option("--start", metavar="TIME", help="What failed from then on.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--end", metavar="TIME", help="What failed until then.")
    ] = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Let what could not be delivered be sent again.

    The service does that once in 15 minutes for a subscription, and once for each notification.
    """
    from beenergised.cli.notifications.subscriptions import Place, resend_from

    resend_from(invocation, Place(host, token_file, dry_run), id_, types, start=start, end=end)


@app.command("verify")
@with_flags(without=FOREIGN)
def verify(
    invocation: Invocation,
    body: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="The body as it arrived, to the byte; `-`: standard input."
        ),
    ],
    *,
    signature: Annotated[
        str | None, typer.Option("--signature", metavar="TEXT", help="What X-Signature said.")
    ] = None,
    timestamp: Annotated[
        str | None, typer.Option("--timestamp", metavar="TIME", help="What X-Timestamp said.")
    ] = None,
    headers: Annotated[
        Path | None,
        typer.Option(
            "--headers", metavar="FILE", help="Instead: all headers, a line each, or as JSON."
        ),
    ] = None,
    tolerance: Annotated[
        str | None,
        typer.Option(
            "--tolerance",
            metavar="TIME",
            help="How far X-Timestamp may be from now.  [default: 5m]",
        ),
    ] = None,
    any_time: Annotated[
        bool, typer.Option("--any-time", help="Look at no time: of what was recorded before.")
    ] = False,
    signature_encoding: SignatureEncoding = "any",
    token_file: TokenFile = None,
) -> None:
    """Say whether a notification is to be trusted.

    It is if it was signed, just now, with the token that made the subscription, which is in
    BEENERGISED_API_TOKEN, --token-file or the profile. Exit code 1 says that it is not, and the
    message why.
    """
    from beenergised.cli.notifications.verification import Claimed, verify_file

    claimed = Claimed(body, signature, timestamp, headers)
    verify_file(
        invocation,
        claimed,
        token_file,
        tolerance=tolerance,
        any_time=any_time,
        encoding=signature_encoding,
    )


@app.command("listen")
@with_flags(without=FOREIGN)
def listen(
    invocation: Invocation,
    *,
    port: Annotated[int, typer.Option("--port", metavar="N", help="0 picks a free one.")] = 0,
    bind: Annotated[
        str,
        typer.Option("--bind", metavar="ADDRESS", help="Of this machine; 0.0.0.0 is every one."),
    ] = "127.0.0.1",
    types: Annotated[
        list[str] | None,
        typer.Option("--types", metavar="A,B", help="Only these, see `types`; may be repeated."),
    ] = None,
    forward_to: Annotated[
        str | None,
        typer.Option("--forward-to", metavar="URL", help="Send what arrives on, as it arrived."),
    ] = None,
    undelivered: Annotated[
        Path | None,
        typer.Option(
            "--undelivered",
            metavar="FILE",
            help="Keep what --forward-to could not deliver there, instead of on standard error.",
        ),
    ] = None,
    subscribe_: Annotated[
        str | None,
        typer.Option(
            "--subscribe",
            metavar="URL",
            help="Subscribe this address, which leads here, to --types meanwhile.",
        ),
    ] = None,
    most: Annotated[
        int | None, typer.Option("--max", metavar="N", min=1, help="End after so many.")
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="End after one.")] = False,
    tolerance: Annotated[
        str | None,
        typer.Option(
            "--tolerance",
            metavar="TIME",
            help="How far X-Timestamp may be from now.  [default: 5m]",
        ),
    ] = None,
    signature_encoding: SignatureEncoding = "any",
    host: Host = None,
    token_file: TokenFile = None,
) -> None:
    """Receive notifications here, until Ctrl-C.

    It verifies and prints them. First it says at which address it
    listens. The service must reach it from the web: let a tunnel or a proxy lead there, and
    subscribe that one's address. On a terminal there is a line for each notification; piped, or
    with --output ndjson, an object of JSON. What is not shown to come
    from the service is refused, and said on standard error.

    With --forward-to each is sent on with the headers it came with, once it is verified, one
    after the other. The service has its answer by then, so that what the target does not take
    (2xx) is tried five times in all, within 40 seconds; after most 4xx, which would be the same
    again, only once. What it did not take is written to standard error whole, or to --undelivered,
    and the exit code in the end is 1. So is what still waits eight seconds after Ctrl-C. What
    kills the process (kill -9, a power cut) loses what waits in it.

    With --subscribe a subscription is made for the address that is given, and deleted in the end;
    one that could not be deleted is named.

    A notification arrives more than once, sometimes: twice within a while is shown once.
    """
    from beenergised.cli.notifications.listener import Wish, listen_for

    wish = Wish.read(
        port=port, bind=bind, types=types, forward_to=forward_to, undelivered=undelivered,
        subscribe=subscribe_, most=most, once=once, tolerance=tolerance, host=host,
        encoding=signature_encoding,
        token_file=token_file,
    )  # fmt: skip
    listen_for(invocation, wish)


# Any: what `api_requests.perform` takes by name.
def _perform(invocation: Invocation, verb: str, id_: str, **values: Any) -> None:
    from beenergised.cli.api.requests import perform
    from beenergised.public_api.index import find_resource

    perform(invocation, find_resource("notifications"), verb, {"id_notification": id_, **values})
