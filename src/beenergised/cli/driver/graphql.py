"""`beenergised graphql`: a document of the caller's own."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Container, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.cli.global_options import with_flags
from beenergised.errors import (
    BeEnergisedError,
    GraphQLError,
    InvalidArgumentError,
    NotFoundError,
    PermissionDeniedError,
)

# What the library's messages advise, in the words of the command line.
_IN_FLAGS = (
    ("validate=False", "--no-validate"),
    ("operation_name=", "--operation"),
    ("execute_paged", "--paginate"),
    ("page_size=", "--page-size"),
    (", or say bearer=Bearer.PSK or bearer=Bearer.SESSION", ""),
)


@with_flags(limit=True)
def run_document(
    invocation: Invocation,
    document: Annotated[
        str | None,
        typer.Argument(metavar="DOCUMENT", help="GraphQL text; `-` for standard input."),
    ] = None,
    *,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="PATH", help="Read the document from a file.")
    ] = None,
    texts: Annotated[
        list[str] | None,
        typer.Option("--variable", "-f", metavar="NAME=TEXT", help="A variable that is text."),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--json-variable", "-F", metavar="NAME=JSON", help="One that is a number, list, object."
        ),
    ] = None,
    variables: Annotated[
        str | None,
        typer.Option(
            "--variables", metavar="FILE|JSON", help="A JSON object of variables, or its file."
        ),
    ] = None,
    operation: Annotated[
        str | None,
        typer.Option("--operation", metavar="NAME", help="Which one, if there are several."),
    ] = None,
    validate: Annotated[
        bool,
        typer.Option(
            "--validate/--no-validate", help="Check it against the shipped schema before sending."
        ),
    ] = True,
    paginate: Annotated[
        bool, typer.Option("--paginate", help="Print the rows of a list, page after page.")
    ] = False,
    page_size: Annotated[
        int | None,
        typer.Option("--page-size", metavar="N", help="Rows asked for at a time.  [default: 100]"),
    ] = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the shipped schema, and do nothing else.")
    ] = False,
) -> None:
    """Send a GraphQL document of your own, and print the data of its answer.

    The result is JSON; with --paginate also `--output table` or `csv`. --paginate needs a query
    of one list that takes `$pagination: PaginationFilter` and selects `data { id … } pagination
    { totalCount isLastPage }`. What is secret belongs into a file for --variables: flags stay in
    the history of the shell. Where the answer has errors, data that came beside them is printed.
    """
    if schema:
        from beenergised.graphql_api.custom_queries.schema import schema_text

        sys.stdout.write(schema_text())
        return
    if not paginate:
        _refuse_without_paginate(limit=invocation.flags.limit, page_size=page_size)
    text_given = dict(_pair("variable", pair) for pair in texts or [])
    query = _Query(
        _document(document, file),
        {**_object(variables), **text_given, **_json_given(values or [], text_given)},
        operation,
        validate,
    )
    with _in_words_of_flags(set(text_given)):
        if paginate:
            _print_rows(invocation, query, 100 if page_size is None else page_size)
        else:
            _print_data(invocation, query)


@dataclass(frozen=True, slots=True)
class _Query:
    """What is sent, as the client takes it."""

    document: str
    # Any: JSON.
    variables: dict[str, Any]
    operation_name: str | None
    validate: bool


# --- Sending and printing ------------------------------------------------------------------------


def _print_data(invocation: Invocation, query: _Query) -> None:
    from beenergised.cli.session import opened_client

    if invocation.flags.output in {Output.TABLE, Output.CSV}:
        raise InvalidArgumentError(
            "output",
            f"--output {invocation.flags.output} is for the rows of a list (--paginate): a whole "
            "answer is json or ndjson.",
        )
    with opened_client(invocation) as client:
        is_one_line = invocation.output is Output.NDJSON
        try:
            data = client.execute(
                query.document,
                query.variables,
                operation_name=query.operation_name,
                validate=query.validate,
            )
        except (GraphQLError, NotFoundError, PermissionDeniedError) as error:
            if (beside := _data_beside(error)) is not None:
                _write_json(beside, is_one_line=is_one_line)
            raise
        _write_json(data, is_one_line=is_one_line)


def _print_rows(invocation: Invocation, query: _Query, page_size: int) -> None:
    from beenergised.base_models import Answer
    from beenergised.cli.driver.graphql_columns import view_of
    from beenergised.cli.output.columns import View
    from beenergised.cli.output.results import write_list
    from beenergised.cli.session import opened_client

    wanted = invocation.flags.output
    view = View("row", "rows", (), (), ())
    if wanted in {Output.TABLE, Output.CSV}:
        view = view_of(query.document, query.operation_name, validate=query.validate)
    with opened_client(invocation) as client:
        lister = client.execute_paged(
            query.document,
            query.variables,
            page_size=page_size,
            model=Answer,  # of no fields of its own, so that each row is printed as it came
            operation_name=query.operation_name,
            validate=query.validate,
        )
        # Without --output it is JSON here, whatever lists are elsewhere; errors stay as they are.
        form = invocation.output if invocation.output is Output.NDJSON else wanted or Output.JSON
        write_list(replace(invocation, output=form), view, lister)


# Any: JSON.
def _data_beside(error: BeEnergisedError) -> dict[str, Any] | None:
    """What came although some of it failed."""
    try:
        body: object = error.response.json() if error.response is not None else None
    except ValueError:
        return None
    data: object = cast("dict[str, object]", body).get("data") if isinstance(body, dict) else None
    return cast("dict[str, Any]", data) if isinstance(data, dict) else None


# Any: JSON.
def _write_json(data: dict[str, Any], *, is_one_line: bool) -> None:
    indent = None if is_one_line else 2
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=indent) + "\n")


def _refuse_without_paginate(**given: int | None) -> None:
    for name, value in given.items():
        if value is not None:
            option = "--" + name.replace("_", "-")
            raise InvalidArgumentError(name, f"{option} goes with --paginate.")


@contextmanager
def _in_words_of_flags(texts: set[str]) -> Generator[None]:
    """Advice as a person at the command line can follow it."""
    try:
        yield
    except InvalidArgumentError as error:
        message = re.sub(r"Unchecked\(.*?\), or ", "", error.message)
        for said, flag in _IN_FLAGS:
            message = message.replace(said, flag)
        if error.argument in texts and " is not " in message:
            message += f"\n--variable sends text; for JSON: -F '{error.argument}=…'"
        raise InvalidArgumentError(error.argument, message) from None


# --- What was given ------------------------------------------------------------------------------


def _document(document: str | None, file: Path | None) -> str:
    if document is not None and file is not None:
        raise InvalidArgumentError("file", "DOCUMENT and --file exclude each other.")
    if file is not None:
        return _text_of("file", file.read_bytes)
    if document is not None and document != "-":
        return document
    if document is None and sys.stdin.isatty():
        raise InvalidArgumentError(
            "document",
            "Which document? Pass its text, --file, or `-` to write it on standard input. "
            "--schema prints what can be asked for.",
        )
    return _text_of("document", sys.stdin.buffer.read)


# Any: JSON.
def _object(given: str | None) -> dict[str, Any]:
    """The variables of --variables: JSON itself, or a file of it."""
    if given is None:
        return {}
    is_json = given.lstrip().startswith("{")
    value = _json("variables", given if is_json else _text_of("variables", Path(given).read_bytes))
    if not isinstance(value, dict):
        raise InvalidArgumentError("variables", "--variables: a JSON object is needed.")
    return cast("dict[str, Any]", value)


# Any: JSON.
def _json_given(pairs: Sequence[str], texts: Container[str]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for pair in pairs:
        name, text = _pair("json-variable", pair)
        if name in texts or name in given:
            raise InvalidArgumentError(name, f"The variable {name} is given twice.")
        given[name] = _json("json-variable", text, f"{name}: ")
    return given


def _pair(option: str, text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise InvalidArgumentError(option, f"--{option}: NAME=VALUE is needed, not {text!r}.")
    return name, value


# Any: JSON.
def _json(option: str, text: str, where: str = "") -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        hint = " Text goes by -f." if option == "json-variable" else ""
        raise InvalidArgumentError(
            option, f"--{option}: {where}this is not JSON ({error}).{hint}"
        ) from None


def _text_of(option: str, read: Callable[[], bytes]) -> str:
    try:
        return read().decode("utf-8-sig")
    except OSError as error:
        raise InvalidArgumentError(
            option, f"{option}: {error.filename or 'standard input'}: {error.strerror}."
        ) from None
    except UnicodeDecodeError as error:
        raise InvalidArgumentError(option, f"{option}: this is not UTF-8 text: {error}.") from None
