"""The options of the commands of the Public API."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

import typer

#: Shared options that mean nothing to this API.
FOREIGN: Final = ("tenant", "base_url", "username")

Host: TypeAlias = Annotated[
    str | None, typer.Option("--host", metavar="HOST", help="Of the tenant: tenant.example.com.")
]
TokenFile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--token-file", metavar="PATH", help="Its first line is the token; `-`: standard input."
    ),
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="Print the request, and send nothing.")
]
Filters: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--filter", metavar="NAME=VALUE", help="Only such rows, see below; may be repeated."
    ),
]
Query: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--query", metavar="NAME=VALUE", help="A parameter, see below; may be repeated."),
]
Include: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--include", metavar="NAME", help="What is to come along, see below; may be repeated."
    ),
]
Body: TypeAlias = Annotated[
    str | None,
    typer.Option("--json", metavar="JSON", help="The body: JSON, @FILE, or `-` to read it."),
]
Set: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="One field of the body, over --json; NAME:=JSON for what is no single value.",
    ),
]
Extra: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--extra", metavar="JSON", help='Newer fields, sent as they are: \'{"name": "value"}\'.'
    ),
]
PerPage: TypeAlias = Annotated[
    int | None,
    typer.Option("--per-page", metavar="N", help="Rows asked for at a time.  [default: 100]"),
]
All: TypeAlias = Annotated[
    bool,
    typer.Option("--all", help="All rows on a terminal too, where it is 100 unless told."),
]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
