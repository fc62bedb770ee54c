"""One command of the Public API, from what the index says of its operation."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand

from beenergised.cli.api import options
from beenergised.cli.api.names import plural_of
from beenergised.cli.context import Invocation
from beenergised.cli.global_options import KEYWORD, with_flags
from beenergised.names import to_snake
from beenergised.public_api.endpoints import Endpoint, Parameter, Resource

_SENT_ONCE: Final = (
    "It is sent once. Exit code 7 says that it may have happened all the same: look before doing "
    "it again."
)
_ASKS: Final = "On a terminal it asks first; elsewhere it wants --yes."
_SUMMARIES: Final = {
    "list": "List {many}.",
    "get": "Show one.",
    "create": "Create one, and show it as the service made it.",
    "update": "Change what is given, and nothing else.",
    "replace": "Put what is given in the place of what is there.",
    "delete": "Delete one.",
}


class VerbCommand(TyperCommand):
    """A command whose help ends in what the operation takes."""

    endpoint: Endpoint

    # Any: the context's own type is another one in each of typer's releases.
    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer's
        """Filters, parameters, includes and fields: names, kinds, values."""
        from beenergised.cli.api.help import notes_on, sections_of

        for title, entries in sections_of(self.endpoint):
            with formatter.section(title):
                formatter.write_dl(entries)
        for text in notes_on(self.endpoint):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(text)


def summary_of(resource: Resource, verb: str) -> str:
    """What `verb` does, in a line."""
    endpoint = resource.endpoints[verb]
    text = _SUMMARIES.get(verb)
    if text is None:
        ids = " ".join(_metavar(each) for each in endpoint.path_parameters)
        return f"{verb.replace('-', ' ').capitalize()}{f': {ids}' if ids else ''}."
    return text.format(many=plural_of(resource.name))


def verb_command(resource: Resource, verb: str) -> Any:  # Any: a command of typer's release
    """The command that performs `verb`."""
    endpoint = resource.endpoints[verb]
    is_list = verb == "list"

    # Any: what typer read, as the signature below promises.
    def command(invocation: Invocation, **values: Any) -> None:
        from beenergised.cli.api.requests import perform

        perform(invocation, resource, verb, values)

    parameters = [
        inspect.Parameter("invocation", KEYWORD, annotation=Invocation),
        *_parameters(endpoint, verb),
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {each.name: each.annotation for each in parameters}
    command.__doc__ = _help(resource, verb)
    holder = typer.Typer(rich_markup_mode=None, add_completion=False)
    holder.command(verb, cls=VerbCommand)(
        with_flags(limit=is_list, without=options.FOREIGN)(command)
    )
    made = typer.main.get_command(holder)
    made.endpoint = endpoint  # type: ignore[attr-defined]
    return made


def _help(resource: Resource, verb: str) -> str:
    endpoint = resource.endpoints[verb]
    parts = [summary_of(resource, verb)]
    if endpoint.method != "GET":
        parts.append(f"{_ASKS} {_SENT_ONCE}" if verb == "delete" else _SENT_ONCE)
    if not endpoint.typed:
        parts.append("The form of its answer is not known: it is shown as it arrives.")
    parts.append(f"\b\n{endpoint.method} {endpoint.path}")
    return "\n\n".join(parts)


def _parameters(endpoint: Endpoint, verb: str) -> Iterator[inspect.Parameter]:
    """The command's own: ids, then options."""
    for each in endpoint.path_parameters:
        argument = typer.Argument(metavar=_metavar(each), help=_about(each))
        # Named by the id alone it might be called as an option is.
        yield inspect.Parameter(
            f"id_{to_snake(each.name)}", KEYWORD, annotation=Annotated[str, argument]
        )
    wanted: list[tuple[str, Any, object]] = []
    if endpoint.filters:
        wanted.append(("filters", options.Filters, None))
    if endpoint.query:
        wanted.append(("query", options.Query, None))
    if endpoint.include:
        wanted.append(("include", options.Include, None))
    if verb == "list":
        if endpoint.pagination is not None or not endpoint.typed:
            wanted.append(("per_page", options.PerPage, None))
        wanted.append(("everything", options.All, False))
    if takes_body(endpoint):
        wanted += [("json_", options.Body, None), ("fields", options.Set, None)]
    if endpoint.request is not None:
        wanted.append(("extra", options.Extra, None))
    if verb == "delete":
        wanted.append(("yes", options.Yes, False))
    wanted += [
        ("host", options.Host, None),
        ("token_file", options.TokenFile, None),
        ("dry_run", options.DryRun, False),
    ]
    for name, annotation, default in wanted:
        yield inspect.Parameter(name, KEYWORD, annotation=annotation, default=default)


def takes_body(endpoint: Endpoint) -> bool:
    """Whether something may be sent: always, where nothing is known of the operation."""
    is_known_not_to = endpoint.typed or endpoint.method in {"GET", "DELETE"}
    return endpoint.request is not None or not is_known_not_to


def _metavar(parameter: Parameter) -> str:
    return to_snake(parameter.name).upper()


def _about(parameter: Parameter) -> str:
    if parameter.values:
        return f"{', '.join(parameter.values)}."
    if parameter.kind in {"date", "date-time"}:
        return "A date, such as 2024-03-15."
    return "Its id."
