"""What the commands of the Public API do: send, ask before deleting, print."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

import typer

from beenergised.cli.api.arguments import (
    in_words_of_options,
    read_filters,
    read_include,
    read_query,
)
from beenergised.cli.context import Invocation
from beenergised.cli.exit_codes import ExitCode
from beenergised.cli.flags import Output
from beenergised.cli.messages import harmless
from beenergised.cli.output.columns import Row, View, flattened
from beenergised.errors import InvalidArgumentError
from beenergised.messages import Request, Response
from beenergised.names import to_snake
from beenergised.public_api.endpoints import Endpoint, Resource
from beenergised.public_api.index import find_endpoint

if TYPE_CHECKING:
    from beenergised.base_models import Answer
    from beenergised.pagination import Lister
    from beenergised.public_api._sync.client import PublicApiClient

#: How many rows a terminal shows unless told otherwise: an operator's lists are long.
_ON_TERMINAL = 100


@dataclass(frozen=True, slots=True)
class Plain:
    """A request of the caller's own."""

    method: str
    path: str
    query: Sequence[str] = ()
    json: str | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a command was given, read."""

    resource: Resource
    verb: str
    ids: tuple[str, ...]
    # Any: values as the client takes them by name.
    arguments: dict[str, Any]
    dry_run: bool

    @property
    def endpoint(self) -> Endpoint:
        """The operation."""
        return find_endpoint(self.resource, self.verb)

    @property
    def about(self) -> str:
        """The thing in a message: `charge point 7`."""
        names = [to_snake(each.name).replace("_", " ") for each in self.endpoint.path_parameters]
        parts = [f"{name} {value}" for name, value in zip(names, self.ids, strict=True)]
        return ", ".join(parts) or self.resource.name


def perform(
    invocation: Invocation,
    resource: Resource,
    verb: str,
    values: dict[str, Any],  # Any: what typer read, by the names in `api_commands`
) -> None:
    """Do what `verb` of `resource` does, and print what came of it."""
    endpoint = find_endpoint(resource, verb)
    with in_words_of_options():
        asked = _Asked(
            resource,
            verb,
            tuple(values[f"id_{to_snake(each.name)}"] for each in endpoint.path_parameters),
            _arguments(endpoint, values),
            values["dry_run"],
        )
        if verb == "delete" and not asked.dry_run:
            _refuse_unasked(is_sure=values["yes"])
        host, token_file = values["host"], values["token_file"]
        with _opened(invocation, host, token_file, dry_run=asked.dry_run) as client:
            asked.arguments.update(_body(endpoint, values))
            if asked.dry_run:
                write_request(invocation, _preview(client, asked))
            elif verb == "list":
                _write_list(invocation, client, asked, everything=values["everything"])
            elif verb != "delete" or values["yes"] or _is_confirmed(invocation, client, asked):
                _write_answer(invocation, client, asked)


def perform_request(
    invocation: Invocation,
    wanted: Plain,
    host: str | None,
    token_file: str | None,
    *,
    dry_run: bool,
) -> None:
    """Send a request of the caller's own, and print the body of its answer."""
    from beenergised.cli.api.bodies import read_json

    path, _, written = wanted.path.partition("?")
    query = _free_query([*parse_qsl(written, keep_blank_values=True), *_split(wanted.query)])
    if invocation.flags.output is Output.CSV:
        raise InvalidArgumentError("output", "--output csv is for lists: this prints JSON.")
    method = wanted.method.upper()
    with in_words_of_options(), _opened(invocation, host, token_file, dry_run=dry_run) as client:
        body = None if wanted.json is None else read_json("json", wanted.json)
        if dry_run:
            preview = client.preview(client.request, method, path, json=body, query=query)
            write_request(invocation, preview)
            return
        _write_body(invocation, client.request(method, path, json=body, query=query))


# --- What was given -------------------------------------------------------------------------------


def _opened(
    invocation: Invocation, host: str | None, token_file: str | None, *, dry_run: bool
) -> Any:  # Any: a context manager of the client, named where it is made
    from beenergised.cli.api.client import opened_api

    return opened_api(invocation, host, token_file, dry_run=dry_run)


def _arguments(endpoint: Endpoint, values: dict[str, Any]) -> dict[str, Any]:
    arguments: dict[str, Any] = dict(read_query(endpoint, values.get("query")))
    if values.get("filters"):
        arguments["filters"] = read_filters(endpoint, values["filters"])
    if values.get("include"):
        arguments["include"] = read_include(endpoint, values["include"])
    if values.get("per_page") is not None:
        arguments["per_page"] = values["per_page"]
    return arguments


def _body(endpoint: Endpoint, values: dict[str, Any]) -> dict[str, Any]:
    """The body, read late: the token may come before it on standard input."""
    if "json_" not in values:
        return {}
    from beenergised.cli.api.bodies import read_body, read_extra

    extra = read_extra(values.get("extra"))
    if extra is not None and values["json_"] is None and not values["fields"]:
        return {"extra": extra}
    return {"body": read_body(endpoint, values["json_"], values["fields"]), "extra": extra}


def _split(texts: Sequence[str]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise InvalidArgumentError("query", f"--query takes NAME=VALUE, not {text!r}.")
        pairs.append((name, value))
    return pairs


def _free_query(pairs: Sequence[tuple[str, str]]) -> dict[str, object]:
    """The query as the client takes it: what ends in [] is a list."""
    query: dict[str, object] = {}
    for name, value in pairs:
        key, is_list = name.removesuffix("[]"), name.endswith("[]")
        before = query.get(key)
        if is_list:
            query[key] = [*cast("list[str]", before), value] if before is not None else [value]
        elif before is not None:
            raise InvalidArgumentError(
                "query", f"--query {name} is given twice: what takes several is written {name}[]."
            )
        else:
            query[key] = value
    return query


# --- Before deleting ------------------------------------------------------------------------------


def _refuse_unasked(*, is_sure: bool) -> None:
    from beenergised.cli.prompts import can_ask

    if not is_sure and not can_ask():
        raise InvalidArgumentError("yes", "Nobody can be asked here: to delete, pass --yes.")


def _is_confirmed(invocation: Invocation, client: PublicApiClient, asked: _Asked) -> bool:
    """Whether the person says yes; ends with code 1 where they do not."""
    from beenergised.cli.prompts import confirmed

    place = "in the sandbox" if invocation.flags.sandbox else f"at {client.host}"
    if confirmed(harmless(f"Delete {asked.about} {place}?")):
        return True
    invocation.notice("Nothing was deleted.")
    raise typer.Exit(ExitCode.FAILED)


# --- Calling and printing -------------------------------------------------------------------------


def _preview(client: PublicApiClient, asked: _Asked) -> Request:
    found = client.resource(asked.resource.name)
    if asked.verb == "list":
        return client.preview(found.list, *asked.ids, **asked.arguments)
    return client.preview(found.perform, asked.verb, *asked.ids, **asked.arguments)


def _write_list(
    invocation: Invocation, client: PublicApiClient, asked: _Asked, *, everything: bool
) -> None:
    from beenergised.cli.api.columns import view_of
    from beenergised.cli.output.results import write_list

    found = client.resource(asked.resource.name)
    # Answer: the model is named in the index.
    lister: Lister[Answer] = found.list(*asked.ids, **asked.arguments)
    is_cut = _is_cut(invocation, everything=everything)
    if is_cut:
        invocation = replace(invocation, flags=replace(invocation.flags, limit=_ON_TERMINAL))
    rows = _Rows(asked.resource)
    write_list(
        invocation, view_of(asked.resource, asked.endpoint) or rows.view, lister, row_of=rows.row
    )
    if is_cut and rows.count == _ON_TERMINAL:
        invocation.notice(
            f"These are the first {rows.count}: --all shows the rest, if there is more."
        )
    if rows.left_out and not invocation.wants_json:
        names = ", ".join(sorted(rows.left_out))
        invocation.notice(f"The columns are those of the first page. Others: {names} (-o ndjson).")


@dataclass(slots=True)
class _Rows:
    """What was made of a list's items: how many rows, and what no column was made for."""

    resource: Resource
    count: int = 0
    fields: frozenset[str] | None = None
    left_out: set[str] = field(default_factory=set[str])

    def row(self, item: Answer) -> Row:
        """The row of an item."""
        from beenergised.cli.output.results import as_row

        self.count += 1
        row = as_row(item)
        if self.fields is not None:
            paths = {path for path, value in flattened(row) if not isinstance(value, list | None)}
            self.left_out |= paths - self.fields
        return row

    def view(self, rows: Sequence[Row]) -> View:
        """How rows look of which no model says anything."""
        from beenergised.cli.api.columns import view_of_rows

        view = view_of_rows(self.resource, rows)
        self.fields = frozenset(view.fields) if rows else None
        return view


def _is_cut(invocation: Invocation, *, everything: bool) -> bool:
    if invocation.flags.limit is not None:
        if everything:
            raise InvalidArgumentError("all", "--all and --limit exclude each other.")
        return False
    return not everything and invocation.output is Output.TABLE and sys.stdout.isatty()


def _write_answer(invocation: Invocation, client: PublicApiClient, asked: _Asked) -> None:
    from beenergised.base_models import Answer, AnswerList
    from beenergised.cli.api.columns import view_of, view_of_rows
    from beenergised.cli.output.results import as_row, write_items

    found = client.resource(asked.resource.name).perform(asked.verb, *asked.ids, **asked.arguments)
    if isinstance(found, AnswerList):
        items = cast("AnswerList[Answer]", found)
        view = view_of(asked.resource, asked.endpoint)
        rows = [as_row(item) for item in items]
        write_items(invocation, view or view_of_rows(asked.resource, rows), items)
    elif isinstance(found, Answer):
        write_one(invocation, found)
    else:
        done = "Deleted" if asked.verb == "delete" else f"Done: {asked.verb}"
        invocation.notice(f"{done} {asked.about}.")


def write_one(invocation: Invocation, found: Answer) -> None:
    """Print one thing, and say what of it did not fit."""
    from beenergised.cli.api.columns import csv_fields, record_lines
    from beenergised.cli.output.results import as_row, tell_drift, write_record

    row = as_row(found)
    model = type(found)
    write_record(invocation, row, record_lines(row, model), csv_fields(model))
    tell_drift(invocation, len(found.drift))
    _tell_hidden(invocation, row)


def _tell_hidden(invocation: Invocation, row: Row) -> None:
    """Below what a person looks at: that there are names without values."""
    if invocation.output is not Output.TABLE or not sys.stdout.isatty():
        return
    count = sum(value in (None, "", [], {}) for _, value in flattened(row))
    if count:
        sys.stdout.flush()
        sys.stderr.write(f"{count} more without a value: -o json\n")


def write_request(invocation: Invocation, request: Request) -> None:
    """Print a request that was not sent, without secrets."""
    # Any: JSON.
    body: Any = request.json() if request.content else None
    if invocation.wants_json:
        facts = {
            "method": request.method, "url": request.url, "headers": dict(request.headers),
            "body": body,
        }  # fmt: skip
        indent = 2 if invocation.output is Output.JSON else None
        sys.stdout.write(json.dumps(facts, ensure_ascii=False, indent=indent) + "\n")
        return
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    if request.content:
        lines += ["", json.dumps(body, ensure_ascii=False, indent=2)]
    sys.stdout.write(harmless("\n".join(lines)) + "\n")


def _write_body(invocation: Invocation, response: Response) -> None:
    if not response.content.strip():
        invocation.notice(f"Done: HTTP {response.status}, without a body.")
        return
    try:
        # object: JSON.
        data: object = response.json()
    except ValueError:
        text = response.text
        sys.stdout.write((harmless(text) if sys.stdout.isatty() else text) + "\n")
        return
    indent = None if invocation.output is Output.NDJSON else 2
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    sys.stdout.write((harmless(text) if sys.stdout.isatty() else text) + "\n")
