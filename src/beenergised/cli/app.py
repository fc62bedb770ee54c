"""The commands put together, and the run of one of them."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from beenergised.cli import auth
from beenergised.cli.api import group as api
from beenergised.cli.charge import group as charge
from beenergised.cli.context import Invocation
from beenergised.cli.driver import (
    cards,
    chargelogs,
    connectors,
    contact,
    documents,
    favourites,
    graphql,
    sites,
    stations,
    statistics,
)
from beenergised.cli.exit_codes import HELP, ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.global_options import declare, remember_flags
from beenergised.cli.notifications import group as notifications
from beenergised.cli.qaas import group as qaas
from beenergised.cli.sandbox import group as sandbox
from beenergised.cli.times import show_times_in
from beenergised.times import LOCAL

_EPILOG = f"""\
\b
{HELP}

Results are printed on standard output, everything else on standard error. Each option above can
be given after the command too, and most have a variable: BEENERGISED_PROFILE, _TENANT,
_BASE_URL, _USERNAME, _OUTPUT, _TIMEOUT, _TIMEZONE, _CA_BUNDLE, _PROXY. Flags come before variables,
variables before the profile. BEENERGISED_CONFIG and BEENERGISED_STATE_DIR move the files,
BEENERGISED_DEBUG=1 shows tracebacks.
"""

# typer's own base of all errors in a command line: it does not export it by name.
_UsageError = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])


def make_app() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        # Rich help is prettier, and twice as slow.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        epilog=_EPILOG,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(invoke_without_command=True)(_main_command())
    app.add_typer(auth.app)
    app.add_typer(charge.app)
    app.add_typer(chargelogs.app)
    app.command("statistics")(statistics.show_statistics)
    app.add_typer(stations.app)
    app.add_typer(connectors.app)
    app.add_typer(sites.app)
    app.add_typer(favourites.app)
    app.add_typer(cards.app)
    app.add_typer(documents.app)
    app.add_typer(contact.app)
    app.command("graphql")(graphql.run_document)
    app.add_typer(qaas.app)
    app.add_typer(api.app)
    app.add_typer(notifications.app)
    app.add_typer(sandbox.app)
    return app


#: The same, as it is run. Putting it together takes longer than most commands: once.
_command = cache(lambda: typer.main.get_command(make_app()))


def run(arguments: Sequence[str]) -> int:
    """Run one command line, and return its exit code. Prints; never exits the process."""
    _make_output_unicode()
    invocation = Invocation(output=_wanted_output(arguments))
    show_times_in(LOCAL)
    try:
        code = _command().main(
            args=list(arguments), prog_name="beenergised", standalone_mode=False, obj=invocation
        )
    except _UsageError as error:
        return _refuse(error, invocation, arguments)
    except typer.Abort:  # how some releases of typer say Ctrl-C
        return ExitCode.INTERRUPTED
    except SystemExit as error:  # `--help | head`, and shell completion
        return error.code if isinstance(error.code, int) else ExitCode.OK
    return code if isinstance(code, int) else ExitCode.OK


def _main_command() -> Callable[..., None]:
    def main(
        ctx: typer.Context,
        version: Annotated[
            bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True)
        ] = False,
        **values: Any,  # Any: the shared options, see `declare`
    ) -> None:
        """Charging, stations, cards and documents of a driver; the QaaS API; the Public API.

        Begin with `beenergised --sandbox chargelogs list --limit 10`, which works offline, or
        with `beenergised auth login`.
        """
        if version:
            from beenergised._version import __version__

            sys.stdout.write(f"beenergised {__version__}\n")
            raise typer.Exit
        remember_flags(ctx, **values)
        if ctx.invoked_subcommand is None:
            sys.stderr.write(ctx.get_help() + "\n")
            raise typer.Exit(ExitCode.USAGE)

    return declare(main)


def _refuse(
    error: typer.BadParameter, invocation: Invocation, arguments: Sequence[str]
) -> ExitCode:
    from beenergised.cli.error_reporting import report_usage

    command = error.ctx.command_path if error.ctx is not None else "beenergised"
    said = _as_listed(error)
    if advice := _negative_number(error, arguments):
        said = f"{said.rstrip('.')}. {advice}"
    return report_usage(said, command, as_json=invocation.wants_json)


def _as_listed(error: typer.BadParameter) -> str:
    """The message; names in it as the help of the option writes them, where either case will do.

    Releases of typer do not agree where a parameter keeps its choices; its help all have.
    """
    message = error.format_message()
    # Any: typer's own class of parameters, which it does not export.
    param: Any = getattr(error, "param", None)
    told = f"{getattr(param, 'metavar', '')} {getattr(param, 'help', '')}"
    for name in dict.fromkeys(re.findall(r"\w[\w-]*", told)):
        message = message.replace(f"'{name.lower()}'", f"'{name}'")
    return message


def _negative_number(error: typer.BadParameter, arguments: Sequence[str]) -> str:
    """What to do about a number that was taken for an option; no option begins with a digit."""
    option: object = getattr(error, "option_name", None)
    if not isinstance(option, str) or re.fullmatch(r"-[\d.]", option[:2]) is None:
        return ""
    number = next((each for each in arguments if each.startswith(option)), option)
    return f"A negative number goes to the end, after two dashes: -- {number}"


def _wanted_output(arguments: Sequence[str]) -> Output:
    """The form of errors for a command line that may turn out to be wrong."""
    wanted = os.environ.get("BEENERGISED_OUTPUT", "")
    for at, argument in enumerate(arguments):
        if argument in {"--output", "-o"} and at + 1 < len(arguments):
            wanted = arguments[at + 1]
        elif argument.startswith("--output="):
            wanted = argument.removeprefix("--output=")
        elif argument.startswith("-o"):
            wanted = argument.removeprefix("-o")
        elif argument == "--":
            break
    known = {each.value: each for each in Output}
    return known.get(wanted.strip().lower(), Output.TABLE)


def _make_output_unicode() -> None:
    """UTF-8 where a program reads, whatever the locale; a terminal keeps its own encoding."""
    # A stream that was closed (`>&-`) is None; who closed it wants to see nothing.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - till the end
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # What cannot be encoded, half a surrogate pair for example, is written as \\ud800,
            # which in JSON is its proper form.
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
