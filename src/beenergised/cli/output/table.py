"""Tables on a terminal, in its width, page by page."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from beenergised.cli.output.columns import Column, Row, View

_GAP = 2


class TerminalWriter:
    """Writes rows under headings. Widths are set before the first row, so that pages line up."""

    def __init__(self, view: View) -> None:
        self._console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
        self._columns = fit(view.columns, self._console.width)
        self._show_header = True

    def page(self, rows: Sequence[Row]) -> None:
        """Write some rows; the headings come with the first."""
        table = Table(
            box=None, show_header=self._show_header, header_style="bold", pad_edge=False,
            padding=(0, _GAP, 0, 0), collapse_padding=True,
        )  # fmt: skip
        for column, width in self._columns:
            table.add_column(
                Text(column.title),
                width=width,
                no_wrap=True,
                overflow="ellipsis",
                justify="right" if column.is_number else "left",
            )
        for row in rows:
            table.add_row(*(Text(column.show(row)) for column, _ in self._columns))
        self._console.print(table)
        self._show_header = False

    def end(self) -> None:
        """Nothing comes after the last row."""


def hides_ids(view: View) -> bool:
    """Whether the terminal has no room for the ids, which other commands ask for."""
    shown = fit(view.columns, Console(file=sys.stdout).width)
    return _titled_id(view.columns) and not _titled_id([column for column, _ in shown])


def _titled_id(columns: Sequence[Column]) -> bool:
    return any(column.title == "ID" for column in columns)


def fit(columns: Sequence[Column], width: int) -> list[tuple[Column, int]]:
    """The columns that a line has room for, and how wide each is."""
    chosen: set[int] = set()
    for column in sorted(columns, key=lambda each: each.rank):
        wanted = chosen | {columns.index(column)}
        if chosen and _needed([_least(columns[at]) for at in wanted]) > width:
            break
        chosen = wanted
    widths = {at: _least(columns[at]) for at in sorted(chosen)}
    left = width - _needed(list(widths.values()))
    for at in sorted(widths, key=lambda at: columns[at].rank):
        more = max(0, min(left, columns[at].widest - widths[at]))
        widths[at] += more
        left -= more
    return [(columns[at], each) for at, each in widths.items()]


def _least(column: Column) -> int:
    return max(column.width, cell_len(column.title))


def _needed(widths: list[int]) -> int:
    return sum(widths) + _GAP * max(0, len(widths) - 1)
