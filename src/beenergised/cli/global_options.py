"""The options that every command takes, before the command's name or after it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from typing import Annotated, Any, TypeAlias, get_type_hints

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.flags import Flags, Output

#: A command: its first parameter is the `Invocation`, the others are its own options.
Command: TypeAlias = Callable[..., None]


Profile: TypeAlias = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="Which profile of the configuration file."),
]
SandboxFlag: TypeAlias = Annotated[
    bool | None,
    typer.Option("--sandbox", help="Ask the built-in sandbox, as its demo account. Offline."),
]
Tenant: TypeAlias = Annotated[
    str | None,
    typer.Option("--tenant", metavar="NAME", help="First part of <tenant>.v2.api.htb.services."),
]
BaseUrl: TypeAlias = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Any other address of the API.")
]
Username: TypeAlias = Annotated[
    str | None, typer.Option("--username", metavar="NAME", help="Whose session: the driver's.")
]
OutputFlag: TypeAlias = Annotated[
    Output | None,
    typer.Option(
        "--output", "-o", help="Form of results. A table that is piped has tabs and no colours."
    ),
]
Timeout: TypeAlias = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="For each call, retries included."),
]
Timezone: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--timezone",
        metavar="ZONE",
        help="Of times without one, given and shown: Europe/Vienna, UTC, local.  [default: local]",
    ),
]
CaBundle: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--ca-bundle",
        metavar="FILE",
        help="PEM file of the certificate authorities to trust.  [default: the system's]",
    ),
]
Proxy: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--proxy",
        metavar="URL",
        help="Send requests through this proxy, instead of that of HTTPS_PROXY.",
    ),
]
Limit: TypeAlias = Annotated[
    int | None, typer.Option("--limit", metavar="N", help="At most so many rows.  [default: all]")
]


# The order is that of `--help`; the names are those of `Flags`.
def _shared(
    *,
    profile: Profile = None,
    sandbox: SandboxFlag = None,
    tenant: Tenant = None,
    base_url: BaseUrl = None,
    username: Username = None,
    output: OutputFlag = None,
    timeout: Timeout = None,
    timezone: Timezone = None,
    ca_bundle: CaBundle = None,
    proxy: Proxy = None,
    limit: Limit = None,
) -> None: ...


def with_flags(
    *, limit: bool = False, without: Collection[str] = ()
) -> Callable[[Command], Command]:
    """Give a command the shared options, `--limit` among them for lists, but those `without`.

    The command gets the `Invocation` instead; whatever it raises is reported there.
    """
    left_out = {*without} if limit else {*without, "limit"}

    def decorate(function: Command) -> Command:
        # Any: typer passes what the signature below promises.
        def command(ctx: typer.Context, **values: Any) -> None:
            invocation: Invocation = ctx.obj
            names = [name for name in _parameters(_shared) if name in values]
            given = Flags(**{name: values.pop(name) for name in names})
            invocation.flags = given.over(invocation.flags)
            invocation.run(lambda: function(invocation, **values))

        own = list(_parameters(function).values())[1:]
        shared = [each for each in _parameters(_shared).values() if each.name not in left_out]
        context = inspect.Parameter("ctx", KEYWORD, annotation=typer.Context)
        _describe(command, function, [context, *own, *shared])
        return command

    return decorate


def declare(main: Callable[..., None]) -> Callable[..., None]:
    """Give the main command the shared options too, in place of its `**values`."""
    own = [each for each in inspect.signature(main).parameters if each != "values"]
    parameters = _parameters(main)
    _describe(main, main, [*(parameters[name] for name in own), *_parameters(_shared).values()])
    return main


def remember_flags(ctx: typer.Context, **values: Any) -> None:  # Any: as `Flags` says
    """The main command's part: keep what was given before the name of a command."""
    invocation: Invocation = ctx.obj
    invocation.flags = Flags(**values)


KEYWORD = inspect.Parameter.POSITIONAL_OR_KEYWORD


def _parameters(function: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """The parameters, annotations read, each one to be given by its name."""
    hints = get_type_hints(function, include_extras=True)
    return {
        name: parameter.replace(annotation=hints[name], kind=KEYWORD)
        for name, parameter in inspect.signature(function).parameters.items()
    }


def _describe(
    command: Callable[..., Any],
    function: Callable[..., Any],
    parameters: list[inspect.Parameter],
) -> None:
    """Let typer see `parameters` on `command`, under `function`'s name and docstring."""
    # Parameters without a default come first; typer calls by name, so order is for it alone.
    ordered = sorted(parameters, key=lambda each: each.default is not inspect.Parameter.empty)
    command.__signature__ = inspect.Signature(ordered)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in ordered}
    command.__name__, command.__doc__ = function.__name__, function.__doc__
