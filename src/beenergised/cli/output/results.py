"""Printing results on standard output, row by row as they come.

| `--output` | lists | a single thing |
|---|---|---|
| `table` on a terminal | fits its width, times in --timezone | a name and a value a line |
| `table`, piped | tab-separated under a line of names | name, tab, value |
| `json` | one array | one object |
| `ndjson` | an object a line | the same |
| `csv` | fixed columns, nested ones with a dot in their name | the same |

Whatever is not for people on a terminal has the names and values of the models, times in UTC.
In CSV, text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
line break, and is not a number) gets an apostrophe before it; programs better read `ndjson`. Lists
inside a row, such as cost items, are in `json` and `ndjson` only.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from beenergised.cli.context import Invocation
from beenergised.cli.flags import Output
from beenergised.cli.messages import harmless
from beenergised.cli.output.columns import Row, View, flattened, one_line, plain_text, value_at
from beenergised.errors import BeEnergisedError

if TYPE_CHECKING:
    from beenergised.base_models import Answer, AnswerList
    from beenergised.pagination import Lister

AnswerT = TypeVar("AnswerT", bound="Answer")

# A telephone number is no formula: nothing in it can be called or refer to a cell.
_NUMBER = re.compile(r"[+-]?[\d ().,/-]+")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")

#: Makes a view of the rows that came first.
LateView: TypeAlias = Callable[[Sequence[Row]], View]


class Writer(Protocol):
    """Writes the rows of a list. `end` is called once, also after a failure between pages."""

    def page(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        ...

    def end(self) -> None:
        """Write what comes after the last row."""
        ...


def write_list(
    invocation: Invocation,
    view: View | LateView,
    lister: Lister[AnswerT],
    *,
    row_of: Callable[[AnswerT], Row] | None = None,
) -> None:
    """Print a list as its pages come, up to `--limit`.

    A list that fails in the middle has printed what came before. `row_of` makes a row of an item,
    where that takes more than its own values. `view` may be made of the first page's rows, where
    nothing else tells what rows have.
    """
    limit = invocation.flags.limit
    if limit is not None:
        lister = lister.limit(limit)
    writer = _ViewedWriter(invocation, view)
    count, drifted, total = 0, 0, None
    try:
        for page in lister.pages():
            writer.page([(row_of or as_row)(item) for item in page.items])
            sys.stdout.flush()
            count, total = count + len(page.items), page.total
            drifted += sum(len(item.drift) for item in page.items)
            if page.total_changed:
                invocation.notice("Rows came or went while the list was read.")
    except (BeEnergisedError, KeyboardInterrupt):
        writer.end_early()
        raise
    writer.end()
    tell_drift(invocation, drifted)
    _tell_count(invocation, writer.view, count, total)


def write_items(invocation: Invocation, view: View, items: AnswerList[AnswerT]) -> None:
    """Print a list that came in one piece, up to `--limit`."""
    from beenergised.validation import check_whole

    limit = invocation.flags.limit
    if limit is not None:
        check_whole("limit", limit, least=0)
    shown = items[:limit]
    writer = writer_of(invocation, view)
    writer.page([as_row(item) for item in shown])
    writer.end()
    drift = items.drift if len(shown) == len(items) else [d for item in shown for d in item.drift]
    tell_drift(invocation, len(drift))
    _tell_count(invocation, view, len(shown), len(items))


def write_rows(invocation: Invocation, view: View, rows: Sequence[Row]) -> None:
    """Print rows that did not come from a service."""
    writer = writer_of(invocation, view)
    writer.page(rows)
    writer.end()
    _tell_count(invocation, view, len(rows), len(rows))


def write_record(
    invocation: Invocation,
    row: Row,
    shown: Iterable[tuple[str, str]],
    fields: Sequence[str] | None = None,
    *,
    plain: Sequence[str] | None = None,
) -> None:
    """Print a single thing: `shown` are the lines for a terminal, `fields` the columns of CSV.

    `plain` are the paths of a table that is piped: all, unless told otherwise.
    """
    output = invocation.output
    if output is Output.JSON:
        _line(_as_json(row, indent=2))
    elif output is Output.NDJSON:
        _line(_as_json(row))
    elif output is Output.CSV:
        names = fields or [name for name, _ in flattened(row)]
        _CsvWriter(names).values([value_at(row, name) for name in names])
    elif sys.stdout.isatty():
        _write_lines(list(shown))
    else:
        values = (
            flattened(row) if plain is None else ((path, value_at(row, path)) for path in plain)
        )
        for name, value in values:
            _line(f"{name}\t{one_line(plain_text(value))}")


def as_row(item: Answer) -> Row:
    """A model as JSON values, under its own names."""
    return item.model_dump(mode="json")


def tell_drift(invocation: Invocation, count: int) -> None:
    """Say once that the service answered something that is not documented."""
    if count:
        values = "value was" if count == 1 else "values were"
        invocation.notice(f"{count} {values} not as the service documents; shown as they arrived.")


def writer_of(invocation: Invocation, view: View) -> Writer:
    """What writes rows in the form that was asked for."""
    if invocation.output is Output.JSON:
        return _JsonWriter()
    if invocation.output is Output.NDJSON:
        return NdjsonWriter()
    if invocation.output is Output.CSV:
        return CsvRowWriter(view.fields)
    if sys.stdout.isatty():
        from beenergised.cli.output.table import TerminalWriter

        return TerminalWriter(view)
    return _PlainWriter(view.plain)


def _tell_count(invocation: Invocation, view: View, count: int, total: int | None) -> None:
    """Below a table that a person looks at: how much of the whole it is."""
    if invocation.output is not Output.TABLE or not sys.stdout.isatty():
        return
    from beenergised.cli.output.table import hides_ids

    of_total = f"{count} of {view.counted(total)}" if total is not None else view.counted(count)
    where = " in the sandbox" if invocation.flags.sandbox else ""
    hint = ". For ids: a wider terminal, or -o json" if count and hides_ids(view) else ""
    sys.stdout.flush()
    sys.stderr.write(f"{of_total}{where}{hint}\n")


class _ViewedWriter:
    """A writer for a view that is there, or is made of the first rows. It writes nothing, not even
    headings, before the first page.
    """

    def __init__(self, invocation: Invocation, view: View | LateView) -> None:
        self._invocation = invocation
        self._late = None if isinstance(view, View) else view
        self.view = view if isinstance(view, View) else view(())
        self._writer: Writer | None = None

    def page(self, rows: Sequence[Row]) -> None:
        if rows or self._late is None or self._writer is not None:
            self._made(rows).page(rows)

    def end(self) -> None:
        # Without rows there is nothing that headings could be made of.
        if self._late is None or self._invocation.output is Output.JSON:
            self._made(())
        self.end_early()

    def end_early(self) -> None:
        if self._writer is not None:
            self._writer.end()

    def _made(self, rows: Sequence[Row]) -> Writer:
        if self._writer is None:
            self.view = self._late(rows) if self._late is not None else self.view
            self._writer = writer_of(self._invocation, self.view)
        return self._writer


class _JsonWriter:
    """One array, an object a line. It is closed after a failure too, so that it can be read."""

    def __init__(self) -> None:
        self._between = "["

    def page(self, rows: Sequence[Row]) -> None:
        for row in rows:
            sys.stdout.write(f"{self._between}\n{_as_json(row)}")
            self._between = ","

    def end(self) -> None:
        _line("[]" if self._between == "[" else "\n]")


class NdjsonWriter:
    """Writes an object of JSON a line."""

    def page(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        for row in rows:
            _line(_as_json(row))

    def end(self) -> None:
        """Nothing comes after the last row."""


class _CsvWriter:
    def __init__(self, names: Iterable[str]) -> None:
        self._writer = csv.writer(sys.stdout, lineterminator="\n")
        # Names may be the service's, as far as it says anything that no model describes.
        self.values(names)

    def values(self, values: Iterable[object]) -> None:
        self._writer.writerow([_harmless(value) for value in values])


class CsvRowWriter:
    """Writes these fields of rows under a line with their names."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        self._fields = fields
        self._csv = _CsvWriter(fields)

    def page(self, rows: Sequence[Row]) -> None:
        """Write some rows."""
        for row in rows:
            self._csv.values([value_at(row, field) for field in self._fields])

    def end(self) -> None:
        """Nothing comes after the last row."""


class _PlainWriter:
    """Tabs between values, none in them; the first line names them."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self._paths = paths
        _line("\t".join(one_line(path) for path in paths))

    def page(self, rows: Sequence[Row]) -> None:
        for row in rows:
            _line("\t".join(one_line(plain_text(value_at(row, path))) for path in self._paths))

    def end(self) -> None:
        """Nothing comes after the last row."""


def _harmless(value: Any) -> str:  # Any: see Row
    # A return alone would end the row for many readers; the csv module does not quote it.
    text = plain_text(value).replace("\r\n", "\n").replace("\r", "\n")
    if sys.stdout.isatty():  # a program gets what there is
        text = harmless(text)
    if not isinstance(value, str) or not text.startswith(_FORMULA_STARTS):
        return text
    return text if _NUMBER.fullmatch(text) else f"'{text}"


def _as_json(row: Row, indent: int | None = None) -> str:
    """JSON; on a terminal what could move its cursor, or turn its text round, is escaped."""
    text = json.dumps(row, ensure_ascii=False, indent=indent)
    if text.isprintable() or not sys.stdout.isatty():
        return text
    signs = (
        each if each.isprintable() or each == "\n" else json.dumps(each)[1:-1] for each in text
    )
    return "".join(signs)


def _write_lines(lines: Sequence[tuple[str, str]]) -> None:
    width = max((len(name) for name, _ in lines), default=0)
    for name, value in lines:
        _line(f"{name:<{width}}  {value}".rstrip())


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
