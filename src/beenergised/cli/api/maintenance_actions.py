"""Actions by which a charge point fetches a file, or delivers one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from beenergised.cli.api.action_options import ChargePoint, secret_text
from beenergised.cli.api.options import FOREIGN, DryRun, Host, TokenFile, Yes
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags
from beenergised.cli.times import read_time, time_span
from beenergised.errors import InvalidArgumentError


@with_flags(without=FOREIGN)
def diagnostics(
    invocation: Invocation,
    charge_point: ChargePoint,
    location: Annotated[
        str,
        typer.Argument(
            metavar="URL", help="Where to upload it to, ftp://…; `-`: read from standard input."
        ),
    ],
    *,
    start: Annotated[
        str | None, typer.Option("--start", metavar="TIME", help="What happened from then on.")
    ] = None,
    stop: Annotated[
        str | None, typer.Option("--stop", metavar="TIME", help="What happened until then.")
    ] = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Let a charge point upload its diagnostics.

    An address with a password in it goes by standard input (-), because a command line stays in
    the history of the shell. How far the charge point is, is told by
    DiagnosticsStatusNotification, see `beenergised notifications`.
    """
    from beenergised.cli.api.action_requests import Action, Later, Where, carry_out

    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(
            lambda client: client.charge_points.get_diagnostics,
            (charge_point, Later(lambda: secret_text("location", location))),
            {"start": read_time("start", start), "stop": read_time("stop", stop)},
        ),
        done=f"Asked charge point {charge_point} for its diagnostics.",
        look=("charge-points", "get", charge_point),
    )


@with_flags(without=FOREIGN)
def firmware(
    invocation: Invocation,
    charge_point: ChargePoint,
    *,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="Where it is; `-`: read from standard input."),
    ] = None,
    version: Annotated[
        int | None,
        typer.Option("--version", metavar="ID", help="Instead: a firmware version's id."),
    ] = None,
    after: Annotated[
        str | None, typer.Option("--after", metavar="TIME", help="Not before then. Default: now.")
    ] = None,
    retries: Annotated[
        int | None,
        typer.Option("--retries", metavar="N", min=0, max=10, help="How often to try again."),
    ] = None,
    interval: Annotated[
        str | None,
        typer.Option("--interval", metavar="TIME", help="Between two tries: 30s, up to 1h."),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option("--certificate", metavar="FILE", help="Of signed firmware: who signed it."),
    ] = None,
    signature: Annotated[
        Path | None,
        typer.Option("--signature", metavar="FILE", help="Of signed firmware: its signature."),
    ] = None,
    protocol: Annotated[
        str | None,
        typer.Option("--protocol", metavar="NAME", help="To download it with: http or https."),
    ] = None,
    yes: Yes = False,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Let a charge point install firmware.

    It comes from an address, or is a version that the operator has. On a terminal it asks first;
    elsewhere it wants --yes. With --certificate and --signature it is a signed update.
    """
    from beenergised.cli.api.action_requests import Action, Asking, Later, Where, carry_out

    if (url is None) == (version is None):
        raise InvalidArgumentError("url", "Which firmware? Pass either --url or --version.")
    if (certificate is None) != (signature is None):
        raise InvalidArgumentError(
            "signature", "Signed firmware has both: --certificate and --signature."
        )
    given: dict[str, object] = {
        "url": None if url is None else Later(lambda: secret_text("url", url)),
        "signed": certificate is not None,
        "firmware_version_id": version,
        "retrieve_after": read_time("after", after),
        "retries": retries,
        "interval": None if interval is None else _seconds(interval),
        "signing_certificate": None if certificate is None else _content(certificate),
        "signature": None if signature is None else _content(signature),
        "download_url_protocol": protocol,
    }
    carry_out(
        invocation,
        Where(host, token_file, dry_run),
        Action(lambda client: client.charge_points.update_firmware, (charge_point,), given),
        done=f"Asked charge point {charge_point} to update its firmware.",
        asking=Asking(
            f"Update the firmware of charge point {charge_point}",
            yes,
            "It is out of service meanwhile",
        ),
        look=("charge-points", "get", charge_point),
    )


def _seconds(text: str) -> int:
    return time_span("interval", text) // timedelta(seconds=1)


def _content(path: Path) -> str:
    try:
        return path.expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgumentError(
            "signature", f"{path} cannot be read as text: {error}."
        ) from None
