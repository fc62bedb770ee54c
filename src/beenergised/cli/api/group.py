"""`beenergised api`: the Public API, for operators.

The commands are not written here: they are made from the index of `beenergised.public_api` when
one is asked for, so that the other commands do not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final, TypeAlias

import typer
from typer.core import TyperGroup

from beenergised.cli.api.options import FOREIGN, Body, DryRun, Host, TokenFile
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import with_flags

if TYPE_CHECKING:
    from beenergised.cli.api.resource_groups import Entry

_HELP: Final = """\
The Public API for operators: sessions, users, tariffs, all else.

It needs the tenant's host (--host, BEENERGISED_API_HOST, or `api_host` of a profile) and a token,
made in the back office under API Access Tokens: in BEENERGISED_API_TOKEN, in a file (--token-file,
BEENERGISED_API_TOKEN_FILE, or `api_token_file` of a profile), or on standard input (--token-file
-). A profile's token goes to that profile's host only.

Begin with `beenergised --sandbox api sessions list`, which works offline.
"""


class ApiGroup(TyperGroup):
    """The resources of the index, by subject, actions, and the commands that are written here."""

    # Any, in this class: the context's own type is another one in each of typer's releases.
    def list_commands(self, ctx: Any) -> list[str]:
        """The resources with commands of their own, and what is written here."""
        from beenergised.cli.api.actions import action_names
        from beenergised.cli.api.resource_groups import typed_names

        return [*typed_names(), *action_names(), *super().list_commands(ctx)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name; also a resource that the list leaves out."""
        from beenergised.cli.api.actions import action_command

        found = super().get_command(ctx, cmd_name) or action_command(cmd_name)
        if found is not None:
            return found
        from beenergised.cli.api.resource_groups import resource_group

        return resource_group(cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The same, or the nearest name in what is raised."""
        from beenergised.cli.api.resource_groups import refuse_unknown

        if self.get_command(ctx, args[0]) is None:
            refuse_unknown(ctx, args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer's
        """The resources under the names of their subjects, then what can be done."""
        from beenergised.cli.api.actions import sections_of_actions
        from beenergised.cli.api.resource_groups import sections_of_resources, write_sections

        others: list[Entry] = [
            (name, command.get_short_help_str(80)) for name, command in self.commands.items()
        ]
        sections = [*sections_of_resources(), *sections_of_actions()]
        write_sections(formatter, [*sections, ("Everything else", others)])


class OtherResources(TyperGroup):
    """Every resource of the document by its full name."""

    # Any: as above.
    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer's
        """All names: `parking-spaces`, `logs/ocpi`, `charge-points/notes`."""
        from beenergised.public_api.index import resource_names

        return [*resource_names()]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer's
        """The commands of one resource."""
        from beenergised.cli.api.resource_groups import resource_group

        return resource_group(cmd_name, full=True)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The same, or the nearest name in what is raised."""
        from beenergised.cli.api.resource_groups import refuse_unknown

        if self.get_command(ctx, args[0]) is None:
            refuse_unknown(ctx, args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer's
        """The names, side by side; those that have commands of their own are left out."""
        from beenergised.cli.api.resource_groups import other_names, write_names

        write_names(formatter, "Resources", other_names())


app = typer.Typer(name="api", cls=ApiGroup, help=_HELP, subcommand_metavar="RESOURCE COMMAND …")
others = typer.Typer(
    name="resource",
    cls=OtherResources,
    help="Any other resource by its name: `api resource parking-spaces list`.",
    subcommand_metavar="NAME COMMAND …",
)
app.add_typer(others)

Query: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--query", metavar="NAME=VALUE", help="Of the query; may be repeated."),
]


@app.command("request")
@with_flags(without=FOREIGN)
def send_request(
    invocation: Invocation,
    method: Annotated[
        str, typer.Argument(metavar="METHOD", help="GET, POST, PUT, PATCH or DELETE.")
    ],
    path: Annotated[str, typer.Argument(metavar="PATH", help="From the root: /public-api/…")],
    *,
    query: Query = None,
    json_: Body = None,
    host: Host = None,
    token_file: TokenFile = None,
    dry_run: DryRun = False,
) -> None:
    """Send any request, and print its answer: what is newer than the other commands.

    Nothing is checked but that it stays on the host. A name in --query is written as the service
    wants it: 'filter[status]=active', 'include[]=tags'. All but GET are sent once only; exit code
    7 says that it may have happened all the same.
    """
    from beenergised.cli.api.requests import Plain, perform_request

    wanted = Plain(method, path, query or [], json_)
    perform_request(invocation, wanted, host, token_file, dry_run=dry_run)
